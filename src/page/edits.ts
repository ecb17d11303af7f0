import type {Fix, Removal} from '../model/diagnostic.ts';
import type {Element, Post} from '../model/post.ts';
import type {Range, TextEdit} from '../model/text.ts';
import {isOwnWork} from '../urls/urls.ts';
import {attributeRange, attributeSlot, originOf, rangeOf} from './html.ts';

/** What a fix may say beside its edits. */
export interface FixDetails {
	readonly removes?: readonly Removal[];
	readonly sets?: readonly string[];
	readonly respells?: NonNullable<Fix['respells']>;
	readonly repairs?: NonNullable<Fix['repairs']>;
	readonly restsOn?: NonNullable<Fix['restsOn']>;
}

/** A fix that loses nothing a reader can see. Undefined when there is nothing to edit. */
export function safe(edits: TextEdit | readonly TextEdit[] | undefined, details: FixDetails = {}): Fix | undefined {
	return fixOf('safe', edits, details);
}

/** A fix that removes, changes or guesses something a reader can see. Undefined when there is nothing to edit. */
export function unsafe(edits: TextEdit | readonly TextEdit[] | undefined, details: FixDetails = {}): Fix | undefined {
	return fixOf('unsafe', edits, details);
}

/**
 * Makes fixes that are safe in a post which was taken from another page. In one that was not, what they take may be its author's own: there
 * they are unsafe.
 */
export function safeInCapture(post: Pick<Post, 'roles'>): typeof safe {
	if (isOwnWork(post)) return unsafe;
	return (edits, details) => safe(edits, {...details, restsOn: ['source']});
}

/** Inserts text at an offset; undefined without an offset. */
export function insert(offset: number | undefined, text: string): TextEdit | undefined {
	return offset === undefined ? undefined : {range: {start: offset, end: offset}, text};
}

/** Replaces a range by text. */
export function replace(range: Range, text: string): TextEdit {
	return {range, text};
}

/** Removes a range. */
export function remove(range: Range): TextEdit {
	return {range, text: ''};
}

/** Removes an element with all it holds; undefined when its tags are not both in the file. */
export function removeElement(element: Element): TextEdit | undefined {
	return isWhollyWritten(element) ? remove(rangeOf(element)) : undefined;
}

/** Whether an element was written as HTML with both its tags (or is void), so that its range is all of it. */
export function isWhollyWritten(element: Element): boolean {
	const location = element.data?.location;
	if (location === undefined || location.origin !== 'html' || location.startTag === undefined) return false;
	return location.endTag !== undefined || element.children.length === 0;
}

/** Removes an attribute with the white space before it; undefined when it is not in the file. */
export function removeAttribute(post: Post, element: Element, name: string): TextEdit | undefined {
	const range = attributeRange(element, name);
	if (range === undefined || originOf(element) !== 'html') return undefined;
	let start = range.start;
	while (/[ \t\r\n\f\v]/.test(post.text.charAt(start - 1))) start--;
	return remove({start, end: range.end});
}

/** Inserts an attribute directly after the tag name; undefined for an element that is no HTML of the file. */
export function insertAttribute(element: Element, name: string, value: string): TextEdit | undefined {
	return insert(attributeSlot(element), ` ${name}=${quoteAttribute(value)}`);
}

/** Gives an attribute another value, whatever quotes it had; undefined when it is not in the file. */
export function replaceAttribute(element: Element, name: string, value: string): TextEdit | undefined {
	const range = attributeRange(element, name);
	if (range === undefined || originOf(element) !== 'html') return undefined;
	return replace(range, `${name}=${quoteAttribute(value)}`);
}

/** An attribute's value in double quotes (https://html.spec.whatwg.org/multipage/syntax.html#attributes-2), fit for kramdown too. */
export function quoteAttribute(value: string): string {
	return `"${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;
}

function fixOf(
	safety: Fix['safety'],
	edits: TextEdit | readonly TextEdit[] | undefined,
	details: FixDetails,
): Fix | undefined {
	const list = edits === undefined ? [] : 'range' in edits ? [edits] : edits;
	return list.length === 0 ? undefined : {safety, edits: list, ...details};
}
