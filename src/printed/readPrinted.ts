import {type BylineReader, bylineReader} from '../archive/authors/byline.ts';
import type {Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import type {Range} from '../model/text.ts';
import {rendererOf} from '../sites/rendererOf.ts';
import {parseUrl} from '../urls/urls.ts';
import type {PrintedLine} from './printedLine.ts';
import {readLines} from './readLines.ts';
import {
	chooseSaid,
	isParagraph,
	mostAbove,
	type Printed,
	type PrintedRole,
	type Said,
	type SaidTools,
	saidAbove,
	saidBelow,
} from './said.ts';

/** The roles that a text may say. */
export const printedRoles: readonly PrintedRole[] = ['title', 'date', 'author', 'source'];

/** UTF-16 units that are looked at: at the beginning of a body, and at its end. */
const longestHead = 8000;
const longestFoot = 1500;

/**
 * Reads what the text of a post says of it: the first heading, and bylines above and below the article. The page is not parsed,
 * and no more than the ends of the body are looked at.
 * @param asked the roles that are wanted
 */
export function readPrinted(
	post: Pick<Post, 'path' | 'text' | 'body'>,
	asked: ReadonlySet<PrintedRole>,
	settings: Pick<Settings, 'bylineWords' | 'generator' | 'jekyllFolders' | 'renderer' | 'siteHosts'>,
): Printed {
	const {path, text} = post;
	const isHtml = rendererOf(path, settings) === 'html';
	const part = isHtml ? articleOf(post) : post.body;
	const head = {start: part.start, end: lineEndBefore(text, part, part.start + longestHead)};
	const {lines: above, end} = readLines(text, head, isHtml, paragraphCounter());
	const tools: SaidTools = {reader: readerOf(settings.bylineWords), about: yearIn(path)};
	// What is the site’s own was taken from nowhere.
	const isWanted = (said: Said): boolean =>
		asked.has(said.role) && !(said.role === 'source' && settings.siteHosts.includes(parseUrl(said.value)?.host ?? ''));
	const said = saidAbove(above, tools).filter(isWanted);
	const isWhole = [...asked].every((role) => role === 'title' || said.some((one) => one.role === role));
	const foot = isWhole ? [] : end >= part.end ? above : footOf(text, end, part, isHtml);
	return chooseSaid(said, saidBelow(foot, tools).filter(isWanted));
}

/** Makes a test that ends the lines above an article with its second paragraph. */
function paragraphCounter(): (line: PrintedLine) => boolean {
	let paragraphs = 0;
	let lines = 0;
	return (line) => (line.kind === 'plain' && isParagraph(line) && ++paragraphs > 2) || ++lines > mostAbove;
}

function footOf(text: string, end: number, part: Range, isHtml: boolean): readonly PrintedLine[] {
	const start = Math.max(end, text.indexOf('\n', part.end - longestFoot));
	if (start >= part.end) return [];
	// Within code nothing is said of the post.
	const above = isHtml ? '' : text.slice(part.start, start);
	const mayHaveFences = above.includes('```') || above.includes('~~~');
	const fences = mayHaveFences ? (above.match(/^(?:```|~~~)/gm)?.length ?? 0) : 0;
	return fences % 2 === 1 ? [] : readLines(text, {start, end: part.end}, isHtml).lines;
}

/** Where a page of HTML has its article, as far as its tags say it. */
function articleOf({text, body}: Pick<Post, 'text' | 'body'>): Range {
	const html = text.slice(body.start, body.end);
	const opened = [/<article\b/i, /<main\b/i, /<body\b/i].map((tag) => html.search(tag)).find((index) => index !== -1);
	const closed = ['</article', '</main', '</body'].map((tag) => html.lastIndexOf(tag)).find((index) => index !== -1);
	const start = opened ?? 0;
	const end = closed === undefined || closed < start ? html.length : closed;
	return {start: body.start + start, end: body.start + end};
}

/** The end of the last line that ends before a limit. */
function lineEndBefore(text: string, {start, end}: Range, limit: number): number {
	if (end <= limit) return end;
	const line = text.lastIndexOf('\n', limit);
	return line > start ? line : limit;
}

/** The year that a post is of, by its path, from which those of other calendars are told. */
function yearIn(path: string): number {
	return Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(path)?.[0] ?? someYear);
}

const someYear = 2015;

function readerOf(words: readonly string[]): BylineReader {
	if (lastReader?.words !== words) lastReader = {words, reader: bylineReader(words)};
	return lastReader.reader;
}

/** What was made last: to make one takes long, and it is the same for all posts. */
let lastReader: {readonly words: readonly string[]; readonly reader: BylineReader} | undefined;
