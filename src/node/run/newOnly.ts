import {type Baseline, nothingAccepted} from '../../baseline/baseline.ts';
import {matchBaseline, signsOf} from '../../baseline/matchBaseline.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import {archivePath} from '../git/archivePath.ts';
import {differencesFrom, stagedDifferences} from '../git/gitSelection.ts';
import {openRepositoryOf, resolveCommit} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {ChosenRun} from './chosenRun.ts';
import {lintCommit, listCommit, surveyTest} from './lintCommit.ts';
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
	chosen: ChosenRun,
	{
		linted,
		surroundings,
	}: {readonly linted: readonly LintedFile[]; readonly surroundings: ArchiveSurroundings | undefined},
	{newOnly, staged}: RunOptions,
	environment: RunEnvironment,
): Steps<KnownFindings | undefined> {
	if (newOnly === undefined) return undefined;
	const {files} = chosen;
	const repository = openRepositoryOf(files.root, environment, '--new-only');
	const commit = resolveCommit(repository, newOnly, '--new-only');
	const changed = new Set(
		(staged ? stagedDifferences(repository, commit) : differencesFrom(repository, commit)).flatMap((file) =>
			archivePath(file, repository, files),
		),
	);
	const now = new Set(files.paths);
	const lintedNow = new Map(linted.map((file) => [file.file.path, file]));
	const knownNow = new Map((surroundings?.others ?? []).map((post) => [post.facts.path, post]));
	const wasPost = surveyTest(chosen);
	const unchanged = <T>(posts: ReadonlyMap<string, T>, path: string): T | undefined =>
		changed.has(path) ? undefined : posts.get(path);
	const {linted: lintedThen, judged} = yield* lintCommit(chosen, {
		repository,
		listing: listCommit(chosen, {repository, commit}, environment),
		// A post that is gone may be one of those of today under another name.
		isLinted: (file) =>
			lintedNow.has(file.path) || (surroundings !== undefined && !now.has(file.path) && wasPost(file)),
		surroundings,
		known: {
			linted: (path) => unchanged(lintedNow, path),
			surveyed: (path) => unchanged(knownNow, path),
		},
	});
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
