import type {FrontMatter} from '../../model/post.ts';
import {unclosed} from '../problems.ts';
import {isUsable, unreadable} from '../reading.ts';
import {type SplitFile, skipBlankLines} from '../splitFile.ts';
import {readToml} from './readToml.ts';

const mark = '+++';

/**
 * Splits a file that begins with TOML between lines `+++`, as Hugo and Zola do, and reads that.
 * @param start where its text begins, behind a byte order mark
 * @returns undefined where it does not; linear; never throws
 */
export function splitToml(text: string, start: number): SplitFile | undefined {
	openingLine.lastIndex = start;
	const [before, blank = ''] = openingLine.exec(text) ?? [];
	if (before === undefined) return undefined;
	const opening = {start: start + blank.length, end: start + blank.length + mark.length};
	const openingEnd = start + before.length;
	closingLine.lastIndex = openingEnd - 1;
	const closing = closingLine.exec(text);
	if (closing === null) {
		const fault = unclosed('The front matter has no closing line `+++`, so that it cannot be read.', opening);
		return {
			frontMatter: frontMatterOf({
				range: {start, end: openingEnd},
				opening,
				contentRange: {start: openingEnd, end: openingEnd},
				...unreadable(fault),
			}),
			body: {start, end: text.length},
		};
	}
	const contentRange = {start: openingEnd, end: closing.index + 1};
	const end = closing.index + closing[0].length;
	const read = readToml(text.slice(contentRange.start, contentRange.end), openingEnd, opening.start);
	return {
		frontMatter: frontMatterOf({range: {start, end}, opening, contentRange, ...read}),
		body: {start: skipBlankLines(text, end), end: text.length},
	};
}

const openingLine = /([ \t\r\n]*)\+\+\+[ \t\r]*\n/y;
const closingLine = /\n\+\+\+[ \t\r]*(?:\n|$)/g;

function frontMatterOf(found: Omit<FrontMatter, 'form' | 'usable'>): FrontMatter {
	return {form: 'toml', usable: isUsable(found), ...found};
}
