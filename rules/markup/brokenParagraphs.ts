import {
	type Element,
	type Fix,
	isElement,
	isInRawHtml,
	isWhiteSpace,
	originOf,
	type Parent,
	type Post,
	property,
	type Range,
	type RootContent,
	rangeOf,
	remove,
	safe,
	startTagOf,
} from '../../src/authoring.ts';
import {isCutShort, isUnclosed} from './cutShort.ts';
import {isBlockName} from './plainMarkdown.ts';

/** A paragraph that browsers end before its end tag. */
export interface BrokenParagraph {
	readonly parent: Parent;
	readonly start: Element;
	/** What ends it. */
	readonly block: Element;
	/** The empty paragraph that browsers make of the end tag. */
	readonly end: Element;
	/** Places of the first and the last among the parent’s children. */
	readonly from: number;
	readonly to: number;
}

/** Makes the question which broken paragraphs a paragraph shows, asked in the order of the page; each is told of once. */
export function brokenParagraphFinder(post: Post): (paragraph: Element) => readonly BrokenParagraph[] {
	const seen = new Set<Parent>();
	return (paragraph) => {
		// Browsers supply a paragraph for each end tag of one that they have ended before.
		if (originOf(paragraph) !== 'implied' || paragraph.children.length > 0) return [];
		const parent = post.parentOf(paragraph);
		if (parent === undefined || seen.has(parent)) return [];
		seen.add(parent);
		// What Liquid writes, such as the figure of `{% highlight %}`, is not in the post.
		return brokenParagraphsIn(parent).filter(
			({start, block}) => !isUnclosed(post, start) && originOf(block) === 'html',
		);
	};
}

function brokenParagraphsIn(parent: Parent): readonly BrokenParagraph[] {
	const children: readonly RootContent[] = parent.children;
	const open: Omit<BrokenParagraph, 'end' | 'to'>[] = [];
	const broken: BrokenParagraph[] = [];
	for (const [index, child] of children.entries()) {
		if (!isElement(child, 'p')) continue;
		const next = children[index + 1];
		if (isImplied(child)) {
			const opened = open.pop();
			if (opened !== undefined) broken.push({...opened, end: child, to: index});
		} else if (isCutShort(child) && isElement(next) && rangeOf(child).end === rangeOf(next).start) {
			open.push({parent, start: child, block: next, from: index});
		}
	}
	return broken;
}

function isImplied(node: RootContent | undefined): boolean {
	return isElement(node, 'p') && originOf(node) === 'implied';
}

/** Takes the tags of a paragraph away that has nothing but blocks in it, so that it is empty for browsers. */
export function unwrapping(post: Post, {parent, start, block, end, from, to}: BrokenParagraph): Fix | undefined {
	const startTag = startTagOf(start);
	const isBare = areWhiteSpace(start.children) && property(start, 'id') === undefined;
	if (startTag === undefined || !isBare || to - from > mostBlocks) return undefined;
	const children: readonly RootContent[] = parent.children;
	const rest = children.slice(from + 1, to);
	const areBlocks = rest.every((node) =>
		node.type === 'element' ? isBlockName(node.tagName) && !isImplied(node) : areWhiteSpace([node]),
	);
	if (!areBlocks) return undefined;
	// At the top, kramdown takes what is indented for code.
	const isSafeAtTop = rest.length === 1 && rangeOf(block).start === startTag.end;
	if (!isInRawHtml(post, parent) && !(parent.type === 'root' && isSafeAtTop)) return undefined;
	const endTag = endTagBehind(post, rangeOf(end).start);
	if (endTag === undefined || isEntangled(children, from, to)) return undefined;
	return safe([remove(startTag), remove(endTag)]);
}

/** More than so many children are not looked at. */
const mostBlocks = 50;

/** Whether another paragraph is broken at the same place, or a table gave the paragraph up to what is around it. */
function isEntangled(children: readonly RootContent[], from: number, to: number): boolean {
	const [before, start] = [children[from - 1], children[from]];
	if (isImplied(children[to + 1])) return true;
	if (!isElement(start)) return false;
	const behind = children.slice(to + 1, to + 1 + mostBlocks);
	if (behind.some((node) => isElement(node, 'table') && rangeOf(node).start < rangeOf(start).start)) return true;
	return isElement(before, 'p') && isCutShort(before) && rangeOf(before).end === rangeOf(start).start;
}

function endTagBehind({text}: Post, offset: number): Range | undefined {
	const [space, tag] =
		/^([ \t\r\n\f\v]{0,200})(<\/p[ \t\r\n\f\v]{0,20}>)/i.exec(text.slice(offset, offset + 230))?.slice(1) ?? [];
	if (space === undefined || tag === undefined) return undefined;
	const start = offset + space.length;
	return {start, end: start + tag.length};
}

function areWhiteSpace(nodes: readonly RootContent[]): boolean {
	return nodes.every((node) => node.type === 'text' && isWhiteSpace(node.value));
}
