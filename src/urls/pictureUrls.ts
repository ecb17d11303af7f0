import {decodeLeniently} from './urls.ts';

const pictureFile = /\.(?:avif|bmp|gif|heic|jfif|jpe?g|png|svg|tiff?|webp)$/i;

/** Whether a path, without query and fragment, is that of a file of a picture. */
export function isPictureFile(path: string): boolean {
	return pictureFile.test(path);
}

/** No URL of a picture that a page writes into an attribute of its own is longer. */
const longestUrl = 2000;

/**
 * Whether a value is by its form the URL of a picture: a path of more than a name that ends as those of pictures do, also where
 * another one follows it (`/a.jpg/900x600`) or it stands in the query of a service that scales it.
 * Linear; never throws.
 */
export function isPictureUrl(value: string): boolean {
	if (value.length > longestUrl || /[\t\r\n\f"'<>{}]/.test(value)) return false;
	// A relative path with a space in it is rather a sentence, and what ends in a width is a set of candidates.
	const isAnchored = /^(?:https?:\/\/[^/]|\/\/[^/]|\/[^/])/i.test(value);
	if (!isAnchored && !/^(?:\.{1,2}\/)*[\w%.~-]+\/[^ ]*$/.test(value)) return false;
	if (/ \d{1,5}(?:\.\d{1,3})?[wx] *(?:,|$)/.test(value)) return false;
	return /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#&/!:;@]|$)/i.test(decodeLeniently(value));
}

/** Whether a URL without the name of a file is one of a host or path for pictures (`https://images.paper.example/v1/ab12`). */
export function isPictureHostUrl(value: string): boolean {
	if (value.length > longestUrl || !/^(?:https?:)?\/\/[^/\s"'<>{}]+\/[^\s"'<>{}]+$/i.test(value)) return false;
	const {host, path} = /^(?:https?:)?\/\/(?<host>[^/]+)(?<path>[^?#]*)/i.exec(value)?.groups ?? {};
	if (/\.(?:html?|php|aspx?|jsp|js|css|pdf|mp[34])$/i.test(path ?? '')) return false;
	return [...(host ?? '').split('.'), ...(path ?? '').split('/')].some((part) => pictureWord.test(part));
}

const pictureWord =
	/^(?:[a-z0-9]{0,12}[-_])?(?:i|img|imgs|image|images|imagesvc|imageresizer|media|photo|photos|pic|pics|picture|pictures|thumb|thumbs|thumbnail|thumbnails|cdn|uploads)\d{0,3}(?:[-_][a-z0-9-]{0,12})?$/i;

/**
 * What the URLs of a picture in its sizes have in common: the name of its file without what tells sizes.
 * @returns undefined where a URL names no file of a picture
 */
export function pictureNameIn(url: string): string | undefined {
	if (url.length > longestUrl) return undefined;
	const parts = decodeLeniently(url)
		.toLowerCase()
		.split(/[/?#&=]/);
	const name = parts.findLast((part) => namedFile.test(part));
	if (name === undefined) return undefined;
	const words = name.slice(0, name.search(namedFile)).split(/[-_.@ ~]+/);
	const own = words.filter((word) => !sizeWord.test(word));
	return (own.length === 0 ? words : own).join('-');
}

const namedFile = /\.(?:avif|bmp|gif|jfif|jpe?g|png|svg|tiff?|webp)(?:$|[!:;@])/;

const sizeWord =
	/^(?:\d{0,4}x\d{0,4}|[wh]?\d{2,4}(?:px|w|h)?|[1-4]x|x{0,3}[sml]|xx?l|x?small|medium|x?large|thumb|thumbnail|full|super|mini|tiny|big|scaled|crop|cropped|orig|original|preview|hd|retina|plus|lqip|blur)$/;

/** The width in pixels that a URL states, in its query or its name; 0 where it states none. */
export function widthIn(url: string): number {
	const match =
		/[?&;,/_](?:w|width|imwidth|wid)[=_-]?(\d{2,4})(?!\d)/i.exec(url) ??
		/(?<!\d)(\d{2,4})x\d{2,4}(?!\d)/i.exec(url) ??
		/[-_/](\d{2,4})w(?![a-z0-9])/i.exec(url);
	return Number(match?.[1] ?? 0);
}
