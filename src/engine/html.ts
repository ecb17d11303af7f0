import type {ParseFailure} from '../post.ts';
import type {Range} from '../text.ts';
import type {Rendered} from './kramdown/index.ts';
import {SourceMap} from './sourceMap.ts';

/** Elements may be nested this deep; rehype-parse overflows its stack between 1,000 and 2,000. */
const maxDepth = 400;

const voidElements: ReadonlySet<string> = new Set(
	'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);

/**
 * The pre-pass for posts that are HTML already: the body as it is.
 * @param text the whole file
 * @param body which part of it is the body, in UTF-16 offsets
 * @param options whether Liquid runs over the body before it is published
 */
export function renderHtml(text: string, body: Range, {liquid}: {readonly liquid: boolean}): Rendered {
	const html = text.slice(body.start, body.end);
	const map = new SourceMap(
		[{generated: 0, sourceStart: body.start, sourceEnd: body.end, kind: 'copied'}],
		html.length,
	);
	return {
		html,
		map,
		notes: [],
		opaque: liquid ? liquidRanges(text, body) : [],
		failure: depthFailure(html, body.start),
	};
}

/** Jekyll runs Liquid over HTML posts as well: its tags and outputs are neither linted nor edited. */
function liquidRanges(text: string, body: Range): Range[] {
	const ranges: Range[] = [];
	const opening = /\{[{%]/g;
	opening.lastIndex = body.start;
	for (let match = opening.exec(text); match !== null && match.index < body.end; match = opening.exec(text)) {
		const end = text.indexOf(match[0] === '{{' ? '}}' : '%}', opening.lastIndex);
		if (end === -1) break;
		ranges.push({start: match.index, end: end + 2});
		opening.lastIndex = end + 2;
	}
	return ranges;
}

/**
 * Counts open elements before the parser runs, which is quadratic on some of what it would have to nest. End tags are
 * matched by name alone, so that the count is never too low.
 */
function depthFailure(html: string, start: number): ParseFailure | undefined {
	const tag = /<(\/?)([a-zA-Z][^\t\n\f\r />]*)/g;
	const open: string[] = [];
	for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
		const name = (match[2] ?? '').toLowerCase();
		if (match[1] === '/') {
			const last = open.lastIndexOf(name);
			if (last !== -1) open.length = last;
		} else if (!voidElements.has(name)) {
			open.push(name);
			if (open.length > maxDepth) {
				return {
					guard: 'element-depth',
					message: `More than ${maxDepth} elements are nested in each other.`,
					offset: start + match.index,
				};
			}
		}
	}
	return undefined;
}
