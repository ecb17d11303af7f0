import {aroundFinder, type Element, originOf, type Parent, type Post, rangeOf, type Text} from '../../src/authoring.ts';

/** Finds what stands at an offset of the file. Looking for one thing costs a walk through the page, more cost little. */
export class Places {
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
		this.#texts ??= textsBelow(this.#post.tree).toSorted((a, b) => rangeOf(a).start - rangeOf(b).start);
		const text = lastStartingBefore(this.#texts, offset);
		return text !== undefined && offset < rangeOf(text).end ? text : undefined;
	}
}

function isMarkdown(element: Element): boolean {
	return originOf(element) === 'markdown';
}

function elementsByStart(tree: Parent): ReadonlyMap<number, Element> {
	const elements = new Map<number, Element>();
	const addBelow = (parent: Parent): void => {
		for (const child of parent.children) {
			if (child.type !== 'element') continue;
			// An element begins with its start tag, unless nobody wrote it.
			if (originOf(child) !== 'implied') elements.set(rangeOf(child).start, child);
			addBelow(child);
		}
	};
	addBelow(tree);
	return elements;
}

function textsBelow(tree: Parent): readonly Text[] {
	const texts: Text[] = [];
	const addBelow = (parent: Parent): void => {
		for (const child of parent.children) {
			if (child.type === 'text') texts.push(child);
			else if (child.type === 'element') addBelow(child);
		}
	};
	addBelow(tree);
	return texts;
}

function lastStartingBefore(texts: readonly Text[], offset: number): Text | undefined {
	let low = 0;
	let high = texts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const text = texts[middle];
		if (text !== undefined && rangeOf(text).start <= offset) low = middle + 1;
		else high = middle;
	}
	return texts[low - 1];
}
