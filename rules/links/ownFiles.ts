import type {Settings} from '../../src/authoring.ts';

/**
 * Whether a URL lies in a folder of the archive's own, with `baseurl` or without.
 * @param url decoded from HTML, without white space at its ends
 */
export function isOwnFile(url: string, {baseurl, assetFolders}: Settings): boolean {
	if (!url.startsWith('/')) return false;
	const base = baseurl.replace(/\/$/, '');
	const path = base !== '' && url.startsWith(`${base}/`) ? url.slice(base.length) : url;
	return assetFolders.some((folder) => path.startsWith(`/${folder.replace(/^\/|\/$/g, '')}/`));
}
