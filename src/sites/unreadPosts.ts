import {once} from '../texts/once.ts';
import {folderOfPost, isPostLikeFile} from './postLikeFiles.ts';
import {type PostPlaces, pathInSite, siteFinder} from './postTest.ts';

/** Languages that some programs take posts in, and archivelint does not read. */
const otherLanguages = /\.(?:rst|adoc|asciidoc|org|textile)$/i;

/** Posts of one language. */
export interface UnreadPosts {
	/** With its dot, in small letters. */
	readonly extension: string;
	readonly files: number;
}

/**
 * Counts what would be posts if it were written in Markdown or HTML: in folders that posts lie in, or where the site has its posts.
 * @param paths of all files, from the archive root
 * @param posts likewise
 */
export function findUnreadPosts(
	{sites}: PostPlaces,
	paths: readonly string[],
	posts: readonly string[],
): readonly UnreadPosts[] {
	const siteOf = siteFinder(sites);
	// Hardly any archive has such files.
	const folders = once(() => new Set(posts.map(folderOfPost)));
	const isOfPosts = (path: string): boolean => {
		const site = siteOf(path);
		if (site === undefined) return false;
		const inside = pathInSite(site, path);
		if (site.postFolders === undefined || site.generator === 'jekyll')
			return folders().has(folderOfPost(path)) && isPostLikeFile(inside);
		return site.postFolders.some((folder) => folder === '' || inside.startsWith(`${folder}/`));
	};
	const counts = new Map<string, number>();
	for (const path of paths) {
		const extension = otherLanguages.exec(path)?.[0].toLowerCase();
		if (extension !== undefined && isOfPosts(path)) counts.set(extension, (counts.get(extension) ?? 0) + 1);
	}
	return [...counts].map(([extension, files]) => ({extension, files}));
}
