import {
	attributeRange,
	captionFinderOf,
	defineRule,
	type Element,
	imageSourceOf,
	insertAttribute,
	isElement,
	isLabelled,
	option,
	originOf,
	type Post,
	perPost,
	property,
	type RootContent,
	rangeOf,
	relatedBlockFinder,
	touchesOpaque,
	unsafe,
	urlProperty,
} from '../../src/authoring.ts';
import {isAllOfLink, isForNobody, suggestionsFor} from './descriptions.ts';
import {isFormula} from './formulas.ts';
import {isNamelessArea, isNamelessButton, namelessRoleOf} from './namelessPictures.ts';
import {pictureKindOf} from './pictureKind.ts';
import {isOfKnownMark, isReadable} from './readableImage.ts';
import {loaderOptions} from './unloaded.ts';

export default defineRule({
	id: 'require-image-alt',
	description: 'Require an `alt` attribute on every image.',
	harm: 'invisible',
	fix: 'unsafe',
	options: {
		allowEmpty: option.flag(true, 'Whether `alt=""`, which says that an image is decoration, is allowed.'),
		attributes: loaderOptions.attributes,
		ignore: option.strings([], 'Beginnings of the URLs of images that need no `alt`.'),
	},
	messages: {
		button: 'The button with image `{source}` has no `alt` text: screen readers call it by its address.',
		area: 'The area of an image that leads to `{source}` has no `alt` text: screen readers call it by its address.',
		role: '`<{name} role="{role}">` says that it is a picture, and has no name: neither `aria-label` nor `<title>`.',
		missing: 'Image `{source}` has no `alt` attribute.',
		empty: 'Image `{source}` has an empty `alt` attribute.',
		undescribed: {
			text: 'Image `{source}` stands {place}, and nothing between its brackets says what it shows.',
			severity: 'warning',
		},
	},
	looksIntoOpaque: true,
	prepare: ({settings}) => relatedBlockFinder(settings),
	check: ({post, options, prepared: relatedBlocksIn, report}) => {
		const related = relatedBlocksIn(post);
		const isUnheard = (element: Element): boolean =>
			touchesOpaque(post, rangeOf(element)) || isForNobody(post, element) || related.holds(element);
		return {
			'<img>'(image) {
				const alt = property(image, 'alt');
				if (alt !== undefined && alt.trim() !== '') return;
				// In HTML an empty text says that an image is decoration; Markdown cannot leave it away.
				const isForgotten = originOf(image) === 'markdown' && !hasTitle(image) && standsAlone(post, image);
				if (alt !== undefined && options.allowEmpty && !isForgotten) return;
				const source = imageSourceOf(image, options.attributes);
				// An image without a source shows nothing that could be described.
				if (source === undefined || options.ignore.some((start) => source.startsWith(start))) return;
				if (isForNobody(post, image) || related.holds(image)) return;
				if (!isReadable(post, image) || isLabelled(post, image)) return;
				const kind = pictureKindOf(post, image);
				const cause = kind === undefined ? '<img>' : `<img> ${kind}`;
				const found = {data: {source}, cause, yields: true} as const;
				if (alt !== undefined && options.allowEmpty) {
					const box = isElement(post.parentOf(image), 'li') ? 'list item' : 'paragraph';
					const place = isOneOfSeveral(post, image) ? `among other images in its ${box}` : `alone in its ${box}`;
					return report({at: image, message: 'undescribed', ...found, data: {source, place}});
				}
				if (alt !== undefined) return report({at: attributeRange(image, 'alt') ?? image, message: 'empty', ...found});
				if (isOfKnownMark(post, image)) {
					// Authors have one place for words in such a mark, and screen readers tell a title where there is nothing else.
					if (!hasTitle(image)) report({at: image, message: 'missing', ...found});
					return;
				}
				const suggestions = suggestionsFor(post, image);
				// Empty means “decoration”, which only a person can know, and is wrong where the page describes the image, or where the
				// image is all that names its link.
				const isDescribed = suggestions.length > 0 || captionFinderOf(post)(image) !== undefined || isFormula(image);
				const mayBeEmpty = options.allowEmpty && !isDescribed && !isAllOfLink(post, image);
				const fix = mayBeEmpty ? unsafe(insertAttribute(image, 'alt', '')) : undefined;
				report({at: image, message: 'missing', fix, suggestions, ...found});
			},
			'<input>'(input) {
				if (!isNamelessButton(post, input) || isUnheard(input)) return;
				report({at: input, message: 'button', data: {source: urlProperty(input, 'src') ?? ''}, yields: true});
			},
			'<area>'(area) {
				if (!isNamelessArea(post, area) || isUnheard(area)) return;
				report({at: area, message: 'area', data: {source: urlProperty(area, 'href') ?? ''}, yields: true});
			},
			'<*>'(element) {
				const role = namelessRoleOf(post, element);
				if (role === undefined || isUnheard(element)) return;
				report({at: element, message: 'role', data: {name: element.tagName, role}, yields: true});
			},
		};
	},
});

function hasTitle(image: Element): boolean {
	return (property(image, 'title') ?? '').trim() !== '';
}

/** Whether an image stands in a paragraph or list item of nothing but images: it is there to be seen, and decorates no words. */
function standsAlone(post: Post, image: Element): boolean {
	const paragraph = post.parentOf(image);
	return (isElement(paragraph, 'p') || isElement(paragraph, 'li')) && galleriesIn(post)(paragraph);
}

/** Whether other images stand in the paragraph of one that has no words around it. */
function isOneOfSeveral(post: Post, image: Element): boolean {
	const images = post.parentOf(image)?.children.filter((child) => isElement(child, 'img'));
	return images !== undefined && images.length > 1;
}

const galleriesIn = perPost(() => {
	const known = new Map<Element, boolean>();
	return (paragraph: Element): boolean => {
		const isGallery = known.get(paragraph) ?? paragraph.children.every(isPartOfGallery);
		known.set(paragraph, isGallery);
		return isGallery;
	};
});

function isPartOfGallery(node: RootContent): boolean {
	return isElement(node, 'img') || isElement(node, 'br') || (node.type === 'text' && node.value.trim() === '');
}
