import type {Post} from '../model/post.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {descendants, property} from './html.ts';
import {perPost} from './perPost.ts';

/** Whether a URL that is nothing but a fragment leads to a place of the post. */
export function hasFragmentTarget(post: Post, url: string): boolean {
	const id = fragmentIdOf(url);
	return id === undefined || targetsOf(post).has(id) || targetsOf(post).has(url.slice(1));
}

/** The id that a fragment asks for; undefined when it asks for the top of the page or for words in its text. */
export function fragmentIdOf(url: string): string | undefined {
	const fragment = url.slice(1).replace(/:~:.*$/s, '');
	return fragment === '' || fragment.toLowerCase() === 'top' ? undefined : decodeLeniently(fragment);
}

/** Ids and anchor names of a post. */
const targetsOf = perPost((post): ReadonlySet<string> => {
	const targets = new Set<string>();
	for (const element of descendants(post.tree)) {
		const id = property(element, 'id');
		const name = element.tagName === 'a' ? property(element, 'name') : undefined;
		if (id !== undefined) targets.add(id);
		if (name !== undefined) targets.add(name);
	}
	return targets;
});
