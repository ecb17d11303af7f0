import {
	ancestors,
	attributeRange,
	childElements,
	defineRule,
	descendants,
	type Element,
	foldSpace,
	imageSourceOf,
	insertAttribute,
	isElement,
	isInside,
	isTrackingPixel,
	option,
	type Post,
	property,
	type Suggestion,
	textOf,
	unsafe,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'require-image-alt',
	description: 'Require an `alt` attribute on every image.',
	severity: 'error',
	fix: 'unsafe',
	options: {
		allowEmpty: option.flag(true, 'Whether `alt=""`, which says that an image is decoration, will do.'),
		ignore: option.strings([], 'Beginnings of the URLs of images that may go without `alt`.'),
	},
	messages: {
		missing: 'Image `{source}` has no `alt` attribute.',
		empty: 'Image `{source}` has an empty `alt` attribute.',
	},
	check: ({post, options, report}) => {
		const captionFor = captionQuestion(post);
		return {
			'<img>'(image) {
				const alt = property(image, 'alt');
				if (alt !== undefined && (options.allowEmpty || alt.trim() !== '')) return;
				const source = imageSourceOf(image);
				// An image without a source shows nothing that could be described.
				if (
					source === undefined ||
					options.ignore.some((start) => source.startsWith(start)) ||
					isForNobody(post, image)
				)
					return;
				const data = {source: shorten(source)};
				if (alt !== undefined) {
					report({at: attributeRange(image, 'alt') ?? image, message: 'empty', data});
					return;
				}
				// Empty means “decoration”, which only a person can know: hence unsafe.
				const fix = options.allowEmpty ? unsafe(insertAttribute(image, 'alt', '')) : undefined;
				report({at: image, message: 'missing', data, fix, suggestions: suggestionsFor(image, captionFor(image))});
			},
		};
	},
});

/** Whether no reader is meant to take notice of an image, or none with scripts ever meets it. */
function isForNobody(post: Post, image: Element): boolean {
	if (/^(?:presentation|none)$/i.test(property(image, 'role')?.trim() ?? '')) return true;
	if (isTrackingPixel(image) || isInside(post, image, 'noscript')) return true;
	if (property(image, 'aria-hidden') === 'true') return true;
	for (const around of ancestors(post, image)) if (property(around, 'aria-hidden') === 'true') return true;
	return false;
}

/** Offers what the page itself says of an image. */
function suggestionsFor(image: Element, caption: string): readonly Suggestion[] {
	const texts = new Set([caption, foldSpace(property(image, 'title') ?? '')]);
	texts.delete('');
	return [...texts].flatMap((text) => {
		const edit = insertAttribute(image, 'alt', text);
		return edit === undefined ? [] : [{description: `Describe the image as “${text}”.`, edits: [edit]}];
	});
}

/** Makes the question for the caption of the figure around an image; empty when the figure shows more than one. */
function captionQuestion(post: Post): (image: Element) => string {
	const captions = new Map<Element, string>();
	return (image) => {
		const figure = figureAround(post, image);
		if (figure === undefined) return '';
		const caption = captions.get(figure) ?? captionOf(post, figure);
		captions.set(figure, caption);
		return caption;
	};
}

function figureAround(post: Post, image: Element): Element | undefined {
	for (const around of ancestors(post, image)) if (around.tagName === 'figure') return around;
	return undefined;
}

function captionOf(post: Post, figure: Element): string {
	// A twin in `noscript` is the same picture.
	const images = [...descendants(figure)].filter(
		(element) => isElement(element, 'img') && !isInside(post, element, 'noscript'),
	);
	const caption = childElements(figure).find((element) => element.tagName === 'figcaption');
	return images.length === 1 && caption !== undefined ? foldSpace(textOf(caption)) : '';
}

/** A picture that is written out in its URL names itself by its first characters. */
function shorten(source: string): string {
	return source.startsWith('data:') && source.length > 40 ? `${source.slice(0, 40)}…` : source;
}
