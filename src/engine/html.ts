import type {ParseFailure} from '../post.ts';
import type {Range} from '../text.ts';
import type {Rendered} from './kramdown/index.ts';
import {highlighted} from './kramdown/input.ts';
import {type LiquidResult, type LiquidUse, readLiquid} from './kramdown/liquid.ts';
import {type Chunk, SourceMap} from './sourceMap.ts';

/** Elements may be nested this deep; rehype-parse overflows its stack between 1,000 and 2,000. */
const maxDepth = 400;

const voidElements: ReadonlySet<string> = new Set(
	'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);

/**
 * The pre-pass for posts that are HTML already: the body as Liquid leaves it.
 * @param text the whole file
 * @param body which part of it is the body, in UTF-16 offsets
 * @param options whether Liquid runs over the body before it is published
 */
export function renderHtml(text: string, body: Range, {liquid}: {readonly liquid: LiquidUse}): Rendered {
	const {pieces, opaque, marks}: LiquidResult = liquid.runs
		? readLiquid(text, body, liquid.literal)
		: {pieces: [{kind: 'text', source: body}], opaque: [], marks: []};
	const chunks: Chunk[] = [{generated: 0, sourceStart: body.start, sourceEnd: body.start, kind: 'copied'}];
	let html = '';
	for (const piece of pieces) {
		const {start: sourceStart, end: sourceEnd} = piece.source;
		const generated = html.length;
		chunks.push({generated, sourceStart, sourceEnd, kind: piece.kind === 'text' ? 'copied' : 'synthetic'});
		if (piece.kind === 'text') html += text.slice(sourceStart, sourceEnd);
		else html += piece.kind === 'output' ? piece.text : highlighted(piece.content, piece.language);
	}
	const map = new SourceMap(chunks, html.length);
	const failure = depthFailure(html, (offset) => map.toSource({start: offset, end: offset + 1}).start);
	return {html, map, notes: [], liquid: marks, opaque, failure};
}

/**
 * Counts open elements before the parser runs, which is quadratic on some of what it would have to nest. End tags are
 * matched by name alone, so that the count is never too low.
 */
function depthFailure(html: string, toSource: (offset: number) => number): ParseFailure | undefined {
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
					offset: toSource(match.index),
				};
			}
		}
	}
	return undefined;
}
