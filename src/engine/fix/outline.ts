import {decodeHTML} from 'entities';
import {propertyName, rangeOf} from '../../html.ts';
import type {Element, Post, Root, RootContent, Text} from '../../post.ts';
import type {Range} from '../../text.ts';
import {coversOffset, rangesWithin, touchesRange} from './editMap.ts';

/**
 * The tree of a post as a list of events, without what edits touched: elements whose start tag they wrote or removed are
 * looked through, attributes and text that they changed are left out, and white space does not count. When the outlines
 * before and after a fix are equal, the fix changed the page just where it meant to.
 * @param touched the ranges of the post's text that the edits removed (before) or wrote (after), sorted
 */
export function outlineOf(post: Post, touched: readonly Range[]): readonly string[] {
	const events: string[] = [];
	let text = '';
	const flush = (): void => {
		if (text !== '') events.push(`#${text}`);
		text = '';
	};
	const enter = (node: Root | RootContent): void => {
		if (node.type === 'text') text += untouchedText(post, node, touched);
		else if (node.type === 'comment' && !coversOffset(touched, rangeOf(node).start)) {
			flush();
			events.push(`!${node.value}`);
		} else if (node.type === 'element' || node.type === 'root') {
			const isSeen = node.type === 'element' && !isTouched(node, touched);
			if (isSeen) {
				flush();
				events.push(`<${node.tagName}`, ...attributeEvents(node, touched));
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

function isTouched(element: Element, touched: readonly Range[]): boolean {
	return coversOffset(touched, rangeOf(element).start);
}

function attributeEvents(element: Element, touched: readonly Range[]): string[] {
	// Of an element that nobody wrote, all attributes are copies of one that somebody did.
	if (element.data?.location.origin === 'implied') return [];
	const changed = changedProperties(element, touched);
	const events: string[] = [];
	for (const [name, value] of Object.entries(element.properties)) {
		// kramdown makes the ids of Markdown headings from their text.
		if (name === 'id' && element.data?.location.origin === 'markdown') continue;
		if (!changed.has(name)) events.push(`@${name}=${String(value)}`);
	}
	return events.toSorted();
}

function changedProperties(element: Element, touched: readonly Range[]): ReadonlySet<string> {
	const location = element.data?.location;
	const changed = new Set<string>();
	if (location === undefined) return changed;
	const isMarkdown = location.origin === 'markdown';
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
export function untouchedText(post: Post, node: Text, touched: readonly Range[]): string {
	const range = rangeOf(node);
	// What stands right at an edge counts as well: after the edit it may stand inside, and both sides are read alike.
	if (!touchesRange(touched, range)) return withoutSpace(node.value);
	const inside = rangesWithin(touched, range);
	let text = '';
	let position = range.start;
	for (const {start, end} of inside) {
		text += post.text.slice(position, Math.max(position, start));
		position = end;
	}
	return withoutSpace(decodeHTML(text + post.text.slice(position, Math.max(position, range.end))));
}

/** Line breaks and indentation are nothing that a reader sees. */
function withoutSpace(text: string): string {
	return text.replace(/[ \t\r\n\f\v]+/g, '');
}
