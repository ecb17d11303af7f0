import type {PostFacts} from '../model/facts.ts';
import {siteOfHost} from '../urls/hosts.ts';
import {parseUrl} from '../urls/urls.ts';

/** Who made the page: the site that it was taken from, else the feed, else nobody knows more than where it lies. */
export function makerOf({source, feed, path}: PostFacts): string {
	const host = source === undefined ? undefined : parseUrl(source.value)?.host;
	if (host !== undefined && host !== '') return siteOfHost(host);
	return feed ?? path.slice(0, path.lastIndexOf('/') + 1);
}
