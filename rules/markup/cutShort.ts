import {type Element, originOf, type Post, perPost, rangeOf} from '../../src/authoring.ts';

/** Whether browsers end an element before its end tag. */
export function isCutShort(element: Element): boolean {
	return originOf(element) === 'html' && element.data?.location.endTag === undefined;
}

/** Whether an element has no end tag at all, which is a matter of `renderable-html`. */
export function isUnclosed(post: Post, element: Element): boolean {
	return unclosedStarts(post).has(rangeOf(element).start);
}

const unclosedStarts = perPost(
	({notes}): ReadonlySet<number> =>
		new Set(notes.filter(({type}) => type === 'unclosed').map(({range}) => range.start)),
);
