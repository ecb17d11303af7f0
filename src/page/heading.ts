import {decodeHTML} from 'entities';
import {isMissingDate} from '../dates/missingDate.ts';
import type {Element, Post} from '../model/post.ts';
import {type Range, sliceOf} from '../model/text.ts';
import {foldSpace, skipSpace} from '../texts/whiteSpace.ts';
import {isElement, rangeOf, textOf} from './html.ts';
import {splitMarkdownLink} from './markdownLink.ts';
import {perPost} from './perPost.ts';

/**
 * The link that an archive's generator writes over a post: `[title](url)` as the first line of the body, a timestamp
 * comment before it or not, a line of dashes under it. As it is written, whatever the renderer makes of it.
 */
export interface HeadingLink {
	/** From `[` to `)`. */
	readonly range: Range;
	/** What stands between the brackets. */
	readonly textRange: Range;
	readonly text: string;
	readonly urlRange: Range;
	readonly url: string;
	/** The line under it, without its line ending. */
	readonly underline: Range;
	/** The comment before it that holds a time, or what a generator writes where it has none. */
	readonly timestamp: Range | undefined;
}

/** Finds the heading link of a post; linear in the length of its first lines. */
export const findHeadingLink: (post: Post) => HeadingLink | undefined = perPost(readHeadingLink);

function readHeadingLink(post: Post): HeadingLink | undefined {
	return post.renderer === 'html' ? undefined : headingLinkIn(post);
}

/** Finds the heading link in a text of Markdown; linear in the length of its first lines. */
export function headingLinkIn({text, body}: Pick<Post, 'text' | 'body'>): HeadingLink | undefined {
	const first = skipSpace(text, body.start);
	const comment = commentAt(text, first);
	const start = comment === undefined ? first : skipSpace(text, comment.end);
	if (text[start] !== '[' || (start > body.start && !/[\r\n]/.test(text.charAt(start - 1)))) return undefined;
	const line = lineAt(text, start);
	const underline = lineAt(text, line.next);
	if (!/^[-=]{2,}[ \t]*$/.test(sliceOf(text, underline))) return undefined;
	const link = splitMarkdownLink(text, {start, end: line.end});
	if (link === undefined) return undefined;
	return {
		text: sliceOf(text, link.textRange),
		url: sliceOf(text, link.urlRange),
		underline: {start: underline.start, end: underline.end},
		timestamp: comment === undefined || timeIn(text, comment) === undefined ? undefined : comment,
		...link,
	};
}

/** What the comment that begins a body says of its time: a number, or what stands for none, such as `NaN`. */
export interface OpeningTime {
	/** Without the white space around it. */
	readonly value: string;
	/** The comment. */
	readonly range: Range;
}

/** Finds the time that begins a body; linear in the length of the comment and the white space before it. */
export function openingTimeOf({text, body}: Pick<Post, 'text' | 'body'>): OpeningTime | undefined {
	const range = commentAt(text, skipSpace(text, body.start));
	const value = range === undefined ? undefined : timeIn(text, range);
	return range === undefined || value === undefined ? undefined : {value, range};
}

/** Whether a text is a number that may be a time. */
export function isTimeNumber(text: string): boolean {
	return /^\d{6,}$/.test(text);
}

/** What a comment says of a time; undefined where it speaks of something else. */
function timeIn(text: string, comment: Range): string | undefined {
	const value = text.slice(comment.start + '<!--'.length, comment.end - '-->'.length).trim();
	return isTimeNumber(value) || isMissingDate(value) ? value : undefined;
}

/** What the renderer made of a heading link; undefined where that is no link with all its text. */
export function renderedHeadingOf(post: Post, {range}: HeadingLink): Element | undefined {
	const link = post.tree.children.find((node) => isElement(node))?.children[0];
	if (!isElement(link, 'a')) return undefined;
	const {start, end} = rangeOf(link);
	return start === range.start && end === range.end ? link : undefined;
}

/** Whether the renderer shows a heading link as a link with one of the texts, typography apart. */
export function showsHeading(post: Post, heading: HeadingLink, texts: readonly string[]): boolean {
	const link = renderedHeadingOf(post, heading);
	const shown = link === undefined ? undefined : comparablePrint(textOf(link));
	return texts.some((text) => comparablePrint(text) === shown);
}

/** What a text of Markdown may mean: itself, or itself without its backslash escapes. */
export function spellingsOf(written: string): readonly string[] {
	return [written, unescapeMarkdown(written)];
}

/** A text of Markdown without its backslash escapes (https://kramdown.gettalong.org/syntax.html#automatic-and-manual-escaping). */
export function unescapeMarkdown(written: string): string {
	return written.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/g, '$1');
}

/** One form for texts that differ in nothing that a reader sees: in blanks, references and invisible characters. */
export function comparableText(text: string): string {
	return foldSpace(foldSpace(decodeHTML(text)).replace(/[\p{Cc}\p{Cf}]/gu, ''));
}

/** One form for a title as it is written and as kramdown prints it, with the signs of its typography. */
function comparablePrint(title: string): string {
	return comparableText(title)
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replaceAll('…', '...')
		.replaceAll('—', '---')
		.replaceAll('–', '--')
		.replace(/ ?(?:<<|>>|[«»]) ?/g, (sign) => (/[<«]/.test(sign) ? '<<' : '>>'));
}

/** A time in milliseconds, or what JavaScript prints where there is none. */
function commentAt(text: string, start: number): Range | undefined {
	if (!text.startsWith('<!--', start)) return undefined;
	const close = text.indexOf('-->', start);
	return close === -1 ? undefined : {start, end: close + '-->'.length};
}

/** The line that begins at an offset, without its line ending, and where the next one begins. */
function lineAt(text: string, start: number): Range & {readonly next: number} {
	line.lastIndex = start;
	const [all = '', written = ''] = line.exec(text) ?? [];
	return {start, end: start + written.length, next: start + all.length};
}

const line = /([^\r\n]*)(?:\r\n?|\n)?/y;
