import {
	childElements,
	type Element,
	isElement,
	isPicture,
	lazySourceOf,
	type Post,
	property,
	sourceSetCandidates,
	sourceSetUrls,
} from '../../src/authoring.ts';

/** Why an element shows nothing. */
export interface Unloaded {
	/** The attribute that fails: the one that waits, or the `srcset` that hides the picture. */
	readonly attribute: string;
	/** The URL of what is not shown. */
	readonly url: string;
	/** Whether the attribute is a `srcset` without a picture, which browsers prefer to the real one. */
	readonly isBlank: boolean;
	/** Where the value of a waiting attribute belongs. */
	readonly belongsInto: 'src' | 'srcset';
}

/** Where loaders keep what they will load. */
export interface LoaderAttributes {
	readonly attributes: readonly string[];
	readonly setAttributes: readonly string[];
}

/**
 * Finds out why an image, a frame, a player or one of their sources shows nothing in a browser without its loader.
 * @returns undefined when it shows something, or when there is nothing that it could show
 */
export function findUnloaded(post: Post, element: Element, loader: LoaderAttributes): Unloaded | undefined {
	if (element.tagName === 'img') return findUnloadedImage(post, element, loader);
	if (element.tagName !== 'source') return findUnloadedPlayer(element, loader);
	const parent = post.parentOf(element);
	if (isElement(parent, 'picture')) return findUnloadedPictureSource(post, element, parent, loader);
	if (!isElement(parent, 'video') && !isElement(parent, 'audio')) return undefined;
	const isPlayersFault = waitingSource(parent, loader) !== undefined;
	return plays(parent) || isPlayersFault ? undefined : waitingSource(element, loader);
}

function findUnloadedImage(post: Post, image: Element, loader: LoaderAttributes): Unloaded | undefined {
	if (sourceSetUrls(post, image).some(isPicture)) return undefined;
	const source = property(image, 'src')?.trim();
	if (!isPicture(source)) return waitingSource(image, loader) ?? waitingSet(image, loader);
	return hasBlankSet(image) ? blankSet(source) : undefined;
}

function findUnloadedPictureSource(
	post: Post,
	source: Element,
	picture: Element,
	loader: LoaderAttributes,
): Unloaded | undefined {
	const image = childElements(picture).find((child) => child.tagName === 'img');
	if (image === undefined) return undefined;
	const waiting = waitingSet(source, loader);
	const real = property(image, 'src')?.trim();
	if (hasBlankSet(source)) {
		// With a condition, a blank may be meant: it spares narrow screens the picture.
		if (waiting === undefined && property(source, 'media') !== undefined) return undefined;
		const url = waiting?.url ?? (isPicture(real) ? real : waitingSource(image, loader)?.url);
		return url === undefined ? undefined : blankSet(url);
	}
	const isShown = isPicture(real) || sourceSetUrls(post, image).some(isPicture);
	const isImagesFault = waitingSource(image, loader) !== undefined || waitingSet(image, loader) !== undefined;
	return isShown || isImagesFault ? undefined : waiting;
}

function findUnloadedPlayer(player: Element, loader: LoaderAttributes): Unloaded | undefined {
	// A frame may hold its page in an attribute.
	if (plays(player) || property(player, 'srcdoc') !== undefined) return undefined;
	return waitingSource(player, loader);
}

/** Whether a frame or player names something to show, itself or in one of its sources. */
function plays(player: Element): boolean {
	const sources = childElements(player).filter((child) => child.tagName === 'source');
	return [player, ...sources].some((element) => isPicture(property(element, 'src')?.trim()));
}

function waitingSource(element: Element, {attributes}: LoaderAttributes): Unloaded | undefined {
	const lazy = lazySourceOf(element, attributes);
	return lazy === undefined ? undefined : {...lazy, isBlank: false, belongsInto: 'src'};
}

function waitingSet(element: Element, {setAttributes}: LoaderAttributes): Unloaded | undefined {
	for (const attribute of setAttributes) {
		const url = sourceSetCandidates(property(element, attribute) ?? '').find(isPicture);
		if (url !== undefined) return {attribute, url, isBlank: false, belongsInto: 'srcset'};
	}
	return undefined;
}

function hasBlankSet(element: Element): boolean {
	const candidates = sourceSetCandidates(property(element, 'srcset') ?? '');
	return candidates.length > 0 && !candidates.some(isPicture);
}

function blankSet(url: string): Unloaded {
	return {attribute: 'srcset', url, isBlank: true, belongsInto: 'srcset'};
}
