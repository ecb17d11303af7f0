import type {Settings} from '../model/settings.ts';
import {parseUrl} from './urls.ts';

/** Hosts that stand in configs as examples: nobody's own. */
const placeholders: ReadonlySet<string> = new Set(['example.com', 'example.org', 'example.net', 'yourdomain.com']);

/**
 * What a whole URL asks the archive's own site for: path, query and fragment.
 * @returns undefined for what leads to another site, and for relative URLs
 */
export function pathOnOwnSite(url: string, {siteHosts}: Pick<Settings, 'siteHosts'>): string | undefined {
	if (siteHosts.length === 0 || !/^(?:https?:)?\/\//i.test(url)) return undefined;
	const parsed = parseUrl(url.startsWith('//') ? `https:${url}` : url);
	if (parsed === undefined || !siteHosts.includes(parsed.host) || placeholders.has(parsed.host)) return undefined;
	return parsed.pathname + parsed.search + parsed.hash;
}
