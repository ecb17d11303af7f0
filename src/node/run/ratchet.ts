import {type ScoreLists, type ScoreTally, usualLists} from '../../score/archiveScore.ts';
import {chooseFiles} from '../files/chooseFiles.ts';
import {readTargets} from '../files/targets.ts';
import {archivePath, differencesFrom} from '../git/gitSelection.ts';
import {openRepository, resolveCommit} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {ChosenRun, LintedRun} from './chosenRun.ts';
import {lintCommit} from './lintCommit.ts';
import type {RunOptions} from './runOptions.ts';
import {scoreCommit} from './scoreRun.ts';
import type {Steps} from './steps.ts';

/** What posts had at a commit. */
export interface EarlierScore {
	/** Its object id. */
	readonly commit: string;
	readonly tally: ScoreTally;
}

/**
 * Scores the posts that a run is about as a commit holds them; of those that are the same today, what was found today counts.
 * @param ref what `--ratchet` names
 * @param now the run, not concluded yet
 * @throws UserError where there is no such commit
 */
export function* scoreEarlier(
	ref: string,
	{chosen, linted: {linted, surroundings, earlier}}: {readonly chosen: ChosenRun; readonly linted: LintedRun},
	{paths}: Pick<RunOptions, 'paths'>,
	environment: RunEnvironment,
	lists: ScoreLists = usualLists,
): Steps<EarlierScore> {
	const {run, files} = chosen;
	const repository = openRepository(environment, '--ratchet');
	const commit = resolveCommit(repository, ref, '--ratchet');
	const changed = new Set(differencesFrom(repository, commit).flatMap((file) => archivePath(file, repository, files)));
	const present = new Set(files.paths);
	const lintedNow = new Map(linted.map((file) => [file.path, file]));
	const knownNow = new Map((surroundings?.others ?? []).map((post) => [post.path, post]));
	const targets = readTargets(paths, environment.cwd);
	// A post that is gone counts where it would have been linted.
	const wasMeant = (post: string): boolean =>
		chooseFiles(targets, {...files, posts: [{path: post, ignoredBecause: undefined, linkedTo: undefined}]}).files
			.length > 0;
	const state = yield* lintCommit(chosen, {
		repository,
		commit,
		isLinted: (post) => lintedNow.has(post) || (!present.has(post) && wasMeant(post)),
		surroundings,
		known: {
			linted: ({path}) => (changed.has(path) ? undefined : lintedNow.get(path)),
			surveyed: ({path}) => (changed.has(path) ? undefined : knownNow.get(path)),
		},
		accepted: earlier,
	});
	return {commit, tally: yield* scoreCommit(run, state, lists)};
}
