import {
	type Element,
	hasDescendant,
	isElement,
	isVoidName,
	isWhiteSpace,
	isWhollyWritten,
	mayShow,
	originOf,
	type Parent,
	type Post,
	type RootContent,
} from '../../../src/authoring.ts';

/** Elements that are nothing without what they hold: no items or cells, which are counted, and no links. */
const boxes: ReadonlySet<string> = new Set('div section aside nav header footer center p span ul ol dl'.split(' '));

/**
 * Makes the search for the outermost box that an element alone fills: the element itself where there is none.
 * @param isArticle whether an element must never be removed
 */
export function boxFinder(post: Post, isArticle: (element: Element) => boolean): (element: Element) => Element {
	const soleContents = new Map<Parent, RootContent | undefined>();
	const soleContentOf = (parent: Parent): RootContent | undefined => {
		if (!soleContents.has(parent)) {
			const [first, second] = firstContents(parent, 2);
			soleContents.set(parent, second === undefined ? first : undefined);
		}
		return soleContents.get(parent);
	};
	return (element) => {
		let box = element;
		for (;;) {
			const parent = post.parentOf(box);
			const isBox =
				isElement(parent) && boxes.has(parent.tagName) && isWhollyWritten(parent) && soleContentOf(parent) === box;
			// What a box shows, or waits for, by itself would go with it.
			if (!isBox || isArticle(parent) || mayShow(post, parent)) return box;
			box = parent;
		}
	};
}

/**
 * Makes the question whether the page is the same without an element but for what stands in it: no tag in it opens or closes
 * another element. A block closes a paragraph that it stands in, and a link a link.
 */
export function wholenessTest(post: Post): (element: Element) => boolean {
	const closing = new Map<Parent, ReadonlySet<Element>>();
	const closesAnother = (element: Element): boolean => {
		const parent = post.parentOf(element) ?? post.tree;
		let elements = closing.get(parent);
		if (elements === undefined) closing.set(parent, (elements = afterUnclosed(parent)));
		return elements.has(element);
	};
	return (element) =>
		!closesAnother(element) && isWhollyWritten(element) && !hasDescendant(element, (inner) => !isWhollyWritten(inner));
}

/** The children of an element that close the one before them, where none would do so in their place. */
function afterUnclosed(parent: Parent): ReadonlySet<Element> {
	const found = new Set<Element>();
	if (!parent.children.some((child) => isElement(child) && !isClosed(child))) return found;
	const children = parent.children.filter((child) => isContent(child));
	for (const [index, child] of children.entries()) {
		const [before, after] = [children[index - 1], children[index + 1]];
		if (!isElement(child) || !isElement(before) || isClosed(before)) continue;
		const isReplaced = before.tagName === 'p' && isElement(after) && closesParagraph(after);
		if (!isReplaced) found.add(child);
	}
	return found;
}

function isClosed({tagName, data}: Element): boolean {
	return data?.location.endTag !== undefined || isVoidName(tagName);
}

/** A stray `</p>` makes a paragraph that nobody wrote: it closes none. */
function closesParagraph(element: Element): boolean {
	return paragraphClosing.has(element.tagName) && originOf(element) === 'html';
}

/** https://html.spec.whatwg.org/multipage/grouping-content.html#the-p-element */
const paragraphClosing: ReadonlySet<string> = new Set(
	'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
		' ',
	),
);

/** The first nodes of a parent that a reader meets. */
export function firstContents(parent: Parent, count: number): readonly RootContent[] {
	const contents: RootContent[] = [];
	for (const child of parent.children) {
		if (isContent(child)) contents.push(child);
		if (contents.length === count) break;
	}
	return contents;
}

/** Whether a reader meets a node: neither white space nor a comment. */
export function isContent(node: RootContent): boolean {
	return node.type === 'element' || (node.type === 'text' && !isWhiteSpace(node.value));
}
