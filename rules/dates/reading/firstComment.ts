import {type Comment, type Post, rangeOf} from '../../../src/authoring.ts';

/** Whether a comment is the first thing of the body: the place where an archive keeps the time of a post. */
export function isFirstInBody(post: Post, comment: Comment): boolean {
	return !/[^ \t\r\n]/.test(post.text.slice(post.body.start, rangeOf(comment).start));
}
