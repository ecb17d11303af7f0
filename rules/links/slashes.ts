import {parseUrl} from '../../src/authoring.ts';

/** What stands between a scheme and a host: in every URL that is written right `://`. */
const beginning = /^(https?):([\\/]*)/i;

/** What a URL of the web begins with, where that are not two slashes, and how it begins once it is mended. */
export interface Slashes {
	/** The scheme and what stands behind it: `https:////`. */
	readonly written: string;
	/** `https://`. */
	readonly meant: string;
	/** Whether browsers take what follows for a path of the site that the page is on: less than two slashes of any kind do that. */
	readonly isPath: boolean;
}

/**
 * Finds a wrong number or kind of slashes behind the scheme of a URL. Browsers pass over what is too much of them, and over a
 * missing one on pages of another scheme (https://url.spec.whatwg.org/#special-authority-ignore-slashes-state).
 * @param url decoded from HTML, without white space at its ends
 * @returns undefined also where nobody can tell what host is meant
 */
export function slashesOf(url: string): Slashes | undefined {
	const [written = '', scheme = '', slashes = ''] = beginning.exec(url) ?? [];
	if (scheme === '' || slashes === '//') return undefined;
	const meant = `${scheme}://`;
	const host = parseUrl(meant + url.slice(written.length))?.hostname ?? '';
	return namesSite.test(host) ? {written, meant, isPath: slashes.length < 2} : undefined;
}

/** A host with a dot that is no file: `https:///index.html` has lost its host. */
const namesSite =
	/^(?=.{4,253}$)(?:[a-z0-9_-]{1,63}\.)+(?!(?:html?|php|aspx?|jsp|js|css|json|xml|txt|pdf|docx?|jpe?g|png|gif|webp|svg|avif|mp[34]|webm|zip)$)(?:xn--[a-z0-9-]{1,59}|[a-z]{2,24})$/;
