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
