import path from 'node:path';
import {rules} from '../../rules/index.ts';
import type {ArchiveFiles} from './archiveFiles.ts';
import {readBaseline} from './baselineFile.ts';
import type {CommandOptions} from './commandOptions.ts';
import {Configs} from './configs.ts';
import type {CommandEnvironment} from './environment.ts';
import {type ChosenFile, type ChosenFiles, chooseFiles} from './files.ts';
import {findArchive} from './findArchive.ts';
import type {ArchiveSurroundings, LintedFile, LintRun} from './lintRun.ts';
import {prepareRun} from './prepareRun.ts';
import type {RunState} from './reportRun.ts';
import {isInShard} from './shard.ts';
import {readTargets} from './targets.ts';
import type {Timing} from './timing.ts';

/** A run that knows which posts it is to lint, and has linted none yet. */
export interface ChosenRun {
	readonly run: LintRun;
	readonly configs: Configs;
	readonly notices: readonly string[];
	readonly files: ArchiveFiles;
	readonly chosen: ChosenFiles;
}

/** Finds out which archive and which posts the command line means. */
export async function chooseRun(
	options: CommandOptions,
	environment: CommandEnvironment,
	timing: Timing | undefined,
): Promise<ChosenRun> {
	const {cwd} = environment;
	const configs = new Configs(options, cwd, rules);
	const targets = readTargets(options.paths.length === 0 ? ['.'] : options.paths, cwd);
	const {root, files} = findArchive(targets, configs, options, cwd);
	const {run, notices} = await prepareRun({root, configs, options, environment, timing});
	const chosen = chooseFiles(targets, files);
	for (const {message, path: post} of [...files.problems, ...chosen.problems]) run.complain(message, post);
	return {run, configs, notices, files, chosen};
}

/** Lints the posts of a run, and learns of the others what it takes to judge the archive. */
export function lintChosen({run, configs, notices, files, chosen}: ChosenRun, options: CommandOptions): RunState {
	const {shard} = options;
	const own = shard === undefined ? chosen.files : chosen.files.filter((file) => isInShard(file.path, shard));
	const baseline = options.baseline === false ? undefined : readBaseline(configs, files.root)?.baseline;
	const linted = own.flatMap((file) => run.lintFile(file) ?? []);
	const surroundings = options.archive ? survey(run, files, linted) : undefined;
	return {run, root: files.root, notices, linted, surroundings, baseline};
}

/** Collects facts of the posts that are not linted, so that the archive is judged as a whole. */
function survey(run: LintRun, files: ArchiveFiles, linted: readonly LintedFile[]): ArchiveSurroundings {
	const others = othersThan(
		linted.map(({file}) => file),
		files,
	);
	return {paths: files.paths, others: others.flatMap((file) => run.surveyFile(file) ?? [])};
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
