import {decodeLeniently, descendants, type Element, type Post, property} from '../../../src/authoring.ts';

/** What a post refers to in itself. Found when it is first asked for. */
export type References = () => ReadonlySet<string>;

const referring = ['aria-labelledby', 'aria-describedby', 'aria-details', 'for', 'headers'];

/** Makes the question for the ids that links and descriptions of a post refer to. */
export function referencesOf(post: Post): References {
	let ids: Set<string> | undefined;
	return () => {
		if (ids !== undefined) return ids;
		ids = new Set();
		for (const element of descendants(post.tree)) {
			const href = element.tagName === 'a' ? property(element, 'href') : undefined;
			if (href?.startsWith('#') === true) ids.add(decodeLeniently(href.slice(1)));
			for (const name of referring) {
				for (const id of property(element, name)?.split(/[ \t\r\n\f]+/) ?? []) ids.add(id);
			}
		}
		return ids;
	};
}

/** Whether a link or description of the post refers to an element, or to one in it. */
export function isReferredTo(element: Element, references: References): boolean {
	for (const inner of [element, ...descendants(element)]) {
		const name = inner.tagName === 'a' ? property(inner, 'name') : undefined;
		for (const id of [property(inner, 'id'), name]) {
			if (id !== undefined && references().has(id)) return true;
		}
	}
	return false;
}
