import {
	attributeNames,
	classTokens,
	type Element,
	type Fix,
	foldSpace,
	hasDescendant,
	insert,
	isElement,
	isInside,
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
export function unloadedBackground(post: Post, element: Element): WaitingPicture | undefined {
	if (boxes.has(element.tagName) ? !mayWait(element) : !element.tagName.includes('-')) return undefined;
	const isOfPictures = isPictureElement(element);
	// What is painted behind a link or a menu belongs to where that leads.
	if (!isOfPictures && isInside(post, element, 'a', 'button', 'nav', 'aside', 'header', 'footer')) return undefined;
	const waiting = waitingPictureOf(element, isOfPictures ? undefined : (name) => !isForBackground.test(name));
	if (waiting === undefined || waiting.form === 'set') return undefined;
	if (/url\(/i.test(property(element, 'style') ?? '')) return undefined;
	return isWhiteSpace(textOf(element)) && !hasDescendant(element, isVisual) ? waiting : undefined;
}

const boxes: ReadonlySet<string> = new Set('div span figure section article i p li'.split(' '));

/** Names under which loaders keep what they paint behind an element: `data-bg`, `data-background-image`, `data-lazy-bg-src`. */
const isForBackground = /^data-(?:lazy-)?(?:bg|back|background)(?:-?(?:img|image|src|url))?$/;

/** Asked of every box: names of the tree need no list of attributes to be made. */
function mayWait({properties}: Element): boolean {
	for (const name in properties) if (name.startsWith('data') && /^data(?:Lazy)?(?:Bg|Back|Src)/.test(name)) return true;
	return false;
}

/** Whether an element stands for a picture: one of the source site's own, of which browsers know nothing, or a box that is filled. */
export function isPictureElement(element: Element): boolean {
	const {tagName} = element;
	if (boxes.has(tagName)) {
		if (property(element, 'data-src') === undefined) return false;
		return (
			property(element, 'data-alt') !== undefined || classTokens(element).some((token) => fillingToken.test(token))
		);
	}
	return (
		tagName.includes('-') && !tagName.startsWith('amp-') && /(?:^|-)(?:img|image|picture|photo)(?:-|$)/.test(tagName)
	);
}

/** Classes of boxes into which a script puts an image; a widget that is filled with anything else has no picture in `data-src`. */
const fillingToken = /(?:^|[-_])(?:image-load|image-replace|lazy-image|lazyimage|lazy-img|progressive-image)(?:[-_]|$)/;

/**
 * Puts the picture into the element that it waits for. Behind a box it may have been mere decoration, and is larger or smaller there:
 * only an element that is called after pictures gets it without being asked.
 * @returns undefined where the element is not as the file has it
 */
export function backgroundFix(post: Post, element: Element, {url, isOneOfSeveral}: WaitingPicture): Fix | undefined {
	const startTag = startTagOf(element);
	if (isOneOfSeveral || startTag === undefined || !isWhollyWritten(element) || touchesOpaque(post, startTag))
		return undefined;
	// What nobody closed holds all that comes behind it.
	if (element.data?.location.endTag === undefined || element.children.some((child) => isElement(child)))
		return undefined;
	// `lalt`, `data-alt`
	const names = [...attributeNames(element).filter((name) => /^(?:data-|l)?alt$/.test(name)), ...namingAttributes];
	const words = names.map((name) => foldSpace(property(element, name) ?? ''));
	const isOfPictures = isPictureElement(element);
	const name = words.find((text) => text !== '') ?? (isOfPictures ? undefined : '');
	const alt = name === undefined ? '' : ` alt=${quoteAttribute(name)}`;
	const edit = insert(startTag.end, `<img src=${quoteAttribute(url)}${alt}>`);
	return isOfPictures ? safe(edit) : unsafe(edit);
}
