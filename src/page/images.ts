import type {Element, Post} from '../model/post.ts';
import {childElements, isElement, property, urlProperty} from './html.ts';
import {perPost} from './perPost.ts';
import {sourceSetCandidates} from './sourceSet.ts';
import {isStandInFile} from './standInFiles.ts';
import {waitingPictureOf} from './waitingPicture.ts';

/** Attributes in which loaders keep an image's real URL until their script runs, the most trustworthy first. */
export const lazySourceAttributes: readonly string[] = [
	'data-cfsrc',
	'data-original',
	'data-src',
	'data-lazy-src',
	'pagespeed_lazy_src',
	'data-pagespeed-lazy-src',
];

/** Attributes in which loaders keep an image's real `srcset`, the most trustworthy first. */
export const lazySourceSetAttributes: readonly string[] = ['data-srcset', 'data-lazy-srcset'];

/** An attribute that holds a URL, and the URL. */
export interface LazySource {
	readonly attribute: string;
	readonly url: string;
}

/**
 * The URL of the picture that an image stands for, whether a browser would load it or not: its `src`, else what a loader
 * keeps for it, else the first candidate of a `srcset`, else what waits in an attribute of any name. The same before and after a
 * fix that makes the image load.
 * @param lazyAttributes where loaders keep the URL, the first wins
 * @returns the URL as it stands, references decoded; undefined for an image without any
 */
export function imageSourceOf(
	image: Element,
	lazyAttributes: readonly string[] = lazySourceAttributes,
): string | undefined {
	const source = urlProperty(image, 'src');
	if (isPicture(source)) return source;
	const lazy = lazySourceOf(image, lazyAttributes)?.url;
	if (lazy !== undefined) return lazy;
	const candidates = ['srcset', ...lazySourceSetAttributes].flatMap((name) =>
		sourceSetCandidates(property(image, name) ?? ''),
	);
	return candidates.find(isPicture) ?? waitingPictureOf(image)?.url ?? (source === '' ? undefined : source);
}

/**
 * Where a loader keeps the real URL of an image or frame.
 * @param lazyAttributes where to look, the first that holds the URL of a picture wins
 */
export function lazySourceOf(
	element: Element,
	lazyAttributes: readonly string[] = lazySourceAttributes,
): LazySource | undefined {
	for (const attribute of lazyAttributes) {
		const url = firstOfPair(urlProperty(element, attribute));
		// A URL that its loader marked as being loaded has lost its query to the mark.
		if (url !== undefined && mayBeUrl(url) && isPicture(url) && !url.includes('is-pending-load'))
			return {attribute, url};
	}
	return undefined;
}

/** `/a.jpg|/a@2x.jpg`: some loaders keep the picture for finer screens behind the other one. */
function firstOfPair(url: string | undefined): string | undefined {
	const pair =
		url?.includes('|') === true
			? /^([^|\s]+)\|(?:https?:)?\/[^|\s]+$|^([^|]+\.\w{3,4})\|[^|]+\.\w{3,4}$/.exec(url)
			: null;
	return pair?.[1] ?? pair?.[2] ?? url;
}

/**
 * Whether an image shows no picture in a browser without its loader's script: nothing in its `src`, its `srcset` or its
 * `<picture>` can be seen. A reader may still see its `alt`.
 * @param post the post that holds the image
 */
export function neverLoads(post: Post, image: Element): boolean {
	const own = [urlProperty(image, 'src') ?? '', ...sourceSetCandidates(property(image, 'srcset') ?? '')];
	return own.every(showsNothing) && pictureAround(post, image)?.showsNothing !== false;
}

/**
 * Whether browsers find a picture for an image before they look at its `src`: in its `srcset` or in a source of its
 * `<picture>`.
 * @param post the post that holds the image
 */
export function hasSourceSet(post: Post, image: Element): boolean {
	return (
		sourceSetCandidates(property(image, 'srcset') ?? '').some(isPicture) ||
		pictureAround(post, image)?.hasPicture === true
	);
}

/** What the sources of a `<picture>` offer. */
interface PictureSources {
	readonly hasPicture: boolean;
	readonly showsNothing: boolean;
}

/** What the pictures of a post offer, as far as it was asked: one may stand around many images. */
const knownPictures = perPost((): Map<Element, PictureSources> => new Map());

function pictureAround(post: Post, image: Element): PictureSources | undefined {
	const picture = post.parentOf(image);
	if (!isElement(picture, 'picture')) return undefined;
	const known = knownPictures(post);
	const sources = known.get(picture) ?? sourcesOf(picture);
	known.set(picture, sources);
	return sources;
}

function sourcesOf(picture: Element): PictureSources {
	const urls = childElements(picture).flatMap((child) =>
		child.tagName === 'source' ? sourceSetCandidates(property(child, 'srcset') ?? '') : [],
	);
	return {hasPicture: urls.some(isPicture), showsNothing: urls.every(showsNothing)};
}

/** Whether a URL shows the picture that is meant: it names one, and is no stand-in for one that comes later. */
export function isPicture(url: string | undefined): url is string {
	return url !== undefined && !showsNothing(url) && !isShortData(url) && !isStandInFile(url);
}

/** Whether an image is there to count readers: one pixel at most in each direction. */
export function isTrackingPixel(image: Element): boolean {
	const style = property(image, 'style');
	return ['width', 'height'].every((name) => {
		// A style wins over the attribute of the same name.
		const size = (style === undefined ? undefined : styledSize(style, name)) ?? property(image, name);
		return size !== undefined && /^[ \t\r\n\f]*[01](?:px)?[ \t\r\n\f]*$/.test(size);
	});
}

/** Whether nobody can see anything of what a URL names, wherever it stands. */
function showsNothing(url: string): boolean {
	if (url.startsWith('https://') || url.startsWith('http://')) return false;
	if (url === '' || url.startsWith('#')) return true;
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
	if (scheme === 'data') return isEmptyPicture(url);
	return scheme !== undefined && scheme !== 'http' && scheme !== 'https';
}

/** One transparent pixel, or a drawing with nothing in it. */
function isEmptyPicture(url: string): boolean {
	if (/^data:(?:[^,]{0,100},)?$/i.test(url)) return true;
	// The first bytes of GIF and PNG files that are one pixel wide and one high, in Base64.
	if (/^data:image\/\w{1,10};base64,(?:R0lGOD[ld]hAQABA|iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB)/.test(url)) return true;
	return /^data:image\/svg\+xml[^,]{0,100},(?:<|%3C)svg(?:(?!%3[CE])[^<>])*(?:\/(?:>|%3E)|(?:>|%3E)(?:<|%3C)(?:\/|%2F)svg(?:>|%3E))$/i.test(
		url,
	);
}

/** No `data:` picture worth looking at is shorter; blurred previews and spinners are. */
const shortestDataPicture = 2000;

function isShortData(url: string): boolean {
	return url.length < shortestDataPicture && /^data:/i.test(url);
}

/** Loaders' attributes also hold names, numbers and settings: a URL begins with a scheme or a slash, or is a path to a file. */
function mayBeUrl(value: string): boolean {
	if (/[ \t\r\n\f"'<>{}]/.test(value)) return /^(?:https?:)?\/\/[^/]/i.test(value);
	return (
		/^(?:https?:\/\/|\/\/)[^/]/i.test(value) ||
		/^\/[^/]/.test(value) ||
		/^[^:?#]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]|$)/i.test(value)
	);
}

function styledSize(style: string, name: string): string | undefined {
	return new RegExp(`(?:^|;)[ \\t\\n]*${name}[ \\t\\n]*:([^;]*)`, 'i').exec(style)?.[1];
}
