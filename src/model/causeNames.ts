/** The digits of a cause's id, or its first four and more, in any case, with or without `c-`. */
const namePattern = /^(?:c-)?([\da-f]{4,8})$/i;

/**
 * Reads what a person writes for causes: ids or their beginnings, with commas between them.
 * @returns the beginnings of ids as ids are written, such as `c-7f3a`; or what is none
 */
export function readCauseNames(list: string): {readonly ids: readonly string[]} | {readonly wrong: string} {
	const names = list
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	const wrong = names.length === 0 ? list : names.find((name) => !namePattern.test(name));
	if (wrong !== undefined) return {wrong};
	return {ids: names.map((name) => `c-${namePattern.exec(name)?.[1]?.toLowerCase() ?? ''}`)};
}

/** Whether a word was meant to name a cause, even if it does not. */
export function looksLikeCause(word: string): boolean {
	return /^c-\w*$/i.test(word) || namePattern.test(word);
}

/** Says that a word names no cause, and how one is named. */
export function describeWrongName(word: string): string {
	return `\`${word}\` is no cause: they look like \`c-7f3a90b1\`; four digits are enough.`;
}
