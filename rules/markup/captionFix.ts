import {
	attributeNames,
	type Element,
	type Fix,
	hasDescendant,
	isElement,
	isInRawHtml,
	isVisual,
	isWhiteSpace,
	isWhollyWritten,
	type Parent,
	type Post,
	type Range,
	type RootContent,
	rangeOf,
	remove,
	replace,
	safe,
	startTagOf,
	textOf,
} from '../../src/authoring.ts';
import {rangeOfMark, type ShortcodeMark} from './shortcodes.ts';

/**
 * Makes a figure of `[caption …]<img> The quay[/caption]`, where that stands alone in a paragraph of HTML: the picture, and all
 * behind it as its caption. Around a picture without words, the marks alone go.
 * @returns undefined where words would be lost, or would no longer be those of the picture
 */
export function captionFix(post: Post, start: ShortcodeMark, end: ShortcodeMark): Fix | undefined {
	const parent = post.parentOf(start.text);
	if (parent === undefined || !isWordless(start.written)) return undefined;
	const inner = contentsOf(parent, start, end);
	const picture = inner?.find((node) => isElement(node));
	if (inner === undefined || picture === undefined || !isPictureAlone(picture)) return undefined;
	const behind = inner.slice(inner.indexOf(picture) + 1);
	if (behind.some((node) => isElement(node) && (isVisual(node) || hasDescendant(node, isVisual)))) return undefined;
	const words = end.text.value.slice(0, end.part.start);
	if (![...behind.map(textOf), words].every(isWhiteSpace)) {
		const beginning = beginningOf(post, picture, behind[0] ?? end.text);
		return figureFix(post, {paragraph: parent, beginning, marks: [rangeOfMark(post, start), rangeOfMark(post, end)]});
	}
	return safe([remove(rangeOfMark(post, start)), remove(rangeOfMark(post, end))], {respells: ['text']});
}

/** Whether the attributes say nothing to a reader: before version 3.4, WordPress kept the words of the caption in one. */
function isWordless(written: string): boolean {
	return /^\[[\w-]+(?:\s+(?:id|align|width|height|class)=(?:["'“”‘’″′][^"'“”‘’″′]*["'“”‘’″′]|[^\s"'“”‘’″′\]]+))*\s*\]$/i.test(
		written,
	);
}

/** What stands between two marks that are alone in their element; undefined where something else is beside them, or words come first. */
function contentsOf({children}: Parent, start: ShortcodeMark, end: ShortcodeMark): readonly RootContent[] | undefined {
	const isBlank = (node: RootContent): boolean => node.type === 'text' && isWhiteSpace(node.value);
	const isFirst = children.find((node: RootContent) => !isBlank(node)) === start.text;
	const isLast = children.findLast((node: RootContent) => !isBlank(node)) === end.text;
	const {text: before, part: opening} = start;
	const {text: after, part: closing} = end;
	if (!isFirst || !isLast || before === after) return undefined;
	if (!isWhiteSpace(before.value.slice(0, opening.start) + before.value.slice(opening.end))) return undefined;
	if (!isWhiteSpace(after.value.slice(closing.end))) return undefined;
	const inner = children.slice(children.indexOf(before) + 1, children.indexOf(after));
	const picture = inner.findIndex((node) => isElement(node));
	return inner.slice(0, picture).every(isBlank) ? inner : undefined;
}

function isPictureAlone(element: Element): boolean {
	if (element.tagName === 'img') return true;
	const isAround = element.tagName === 'a' || element.tagName === 'picture';
	return isAround && isWhiteSpace(textOf(element)) && hasDescendant(element, ({tagName}) => tagName === 'img');
}

/** The white space where a caption begins, right behind its picture. */
function beginningOf(post: Post, picture: Element, next: RootContent | undefined): Range {
	const {end} = rangeOf(picture);
	if (next?.type !== 'text') return {start: end, end};
	const length = next.value.length - next.value.trimStart().length;
	return length === 0 ? {start: end, end} : post.rangeInText(next, {start: 0, end: length});
}

interface CaptionParts {
	readonly paragraph: Parent;
	/** What gives way to the start tag of the caption. */
	readonly beginning: Range;
	readonly marks: readonly [Range, Range];
}

/** The paragraph itself becomes the figure, and so keeps its attributes. */
function figureFix(post: Post, {paragraph, beginning, marks: [opening, closing]}: CaptionParts): Fix | undefined {
	if (!isElement(paragraph, 'p') || !isInRawHtml(post, paragraph) || !isWhollyWritten(paragraph)) return undefined;
	const [startTag, endTag] = [startTagOf(paragraph), paragraph.data?.location.endTag];
	if (startTag === undefined || endTag === undefined) return undefined;
	// Others, such as `align`, mean something else on a figure, or nothing.
	if (!attributeNames(paragraph).every((name) => /^(?:class|dir|hidden|id|lang|style|title)$/.test(name)))
		return undefined;
	return safe(
		[
			replace({start: startTag.start, end: startTag.start + '<p'.length}, '<figure'),
			remove(opening),
			replace(beginning, '<figcaption>'),
			replace(closing, '</figcaption>'),
			replace(endTag, '</figure>'),
		],
		{respells: ['text']},
	);
}
