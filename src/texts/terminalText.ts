import stringWidth from 'string-width';
import {directionControls} from './directionControls.ts';
import {graphemesOf} from './graphemes.ts';

/** Controls, halves of surrogate pairs, line separators, and the characters that reorder text (Unicode UAX #9). */
const unsafeCharacters = new RegExp(String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}${directionControls}\u{feff}]`, 'gu');

/**
 * What CI servers take for a command when it is printed: `::name::` at the start of a line and `##[name]` anywhere in it
 * (GitHub Actions), `##vso[…]` (Azure Pipelines), `##teamcity[…]`.
 */
const commandStart = /(?<=^\s*):(?=:)|(?<=#)#(?=[a-z]*\[)/gi;

/**
 * Makes scraped text safe and visible in a terminal and in the log of a CI server, on one line: an escape character
 * becomes `\u{1b}`.
 */
export function escapeForTerminal(text: string): string {
	const escaped = text.replace(unsafeCharacters, escapeCharacter);
	return escaped.includes('::') || escaped.includes('##') ? escaped.replace(commandStart, escapeCharacter) : escaped;
}

/** Where the characters stand that make a command for a CI server of a text: `escapeForTerminal` writes them in another way. */
export function commandStarts(text: string): ReadonlySet<number> {
	return new Set(Array.from(text.matchAll(commandStart), ({index}) => index));
}

/** A character as it is written where it would do something. */
export function escapeCharacter(character: string): string {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
	if (!simple.test(text)) return stringWidth(text);
	return text.length + (text.match(wideSigns)?.length ?? 0);
}

/** Signs of ASCII, of European languages and of East Asia, and lines and shapes, that stand alone, whatever stands beside them. */
const simple = /^[ -~¡-¬®-˿‐-‧‰-⁞₠-₿℀-⌙─-◼、-〩ぁ-ゖァ-ヿ一-鿿！-～]*$/;

/** Those of them that take two columns: all of East Asia. */
const wideSigns = /[、-〩ぁ-ゖァ-ヿ一-鿿！-～]/g;

/** Fills a text with spaces up to a number of columns. */
export function padToColumns(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * The beginning of a text that takes more than so many columns, with `…` behind it: cut between words, and within a word that
 * would take half of it away.
 */
export function clipToColumns(text: string, columns: number): string {
	if (columnsOf(text) <= columns) return text;
	const words = wrapToColumns(text, columns - 1)[0] ?? '';
	if (columnsOf(words) >= columns / 2) return `${words}…`;
	let clipped = '';
	let width = 0;
	for (const {segment} of graphemesOf(text)) {
		width += columnsOf(segment);
		if (width > columns - 1) break;
		clipped += segment;
	}
	return `${clipped}…`;
}

/**
 * Breaks a text into lines of so many columns, between words; within a word only where it is longer than a line.
 * @param columns at least 2, so that every character fits
 */
export function wrapToColumns(text: string, columns: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	let width = 0;
	const add = (piece: string, pieceWidth: number): void => {
		line += piece;
		width += pieceWidth;
	};
	const breakLine = (): void => {
		lines.push(line.trimEnd());
		[line, width] = ['', 0];
	};
	for (const word of text.split(/(?<= )(?! )/)) {
		// Blanks behind a word may stand beyond the edge.
		const wordWidth = columnsOf(word.trimEnd());
		if (width > 0 && width + wordWidth > columns && wordWidth <= columns) breakLine();
		if (width + wordWidth <= columns) add(word, columnsOf(word));
		else {
			for (const {segment} of graphemesOf(word)) {
				const segmentWidth = columnsOf(segment);
				if (width > 0 && width + segmentWidth > columns) breakLine();
				add(segment, segmentWidth);
			}
		}
	}
	return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
