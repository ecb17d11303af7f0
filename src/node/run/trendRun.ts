import {harmTeller} from '../../archive/causeList.ts';
import type {Question} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import type {ArchiveTrend, TrendPoint} from '../../score/archiveTrend.ts';
import {scoreVersion} from '../../score/formula.ts';
import {MovingScore} from '../../score/movingScore.ts';
import {type WeighedPost, weighPost} from '../../score/scorePost.ts';
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
import {type AskedRange, chooseTrendRange} from './trendRange.ts';

/** A trend, and what a person should know of it. */
export interface FollowedTrend {
	readonly trend: ArchiveTrend;
	readonly notices: readonly string[];
}

/** So many causes explain what came, and so many what went, from one point to the next. */
const mostExplaining = 5;

/**
 * Scores an archive along the history of `HEAD`, as each commit holds it.
 * @throws UserError where there is no such history, or no post in it
 */
export function* followScore(
	chosen: ChosenRun,
	options: RunOptions,
	range: AskedRange,
	environment: RunEnvironment,
): PatientSteps<FollowedTrend> {
	const {run, files} = chosen;
	const repository = repositoryOf(files.root, environment);
	const {commits, every, notices} = chooseTrendRange(repository, range);
	const archive = new PassingArchive(chosen, repository, {
		isLinted: chosenTest(chosen, options, environment),
		isJudged: options.archive,
		accepted: chooseCauses(
			{run, linted: [], surroundings: undefined},
			{configs: chosen.configs, root: files.root, mayBeMissing: true},
			{cause: [], ignoreCauses: options.ignoreCauses},
		).ignored,
	});
	archive.know(yield* lintCurrent(chosen, repository, commits.at(-1)));
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
	if (points.length === 0)
		throw new UserError(
			`\`archivelint trend\`: no commit in this part of the history holds a post of the archive at \`${files.root}\`. Name the folder of the archive, or an older commit or date with \`--since\`.`,
		);
	return {trend: {version: scoreVersion, every, points}, notices};
}

/**
 * Lints the posts of the work tree that are as a commit holds them, in several threads: mostly these are nearly all that there is to lint.
 * What is found goes into the cache.
 */
function* lintCurrent(
	{run, threads, files, chosen}: ChosenRun,
	repository: Repository,
	commit: BranchCommit | undefined,
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
		const linted = yield* threads.lint(chosen.files.filter(({path}) => held.has(path)));
		run.saveMemory(files.paths);
		// Git may keep other bytes than it checks out, and what the cache knows is found by the names of blobs.
		return linted.filter(({path, blob}) => blob !== undefined && blob === held.get(path));
	} finally {
		threads.end();
	}
}

/** The repository that an archive lies in, or the one that the environment names. */
function repositoryOf(root: string, {cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>): Repository {
	const isNamed = env['GIT_DIR'] !== undefined || env['GIT_WORK_TREE'] !== undefined;
	return openRepository({cwd: isNamed ? cwd : root, env}, 'archivelint trend');
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
