import path from 'node:path';
import type {Baseline} from '../../baseline/baseline.ts';
import type {SettledPost} from '../../engine/settle.ts';
import {IgnoredCauses} from '../../model/ignoredCauses.ts';
import {type KnownFindings, knownOfOtherCauses, knownToAny} from '../../model/knownFindings.ts';
import {UserError} from '../../model/userError.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {type ChosenFile, type ChosenFiles, chooseFiles, explainNothingChosen} from '../files/chooseFiles.ts';
import {findRealPath, placeIn} from '../files/paths.ts';
import {readTargets, type Target} from '../files/targets.ts';
import {selectByGit} from '../git/gitSelection.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {adviseOnFolders, type SuggestedFolders, suggestFolders} from './adviseOnFolders.ts';
import {readBaseline} from './baselineFile.ts';
import {Configs} from './configs.ts';
import {findArchive} from './findArchive.ts';
import type {PostTest} from './findPosts.ts';
import type {ArchiveSurroundings, LintedFile, LintRun} from './lintRun.ts';
import {findNamedCauses} from './namedCauses.ts';
import {findEarlier} from './newOnly.ts';
import {prepareRun} from './prepareRun.ts';
import type {RunOptions, RunTools} from './runOptions.ts';
import type {RunThreads} from './runThreads.ts';
import {isInShard} from './shard.ts';
import type {PatientSteps} from './steps.ts';
import {surveyPages} from './surveyPages.ts';

/** A run that knows which posts it is to lint, and has linted none yet. */
export interface ChosenRun {
	readonly run: LintRun;
	readonly threads: RunThreads;
	readonly configs: Configs;
	readonly notices: readonly string[];
	readonly files: ArchiveFiles;
	readonly chosen: ChosenFiles;
	/** Why a page is no post, as a clause that can follow “because”. */
	readonly whyNoPost: (path: string) => string;
	/** Whether a file is a post, by its path from the archive root. */
	readonly isPost: PostTest;
	/** What to say where nothing is chosen and that is no mistake, such as that nothing has changed; undefined where it is one. */
	readonly emptiness: string | undefined;
	/** Where the text of a file is read from. */
	readonly place: (file: ChosenFile) => ChosenFile;
	/** Says in sentences why nothing is chosen, and how to take what looks like posts. */
	readonly explainNothing: () => string;
	/** Finds what looks like posts and is not taken for them. */
	readonly suggestFolders: () => SuggestedFolders;
}

/** A run whose posts are linted: what is left is to judge, to mend and to report. */
export interface LintedRun {
	readonly run: LintRun;
	readonly threads: RunThreads;
	/** Absolute. */
	readonly root: string;
	/** All files that were seen, from the root, with `/`. */
	readonly files: readonly string[];
	readonly notices: readonly string[];
	/** Sorted by path. */
	readonly linted: readonly LintedFile[];
	/** Undefined when nothing across the archive is to be judged. */
	readonly surroundings: ArchiveSurroundings | undefined;
	/** The findings that are accepted; undefined where there are none, or they are not to be asked. */
	readonly baseline?: Baseline | undefined;
	/** What an older state of the archive had already, what the config ignores, and what the run is not about. */
	readonly earlier?: KnownFindings | undefined;
	/** The same without what the run is not about, where it is about some causes only. */
	readonly accepted?: KnownFindings | undefined;
	/** The causes that the config ignores, where the run is about all posts. */
	readonly ignored?: IgnoredCauses | undefined;
}

/** What a run knows before it leaves out anything for its causes. */
type Judgeable = Pick<LintedRun, 'run' | 'linted' | 'surroundings'>;

/** Of more posts, nothing is found out that no rule needs: of 50,000, it would take a fifth more time. */
const mostPostsInDetail = 10_000;

/** Finds out which archive and which posts are meant. */
export function chooseRun(options: RunOptions, environment: RunEnvironment, tools: RunTools): ChosenRun {
	const {cwd} = environment;
	const configs = new Configs(options, cwd, tools.ruleset);
	const targets = readTargets(options.paths, cwd);
	const archive = findArchive(targets, configs, options, cwd);
	const {root, site, isPost, whyNoPost, unread} = archive;
	const details = archive.files.posts.length > mostPostsInDetail ? [] : options.details;
	const {run, threads, notices} = prepareRun({
		root,
		site,
		configs,
		options: {...options, details},
		environment,
		...tools,
	});
	const selection = selectByGit(options, environment, archive.files, isPost);
	const files = selection?.files ?? archive.files;
	const all = chooseFiles(options.forceExclude ? onlyPosts(targets, files) : targets, files);
	const chosen =
		selection === undefined
			? all
			: {...all, files: all.files.filter((file) => selection.has(file)).map(selection.place)};
	for (const {message, path: post} of [...files.problems, ...chosen.problems]) run.complain(message, post);
	const emptiness = selection?.emptiness ?? (options.mayBeEmpty ? '' : undefined);
	const place = selection?.place ?? ((file: ChosenFile) => file);
	const advise = (): readonly string[] => adviseOnFolders(archive, targets, {configs, cwd, options});
	const explainNothing = (): string =>
		[explainNothingChosen(chosen), ...(unread.length > 0 ? unread : advise())].join(' ');
	return {
		run,
		threads,
		configs,
		notices,
		files,
		whyNoPost,
		isPost,
		chosen,
		emptiness,
		place,
		explainNothing,
		suggestFolders: () => suggestFolders(archive, targets, configs),
	};
}

/**
 * Says why a run has nothing to lint.
 * @param allowEmpty whether that is no mistake
 * @returns a sentence, empty where there is no need of one; undefined for a run that has posts to lint, or problems to tell
 * @throws UserError when it is a mistake that there is nothing
 */
export function explainEmptiness(
	{run, chosen, emptiness, explainNothing}: ChosenRun,
	{allowEmpty}: {readonly allowEmpty: boolean},
): string | undefined {
	if (chosen.files.length > 0 || run.problems.length > 0) return undefined;
	if (emptiness !== undefined) return emptiness;
	if (allowEmpty) return explainNothingChosen(chosen);
	throw new UserError(`${explainNothing()} With \`--allow-empty\` this is not an error.`);
}

/** Lints the posts of a run, and learns of the others what it takes to judge the archive. Its threads go on until they are ended. */
export function* lintChosen(
	chosenRun: ChosenRun,
	options: RunOptions,
	environment: RunEnvironment,
): PatientSteps<LintedRun> {
	try {
		return yield* lintAll(chosenRun, options, environment);
	} catch (error) {
		chosenRun.threads.end();
		throw error;
	}
}

function* lintAll(chosenRun: ChosenRun, options: RunOptions, environment: RunEnvironment): PatientSteps<LintedRun> {
	const {run, threads, configs, notices, files, chosen, emptiness, place} = chosenRun;
	const {shard} = options;
	const own = shard === undefined ? chosen.files : chosen.files.filter((file) => isInShard(file.path, shard));
	const baseline = options.baseline === false ? undefined : readBaseline(configs, files.root)?.baseline;
	const linted = yield* threads.lint(own);
	const others = options.archive ? othersThan(own, files).map(place) : [];
	const known = new Set([...own, ...others].map((file) => file.path));
	const surroundings = options.archive
		? {
				paths: files.paths,
				others: yield* threads.survey(others),
				pages: yield* surveyPages(files, known),
			}
		: undefined;
	const older = yield* findEarlier(chosenRun, {linted, surroundings}, options, environment);
	// What git or another program chooses has what it has.
	const mayBeMissing = shard !== undefined || emptiness !== undefined;
	const chosenCauses = chooseCauses({run, linted, surroundings}, {configs, root: files.root, mayBeMissing}, options);
	// Of a part of the archive, nobody can say that an entry hides nothing.
	const isWhole = others.length === 0 && shard === undefined && options.cause.length === 0 && options.archive;
	return {
		run,
		threads,
		root: files.root,
		files: files.paths,
		notices,
		linted,
		surroundings,
		baseline,
		earlier: knownToAny([chosenCauses.others, chosenCauses.ignored, older]),
		accepted: chosenCauses.others && knownToAny([chosenCauses.ignored, older]),
		ignored: isWhole ? chosenCauses.ignored : undefined,
	};
}

/** The causes that a run leaves out: those that the config ignores, and those that the run is not about. */
export interface ChosenCauses {
	readonly ignored: IgnoredCauses;
	readonly others: KnownFindings | undefined;
}

/**
 * Finds out which causes a run is about.
 * @throws UserError when it is to be about causes that are not there
 */
export function chooseCauses(
	{run, linted, surroundings}: Judgeable,
	{configs, root, mayBeMissing}: {readonly configs: Configs; readonly root: string; readonly mayBeMissing: boolean},
	{cause, ignoreCauses}: Pick<RunOptions, 'cause' | 'ignoreCauses'>,
): ChosenCauses {
	const entries = ignoreCauses ? configs.forFolder(root).config.ignoreCauses : [];
	const ignored = new IgnoredCauses(entries);
	if (cause.length === 0) return {ignored, others: undefined};
	const judged = run.judge(linted, surroundings, ignored);
	function* settled(): Generator<SettledPost> {
		for (const file of linted) yield judged.settle(file);
	}
	return {ignored, others: knownOfOtherCauses(findNamedCauses(cause, settled(), mayBeMissing))};
}

/** Without the files that a run over their folders would not lint. */
function onlyPosts(targets: readonly Target[], files: ArchiveFiles): readonly Target[] {
	const linted = new Set(
		files.posts.flatMap((post) => (post.ignoredBecause === undefined ? path.join(files.realRoot, post.path) : [])),
	);
	return targets.filter((target) => target.kind !== 'file' || linted.has(findRealPath(target.path) ?? ''));
}

/** The posts of the archive beside some. */
export function othersThan(some: readonly ChosenFile[], {root, posts}: ArchiveFiles): readonly ChosenFile[] {
	const known = new Set(some.map((file) => file.path));
	return posts
		.filter(
			({path: post, ignoredBecause, linkedTo}) =>
				!known.has(post) && ignoredBecause === undefined && linkedTo === undefined,
		)
		.map(({path: post}) => ({path: post, absolutePath: placeIn(root, post)}));
}
