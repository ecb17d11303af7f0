import type {Settings} from '../model/settings.ts';
import {pathOnOwnSite} from './ownSite.ts';
import {basesOf} from './sitePaths.ts';

/**
 * Makes the question whether a URL lies in a folder of the archive's own, with `baseurl` or without, and with the site's own host or without. URLs are decoded from
 * HTML, without white space at their ends.
 */
export function ownFileTest(settings: Settings): (url: string) => boolean {
	const {assetFolders} = settings;
	const bases = basesOf(settings).map((base) => base.replace(/\/$/, ''));
	const folders = assetFolders.map((folder) => `/${folder.replace(/^\/|\/$/g, '')}/`);
	return (written) => {
		const url = pathOnOwnSite(written, settings) ?? written;
		if (!url.startsWith('/')) return false;
		const base = bases.find((each) => each !== '' && url.startsWith(`${each}/`)) ?? '';
		const path = url.slice(base.length);
		return folders.some((folder) => path.startsWith(folder));
	};
}
