import {captureAskedFor, siteOfHost, snapshotOf} from '../../src/authoring.ts';

/** An address of the source site with its host twice, and where it begins once it is mended. */
export interface DoubledHost {
	/** How much of it goes. */
	readonly length: number;
	/** What it begins with instead: `https://www.news.example`. */
	readonly meant: string;
}

const twice =
	/^(?:(https?:)?\/\/([a-z0-9.-]+)\/+|\/(?!\/))(?:(https?:)\/{1,2}([a-z0-9.-]+)|(www\.[a-z0-9.-]+))(?=[/?#]|$)/i;

/** Whether a URL may hold a host twice: of nearly all it is known at once that they do not. */
export function mayDoubleHost(url: string): boolean {
	return twice.test(url);
}

/**
 * Finds the second host of the source site within the path of an address of it: `https://news.example/https://www.news.example/a`.
 * Other hosts may stand there: archives of the web and proxies have them so.
 * @param url decoded from HTML, without white space at its ends
 * @param source the page that the post was taken from
 */
export function doubledHostIn(url: string, source: URL | undefined): DoubledHost | undefined {
	const [written, scheme, host, secondScheme, secondHost, bareHost] = twice.exec(url) ?? [];
	const second = secondHost ?? bareHost;
	if (written === undefined || second === undefined || source === undefined) return undefined;
	const site = siteOfHost(source.hostname);
	const isOfSource = [host ?? source.hostname, second].every((one) => siteOfHost(one.toLowerCase()) === site);
	// A page of an archive of the web may be captured itself.
	if (!isOfSource || snapshotOf(url) !== undefined || captureAskedFor(url) !== undefined) return undefined;
	return {length: written.length, meant: `${secondScheme ?? scheme ?? source.protocol}//${second}`};
}
