import {parseUrl} from '../../urls/urls.ts';

interface AccountPlace {
	readonly hosts: readonly string[];
	/** Finds the handle, as the first group, in a decoded path. */
	readonly path: RegExp;
}

/** Where sites name the account that published a page. Sites whose addresses name no account are not listed. */
const accountPlaces: readonly AccountPlace[] = [
	{hosts: ['medium.com'], path: /^\/(@[^/]+)/},
	{hosts: ['matters.town', 'matters.news', 'matters.io'], path: /^\/(@[^/]+)/},
	{hosts: ['youtube.com'], path: /^\/(@[^/]+|(?:channel|c|user)\/[^/]+)/},
	{hosts: ['twitter.com', 'x.com'], path: /^\/(\w+)\/status\//},
	{hosts: ['threads.net', 'threads.com'], path: /^\/(@[^/]+)/},
	{hosts: ['tiktok.com'], path: /^\/(@[^/]+)/},
	{hosts: ['substack.com'], path: /^\/(@[^/]+)/},
	{hosts: ['t.me'], path: /^\/(?:s\/)?(\w+)\/\d/},
	{hosts: ['weibo.com'], path: /^\/(?:u\/)?(\d+)/},
	{hosts: ['zhihu.com'], path: /^\/people\/([^/]+)/},
	{hosts: ['space.bilibili.com'], path: /^\/(\d+)/},
	{hosts: ['vocus.cc'], path: /^\/(@[^/]+)/},
];

/** Subdomains under which the same pages are served. */
const servedUnder = /^(?:www|m|mobile)\./;

/**
 * The account that published a page, where its address names one.
 * @param url of the page
 * @returns the site's first host and the handle in lower case, like `medium.com/@ann`; undefined where there is none
 */
export function accountOf(url: string): string | undefined {
	const {hostname, pathname} = parseUrl(url.trim()) ?? {};
	if (hostname === undefined || pathname === undefined) return undefined;
	const host = hostname.replace(servedUnder, '');
	const place = accountPlaces.find(({hosts}) => hosts.includes(host));
	const handle = place?.path.exec(decoded(pathname))?.[1];
	return place === undefined || handle === undefined ? undefined : `${place.hosts[0]}/${handle.toLowerCase()}`;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
