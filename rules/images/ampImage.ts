import {
	attributeSlot,
	type Element,
	type Fix,
	hasDescendant,
	imageSourceOf,
	isElement,
	isInside,
	isPicture,
	isWhiteSpace,
	isWhollyWritten,
	type Post,
	property,
	type RootContent,
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
 * @returns undefined where more than a `<noscript>` stands in it, which an image cannot hold, and where it is for some widths only
 */
export function imageFix(post: Post, element: Element): Fix | undefined {
	const [startTag, slot] = [startTagOf(element), attributeSlot(element)];
	if (startTag === undefined || slot === undefined || touchesOpaque(post, startTag)) return undefined;
	if (!isWhollyWritten(element) || !element.children.every(isLeftBehind)) return undefined;
	// Of pictures for different widths, AMP shows one.
	if (property(element, 'media') !== undefined) return undefined;
	const endTag = element.data?.location.endTag;
	const attributes = sliceOf(post.text, {start: slot, end: startTag.end});
	return safe([replace(startTag, `<img${attributes}`), ...(endTag === undefined ? [] : [remove(endTag)])]);
}

/** What may stand behind the image: words that AMP shows in its place, or what the renderer printed of tags, would be shown beside it. */
function isLeftBehind(node: RootContent): boolean {
	return node.type === 'text' ? isWhiteSpace(node.value) : node.type === 'comment' || isElement(node, 'noscript');
}
