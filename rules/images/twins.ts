import {
	attributeRange,
	attributeSlot,
	decodeLeniently,
	descendants,
	type Element,
	hasOwnText,
	isElement,
	isPictureFile,
	type Post,
	parseUrlOn,
	property,
	quoteAttribute,
	rangeOf,
	sliceOf,
	sourceSetCandidates,
	urlProperty,
	waitingPictureOf,
} from '../../src/authoring.ts';
import type {LoaderAttributes} from './unloaded.ts';

/** The image that a `<noscript>` holds, if it holds one and nothing else to read or look at. */
export function imageIn(noscript: Element): Element | undefined {
	let image: Element | undefined;
	for (const element of [noscript, ...descendants(noscript)]) {
		if (hasOwnText(element)) return undefined;
		if (element.tagName === 'img' && image === undefined) image = element;
		else if (!wrappers.has(element.tagName)) return undefined;
	}
	return image;
}

const wrappers: ReadonlySet<string> = new Set('noscript picture source figure a span div p'.split(' '));

/**
 * Whether two images show the same picture: the path of one of their URLs is the same. Queries ask for another size; only
 * where the path is no picture's do they say which.
 */
export function isTwin(
	image: Element,
	copy: Element,
	{base, options}: {readonly base: URL | undefined; readonly options: LoaderAttributes},
): boolean {
	const wanted = new Set(urlsOf(copy, options));
	const own = urlsOf(image, options);
	// Mostly, one of the URLs is the very same.
	if (own.some((url) => wanted.has(url) && pathKey(url, base) !== undefined)) return true;
	const keys = new Set<string | undefined>();
	for (const url of wanted) keys.add(pathKey(url, base));
	keys.delete(undefined);
	return keys.size > 0 && own.some((url) => keys.has(pathKey(url, base)));
}

function urlsOf(image: Element, {attributes, setAttributes}: LoaderAttributes): readonly string[] {
	const single = ['src', ...attributes].flatMap((name) => urlProperty(image, name) ?? []);
	const sets = ['srcset', ...setAttributes].flatMap((name) => sourceSetCandidates(property(image, name) ?? ''));
	const waiting = waitingPictureOf(image)?.url;
	return [...single, ...sets, ...(waiting === undefined ? [] : [waiting])];
}

/** What a URL and one with another query have in common; undefined for what is no URL of a file. */
function pathKey(url: string, base: URL | undefined): string | undefined {
	const parsed = url === '' ? undefined : parseUrlOn(base, url);
	if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return undefined;
	const path = decodeLeniently(parsed.pathname);
	return isPictureFile(path) ? path : path + parsed.search;
}

/** What may stand between an image and its copy: tags that close what the image stood in. */
const closing =
	/^(?:[ \t\r\n\f\v]|<\/(?:a|span|picture|figure|div|p|center)[ \t\r\n\f\v]*>|<br[ \t]*\/?>|<!--[^<>]*-->)*$/i;
const opening =
	/^(?:[ \t\r\n\f\v]|<(?:a|span|picture|source|figure|div|p|center)(?:[ \t\r\n\f\v][^<>]*)?>|<!--[^<>]*-->)*$/i;

/** What is longer holds more than tags. */
const longestGap = 1000;

/** Whether nothing that a reader sees stands between an offset and a `<noscript>` after it. */
export function standsRightAfter(post: Post, noscript: Element, start: number): boolean {
	const end = rangeOf(noscript).start;
	return start <= end && end - start <= longestGap && closing.test(post.text.slice(start, end));
}

/** Whether nothing that a reader sees stands between a `<noscript>` and an image after it. */
export function standsRightBefore(post: Post, noscript: Element, image: Element): boolean {
	const [start, end] = [rangeOf(noscript).end, rangeOf(image).start];
	return start <= end && end - start <= longestGap && opening.test(post.text.slice(start, end));
}

/** A copy as it is written, its `<picture>` included; described as the image is where it has no description of its own. */
export function taggedCopy(post: Post, copy: Element, image: Element): string {
	const parent = post.parentOf(copy);
	const {start, end} = rangeOf(isElement(parent, 'picture') ? parent : copy);
	const description = property(image, 'alt')?.trim() ?? '';
	const slot = attributeSlot(copy);
	if (description === '' || slot === undefined || (property(copy, 'alt') ?? '').trim() !== '') {
		return sliceOf(post.text, {start, end});
	}
	const alt = `alt=${quoteAttribute(description)}`;
	const old = attributeRange(copy, 'alt');
	return old === undefined
		? `${post.text.slice(start, slot)} ${alt}${post.text.slice(slot, end)}`
		: `${post.text.slice(start, old.start)}${alt}${post.text.slice(old.end, end)}`;
}
