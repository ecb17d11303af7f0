import path from 'node:path';
import type {KnownFindings} from '../../model/knownFindings.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {Blobs} from '../git/blobs.ts';
import {archivePath} from '../git/gitSelection.ts';
import {isPlainFile, parseListed, type Repository, splitNul, type TrackedFile} from '../git/repository.ts';
import type {ChosenRun} from './chosenRun.ts';
import type {ArchiveSurroundings, JudgedRun, KnownPost, LintedFile} from './lintRun.ts';
import {inSteps, type Steps} from './steps.ts';

/** A file of a commit; its path is that from the archive root, with `/`. */
export type CommitFile = TrackedFile;

/** What is known of posts before a commit is looked at: those of today, or of another commit, that it holds in the same state. */
export interface KnownStates {
	/** Undefined for a post that has to be linted. */
	readonly linted: (file: CommitFile) => LintedFile | undefined;
	/** Undefined for a post that has to be read. */
	readonly surveyed: (file: CommitFile) => KnownPost | undefined;
}

/** What is to be found out of a commit. */
export interface AskedCommit {
	readonly repository: Repository;
	/** Its object id. */
	readonly commit: string;
	/** Whether a post is linted, by its path from the archive root; of the others only what the archive's rules ask is found out. */
	readonly isLinted: (path: string) => boolean;
	/** What the archive holds today beside its posts; undefined where nothing across it is to be judged. */
	readonly surroundings: Pick<ArchiveSurroundings, 'pages'> | undefined;
	readonly known: KnownStates;
	/** What is not to be reported; nothing if left out. */
	readonly accepted?: KnownFindings | undefined;
}

/** An archive as a commit holds it, linted and judged. */
export interface LintedCommit {
	/** The posts that were linted, sorted by path. */
	readonly linted: readonly LintedFile[];
	/** Tells what is wrong with each of them. */
	readonly judged: JudgedRun;
}

/**
 * Lints an archive as a commit holds it, from the blobs of git: nothing is checked out. The rules, the configs, the site and the time are
 * those of the run, so that what is found differs by what the posts say, and by nothing else. Posts that the cache knows by their
 * blobs are not read.
 * @param chosen whose run must not have been concluded yet: then what is found goes into the cache
 */
export function* lintCommit(
	{run, files, isPost}: Pick<ChosenRun, 'run' | 'files' | 'isPost'>,
	{repository, commit, isLinted, surroundings, known, accepted}: AskedCommit,
): Steps<LintedCommit> {
	const all = filesOf(repository, commit).flatMap((file) =>
		archivePath(file, repository, files).map((place) => ({path: place, mode: file.mode, blob: file.blob})),
	);
	const present = new Map(files.posts.map((post) => [post.path, post.ignoredBecause]));
	const isIgnored = (post: string): boolean =>
		(present.has(post) ? present.get(post) : files.whyIgnored(post)) !== undefined;
	const posts = all
		.filter((file) => isPlainFile(file) && isPost(file.path) && !isIgnored(file.path))
		.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const blobs = new Blobs(repository);
	function* knownThen<T>(
		asked: readonly CommitFile[],
		knownAs: (file: CommitFile) => T | undefined,
		read: (file: ChosenFile) => T | undefined,
	): Steps<readonly T[]> {
		const readers = asked.map((file) => {
			const same = knownAs(file);
			if (same !== undefined) return () => same;
			const {path: post, blob} = file;
			// Announced before any is read, so that they are read together.
			const place = {path: post, absolutePath: path.join(files.root, post), blob, read: blobs.readerOf(blob)};
			return () => read(place);
		});
		return yield* inSteps(readers, (readOne) => readOne());
	}
	const asked = posts.filter((file) => isLinted(file.path));
	const linted = yield* knownThen(asked, known.linted, (file) => run.lintFile(file));
	if (surroundings === undefined) return {linted, judged: run.judge(linted, undefined, accepted)};
	const beside = posts.filter((file) => !isLinted(file.path));
	const others = yield* knownThen(beside, known.surveyed, (file) => run.surveyFile(file));
	const paths = all.map((file) => file.path).toSorted();
	return {linted, judged: run.judge(linted, {paths, others, pages: surroundings.pages}, accepted)};
}

function filesOf(repository: Repository, commit: string): CommitFile[] {
	return splitNul(repository.run(['ls-tree', '-r', '-z', '--full-tree', commit])).map((line) => {
		const [[mode = '', , blob = ''], file] = parseListed(line);
		return {path: file, mode, blob};
	});
}
