import type {FrontMatterEntry, Post, Range} from '../../../src/authoring.ts';
import {sliceOf} from '../../../src/authoring.ts';

/** Where a part of a front matter value stands in the file; the whole value where it is written in another way. */
export function findInValue(post: Post, {valueRange}: FrontMatterEntry, part: string): Range {
	const index = sliceOf(post.text, valueRange).indexOf(part);
	if (index < 0) return valueRange;
	const start = valueRange.start + index;
	return {start, end: start + part.length};
}
