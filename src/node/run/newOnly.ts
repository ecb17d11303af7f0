import path from 'node:path';
import {type Baseline, nothingAccepted} from '../../baseline/baseline.ts';
import {matchBaseline, signsOf} from '../../baseline/matchBaseline.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {Blobs} from '../git/blobs.ts';
import {archivePath, differencesFrom, stagedDifferences} from '../git/gitSelection.ts';
import {
	isPlainFile,
	openRepository,
	parseListed,
	type Repository,
	resolveCommit,
	splitNul,
	type TrackedFile,
} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {ChosenRun} from './chosenRun.ts';
import type {ArchiveSurroundings, LintedFile} from './lintRun.ts';
import type {RunOptions} from './runOptions.ts';
import {inSteps, type Steps} from './steps.ts';

/**
 * Finds out which findings an older state of the archive had already: lints its posts and judges it with the rules, the
 * config and the time of today, so that a rule that is new brings no new findings.
 * @param linted the posts that are reported on, and `surroundings` the others, as they are now
 * @returns undefined where no such state is named
 */
export function* findEarlier(
	{run, files, isPost}: ChosenRun,
	{
		linted,
		surroundings,
	}: {readonly linted: readonly LintedFile[]; readonly surroundings: ArchiveSurroundings | undefined},
	{newOnly, staged}: RunOptions,
	environment: RunEnvironment,
): Steps<KnownFindings | undefined> {
	if (newOnly === undefined) return undefined;
	const repository = openRepository(environment, '--new-only');
	const commit = resolveCommit(repository, newOnly, '--new-only');
	const earlier = filesOf(repository, commit).flatMap((file) =>
		archivePath(file, repository, files).map((post) => ({path: post, mode: file.mode, blob: file.blob})),
	);
	const changed = new Set(
		(staged ? stagedDifferences(repository, commit) : differencesFrom(repository, commit)).flatMap((file) =>
			archivePath(file, repository, files),
		),
	);
	const ignored = new Set(files.posts.flatMap((post) => (post.ignoredBecause === undefined ? [] : [post.path])));
	const now = new Set(files.paths);
	const lintedNow = new Map(linted.map((file) => [file.file.path, file]));
	const knownNow = new Map((surroundings?.others ?? []).map((post) => [post.facts.path, post]));
	// A post that is gone may be one of those of today under another name.
	const isAsked = (post: string): boolean => lintedNow.has(post) || (surroundings !== undefined && !now.has(post));
	const posts = earlier.filter((file) => isPlainFile(file) && isPost(file.path) && !ignored.has(file.path));
	const blobs = new Blobs(repository);
	/** What was known of posts: of those that have not changed, what is known now. */
	function* knownThen<T>(
		asked: readonly TrackedFile[],
		today: ReadonlyMap<string, T>,
		read: (file: ChosenFile) => T | undefined,
	): Steps<readonly T[]> {
		const readers = asked.map(({path: post, blob}) => {
			const same = changed.has(post) ? undefined : today.get(post);
			if (same !== undefined) return () => same;
			// Announced before any is read, so that they are read together.
			const file = {path: post, absolutePath: path.join(files.root, post), blob, read: blobs.readerOf(blob)};
			return () => read(file);
		});
		return yield* inSteps(readers, (readOne) => readOne());
	}
	const lintedThen = yield* knownThen(
		posts.filter((file) => isAsked(file.path)),
		lintedNow,
		(file) => run.lintFile(file),
	);
	const othersThen = yield* knownThen(
		surroundings === undefined ? [] : posts.filter((file) => !isAsked(file.path)),
		knownNow,
		(file) => run.surveyFile(file),
	);
	const judged = run.judge(
		lintedThen,
		surroundings && {paths: earlier.map((file) => file.path).toSorted(), others: othersThen, pages: surroundings.pages},
	);
	const then = yield* inSteps(lintedThen, (file) => {
		const {diagnostics, suppressed} = judged.settle(file);
		const findings = [...diagnostics, ...suppressed].map(({rule, id}) => ({rule, id, reason: undefined}));
		return findings.length === 0 ? undefined : {...nothingAccepted(signsOf(file.facts)), findings};
	});
	return knownSince({posts: new Map(then.map((post) => [post.path, post]))}, {linted, surroundings});
}

function knownSince(
	baseline: Baseline,
	{
		linted,
		surroundings,
	}: {readonly linted: readonly LintedFile[]; readonly surroundings: ArchiveSurroundings | undefined},
): KnownFindings {
	const matched = matchBaseline(baseline, {
		posts: [...linted, ...(surroundings?.others ?? [])].map(({facts}) => facts),
		paths: surroundings && new Set(surroundings.paths),
	});
	return {
		suppressionOf: (diagnostic, standing) =>
			matched.suppressionOf(diagnostic, standing) === undefined ? undefined : {kind: 'earlier', reason: undefined},
	};
}

function filesOf(repository: Repository, commit: string): TrackedFile[] {
	return splitNul(repository.run(['ls-tree', '-r', '-z', '--full-tree', commit])).map((line) => {
		const [[mode = '', , blob = ''], file] = parseListed(line);
		return {path: file, mode, blob};
	});
}
