import stringWidth from 'string-width';
import {directionControls} from './directionControls.ts';

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

function escapeCharacter(character: string): string {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
	return stringWidth(text);
}

/** Fills a text with spaces up to a number of columns. */
export function padToColumns(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
