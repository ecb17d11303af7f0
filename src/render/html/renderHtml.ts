import {depthFailure} from '../nesting.ts';
import type {Rendered, TemplatedBody} from '../rendering.ts';
import {Writer} from '../writer.ts';

/**
 * The pre-pass for posts that are HTML already: the body as its template language leaves it.
 * @param text the whole file
 */
export function renderHtml(text: string, {range, pieces, opaque}: TemplatedBody): Rendered {
	const writer = new Writer(text);
	// An empty page begins there, too.
	writer.writeParts([{start: range.start, end: range.start}], range);
	for (const piece of pieces) {
		if (piece.kind === 'output') writer.write(piece.text, piece.source);
		else writer.writeParts(piece.kind === 'text' ? [piece.source] : piece.parts, piece.source);
	}
	const {html, map} = writer.finish();
	return {html, map, notes: [], opaque, failure: depthFailure(html, map)};
}
