import {
	aroundFinder,
	firstIndexWhere,
	isElement,
	originOf,
	type Post,
	parseUrl,
	perPost,
	type Range,
	rangeOf,
	type Text,
} from '../../src/authoring.ts';

/**
 * Whether characters of a text can be taken away so that what is around them stays text: that no tag, reference, list,
 * emphasis or Liquid comes to be where they stood.
 * @param range of the file, in the text
 */
export function leavesText(post: Post, text: Text, range: Range): boolean {
	const before = post.text.slice(Math.max(0, range.start - 40), range.start);
	const after = post.text.slice(range.end, range.end + 2);
	if (/[{%]$/.test(before) || /^[{%}]/.test(after)) return false;
	if (/[<&][^<&>; \t\r\n\f]*$/.test(before) || isPrintedMarkup(post, range)) return false;
	if (changesTarget(post, text, range)) return false;
	return !isMarkdown(post, text) || isPlainInMarkdown(before, after);
}

/** Whether a text is the URL of its own link, which would lead elsewhere without the characters. */
function changesTarget(post: Post, text: Text, range: Range): boolean {
	const link = post.parentOf(text);
	if (!isElement(link, 'a') || originOf(link) !== 'markdown' || post.text[rangeOf(link).start] === '[') return false;
	const {start, end} = rangeOf(text);
	const meaningOf = (url: string): string => parseUrl(/^https?:/i.test(url) ? url : `http://${url}`)?.href ?? url;
	const rest = post.text.slice(start, range.start) + post.text.slice(range.end, end);
	return meaningOf(post.text.slice(start, end)) !== meaningOf(rest);
}

/** Whether the renderer prints markup as text there: without a character of it, it may be markup. */
function isPrintedMarkup({notes}: Post, {start}: Range): boolean {
	const next = firstIndexWhere(notes, ({range}) => range.start > start);
	return (notes[next - 1]?.range.end ?? 0) > start;
}

/** Whether a text is Markdown: whether it stands in an element that the renderer wrote itself. */
export function isMarkdown(post: Post, text: Text): boolean {
	return markdownAround(post)(text) !== undefined;
}

const markdownAround = perPost((post) => aroundFinder(post, (element) => originOf(element) === 'markdown'));

function isPlainInMarkdown(before: string, after: string): boolean {
	if (/(?:^|[\r\n])$/.test(before)) return /^\p{L}/u.test(after);
	if (/[\p{L}\p{N}[>]$|[^\0-\x7f]$/u.test(before)) return /^(?:[\p{L}\p{N} \t\r\n\]<]|[^\0-\x7f]|$)/u.test(after);
	return /[,.;?)]$/.test(before) && /^[\p{L} ]/u.test(after);
}
