import {parseUrl} from '../urls/urls.ts';
import type {SiteFolder} from './siteFolder.ts';

/** Folders that are copied into sites as they are. */
const copiedFolders: readonly string[] = ['', 'public/', 'static/', 'docs/', 'source/', 'src/'];

/**
 * The hosts at which files of a folder say that its site is: the name that GitHub Pages is told in `CNAME`, the `site` in the code
 * of a config of Astro, the `homepage` of a package. Good for telling the addresses of the site’s own posts, not for more.
 */
export function ownHostsIn(folder: SiteFolder): readonly string[] {
	const named = copiedFolders.flatMap((place) => folder.read(`${place}CNAME`)?.trim().toLowerCase() ?? []);
	const config = folder.names.find((name) => /^astro\.config\.[cm]?[jt]s$/.test(name));
	const urls = [
		/\bsite:\s*["'`](https?:\/\/[^"'`\s]+)/.exec(config === undefined ? '' : (folder.read(config) ?? ''))?.[1],
		/"homepage":\s*"(https?:\/\/[^"\s]+)"/.exec(folder.read('package.json') ?? '')?.[1],
	];
	const hosts = urls.flatMap((url) => parseUrl(url ?? '')?.host ?? []);
	// Where the code lies, the site need not be.
	return [...new Set([...named, ...hosts])].filter(
		(host) => host.includes('.') && !/^(?:www\.)?git(?:hub|lab)\.com$/.test(host),
	);
}
