import {siteOfHost} from '../../urls/hosts.ts';
import {mattersSites, twitterSites} from '../../urls/platforms.ts';
import {parseUrl} from '../../urls/urls.ts';

interface AccountPlace {
	readonly sites: readonly string[];
	/** Finds the handle, as the first group, in a decoded path. */
	readonly path: RegExp;
}

/** Where sites name the account that published a page. Sites whose addresses name no account are not listed. */
const accountPlaces: readonly AccountPlace[] = [
	{sites: ['medium.com'], path: /^\/(@[^/]+)/},
	{sites: mattersSites, path: /^\/(@[^/]+)/},
	{sites: ['youtube.com'], path: /^\/(@[^/]+|(?:channel|c|user)\/[^/]+)/},
	{sites: twitterSites, path: /^\/(\w+)\/status\//},
	{sites: ['threads.net', 'threads.com'], path: /^\/(@[^/]+)/},
	{sites: ['tiktok.com'], path: /^\/(@[^/]+)/},
	{sites: ['substack.com'], path: /^\/(@[^/]+)/},
	{sites: ['t.me'], path: /^\/(?:s\/)?(\w+)\/\d/},
	{sites: ['weibo.com'], path: /^\/(?:u\/)?(\d+)/},
	{sites: ['zhihu.com'], path: /^\/people\/([^/]+)/},
	{sites: ['space.bilibili.com'], path: /^\/(\d+)/},
	{sites: ['vocus.cc'], path: /^\/(@[^/]+)/},
];

/**
 * The account that published a page, where its address names one.
 * @param url of the page
 * @returns the first name of the site and the handle in lower case, like `medium.com/@ann`; undefined where there is none
 */
export function accountOf(url: string): string | undefined {
	const parsed = parseUrl(url.trim());
	return parsed === undefined ? undefined : accountAt(parsed);
}

/** The same of a URL that is parsed. */
export function accountAt({hostname, pathname}: URL): string | undefined {
	const site = siteOfHost(hostname);
	const place = accountPlaces.find(({sites}) => sites.includes(site));
	const handle = place?.path.exec(decoded(pathname))?.[1];
	return place === undefined || handle === undefined ? undefined : `${place.sites[0]}/${handle.toLowerCase()}`;
}

/** Whether a site has an account for each who publishes there, although not every address names it. */
export function hasAccounts(site: string): boolean {
	return accountPlaces.some(({sites}) => sites.includes(site));
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
