import type {Range} from '../model/text.ts';

/** A formula as GitHub and Obsidian read it: `$…$`, `` $`…`$ `` or `$$…$$`, its signs included. */
export interface MathSpan extends Range {
	/** How many signs stand on each side of what it holds. */
	readonly marks: number;
	/** Whether it may stand in a line of text. */
	readonly isInText: boolean;
	/** Whether it is a block of lines, where its first sign begins a line. */
	readonly isBlock: boolean;
}

/**
 * Finds what would be a formula if it began where it stands, by its offset: whether it is one is for the reader of Markdown to
 * say, who knows what is code. Prices are none: behind the first sign and before the last stands no blank, before the first
 * and behind the last neither letter nor digit
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 * Formulas hold neither signs of code nor URLs nor elements of HTML. Linear.
 */
export function mathSpansOf(text: string): ReadonlyMap<number, MathSpan> {
	const runs = text.includes('$') ? dollarRunsOf(text) : [];
	const spans = new Map<number, MathSpan>();
	let nextLong: Range | undefined;
	for (let index = runs.length - 1; index >= 0; index--) {
		const open = runs[index];
		if (open === undefined) continue;
		const isSingle = open.end === open.start + 1;
		const close = isSingle ? runs[index + 1] : nextLong;
		const span = isSingle ? spanInText(text, open, close) : displaySpan(text, open, close);
		if (span !== undefined) spans.set(open.start, span);
		if (!isSingle) nextLong = open;
	}
	return spans;
}

/** Dollar signs side by side, but for those that a backslash escapes. */
function dollarRunsOf(text: string): readonly Range[] {
	return [...text.matchAll(/\\[^]|\$+/g)].flatMap(({0: found, index}) =>
		found.startsWith('$') ? [{start: index, end: index + found.length}] : [],
	);
}

/** The next sign ends the formula, or there is none. */
function spanInText(text: string, open: Range, close: Range | undefined): MathSpan | undefined {
	if (close === undefined || close.end !== close.start + 1) return undefined;
	if (isWordSign(text[open.start - 1]) || isWordSign(text[close.end])) return undefined;
	const marks = text[open.end] === '`' ? 2 : 1;
	const inner = text.slice(open.start + marks, close.start - marks + 1);
	if (marks === 2 ? text[close.start - 1] !== '`' : isBlank(inner[0]) || isBlank(inner.at(-1))) return undefined;
	if (inner === '' || !isFormula(inner) || (/^\d/.test(inner) && endsWithCurrency.test(inner.slice(-3))))
		return undefined;
	return {start: open.start, end: close.end, marks, isInText: true, isBlock: false};
}

/** Between two signs on each side, blanks and line endings may stand as well. */
function displaySpan(text: string, open: Range, close: Range | undefined): MathSpan | undefined {
	if (close === undefined || open.end !== open.start + 2 || close.end !== close.start + 2) return undefined;
	const inner = text.slice(open.end, close.start);
	const isInText = isFormula(inner) && inner.trim() !== '';
	const isBlock = endsLine.test(text.slice(close.end, close.end + longestTail)) && isBlockText(inner);
	return isInText || isBlock ? {start: open.start, end: close.end, marks: 2, isInText, isBlock} : undefined;
}

/** Blank lines stand only in a block whose signs have lines of their own: a price range of a restaurant looks like the others. */
function isBlockText(inner: string): boolean {
	if (!inner.includes('\n')) return false;
	return !blankLine.test(inner) || (/^[ \t]*\n/.test(inner) && /\n[ \t>]*$/.test(inner));
}

function isFormula(inner: string): boolean {
	return !/`|:\/\/|<\/|="/.test(inner) && !blankLine.test(inner);
}

/** In a quotation, it has the marks of that. */
const blankLine = /\n[ \t>]*\r?\n/;

const endsLine = /^[ \t]*(?:\r?\n|$)/;

/** So much is looked at behind a formula. */
const longestTail = 100;

/** `$5 or US$6`. */
const endsWithCurrency = /(?:^|\W)(?:AU|CA|HK|MX|NT|NZ|US)$/;

function isBlank(sign: string | undefined): boolean {
	return sign !== undefined && /\s/.test(sign);
}

function isWordSign(sign: string | undefined): boolean {
	return sign !== undefined && /[A-Za-z0-9]/.test(sign);
}
