import path from 'node:path';
import {compareText} from '../../model/diagnostic.ts';
import {fileNameOf, isMarkdownFile, isPageFile} from '../../sites/jekyll/postName.ts';
import {groupBy} from '../../texts/groups.ts';
import type {ArchiveFiles, ListingOptions} from './archiveFiles.ts';
import {isWithin} from './paths.ts';
import {readStart} from './readBeginning.ts';

/** A folder whose files look like posts. */
export interface CandidateFolder {
	/** From the archive root, with `/`; empty for the root. */
	readonly path: string;
	/** How many files in it look like posts. */
	readonly files: number;
	/** How these files end, each with its dot. */
	readonly extensions: readonly string[];
}

/**
 * Finds folders that hold files which look like posts and are none: Markdown and HTML with front matter or a heading at
 * the start. What the archive ignores, and what every repository has, such as a readme, is left out.
 * @param below folders that the run is about, from the archive root
 * @param listWith lists the archive with other post folders
 * @returns those with the most such files first
 */
export function findPostCandidates(
	archive: ArchiveFiles,
	below: readonly string[],
	listWith: (postFolders: ListingOptions['postFolders']) => ArchiveFiles,
): readonly CandidateFolder[] {
	const posts = new Set(archive.posts.map((post) => post.path));
	const pages = archive.paths.filter(
		(file) => !posts.has(file) && isCandidateName(file) && below.some((folder) => isWithin(folder, file)),
	);
	if (pages.length === 0) return [];
	const tops = [...new Set(pages.flatMap((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : [])))];
	// What is ignored is known of posts alone.
	const ignored = new Set(
		listWith(tops).posts.flatMap((post) => (post.ignoredBecause === undefined ? [] : [post.path])),
	);
	const alike = pages.filter((file) => !ignored.has(file) && looksLikePost(path.join(archive.root, file), file));
	return withoutNested(fewFolders(alike)).filter(({path: folder, files}) => folder !== '' || files > 1);
}

/** What every repository has beside posts, and pages that sites have once. */
const otherPages =
	/^(?:readme|licen[cs]e|copying|changelog|changes|history|news|contributing|code[-_]of[-_]conduct|security|authors|contributors|notice|todo|support|governance|404|_index)\b/i;

/** Folders of layouts, of parts of pages, and of what is made or only tried. */
const otherFolders =
	/^(?:\..*|_(?:layouts|includes|sass|data|drafts|plugins)|layouts?|themes?|templates?|archetypes|scaffolds|partials|public|dist|build|out|tests?|spec)$/i;

function isCandidateName(file: string): boolean {
	const folders = file.split('/').slice(0, -1);
	if (!isPageFile(file) || otherPages.test(fileNameOf(file))) return false;
	// Each site has such a page, and it is no article.
	if (folders.length === 0 && isIndex(file)) return false;
	return !folders.some((name) => otherFolders.test(name));
}

function isIndex(file: string): boolean {
	return /^index\.[^.]+$/i.test(fileNameOf(file));
}

/** Bytes of a file that show what it is. */
const enough = 2048;

function looksLikePost(absolutePath: string, file: string): boolean {
	const start = readStart(absolutePath, enough)?.replace(/^\u{feff}/u, '');
	if (start === undefined) return false;
	if (/^(?:---|\+\+\+)[ \t]*\r?\n|^\{\s*["}]/.test(start)) return true;
	return isMarkdownFile(file)
		? /^\s*(?:#{1,6}[ \t]|[^\n]{1,200}\n(?:=+|-+)[ \t]*\r?(?:\n|$))/.test(start)
		: /<h[1-6][\s>]/i.test(start);
}

/** So many folders can be read in a sentence. */
const mostFolders = 3;

/**
 * Of two folders one of which holds the other, that with more files stays: pages of a site lie around its posts, and posts lie
 * in folders of their own beside others.
 * @param folders those with the most files first
 */
function withoutNested(folders: readonly CandidateFolder[]): readonly CandidateFolder[] {
	const kept: CandidateFolder[] = [];
	for (const folder of folders) {
		const outer = kept.findIndex(({path: other}) => other !== '' && isWithin(other, folder.path));
		const holder = kept[outer];
		if (holder !== undefined) kept[outer] = joined(holder, folder);
		else if (!kept.some(({path: other}) => folder.path !== '' && isWithin(folder.path, other))) kept.push(folder);
	}
	return kept;
}

function joined(outer: CandidateFolder, inner: CandidateFolder): CandidateFolder {
	return {...outer, files: outer.files + inner.files};
}

/** Folders that hold files. Where there are many in one folder, it stands for them. */
function fewFolders(files: readonly string[]): readonly CandidateFolder[] {
	let folders = groupBy(files, folderOfPost);
	while (folders.size > mostFolders) {
		const parents = groupFolders(folders);
		if (parents.size === folders.size) break;
		folders = parents;
	}
	return [...folders]
		.map(([folder, own]) => ({
			path: folder,
			files: own.length,
			extensions: [...new Set(own.map((file) => path.posix.extname(file)))].toSorted(compareText),
		}))
		.toSorted((a, b) => b.files - a.files || compareText(a.path, b.path));
}

/** The folder that holds a post: one that has a folder of its own lies in what holds this, and folders of dates are none. */
function folderOfPost(file: string): string {
	let folder = parentOf(file);
	if (isIndex(file) && folder.includes('/')) folder = parentOf(folder);
	while (/\/\d{1,4}$/.test(folder)) folder = parentOf(folder);
	return folder;
}

/** Puts the deepest folders into those that hold them; nothing is put into the root. */
function groupFolders(folders: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
	const deepest = Math.max(...[...folders.keys()].map(depthOf));
	const merged = new Map<string, readonly string[]>();
	for (const [folder, files] of folders) {
		const place = deepest > 1 && depthOf(folder) === deepest ? parentOf(folder) : folder;
		merged.set(place, [...(merged.get(place) ?? []), ...files]);
	}
	return merged;
}

function depthOf(folder: string): number {
	return folder === '' ? 0 : folder.split('/').length;
}

function parentOf(place: string): string {
	return place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '';
}
