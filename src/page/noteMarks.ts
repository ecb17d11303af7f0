import type {Element} from '../model/post.ts';
import {originOf} from './html.ts';

/** Whether an element is an embed of Obsidian, which says by its name which file it shows: its `src` is no address. */
export function isNoteEmbed(element: Element): boolean {
	return hasMark(element, 'internal-embed');
}

/** Whether an element is a link of Obsidian, or an embed: it says by its name where it leads. */
export function isByName(element: Element): boolean {
	return hasMark(element, 'internal-link') || isNoteEmbed(element);
}

/** Who writes such a class into HTML means something else. */
function hasMark(element: Element, mark: string): boolean {
	const {className} = element.properties;
	return Array.isArray(className) && className.includes(mark) && originOf(element) === 'markdown';
}
