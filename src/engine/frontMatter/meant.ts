import type {FrontMatter} from '../../post.ts';
import {byteOrderMarkLength, type Range} from '../../text.ts';

const key = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
const mark = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * The head of a file that its author meant as front matter, although Jekyll does not take it for that: its first or last
 * line is missing, or something stands before it. It is no part of the article, whatever the page shows.
 * @returns undefined where the front matter is read, or where there is none
 */
export function findMeantFrontMatter(text: string, frontMatter: FrontMatter | undefined): Range | undefined {
	if (frontMatter !== undefined && frontMatter.problems.every(({kind}) => kind !== 'unclosed')) return undefined;
	const start: number = byteOrderMarkLength(text);
	let keys = 0;
	let isOpened = false;
	for (let at: number = start; at < text.length; ) {
		const end = endOfLine(text, at);
		const line = text.slice(at, Math.min(end, at + longestLine)).replace(/[\r\n]+$/, '');
		const isBlank = line.trim() === '';
		if (mark.test(line)) {
			if (keys > 0) return {start, end};
			isOpened = true;
		} else if (key.test(line)) keys++;
		else if ((isBlank && keys > 0) || (!isBlank && !(keys > 0 && /^[ \t-]/.test(line)))) {
			return isOpened || keys > 1 ? {start, end: at} : undefined;
		}
		at = end;
	}
	return isOpened || keys > 1 ? {start, end: text.length} : undefined;
}

/** No more of a line is looked at: keys are short. */
const longestLine = 200;

/** Behind the line, whatever ends it: files with carriage returns alone are among those that Jekyll does not read. */
function endOfLine(text: string, start: number): number {
	const match = /\r\n?|\n/g;
	match.lastIndex = start;
	return match.exec(text) === null ? text.length : match.lastIndex;
}
