/** Quotation marks of a block that are open. */
export interface OpenQuotes {
	single: number;
	double: number;
}

/** What is printed in place of a sign, and how many characters of the text that takes. */
export interface Replacement {
	readonly sign: string;
	readonly length: number;
}

/**
 * What Hugo prints in the place of dashes, dots and quotation marks that are written in ASCII
 * (https://gohugo.io/getting-started/configuration-markup/#typographer): Hugo's renderer, goldmark, looks at the line alone.
 * @param before the character before, `\n` at the beginning of a line
 * @param rest of the line, from the sign on
 * @param open the quotation marks of the block that are open, which this counts on
 * @returns undefined where the sign stays
 */
export function goldmarkReplacement(before: string, rest: string, open: OpenQuotes): Replacement | undefined {
	const fixed = fixedSigns.find(([written]) => rest.startsWith(written));
	if (fixed !== undefined) return {sign: fixed[1], length: fixed[0].length};
	const sign = quoteFor(before, rest, open);
	return sign === undefined ? undefined : {sign, length: 1};
}

const fixedSigns: readonly (readonly [written: string, sign: string])[] = [
	['---', '—'],
	['--', '–'],
	['...', '…'],
	['<<', '«'],
	['>>', '»'],
];

function quoteFor(before: string, rest: string, open: OpenQuotes): string | undefined {
	const [mark] = rest;
	if (mark !== "'" && mark !== '"') return undefined;
	const flanks = flanksOf(before, rest, mark);
	return mark === "'" ? singleFor(before, rest, {flanks, open}) : doubleFor(before, rest, {flanks, open});
}

interface Flanks {
	readonly opens: boolean;
	readonly closes: boolean;
}

/** As emphasis is told (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). */
function flanksOf(before: string, rest: string, mark: string): Flanks {
	let length = 1;
	while (rest[length] === mark) length++;
	const after = characterAt(rest, length);
	return {
		opens: !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before)),
		closes: !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after)),
	};
}

interface Quoting {
	readonly flanks: Flanks;
	readonly open: OpenQuotes;
}

function singleFor(before: string, rest: string, {flanks, open}: Quoting): string | undefined {
	const next = characterAt(rest, 1);
	// Of years such as '90s, words such as 'twas and 'em, and within a word.
	if (flanks.opens && !flanks.closes && /^'\d\ds(?:[^\p{L}\p{N}]|$)/u.test(rest)) return apostrophe;
	if ((isSpace(before) || isPunctuation(before)) && /^[tenl]$/.test(next)) return apostrophe;
	if (/^[\p{L}\p{Nd}]$/u.test(before) && /^\p{L}$/u.test(next)) return apostrophe;
	if (flanks.opens && !flanks.closes) {
		if (/^'(?:[smtd]|ve|ll|re)(?:[^\p{L}\p{N}]|$)/u.test(rest)) return apostrophe;
		open.single++;
		return '‘';
	}
	if (rest.length > 2 && !/^\d$/.test(next)) return apostrophe;
	if (open.single === 0 || !ends(rest, flanks)) return undefined;
	open.single--;
	return apostrophe;
}

function doubleFor(before: string, rest: string, {flanks, open}: Quoting): string | undefined {
	if (flanks.opens && !flanks.closes) {
		open.double++;
		return '“';
	}
	if (open.double === 0 || !ends(rest, flanks)) return undefined;
	// Of two marks behind a number the first is that of inches.
	if (rest[1] === '"' && /^\p{N}$/u.test(before)) return undefined;
	open.double--;
	return '”';
}

/** Whether a mark ends what another began. */
function ends(rest: string, {opens, closes}: Flanks): boolean {
	if (!closes) return false;
	return !opens || /^.\p{P}(?:[^\p{L}\p{N}]|$)/su.test(rest);
}

const apostrophe = '’';

/** A line that ends is followed by its ending. */
function characterAt(text: string, offset: number): string {
	return String.fromCodePoint(text.codePointAt(offset) ?? 0x0a);
}

function isSpace(character: string): boolean {
	return /^\s$/u.test(character);
}

function isPunctuation(character: string): boolean {
	return /^[\p{P}\p{S}]$/u.test(character);
}
