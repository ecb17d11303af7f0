import type {FrontMatter, FrontMatterEntry} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {parseDate} from '../dates.ts';
import {longestFrontMatter} from '../limits.ts';
import {duplicateKey} from '../problems.ts';
import {isUsable} from '../reading.ts';
import {entryOf} from '../readValue.ts';
import {type SplitFile, skipBlankLines} from '../splitFile.ts';
import {type HeadLine, valueOf} from './headLine.ts';

/**
 * Splits a file that begins with lines `Key: value`, as MultiMarkdown and Pelican have them (the metadata of Python-Markdown,
 * https://python-markdown.github.io/extensions/meta_data/), and reads these. A first paragraph may look like them: they are
 * taken for front matter only where they say the post's title.
 * @param start where its text begins, behind a byte order mark
 * @param isExpected whether posts of the archive may begin so; else they have to say a day, too
 * @returns undefined where it does not; linear; never throws
 */
export function splitHeadLines(text: string, start: number, isExpected: boolean): SplitFile | undefined {
	const lines = readLines(text, start, isExpected);
	const last = lines?.at(-1);
	const [first] = lines ?? [];
	if (lines === undefined || last === undefined || first === undefined) return undefined;
	const entries = new Map<string, FrontMatterEntry>();
	const problems = [];
	for (const line of lines) {
		const entry = entryOf(line.key, line.keyRange, valueOf(line, text));
		// The first of several holds, as it does for Pelican.
		if (entries.has(line.key)) problems.push(duplicateKey({key: line.key, range: line.keyRange}));
		else entries.set(line.key, entry);
	}
	if (!isHead(entries, isExpected)) return undefined;
	closing.lastIndex = last.end;
	const end = closing.test(text) ? closing.lastIndex : last.end;
	const frontMatter: FrontMatter = {
		form: 'head-lines',
		range: {start, end},
		opening: first.keyRange,
		contentRange: {start, end: last.end},
		entries,
		problems,
		usable: isUsable({problems}),
	};
	return {frontMatter, body: {start: skipBlankLines(text, end), end: text.length}};
}

/** Whether these are keys of a post, and no first paragraph such as `Note: this is an old text`. */
function isHead(entries: FrontMatter['entries'], isExpected: boolean): boolean {
	if (isExpected) return entries.has('title');
	const [title, date] = [entries.get('title')?.value, entries.get('date')?.value];
	return typeof title === 'string' && typeof date === 'string' && parseDate(date) !== undefined;
}

const keyLine = / {0,3}([A-Za-z0-9_-]{1,100}):([^\n]*)(?:\n|$)/y;
const furtherLine = /(?: {4}|\t)[ \t]*[^\s][^\n]*(?:\n|$)/y;
/** A blank line ends them, or a mark such as YAML has. */
const blankLine = /[ \t\r]*(?:\n|$)/y;
const closing = /(?:---|\.\.\.)(?:[ \t][^\n]*|\r?)(?:\n|$)/y;

/**
 * The lines up to the first that is blank. One that is neither a key's nor goes on with it begins the body where they are
 * expected; else it makes text of all of them: undefined.
 */
function readLines(text: string, start: number, isExpected: boolean): readonly HeadLine[] | undefined {
	const lines: HeadLine[] = [];
	for (let at = start; at < text.length; ) {
		if (endOf(blankLine, text, at) !== undefined || endOf(closing, text, at) !== undefined) break;
		if (at - start > longestFrontMatter) return undefined;
		keyLine.lastIndex = at;
		const match = keyLine.exec(text);
		if (match !== null) {
			const [line, key = '', rest = ''] = match;
			const colon = at + line.indexOf(':');
			const value = trimmed(text, {start: colon + 1, end: colon + 1 + rest.length});
			at += line.length;
			const keyRange = {start: colon - key.length, end: colon};
			lines.push({key: key.toLowerCase(), keyRange, colonEnd: colon + 1, value, goesOn: false, end: at});
			continue;
		}
		const end = endOf(furtherLine, text, at);
		const before = lines.pop();
		if (before === undefined) return undefined;
		if (end === undefined) return isExpected ? [...lines, before] : undefined;
		const further = trimmed(text, {start: at, end});
		const value = {start: isEmpty(before.value) ? further.start : before.value.start, end: further.end};
		lines.push({...before, value, goesOn: true, end});
		at = end;
	}
	return lines;
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

function trimmed(text: string, {start, end}: Range): Range {
	const written = text.slice(start, end);
	const first = start + written.length - written.trimStart().length;
	return {start: Math.min(first, end), end: Math.max(first, start + written.trimEnd().length)};
}

function isEmpty({start, end}: Range): boolean {
	return start >= end;
}
