import {Statistics} from '../../archive/statistics.ts';
import type {FileReport, Problem} from '../../model/report.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import type {CommandEnvironment, OutputStream} from '../../node/process/environment.ts';
import {matchedBaseline} from '../../node/run/acceptedFindings.ts';
import type {LintedRun} from '../../node/run/chosenRun.ts';
import {concludeRun, notToFix} from '../../node/run/concludeRun.ts';
import {diffFiles} from '../../node/run/fixRun.ts';
import type {LintedFile, LintRun} from '../../node/run/lintRun.ts';
import type {Pace} from '../../node/run/pace.ts';
import {scoredPostOf, startScore} from '../../node/run/scoreRun.ts';
import {understandRun} from '../../node/run/understandRun.ts';
import type {ArchiveScore} from '../../score/archiveScore.ts';
import {shownDiff} from '../../terminal/shownDiff.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import {type CommandOptions, fixLevelOf} from '../options/commandOptions.ts';
import type {CommitLog} from './commitLog.ts';
import type {FollowHistory} from './historyOfRun.ts';
import {batches, describeProblems, type ExitCode, exitCodeOf, shownReport} from './outcome.ts';
import {pageContextOf} from './pageOfRun.ts';
import {type OpenOutput, publish, publishStatistics} from './publish.ts';
import {describeLowScore, describeUntold, writeScoreFiles} from './writtenScore.ts';

/** A run whose posts are linted, and where its report goes. */
export interface RunState extends LintedRun {
	readonly outputs: readonly OpenOutput[];
	/** Where fixes go as commits; undefined where they are not committed. */
	readonly commitLog?: CommitLog | undefined;
	/** Goes along the history for the page; undefined where nobody has asked for it. */
	readonly followHistory?: FollowHistory | undefined;
}

/** Judges the archive, mends what is to be mended, and reports what remains. */
export async function reportRun(
	state: RunState,
	options: CommandOptions,
	environment: CommandEnvironment,
	pace: Pace,
): Promise<ExitCode> {
	const {run, root, commitLog, followHistory} = state;
	const level = fixLevelOf(options);
	const {showBaselined, fixBaselined} = options;
	const concluded = await pace.take(
		concludeRun(state, {level, showBaselined, fixBaselined, commits: commitLog?.commits}),
	);

	const history = followHistory && (await pace.take(followHistory(concluded.linted)));
	const isScored = options.score.length > 0 || options.failUnder !== undefined;
	const start = () => ({tally: concluded.startTally(), statistics: new Statistics(), score: startScore(run)});
	let sums = {...start(), isComplete: false};
	const watch = showsElsewhere(state.outputs, environment) ? environment.watch : undefined;
	function* files(): Generator<FileReport> {
		let done = 0;
		const pass = {...start(), isComplete: true};
		for (const post of concluded.posts) {
			const report = shownReport(post.report, options);
			// Warnings count even where `--quiet` does not show them.
			pass.tally.add(post);
			if (options.statistics) pass.statistics.add(report.diagnostics, post.file.facts);
			if (isScored) run.measure('scoring', () => pass.score.add(scoredPostOf(post)));
			yield report;
			watch?.({phase: 'reporting', done: ++done, all: concluded.linted.length});
		}
		sums = pass;
	}
	let understood: ArchiveUnderstanding | undefined;
	const outcome = {
		files: {[Symbol.iterator]: files},
		problems: run.problems,
		get notices() {
			return [...concluded.noticesAfter(sums.tally), ...(commitLog?.notices ?? [])];
		},
		get besideCauses() {
			return sums.tally.beside;
		},
		isQuiet: options.quiet,
		get archive() {
			understood ??= understandingOf(state, concluded.linted);
			return understood;
		},
		fixing: level ?? ('none' as const),
	};
	const textOf = textReader(run, concluded.linted);
	const page = pageContextOf({run, root, concluded, history}, options, environment);
	const publication = {root, textOf, stream: environment.stdout, outputs: state.outputs, ruleset: run.ruleset, page};
	await run.measure('reporting', () => publish(outcome, publication, options, environment));
	// Somebody's own formatter may not have looked at all files.
	if (!sums.isComplete) for (const _ of outcome.files);
	if (options.statistics) publishStatistics(sums.statistics, publication, options, environment);
	const {counts, staleEntries} = sums.tally;
	const exitCode = exitCodeOf(counts, run.problems, options);
	const isLow = isScored && tellScore(sums.score.score, run.problems, options, environment);
	return exitCode === 0 && (isLow || (options.strictBaseline && staleEntries > 0)) ? 1 : exitCode;
}

/** Writes the score where it is wanted. Returns whether it is less than it has to be, which is said. */
function tellScore(
	score: ArchiveScore,
	problems: readonly Problem[],
	options: CommandOptions,
	environment: CommandEnvironment,
): boolean {
	const untold = describeUntold(problems, options.score);
	if (untold !== undefined) {
		environment.stderr.write(`${escapeForTerminal(untold)}\n`);
		return false;
	}
	writeScoreFiles(score, options, environment);
	const complaint = describeLowScore(score, options);
	if (complaint !== undefined) environment.stderr.write(`${complaint}\n`);
	return complaint !== undefined;
}

/** What was understood of the archive that a run is about; undefined where it was not judged. */
function understandingOf(
	{run, surroundings}: Pick<LintedRun, 'run' | 'surroundings'>,
	linted: readonly LintedFile[],
): ArchiveUnderstanding | undefined {
	if (surroundings === undefined) return undefined;
	return understandRun(run, [...linted, ...surroundings.others]);
}

/** Whether a report goes elsewhere than to the terminal that shows how far it has come. */
function showsElsewhere(outputs: readonly OpenOutput[], {stdout}: CommandEnvironment): boolean {
	return !stdout.isTerminal || outputs.every(({file}) => file !== undefined);
}

/** Prints what mending would change. */
export function showDiff(state: LintedRun, options: CommandOptions, {stdout, stderr}: CommandEnvironment): ExitCode {
	const {run, notices, linted, surroundings, earlier} = state;
	state.threads.end();
	const judged = run.judge(linted, surroundings, notToFix(matchedBaseline(state), earlier, options));
	const level = fixLevelOf(options) ?? 'safe';
	const told: string[] = [];
	const tell = (notice: string): void => void told.push(notice);
	let isEmpty = true;
	for (const batch of batches(forReaders(diffFiles(run, linted, {judged, level, tell}), stdout))) {
		stdout.write(batch);
		isEmpty = false;
	}
	told.push(...run.saveMemory(surroundings?.paths));
	stderr.write(describeProblems({problems: run.problems, notices: [...notices, ...told]}));
	if (run.problems.length > 0) return 2;
	return isEmpty ? 0 : 1;
}

/** Patches as they are for programs; in a terminal, as people read them. */
export function* forReaders(patches: Iterable<string>, {isTerminal, columns}: OutputStream): Generator<string> {
	for (const patch of patches) yield isTerminal ? `${shownDiff(patch, columns)}\n` : patch;
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
