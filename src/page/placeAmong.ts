import type {Parent, Post, RootContent} from '../model/post.ts';
import {perPost} from './perPost.ts';

/** Where a node stands among those beside it. */
export interface PlaceAmong {
	readonly parent: Parent;
	readonly index: number;
}

/** Where the nodes of a post stand among those beside them. The nodes of a parent are counted once for all that ask. */
export const placesIn: (post: Post) => (node: RootContent) => PlaceAmong = perPost((post) => {
	const known = new Map<Parent, ReadonlyMap<RootContent, number>>();
	return (node) => {
		const parent = post.parentOf(node) ?? post.tree;
		let indexes = known.get(parent);
		if (indexes === undefined) {
			const children: readonly RootContent[] = parent.children;
			known.set(parent, (indexes = new Map(children.map((child, index) => [child, index]))));
		}
		return {parent, index: indexes.get(node) ?? parent.children.length};
	};
});
