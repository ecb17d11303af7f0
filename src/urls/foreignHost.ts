import {isHostOrBelow} from './hosts.ts';
import {isProtocolRelativeUrl, isRelativeUrl, parseUrl} from './urls.ts';

/** The host of a URL of another site; undefined for one of the archive's own site, and for what is no page. */
export function foreignHost(url: string | undefined): string | undefined {
	const address = url?.trim() ?? '';
	if (address === '' || (isRelativeUrl(address) && !isProtocolRelativeUrl(address))) return undefined;
	const host = parseUrl(isProtocolRelativeUrl(address) ? `https:${address}` : address)?.host;
	return host === '' ? undefined : host;
}

/** The host of a page that may not stand in a frame; undefined where it may. */
export function forbiddenFrameHost(url: string | undefined, allowed: readonly string[]): string | undefined {
	const host = foreignHost(url);
	return host === undefined || allowed.some((name) => isHostOrBelow(host, name)) ? undefined : host;
}
