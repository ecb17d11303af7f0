import {longestEmptiedHeading, type Removal} from '../../model/diagnostic.ts';
import type {Element, Post, Text} from '../../model/post.ts';
import {rangesWithin, touchesRange} from '../../model/ranges.ts';
import {contains, overlaps, type Range} from '../../model/text.ts';
import {unseenElementsIn} from '../../page/hiddenness.ts';
import {attributeRange, descendants, drawingElements, isRead, nodesBelow, property, rangeOf} from '../../page/html.ts';
import {imageSourceOf, isTrackingPixel, lazySourceAttributes, neverLoads} from '../../page/images.ts';
import {isWhiteSpace, withoutSpace} from '../../texts/whiteSpace.ts';
import {parseUrl, trimUrl} from '../../urls/urls.ts';
import {isBareLink} from './bareLinks.ts';
import {writtenText} from './outline.ts';

/** One thing that a post says, points to or shows. */
export interface ContentItem {
	readonly kind: 'text' | 'link' | 'media' | 'drawing';
	/** The text without white space, or the target's URL as it resolves on the source site. */
	readonly value: string;
	readonly node: Element | Text;
	readonly range: Range;
}

/** What of a post does not count as its content. Ranges are sorted and apart. */
export interface Uncounted {
	/** Where text does not count. */
	readonly text: readonly Range[];
	/** Links, images and media whose URL stands here do not count. */
	readonly targets: readonly Range[];
}

/**
 * All that a post says, points to and shows, in the order of the page.
 * @param base the URL that the post was taken from
 */
export function contentOf(post: Post, base: URL | undefined, uncounted: Uncounted): readonly ContentItem[] {
	const items: ContentItem[] = [];
	for (const node of nodesBelow(post.tree, isRead)) {
		if (node.type === 'text') {
			if (isWhiteSpace(node.value)) continue;
			const value = uncounted.text.length === 0 ? withoutSpace(node.value) : writtenText(post, node, uncounted.text);
			if (value !== '') items.push({kind: 'text', value, node, range: rangeOf(node)});
		} else if (node.type === 'element' && isRead(node)) {
			const item = itemOf(node, base);
			if (item !== undefined && !hasTargetIn(post, node, uncounted.targets))
				items.push({...item, node, range: rangeOf(node)});
		}
	}
	return items;
}

/** The links of a post, in the order of the page, with their URLs as they are written. */
export function linksOf(post: Post): readonly ContentItem[] {
	const links: ContentItem[] = [];
	for (const node of descendants(post.tree)) {
		const value = linkTargetOf(node);
		if (value !== undefined) links.push({kind: 'link', value: targetKey(value, undefined), node, range: rangeOf(node)});
	}
	return links;
}

/**
 * Whether a reader of the post loses nothing by a removal.
 * @param removed everything that the fix's edits take away
 * @param removals all that the fix declares
 */
export function isProved(
	removal: Removal,
	{
		post,
		items,
		removed,
		removals,
	}: {
		readonly post: Post;
		readonly items: readonly ContentItem[];
		readonly removed: readonly Range[];
		readonly removals: readonly Removal[];
	},
): boolean {
	// A link or picture around the range stays where it is; of a text around it a part is gone.
	const inside = items.filter(
		({kind, range}) => contains(removal.range, range) || (kind === 'text' && overlaps(removal.range, range)),
	);
	if (removal.because === 'invisible') return inside.every((item) => isInvisible(item, items, post));
	const box = removed.find((range) => contains(range, removal.range));
	if (box === undefined || !removals.some(({because}) => because === 'invisible')) return false;
	const length = inside.reduce((sum, {kind, value}) => sum + (kind === 'text' ? value.length : 0), 0);
	const isHeading = length <= longestEmptiedHeading && inside.every(({kind}) => kind === 'text' || kind === 'link');
	const others = items.filter(
		({range}) => contains(box, range) && !removals.some((declared) => contains(declared.range, range)),
	);
	return isHeading && others.every((item) => isInvisible(item, items, post));
}

/** A link is seen by what stands in it. */
function isInvisible(item: ContentItem, items: readonly ContentItem[], post: Post): boolean {
	if (isHidden(item, post)) return true;
	return (
		item.kind === 'link' &&
		items.every((other) => other.kind === 'link' || !contains(item.range, other.range) || isHidden(other, post))
	);
}

/** Whether the reader does not see it: an element around it hides it, or it is an image that never loads or a pixel. */
function isHidden({node}: ContentItem, post: Post): boolean {
	if (node.type === 'text') return unseenElementsIn(post).has(post.parentOf(node));
	return unseenElementsIn(post).has(node) || isUnseenImage(post, node);
}

const sourcedElements: ReadonlySet<string> = new Set(['video', 'audio', 'iframe', 'embed', 'source', 'object']);

function itemOf(element: Element, base: URL | undefined): Pick<ContentItem, 'kind' | 'value'> | undefined {
	const {tagName} = element;
	const target = linkTargetOf(element);
	if (target !== undefined) return {kind: 'link', value: targetKey(target, base)};
	// What nobody wrote is a copy of what somebody did.
	if (element.data?.location.origin === 'implied') return undefined;
	if (tagName === 'img') {
		const source = imageSourceOf(element);
		return source === undefined ? undefined : {kind: 'media', value: targetKey(source, base)};
	}
	if (sourcedElements.has(tagName)) {
		const source = property(element, 'src') ?? property(element, 'data');
		return source === undefined || source === '' ? undefined : {kind: 'media', value: targetKey(source, base)};
	}
	return drawingElements.has(tagName) ? {kind: 'drawing', value: tagName} : undefined;
}

function linkTargetOf(element: Element): string | undefined {
	const isLink = element.tagName === 'a' || element.tagName === 'area';
	return isLink && element.data?.location.origin !== 'implied' ? property(element, 'href') : undefined;
}

/** Attributes that hold the URL of what an element points to or shows. */
const targetAttributes = ['href', 'src', 'data', 'srcset', 'poster', ...lazySourceAttributes];

function hasTargetIn(post: Post, element: Element, ranges: readonly Range[]): boolean {
	if (ranges.length === 0) return false;
	if (isBareLink(post, element)) return touchesRange(ranges, rangeOf(element));
	// A link of Markdown is its bare URL: what is inserted at either end belongs to it.
	const margin = element.data?.location.origin === 'markdown' ? 1 : 0;
	return targetAttributes.some((name) => {
		const range = attributeRange(element, name);
		if (range === undefined) return false;
		return rangesWithin(ranges, {start: range.start - margin, end: range.end + margin}).length > 0;
	});
}

/** Whether an image shows nothing, or one pixel at most. */
function isUnseenImage(post: Post, element: Element): boolean {
	return element.tagName === 'img' && (neverLoads(post, element) || isTrackingPixel(element));
}

/** What a URL means on the source site: the same for `/x` and `https://host/x`, `//host/x` and `https://host/x`. */
function targetKey(url: string, base: URL | undefined): string {
	const trimmed = trimUrl(url)
		.replace(/^https?:\/\/(?=https?:?\/\/)/i, '')
		.replace(/^https?(?=\/\/)/i, '');
	return (parseUrl(trimmed, base)?.href ?? trimmed).replace(/^https?:(?=\/\/)|^(?=\/\/)/i, '');
}
