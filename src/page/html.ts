import {find, html, svg} from 'property-information';
import type {Comment, Element, Origin, Parent, Post, Root, RootContent, Text} from '../model/post.ts';
import {overlaps, type Range} from '../model/text.ts';
import {firstIndexWhere} from '../texts/binarySearch.ts';
import {isWhiteSpace} from '../texts/whiteSpace.ts';
import {trimUrl} from '../urls/urls.ts';

const noRange: Range = {start: 0, end: 0};

/** Where a node stands in the file; an empty range for one that nobody wrote. */
export function rangeOf(node: Element | Text | Comment): Range {
	return node.data?.location.range ?? noRange;
}

/** The start tag of an element; undefined when nobody wrote one. */
export function startTagOf(element: Element): Range | undefined {
	return element.data?.location.startTag;
}

/** Who wrote an element: the post's own HTML, its Markdown, or nobody. */
export function originOf(element: Element): Origin {
	return element.data?.location.origin ?? 'implied';
}

/**
 * The value of an attribute as text, references decoded.
 * @param name as in HTML, lower case: `data-src`, `class`
 * @returns `''` for an attribute without value; undefined for one that is not there
 */
export function property(element: Element, name: string): string | undefined {
	const {property: key, svgProperty, separator} = attributeInfoOf(name);
	const value = element.properties[key] ?? (svgProperty === key ? undefined : element.properties[svgProperty]);
	if (value === undefined || value === null || value === false) return undefined;
	if (value === true) return '';
	return Array.isArray(value) ? value.join(separator) : String(value);
}

/** The URL that an attribute holds, references decoded, without blanks at its ends; undefined for one that is not there. */
export function urlProperty(element: Element, name: string): string | undefined {
	const url = property(element, name);
	return url === undefined ? undefined : trimUrl(url);
}

/** The names of an element's attributes as written, in lower case. */
export function attributeNames(element: Element): readonly string[] {
	return [...(element.data?.location.attributes.keys() ?? [])];
}

/** The range of an attribute: name, `=` and value; for a link of Markdown the URL. Undefined when it is not in the file. */
export function attributeRange(element: Element, name: string): Range | undefined {
	return element.data?.location.attributes.get(name);
}

/**
 * The range of an attribute's value without its quotes. Undefined when the attribute is not in the file or has no value.
 * @param post the post that holds the element
 */
export function attributeValueRange(post: Post, element: Element, name: string): Range | undefined {
	const range = attributeRange(element, name);
	if (range === undefined) return undefined;
	if (originOf(element) === 'markdown') return range;
	const written = post.text.slice(range.start, range.end);
	const value = /^[^=]*=[ \t\r\n\f\v]*/.exec(written);
	if (value === null) return undefined;
	const start = range.start + value[0].length;
	const quote = post.text[start];
	return quote === '"' || quote === "'"
		? {start: start + 1, end: Math.max(start + 1, range.end - 1)}
		: {start, end: range.end};
}

/** The offset right after the tag name of a start tag: where an attribute can be inserted. Undefined outside HTML. */
export function attributeSlot(element: Element): number | undefined {
	const location = element.data?.location;
	if (location?.startTag === undefined || location.origin !== 'html') return undefined;
	return location.startTag.start + 1 + element.tagName.length;
}

/** The whole tokens of the `class` attribute and the `id`. Never look for parts of tokens: `coronavirus` contains `nav`. */
export function classTokens(element: Element): readonly string[] {
	const value = element.properties['className'];
	return Array.isArray(value) ? value.map(String) : [];
}

/** Whether the element's class has one of the tokens, as a whole. */
export function hasClassToken(element: Element, tokens: ReadonlySet<string>): boolean {
	const value = element.properties['className'];
	if (!Array.isArray(value)) return false;
	for (const token of value) if (typeof token === 'string' && tokens.has(token)) return true;
	return false;
}

/** Whether an element leads somewhere, or was meant to: a link with an address, if an empty one. */
export function isLink({tagName, properties}: Element): boolean {
	return tagName === 'a' && properties['href'] !== undefined;
}

/** The element children of a node. */
export function childElements(parent: Parent): readonly Element[] {
	const children: readonly RootContent[] = parent.children;
	return children.filter((child) => child.type === 'element');
}

/** Whether a node is an element, of the given name if one is given. */
export function isElement(node: RootContent | Root | undefined, tagName?: string): node is Element {
	return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

/**
 * The nodes below a node, in the order of the page.
 * @param isEntered whether what stands in an element is of interest; left out, all is
 */
export function nodesBelow(parent: Parent, isEntered?: (element: Element) => boolean): Generator<RootContent> {
	return nodesOfType(parent, undefined, isEntered);
}

/** The elements below a node, in the order of the page. */
export function descendants(parent: Parent): Generator<Element> {
	// Only elements are told.
	return nodesOfType(parent, 'element') as Generator<Element>;
}

/**
 * The texts below a node, in the order of the page.
 * @param isEntered whether what stands in an element is of interest; left out, all is
 */
export function textsBelow(parent: Parent, isEntered?: (element: Element) => boolean): Generator<Text> {
	// Only texts are told.
	return nodesOfType(parent, 'text', isEntered) as Generator<Text>;
}

/** One generator for all of them: one in another takes twice as long. */
function* nodesOfType(
	parent: Parent,
	type: RootContent['type'] | undefined,
	isEntered?: (element: Element) => boolean,
): Generator<RootContent> {
	// Whoever stops early has met no more than what was told: a paragraph may hold tens of thousands of nodes.
	const around: (readonly [children: readonly RootContent[], index: number])[] = [];
	let children: readonly RootContent[] = parent.children;
	let index = 0;
	for (;;) {
		const node = children[index++];
		if (node === undefined) {
			const outer = around.pop();
			if (outer === undefined) return;
			[children, index] = outer;
			continue;
		}
		if (type === undefined || node.type === type) yield node;
		if (node.type !== 'element' || node.children.length === 0 || isEntered?.(node) === false) continue;
		around.push([children, index]);
		children = node.children;
		index = 0;
	}
}

/** The first text below a node of which something is so. Much faster than a search through `textsBelow`. */
export function findText({children}: Parent, isSo: (text: Text) => boolean): Text | undefined {
	for (const child of children) {
		if (child.type === 'text' && isSo(child)) return child;
		const found = child.type === 'element' ? findText(child, isSo) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The last text below a node of which something is so. */
export function findLastText({children}: Parent, isSo: (text: Text) => boolean): Text | undefined {
	for (let index = children.length - 1; index >= 0; index--) {
		const child = children[index];
		if (child?.type === 'text' && isSo(child)) return child;
		const found = child?.type === 'element' ? findLastText(child, isSo) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Whether an element holds what readers read. */
export function isRead({tagName}: Element): boolean {
	return !unreadElements.has(tagName);
}

/** Whether text that is not white space stands in an element itself, not only in elements below it. */
export function hasOwnText({children}: Element): boolean {
	return children.some((child) => child.type === 'text' && !isWhiteSpace(child.value));
}

/** Whether something is so of an element below a node. Much faster than a search through `descendants`. */
export function hasDescendant(parent: Parent, isSo: (element: Element) => boolean): boolean {
	for (const child of parent.children) {
		if (child.type === 'element' && (isSo(child) || hasDescendant(child, isSo))) return true;
	}
	return false;
}

/** The text below a node as it stands, white space included; without comments, scripts and styles. */
export function textOf(node: RootContent | Root): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' && node.type !== 'root') return '';
	if (node.type === 'element' && !isRead(node)) return '';
	let text = '';
	for (const child of node.children) text += textOf(child);
	return text;
}

/** The texts right within an element, joined: the code of a script, the rules of a style sheet. */
export function rawTextOf({children}: Element): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/**
 * Where a part of a text stands in the file, references and line endings of any kind included; the whole text where that
 * cannot be told.
 * @param part UTF-16 offsets into the text's value
 */
export function rangeInText(post: Post, text: Text, part: Range): Range {
	return post.rangeInText(text, part);
}

/** The elements around a node, the innermost first. */
export function* ancestors(post: Post, node: RootContent): Generator<Element> {
	for (let parent = post.parentOf(node); parent !== undefined; parent = post.parentOf(parent)) {
		if (parent.type === 'element') yield parent;
	}
}

/**
 * Makes the question for the innermost element around a node of which something is so. It is answered once for all that
 * have the same parent: a body may hold tens of thousands of nodes hundreds of levels down.
 */
export function aroundFinder(
	post: Post,
	isSo: (element: Element) => boolean,
): (node: RootContent) => Element | undefined {
	const known = new Map<Parent, Element | undefined>();
	return (node) => {
		const asked: Parent[] = [];
		let found: Element | undefined;
		for (let parent = post.parentOf(node); parent !== undefined; parent = post.parentOf(parent)) {
			if (known.has(parent)) {
				found = known.get(parent);
				break;
			}
			asked.push(parent);
			if (parent.type === 'element' && isSo(parent)) {
				found = parent;
				break;
			}
		}
		for (const parent of asked) known.set(parent, found);
		return found;
	};
}

/** Whether one of the elements around a node has one of the tag names. */
export function isInside(post: Post, node: RootContent, ...tagNames: readonly string[]): boolean {
	for (let parent = post.parentOf(node); parent !== undefined; parent = post.parentOf(parent)) {
		if (parent.type === 'element' && tagNames.includes(parent.tagName)) return true;
	}
	return false;
}

/** Whether a range shares a character with code or Liquid, which are neither linted nor edited. */
export function touchesOpaque({opaque}: Post, range: Range): boolean {
	const next = opaque[firstIndexWhere(opaque, ({end}) => end > range.start)];
	return next !== undefined && overlaps(next, range);
}

/** Elements whose text no reader reads. */
const unreadElements: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** Attributes that name an element for those who cannot see it (https://www.w3.org/TR/accname-1.2/). */
export const namingAttributes: readonly string[] = ['title', 'aria-label', 'aria-labelledby'];

/** Elements that show a picture, a film or another page, or let one hear a sound; those of AMP once its script ran. */
export const mediaElements: ReadonlySet<string> = new Set(
	'img picture video audio iframe object embed canvas amp-img amp-anim amp-video amp-audio amp-iframe amp-youtube'.split(
		' ',
	),
);

/** Elements that show something although they hold no text and no image. */
export const drawingElements: ReadonlySet<string> = new Set(
	'path circle ellipse line polygon polyline rect image canvas math hr input button select textarea'.split(' '),
);

/** Whether an element shows something by itself, whatever it holds. */
export function isVisual({tagName}: Element): boolean {
	return mediaElements.has(tagName) || drawingElements.has(tagName);
}

/** Elements in which text is shown as written: rules about words skip them. */
export const verbatimElements: ReadonlySet<string> = new Set([
	'pre',
	'code',
	'kbd',
	'samp',
	'textarea',
	'script',
	'style',
]);

/** The name that the tree gives to an attribute of HTML: `className` for `class`. */
export function propertyName(attribute: string): string {
	return attributeInfoOf(attribute).property;
}

interface AttributeInfo {
	readonly property: string;
	/** The same in SVG, where some names have capitals (`viewBox`). */
	readonly svgProperty: string;
	readonly separator: string;
}

const attributeInfos = new Map<string, AttributeInfo>();

/** How the tree names an attribute of HTML and joins its lists (https://github.com/syntax-tree/hast#properties). */
function attributeInfoOf(name: string): AttributeInfo {
	let info = attributeInfos.get(name);
	if (info === undefined) {
		const {property, commaSeparated} = find(html, name);
		info = {property, svgProperty: find(svg, name).property, separator: commaSeparated ? ', ' : ' '};
		attributeInfos.set(name, info);
	}
	return info;
}
