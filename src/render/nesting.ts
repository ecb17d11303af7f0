import type {ParseFailure} from '../model/post.ts';
import type {SourceMap} from './sourceMap.ts';
import {isVoidElement} from './voidElements.ts';

/** How deep elements are nested in each other. */
export interface Nesting {
	/** The most that are open at once. */
	readonly deepest: number;
	/** Where that many are first open: the offset of a start tag. */
	readonly deepestAt: number;
	/** How many are open at the end. */
	readonly leftOpen: number;
}

/**
 * Counts the open elements of an HTML text before a parser runs, which is quadratic on some of what it would have to
 * nest. End tags are matched by name alone, so that the count is never too low. Linear.
 * @param limit where to stop counting
 */
export function nestingOf(html: string, limit: number): Nesting {
	const tag = /<(\/?)([a-zA-Z][^\t\n\f\r />]*)/g;
	const open: string[] = [];
	let deepest = 0;
	let deepestAt = 0;
	for (let match = tag.exec(html); match !== null && deepest <= limit; match = tag.exec(html)) {
		const name = (match[2] ?? '').toLowerCase();
		if (match[1] === '/') {
			const last = open.lastIndexOf(name);
			if (last !== -1) open.length = last;
		} else if (!isVoidElement(name)) {
			open.push(name);
			if (open.length > deepest) {
				deepest = open.length;
				deepestAt = match.index;
			}
		}
	}
	return {deepest, deepestAt, leftOpen: open.length};
}

/** Elements may be nested this deep; rehype-parse overflows its stack between 1,000 and 2,000. */
const maxDepth = 400;

/** What keeps a page from being parsed that nests its elements too deep; undefined for every other. Linear. */
export function depthFailure(html: string, map: SourceMap): ParseFailure | undefined {
	const {deepest, deepestAt} = nestingOf(html, maxDepth);
	if (deepest <= maxDepth) return undefined;
	return {
		guard: 'element-depth',
		message: `More than ${maxDepth} elements are nested in each other.`,
		offset: map.toSource(deepestAt, deepestAt + 1).start,
	};
}
