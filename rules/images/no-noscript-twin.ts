import {
	attributeRange,
	defineRule,
	type Element,
	type Fix,
	hasDescendant,
	hasSourceSet,
	hidesItself,
	imageSourceOf,
	insertAttribute,
	isElement,
	isHidden,
	isPicture,
	isTrackingPixel,
	isWhiteSpace,
	isWhollyWritten,
	neverLoads,
	type Post,
	property,
	type Removal,
	rangeOf,
	remove,
	replace,
	replaceAttribute,
	safe,
	sourceUrlOf,
	touchesOpaque,
	urlProperty,
} from '../../src/authoring.ts';
import {imageIn, isTwin, standsRightAfter, standsRightBefore, taggedCopy} from './twins.ts';
import {findUnloadedImage, type LoaderAttributes, loaderOptions, unloadedSources} from './unloaded.ts';

export default defineRule({
	id: 'no-noscript-twin',
	description: 'Disallow a second copy of an image in `<noscript>`.',
	fix: 'safe',
	options: loaderOptions,
	messages: {
		twin: 'Image `{url}` has a second copy in `<noscript>`.',
		only: {
			text: 'Image `{url}` is not shown: its only good copy is in `<noscript>`.',
			severity: 'error',
		},
	},
	check: ({post, options, report}) => {
		/** The image that was met last outside `<noscript>`, and where it or its last twin ends. */
		let last: Element | undefined;
		let lastEnd = -1;
		/** A `<noscript>` whose image was not found before it. */
		let waiting: Element | undefined;
		let noscriptEnd = -1;
		const isTwinOf = (noscript: Element, image: Element): boolean => {
			const copy = imageIn(noscript);
			if (copy === undefined) return false;
			return isTwin(image, copy, {base: sourceUrlOf(post), options}) || isStandInFor(post, image, copy);
		};
		const reportTwin = (noscript: Element, image: Element): void => {
			const copy = imageIn(noscript);
			// What Liquid writes may be another picture.
			if (copy === undefined || touchesOpaque(post, rangeOf(noscript))) return;
			const state = stateOf(post, image, options);
			// One fault of one picture: that it does not load, which `no-unloaded-image` reports. Once it does, the copy goes.
			if (state === 'fixable') return;
			// Whether two addresses are the same may depend on the page that they stood on.
			const isPlain = isTwin(image, copy, {base: undefined, options}) || isStandInFor(post, image, copy);
			const known = (fix: Fix | undefined): Fix | undefined =>
				isPlain || fix === undefined ? fix : {...fix, restsOn: ['source']};
			const finding = {at: noscript, about: copy, data: {url: imageSourceOf(copy) ?? ''}};
			if (state === 'lost')
				report({message: 'only', fix: known(promotionOf(post, {image, noscript, copy})), ...finding});
			else
				report({
					message: 'twin',
					fix: state === 'shown' ? known(removalOf({image, noscript, copy})) : undefined,
					...finding,
				});
		};
		return {
			'<noscript>'(noscript) {
				noscriptEnd = rangeOf(noscript).end;
				waiting = noscript;
				if (last === undefined || !standsRightAfter(post, noscript, lastEnd) || !isTwinOf(noscript, last)) return;
				waiting = undefined;
				lastEnd = noscriptEnd;
				reportTwin(noscript, last);
			},
			'<img>'(image) {
				if (rangeOf(image).start < noscriptEnd) return;
				last = image;
				lastEnd = rangeOf(image).end;
				if (waiting === undefined) return;
				const noscript = waiting;
				waiting = undefined;
				if (standsRightBefore(post, noscript, image) && isTwinOf(noscript, image)) reportTwin(noscript, image);
			},
		};
	},
});

/**
 * Whether a reader sees an image: `shown`; `fixable`, once `no-unloaded-image` has fixed it; `hidden` with all around it;
 * or `lost`, where all that it has is spoilt.
 */
type ImageState = 'shown' | 'fixable' | 'hidden' | 'lost';

function stateOf(post: Post, image: Element, loader: LoaderAttributes): ImageState {
	const parent = post.parentOf(image);
	if (findUnloadedImage(post, image, loader) !== undefined) return 'fixable';
	if (isElement(parent, 'picture') && unloadedSources(post, parent, loader).length > 0) return 'fixable';
	if (parent !== undefined && parent.type === 'element' && isHidden(post, parent)) return 'hidden';
	const isLoaded = hasSourceSet(post, image) || isPicture(urlProperty(image, 'src'));
	return isLoaded && !hidesItself(image) ? 'shown' : 'lost';
}

/** Whether an image holds no URL of any picture, so that the copy beside it, which is one, can only be its own. */
function isStandInFor(post: Post, image: Element, copy: Element): boolean {
	const isBlank = !isPicture(imageSourceOf(image)) && !hasSourceSet(post, image) && !isTrackingPixel(image);
	return (
		isBlank && property(image, 'src')?.startsWith('data:') === true && !isTrackingPixel(copy) && !neverLoads(post, copy)
	);
}

interface Twins {
	readonly image: Element;
	readonly noscript: Element;
	readonly copy: Element;
}

/** Takes the second copy away; its words go to the image that stays, if that has none. */
function removalOf({image, noscript, copy}: Twins): Fix | undefined {
	if (!isWhole(noscript) || holdsLink(noscript)) return undefined;
	const edits = [remove(rangeOf(noscript))];
	for (const name of ['alt', 'title']) {
		const words = wordsOf(copy, name);
		if (words === '' || wordsOf(image, name) !== '') continue;
		const isThere = attributeRange(image, name) !== undefined;
		const edit = isThere ? replaceAttribute(image, name, words) : insertAttribute(image, name, words);
		if (edit === undefined) return undefined;
		edits.push(edit);
	}
	return safe(edits, {removes: [{range: rangeOf(noscript), because: 'invisible'}]});
}

function wordsOf(image: Element, name: string): string {
	return (property(image, name) ?? '').trim();
}

/** Puts the good copy in the place of the image that nobody sees. */
function promotionOf(post: Post, {image, noscript, copy}: Twins): Fix | undefined {
	const parent = post.parentOf(image);
	// Its sources would go before those of the copy.
	const place = isElement(parent, 'picture') ? parent : image;
	const isGood = isPicture(urlProperty(copy, 'src')) || hasSourceSet(post, copy);
	if (!isGood || !isWhole(place) || !isWhole(noscript) || holdsLink(noscript) || holdsMore(place, image))
		return undefined;
	const removes: Removal[] = [{range: rangeOf(noscript), because: 'invisible'}];
	if (hidesItself(image) || neverLoads(post, image)) removes.push({range: rangeOf(place), because: 'invisible'});
	return safe([replace(rangeOf(place), taggedCopy(post, copy, image)), remove(rangeOf(noscript))], {removes});
}

/** Whether something else stands in a `<picture>` beside its sources and the image. */
function holdsMore(place: Element, image: Element): boolean {
	return place.children.some((child) => {
		if (child.type === 'text') return !isWhiteSpace(child.value);
		return child.type === 'element' && child !== image && child !== place && child.tagName !== 'source';
	});
}

function isWhole(element: Element): boolean {
	return isWhollyWritten(element) && !hasDescendant(element, (inner) => !isWhollyWritten(inner));
}

function holdsLink(noscript: Element): boolean {
	return hasDescendant(noscript, ({tagName}) => tagName === 'a');
}
