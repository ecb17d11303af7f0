import {canonicalUrl, siteOfHost} from '../../src/authoring.ts';

/**
 * Makes the question whether an absolute URL leads to the page that a post was taken from.
 * @param source of the post
 */
export function ownPageTest(source: URL | undefined): (url: string) => boolean {
	if (source === undefined) return () => false;
	let own: string | undefined;
	return (url) => {
		if (url === source.href) return true;
		// Nearly all URLs are plain ones of other hosts, of which nothing else has to be compared.
		const host = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]+)(?:[/?#]|$)/.exec(url)?.[1];
		if (host !== undefined && siteOfHost(host) !== siteOfHost(source.host)) return false;
		own ??= canonicalUrl(source.href);
		return canonicalUrl(url) === own;
	};
}
