import {harmTeller} from '../../archive/causeList.ts';
import type {Question} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import type {ArchiveTrend, TrendPoint} from '../../score/archiveTrend.ts';
import {scoreVersion} from '../../score/formula.ts';
import {MovingScore} from '../../score/movingScore.ts';
import {type WeighedPost, weighPost} from '../../score/scorePost.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {chooseFiles} from '../files/chooseFiles.ts';
import {readTargets} from '../files/targets.ts';
import {differencesFrom} from '../git/gitSelection.ts';
import {type BranchCommit, differencesAlong, filesOfCommit} from '../git/history.ts';
import {type Difference, openRepository, type Repository} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {type ChosenRun, chooseCauses} from './chosenRun.ts';
import {placedInArchive} from './lintCommit.ts';
import type {JudgedRun, LintedFile} from './lintRun.ts';
import {PassingArchive} from './passingArchive.ts';
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
		repository = repositoryOf(files.root, environment, purpose);
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
	const archive = new PassingArchive(chosen, repository, {
		isLinted: chosenTest(chosen, options, environment),
		isJudged: options.archive,
		accepted: chooseCauses(
			{run, linted: [], surroundings: undefined},
			{configs: chosen.configs, root: files.root, mayBeMissing: true},
			{cause: [], ignoreCauses: options.ignoreCauses},
		).ignored,
	});
	archive.know(yield* lintCurrent(chosen, repository, commits.at(-1), lintedNow));
	// All of them at once, so that blobs are read together.
	const takers = statesOf(repository, commits).map((differences) => archive.announce(differences));
	const weigher = new PostWeigher(chosen);
	const score = new MovingScore();
	const points: TrendPoint[] = [];
	for (const [index, commit] of commits.entries()) {
		yield* takers[index]?.(index === 0 ? 'linting' : undefined) ?? [];
		yield* weigher.move(score, archive.linted, archive.judge());
		yield {phase: 'following', done: index + 1, all: commits.length};
		// What comes after it is compared with the last point that there is.
		if (score.posts === 0) continue;
		const changed = score.endStep(mostExplaining);
		const explained = points.length === 0 ? {came: [], went: []} : changed;
		points.push({...shownCommit(commit), posts: score.posts, ...score.points, ...explained});
	}
	return points.length === 0
		? noPosts(files, history)
		: {trend: {version: scoreVersion, every, points}, isCut, notices};
}

function noPosts({root}: ArchiveFiles, {purpose}: OpenHistory): MissingHistory {
	return {
		missing: 'posts',
		message: `\`${purpose}\`: no commit in this part of the history holds a post of the archive at \`${root}\`. Name the folder of the archive, or an older commit or date with \`--since\`.`,
	};
}

/**
 * Lints the posts of the work tree that are as a commit holds them, in several threads: mostly these are nearly all that there is to lint.
 * What is found goes into the cache.
 * @param lintedNow the posts that are linted already; undefined where none is
 */
function* lintCurrent(
	{run, threads, files, chosen}: ChosenRun,
	repository: Repository,
	commit: BranchCommit | undefined,
	lintedNow: readonly LintedFile[] | undefined,
): PatientSteps<readonly LintedFile[]> {
	if (commit === undefined) return [];
	const held = new Map(
		filesOfCommit(repository, commit.id)
			.flatMap((file) => placedInArchive(file, repository, files))
			.map(({path, blob}) => [path, blob]),
	);
	for (const file of differencesFrom(repository, commit.id))
		for (const {path} of placedInArchive(file, repository, files)) held.delete(path);
	try {
		const linted = lintedNow ?? (yield* threads.lint(chosen.files.filter(({path}) => held.has(path))));
		if (lintedNow === undefined) run.saveMemory(files.paths);
		// Git may keep other bytes than it checks out, and what the cache knows is found by the names of blobs.
		return linted.filter(({path, blob}) => blob !== undefined && blob === held.get(path));
	} finally {
		threads.end();
	}
}

/** The repository that an archive lies in, or the one that the environment names. */
function repositoryOf(root: string, {cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>, purpose: string): Repository {
	const isNamed = env['GIT_DIR'] !== undefined || env['GIT_WORK_TREE'] !== undefined;
	return openRepository({cwd: isNamed ? cwd : root, env}, purpose);
}

/** What each commit differs in from the one before it; of the first one all files. */
function statesOf(repository: Repository, commits: readonly BranchCommit[]): readonly (readonly Difference[])[] {
	const [first] = commits;
	if (first === undefined) return [];
	const start = filesOfCommit(repository, first.id).map(({path, mode, blob}) => ({path, mode, blob, status: 'A'}));
	return [
		start,
		...differencesAlong(
			repository,
			commits.map(({id}) => id),
		),
	];
}

/** Whether a post is one of those that the command line names, or would have been one. */
function chosenTest(
	{files}: ChosenRun,
	{paths}: Pick<RunOptions, 'paths'>,
	{cwd}: RunEnvironment,
): (post: string) => boolean {
	const targets = readTargets(paths, cwd);
	return (post) =>
		chooseFiles(targets, {...files, posts: [{path: post, ignoredBecause: undefined, linkedTo: undefined}]}).files.some(
			(file) => file.path === post,
		);
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
	#counted = new Map<LintedFile, WeighedPost>();

	constructor(chosen: ChosenRun) {
		this.#chosen = chosen;
		this.#harmOf = harmTeller(chosen.run.ruleset.rules);
	}

	/** Makes a score that of the posts that there are now. */
	*move(score: MovingScore, posts: Iterable<LintedFile>, judged: JudgedRun): Steps<void> {
		const before = this.#counted;
		const now = new Map<LintedFile, WeighedPost>();
		for (const file of posts) {
			const weighed = this.#weigh(file, judged);
			now.set(file, weighed);
			const old = before.get(file);
			if (old === weighed) continue;
			if (old !== undefined) score.remove(old);
			score.add(weighed);
			yield undefined;
		}
		for (const [file, old] of before) if (!now.has(file)) score.remove(old);
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
