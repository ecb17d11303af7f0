import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {once} from '../texts/once.ts';
import {pathOnOwnSite} from '../urls/ownSite.ts';
import {basesOf, isRootRelative, resolvePath, withoutBase} from '../urls/sitePaths.ts';
import {filesByLikeness, findAlike, likeness} from './fileLikeness.ts';
import type {SiteView} from './siteView.ts';

/** Makes the question which file a URL in a post asks for, however the files of the archive are shown. */
export function fileFinder({settings, files, addressOf}: SiteView): ArchiveIndex['findFile'] {
	const byLikeness = once(() => filesByLikeness(files()));
	const bases = basesOf(settings);
	const pathsFor = (given: string, from: string): readonly string[] => {
		const url = pathOnOwnSite(given, settings) ?? given;
		return (isRootRelative(url) ? ['/'] : [addressOf(from), `/${from}`]).flatMap((base) => {
			const path = resolvePath(url, base);
			return path === undefined ? [] : [path].concat(bases.flatMap((served) => withoutBase(path, served) ?? []));
		});
	};
	return (url, from) => {
		const paths = pathsFor(url, from);
		// The root of the archive need not be that of the site, which may lie in any folder around the post.
		const inFolders = isRootRelative(url)
			? foldersAround(from).flatMap((folder) => paths.map((path) => folder + path))
			: [];
		const found = [...paths, ...inFolders].flatMap((path) => findAlike(path.slice(1), byLikeness()) ?? []);
		return found.toSorted((a, b) => likeness[a.differsIn] - likeness[b.differsIn])[0];
	};
}

/** The folders that hold a file, with a slash before them: `/docs`, `/docs/_posts`. */
function foldersAround(path: string): readonly string[] {
	const segments = path.split('/').slice(0, -1);
	return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}
