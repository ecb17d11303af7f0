import type {Settings} from '../../src/authoring.ts';

/**
 * Makes the question whether a URL lies in a folder of the archive's own, with `baseurl` or without. URLs are decoded from
 * HTML, without white space at their ends.
 */
export function ownFileTest({baseurl, assetFolders}: Settings): (url: string) => boolean {
	const base = baseurl.replace(/\/$/, '');
	const folders = assetFolders.map((folder) => `/${folder.replace(/^\/|\/$/g, '')}/`);
	return (url) => {
		if (!url.startsWith('/')) return false;
		const path = base !== '' && url.startsWith(`${base}/`) ? url.slice(base.length) : url;
		return folders.some((folder) => path.startsWith(folder));
	};
}
