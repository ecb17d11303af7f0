import {siteOfHost} from '../urls/hosts.ts';
import {snapshotOf} from '../urls/snapshots.ts';
import {decodeLeniently, parseUrl} from '../urls/urls.ts';

/** What the address of a page says of it. */
export interface AddressWords {
	/** The folders above the page, with what is counted in them left out: the same for what a site keeps in one place. */
	readonly section: string;
	/** The words at the end of the path; empty where the site knows the page by a number or an id. */
	readonly words: readonly string[];
	/** The end of the path and what follows it, in lower case. */
	readonly end: string;
}

/**
 * The site that had the page which a post was taken from, whichever archive of the web it was taken from; undefined for what is no
 * address of the web.
 */
export function capturedSiteOf(source: string): string | undefined {
	const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(capturedAddress(source))?.[1];
	return host === undefined ? undefined : siteOfHost(host.toLowerCase());
}

/** Reads the address that a post was taken from. */
export function addressWordsOf(source: string): AddressWords {
	const url = parseUrl(capturedAddress(source));
	const parts = decodeLeniently(url?.pathname ?? '')
		.toLowerCase()
		.split('/')
		.filter((part) => part !== '' && !/^index\.\w+$/.test(part));
	return {
		section: parts
			.slice(0, -1)
			.map((part) => part.replace(/\d+/g, '#'))
			.join('/'),
		words: (parts.at(-1) ?? '')
			.replace(/\.\w{2,5}$/, '')
			.split(/[^\p{L}\p{M}\p{N}]+/u)
			.filter((word) => /^[\p{L}\p{M}]{3,}$/u.test(word)),
		end: [...parts.slice(-2), decodeLeniently(url?.search ?? '').toLowerCase()].join(' '),
	};
}

function capturedAddress(source: string): string {
	const written = source.trim();
	return snapshotOf(written)?.original ?? written;
}
