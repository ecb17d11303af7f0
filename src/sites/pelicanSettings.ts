/**
 * Reads what a config of Pelican, which is a program in Python, sets to a plain text: `NAME = 'text'` at the left edge. The
 * last of several holds.
 */
export function pelicanSettings(code: string): ReadonlyMap<string, string> {
	const found = [
		...code.matchAll(/^([A-Z][A-Z_0-9]*)[ \t]*=[ \t]*(?:'([^'\\\n]*)'|"([^"\\\n]*)")[ \t]*(?:#[^\n]*)?\r?$/gm),
	];
	return new Map(found.map(([, name = '', single, double]) => [name, single ?? double ?? '']));
}

/**
 * What stands in the brackets that such a config sets a name to, without comments: `NAME = [` to the closing one, `READERS = {` likewise.
 * @returns undefined where it sets none
 */
export function bracketsIn(code: string, name: string): string | undefined {
	const start = new RegExp(`^${name}[ \\t]*=[ \\t]*\\(?[ \\t]*[[{(]`, 'gm');
	const last = [...code.matchAll(start)].at(-1);
	if (last === undefined) return undefined;
	const rest = code.slice(last.index + last[0].length).replace(/^[ \t]*#[^\n]*$/gm, '');
	const end = /[\]})]/.exec(rest);
	return rest.slice(0, end?.index);
}

/** The texts in such brackets. */
export function textsInBrackets(code: string, name: string): readonly string[] {
	const found = [...(bracketsIn(code, name) ?? '').matchAll(/'([^'\\\n]*)'|"([^"\\\n]*)"/g)];
	return found.map(([, single, double]) => single ?? double ?? '');
}
