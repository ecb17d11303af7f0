import {
	type Element,
	type Fix,
	foldSpace,
	hasDescendant,
	isElement,
	isHidden,
	isVisual,
	isWhollyWritten,
	longestEmptiedHeading,
	type Post,
	type Range,
	type RootContent,
	rangeOf,
	remove,
	safe,
	textOf,
	unsafe,
} from '../../../src/authoring.ts';
import {firstContents, isContent} from '../boxes/box.ts';

/** What the removal of a box asks of the rule. */
export interface BoxQuestions {
	/** Texts that head such boxes, in lower case. */
	readonly headings: ReadonlySet<string>;
	readonly isArticle: (element: Element) => boolean;
}

/**
 * Removes an element with the boxes that it alone fills, and the heading that has nothing under it without.
 * @returns safe when the reader sees nothing of the element; undefined when its tags are not both in the file
 */
export function removalOf(post: Post, element: Element, questions: BoxQuestions): Fix | undefined {
	if (!isWhollyWritten(element)) return undefined;
	const {range, heading} = boxOf(post, element, questions);
	if (!isHidden(post, element)) return unsafe(remove(range));
	const emptied = heading === undefined ? [] : [{range: rangeOf(heading), because: 'emptied-heading'} as const];
	return safe(remove(range), {removes: [{range: rangeOf(element), because: 'invisible'}, ...emptied]});
}

interface Box {
	readonly range: Range;
	readonly heading: Element | undefined;
}

function boxOf(post: Post, element: Element, questions: BoxQuestions): Box {
	let box = element;
	let heading: Element | undefined;
	for (;;) {
		const parent = post.parentOf(box);
		if (!isElement(parent) || !isWhollyWritten(parent) || questions.isArticle(parent)) break;
		const [first, second, third] = firstContents(parent, 3);
		if (first === box && second === undefined) box = parent;
		else if (heading === undefined && second === box && third === undefined && isHeading(first, questions)) {
			heading = first;
			box = parent;
		} else break;
	}
	return heading === undefined ? withHeadingBefore(post, box, questions) : {range: rangeOf(box), heading};
}

/** A heading that stands right before the box in the flow of the page, with nothing after the box that it could head. */
function withHeadingBefore(post: Post, box: Element, questions: BoxQuestions): Box {
	const siblings: readonly RootContent[] = (post.parentOf(box) ?? post.tree).children;
	const place = siblings.indexOf(box);
	const before = nextContent(siblings, place, -1);
	const after = nextContent(siblings, place, 1);
	const isEmptied = after === undefined || (isElement(after) && headingElement.test(after.tagName));
	if (!isEmptied || !isHeading(before, questions) || !saysOneOf(before, questions.headings))
		return {range: rangeOf(box), heading: undefined};
	return {range: {start: rangeOf(before).start, end: rangeOf(box).end}, heading: before};
}

const headingElement = /^h[1-6]$/;

function isHeading(node: RootContent | undefined, {headings}: BoxQuestions): node is Element {
	if (!isElement(node) || !isWhollyWritten(node) || foldSpace(textOf(node)).length > longestEmptiedHeading)
		return false;
	if (hasDescendant(node, (inner) => isVisual(inner) || inner.tagName === 'svg')) return false;
	return /^(?:h[2-6]|header)$/.test(node.tagName) || saysOneOf(node, headings);
}

function saysOneOf(element: Element, texts: ReadonlySet<string>): boolean {
	const text = foldSpace(textOf(element)).replace(/ ?[:：]$/, '');
	return texts.has(text.toLowerCase());
}

function nextContent(siblings: readonly RootContent[], place: number, step: 1 | -1): RootContent | undefined {
	for (let index = place + step; index >= 0 && index < siblings.length; index += step) {
		const sibling = siblings[index];
		if (sibling !== undefined && isContent(sibling)) return sibling;
	}
	return undefined;
}
