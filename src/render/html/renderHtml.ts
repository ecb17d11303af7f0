import {depthFailure} from '../nesting.ts';
import type {Rendered, TemplatedBody} from '../rendering.ts';
import {type Chunk, SourceMap} from '../sourceMap.ts';

/**
 * The pre-pass for posts that are HTML already: the body as its template language leaves it.
 * @param text the whole file
 */
export function renderHtml(text: string, {range, pieces, opaque}: TemplatedBody): Rendered {
	const chunks: Chunk[] = [{generated: 0, sourceStart: range.start, sourceEnd: range.start, kind: 'copied'}];
	let html = '';
	for (const piece of pieces) {
		const {start: sourceStart, end: sourceEnd} = piece.source;
		const generated = html.length;
		chunks.push({generated, sourceStart, sourceEnd, kind: piece.kind === 'text' ? 'copied' : 'synthetic'});
		html += piece.kind === 'text' ? text.slice(sourceStart, sourceEnd) : piece.text;
	}
	const map = new SourceMap(chunks, html.length);
	return {html, map, notes: [], opaque, failure: depthFailure(html, map)};
}
