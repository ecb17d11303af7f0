import {
	aroundFinder,
	childElements,
	descendants,
	type Element,
	foldSpace,
	insertAttribute,
	isElement,
	isInside,
	isTrackingPixel,
	type Post,
	property,
	replaceAttribute,
	type Suggestion,
	textOf,
} from '../../src/authoring.ts';

/** Makes the question whether no reader is meant to take notice of an image, or none with scripts ever meets it. */
export function isForNobodyQuestion(post: Post): (image: Element) => boolean {
	const hiddenAround = aroundFinder(
		post,
		(element) => element.tagName === 'noscript' || property(element, 'aria-hidden') === 'true',
	);
	return (image) =>
		/^(?:presentation|none)$/i.test(property(image, 'role')?.trim() ?? '') ||
		isTrackingPixel(image) ||
		property(image, 'aria-hidden') === 'true' ||
		hiddenAround(image) !== undefined;
}

/** Offers what the page itself says of an image. */
export function suggestionsFor(image: Element, caption: string): readonly Suggestion[] {
	const title = foldSpace(property(image, 'title') ?? '');
	if (caption === '' && title === '') return [];
	const texts = new Set([caption, title]);
	texts.delete('');
	return [...texts].flatMap((text) => {
		const edit =
			property(image, 'alt') === undefined ? insertAttribute(image, 'alt', text) : replaceAttribute(image, 'alt', text);
		return edit === undefined ? [] : [{description: `Describe the image as “${text}”.`, edits: [edit]}];
	});
}

/** Makes the question for the caption of the figure around an image; empty when the figure shows more than one. */
export function captionQuestion(post: Post): (image: Element) => string {
	const captions = new Map<Element, string>();
	const figureAround = aroundFinder(post, ({tagName}) => tagName === 'figure');
	return (image) => {
		const figure = figureAround(image);
		if (figure === undefined) return '';
		const caption = captions.get(figure) ?? captionOf(post, figure);
		captions.set(figure, caption);
		return caption;
	};
}

function captionOf(post: Post, figure: Element): string {
	// A twin in `noscript` is the same picture.
	const images = [...descendants(figure)].filter(
		(element) => isElement(element, 'img') && !isInside(post, element, 'noscript'),
	);
	const caption = childElements(figure).find((element) => element.tagName === 'figcaption');
	return images.length === 1 && caption !== undefined ? foldSpace(textOf(caption)) : '';
}
