import {addCounts, countDiagnostics, type FileReport} from '../report.ts';
import {type CommandOptions, fixLevelOf} from './commandOptions.ts';
import type {CommandEnvironment} from './environment.ts';
import {diffFiles, fixFiles} from './fixRun.ts';
import type {ArchiveSurroundings, LintedFile, LintRun} from './lintRun.ts';
import {batches, describeProblems, type ExitCode, exitCodeOf, fileReport, publish} from './outcome.ts';

/** A run whose posts are linted: what is left is to judge, to mend and to report. */
export interface RunState {
	readonly run: LintRun;
	/** Absolute. */
	readonly root: string;
	readonly notices: readonly string[];
	/** Sorted by path. */
	readonly linted: readonly LintedFile[];
	/** Undefined when nothing across the archive is to be judged. */
	readonly surroundings: ArchiveSurroundings | undefined;
}

/** Judges the archive, mends what is to be mended, and reports what remains. */
export function reportRun(state: RunState, options: CommandOptions, environment: CommandEnvironment): ExitCode {
	const {run, root, notices, surroundings} = state;
	const level = fixLevelOf(options);
	const judged = run.judge(state.linted, surroundings);
	const {linted, mended} =
		level === undefined
			? {linted: state.linted, mended: new Map<string, number>()}
			: run.measure('fixing', () => fixFiles(run, state.linted, judged, {root, level}));
	const final = level === undefined ? judged : run.judge(linted, surroundings);

	let counts = countDiagnostics([]);
	/** Post by post: nobody keeps all diagnostics of an archive. */
	function* files(): Generator<FileReport> {
		counts = countDiagnostics([]);
		for (const file of linted) {
			const settled = final.settle(file);
			// Warnings count even where `--quiet` does not show them.
			counts = addCounts(counts, countDiagnostics(settled.diagnostics));
			yield fileReport(file.file.path, settled, {mended: mended.get(file.file.path) ?? 0, quiet: options.quiet});
		}
	}
	const outcome = {
		files: {[Symbol.iterator]: files},
		problems: run.problems,
		notices,
		fixing: level ?? ('none' as const),
	};
	const textOf = textReader(run, linted);
	run.measure('reporting', () => publish(outcome, {root, textOf, stream: environment.stdout}, options, environment));
	return exitCodeOf(counts, run.problems, options);
}

/** Prints what mending would change. */
export function showDiff(
	{run, notices, linted, surroundings}: RunState,
	options: CommandOptions,
	{stdout, stderr}: CommandEnvironment,
): ExitCode {
	const judged = run.judge(linted, surroundings);
	let isEmpty = true;
	for (const batch of batches(diffFiles(run, linted, judged, fixLevelOf(options) ?? 'safe'))) {
		stdout.write(batch);
		isEmpty = false;
	}
	stderr.write(describeProblems({problems: run.problems, notices}));
	if (run.problems.length > 0) return 2;
	return isEmpty ? 0 : 1;
}

/** Reads texts of linted posts again; the last one stays at hand, since findings of one post follow each other. */
function textReader(run: LintRun, linted: readonly LintedFile[]): (post: string) => string {
	const byPath = new Map(linted.map((file) => [file.file.path, file]));
	let last = {path: '', text: ''};
	return (post) => {
		if (last.path !== post) last = {path: post, text: run.readAgain(byPath.get(post)) ?? ''};
		return last.text;
	};
}
