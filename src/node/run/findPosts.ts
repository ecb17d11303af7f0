import path from 'node:path';
import {articleStart, hasFolderPages, isArticle, isInnerFolderPage, liesAmongPosts} from '../../sites/folderPages.ts';
import {findPlainFolders, type PlainFolders} from '../../sites/plainPosts.ts';
import {isPostLikeName, tellingStart} from '../../sites/postLikeFiles.ts';
import {
	knowsItsFolders,
	type PostPlaces,
	pathInSite,
	postTest,
	type SitePlace,
	siteFinder,
} from '../../sites/postTest.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {readStart} from '../files/readBeginning.ts';

/** Whether files are posts, by their paths from the archive root. */
export type PostTest = (path: string) => boolean;

/** Makes a test that holds for all that may be a post where no site says it: what is listed so, says which are. */
export function wideTest(places: PostPlaces): PostTest {
	const isPost = postTest(places);
	const siteOf = siteFinder(places.sites);
	return (file) => {
		if (isPost(file)) return true;
		const site = siteOf(file);
		if (site === undefined) return false;
		const inside = pathInSite(site, file);
		return isInnerFolderPage(site, inside) || (site.postFolders === undefined && isPostLikeName(inside));
	};
}

/**
 * Finds out which folders of an archive hold posts where no site says it.
 * @param files of the whole archive, listed with `wideTest`
 */
export function findPosts(places: PostPlaces, files: ArchiveFiles): PostPlaces {
	const isKnown = postTest(places);
	const siteOf = siteFinder(places.sites);
	const pages = files.posts.flatMap(({path: file, ignoredBecause, linkedTo}) =>
		ignoredBecause === undefined && linkedTo === undefined && !isKnown(file) ? [file] : [],
	);
	const foldersOf = (site: SitePlace): PlainFolders => {
		const own = (paths: readonly string[]): readonly string[] =>
			paths.flatMap((file) => (siteOf(file) === site ? [pathInSite(site, file)] : []));
		return findPlainFolders({
			pages: own(pages).filter(isPostLikeName),
			paths: own(files.paths),
			startOf: (file) => readStart(path.join(files.root, site.folder, file), tellingStart),
		});
	};
	const undecided = places.sites.filter(({postFolders}) => postFolders === undefined);
	const plainFolders = new Map(undecided.map((site) => [site.folder, foldersOf(site)]));
	const articles = pages.filter((file) => {
		const site = siteOf(file);
		if (site === undefined) return false;
		const inside = pathInSite(site, file);
		if (!isInnerFolderPage(site, inside) || !liesAmongPosts(site, inside, plainFolders.get(site.folder))) return false;
		return isArticle(readStart(path.join(files.root, file), articleStart) ?? '');
	});
	return {...places, plainFolders, articles: new Set(articles)};
}

/** Whether only the files of a site say which of them are posts. */
export function isUndecided(site: SitePlace): boolean {
	return site.postFolders === undefined || hasFolderPages(site);
}

/** The folders whose pages are posts, from the archive root: those of the settings, which may be anywhere, and those of its sites. */
export function foldersOfPosts({sites, postFolders, usualFolders, plainFolders}: PostPlaces): readonly string[] {
	const own = sites.flatMap((site) =>
		(site.postFolders ?? plainFolders.get(site.folder)?.posts ?? []).map((folder) =>
			path.posix.join(site.folder, folder),
		),
	);
	const usual = sites.every(knowsItsFolders) ? [] : usualFolders;
	return [...new Set([...postFolders, ...usual, ...own])];
}
