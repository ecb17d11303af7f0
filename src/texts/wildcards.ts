/**
 * Whether parts follow each other in a text, from its first character to its last, with anything between them. Linear: texts
 * come from other people's pages.
 */
export function isMadeOf(text: string, [first = '', ...others]: readonly string[]): boolean {
	const last = others.pop();
	if (last === undefined) return text === first;
	if (!text.startsWith(first)) return false;
	let position = first.length;
	for (const part of others) {
		const found = text.indexOf(part, position);
		if (found === -1) return false;
		position = found + part.length;
	}
	return position + last.length <= text.length && text.endsWith(last);
}

/** Whether a text is like a pattern in which `*` stands for any text. Linear in both. */
export function isLike(pattern: string, text: string): boolean {
	return isMadeOf(text, pattern.split('*'));
}
