import path from 'node:path';
import {rules} from '../../rules/index.ts';
import type {Report} from '../report.ts';
import {type CommandOptions, fixLevelOf} from './commandLine.ts';
import {Configs} from './configs.ts';
import type {CommandEnvironment} from './environment.ts';
import {type ChosenFiles, chooseFiles, explainNothingChosen} from './files.ts';
import {findArchive} from './findArchive.ts';
import {diffFiles, fixFiles} from './fixRun.ts';
import {type ArchiveSurroundings, type LintedFile, LintRun, type SettledRun} from './lintRun.ts';
import {describeProblems, type ExitCode, exitCodeOf, fileReport, publish} from './outcome.ts';
import {loadToSimplified} from './simplified.ts';
import {type ArchiveSite, readSite} from './site.ts';
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
	const surroundings = options.archive
		? run.surveyOthers(files, new Set(linted.map(({file}) => file.path)))
		: undefined;
	const isIdle = archiveRules.size === 0;
	const state: RunState = {run, root, site, isIdle, linted, surroundings, settled: run.settle(linted, surroundings)};
	return options.diff ? showDiff(state, options, environment) : report(state, options, environment);
}

interface RunState {
	readonly run: LintRun;
	readonly root: string;
	readonly site: ArchiveSite;
	/** Whether no rule is on at all. */
	readonly isIdle: boolean;
	readonly linted: readonly LintedFile[];
	readonly surroundings: ArchiveSurroundings | undefined;
	readonly settled: SettledRun;
}

function report(state: RunState, options: CommandOptions, environment: CommandEnvironment): ExitCode {
	const {run, root} = state;
	const level = fixLevelOf(options);
	const {linted, mended} =
		level === undefined
			? {linted: state.linted, mended: undefined}
			: run.measure('fixing', () => fixFiles(run, state.linted, state.settled, {root, level}));
	const {posts} = mended === undefined ? state.settled : run.settle(linted, state.surroundings);
	const outcome: Report = {
		files: [...posts].map(([post, settled]) =>
			fileReport(post, settled, {mended: mended?.get(post) ?? 0, quiet: options.quiet}),
		),
		problems: run.problems,
		notices: noticesOf(state, options),
		fixing: level ?? 'none',
	};
	const textOf = (post: string): string =>
		run.readFile({path: post, absolutePath: path.join(root, post)})?.input.text ?? '';
	run.measure('reporting', () => publish(outcome, {root, textOf, stream: environment.stdout}, options, environment));
	return exitCodeOf(outcome, posts.values(), options);
}

function noticesOf({isIdle, site}: RunState, {archive}: CommandOptions): readonly string[] {
	return [
		...(isIdle ? ['No rule is on: a config without `extends` starts with none.'] : []),
		...(archive ? [] : ['With `--no-archive` nothing is judged that depends on other files of the archive.']),
		...site.notices,
	];
}

function showDiff(
	{run, site, linted, settled}: RunState,
	options: CommandOptions,
	{stdout, stderr}: CommandEnvironment,
): ExitCode {
	const patch = run.measure('fixing', () => diffFiles(run, linted, settled, fixLevelOf(options) ?? 'safe'));
	stdout.write(patch);
	stderr.write(describeProblems({problems: run.problems, notices: site.notices}));
	if (run.problems.length > 0) return 2;
	return patch === '' ? 0 : 1;
}

function endWithoutFiles(chosen: ChosenFiles, {allowEmpty}: CommandOptions, {stderr}: CommandEnvironment): ExitCode {
	const explanation = explainNothingChosen(chosen);
	if (!allowEmpty) throw new UserError(`${explanation} With \`--allow-empty\` this is no error.`);
	stderr.write(`${explanation}\n`);
	return 0;
}
