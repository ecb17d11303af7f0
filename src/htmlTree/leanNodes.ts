import type {CommentData, ElementContent, ElementData, Properties, Root, RootContent, TextData} from 'hast';
import {html, type Token} from 'parse5';
import type {ElementLocation, Origin, Parent, TextLocation} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import type {SourceMap} from '../render/sourceMap.ts';
import {placeAttributes} from './attributePlaces.ts';
import {propertiesOf, tagNameOf} from './properties.ts';

/** The page that a tree shows: its HTML, and where each of its characters comes from. */
export interface Page {
	readonly html: string;
	readonly map: SourceMap;
}

/** What holds nodes while the tree is made. */
export type LeanParent = LeanRoot | LeanElement;
/** A node that stands in another one. */
export type LeanChild = LeanElement | LeanText | LeanComment;

/** Offsets of a node that nobody wrote. */
const nowhere = -1;

/** The root of a tree, and what a `<template>` holds. */
export class LeanRoot implements Root {
	readonly type = 'root';
	readonly children: RootContent[] = [];
	readonly data = {quirksMode: false};
	parentNode = undefined;

	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}
}

/** What nodes share that stand in another one. */
class PlacedNode {
	parentNode: LeanParent | undefined;
	/** Where it begins and ends in the page's HTML, in UTF-16 units. */
	start = nowhere;
	end = nowhere;
	readonly page: Page;
	// What is worked out later is private: a tree that is done may be frozen.
	#impliedAt = nowhere;

	constructor(page: Page) {
		this.page = page;
	}

	/** Where a node that nobody wrote belongs in the file, once it or a sibling was asked. */
	get impliedAt(): number {
		return this.#impliedAt;
	}

	set impliedAt(offset: number) {
		this.#impliedAt = offset;
	}
}

/** A text. Its place is worked out when somebody asks. */
export class LeanText extends PlacedNode {
	readonly type = 'text';
	value: string;
	#data: TextData | undefined;

	constructor(value: string, page: Page) {
		super(page);
		this.value = value;
	}

	get data(): TextData {
		this.#data ??= {location: leafPlace(this)};
		return this.#data;
	}
}

/** A comment. Its place is worked out when somebody asks. */
export class LeanComment extends PlacedNode {
	readonly type = 'comment';
	readonly value: string;
	#data: CommentData | undefined;

	constructor(value: string, page: Page) {
		super(page);
		this.value = value;
	}

	get data(): CommentData {
		this.#data ??= {location: leafPlace(this)};
		return this.#data;
	}
}

function leafPlace(leaf: LeanText | LeanComment): TextLocation {
	const {start, end, page} = leaf;
	const parent = parentOf(leaf);
	if (start === nowhere) {
		const offset = impliedOffset(leaf);
		return {range: {start: offset, end: offset}, origin: 'implied', parent, published: undefined};
	}
	const origin = page.map.isCopied(start, end) ? 'html' : 'markdown';
	return {range: page.map.toSource(start, end), origin, parent, published: {start, end}};
}

/** An element. Its properties and its place are worked out when somebody asks: most rules ask for few. */
export class LeanElement extends PlacedNode {
	readonly type = 'element';
	readonly tagName: string;
	readonly children: ElementContent[] = [];
	/** What a `<template>` holds. */
	content?: LeanRoot;
	/** As the parser knows it. */
	readonly name: string;
	readonly namespace: html.NS;
	readonly attributes: Token.Attribute[];
	/** Where its tags end and begin in the page's HTML, in UTF-16 units. */
	startTagEnd = nowhere;
	endTagStart = nowhere;
	endTagEnd = nowhere;
	/** Where parse5's own tokenizer has found its attributes; ours notes that in these. */
	attributePlaces: Readonly<Record<string, Token.Location>> | undefined;
	#properties: Properties | undefined;
	#data: ElementData | undefined;
	#settledEnd = nowhere;

	constructor(name: string, namespace: html.NS, attributes: Token.Attribute[], page: Page) {
		super(page);
		this.tagName = tagNameOf(name, namespace);
		this.name = name;
		this.namespace = namespace;
		this.attributes = attributes;
	}

	/** Where it ends with all that it holds, once somebody has asked. */
	get settledEnd(): number {
		return this.#settledEnd;
	}

	set settledEnd(offset: number) {
		this.#settledEnd = offset;
	}

	get properties(): Properties {
		this.#properties ??= propertiesOf(this.name, this.namespace, this.attributes);
		return this.#properties;
	}

	get data(): ElementData {
		if (this.#data === undefined) {
			const location = this.start === nowhere ? new ImpliedPlace(this) : new WrittenPlace(this);
			// The type of hast wants a place of its own kind beside ours.
			this.#data = {location} as ElementData;
		}
		return this.#data;
	}
}

/** Where an element belongs that the HTML parser supplied. */
class ImpliedPlace implements ElementLocation {
	readonly range: Range;
	readonly origin: Origin = 'implied';
	readonly startTag = undefined;
	readonly endTag = undefined;
	readonly attributes: ReadonlyMap<string, Range> = new Map();
	readonly parent: Parent;

	constructor(element: LeanElement) {
		const offset = impliedOffset(element);
		this.range = {start: offset, end: offset};
		this.parent = parentOf(element);
	}
}

/** Where an element stands that the post wrote. */
class WrittenPlace implements ElementLocation {
	readonly parent: Parent;
	readonly #element: LeanElement;
	#range: Range | undefined;
	#attributes: ReadonlyMap<string, Range> | undefined;

	constructor(element: LeanElement) {
		this.#element = element;
		this.parent = parentOf(element);
	}

	get origin(): Origin {
		const {start, page} = this.#element;
		// kramdown writes `<` itself for what was Markdown, and copies it for what was HTML.
		return page.map.isCopied(start, start + 1) ? 'html' : 'markdown';
	}

	get range(): Range {
		this.#range ??= this.#element.page.map.toSource(this.#element.start, endOf(this.#element));
		return this.#range;
	}

	get startTag(): Range {
		const {start, startTagEnd, page} = this.#element;
		return page.map.toSource(start, startTagEnd);
	}

	get endTag(): Range | undefined {
		const {endTagStart, endTagEnd, page} = this.#element;
		if (endTagStart === nowhere || !page.map.isCopied(endTagStart, endTagStart + 1)) return undefined;
		return page.map.toSource(endTagStart, endTagEnd);
	}

	get attributes(): ReadonlyMap<string, Range> {
		this.#attributes ??= placeAttributes(this.#element, this);
		return this.#attributes;
	}
}

function parentOf({parentNode}: LeanChild): Parent {
	if (parentNode === undefined) throw new TypeError('A node of a tree has a parent.');
	return parentNode;
}

/** Where an element ends: one without an end tag with the last that it holds, if somebody wrote that. */
function endOf(element: LeanElement): number {
	const open: LeanElement[] = [];
	let last: LeanElement = element;
	for (;;) {
		if (last.settledEnd !== nowhere) return settleEnds(open, last.settledEnd);
		const tail = last.endTagStart === nowhere && !losesChildren(last) ? last.children.at(-1) : undefined;
		const written = tail as LeanChild | undefined;
		open.push(last);
		if (written === undefined || written.start === nowhere) return settleEnds(open, last.end);
		if (written.type !== 'element') return settleEnds(open, written.end);
		last = written;
	}
}

/** Notes the end for each of the elements, so that none is worked out twice. */
function settleEnds(elements: readonly LeanElement[], end: number): number {
	for (const element of elements) element.settledEnd = end;
	return end;
}

/** The reference looks for the last child of such a `<template>` when it has moved them away. */
function losesChildren({tagName, namespace}: LeanElement): boolean {
	return tagName === 'template' && namespace === html.NS.MATHML;
}

/** Where a node belongs that nobody wrote: behind its elder sibling, else behind its parent's start tag. */
function impliedOffset(node: LeanChild): number {
	if (node.impliedAt === nowhere) placeImplied(node);
	return node.impliedAt;
}

/** Places all implied children of a parent at once: asking each for its elder would take the square of their number. */
function placeImplied({parentNode}: LeanChild): void {
	if (parentNode === undefined) return;
	let behind: number | undefined;
	for (const child of parentNode.children as LeanChild[]) {
		if (child.start === nowhere) {
			behind ??= beginningOf(parentNode);
			child.impliedAt = behind;
		} else behind = child.data.location.range.end;
	}
}

function beginningOf(parent: LeanParent): number {
	if (parent.type === 'root') return parent.page.map.toSource(0, 0).start;
	const {startTag, range} = parent.data.location;
	return startTag?.end ?? range.start;
}
