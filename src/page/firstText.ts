import type {Element, Post, Text} from '../model/post.ts';
import {findText} from './html.ts';
import {perPost} from './perPost.ts';

/** The first words below an element, white space apart. Each element is searched once, however many ask. */
export const firstTextsIn: (post: Post) => (element: Element) => Text | undefined = perPost(() => {
	const known = new Map<Element, Text | undefined>();
	return (element) => {
		if (known.has(element)) return known.get(element);
		const first = findText(element, ({value}) => value.trim() !== '');
		known.set(element, first);
		return first;
	};
});
