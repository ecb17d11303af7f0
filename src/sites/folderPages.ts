import {isInPlainFolder, type PlainFolders} from './plainPosts.ts';
import {folderAbove} from './postLikeFiles.ts';
import type {SitePlace} from './postTest.ts';
import {siteModuleOf} from './siteModules.ts';

/** In bytes: so much of a page shows whether it is an article. */
export const articleStart = 8192;

/** In UTF-16 units: what is shorter, but for links, is a list of others. */
const shortestArticle = 500;

/** Whether some pages of a site have to be read to know that they are posts: those of folders. */
export function hasFolderPages({generator}: Pick<SitePlace, 'generator'>): boolean {
	return siteModuleOf(generator).isFolderPage !== undefined;
}

/**
 * Whether a page is that of a folder below those of posts: the pages of these themselves are those of the site.
 * @param path from the folder of the site
 */
export function isInnerFolderPage({generator, postFolders}: SitePlace, path: string): boolean {
	if (siteModuleOf(generator).isFolderPage?.(path) !== true) return false;
	const folder = folderAbove(path);
	if (folder === '') return false;
	return postFolders?.some((name) => folder.startsWith(`${name}/`)) ?? true;
}

/** Where nothing but the files say where posts are, whether such a page lies among them. */
export function liesAmongPosts({postFolders}: SitePlace, path: string, plain: PlainFolders | undefined): boolean {
	return postFolders !== undefined || (plain !== undefined && isInPlainFolder(path, plain));
}

/** Whether a page is an article, as its beginning shows: of the home of a site, and of a list of links, little text is left. */
export function isArticle(start: string): boolean {
	const [head = ''] = /^\u{feff}?---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\n|$)/u.exec(start.replaceAll('\r\n', '\n')) ?? [];
	if (/^(?:home|hero|heroText|pageLayout)[ \t]*:|^layout[ \t]*:[ \t]*["']?(?:home|list|page)\b/im.test(head))
		return false;
	const own = start
		.slice(head.length)
		.split('\n')
		.filter((line) => !/^\s*(?:#{1,6}\s|(?:[-*+]|\d+\.)\s+(?:\*\*)?!?\[[^\]]*\]\([^)]*\)\S{0,3}\s*$)/.test(line));
	return own.join('\n').trim().length >= shortestArticle;
}
