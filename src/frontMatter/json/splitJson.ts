import type {FrontMatter} from '../../model/post.ts';
import {type Range, sliceOf} from '../../model/text.ts';
import {unclosed} from '../problems.ts';
import {isUsable, unreadable} from '../reading.ts';
import {type SplitFile, skipBlankLines} from '../splitFile.ts';
import {readJsonObject} from './readJsonObject.ts';

/**
 * Splits a file that begins with JSON, and reads that: an object as Hugo takes it, or what stands in one between lines `;;;`,
 * as Hexo has it.
 * @param start where its text begins, behind a byte order mark
 * @param isExpected whether posts of the archive may begin so; else only what says its title is taken for front matter
 * @returns undefined where it does not; linear; never throws
 */
export function splitJson(text: string, start: number, isExpected: boolean): SplitFile | undefined {
	const split = splitMarked(text, start) ?? splitObject(text, start, isExpected);
	if (isExpected || split?.frontMatter === undefined) return split;
	const {usable, entries, contentRange} = split.frontMatter;
	// What is broken has no entries.
	const saysTitle = usable ? entries.has('title') : /"title"\s*:/.test(sliceOf(text, contentRange));
	return saysTitle ? split : undefined;
}

/** What tells an object from text in braces, from Liquid and from lists of attributes. */
const firstKey = /([ \t\r\n]*)\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\}[ \t\r]*(?:\n|$))/y;
const blankRest = /[ \t\r]*(?:\n|$)/y;

function splitObject(text: string, start: number, isExpected: boolean): SplitFile | undefined {
	firstKey.lastIndex = start;
	const blank = firstKey.exec(text)?.[1];
	if (blank === undefined) return undefined;
	const opening = {start: start + blank.length, end: start + blank.length + 1};
	const objectEnd = findObjectEnd(text, opening.start);
	if (objectEnd === undefined) return withoutEnd(text, start, {opening, missing: 'brace `}`'});
	blankRest.lastIndex = objectEnd;
	const endsLine = blankRest.test(text);
	// For Hugo, the body may go on right behind the brace.
	if (!endsLine && !isExpected) return undefined;
	const end = endsLine ? blankRest.lastIndex : objectEnd;
	const contentRange = {start: opening.start, end: objectEnd};
	const read = readJsonObject(text.slice(contentRange.start, objectEnd), contentRange.start, opening);
	return {
		frontMatter: frontMatterOf({range: {start, end}, opening, contentRange, ...read}),
		body: {start: skipBlankLines(text, end), end: text.length},
	};
}

/** Where an object ends, by its braces outside of texts, as Hugo counts them. */
function findObjectEnd(text: string, start: number): number | undefined {
	let depth = 0;
	let isInText = false;
	// Character by character: a pattern that reads a text of megabytes runs out of stack.
	for (let position = start; position < text.length; position++) {
		const sign = text.charAt(position);
		if (isInText && sign === '\\') position++;
		else if (sign === '"') isInText = !isInText;
		else if (isInText) continue;
		else if (sign === '{') depth++;
		else if (sign === '}' && --depth === 0) return position + 1;
	}
	return undefined;
}

const openingLine = /;{3,20}\r?\n/y;

function splitMarked(text: string, start: number): SplitFile | undefined {
	openingLine.lastIndex = start;
	const [line] = openingLine.exec(text) ?? [];
	if (line === undefined) return undefined;
	const mark = line.trimEnd();
	const opening = {start, end: start + mark.length};
	const contentStart = start + line.length;
	const closingLine = new RegExp(`\\n${mark}[ \\t\\r]*(?:\\n|$)`, 'g');
	closingLine.lastIndex = contentStart - 1;
	const closing = closingLine.exec(text);
	if (closing === null) return withoutEnd(text, start, {opening, missing: `line \`${mark}\``});
	const contentRange = {start: contentStart, end: closing.index + 1};
	const end = closing.index + closing[0].length;
	// The braces are not written: the first of them is taken to stand right before.
	const source = `{${text.slice(contentRange.start, contentRange.end)}}`;
	return {
		frontMatter: frontMatterOf({
			range: {start, end},
			opening,
			contentRange,
			...readJsonObject(source, contentStart - 1, opening),
		}),
		body: {start: skipBlankLines(text, end), end: text.length},
	};
}

function withoutEnd(
	text: string,
	start: number,
	{opening, missing}: {readonly opening: Range; readonly missing: string},
): SplitFile {
	const fault = unclosed(`The front matter has no closing ${missing}, so that it cannot be read.`, opening);
	const frontMatter = frontMatterOf({
		range: {start, end: opening.end},
		opening,
		contentRange: {start: opening.end, end: opening.end},
		...unreadable(fault),
	});
	return {frontMatter, body: {start, end: text.length}};
}

function frontMatterOf(found: Omit<FrontMatter, 'form' | 'usable'>): FrontMatter {
	return {form: 'json', usable: isUsable(found), ...found};
}
