import type {Settings} from '../model/settings.ts';
import {fileNameOf, isPageFile} from '../sites/jekyll/postName.ts';
import {folderAbove} from '../sites/postLikeFiles.ts';
import {isPictureFile} from '../urls/pictureUrls.ts';
import {isRelativePath, resolvePath} from '../urls/sitePaths.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {likenessKey} from './fileLikeness.ts';

/** What the decision depends on whether a path may be one of the archive itself. */
type OwnPathSettings = Pick<Settings, 'generator' | 'assetFolders' | 'siteFolder'>;

/**
 * Makes the question whether whoever wrote a relative URL that leads nowhere may have meant a file of the archive: then nobody can say
 * that the source site has a page there. URLs are decoded from HTML.
 */
export function ownPathTest(
	files: readonly string[],
	{generator, assetFolders, siteFolder}: OwnPathSettings,
): (url: string, from: string) => boolean {
	const paths = files.map(likenessKey);
	const known = new Set(paths);
	const attachments = paths.filter((path) => !isPageFile(path));
	const names = new Set(attachments.map(fileNameOf));
	const folders = new Set(attachments.map(folderAbove));
	const areas = assetFolders.map((folder) => likenessKey(folder.replace(/^\/|\/$/g, '')));
	const hasOwnPictures = attachments.some(
		(path) => isPictureFile(path) && !areas.some((area) => path.startsWith(`${area}/`)),
	);
	return (url, from) => {
		// Notes are linked by where they lie, and what is clipped into a vault has whole addresses.
		if (generator === 'obsidian') return true;
		const path = likenessKey(decodeLeniently(url.replace(/[?#].*$/s, ''))).replace(/\\/g, '/');
		// Sites publish pages, and no files of Markdown.
		if (/\.(?:md|markdown|mdx)$/.test(path)) return true;
		const bare = path.replace(/^(?:\.{0,2}\/)+/, '');
		const asked = [bare, likenessKey(siteFolder === '' ? bare : `${siteFolder}/${bare}`)];
		const beside = resolvePath(url, `/${from}`);
		if (beside !== undefined) asked.push(likenessKey(beside.slice(1)));
		if (bare !== '' && asked.some((own) => known.has(own))) return true;
		// Whoever names a file writes blanks; addresses of sites hardly have any.
		if (generator !== 'jekyll' && isRelativePath(url) && bare.includes(' ')) return true;
		if (!/\.[a-z\d]{2,5}$/.test(bare) || /\.(?:x?html?|php|aspx?|jsp|cgi)$/.test(bare)) return false;
		if (names.has(fileNameOf(bare))) return true;
		if (asked.some((own) => folderAbove(own) !== '' && folders.has(folderAbove(own)))) return true;
		if (!isRelativePath(url) || generator === 'jekyll') return false;
		return generator !== 'plain' || hasOwnPictures;
	};
}
