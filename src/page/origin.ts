import type {Parent, Post} from '../model/post.ts';
import {originOf} from './html.ts';

/**
 * Whether what stands in a node is HTML of the post and nothing else: no Markdown around it is read in another way when
 * something in it goes. The root of a post in Markdown is none of these.
 */
export function isInRawHtml(post: Post, parent: Parent | undefined): boolean {
	if (parent?.type !== 'element') return post.renderer === 'html';
	for (let around: Parent | undefined = parent; around?.type === 'element'; around = post.parentOf(around))
		if (originOf(around) !== 'html') return false;
	return true;
}
