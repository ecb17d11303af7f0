import {
	childElements,
	type Element,
	hasSourceSet,
	isForLargerOne,
	isPicture,
	lazySourceAttributes,
	lazySourceOf,
	lazySourceSetAttributes,
	option,
	type Post,
	property,
	showsSource,
	sourceSetCandidates,
	standInsOf,
	urlProperty,
	type WaitingPicture,
	waitingPictureOf,
} from '../../src/authoring.ts';

/** An element that shows nothing, and why. */
export interface Unloaded {
	readonly element: Element;
	/** The attribute that fails: the one that waits, or the `srcset` that hides the picture. */
	readonly attribute: string;
	/** The URL of what is not shown. */
	readonly url: string;
	/** Whether the attribute is a `srcset` without a picture, which browsers prefer to the real one. */
	readonly isBlank: boolean;
	/** Where the value of a waiting attribute belongs. */
	readonly belongsInto: 'src' | 'srcset';
	/** How the attribute holds the URL: as its value, in a set of candidates, or in data. */
	readonly form: WaitingPicture['form'];
	/** Whether other pictures wait beside it that may be no sizes of it. */
	readonly isOneOfSeveral?: boolean;
}

/** What a config can say of loaders. All rules that ask whether an image loads take it. */
export const loaderOptions = {
	attributes: option.strings(
		lazySourceAttributes,
		'Attributes in which loaders keep the real URL, the most trustworthy first.',
	),
	setAttributes: option.strings(
		lazySourceSetAttributes,
		'Attributes in which loaders keep the real `srcset`, the most trustworthy first.',
	),
} as const;

/** Where loaders keep what they will load. */
export interface LoaderAttributes {
	readonly attributes: readonly string[];
	readonly setAttributes: readonly string[];
}

/**
 * Finds out whether an image shows nothing in a browser without its loader.
 * @returns undefined when it shows something, or when there is nothing that it could show
 */
export function findUnloadedImage(post: Post, image: Element, loader: LoaderAttributes): Unloaded | undefined {
	if (hasSourceSet(post, image)) return undefined;
	const source = urlProperty(image, 'src');
	if (source === undefined || !showsSource(image, loader.attributes, loader.setAttributes))
		return waitingSource(image, loader) ?? waitingSet(image, loader) ?? waitingAnywhere(image);
	if (standInsOf(post).has(source)) {
		const waiting = waitingSource(image, loader) ?? waitingAnywhere(image, isForLargerOne);
		if (waiting !== undefined) return waiting;
	}
	return hasBlankSet(image) ? blankSet(image, source) : undefined;
}

/** The sources of a `<picture>` that keep its image from being shown, other than by the image's own fault. */
export function unloadedSources(post: Post, picture: Element, loader: LoaderAttributes): readonly Unloaded[] {
	const children = childElements(picture);
	const image = children.find((child) => child.tagName === 'img');
	if (image === undefined) return [];
	const real = urlProperty(image, 'src');
	const own = waitingSource(image, loader) ?? waitingSet(image, loader);
	const isReal = showsSource(image, loader.attributes, loader.setAttributes);
	const isShown = isReal || hasSourceSet(post, image);
	return children.flatMap((source) => {
		if (source.tagName !== 'source') return [];
		const waiting = waitingSet(source, loader) ?? waitingSetAnywhere(source);
		if (!hasBlankSet(source)) return isShown || own !== undefined || waiting === undefined ? [] : [waiting];
		// With a condition, a blank may be meant: it spares narrow screens the picture.
		if (waiting === undefined && property(source, 'media') !== undefined) return [];
		const url = waiting?.url ?? (isReal ? real : own?.url);
		return url === undefined ? [] : [blankSet(source, url)];
	});
}

/** What keeps a frame or player from showing anything: itself, or else its sources. */
export function unloadedPlayer(player: Element, loader: LoaderAttributes): readonly Unloaded[] {
	const sources = childElements(player).filter((child) => child.tagName === 'source');
	const plays = [player, ...sources].some((element) => isPicture(urlProperty(element, 'src')));
	// A frame may hold its page in an attribute.
	if (plays || property(player, 'srcdoc') !== undefined) return [];
	const own = waitingSource(player, loader);
	return own === undefined ? sources.flatMap((source) => waitingSource(source, loader) ?? []) : [own];
}

function waitingSource(element: Element, {attributes}: LoaderAttributes): Unloaded | undefined {
	const lazy = lazySourceOf(element, attributes);
	return lazy === undefined ? undefined : {...lazy, element, isBlank: false, belongsInto: 'src', form: 'url'};
}

function waitingSet(element: Element, {setAttributes}: LoaderAttributes): Unloaded | undefined {
	for (const attribute of setAttributes) {
		const url = sourceSetCandidates(property(element, attribute) ?? '').find(isPicture);
		if (url !== undefined) return {element, attribute, url, isBlank: false, belongsInto: 'srcset', form: 'set'};
	}
	return undefined;
}

/** What an image keeps in an attribute that no list names. */
function waitingAnywhere(image: Element, isPassedOver?: (name: string) => boolean): Unloaded | undefined {
	const waiting = waitingPictureOf(image, isPassedOver);
	if (waiting === undefined) return undefined;
	return {...waiting, element: image, isBlank: false, belongsInto: waiting.form === 'set' ? 'srcset' : 'src'};
}

function waitingSetAnywhere(source: Element): Unloaded | undefined {
	const waiting = waitingPictureOf(source);
	return waiting === undefined || waiting.form === 'data'
		? undefined
		: {...waiting, element: source, isBlank: false, belongsInto: 'srcset'};
}

function hasBlankSet(element: Element): boolean {
	const candidates = sourceSetCandidates(property(element, 'srcset') ?? '');
	return candidates.length > 0 && !candidates.some(isPicture);
}

function blankSet(element: Element, url: string): Unloaded {
	return {element, attribute: 'srcset', url, isBlank: true, belongsInto: 'srcset', form: 'set'};
}
