import type {Range} from '../../model/text.ts';

/**
 * What of TOML opens and closes something: strings (https://toml.io/en/v1.0.0#string) and comments as a whole, brackets,
 * and quotation marks that open a string which is never closed.
 */
const sign =
	/"""(?:[^\\"]|\\[^]|"(?!""))*"{3,5}|'''(?:[^']|'(?!''))*'{3,5}|(?:"""|''')(?=[^])|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|#[^\r\n]*|["'[\]{}]/g;

/** Where brackets stand deeper than a limit; undefined where none do. */
export function findTooDeep(source: string, limit: number): number | undefined {
	let depth = 0;
	for (const {0: found, index} of source.matchAll(sign)) {
		if (found === '[' || found === '{') depth++;
		if (found === ']' || found === '}') depth = Math.max(0, depth - 1);
		if (depth > limit) return index;
	}
	return undefined;
}

/** The first quotation mark before an offset that opens a string which is never closed. */
export function findLoneQuote(source: string, before: number): Range | undefined {
	for (const {0: found, index} of source.matchAll(sign)) {
		if (index >= before) return undefined;
		if (/^(?:["']|"""|''')$/.test(found)) return {start: index, end: index + found.length};
	}
	return undefined;
}

/** The innermost bracket before an offset that is still open there. */
export function findOpenBracket(source: string, before: number): number | undefined {
	const open: number[] = [];
	for (const {0: found, index} of source.matchAll(sign)) {
		if (index >= before) break;
		if (found === '[' || found === '{') open.push(index);
		if (found === ']' || found === '}') open.pop();
	}
	return open.at(-1);
}
