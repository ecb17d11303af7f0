import type {ParseFailure} from '../../model/post.ts';
import {nestingOf} from '../nesting.ts';
import type {Rendered, TemplatedBody} from '../rendering.ts';
import {type Chunk, SourceMap} from '../sourceMap.ts';

/** Elements may be nested this deep; rehype-parse overflows its stack between 1,000 and 2,000. */
const maxDepth = 400;

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
	const {deepest, deepestAt} = nestingOf(html, maxDepth);
	const failure: ParseFailure | undefined =
		deepest <= maxDepth
			? undefined
			: {
					guard: 'element-depth',
					message: `More than ${maxDepth} elements are nested in each other.`,
					offset: map.toSource(deepestAt, deepestAt + 1).start,
				};
	return {html, map, notes: [], opaque, failure};
}
