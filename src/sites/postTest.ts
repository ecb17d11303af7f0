import type {SiteGenerator} from '../model/settings.ts';
import {readGlob} from '../texts/globs.ts';
import {remembered} from '../texts/remembered.ts';
import {datedNameOf, isPageFile} from './jekyll/postName.ts';
import {isInPlainFolder, type PlainFolders} from './plainPosts.ts';
import {isOnlyTried} from './postLikeFiles.ts';
import {siteModuleOf} from './siteModules.ts';

/** What a site of an archive says of where its posts are. Plain JSON. */
export interface SitePlace {
	/** From the archive root; empty for that. */
	readonly folder: string;
	readonly generator: SiteGenerator;
	/** Folders of the site whose pages are posts, with all below them; undefined where only the files themselves say it. */
	readonly postFolders: readonly string[] | undefined;
	/** Folders among them that hold something else. */
	readonly otherFolders: readonly string[];
	/** Globs of files in those that are no posts. */
	readonly otherFiles: readonly string[];
}

/** What says which files of an archive are posts. */
export interface PostPlaces {
	/** Its sites, one of them in the root. */
	readonly sites: readonly SitePlace[];
	/** Names of folders whose pages are posts wherever they are: the config says so. */
	readonly postFolders: readonly string[];
	/** Such names where no config says any: but for sites that know themselves where their posts are. */
	readonly usualFolders: readonly string[];
	/** Of the sites without convention, by folder, what their files say. */
	readonly plainFolders: ReadonlyMap<string, PlainFolders>;
	/** Pages of folders that are articles, from the archive root. */
	readonly articles: ReadonlySet<string>;
}

/** Makes the question whether a file of an archive is linted without being named. Paths start from the archive root. */
export function postTest({
	sites,
	postFolders,
	usualFolders,
	plainFolders,
	articles,
}: PostPlaces): (path: string) => boolean {
	const siteOf = siteFinder(sites);
	return (path) => {
		if (!isPageFile(path)) return false;
		if (isInFolderOf(postFolders, path) || articles.has(path)) return true;
		const site = siteOf(path);
		if (site === undefined || (site.postFolders === undefined && isOnlyTried(pathInSite(site, path)))) return false;
		if (!knowsItsFolders(site) && isInFolderOf(usualFolders, path)) return true;
		return isPostOf(site, pathInSite(site, path), plainFolders.get(site.folder));
	};
}

/** Whether a site says where its posts are: folders of names that others have hold none there. */
export function knowsItsFolders({postFolders, generator}: SitePlace): boolean {
	return postFolders !== undefined && generator !== 'jekyll';
}

/** Whether a site says of a single file that it is no post. */
export function isOtherFile({otherFiles}: SitePlace, path: string): boolean {
	return otherFiles.some((glob) => globOf(glob).matches(path));
}

const globOf = remembered(readGlob);

/** Whether a date in the name of a file makes a post of it: for Jekyll, and where nothing else is known. */
export function takesDates({postFolders, generator}: SitePlace): boolean {
	return generator === 'jekyll' || postFolders === undefined;
}

function isInFolderOf(names: readonly string[], path: string): boolean {
	return names.some((name) => `/${path}`.includes(`/${name}/`));
}

function isPostOf(site: SitePlace, path: string, plain: PlainFolders | undefined): boolean {
	if (site.otherFolders.some((folder) => isBelow(folder, path)) || isOtherFile(site, path)) return false;
	if (takesDates(site) && datedNameOf(path) !== undefined) return true;
	if (!siteModuleOf(site.generator).isPostName(path)) return false;
	if (site.postFolders !== undefined) return site.postFolders.some((folder) => isBelow(folder, path));
	return plain !== undefined && isInPlainFolder(path, plain);
}

/** Makes the question which site holds a file: the innermost does. */
export function siteFinder<Site extends Pick<SitePlace, 'folder'>>(
	sites: readonly Site[],
): (path: string) => Site | undefined {
	const innermost = sites.toSorted((a, b) => b.folder.length - a.folder.length);
	return (path) => innermost.find(({folder}) => isBelow(folder, path));
}

/** The path of a file from the folder of its site. */
export function pathInSite({folder}: Pick<SitePlace, 'folder'>, path: string): string {
	return folder === '' ? path : path.slice(folder.length + 1);
}

function isBelow(folder: string, path: string): boolean {
	return folder === '' || path.startsWith(`${folder}/`);
}
