import {
	attributeSlot,
	childElements,
	type Element,
	type Fix,
	hasDescendant,
	imageSourceOf,
	isInside,
	isPicture,
	isWhollyWritten,
	type Post,
	remove,
	replace,
	safe,
	sliceOf,
	startTagOf,
	touchesOpaque,
} from '../../src/authoring.ts';

/** Elements of AMP that show a picture once its script has run. */
export const ampImageNames = ['amp-img', 'amp-anim'] as const;

/**
 * The URL of the picture that an element of AMP would show.
 * @returns undefined where a browser shows one without the script, or where it stands in for another one
 */
export function unloadedAmpImage(post: Post, element: Element): string | undefined {
	const url = imageSourceOf(element);
	if (!isPicture(url) || isInside(post, element, ...ampImageNames, 'noscript')) return undefined;
	// Pages that were saved after the script ran hold what it made of the element.
	return hasDescendant(element, (inner) => inner.tagName === 'img' && !isInside(post, inner, 'noscript'))
		? undefined
		: url;
}

/**
 * Makes an image of an element of AMP: both have the same attributes.
 * @returns undefined where other elements than a `<noscript>` stand in it, which an image cannot hold
 */
export function imageFix(post: Post, element: Element): Fix | undefined {
	const [startTag, slot] = [startTagOf(element), attributeSlot(element)];
	if (startTag === undefined || slot === undefined || touchesOpaque(post, startTag)) return undefined;
	if (!isWhollyWritten(element) || !childElements(element).every(({tagName}) => tagName === 'noscript'))
		return undefined;
	const endTag = element.data?.location.endTag;
	const attributes = sliceOf(post.text, {start: slot, end: startTag.end});
	return safe([replace(startTag, `<img${attributes}`), ...(endTag === undefined ? [] : [remove(endTag)])]);
}
