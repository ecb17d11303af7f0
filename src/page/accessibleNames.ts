import type {Element, Post} from '../model/post.ts';
import {hasFragmentTarget} from './fragments.ts';
import {property} from './html.ts';

/**
 * Whether a label names an element for those who cannot see it, before all that the element says itself: `aria-label`, or
 * `aria-labelledby` with the id of something in the post (https://www.w3.org/TR/html-aam-1.0/#accessible-name-and-description-computation).
 */
export function isLabelled(post: Post, element: Element): boolean {
	if ((property(element, 'aria-label') ?? '').trim() !== '') return true;
	const ids = (property(element, 'aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
	return ids.some((id) => hasFragmentTarget(post, `#${id}`));
}
