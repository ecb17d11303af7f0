import path from 'node:path';
import {compareText} from '../../model/diagnostic.ts';
import {folderOfPost, isPostLikeName, startsLikePost, tellingStart, withoutDeepest} from '../../sites/postLikeFiles.ts';
import {groupBy} from '../../texts/groups.ts';
import type {ArchiveFiles} from './archiveFiles.ts';
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
	listWith: (postFolders: readonly string[]) => ArchiveFiles,
): readonly CandidateFolder[] {
	const posts = new Set(archive.posts.map((post) => post.path));
	const pages = archive.paths.filter(
		(file) => !posts.has(file) && isPostLikeName(file) && below.some((folder) => isWithin(folder, file)),
	);
	if (pages.length === 0) return [];
	const tops = [...new Set(pages.flatMap((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : [])))];
	// What is ignored is known of posts alone.
	const ignored = new Set(
		listWith(tops).posts.flatMap((post) => (post.ignoredBecause === undefined ? [] : [post.path])),
	);
	const alike = pages.filter((file) => !ignored.has(file) && beginsLikePost(path.join(archive.root, file), file));
	return withoutNested(fewFolders(alike)).filter(({path: folder, files}) => folder !== '' || files > 1);
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
		const parents = withoutDeepest(folders);
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

function beginsLikePost(absolutePath: string, file: string): boolean {
	const start = readStart(absolutePath, tellingStart);
	return start !== undefined && startsLikePost(file, start);
}
