import {
	decodeLeniently,
	type Element,
	hasDescendant,
	type Parent,
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
		collect(post.tree, mayRefer.test(post.text) ? referring : [], ids);
		return ids;
	};
}

function collect(parent: Parent, attributes: readonly string[], ids: Set<string>): void {
	for (const child of parent.children) {
		if (child.type !== 'element') continue;
		const href = child.tagName === 'a' ? child.properties['href'] : undefined;
		if (typeof href === 'string' && href.startsWith('#')) ids.add(decodeLeniently(href.slice(1)));
		for (const name of attributes) {
			for (const id of property(child, name)?.split(/[ \t\r\n\f]+/) ?? []) ids.add(id);
		}
		collect(child, attributes, ids);
	}
}

/** Whether a link or description of the post refers to an element, or to one in it. */
export function isReferredTo(element: Element, references: References): boolean {
	const isTarget = ({tagName, properties: {id, name}}: Element): boolean =>
		(typeof id === 'string' && references().has(id)) ||
		(tagName === 'a' && typeof name === 'string' && references().has(name));
	return isTarget(element) || hasDescendant(element, isTarget);
}
