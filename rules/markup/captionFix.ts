import {
	type Fix,
	isElement,
	isInRawHtml,
	isWhiteSpace,
	isWhollyWritten,
	type Post,
	type Range,
	type RootContent,
	rangeOf,
	replace,
	safe,
	startTagOf,
} from '../../src/authoring.ts';
import {rangeOfMark, type ShortcodeMark} from './shortcodes.ts';

/**
 * Makes a figure of `[caption …]<img> The quay[/caption]`, where that stands in HTML, alone in its element: the picture, and
 * the words as its caption. Elsewhere the marks alone go, and the words stay.
 */
export function captionFix(post: Post, start: ShortcodeMark, end: ShortcodeMark): Fix | undefined {
	const [opening, closing] = [rangeOfMark(post, start), rangeOfMark(post, end)];
	const parent = post.parentOf(start.text);
	if (parent === undefined || post.parentOf(end.text) !== parent || start.text === end.text) return undefined;
	const box = isInRawHtml(post, parent) ? boxAround(parent, start, end) : undefined;
	const words = end.text.value.slice(0, end.part.start);
	if (box === undefined || isWhiteSpace(words))
		return safe([replace(opening, ''), replace(closing, '')], {respells: ['text']});
	const blank = post.rangeInText(end.text, {start: 0, end: words.length - words.trimStart().length});
	const beginning = words === words.trimStart() ? {start: blank.start, end: blank.start} : blank;
	return safe(
		[
			replace({start: box.start, end: opening.end}, '<figure>'),
			replace(beginning, '<figcaption>'),
			replace({start: closing.start, end: box.end}, '</figcaption></figure>'),
		],
		{respells: ['text']},
	);
}

/** The paragraph that holds nothing else, which gives way to the figure; else, where figures may stand, the marks themselves. */
function boxAround(parent: ReturnType<Post['parentOf']>, start: ShortcodeMark, end: ShortcodeMark): Range | undefined {
	if (!isElement(parent, 'p')) return undefined;
	const isAlone =
		parent.children.every((child) => isWithin(child, start, end)) &&
		isWhiteSpace(start.text.value.slice(0, start.part.start)) &&
		isWhiteSpace(end.text.value.slice(end.part.end));
	return isAlone && isWhollyWritten(parent) && startTagOf(parent) !== undefined ? rangeOf(parent) : undefined;
}

function isWithin(child: RootContent, start: ShortcodeMark, end: ShortcodeMark): boolean {
	if (child.type !== 'element' && child.type !== 'text') return child.type === 'comment';
	const {start: from, end: to} = rangeOf(child);
	const isBetween = from >= rangeOf(start.text).start && to <= rangeOf(end.text).end;
	return isBetween || (child.type === 'text' && isWhiteSpace(child.value));
}
