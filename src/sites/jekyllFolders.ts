import type {JekyllFolders} from '../model/settings.ts';
import {datedNameOf} from './jekyll/postName.ts';
import {groupIntoFolders, isInPlainFolder, type PlainPages, sampleOf} from './plainPosts.ts';

/**
 * Finds the folders whose posts are as Jekyll has them, where no config says so: most of their pages are named as Jekyll names
 * posts, and most of a sample of these, always the same, name a layout. A date in the name alone says nothing of a program.
 */
export function findJekyllFolders({pages, paths, startOf}: PlainPages): JekyllFolders {
	const hasLayouts = paths.some((path) => /^_(?:layouts|drafts)\//.test(path));
	const posts: string[] = [];
	const others: string[] = [];
	for (const [folder, files] of groupIntoFolders(pages)) {
		const dated = files.filter((path) => datedNameOf(path) !== undefined);
		const isNamedSo = dated.length > 0 && 2 * dated.length >= files.length;
		(isNamedSo && (hasLayouts || haveLayout(dated, startOf)) ? posts : others).push(folder);
	}
	return {posts, others};
}

function haveLayout(files: readonly string[], startOf: PlainPages['startOf']): boolean {
	const sample = sampleOf(files);
	const named = sample.filter((path) => namesLayout(startOf(path) ?? ''));
	return 2 * named.length > sample.length;
}

/** Whether a page begins with front matter that names a layout. */
function namesLayout(start: string): boolean {
	return /^\u{feff}?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?["']?layout["']?[ \t]*:/u.test(start);
}

/** Whether a post is one of those. */
export function isInJekyllFolder(path: string, folders: JekyllFolders): boolean {
	return folders.posts.length > 0 && isInPlainFolder(path, folders);
}
