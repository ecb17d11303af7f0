/** Writes JSON for programs that may be shown to a person all the same: a terminal or the log of
 * a CI server finds nothing in it that it would obey. */
export function jsonText(value: unknown): string {
	return JSON.stringify(value).replace(
		/[\x7f-\x9f\u2028\u2029]|(?<=#)#(?=[a-z]*\[)/gi,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
