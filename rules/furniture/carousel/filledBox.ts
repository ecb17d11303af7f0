import {
	type Element,
	foldSpace,
	hasDescendant,
	isArticleElement,
	isElement,
	isVisual,
	isWhollyWritten,
	longestEmptiedHeading,
	type Parent,
	type PhraseTest,
	type Post,
	type Range,
	type RootContent,
	rangeOf,
	textOf,
} from '../../../src/authoring.ts';
import {hasNameWord} from '../boxes/nameWords.ts';
import {isEmptyNode, isTrimming} from '../boxes/trimmings.ts';

/** What the search for boxes asks of the rule. */
export interface BoxQuestions {
	/** What sites write over boxes of links to other articles. */
	readonly headings: PhraseTest;
	/** What goes as well: nothing is left for a heading above several carousels. */
	readonly goesToo: ReadonlySet<Element>;
	/** Whether only what no reader sees may go with the carousel: then arrows and labels stay. */
	readonly isSafe: boolean;
}

/** A box with all that it holds. */
export interface FilledBox {
	readonly range: Range;
	/** What heads it, and nothing else. */
	readonly heading: Element | undefined;
}

export type BoxFinder = (carousel: Element) => FilledBox;

/** Enough to see that a box holds more than a carousel, its heading and a link to more. */
const fewContents = 4;

/** Makes the search for the outermost box that a carousel fills, but for its heading, empty slots, dots and arrows. */
export function filledBoxFinder(post: Post, questions: BoxQuestions): BoxFinder {
	const isNothing = questions.isSafe ? isEmptyNode : isTrimming;
	const isLeft = (node: RootContent): boolean => !(isElement(node) && questions.goesToo.has(node)) && !isNothing(node);
	const known = new Map<Parent, readonly RootContent[]>();
	const contentsOf = (parent: Parent): readonly RootContent[] => {
		let contents = known.get(parent);
		if (contents === undefined) known.set(parent, (contents = firstOf(parent.children, isLeft)));
		return contents;
	};
	return (carousel) => {
		let box = carousel;
		let heading: Element | undefined;
		for (;;) {
			const parent = post.parentOf(box);
			if (!isElement(parent) || !isWhollyWritten(parent) || isArticleElement(parent)) break;
			const others = contentsOf(parent).filter((node) => node !== box);
			const [first, ...more] = questions.isSafe ? others : others.filter((node) => !isLinkToMore(node, box));
			const isHeaded = heading === undefined && more.length === 0 && isBefore(first, box);
			if (isHeaded && isHeading(first, questions, true)) heading = first;
			else if (first !== undefined) break;
			box = parent;
		}
		if (heading !== undefined) return {range: rangeOf(box), heading};
		return withHeadingBefore(post, box, isLeft, questions);
	};
}

function firstOf(nodes: readonly RootContent[], isWanted: (node: RootContent) => boolean): readonly RootContent[] {
	const found: RootContent[] = [];
	for (const node of nodes) {
		if (isWanted(node)) found.push(node);
		if (found.length === fewContents) break;
	}
	return found;
}

/**
 * A heading that stands right before the box in the flow of the page, with nothing after the box that it could head. One that
 * says what such boxes are heads nothing else.
 */
function withHeadingBefore(
	post: Post,
	box: Element,
	isLeft: (node: RootContent) => boolean,
	questions: BoxQuestions,
): FilledBox {
	const siblings: readonly RootContent[] = (post.parentOf(box) ?? post.tree).children;
	const place = siblings.indexOf(box);
	const before = siblings.slice(0, place).findLast((node) => isLeft(node) || isElement(node, 'br'));
	const alone = {range: rangeOf(box), heading: undefined};
	if (!isHeading(before, questions, false)) return alone;
	const isListed = !questions.isSafe && saysOneOf(before, questions.headings);
	const after = isListed ? undefined : siblings.slice(place + 1).find(isLeft);
	if (after !== undefined && !isHeadingElement(after)) return alone;
	return {range: {start: rangeOf(before).start, end: rangeOf(box).end}, heading: before};
}

function isBefore(node: RootContent | undefined, box: Element): node is Element {
	return isElement(node) && rangeOf(node).start < rangeOf(box).start;
}

/**
 * Whether an element is what stands over a box of links.
 * @param isInBox whether nothing else but the carousel stands in the same box, so that it need not be called a heading
 */
function isHeading(node: RootContent | undefined, questions: BoxQuestions, isInBox: boolean): node is Element {
	if (!isElement(node) || !isWhollyWritten(node) || hasDescendant(node, isVisual) || isVisual(node)) return false;
	const text = foldSpace(textOf(node));
	if (text === '' || text.length > longestEmptiedHeading) return false;
	if (saysOneOf(node, questions.headings)) return true;
	if (questions.isSafe) return isInBox && /^(?:h[2-6]|header)$/.test(node.tagName) && !hasDescendant(node, isDrawing);
	return isHeadingElement(node) || (isInBox && isLabel(node, text));
}

function saysOneOf(element: Element, headings: PhraseTest): boolean {
	return headings.isPhrase(foldSpace(textOf(element)));
}

function isDrawing({tagName}: Element): boolean {
	return tagName === 'svg';
}

/** Whether a node is a heading, or a box around one that says nothing else to speak of. */
function isHeadingElement(node: RootContent): boolean {
	if (!isElement(node)) return false;
	if (/^(?:h[1-6]|header)$/.test(node.tagName)) return node.tagName !== 'h1';
	if (foldSpace(textOf(node)).length > longestEmptiedHeading) return false;
	return hasNameWord(node, headingWords) || hasDescendant(node, ({tagName}) => /^h[2-6]$/.test(tagName));
}

const headingWords: ReadonlySet<string> = new Set('head header heading headline title'.split(' '));

/** A few words that are no sentence. */
function isLabel({tagName}: Element, text: string): boolean {
	return /^(?:div|span|strong|b)$/.test(tagName) && text.length <= longestLabel && !/[.!?。！？…]$/.test(text);
}

const longestLabel = 40;

/** Whether all that a node after the box says is one short link, such as “All news”. */
function isLinkToMore(node: RootContent, box: Element): boolean {
	if (!isElement(node) || isBefore(node, box) || hasDescendant(node, isVisual)) return false;
	const text = foldSpace(textOf(node));
	if (text === '' || text.length > longestLabel) return false;
	return hasDescendant(
		{type: 'root', children: [node]},
		(inner) => inner.tagName === 'a' && foldSpace(textOf(inner)) === text,
	);
}
