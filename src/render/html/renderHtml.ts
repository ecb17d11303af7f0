import type {ParseFailure} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import type {Rendered} from '../kramdown/index.ts';
import {highlighted} from '../kramdown/input.ts';
import {type LiquidResult, type LiquidUse, readLiquid} from '../liquid/readLiquid.ts';
import {nestingOf} from '../nesting.ts';
import {type Chunk, SourceMap} from '../sourceMap.ts';

/** Elements may be nested this deep; rehype-parse overflows its stack between 1,000 and 2,000. */
const maxDepth = 400;

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
	const {deepest, deepestAt} = nestingOf(html, maxDepth);
	const failure: ParseFailure | undefined =
		deepest <= maxDepth
			? undefined
			: {
					guard: 'element-depth',
					message: `More than ${maxDepth} elements are nested in each other.`,
					offset: map.toSource(deepestAt, deepestAt + 1).start,
				};
	return {html, map, notes: [], liquid: marks, opaque, failure};
}
