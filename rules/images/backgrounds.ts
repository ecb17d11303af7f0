import {
	attributeNames,
	type Element,
	type Fix,
	foldSpace,
	hasDescendant,
	insert,
	isElement,
	isVisual,
	isWhiteSpace,
	isWhollyWritten,
	namingAttributes,
	type Post,
	property,
	quoteAttribute,
	safe,
	startTagOf,
	textOf,
	touchesOpaque,
	unsafe,
	type WaitingPicture,
	waitingPictureOf,
} from '../../src/authoring.ts';

/**
 * The picture that a script of the source site would paint behind an element, or put into one of its own (`<lazy-img>`).
 * @returns undefined where the element shows something without it: it is no more than a part of the page's look then
 */
export function unloadedBackground(element: Element): WaitingPicture | undefined {
	const isOfPictures = isPictureElement(element);
	if (!isOfPictures && !boxes.has(element.tagName)) return undefined;
	if (!isOfPictures && !attributeNames(element).some(isForBackground)) return undefined;
	const waiting = waitingPictureOf(element, isOfPictures ? undefined : (name) => !isForBackground(name));
	if (waiting === undefined || waiting.form === 'set') return undefined;
	if (/url\(/i.test(property(element, 'style') ?? '')) return undefined;
	return isWhiteSpace(textOf(element)) && !hasDescendant(element, isVisual) ? waiting : undefined;
}

const boxes: ReadonlySet<string> = new Set('div span figure section article a i p li'.split(' '));

/** Names under which loaders keep what they paint behind an element: `data-bg`, `data-background-image`, `data-lazy-bg-src`. */
function isForBackground(name: string): boolean {
	return /^(?:data-)?(?:lazy-)?(?:bg|back|background)(?:-?(?:img|image|src|url))?$/.test(name);
}

/** Whether an element is one of the source site's own for pictures, of which browsers know nothing. */
export function isPictureElement({tagName}: Element): boolean {
	return (
		tagName.includes('-') && !tagName.startsWith('amp-') && /(?:^|-)(?:img|image|picture|photo)(?:-|$)/.test(tagName)
	);
}

/**
 * Puts the picture into the element that it waits for. Behind a box it may have been mere decoration, and is larger or smaller there:
 * only an element that is called after pictures gets it without being asked.
 * @returns undefined where the element is not as the file has it
 */
export function backgroundFix(post: Post, element: Element, {url}: WaitingPicture): Fix | undefined {
	const startTag = startTagOf(element);
	if (startTag === undefined || !isWhollyWritten(element) || touchesOpaque(post, startTag)) return undefined;
	// What nobody closed holds all that comes behind it.
	if (element.data?.location.endTag === undefined || element.children.some((child) => isElement(child)))
		return undefined;
	const words = ['alt', ...namingAttributes].map((name) => foldSpace(property(element, name) ?? ''));
	const isOfPictures = isPictureElement(element);
	const name = words.find((text) => text !== '') ?? (isOfPictures ? undefined : '');
	const alt = name === undefined ? '' : ` alt=${quoteAttribute(name)}`;
	const edit = insert(startTag.end, `<img src=${quoteAttribute(url)}${alt}>`);
	return isOfPictures ? safe(edit) : unsafe(edit);
}
