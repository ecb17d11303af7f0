import type {Element} from '../model/post.ts';
import {descendants, namingAttributes, property} from './html.ts';

/**
 * What names a link, or should, or else what it shows: the first name that is found will do.
 * @param namesIt whether an image names the link that it stands in; left out, all do but those with an empty `alt`: without the
 * attribute, the image is the fault
 */
export function linkContentOf(
	link: Element,
	namesIt: (image: Element) => boolean = (image) => property(image, 'alt') === undefined || hasAlt(image),
): 'named' | 'image' | 'nothing' {
	if (hasText(link) || isNamed(link)) return 'named';
	let content: 'image' | 'nothing' = 'nothing';
	for (const element of descendants(link)) {
		if (hasText(element) || isNamed(element) || mayNameItself(element)) return 'named';
		if (element.tagName === 'img' && namesIt(element)) return 'named';
		if (element.tagName === 'img' || element.tagName === 'svg') content = 'image';
	}
	return content;
}

/** Whether an image says what it shows. */
export function hasAlt(image: Element): boolean {
	return !isUnseen(property(image, 'alt') ?? '');
}

/** Whether a link has nothing to see or click on: `named-link` reports it. What a style paints cannot be told from the element. */
export function isUnseenLink(link: Element): boolean {
	// Browsers end some links before their end tag, and go on with them behind it.
	if (link.tagName !== 'a' || link.data?.location.endTag === undefined) return false;
	return linkContentOf(link) === 'nothing' && property(link, 'style') === undefined;
}

function hasText({children}: Element): boolean {
	for (const child of children) if (child.type === 'text' && !isUnseen(child.value)) return true;
	return false;
}

/** Whether an element may name itself in ways that are not looked into: so may all elements of libraries, such as `<amp-img>`. */
function mayNameItself({tagName}: Element): boolean {
	return others.has(tagName) || tagName.includes('-');
}

const others: ReadonlySet<string> = new Set(
	'video audio iframe embed object canvas math input button select textarea meter progress'.split(' '),
);

/** White space, and characters without width. */
function isUnseen(text: string): boolean {
	return !/[^\s\u00ad\u200b-\u200f\u2060]/.test(text);
}

function isNamed(element: Element): boolean {
	for (const name of namingAttributes) if (!isUnseen(property(element, name) ?? '')) return true;
	return false;
}
