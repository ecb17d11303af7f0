const maxLength = 100;

/** Enough of a long text to know it by in a message. */
export function shorten(text: string): string {
	if (text.length <= maxLength) return text;
	// Not between the halves of a surrogate pair.
	const end = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
	return `${text.slice(0, end)}…`;
}
