const maxLength = 100;

/** Enough of a long text to know it by in a message. */
export function shorten(text: string): string {
	if (text.length <= maxLength) return text;
	// Not between the halves of a surrogate pair.
	const end = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
	return `${text.slice(0, end)}…`;
}

/** What a character is called that cannot be shown: `U+200B`. */
export function codePointName(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
