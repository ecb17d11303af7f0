import path from 'node:path';
import {compareText} from '../../model/diagnostic.ts';
import type {Problem} from '../../model/report.ts';
import {readGlob} from '../../texts/globs.ts';
import {type ArchiveFiles, type ArchivePost, draftsReason, outwardReason, skippedFolders} from './archiveFiles.ts';
import {findRealPath, isWithin, pathFrom, placeIn} from './paths.ts';
import type {ReadResult} from './readPost.ts';
import type {Target} from './targets.ts';
import type {PostWrite, WriteResult} from './writePost.ts';

/** A file to lint. */
export interface ChosenFile {
	/** From the archive root, with `/`. */
	readonly path: string;
	readonly absolutePath: string;
	/** What git calls the bytes that are meant; left out for those in the work tree. */
	readonly blob?: string | undefined;
	/** Reads its text from elsewhere than the work tree: as git's index or a commit holds it. */
	readonly read?: ((maxBytes: number) => ReadResult) | undefined;
	/** Writes a mended text to where it was read from. */
	readonly write?: ((post: PostWrite) => WriteResult) | undefined;
}

/** What the targets come to. */
export interface ChosenFiles {
	/** Sorted by path, each real file once. */
	readonly files: readonly ChosenFile[];
	/** Posts and folders that the targets cover and that are left out, and why, as a clause that can follow “because”. */
	readonly ignored: readonly {readonly path: string; readonly reason: string}[];
	/** Arguments that cannot be used. */
	readonly problems: readonly Problem[];
	/** Folders and globs, as given, under which there is nothing to lint. */
	readonly unmatched: readonly string[];
}

/**
 * Chooses the files to lint: of folders and globs the posts that nothing ignores, of named files all.
 * @param archive a listing that covers the folders of all targets
 */
export function chooseFiles(targets: readonly Target[], archive: ArchiveFiles): ChosenFiles {
	const choices = targets.map((target) => ({target, ...chooseFor(target, archive)}));
	const chosen = choices.flatMap(({posts}) => posts);
	return {
		files: withoutTwins(chosen).map((post) => ({path: post.path, absolutePath: placeIn(archive.root, post.path)})),
		ignored: withoutRepeats(choices.flatMap(({ignored}) => ignored)),
		problems: choices.flatMap(({message}) => (message === undefined ? [] : [{path: undefined, message}])),
		unmatched: choices
			.filter(({posts, message}) => posts.length === 0 && message === undefined)
			.map(({target}) => target.argument),
	};
}

/** The folders, from the archive root, that a listing must cover for `chooseFiles` to find everything. */
export function foldersToList(targets: readonly Target[], root: string): string[] {
	return targets.flatMap((target) =>
		target.kind === 'folder' || target.kind === 'glob' ? (findPathInArchive(target.path, root) ?? []) : [],
	);
}

/** Says in a sentence or more why there was nothing to lint. */
export function explainNothingChosen({ignored, unmatched}: ChosenFiles): string {
	const sentences = ['There is nothing to lint.'];
	if (unmatched.length > 0) {
		const list = unmatched.map((argument) => `\`${argument}\``).join(', ');
		sentences.push(`No post was found for ${list}.`);
	}
	return [...sentences, describeIgnored(ignored) ?? []].flat().join(' ');
}

/** Says in a sentence what was left out, and why; undefined where that is nothing. */
export function describeIgnored(ignored: ChosenFiles['ignored']): string | undefined {
	const [first] = ignored;
	if (first === undefined) return undefined;
	const others = ignored.length === 1 ? '' : ` (and ${ignored.length - 1} more)`;
	return `Left out: \`${first.path}\`, because ${first.reason}${others}.`;
}

interface Choice {
	readonly posts: readonly ChosenPost[];
	readonly ignored: readonly {readonly path: string; readonly reason: string}[];
	/** Why the target cannot be used. */
	readonly message?: string;
}

type ChosenPost = Pick<ArchivePost, 'path' | 'linkedTo'>;

function chooseFor(target: Target, archive: ArchiveFiles): Choice {
	if (target.kind === 'unusable') return {posts: [], ignored: [], message: target.message};
	const place = findPathInArchive(target.path, archive.root);
	if (place === undefined) {
		const message = `\`${target.argument}\` lies outside the archive root \`${archive.root}\`.`;
		return {posts: [], ignored: [], message};
	}
	if (target.kind === 'file') return {posts: [{path: place, linkedTo: findLinkTarget(place, archive)}], ignored: []};
	const skipped = place.split('/').find((name) => skippedFolders.has(name));
	if (skipped !== undefined) return {posts: [], ignored: [{path: place, reason: `\`${skipped}\` is never entered`}]};
	return choosePosts(archive, place, target.kind === 'glob' ? target.glob : undefined);
}

function choosePosts(archive: ArchiveFiles, folder: string, glob: string | undefined): Choice {
	const isMatch = glob === undefined ? () => true : matcherOf(glob, folder);
	// Who names the folder of drafts means them.
	const namesDrafts = `/${folder}/`.includes('/_drafts/');
	const isWanted = ({ignoredBecause}: ArchivePost): boolean =>
		ignoredBecause === undefined || (namesDrafts && ignoredBecause === draftsReason);
	const covered = archive.posts.filter((post) => isWithin(folder, post.path) && isMatch(post.path));
	const outward = archive.outwardFolders.filter((link) => isWithin(folder, link) || isWithin(link, folder));
	return {
		posts: covered.filter((post) => isWanted(post)),
		ignored: [
			...covered.flatMap((post) =>
				post.ignoredBecause === undefined || isWanted(post) ? [] : [{path: post.path, reason: post.ignoredBecause}],
			),
			...outward.map((link) => ({path: link, reason: outwardReason})),
		],
	};
}

/** A glob that matches a folder chooses what is in it, as an unquoted one does that the shell expands. */
function matcherOf(glob: string, folder: string): (postPath: string) => boolean {
	const {matches} = readGlob(`${glob}/**`);
	return (postPath) => matches(folder === '' ? postPath : postPath.slice(folder.length + 1));
}

/** The path from the root, also for a place that is written through links around the archive. */
function findPathInArchive(place: string, root: string): string | undefined {
	const direct = pathFrom(root, place);
	if (direct !== undefined) return direct;
	const realFolder = findRealPath(path.dirname(place));
	const realRoot = findRealPath(root);
	if (realFolder === undefined || realRoot === undefined) return undefined;
	return pathFrom(realRoot, path.join(realFolder, path.basename(place)));
}

function findLinkTarget(place: string, {root, realRoot}: ArchiveFiles): string | undefined {
	const target = findRealPath(path.join(root, place));
	if (target === undefined) return undefined;
	const real = pathFrom(realRoot, target) ?? target;
	return real === place ? undefined : real;
}

/** Of several paths to one real file the one that is no link stays, else the first. Sorted by path. */
function withoutTwins(posts: readonly ChosenPost[]): ChosenPost[] {
	const byRealPath = new Map<string, ChosenPost>();
	for (const post of posts.toSorted((a, b) => compareText(a.path, b.path))) {
		const real = post.linkedTo ?? post.path;
		if (!byRealPath.has(real) || post.linkedTo === undefined) byRealPath.set(real, post);
	}
	return [...byRealPath.values()].toSorted((a, b) => compareText(a.path, b.path));
}

function withoutRepeats<T extends {readonly path: string}>(items: readonly T[]): T[] {
	return [...new Map(items.map((item) => [item.path, item])).values()].toSorted((a, b) => compareText(a.path, b.path));
}
