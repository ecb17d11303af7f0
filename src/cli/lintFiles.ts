import path from 'node:path';
import {rules} from '../../rules/index.ts';
import type {ArchiveFiles} from './archiveFiles.ts';
import type {CommandOptions} from './commandOptions.ts';
import {Configs} from './configs.ts';
import type {CommandEnvironment} from './environment.ts';
import {type ChosenFile, type ChosenFiles, chooseFiles, explainNothingChosen} from './files.ts';
import {findArchive} from './findArchive.ts';
import type {ArchiveSurroundings, LintedFile, LintRun} from './lintRun.ts';
import type {ExitCode} from './outcome.ts';
import {writesParts} from './outputs.ts';
import {prepareRun} from './prepareRun.ts';
import {type RunState, reportRun, showDiff} from './reportRun.ts';
import {isInShard} from './shard.ts';
import {readTargets} from './targets.ts';
import type {Timing} from './timing.ts';
import {UserError} from './userError.ts';
import {writePart} from './writePart.ts';

/** Lints the files that the command line names, and mends them if it says so. */
export async function lintFiles(
	options: CommandOptions,
	environment: CommandEnvironment,
	timing: Timing | undefined,
): Promise<ExitCode> {
	const {cwd} = environment;
	const configs = new Configs(options, cwd, rules);
	const targets = readTargets(options.paths.length === 0 ? ['.'] : options.paths, cwd);
	const {root, files} = findArchive(targets, configs, options, cwd);
	const {run, notices} = await prepareRun({root, configs, options, environment, timing});
	const chosen = chooseFiles(targets, files);
	for (const {message, path: post} of [...files.problems, ...chosen.problems]) run.complain(message, post);
	if (chosen.files.length === 0 && run.problems.length === 0) return endWithoutFiles(chosen, options, environment);
	if (writesParts(options)) {
		const others = options.archive ? othersThan(chosen.files, files) : [];
		return writePart({run, notices, files, chosen: chosen.files, others}, options, environment);
	}

	const {shard} = options;
	const own = shard === undefined ? chosen.files : chosen.files.filter((file) => isInShard(file.path, shard));
	const linted = own.flatMap((file) => run.lintFile(file) ?? []);
	const surroundings = options.archive ? survey(run, files, linted) : undefined;
	const state: RunState = {run, root, notices, linted, surroundings};
	return (options.diff ? showDiff : reportRun)(state, options, environment);
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

function endWithoutFiles(chosen: ChosenFiles, {allowEmpty}: CommandOptions, {stderr}: CommandEnvironment): ExitCode {
	const explanation = explainNothingChosen(chosen);
	if (!allowEmpty) throw new UserError(`${explanation} With \`--allow-empty\` this is no error.`);
	stderr.write(`${explanation}\n`);
	return 0;
}
