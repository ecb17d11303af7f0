import {
	decodeLeniently,
	descendants,
	type Element,
	hasDescendant,
	type Post,
	property,
} from '../../../src/authoring.ts';

/** What a post refers to in itself. Found when it is first asked for. */
export type References = () => ReadonlySet<string>;

const referring = ['aria-labelledby', 'aria-describedby', 'aria-details', 'for', 'headers'];

/** Few posts have one of these attributes. */
const mayRefer = /\b(?:aria-(?:labelledby|describedby|details)|for|headers)[ \t\r\n\f\v]*=/i;

/** Makes the question for the ids that links and descriptions of a post refer to. */
export function referencesOf(post: Post): References {
	let ids: Set<string> | undefined;
	return () => {
		if (ids !== undefined) return ids;
		ids = new Set();
		const attributes = mayRefer.test(post.text) ? referring : [];
		for (const element of descendants(post.tree)) {
			const href = element.tagName === 'a' ? element.properties['href'] : undefined;
			if (typeof href === 'string' && href.startsWith('#')) ids.add(decodeLeniently(href.slice(1)));
			for (const name of attributes) {
				for (const id of property(element, name)?.split(/[ \t\r\n\f]+/) ?? []) ids.add(id);
			}
		}
		return ids;
	};
}

/** Whether a link or description of the post refers to an element, or to one in it. */
export function isReferredTo(element: Element, references: References): boolean {
	const isTarget = ({tagName, properties: {id, name}}: Element): boolean =>
		(typeof id === 'string' && references().has(id)) ||
		(tagName === 'a' && typeof name === 'string' && references().has(name));
	return isTarget(element) || hasDescendant(element, isTarget);
}
