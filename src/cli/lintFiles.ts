import {rules} from '../../rules/index.ts';
import type {ArchiveFiles} from './archiveFiles.ts';
import type {CommandOptions} from './commandLine.ts';
import {Configs} from './configs.ts';
import type {CommandEnvironment} from './environment.ts';
import {type ChosenFiles, chooseFiles, explainNothingChosen} from './files.ts';
import {findArchive} from './findArchive.ts';
import {type ArchiveSurroundings, type LintedFile, LintRun} from './lintRun.ts';
import type {ExitCode} from './outcome.ts';
import {noticesOf, type RunState, reportRun, showDiff} from './reportRun.ts';
import {loadToSimplified} from './simplified.ts';
import {readSite} from './site.ts';
import {readTargets} from './targets.ts';
import type {Timing} from './timing.ts';
import {UserError} from './userError.ts';

/** Lints the files that the command line names, and mends them if it says so. */
export async function lintFiles(
	options: CommandOptions,
	environment: CommandEnvironment,
	timing: Timing | undefined,
): Promise<ExitCode> {
	const {cwd} = environment;
	const ownConfigs = new Configs(options, cwd, rules);
	const targets = readTargets(options.paths.length === 0 ? ['.'] : options.paths, cwd);
	const {root, files} = findArchive(targets, ownConfigs, options, cwd);
	const site = readSite(root, cwd);
	const configs = ownConfigs.withDefaults(site.settings);
	const archiveRules = configs.forFolder(root).config.archive.rules;
	const judges = options.archive && rules.some(({id, judge}) => judge !== undefined && archiveRules.has(id));
	const toSimplified = judges ? await loadToSimplified() : undefined;
	const now = options.now ?? environment.clock();
	const run = new LintRun({rules, configs, root, now, toSimplified, timing, judges: options.archive});
	const chosen = chooseFiles(targets, files);
	for (const {message, path: post} of [...files.problems, ...chosen.problems]) run.complain(message, post);
	if (chosen.files.length === 0 && run.problems.length === 0) return endWithoutFiles(chosen, options, environment);

	const linted = chosen.files.flatMap((file) => run.lintFile(file) ?? []);
	const surroundings = options.archive ? survey(run, files, linted) : undefined;
	const notices = noticesOf({isIdle: archiveRules.size === 0, site, hasArchive: options.archive});
	const state: RunState = {run, root, notices, linted, surroundings};
	return (options.diff ? showDiff : reportRun)(state, options, environment);
}

/** Collects facts of the posts that are not linted, so that the archive is judged as a whole. */
function survey(run: LintRun, {paths, posts}: ArchiveFiles, linted: readonly LintedFile[]): ArchiveSurroundings {
	const known = new Set(linted.map(({file}) => file.path));
	const others = posts
		.filter(
			({path: post, ignoredBecause, linkedTo}) =>
				!known.has(post) && ignoredBecause === undefined && linkedTo === undefined,
		)
		.flatMap(({path: post}) => run.surveyFile(post) ?? []);
	return {paths, others};
}

function endWithoutFiles(chosen: ChosenFiles, {allowEmpty}: CommandOptions, {stderr}: CommandEnvironment): ExitCode {
	const explanation = explainNothingChosen(chosen);
	if (!allowEmpty) throw new UserError(`${explanation} With \`--allow-empty\` this is no error.`);
	stderr.write(`${explanation}\n`);
	return 0;
}
