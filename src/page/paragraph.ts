import type {Parent, Post, Text} from '../model/post.ts';
import {isElement} from './html.ts';

/** What a text is a part of, beyond what only sets words apart: a paragraph, a cell, a box. */
export function paragraphAround(post: Post, text: Text): Parent | undefined {
	let parent = post.parentOf(text);
	while (isElement(parent) && phrasing.has(parent.tagName)) parent = post.parentOf(parent);
	return parent;
}

const phrasing: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo big cite del em font i ins mark q s small span strong sub sup u'.split(' '),
);
