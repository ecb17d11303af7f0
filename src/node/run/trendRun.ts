import {harmTeller} from '../../archive/causeList.ts';
import {isoDayAt} from '../../dates/days.ts';
import type {Question} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import type {ArchiveTrend, TrendMove, TrendPoint} from '../../score/archiveTrend.ts';
import {scoreVersion} from '../../score/formula.ts';
import {MovingScore} from '../../score/movingScore.ts';
import {type WeighedPost, weighPost} from '../../score/scorePost.ts';
import {chooseFiles, describeIgnored} from '../files/chooseFiles.ts';
import {readTargets} from '../files/targets.ts';
import {archivePath} from '../git/archivePath.ts';
import {differencesFrom} from '../git/gitSelection.ts';
import {type BranchCommit, differencesAlong, filesOfCommit} from '../git/history.ts';
import {asDifferences} from '../git/passingCheckout.ts';
import {type Difference, openRepositoryOf, type Repository} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {type ChosenRun, chooseCauses} from './chosenRun.ts';
import {ignoringReasons, listCommit} from './lintCommit.ts';
import type {JudgedRun, LintedFile} from './lintRun.ts';
import {PassingArchive, type PassingOptions} from './passingArchive.ts';
import type {RunOptions} from './runOptions.ts';
import {scoredPostOf} from './scoreRun.ts';
import type {PatientSteps, Steps} from './steps.ts';
import {type AskedRange, chooseTrendRange, type MissingHistory, type TrendRange} from './trendRange.ts';

/** A history that an archive can be followed along. */
export interface OpenHistory extends TrendRange {
	readonly repository: Repository;
	/** The command that asks for it, for messages. */
	readonly purpose: string;
}

/** A trend, and what a person should know of it. */
export interface FollowedTrend {
	readonly trend: ArchiveTrend;
	/** Whether a shallow clone lacks what came before. */
	readonly isCut: boolean;
	readonly notices: readonly string[];
}

/** So many causes explain what came, and so many what went, from one point to the next. */
const mostExplaining = 5;

/**
 * Looks for the history of `HEAD`, before anything is linted for it.
 * @param purpose the command that asks, for messages
 * @throws UserError where the range names no part of it
 */
export function openHistory(
	{files}: Pick<ChosenRun, 'files'>,
	range: AskedRange,
	environment: RunEnvironment,
	purpose: string,
): OpenHistory | MissingHistory {
	let repository: Repository;
	try {
		repository = openRepositoryOf(files.root, environment, purpose);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {missing: 'repository', message: error.message};
	}
	const chosen = chooseTrendRange(repository, range, purpose);
	return 'missing' in chosen ? chosen : {...chosen, repository, purpose};
}

/**
 * Scores an archive along its history, as each commit holds it.
 * @param lintedNow the posts of the work tree that the run is about, where they are linted already
 */
export function* followScore(
	chosen: ChosenRun,
	options: RunOptions,
	history: OpenHistory,
	environment: RunEnvironment,
	lintedNow?: readonly LintedFile[],
): PatientSteps<FollowedTrend | MissingHistory> {
	const {run, files} = chosen;
	const {repository, commits, every, isCut, notices} = history;
	const archive = new PassingArchive(
		chosen,
		{repository, environment},
		{
			isLinted: chosenTest(chosen, options, environment),
			isJudged: options.archive,
			accepted: chooseCauses(
				{run, linted: [], surroundings: undefined},
				{configs: chosen.configs, root: files.root, mayBeMissing: true},
				{cause: [], ignoreCauses: options.ignoreCauses},
			).ignored,
		},
	);
	archive.know(yield* lintCurrent(chosen, {repository, environment}, commits.at(-1), lintedNow));
	// All of them at once, so that blobs are read together.
	const takers = statesOf(repository, commits).map((differences) => archive.announce(differences));
	const weigher = new PostWeigher(chosen);
	const score = new MovingScore();
	const points: TrendPoint[] = [];
	const without: BranchCommit[] = [];
	for (const [index, commit] of commits.entries()) {
		yield* takers[index]?.(index === 0 ? 'linting' : undefined) ?? [];
		yield* weigher.move(score, archive.linted, archive.judge());
		yield {phase: 'following', done: index + 1, all: commits.length};
		// What comes after it is compared with the last point that there is.
		if (!archive.hasPosts) {
			if (points.length > 0) without.push(commit);
			continue;
		}
		const move = score.endStep(mostExplaining);
		const explained = points.length === 0 ? nothingMoved : move;
		points.push({...shownCommit(commit), posts: score.posts, ...score.points, ...explained});
	}
	if (points.length === 0) return noPosts(chosen, history);
	const told = [...notices, ...archive.notices, ...describeEmptyCommits(without, commits.at(-1))];
	return {trend: {version: scoreVersion, every, points}, isCut, notices: told};
}

const nothingMoved: TrendMove = {moved: 0, came: [], went: [], unexplained: 0};

function noPosts({files, chosen: {ignored}}: ChosenRun, {purpose}: OpenHistory): MissingHistory {
	const nothing = `\`${purpose}\`: no commit in this part of the history holds a post of the archive at \`${files.root}\`.`;
	const advice =
		describeIgnored(ignored) ?? 'Name the folder of the archive, or an older commit or date with `--since`.';
	return {missing: 'posts', message: `${nothing} ${advice}`};
}

/** Says of which commits behind the first point there is none. */
function describeEmptyCommits(commits: readonly BranchCommit[], last: BranchCommit | undefined): readonly string[] {
	const [first] = commits;
	if (first === undefined) return [];
	const named = `${first.id.slice(0, 8)} of ${isoDayAt(first.time) ?? ''}`;
	const [some, hold] =
		commits.length === 1
			? [`The commit ${named}`, 'holds']
			: [`${commits.length} commits, the first ${named},`, 'hold'];
	const end = last !== undefined && commits.includes(last) ? ', nor does the last one have any' : '';
	return [
		`${some} ${hold} no post of the archive, and ${commits.length === 1 ? 'is no point' : 'are no points'}${end}.`,
	];
}

/**
 * Lints the posts of the work tree that are as a commit holds them, in several threads: mostly these are nearly all that there is to lint.
 * What is found goes into the cache.
 * @param lintedNow the posts that are linted already; undefined where none is
 */
function* lintCurrent(
	chosen: ChosenRun,
	{repository, environment}: {readonly repository: Repository; readonly environment: RunEnvironment},
	commit: BranchCommit | undefined,
	lintedNow: readonly LintedFile[] | undefined,
): PatientSteps<Parameters<PassingArchive['know']>[0]> {
	const {run, threads, files} = chosen;
	if (commit === undefined) return [];
	const listing = listCommit(chosen, {repository, commit: commit.id}, environment);
	const held = new Map(
		listing.files.flatMap(({path, held: file, linkedTo}) =>
			linkedTo === undefined && file?.repository === repository ? [[path, file.blob]] : [],
		),
	);
	for (const file of differencesFrom(repository, commit.id))
		for (const place of archivePath(file, repository, files)) held.delete(place);
	try {
		const linted = lintedNow ?? (yield* threads.lint(chosen.chosen.files.filter(({path}) => held.has(path))));
		if (lintedNow === undefined) run.saveMemory(files.paths);
		// Git may keep other bytes than it checks out: where it knows no difference, they are the same post all the same.
		return linted.flatMap((post) => {
			const blob = held.get(post.path);
			return blob === undefined ? [] : [{post, blob}];
		});
	} finally {
		threads.end();
	}
}

/** What each commit differs in from the one before it; of the first one all files. */
function statesOf(repository: Repository, commits: readonly BranchCommit[]): readonly (readonly Difference[])[] {
	const [first] = commits;
	if (first === undefined) return [];
	return [
		asDifferences(filesOfCommit(repository, first.id)),
		...differencesAlong(
			repository,
			commits.map(({id}) => id),
		),
	];
}

/** Whether a file is one of those that the command line names, or would have been one. */
function chosenTest(
	{files, isPost}: ChosenRun,
	{paths}: Pick<RunOptions, 'paths'>,
	{cwd}: RunEnvironment,
): PassingOptions['isLinted'] {
	const targets = readTargets(paths, cwd);
	const namesFiles = targets.some(({kind}) => kind === 'file');
	const reasonFor = ignoringReasons(files);
	return (file) => {
		if (!isPost(file.path) && !namesFiles) return false;
		const post = {path: file.path, ignoredBecause: reasonFor(file), linkedTo: undefined};
		const {files: meant} = chooseFiles(targets, {...files, posts: isPost(file.path) ? [post] : []});
		return meant.some(({path}) => path === file.path);
	};
}

function shownCommit({id, time, subject}: BranchCommit): Pick<TrendPoint, 'commit' | 'date' | 'subject'> {
	return {commit: id, date: new Date(time).toISOString(), subject};
}

/** What a post came to when it was weighed. */
interface Weighed {
	readonly questions: readonly Question[];
	readonly circumstances: string;
	readonly isPartial: boolean;
	readonly post: WeighedPost;
}

/** Weighs posts that come, change and go; one that is as it was, while the archive says the same of it, is not weighed again. */
class PostWeigher {
	readonly #chosen: ChosenRun;
	readonly #harmOf: ReturnType<typeof harmTeller>;
	readonly #known = new WeakMap<LintedFile, Weighed>();
	#counted = new Map<string, WeighedPost>();

	constructor(chosen: ChosenRun) {
		this.#chosen = chosen;
		this.#harmOf = harmTeller(chosen.run.ruleset.rules);
	}

	/** Makes a score that of the posts that there are now. */
	*move(score: MovingScore, posts: Iterable<LintedFile>, judged: JudgedRun): Steps<void> {
		const before = this.#counted;
		const now = new Map<string, WeighedPost>();
		for (const file of posts) {
			const weighed = this.#weigh(file, judged);
			now.set(file.path, weighed);
			if (before.get(file.path) === weighed) continue;
			score.put(file.path, weighed);
			yield undefined;
		}
		for (const path of before.keys()) if (!now.has(path)) score.put(path, undefined);
		this.#counted = now;
	}

	#weigh(file: LintedFile, judged: JudgedRun): WeighedPost {
		const known = this.#known.get(file);
		const questions = known?.questions ?? file.findings.open().flatMap(({asks}) => asks);
		const circumstances = judged.circumstancesOf(file, questions);
		const isPartial = judged.context.isPartial === true;
		if (known !== undefined && known.circumstances === circumstances && known.isPartial === isPartial)
			return known.post;
		const settled = judged.settle(file);
		const {run} = this.#chosen;
		const post = run.measure('scoring', () => slim(weighPost(scoredPostOf({file, report: settled}), this.#harmOf)));
		this.#known.set(file, {questions, circumstances, isPartial, post});
		return post;
	}
}

/** Without fixes: they may be as long as the post. */
function slim({causes, ...scores}: WeighedPost): WeighedPost {
	return {
		...scores,
		causes: causes.map(({finding: {rule, messageId, message, cause}, ...cost}) => ({
			...cost,
			finding: {rule, messageId, message, cause},
		})),
	};
}
