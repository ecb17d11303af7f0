import type {Settings} from '../model/settings.ts';
import {pathOnOwnSite} from './ownSite.ts';

/**
 * Makes the question whether a URL lies in a folder of the archive's own, with `baseurl` or without, and with the site's own host or without. URLs are decoded from
 * HTML, without white space at their ends.
 */
export function ownFileTest(settings: Settings): (url: string) => boolean {
	const {baseurl, assetFolders} = settings;
	const base = baseurl.replace(/\/$/, '');
	const folders = assetFolders.map((folder) => `/${folder.replace(/^\/|\/$/g, '')}/`);
	return (written) => {
		const url = pathOnOwnSite(written, settings) ?? written;
		if (!url.startsWith('/')) return false;
		const path = base !== '' && url.startsWith(`${base}/`) ? url.slice(base.length) : url;
		return folders.some((folder) => path.startsWith(folder));
	};
}
