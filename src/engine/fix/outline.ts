import {decodeHTML} from 'entities';
import type {Element, Post, Root, RootContent, Text} from '../../model/post.ts';
import {coversOffset, holdsRange, rangesWithin, touchesRange} from '../../model/ranges.ts';
import {type Range, sliceOf} from '../../model/text.ts';
import {propertyName, rangeOf, startTagOf} from '../../page/html.ts';
import {withoutSpace} from '../../texts/whiteSpace.ts';
import {isBareLink} from './bareLinks.ts';

/** Where edits stand in a post, before or after them. Ranges are sorted. */
export interface Touched {
	/** What the edits removed (before) or wrote (after). */
	readonly all: readonly Range[];
	/** Of these, the ones that edit a URL which the renderer links as it stands. */
	readonly bareLinks: readonly Range[];
}

/** Of a post that is compared as it stands. */
export const nothingTouched: Touched = {all: [], bareLinks: []};

/**
 * The tree of a post as a list of events, without what edits touched: elements whose start tag they wrote or removed are
 * looked through, attributes and text that they changed are left out, and white space does not count. When the outlines
 * before and after a fix are equal, the fix changed the page just where it meant to.
 */
export function outlineOf(post: Post, touched: Touched): readonly string[] {
	const events: string[] = [];
	let text = '';
	const flush = (): void => {
		if (text !== '') events.push(`#${text}`);
		text = '';
	};
	const enter = (node: Root | RootContent): void => {
		if (node.type === 'text') text += untouchedText(post, node, touched.all);
		else if (node.type === 'comment' && !coversOffset(touched.all, rangeOf(node).start)) {
			flush();
			events.push(`!${node.value}`);
		} else if (node.type === 'element' || node.type === 'root') {
			const isSeen = node.type === 'element' && !isTouched(post, node, touched);
			if (isSeen) {
				flush();
				events.push(`<${node.tagName}`, ...attributeEvents(post, node, touched));
			}
			for (const child of node.children) enter(child);
			if (isSeen) {
				flush();
				events.push(`>${node.tagName}`);
			}
		}
	};
	enter(post.tree);
	flush();
	return events;
}

function isTouched(post: Post, element: Element, {all: touched, bareLinks}: Touched): boolean {
	const range = rangeOf(element);
	if (!coversOffset(touched, range.start)) return false;
	// Where it ends, the text around it tells: one that goes on into that is more than the edit wrote.
	if (isBareLink(post, element) && !holdsRange(touched, range) && !coversOffset(bareLinks, range.start)) return false;
	const startTag = startTagOf(element);
	// A paragraph of Markdown begins with its first word, whoever wrote that, and goes only with its last.
	return startTag === undefined || startTag.start < startTag.end || withoutSpace(outside(post, range, touched)) === '';
}

/** The file's text in a range, without what stands in touched ranges. */
function outside(post: Post, range: Range, touched: readonly Range[]): string {
	let text = '';
	let position = range.start;
	for (const {start, end} of rangesWithin(touched, range)) {
		text += post.text.slice(position, Math.max(position, start));
		position = end;
	}
	return text + post.text.slice(position, Math.max(position, range.end));
}

function attributeEvents(post: Post, element: Element, touched: Touched): string[] {
	// Of an element that nobody wrote, all attributes are copies of one that somebody did.
	if (element.data?.location.origin === 'implied') return [];
	const changed = changedProperties(post, element, touched);
	const events: string[] = [];
	for (const [name, value] of Object.entries(element.properties)) {
		// kramdown makes the ids of Markdown headings from their text.
		if (name === 'id' && element.data?.location.origin === 'markdown') continue;
		if (!changed.has(name)) events.push(`@${name}=${String(value)}`);
	}
	return events.toSorted();
}

function changedProperties(post: Post, element: Element, {all: touched, bareLinks}: Touched): ReadonlySet<string> {
	const location = element.data?.location;
	const changed = new Set<string>();
	if (location === undefined) return changed;
	const isMarkdown = location.origin === 'markdown';
	if (isBareLink(post, element)) return touchesRange(bareLinks, location.range) ? new Set(['href']) : changed;
	if (!isMarkdown && (location.startTag === undefined || rangesWithin(touched, location.startTag).length === 0))
		return changed;
	// The attribute of a Markdown link is its bare URL: what is inserted at either end belongs to it.
	const margin = isMarkdown ? 1 : 0;
	for (const [name, {start, end}] of location.attributes) {
		const range = {start: start - margin, end: end + margin};
		if (rangesWithin(touched, range).length > 0) changed.add(propertyName(name));
	}
	return changed;
}

/** The text of a node without white space and without what stands in touched ranges. */
function untouchedText(post: Post, node: Text, touched: readonly Range[]): string {
	// What stands right at an edge counts as well: after the edit it may stand inside, and both sides are read alike.
	return touchesRange(touched, rangeOf(node)) ? writtenText(post, node, touched) : withoutSpace(node.value);
}

/**
 * The text of a node as the file has it, before the renderer makes signs of it: without white space and without what stands
 * in touched ranges.
 */
export function writtenText(post: Post, node: Text, touched: readonly Range[]): string {
	return isGathered(post, node)
		? gatheredText(post, node, touched)
		: withoutSpace(decodeHTML(outside(post, rangeOf(node), touched)));
}

/** Whether the parser put a text together from places with elements between them, as it does with text between table rows. */
function isGathered(post: Post, node: Text): boolean {
	const written = sliceOf(post.text, rangeOf(node));
	// A tag that is printed as text stands in both.
	return written.includes('<') && tagsIn(decodeHTML(written)) > tagsIn(node.value);
}

function tagsIn(text: string): number {
	return text.match(/<[a-z/]/gi)?.length ?? 0;
}

/** Of what stands between the places, the file has more than the text: only printed tags can be found in it. */
function gatheredText(post: Post, node: Text, touched: readonly Range[]): string {
	let text = '';
	let position = 0;
	// Of the same tag there are often many, and each search goes through the whole text.
	const missing = new Set<string>();
	for (const range of rangesWithin(touched, rangeOf(node))) {
		const tag = sliceOf(post.text, range);
		if (!/^<[^<]*>$/.test(tag) || missing.has(tag)) continue;
		const start = node.value.indexOf(tag, position);
		if (start === -1) {
			missing.add(tag);
			continue;
		}
		text += node.value.slice(position, start);
		position = start + tag.length;
	}
	return withoutSpace(text + node.value.slice(position));
}
