import type {FrontMatter} from '../model/post.ts';
import {byteOrderMarkLength, type Range} from '../model/text.ts';

const key = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
const mark = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * The head of a file that its author meant as front matter, although Jekyll does not take it for that: its first or last
 * line is missing, or something stands before it. It is no part of the article, whatever the page shows.
 * @returns undefined where the front matter is read, or where there is none
 */
export function findMeantFrontMatter(text: string, frontMatter: FrontMatter | undefined): Range | undefined {
	if (frontMatter !== undefined && frontMatter.problems.every(({kind}) => kind !== 'unclosed')) return undefined;
	const start = byteOrderMarkLength(text);
	// Without its end, the programs that read other forms make no page of the file.
	if (frontMatter !== undefined && frontMatter.form !== 'yaml') return {start, end: text.length};
	let keys = 0;
	let isOpened = false;
	let at = endOf(whiteSpace, text, start);
	while (at < Math.min(text.length, longestHead)) {
		const end = endOf(wholeLine, text, at);
		const line = text.slice(at, Math.min(end, at + longestLine)).replace(/[\r\n]+$/, '');
		if (mark.test(line)) {
			if (keys > 0) return {start, end};
			if (isOpened) return undefined;
			isOpened = true;
		} else if (key.test(line)) keys++;
		else if (keys === 0 || !goesOn.test(line)) break;
		at = end;
	}
	return keys > 0 && (isOpened || keys > 1) ? {start, end: at} : undefined;
}

const whiteSpace = /[ \t\r\n]*/y;
/** Whatever ends it: files with carriage returns alone are among those that Jekyll does not read. */
const wholeLine = /[^\r\n]*(?:\r\n?|\n|$)/y;
/** What is indented, or an item of a list, belongs to the key above. */
const goesOn = /^(?:[ \t]+[^ \t]|-)/;
/** No head that anybody wrote is longer. */
const longestHead = 65_536;

/** No more of a line is looked at: keys are short. */
const longestLine = 200;

function endOf(pattern: RegExp, text: string, start: number): number {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : start;
}
