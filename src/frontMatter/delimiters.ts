import {skipBlankLines} from './splitFile.ts';

/** Where front matter begins and ends, as offsets into the file. */
export interface Delimiters {
	/** Right behind the line break of the opening line. */
	readonly openingEnd: number;
	/** The first character of the closing line. */
	readonly closingStart: number;
	/** Behind the closing line and its line break. */
	readonly closingEnd: number;
	/** Behind the blank lines that follow the closing line. */
	readonly bodyStart: number;
}

/**
 * Finds the two delimiter lines where Jekyll's regular expression `\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)` finds them.
 * @param start where the file's text begins, behind a byte order mark
 * @returns undefined when Jekyll sees no front matter; linear in the length of the text
 */
export function findDelimiters(text: string, start: number): Delimiters | undefined {
	const openingEnd = findOpeningEnd(text, start);
	if (openingEnd === undefined || text[openingEnd - 1] !== '\n') return undefined;
	const closingLine = /\n(?:---|\.\.\.)[ \t\r\f\v]*(?:\n|$)/g;
	closingLine.lastIndex = openingEnd - 1;
	const match = closingLine.exec(text);
	if (match === null) return undefined;
	const closingEnd = match.index + match[0].length;
	return {openingEnd, closingStart: match.index + 1, closingEnd, bodyStart: skipBlankLines(text, closingEnd)};
}

/**
 * The end of the first line with its line break, when that line is `---` and nothing else.
 * @param start where the first line begins
 */
export function findOpeningEnd(text: string, start: number): number | undefined {
	// Ruby's `\s`, without the line break that ends the line; JavaScript's is wider.
	const openingLine = /---[ \t\r\f\v]*(?:\n|$)/y;
	openingLine.lastIndex = start;
	return openingLine.test(text) ? openingLine.lastIndex : undefined;
}
