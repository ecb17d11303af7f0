import {isLike, parametersOf, parseUrl, siteOfHost} from '../../src/authoring.ts';
import {redirects} from './trackingLists.ts';

/** Whether a URL may be one that sends readers on, and does not say where. */
export function mayLeadOnToNothing(url: string): boolean {
	return /^https?:\/\/[^?#]*\?(?:[^#]*[&;])?(?:u|q|z|to|url|target|uddg|pfurl)=(?:[&;#]|$)/i.test(url);
}

/** Whether a URL leads to a page that only sends readers on, and says nothing of where: `https://l.facebook.com/l.php?u=`. */
export function leadsOnToNothing(url: string): boolean {
	const target = mayLeadOnToNothing(url) ? parseUrl(url) : undefined;
	if (target === undefined) return false;
	const site = siteOfHost(target.hostname);
	const names = new Set(
		detours.flatMap((detour) =>
			isLike(detour.path, target.pathname) && isLike(detour.site, site) ? [detour.parameter] : [],
		),
	);
	const written = parametersOf(url).filter(({name}) => names.has(name));
	return written.length > 0 && written.every(({value}) => value === '');
}

/** What stands for those pages, and the parameter that says where they lead. */
const detours = redirects.map((redirect) => {
	const [, host = '', path = '', parameter = ''] = /^([^/?]*)([^?]*)\?(.*)$/s.exec(redirect) ?? [];
	return {site: siteOfHost(host), path: path === '' ? '/' : path, parameter};
});
