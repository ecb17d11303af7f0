import path from 'node:path';
import type {Baseline} from '../../baseline/baseline.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {type ChosenFile, type ChosenFiles, chooseFiles} from '../files/chooseFiles.ts';
import {readFileList} from '../files/fileList.ts';
import {findRealPath} from '../files/paths.ts';
import {readTargets, type Target} from '../files/targets.ts';
import {selectByGit} from '../git/gitSelection.ts';
import type {CommandEnvironment} from '../process/environment.ts';
import {readBaseline} from './baselineFile.ts';
import {Configs} from './configs.ts';
import {findArchive} from './findArchive.ts';
import type {ArchiveSurroundings, LintedFile, LintRun} from './lintRun.ts';
import {findEarlier} from './newOnly.ts';
import {prepareRun} from './prepareRun.ts';
import type {RunOptions, RunTools} from './runOptions.ts';
import {isInShard} from './shard.ts';

/** A run that knows which posts it is to lint, and has linted none yet. */
export interface ChosenRun {
	readonly run: LintRun;
	readonly configs: Configs;
	readonly notices: readonly string[];
	readonly files: ArchiveFiles;
	readonly chosen: ChosenFiles;
	/** Names of folders whose files are posts. */
	readonly postFolders: readonly string[];
	/** What to say where nothing is chosen and that is no mistake, such as that nothing has changed; undefined where it is one. */
	readonly emptiness: string | undefined;
	/** Where the text of a file is read from. */
	readonly place: (file: ChosenFile) => ChosenFile;
}

/** A run whose posts are linted: what is left is to judge, to mend and to report. */
export interface LintedRun {
	readonly run: LintRun;
	/** Absolute. */
	readonly root: string;
	readonly notices: readonly string[];
	/** Sorted by path. */
	readonly linted: readonly LintedFile[];
	/** Undefined when nothing across the archive is to be judged. */
	readonly surroundings: ArchiveSurroundings | undefined;
	/** The findings that are accepted; undefined where there are none, or they are not to be asked. */
	readonly baseline?: Baseline | undefined;
	/** What an older state of the archive had already. */
	readonly earlier?: KnownFindings | undefined;
}

/** Finds out which archive and which posts the command line means. */
export async function chooseRun(
	options: RunOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ChosenRun> {
	const {cwd} = environment;
	const configs = new Configs(options, cwd, tools.ruleset);
	const targets = readTargets(await pathsOf(options, environment), cwd);
	const archive = findArchive(targets, configs, options, cwd);
	const {run, notices} = await prepareRun({root: archive.root, configs, options, environment, timing: tools.timing});
	const {postFolders} = configs.forFolder(archive.root).config.base.settings;
	const selection = selectByGit(options, environment, archive.files, postFolders);
	const files = selection?.files ?? archive.files;
	const all = chooseFiles(options.forceExclude ? onlyPosts(targets, files) : targets, files);
	const chosen =
		selection === undefined
			? all
			: {...all, files: all.files.filter((file) => selection.has(file)).map(selection.place)};
	for (const {message, path: post} of [...files.problems, ...chosen.problems]) run.complain(message, post);
	const emptiness = selection?.emptiness ?? (options.forceExclude || options.filesFrom !== undefined ? '' : undefined);
	const place = selection?.place ?? ((file: ChosenFile) => file);
	return {run, configs, notices, files, postFolders, chosen, emptiness, place};
}

/** Lints the posts of a run, and learns of the others what it takes to judge the archive. */
export function lintChosen(chosenRun: ChosenRun, options: RunOptions, environment: CommandEnvironment): LintedRun {
	const {run, configs, notices, files, chosen, place} = chosenRun;
	const {shard} = options;
	const own = shard === undefined ? chosen.files : chosen.files.filter((file) => isInShard(file.path, shard));
	const baseline = options.baseline === false ? undefined : readBaseline(configs, files.root)?.baseline;
	const linted = own.flatMap((file) => run.lintFile(file) ?? []);
	const others = options.archive ? othersThan(own, files).map(place) : [];
	const surroundings = options.archive
		? {paths: files.paths, others: others.flatMap((file) => run.surveyFile(file) ?? [])}
		: undefined;
	const earlier = findEarlier(chosenRun, {linted, surroundings}, options, environment);
	return {run, root: files.root, notices, linted, surroundings, baseline, earlier};
}

/** What the command line names, in its own words or in those of a file. */
async function pathsOf(
	{paths, filesFrom, null: isNull}: RunOptions,
	environment: CommandEnvironment,
): Promise<readonly string[]> {
	if (filesFrom === undefined) return paths.length === 0 ? ['.'] : paths;
	return readFileList(filesFrom, isNull ? '\0' : /\r?\n/, environment);
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
		.map(({path: post}) => ({path: post, absolutePath: path.join(root, post)}));
}
