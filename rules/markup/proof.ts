import {
	isVoidName,
	type Parent,
	type Post,
	type Range,
	type RendererNote,
	rangeOf,
	sliceOf,
} from '../../src/authoring.ts';
import {Budget} from './budget.ts';
import type {Cause} from './causes.ts';
import {LineEnds} from './lineEnds.ts';
import {NodeFinder} from './nodeFinder.ts';
import {holdsBlockTag, isBlockName, isBlockStart, isPlain, MarkdownSigns} from './plainMarkdown.ts';

/** What a mending is judged on. */
export interface Page {
	readonly post: Post;
	readonly nodes: NodeFinder;
	/** The last end tag that is printed. */
	readonly lastEndTag: RendererNote | undefined;
	readonly lineEnds: LineEnds;
	/** Of texts, by where they begin. */
	readonly signs: Map<number, MarkdownSigns>;
	/** For reading tags. */
	readonly tagBudget: Budget;
	/** For reading what stands around and in them. */
	readonly contentBudget: Budget;
}

/** A page before anything of it was looked up. */
export function pageOf(post: Post): Page {
	const lastEndTag = post.notes.findLast(({type}) => type === 'stray-end-tag');
	return {
		post,
		nodes: new NodeFinder(post),
		lastEndTag,
		lineEnds: new LineEnds(post.text),
		signs: new Map(),
		// Tags that do not overlap are shorter than the page.
		tagBudget: new Budget(20_000 + 2 * post.text.length),
		contentBudget: new Budget(Math.min(20_000_000, 1_000_000 + 50 * post.text.length)),
	};
}

/** Whether an element is whole once its printed start tag is read, so that nothing else of the page goes astray. */
export function isWholeOnceRead({note, endTag}: Cause, name: string, page: Page): boolean {
	const {post, nodes} = page;
	const parent = nodes.parentOfText(note.range.start);
	if (parent === undefined) return false;
	const isMarkdown = !nodes.isRawHtml(parent);
	if (isMarkdown && isBlockName(name) && !isBlockStart(post, note.range.start)) return false;
	if (isVoidName(name)) return !isMarkdown || !isBlockName(name) || !mayHoldBlockTag(page, note.range.end);
	// HTML drops the tags of rows outside of a table, so that what is text before the mending cannot be compared.
	if (/^(?:table|tbody|thead|tfoot|tr|select)$/i.test(name) && !isMarkdown) return false;
	const endParent = endTag === undefined ? undefined : nodes.parentOfText(endTag.range.start);
	if (endTag === undefined || endParent === undefined) return false;
	if (isMarkdown) {
		const isNext = isBlockName(name) ? !nodes.isRawHtml(endParent) : parent === endParent;
		return isNext && isPlainWithin(page, note.range.end, endTag.range.start);
	}
	// The end tag that was meant for it may have closed the element around it, whose own one is then the printed one.
	const isAroundClosed =
		parent.type === 'element' && parent.tagName === name.toLowerCase() && post.parentOf(parent) === endParent;
	return parent === endParent || isAroundClosed;
}

/**
 * Whether a printed tag stands before other words on a line of Markdown, which may be read in another way without it. End
 * tags are no words.
 */
export function isLineOpening({note: {range}}: Cause, {post, nodes, lineEnds}: Page): boolean {
	const parent = nodes.parentOfText(range.start);
	if (parent !== undefined && nodes.isRawHtml(parent)) return false;
	const before = post.text.slice(Math.max(post.body.start, range.start - farthestLook), range.start);
	// Behind an end tag the line goes on as a new one.
	return /(?:^|[\r\n>])[ \t]*$/.test(before) && !lineEnds.holdOnlyEndTags(range.end);
}

const farthestLook = 200;

/**
 * Whether all words of the page stay as they are when a tag is mended. In Markdown they may not: links and emphasis
 * appear, signs change, where an element without end tag made raw HTML of them.
 */
export function keepsWords({note, printed}: Cause, page: Page): boolean {
	const {post, nodes, lastEndTag} = page;
	const {start, end} = note.range;
	const text = nodes.textAt(start);
	const holder = nodes.elementAt(start) ?? text;
	const parent = holder === undefined ? undefined : post.parentOf(holder);
	const isMarkdown = parent === undefined || !nodes.isRawHtml(parent);
	if (isMarkdown && text !== undefined) {
		// Text in angle brackets is itself only read as a tag.
		const tag = note.type === 'unclosed' ? note.range : {start, end: start};
		const whole = rangeOf(text);
		const signs = signsOf(page, whole);
		if (!signs.isPlainBefore(tag.start - whole.start)) return false;
		if (!(signs.isPlainBehind(tag.end - whole.start) ?? isPlainWithin(page, tag.end, whole.end))) return false;
	}
	if (note.closedAt === undefined) return true;
	const {closedAt} = note;
	if (isMarkdown)
		return isPlainWithin(page, paragraphStart(parent, start), start) && isPlainWithin(page, end, closedAt);
	const last = lastEndTag !== undefined && lastEndTag.range.end <= closedAt ? lastEndTag : printed.at(-1);
	return last === undefined || isPlainWithin(page, last.range.end, closedAt);
}

function signsOf({post, signs}: Page, range: Range): MarkdownSigns {
	const known = signs.get(range.start);
	if (known !== undefined) return known;
	const made = new MarkdownSigns(sliceOf(post.text, range));
	signs.set(range.start, made);
	return made;
}

function paragraphStart(parent: Parent | undefined, offset: number): number {
	return parent?.type === 'element' ? rangeOf(parent).start : offset;
}

/** Whether block tags that an element without end tag made raw HTML are printed when the element is gone. */
export function wouldPrintBlocks({note}: Cause, page: Page): boolean {
	const {post, nodes} = page;
	const {start, end} = note.range;
	const holder = nodes.elementAt(start) ?? nodes.textAt(start);
	const parent = holder === undefined ? undefined : post.parentOf(holder);
	if (parent !== undefined && nodes.isRawHtml(parent)) return false;
	return mayHoldBlockTag(page, end, note.closedAt);
}

/** Whether a part of the page is plain; no when too much was read already. */
function isPlainWithin({post, contentBudget}: Page, start: number, end: number): boolean {
	return contentBudget.take(Math.max(0, end - start)) && isPlain(post.text.slice(start, end));
}

/** Whether block tags stand in a part of the page before its first blank line; perhaps when too much was read already. */
function mayHoldBlockTag({post, contentBudget}: Page, start: number, end = post.text.length): boolean {
	const blankLine = /\n[ \t\r]*\n/g;
	blankLine.lastIndex = start;
	const paragraphEnd = Math.min(end, blankLine.exec(post.text)?.index ?? end);
	return !contentBudget.take(paragraphEnd - start) || holdsBlockTag(post.text.slice(start, paragraphEnd));
}
