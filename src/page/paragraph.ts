import type {Element, Parent, Post, Text} from '../model/post.ts';
import {isElement} from './html.ts';

/** What a text is a part of, beyond what only sets words apart: a paragraph, a cell, a box. */
export function paragraphAround(post: Post, text: Text): Parent | undefined {
	let parent = post.parentOf(text);
	while (isElement(parent) && isPhrasing(parent)) parent = post.parentOf(parent);
	return parent;
}

/** Whether an element only sets words apart from those around it: it begins no line of its own. */
export function isPhrasing({tagName}: Element): boolean {
	return phrasing.has(tagName);
}

const phrasing: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo big cite del em font i ins mark q s small span strong sub sup u'.split(' '),
);
