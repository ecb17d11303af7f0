import {UserError} from '../../model/userError.ts';
import {type ScoreLists, type ScoreTally, usualLists} from '../../score/archiveScore.ts';
import {chooseFiles} from '../files/chooseFiles.ts';
import {readTargets} from '../files/targets.ts';
import {archivePath} from '../git/archivePath.ts';
import {differencesFrom} from '../git/gitSelection.ts';
import {openRepositoryOf, resolveCommit} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {ChosenRun, LintedRun} from './chosenRun.ts';
import {type CommitListing, ignoringReasons, lintCommit, listCommit, surveyTest} from './lintCommit.ts';
import type {RunOptions} from './runOptions.ts';
import {scoreCommit} from './scoreRun.ts';
import type {Steps} from './steps.ts';

/** What posts had at a commit. */
export interface EarlierScore {
	/** Its object id. */
	readonly commit: string;
	readonly tally: ScoreTally;
	/** What a person should know of it. */
	readonly notices: readonly string[];
}

const option = '--ratchet';

/**
 * Scores the posts that a run is about as a commit holds them; of those that are the same today, what was found today counts.
 * @param ref what `--ratchet` names
 * @param now the run, not concluded yet
 * @throws UserError where there is no such commit, or it has posts and none of those that the command line names
 */
export function* scoreEarlier(
	ref: string,
	{chosen, linted: {linted, surroundings, earlier}}: {readonly chosen: ChosenRun; readonly linted: LintedRun},
	{paths}: Pick<RunOptions, 'paths'>,
	environment: RunEnvironment,
	lists: ScoreLists = usualLists,
): Steps<EarlierScore> {
	const {run, files} = chosen;
	const repository = openRepositoryOf(files.root, environment, option);
	const commit = resolveCommit(repository, ref, option);
	const listing = listCommit(chosen, {repository, commit}, environment);
	const meant = meantThen(chosen, listing, {paths, cwd: environment.cwd});
	const notices = [...listing.notices];
	if (meant.size === 0) {
		if (listing.files.some(surveyTest(chosen))) throw new UserError(describeNoneNamed(ref, paths));
		notices.push(`\`${option}\`: \`${ref}\` holds no post of the archive, so that nothing can have fallen since.`);
	}
	const changed = new Set(differencesFrom(repository, commit).flatMap((file) => archivePath(file, repository, files)));
	const lintedNow = new Map(linted.map((file) => [file.path, file]));
	const knownNow = new Map((surroundings?.others ?? []).map((post) => [post.path, post]));
	const state = yield* lintCommit(chosen, {
		repository,
		listing,
		isLinted: (file) => meant.has(file.path),
		surroundings,
		known: {
			linted: (path) => (changed.has(path) ? undefined : lintedNow.get(path)),
			surveyed: (path) => (changed.has(path) ? undefined : knownNow.get(path)),
		},
		accepted: earlier,
	});
	return {commit, tally: yield* scoreCommit(run, state, lists), notices};
}

/** The posts that the command line names, of those that a commit holds: what it would have linted then. */
function meantThen(
	{files, isPost}: Pick<ChosenRun, 'files' | 'isPost'>,
	listing: CommitListing,
	{paths, cwd}: {readonly paths: readonly string[]; readonly cwd: string},
): ReadonlySet<string> {
	const reasonFor = ignoringReasons(files);
	const posts = listing.files
		.filter((file) => isPost(file.path))
		.map((file) => ({path: file.path, ignoredBecause: reasonFor(file), linkedTo: file.linkedTo}));
	const held = new Set(listing.files.map((file) => file.path));
	const {files: meant} = chooseFiles(readTargets(paths, cwd), {...files, posts});
	return new Set(meant.flatMap(({path}) => (held.has(path) ? [path] : [])));
}

function describeNoneNamed(ref: string, paths: readonly string[]): string {
	const list = new Intl.ListFormat('en-GB').format(paths.map((name) => `\`${name}\``));
	return `\`${option}\`: \`${ref}\` has posts, but none in ${list}: there is nothing to compare. Name a folder that has held posts since then, or no path for the whole archive.`;
}
