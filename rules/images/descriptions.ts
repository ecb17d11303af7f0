import {
	aroundFinder,
	attributeNames,
	captionFinderOf,
	type Element,
	foldSpace,
	hasAlt,
	insertAttribute,
	isPictureFile,
	isTrackingPixel,
	linkContentOf,
	type Post,
	parseUrl,
	perPost,
	property,
	replaceAttribute,
	type Suggestion,
	sourceUrlOf,
} from '../../src/authoring.ts';
import {formulaOf} from './formulas.ts';
import {isCode, isFileName} from './pictureFileNames.ts';

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

/** Offers what the page itself says of an image: its caption, a misspelt `alt`, its title, its formula; else where a link leads that holds nothing but it. */
export function suggestionsFor(post: Post, image: Element): readonly Suggestion[] {
	const caption = captionFinderOf(post)(image)?.text ?? '';
	const own = [misspeltAltOf(image) ?? '', property(image, 'title') ?? '', formulaOf(image) ?? ''];
	const texts = new Set([caption, ...own.map(foldSpace)]);
	const described = [...texts]
		.filter(isDescription)
		.flatMap((text) => suggestion(image, `Describe the image as “${text}”.`, text));
	const target = described.length === 0 ? targetOf(post, image) : undefined;
	return target === undefined ? described : suggestion(image, `Say where its link leads: “${target}”.`, target);
}

/** What stands in an attribute that was meant to be `alt`, or that scripts read as such. */
function misspeltAltOf(image: Element): string | undefined {
	const name = attributeNames(image).find((attribute) => likeAlt.test(attribute));
	return name === undefined ? undefined : property(image, name);
}

const likeAlt =
	/^(?:atl|al|lat|alr|slt|altt|aalt|ailt|lalt|alt[-_]?(?:text|tag)|data-(?:image-)?alt(?:-text)?|data-caption)$/;

/** Titles are often what the file was called. */
function isDescription(text: string): boolean {
	return text !== '' && !isFileName(text) && !isCode(text);
}

function suggestion(image: Element, description: string, alt: string): readonly Suggestion[] {
	const edit =
		property(image, 'alt') === undefined ? insertAttribute(image, 'alt', alt) : replaceAttribute(image, 'alt', alt);
	return edit === undefined ? [] : [{description, edits: [edit]}];
}

/** Whether an image is all that names its link or button: without a text of its own, nobody hears where that leads. */
export function isAllOfLink(post: Post, image: Element): boolean {
	return linkFinderOf(post)(image) !== undefined;
}

/** Finds the link or button around an image that nothing else names. */
const linkFinderOf = perPost((post) => {
	const known = new Map<Element, LinkNames>();
	const linkAround = aroundFinder(post, ({tagName}) => tagName === 'a' || tagName === 'button');
	return (image: Element): Element | undefined => {
		const link = linkAround(image);
		if (link === undefined || (link.tagName === 'a' && property(link, 'href') === undefined)) return undefined;
		const names = known.get(link) ?? namesOf(link);
		known.set(link, names);
		return !names.hasOther && names.images.every((named) => named === image) ? link : undefined;
	};
});

/** What names a link. */
interface LinkNames {
	/** Whether anything but an image does. */
	readonly hasOther: boolean;
	/** The first two images that do. */
	readonly images: readonly Element[];
}

function namesOf(link: Element): LinkNames {
	const images: Element[] = [];
	const content = linkContentOf(link, (image) => {
		if (images.length < 2 && hasAlt(image)) images.push(image);
		return false;
	});
	return {hasOther: content === 'named', images};
}

/** The other site that the link around an image leads to; undefined where it shows the picture itself. */
function targetOf(post: Post, image: Element): string | undefined {
	const link = linkFinderOf(post)(image);
	const url = link === undefined ? undefined : parseUrl(property(link, 'href') ?? '');
	if (url === undefined || !/^https?:$/.test(url.protocol) || isPictureFile(url.pathname)) return undefined;
	return url.host === sourceUrlOf(post)?.host ? undefined : url.host.replace(/^www\./, '');
}
