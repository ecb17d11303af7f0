import {
	contains,
	type Element,
	firstIndexWhere,
	type Post,
	perPost,
	rangeOf,
	touchesOpaque,
	unknownOutput,
} from '../../src/authoring.ts';

/**
 * Whether it is known what an image says of itself: no mark of a template stands in it, or all of it is a mark whose meaning follows
 * from the post. What Obsidian writes for an embed without words, the name of its file, is nobody's description.
 */
export function isReadable(post: Post, image: Element): boolean {
	return !touchesOpaque(post, rangeOf(image)) || isOfKnownMark(post, image);
}

/** Whether a mark of a template becomes an image: no fix can change what it says. */
export function isOfKnownMark(post: Post, image: Element): boolean {
	const marks = knownMarksOf(post);
	const range = rangeOf(image);
	const mark = marks[firstIndexWhere(marks, ({end}) => end > range.start)];
	if (mark === undefined || !contains(mark, range)) return false;
	return Object.values(image.properties).every((value) => !String(value).includes(unknownOutput));
}

const knownMarksOf = perPost(({otherMarks}) =>
	otherMarks.filter(({isKnown, language}) => isKnown && language !== 'obsidian').map(({range}) => range),
);
