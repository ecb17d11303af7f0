import type {Post} from '../model/post.ts';
import {siteOfHost} from './hosts.ts';

/** A URL that begins with a scheme (https://url.spec.whatwg.org/#absolute-url-string). */
const schemePattern = /^[a-z][a-z0-9+.-]*:/i;

/** Whether a URL names no host of its own: it depends on where it stands. Protocol-relative URLs do not count. */
export function isRelativeUrl(url: string): boolean {
	return !schemePattern.test(url) && !isProtocolRelativeUrl(url);
}

/** Whether a URL names a host, but takes the scheme of the page it stands on: `//host/path`. */
export function isProtocolRelativeUrl(url: string): boolean {
	return /^[\\/]{2}/.test(url);
}

/** Whether a text is nothing but a URL with a host, its scheme or `www.` included, or with data: nobody means it as words. */
export function isBareUrl(text: string): boolean {
	return /^(?:(?:[a-z][a-z\d+.-]*:)?\/\/|www\.[^\s.]+\.|data:[a-z]+\/)\S+$/i.test(text);
}

/** Parses an absolute URL, or one relative to a base; undefined when that is not possible. */
export function parseUrl(url: string, base?: URL): URL | undefined {
	try {
		return new URL(url, base);
	} catch {
		return undefined;
	}
}

/** Parses a URL that stands on a page. Where the page is not known, a relative one gets a host that is nobody's. */
export function parseUrlOn(page: URL | undefined, url: string): URL | undefined {
	return parseUrl(url, page ?? unknownPage);
}

const unknownPage = new URL('https://unknown.invalid/');

/**
 * A URL without the blanks and control characters at its ends, which do not belong to it
 * (https://url.spec.whatwg.org/#concept-basic-url-parser); a no-break space does.
 */
export function trimUrl(url: string): string {
	let start = 0;
	let end = url.length;
	while (start < end && url.charCodeAt(start) <= 0x20) start++;
	while (end > start && url.charCodeAt(end - 1) <= 0x20) end--;
	return url.slice(start, end);
}

/**
 * The URL that a post was taken from, as its front matter says; undefined when that is no http(s) URL, or has a name before an
 * `@`: no page is published so, and what it leads to is not what was meant.
 */
export function sourceUrlOf({roles}: Pick<Post, 'roles'>): URL | undefined {
	const value = roles.source[0]?.value;
	if (typeof value !== 'string') return undefined;
	if (value !== lastSource?.value) {
		lastSource = {value, url: parsePublishedUrl(value)};
	}
	return lastSource.url;
}

/**
 * Whether nothing says that a post was taken from another page. What runs in it is then its author's own: no program can tell a demo from
 * what nobody wants.
 */
export function isOwnWork(post: Pick<Post, 'roles'>): boolean {
	return sourceUrlOf(post) === undefined;
}

/** What was asked for last: many rules ask for the source URL of the same post. */
let lastSource: {readonly value: string; readonly url: URL | undefined} | undefined;

/** Parses a URL at which a page may be published: http(s), and without a name before an `@`; undefined for others, and for relative ones. */
export function parsePublishedUrl(text: string): URL | undefined {
	const url = parseWebUrl(text.trim());
	return url?.username === '' && url.password === '' ? url : undefined;
}

function parseWebUrl(text: string): URL | undefined {
	const url = parseUrl(text);
	return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

/**
 * One spelling for all that lead to the same page: the site in place of its host (`siteOfHost`), decoded, without scheme,
 * fragment and trailing `/`.
 * @returns undefined for what is no http(s) URL
 */
export function canonicalUrl(url: string): string | undefined {
	const parsed = parseWebUrl(url.trim());
	if (parsed === undefined) return undefined;
	const path = decodeLeniently(parsed.pathname).replace(/\/$/, '');
	return (siteOfHost(parsed.host) + path + decodeLeniently(parsed.search)).normalize('NFC');
}

/** Decodes `%XX` where it stands for UTF-8 and leaves the rest as it is. Never throws. */
export function decodeLeniently(text: string): string {
	if (!text.includes('%')) return text;
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
		try {
			return decodeURIComponent(encoded);
		} catch {
			return encoded;
		}
	});
}

/** The fragment of a URL with its `#`, encoded so that it can stand anywhere; empty where there is none. */
export function encodedFragmentOf(url: string): string {
	const fragment = decodeLeniently(parseUrl(url)?.hash.slice(1) ?? '');
	return fragment === '' ? '' : `#${encodeUrlPart(fragment)}`;
}

/**
 * Writes a part of a URL's path, or a fragment, so that it can stand in an attribute of HTML, in a link of Markdown, and
 * beside Liquid. Letters of all scripts stay.
 * @param part decoded
 */
export function encodeUrlPart(part: string): string {
	return part.replace(/[\0- "#%&'()<>?[\\\]^`{|}\u007f]/g, (mark) => {
		const code = mark.charCodeAt(0).toString(16).toUpperCase();
		return `%${code.padStart(2, '0')}`;
	});
}

/** The host of a URL, without its port; empty for a relative one. */
export function hostOf(url: string): string {
	return parseUrl(url.startsWith('//') ? `https:${url}` : url)?.hostname ?? '';
}
