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
	perPost,
	property,
	replaceAttribute,
	type Suggestion,
	textOf,
} from '../../src/authoring.ts';

/** Whether no reader is meant to take notice of an image, or none with scripts ever meets it. */
export function isForNobody(post: Post, image: Element): boolean {
	return (
		/^(?:presentation|none)$/i.test(property(image, 'role')?.trim() ?? '') ||
		isTrackingPixel(image) ||
		property(image, 'aria-hidden') === 'true' ||
		hiddenAroundIn(post)(image) !== undefined
	);
}

const hiddenAroundIn = perPost((post) =>
	aroundFinder(post, (element) => element.tagName === 'noscript' || property(element, 'aria-hidden') === 'true'),
);

/** Offers what the page itself says of an image: the caption of its figure, and its title. */
export function suggestionsFor(post: Post, image: Element): readonly Suggestion[] {
	const texts = new Set([captionFinderOf(post)(image), foldSpace(property(image, 'title') ?? '')]);
	texts.delete('');
	return [...texts].flatMap((text) => {
		const edit =
			property(image, 'alt') === undefined ? insertAttribute(image, 'alt', text) : replaceAttribute(image, 'alt', text);
		return edit === undefined ? [] : [{description: `Describe the image as “${text}”.`, edits: [edit]}];
	});
}

/** Finds the caption of the figure around an image; empty when the figure shows more than one. */
const captionFinderOf = perPost((post) => {
	const captions = new Map<Element, string>();
	const figureAround = aroundFinder(post, ({tagName}) => tagName === 'figure');
	return (image: Element): string => {
		const figure = figureAround(image);
		if (figure === undefined) return '';
		const caption = captions.get(figure) ?? captionOf(post, figure);
		captions.set(figure, caption);
		return caption;
	};
});

function captionOf(post: Post, figure: Element): string {
	// A twin in `noscript` is the same picture.
	const images = [...descendants(figure)].filter(
		(element) => isElement(element, 'img') && !isInside(post, element, 'noscript'),
	);
	const caption = childElements(figure).find((element) => element.tagName === 'figcaption');
	return images.length === 1 && caption !== undefined ? foldSpace(textOf(caption)) : '';
}
