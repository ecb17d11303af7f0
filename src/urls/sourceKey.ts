import {isHostOrBelow, siteOfHost} from './hosts.ts';
import {mattersSites} from './platforms.ts';
import {parameterTest} from './trackingParameters.ts';
import {canonicalUrl, parseUrl} from './urls.ts';

/**
 * One key for all addresses under which a site serves the same page: those of `canonicalUrl`, and those that differ in
 * what tracks readers, in an encoding that was encoded again, or in what a site is known to leave out or to add.
 * @param trackingParameters as in the setting of that name
 * @returns undefined for what is no http(s) URL
 */
export function sourceKeyOf(url: string, trackingParameters: readonly string[]): string | undefined {
	const parsed = parsePage(withoutTracking(url.trim(), trackingParameters));
	if (parsed === undefined) return undefined;
	const {page, site, path} = parsed;
	return pageIdOf(site, path, page) ?? canonicalUrl(withoutVersion(parsed));
}

/**
 * What an address says of the version of a page, beside which page it is: each revision of an article of Matters has a
 * content id of its own. As other articles of the same title have too, posts of different versions may be two articles.
 */
export function sourceVersionOf(url: string): string | undefined {
	return parsePage(url.trim())?.version;
}

interface Page {
	/** Encoded once. */
	readonly page: URL;
	readonly site: string;
	/** Decoded as far as it can be. */
	readonly path: string;
	readonly version: string | undefined;
}

function parsePage(url: string): Page | undefined {
	const page = parseUrl(encodedOnce(url));
	if (page === undefined || (page.protocol !== 'https:' && page.protocol !== 'http:')) return undefined;
	const site = siteOfHost(page.hostname);
	const path = page.pathname;
	const version = mattersSites.includes(site) ? contentId.exec(path)?.[1] : undefined;
	return {page, site, path, version};
}

/** The id of a file of IPFS (https://docs.ipfs.tech/concepts/content-addressing/), at the end of a title. */
const contentId = /[^/]-((?:bafy|bafk|zdpu|Qm)[A-Za-z0-9]{40,60})\/?$/;

/** A page that its site knows by an id, whatever stands around it. */
function pageIdOf(site: string, path: string, {searchParams}: URL): string | undefined {
	if (site === 'youtu.be') return keyOf('youtube.com', /^\/([\w-]{11})\/?$/.exec(path)?.[1]);
	if (/^(?:music\.)?youtube(?:-nocookie)?\.com$/.test(site)) {
		const watched = path === '/watch' ? /^[\w-]{11}$/.exec(searchParams.get('v') ?? '')?.[0] : undefined;
		return keyOf(
			'youtube.com',
			watched ?? /^\/(?:embed|shorts|live|v)\/(?!videoseries)([\w-]{11})\/?$/.exec(path)?.[1],
		);
	}
	if (isHostOrBelow(site, 'medium.com')) {
		return keyOf('medium.com', /(?:-|^\/p\/|\/)([0-9a-f]{10,12})\/?$/.exec(path)?.[1]);
	}
	return undefined;
}

function keyOf(site: string, id: string | undefined): string | undefined {
	return id === undefined ? undefined : `${site} ${id}`;
}

function withoutVersion({page, site, version}: Page): string {
	const stripped = version === undefined ? page.href : page.href.replace(`-${version}`, '');
	// The same pages were served by each of its hosts in turn.
	return mattersSites.includes(site) ? stripped.replace(page.host, mattersSites[0] ?? site) : stripped;
}

function withoutTracking(url: string, trackingParameters: readonly string[]): string {
	const [, address = url, query, fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
	if (query === undefined) return url;
	const isTracking = parameterTest(trackingParameters);
	const kept = query.split('&').filter((written) => {
		const [name = ''] = written.split('=', 1);
		return name !== '' && !isTracking({name, value: written.slice(name.length + 1)}, address);
	});
	return address + (kept.length === 0 ? '' : `?${kept.join('&')}`) + fragment;
}

/** Undoes a second encoding, where that gives text beyond ASCII. */
function encodedOnce(url: string): string {
	if (!url.includes('%25')) return url;
	return url.replace(/(?:%25[0-9a-f]{2})+/gi, (written) => {
		const once = written.replace(/%25/g, '%');
		return isEncodedText(once) ? once : written;
	});
}

/** Whether what is encoded is UTF-8 that goes beyond ASCII. */
function isEncodedText(encoded: string): boolean {
	try {
		return /[^\u0000-\u007F]/.test(decodeURIComponent(encoded));
	} catch {
		return false;
	}
}
