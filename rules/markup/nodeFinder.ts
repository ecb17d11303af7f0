import {
	aroundFinder,
	descendants,
	type Element,
	firstIndexWhere,
	originOf,
	type Parent,
	type Post,
	rangeOf,
	type Text,
	textsBelow,
} from '../../src/authoring.ts';

/** Finds what stands at an offset of the file. Looking for one thing costs a walk through the page, more cost little. */
export class NodeFinder {
	readonly #post: Post;
	readonly #markdownAround: (element: Element) => Element | undefined;
	#texts: readonly Text[] | undefined;
	#elements: ReadonlyMap<number, Element> | undefined;

	constructor(post: Post) {
		this.#post = post;
		this.#markdownAround = aroundFinder(post, isMarkdown);
	}

	/** The element whose start tag begins at an offset. */
	elementAt(offset: number): Element | undefined {
		this.#elements ??= elementsByStart(this.#post.tree);
		return this.#elements.get(offset);
	}

	/** Whether the content of a node is raw HTML for kramdown: an element of the post’s own, in no paragraph of Markdown. */
	isRawHtml(parent: Parent): boolean {
		return parent.type === 'element' && !isMarkdown(parent) && this.#markdownAround(parent) === undefined;
	}

	/** What holds the text that shows the character at an offset. */
	parentOfText(offset: number): Parent | undefined {
		const text = this.textAt(offset);
		return text === undefined ? undefined : this.#post.parentOf(text);
	}

	/** The text that shows the character at an offset. */
	textAt(offset: number): Text | undefined {
		this.#texts ??= [...textsBelow(this.#post.tree)].toSorted((a, b) => rangeOf(a).start - rangeOf(b).start);
		const text = this.#texts[firstIndexWhere(this.#texts, (each) => rangeOf(each).start > offset) - 1];
		return text !== undefined && offset < rangeOf(text).end ? text : undefined;
	}
}

function isMarkdown(element: Element): boolean {
	return originOf(element) === 'markdown';
}

function elementsByStart(tree: Parent): ReadonlyMap<number, Element> {
	const elements = new Map<number, Element>();
	for (const element of descendants(tree)) {
		// An element begins with its start tag, unless nobody wrote it.
		if (originOf(element) !== 'implied') elements.set(rangeOf(element).start, element);
	}
	return elements;
}
