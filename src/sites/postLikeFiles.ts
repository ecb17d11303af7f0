import {fileNameOf, isMarkdownFile, isPageFile} from './jekyll/postName.ts';

/** Whether a page may be a post, as its name and its folders say. */
export function isPostLikeName(path: string): boolean {
	return isPageFile(path) && isPostLikeFile(path);
}

/** The same of a file in any language. */
export function isPostLikeFile(path: string): boolean {
	const folders = path.split('/').slice(0, -1);
	const stem = fileNameOf(path).replace(/\.[^.]+$/, '');
	if (projectPages.test(stem) || sitePages.test(stem)) return false;
	// Each site has such a page, and it is no article; projects write what is theirs in capitals.
	if (folders.length === 0 && (isIndex(path) || /^[A-Z][A-Z_-]+$/.test(stem))) return false;
	return !folders.some((name) => otherFolders.test(name));
}

/** What every repository has beside posts, in any language and version. */
const projectPages =
	/^(?:readme|licen[cs]e|copying|changelog|contributing|code[-_]of[-_]conduct|(?:issue|pull[-_]request)[-_]template)(?![a-z])/i;

/** The same, of names that posts may begin with; and pages that sites have once. */
const sitePages =
	/^(?:changes|history|news|security|authors|contributors|maintainers|notice|todo|support|governance|roadmap|summary|404|_.*)(?:[._-][a-z]{2}(?:[-_][a-z]{2,4})?)?$/i;

/** Folders of layouts, of parts of pages, and of what is made or only tried. */
const otherFolders =
	/^(?:\..*|_(?:layouts|includes|sass|data|drafts|plugins)|layouts?|themes?|templates?|archetypes|scaffolds|partials|public|dist|build|out|coverage|tests?|__tests__|spec|fixtures)$/i;

/** Whether a file lies in a folder of what is only tried. */
export function isOnlyTried(path: string): boolean {
	return /(?:^|\/)(?:tests?|__tests__|spec|fixtures)\//i.test(path);
}

function isIndex(path: string): boolean {
	return /^index\.[^.]+$/i.test(fileNameOf(path));
}

/** In bytes: so much of a file shows what it is. */
export const tellingStart = 2048;

/** Whether a page begins as posts do: with front matter, or with a heading. */
export function startsLikePost(path: string, given: string): boolean {
	const start = given.replace(/^\u{feff}/u, '');
	if (/^(?:---|\+\+\+)[ \t]*\r?\n|^\{\s*["}]/.test(start)) return true;
	if (headLines.test(start)) return true;
	return isMarkdownFile(path)
		? /^\s*(?:#{1,6}[ \t]|[^\n]{1,200}\n(?:=+|-+)[ \t]*\r?(?:\n|$))/.test(start)
		: /<(?:h[1-6]|title|article)[\s>]/i.test(start);
}

/** Lines such as `Title: A walk`, as Pelican has them. */
const headLines = /^(?:title|date|author)[ \t]*:[ \t]*\S[^\n]*\n(?:[a-z][\w-]*[ \t]*:[^\n]*\n)+[ \t]*\r?\n/i;

/** Whether the beginning of a page says when it was published. */
export function saysItsDate(start: string): boolean {
	return /^["']?(?:date|pub(?:lish)?_?date(?:time)?|published(?:_?at)?|created(?:_?at)?)["']?[ \t]*[:=]/im.test(start);
}

/**
 * The folder that holds a post: one that has a folder of its own lies in what holds this, and folders of dates are none. Empty
 * for the root.
 */
export function folderOfPost(path: string): string {
	let folder = folderAbove(path);
	if (isIndex(path)) folder = folderAbove(folder);
	while (/(?:^|\/)\d{1,4}(?:-\d{2}){0,2}$/.test(folder)) folder = folderAbove(folder);
	return folder;
}

/** The folder around a file or folder; empty for the root. */
export function folderAbove(path: string): string {
	return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** How many folders a folder lies in, itself counted. */
export function depthOf(folder: string): number {
	return folder === '' ? 0 : folder.split('/').length;
}

/** Puts the files of the deepest folders into those that hold them; nothing is put into the root. */
export function withoutDeepest(
	folders: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
	const deepest = Math.max(...[...folders.keys()].map(depthOf));
	return regrouped(folders, (folder) => deepest > 1 && depthOf(folder) === deepest);
}

/** Puts the files of some folders into those that hold them. */
export function regrouped(
	folders: ReadonlyMap<string, readonly string[]>,
	isMoved: (folder: string, files: readonly string[]) => boolean,
): ReadonlyMap<string, readonly string[]> {
	const merged = new Map<string, string[]>();
	for (const [folder, files] of folders) {
		const place = isMoved(folder, files) ? folderAbove(folder) : folder;
		const known = merged.get(place);
		if (known === undefined) merged.set(place, [...files]);
		else known.push(...files);
	}
	return merged;
}
