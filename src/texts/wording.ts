/**
 * Enough of a long text to know it by in a message.
 * @param longest UTF-16 units; of a longer text that many are shown
 */
export function shorten(text: string, longest = 100): string {
	if (text.length <= longest) return text;
	// Not between the halves of a surrogate pair.
	const end = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
	return `${text.slice(0, end)}…`;
}

/** What a character is called that cannot be shown: `U+200B`. */
export function codePointName(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
