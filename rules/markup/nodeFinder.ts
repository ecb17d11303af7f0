import {
	ancestors,
	descendants,
	type Element,
	firstIndexWhere,
	type Parent,
	type Post,
	rangeOf,
	type Text,
	textsBelow,
} from '../../src/authoring.ts';

/** Finds what stands at an offset of the file. Looking for one thing costs a walk through the page, more cost little. */
export class NodeFinder {
	readonly #post: Post;
	#texts: readonly Text[] | undefined;
	#elements: ReadonlyMap<number, Element> | undefined;

	readonly #rawParents = new Map<Parent, boolean>();

	constructor(post: Post) {
		this.#post = post;
	}

	/** The element whose start tag begins at an offset. */
	elementAt(offset: number): Element | undefined {
		this.#elements ??= elementsByStart(this.#post.tree);
		return this.#elements.get(offset);
	}

	/** Whether the content of a node is raw HTML for kramdown: an element of the post’s own, in no paragraph of Markdown. */
	isRawHtml(parent: Parent): boolean {
		if (parent.type !== 'element') return false;
		const known = this.#rawParents.get(parent);
		if (known !== undefined) return known;
		const around = [parent, ...ancestors(this.#post, parent)];
		const isRaw = around.every((element) => element.data?.location.origin !== 'markdown');
		this.#rawParents.set(parent, isRaw);
		return isRaw;
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

function elementsByStart(tree: Parent): ReadonlyMap<number, Element> {
	const elements = new Map<number, Element>();
	for (const element of descendants(tree)) {
		// An element begins with its start tag, unless nobody wrote it.
		if (element.data?.location.origin !== 'implied') elements.set(rangeOf(element).start, element);
	}
	return elements;
}
