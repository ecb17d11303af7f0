import path from 'node:path';
import type {KnownFindings} from '../../model/knownFindings.ts';
import {type ArchiveFiles, outwardReason} from '../files/archiveFiles.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {filesOfCommit} from '../git/history.ts';
import {asDifferences, type CheckoutFile, PassingCheckout} from '../git/passingCheckout.ts';
import type {Repository} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {ChosenRun} from './chosenRun.ts';
import type {ArchiveSurroundings, JudgedRun, KnownPost, LintedFile} from './lintRun.ts';
import {inSteps, type Steps} from './steps.ts';

/** An archive as a checkout of a commit would have it. */
export interface CommitListing {
	/** All files that there would be, sorted by path. */
	readonly files: readonly CheckoutFile[];
	/** What reads one of them. */
	readonly readerOf: (file: CheckoutFile) => NonNullable<ChosenFile['read']>;
	/** What a person should know of it. */
	readonly notices: readonly string[];
}

/** Lists an archive as a commit holds it. */
export function listCommit(
	{files, isPost}: Pick<ChosenRun, 'files' | 'isPost'>,
	{repository, commit}: {readonly repository: Repository; readonly commit: string},
	environment: Pick<RunEnvironment, 'env'>,
): CommitListing {
	// Which of two links to one post is linted, is decided by whoever chooses.
	const checkout = new PassingCheckout({repository, files, environment, isChosen: () => false});
	const held = checkout.pass(asDifferences(filesOfCommit(repository, commit)));
	return {
		files: [...held.values()].flatMap((file) => file ?? []).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
		readerOf: (file) => checkout.readerOf(file),
		notices: describeCheckout(checkout, isPost),
	};
}

/** What a person should know of commits that were listed. */
export function describeCheckout(
	{illegible, missing}: Pick<PassingCheckout, 'illegible' | 'missing'>,
	isPost: ChosenRun['isPost'],
): readonly string[] {
	const unread = [...illegible].filter(isPost);
	const others = unread.length === 1 ? '' : ` and ${unread.length - 1} more`;
	return [
		...(unread.length === 0 ? [] : [`Left out of commits: \`${unread[0]}\`${others}, for names that are not UTF-8.`]),
		...[...missing].map(
			([place, commit]) =>
				`The submodule \`${place}\` lacks the commit ${commit.slice(0, 8)}: what it holds today stands in its place. Fetch it: \`git -C ${place} fetch --unshallow\`.`,
		),
	];
}

/** What is known of posts before a commit is looked at: those of today, or of another commit, that it holds in the same state. */
export interface KnownStates {
	/** Undefined for a post that has to be linted. */
	readonly linted: (path: string) => LintedFile | undefined;
	/** Undefined for a post that has to be read. */
	readonly surveyed: (path: string) => KnownPost | undefined;
}

/** What is to be found out of a commit. */
export interface AskedCommit {
	readonly repository: Repository;
	readonly listing: CommitListing;
	/** Whether a file is linted; of the other posts only what the archive's rules ask is found out. */
	readonly isLinted: (file: CheckoutFile) => boolean;
	/** What the archive holds today beside its posts; undefined where nothing across it is to be judged. */
	readonly surroundings: Pick<ArchiveSurroundings, 'pages'> | undefined;
	/** Of files that are no links, and of no submodule. */
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
	{repository, listing, isLinted, surroundings, known, accepted}: AskedCommit,
): Steps<LintedCommit> {
	const all = listing.files;
	const isSurveyed = surveyTest({files, isPost});
	function* knownThen<T>(
		asked: readonly CheckoutFile[],
		knownAs: (path: string) => T | undefined,
		read: (file: ChosenFile) => T | undefined,
	): Steps<readonly T[]> {
		const readers = asked.map((file) => {
			const isPlain = file.linkedTo === undefined && file.held?.repository === repository;
			const same = isPlain ? knownAs(file.path) : undefined;
			if (same !== undefined) return () => same;
			// Announced before any is read, so that they are read together.
			const place = placeOf(file, {root: files.root, read: listing.readerOf(file)});
			return () => read(place);
		});
		return yield* inSteps(readers, (readOne) => readOne());
	}
	const legible = all.filter(isLegible);
	const asked = legible.filter(isLinted);
	const linted = yield* knownThen(asked, known.linted, (file) => run.lintFile(file));
	if (surroundings === undefined) return {linted, judged: run.judge(linted, undefined, accepted)};
	const own = new Set(asked);
	const beside = legible.filter((file) => !own.has(file) && isSurveyed(file));
	const others = yield* knownThen(beside, known.surveyed, (file) => run.surveyFile(file));
	const paths = all.map((file) => file.path);
	return {linted, judged: run.judge(linted, {paths, others, pages: surroundings.pages}, accepted)};
}

/** Whether a work tree would give the file to a program that takes paths for texts. */
export function isLegible({held}: CheckoutFile): boolean {
	return held?.illegible === undefined;
}

/** A file as a run looks at it: read from where git has it. */
export function placeOf(
	{path: post, held}: CheckoutFile,
	{root, read}: {readonly root: string; readonly read: NonNullable<ChosenFile['read']>},
): ChosenFile {
	return {path: post, absolutePath: path.join(root, post), blob: held?.blob, read};
}

/** Says of files whether rules reason over them as posts, if nobody lints them: a link only stands for another file. */
export function surveyTest({files, isPost}: Pick<ChosenRun, 'files' | 'isPost'>): (file: CheckoutFile) => boolean {
	const reasonFor = ignoringReasons(files);
	return (file) => isPost(file.path) && file.linkedTo === undefined && !file.isOutward && reasonFor(file) === undefined;
}

/** Says why posts are left out, those of today and others: a clause that can follow “because”; undefined where they are not. */
export function ignoringReasons(
	files: ArchiveFiles,
): (file: Pick<CheckoutFile, 'path' | 'isOutward'>) => string | undefined {
	const present = new Map(files.posts.map((post) => [post.path, post.ignoredBecause]));
	return ({path: post, isOutward}) => {
		if (isOutward) return outwardReason;
		const known = present.get(post);
		// What is a link out of the archive today need not have been one.
		return present.has(post) && known !== outwardReason ? known : files.whyIgnored(post);
	};
}
