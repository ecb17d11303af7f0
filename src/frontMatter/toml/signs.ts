import type {Range} from '../../model/text.ts';

/** What of TOML opens or closes something. */
interface Sign extends Range {
	readonly kind: 'opening' | 'closing' | 'lone-quote';
}

/**
 * Strings (https://toml.io/en/v1.0.0#string) with what closes them, comments and brackets. A string that is never closed
 * goes on to the end of what it may hold, so that nothing is read twice.
 */
const sign =
	/"""(?:[^\\"]|\\[^]|"(?!""))*("{3,5})?|'''(?:[^']|'(?!''))*('{3,5})?|"(?:[^"\\\r\n]|\\.)*("?)|'[^'\r\n]*('?)|#[^\r\n]*|[[\]{}]/g;

function* signsIn(source: string): Generator<Sign> {
	for (const {0: found, index: start, ...closings} of source.matchAll(sign)) {
		const first = found.charAt(0);
		if (first === '[' || first === '{') yield {kind: 'opening', start, end: start + 1};
		else if (first === ']' || first === '}') yield {kind: 'closing', start, end: start + 1};
		else if (first !== '#' && !(closings[1] || closings[2] || closings[3] || closings[4]))
			yield {kind: 'lone-quote', start, end: start + (/^(?:"""|'''|.)/.exec(found)?.[0].length ?? 1)};
	}
}

/** Where brackets stand deeper than a limit; undefined where none do. */
export function findTooDeep(source: string, limit: number): number | undefined {
	let depth = 0;
	for (const {kind, start} of signsIn(source)) {
		if (kind === 'opening') depth++;
		if (kind === 'closing') depth = Math.max(0, depth - 1);
		if (depth > limit) return start;
	}
	return undefined;
}

/** The first quotation mark before an offset that opens a string which is never closed. */
export function findLoneQuote(source: string, before: number): Range | undefined {
	for (const {kind, start, end} of signsIn(source)) {
		if (start >= before) return undefined;
		if (kind === 'lone-quote') return {start, end};
	}
	return undefined;
}

/** The innermost bracket before an offset that is still open there. */
export function findOpenBracket(source: string, before: number): number | undefined {
	const open: number[] = [];
	for (const {kind, start} of signsIn(source)) {
		if (start >= before) break;
		if (kind === 'opening') open.push(start);
		if (kind === 'closing') open.pop();
	}
	return open.at(-1);
}
