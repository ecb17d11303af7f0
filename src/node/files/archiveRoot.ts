import {existsSync} from 'node:fs';
import path from 'node:path';
import {pathFrom, toSlashes} from './paths.ts';
import type {Target} from './targets.ts';

/** What the archive root is found from. */
export interface RootQuestion {
	/** Absolute. */
	readonly cwd: string;
	/** What `--root` says, absolute or from `cwd`. */
	readonly root?: string | undefined;
	/** The folder of the nearest config, absolute. */
	readonly configFolder?: string | undefined;
	/** Names of folders that hold posts. */
	readonly postFolders: readonly string[];
	/** Finds the folder of the site that the files in a folder belong to, where it is not found from git's top level. */
	readonly siteAround: (folder: string) => string | undefined;
}

/**
 * The folder that the archive's paths start from, absolute: `--root`; else the folder of the nearest config; else that of
 * the site that the targets are in, if it is not found from the git top level; else that; else the common folder of the targets, or what holds the post folder that they lie in. All but
 * `--root` give way when a target lies outside.
 */
export function findArchiveRoot(targets: readonly Target[], question: RootQuestion): string {
	const {cwd, root, configFolder, postFolders, siteAround} = question;
	if (root !== undefined) return path.resolve(cwd, root);
	const common = commonFolder(targets, cwd);
	if (configFolder !== undefined && pathFrom(configFolder, common) !== undefined) return configFolder;
	return siteAround(common) ?? findGitTop(common) ?? outOfPostFolder(common, cwd, postFolders);
}

/** The nearest folder upwards that holds `.git` (a folder, or the file that a worktree has); undefined outside of git. */
export function findGitTop(folder: string): string | undefined {
	return foldersUpwards(folder).find((candidate) => existsSync(path.join(candidate, '.git')));
}

/** A folder and all that hold it, the innermost first. All absolute. */
export function foldersUpwards(folder: string): string[] {
	const folders = [folder];
	for (let inner = folder, outer = path.dirname(inner); outer !== inner; inner = outer, outer = path.dirname(inner)) {
		folders.push(outer);
	}
	return folders;
}

function commonFolder(targets: readonly Target[], cwd: string): string {
	const folders = targets.flatMap((target) => {
		if (target.kind === 'unusable') return [];
		return [target.kind === 'file' ? path.dirname(target.path) : target.path];
	});
	const [first, ...others] = folders;
	if (first === undefined) return cwd;
	const isCommon = (folder: string) => others.every((other) => pathFrom(folder, other) !== undefined);
	return foldersUpwards(first).find(isCommon) ?? cwd;
}

/**
 * `archivelint _posts/a.md` must still see the `assets` beside `_posts`. Below `cwd` the outermost post folder counts;
 * elsewhere the innermost, so that a site kept in some `archived/` of a disk does not make the disk the archive.
 */
function outOfPostFolder(folder: string, cwd: string, postFolders: readonly string[]): string {
	const holdsPostFolder = postFolders.some((name) => existsSync(path.join(folder, name)));
	if (holdsPostFolder) return folder;
	const candidates = foldersUpwards(folder).filter((candidate) => isPostFolder(candidate, postFolders));
	const innermost = candidates[0];
	const outermostBelowCwd = candidates.findLast((candidate) => (pathFrom(cwd, candidate) ?? '') !== '');
	const postFolder = outermostBelowCwd ?? innermost;
	return postFolder === undefined ? folder : parentOf(postFolder, postFolders);
}

function isPostFolder(folder: string, postFolders: readonly string[]): boolean {
	return postFolders.some((name) => toSlashes(folder).endsWith(`/${name}`));
}

/** A post folder may be named by a path (`content/posts`): all of it is left. */
function parentOf(postFolder: string, postFolders: readonly string[]): string {
	const name = postFolders.find((candidate) => isPostFolder(postFolder, [candidate])) ?? '';
	return path.resolve(postFolder, ...name.split('/').map(() => '..'));
}
