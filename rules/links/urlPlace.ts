import {
	attributeRange,
	attributeValueRange,
	type Element,
	originOf,
	type Post,
	property,
	type Range,
	rangeOf,
	sliceOf,
} from '../../src/authoring.ts';

/** A URL in a post: which it is, and where. */
export interface Place {
	readonly element: Element;
	/** The attribute that holds it. */
	readonly attribute: string;
	/** Decoded from HTML. */
	readonly url: string;
	/** The URL as written; undefined when it is not in the file. */
	readonly range: Range | undefined;
}

/** The URL of a whole attribute; undefined when the element has no such attribute. */
export function placeOf(post: Post, element: Element, attribute: string): Place | undefined {
	const url = property(element, attribute);
	if (url === undefined) return undefined;
	return placeIn(element, {attribute, url}, () => attributeValueRange(post, element, attribute));
}

/** Where a URL stands character by character, without references of HTML; undefined where it is written in some other way. */
export function exactRange(post: Post, {url, range}: Pick<Place, 'url' | 'range'>): Range | undefined {
	return range !== undefined && sliceOf(post.text, range) === url ? range : undefined;
}

/** A URL whose range is looked up only when it is asked for: few URLs have a fault. */
export function placeIn(
	element: Element,
	{attribute, url}: Pick<Place, 'attribute' | 'url'>,
	findRange: () => Range | undefined,
): Place {
	return new LazyPlace(element, {attribute, url}, findRange);
}

/** A class, since V8 gives each literal with a getter a shape of its own, and keeps it. */
class LazyPlace implements Place {
	readonly element: Element;
	readonly attribute: string;
	readonly url: string;
	readonly #findRange: () => Range | undefined;

	constructor(
		element: Element,
		{attribute, url}: Pick<Place, 'attribute' | 'url'>,
		findRange: () => Range | undefined,
	) {
		this.element = element;
		this.attribute = attribute;
		this.url = url;
		this.#findRange = findRange;
	}

	get range(): Range | undefined {
		return this.#findRange();
	}
}

/** Whether the parser made the element up: a second half of a link that was cut by another one. */
export function isImplied({element}: Place): boolean {
	return originOf(element) === 'implied';
}

/** Whether the URL is at the same time the text of the link: `<https://news.example/>` in Markdown, or without the brackets. */
export function isShown(post: Post, {element, range}: Place): boolean {
	if (range === undefined || originOf(element) !== 'markdown') return false;
	// In angle brackets, other links and definitions hold a URL as well, and show words of their own.
	const isBracketed = post.text[range.start - 1] === '<';
	return rangeOf(element).start === (isBracketed ? range.start - 1 : range.start);
}

/** What a finding about a URL stands on: the URL, else its attribute, else the element. */
export function spanOf({element, attribute, range}: Place): Element | Range {
	return range !== undefined && range.start < range.end ? range : (attributeRange(element, attribute) ?? element);
}
