import type {TextForm} from '../model/option.ts';

/** What a host must look like in a config. */
export const hostForm: TextForm = {pattern: /^[^\sA-Z/?#@*]+$/, means: 'a host in lower case such as `maps.example`'};

/** Names under which sites serve their pages once more. What is left must be the name of a site: Messenger's `m.me` is whole. */
const servedUnder = /^(?:(?:www|m|mobile)\.)+(?=[^./?#:]+\.)/;

/**
 * The site that a host belongs to: `news.example.org` for `www.news.example.org` and `m.news.example.org`, which lead to the
 * same pages.
 * @param host in lower case, as a parsed URL has it
 */
export function siteOfHost(host: string): string {
	return host.replace(servedUnder, '');
}

/** Whether a host is another one or lies below it, as `www.example.org` lies below `example.org`. Both in lower case. */
export function isHostOrBelow(host: string, other: string): boolean {
	if (!host.endsWith(other)) return false;
	return host.length === other.length || host.charAt(host.length - other.length - 1) === '.';
}

/** Whether a URL leads to one of some hosts, or below it. */
export function leadsToHost(url: URL | undefined, hosts: readonly string[]): boolean {
	const host = url?.hostname;
	return host !== undefined && hosts.some((known) => isHostOrBelow(host, known));
}

/**
 * A URL as lists of addresses have it: in lower case, with the site in place of its host and without scheme, so that
 * `https://www.example.org/Share` begins with `example.org/share`.
 * @param url absolute, or without scheme; what names no host keeps its scheme: `mailto:…`
 */
export function addressOnSite(url: string): string {
	return siteOfHost(
		url
			.trim()
			.toLowerCase()
			.replace(/^(?:https?:)?\/\//, ''),
	);
}
