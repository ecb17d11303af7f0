import type {Element, Post} from '../model/post.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {descendants, hasDescendant, property} from './html.ts';
import {perPost} from './perPost.ts';

/** Whether a link or description of the post refers to an element, or to one in it. */
export function isReferredTo(post: Post, element: Element): boolean {
	const isTarget = ({tagName, properties: {id, name}}: Element): boolean =>
		(typeof id === 'string' && referencesIn(post).has(id)) ||
		(tagName === 'a' && typeof name === 'string' && referencesIn(post).has(name));
	return isTarget(element) || hasDescendant(element, isTarget);
}

/** The ids that links and descriptions of a post refer to. */
const referencesIn = perPost((post): ReadonlySet<string> => {
	const ids = new Set<string>();
	const attributes = mayRefer.test(post.text) ? referring : [];
	for (const element of descendants(post.tree)) {
		const href = leading.has(element.tagName) ? property(element, 'href') : undefined;
		if (href?.startsWith('#') === true) ids.add(decodeLeniently(href.slice(1)));
		for (const name of attributes) {
			for (const id of property(element, name)?.split(/[ \t\r\n\f]+/) ?? []) ids.add(id);
		}
	}
	return ids;
});

/** Elements that lead to another one, or show it once more. */
const leading: ReadonlySet<string> = new Set(['a', 'area', 'use']);

const referring = ['aria-labelledby', 'aria-describedby', 'aria-details', 'for', 'headers'];

/** Few posts have one of these attributes. */
const mayRefer = /\b(?:aria-(?:labelledby|describedby|details)|for|headers)[ \t\r\n\f\v]*=/i;
