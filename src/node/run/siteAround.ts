import {homedir} from 'node:os';
import {recognizeSite} from '../../sites/siteModules.ts';
import {findGitTop, foldersUpwards} from '../files/archiveRoot.ts';
import {pathFrom} from '../files/paths.ts';
import {hasJekyllConfig} from './readJekyllSite.ts';
import {siteFoldersIn} from './readSite.ts';
import {siteFolderAt} from './siteFolders.ts';

/**
 * The folder of the site that some files lie in, where nothing else says where their archive begins: the nearest one upwards
 * with what a program is known by, as far as git goes. Files that merely lie below a site, and are none of its posts, are none
 * of its archive.
 * @param folder the innermost that holds the files, absolute
 * @returns absolute; undefined for files of no site, and for those of one that is found from git’s top folder
 */
export function findSiteAround(folder: string): string | undefined {
	const top = findGitTop(folder);
	const around = foldersUpwards(folder).filter((place) => isWithinReach(place, top));
	const site = around.find(isSite);
	if (site === undefined || !holdsPosts(site, folder)) return undefined;
	if (top === undefined) return site;
	return siteFoldersIn(top).includes(pathFrom(top, site) ?? '') ? undefined : site;
}

/** Without git, what lies around the homes of people is nobody's site, nor is a home. */
function isWithinReach(place: string, top: string | undefined): boolean {
	if (top !== undefined) return pathFrom(top, place) !== undefined;
	return pathFrom(place, homedir()) === undefined;
}

/** A folder of posts may lie in any site. */
function isSite(place: string): boolean {
	const {generator} = recognizeSite(siteFolderAt(place));
	return generator !== 'plain' && (generator !== 'jekyll' || hasJekyllConfig(place));
}

/** Whether a folder in a site, or the site itself, is one that it has posts in. */
function holdsPosts(site: string, folder: string): boolean {
	const inside = pathFrom(site, folder) ?? '';
	if (inside === '') return true;
	const place = siteFolderAt(site);
	const {postFolders} = recognizeSite(place).read(place);
	// Jekyll has posts in each folder `_posts`, and documents in others whose names begin so.
	if (postFolders?.length === 0) return inside.split('/').some((name) => name.startsWith('_'));
	return postFolders?.some((name) => name === '' || name === inside || inside.startsWith(`${name}/`)) ?? true;
}
