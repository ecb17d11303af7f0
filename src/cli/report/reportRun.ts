import {Statistics} from '../../archive/statistics.ts';
import {type PlacedBaseline, placeBaseline} from '../../baseline/place.ts';
import {type CheckedPost, staleEntries} from '../../baseline/update.ts';
import {isLeftOut, type Ruleset} from '../../config/index.ts';
import type {SettledPost} from '../../engine/settle.ts';
import {type KnownFindings, knownToAny} from '../../model/knownFindings.ts';
import {addCounts, type Counts, countDiagnostics, type FileReport} from '../../model/report.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {LintedRun} from '../../node/run/chosenRun.ts';
import {diffFiles, fixFiles} from '../../node/run/fixRun.ts';
import type {LintedFile, LintRun} from '../../node/run/lintRun.ts';
import {type CommandOptions, fixLevelOf} from '../options/commandOptions.ts';
import {batches, describeProblems, type ExitCode, exitCodeOf, fileReport} from './outcome.ts';
import {type OpenOutput, publish, publishStatistics} from './publish.ts';

/** A run whose posts are linted, and where its report goes. */
export interface RunState extends LintedRun {
	readonly outputs: readonly OpenOutput[];
}

/** Judges the archive, mends what is to be mended, and reports what remains. */
export async function reportRun(
	state: RunState,
	options: CommandOptions,
	environment: CommandEnvironment,
): Promise<ExitCode> {
	const {run, root, surroundings, earlier} = state;
	const level = fixLevelOf(options);
	const placed = placeIn(state);
	const shown = knownToAny([options.showBaselined ? undefined : placed, earlier]);
	const {
		linted,
		mended,
		notices: fixNotices,
	} = level === undefined
		? {linted: state.linted, mended: new Map<string, number>(), notices: []}
		: run.measure('fixing', () =>
				fixFiles(run, state.linted, run.judge(state.linted, surroundings, left(placed, state, options)), {
					root,
					level,
				}),
			);
	const final = run.judge(linted, surroundings, shown);

	let sums = emptySums(placed);
	/** Post by post: nobody keeps all diagnostics of an archive. */
	function* files(): Generator<FileReport> {
		const pass = emptySums(placed);
		for (const file of linted) {
			const {path} = file.file;
			const settled = final.settle(file);
			const report = fileReport(path, settled, {mended: mended.get(path) ?? 0, quiet: options.quiet});
			// Warnings count even where `--quiet` does not show them.
			pass.counts = addCounts(pass.counts, countDiagnostics(settled.diagnostics));
			if (placed !== undefined)
				pass.stale += staleEntries(placed.entriesOf(path), checkedPost(file, settled, state)).length;
			if (options.statistics) pass.statistics.add(report.diagnostics, file.facts);
			yield report;
		}
		sums = {...pass, isComplete: true};
	}
	const outcome = {
		files: {[Symbol.iterator]: files},
		problems: run.problems,
		get notices() {
			return [...state.notices, ...fixNotices, ...(sums.stale === 0 ? [] : [describeStale(sums.stale)])];
		},
		fixing: level ?? ('none' as const),
	};
	const textOf = textReader(run, linted);
	const publication = {root, textOf, stream: environment.stdout, outputs: state.outputs, ruleset: run.ruleset};
	await run.measure('reporting', () => publish(outcome, publication, options, environment));
	// Somebody's own formatter may not have looked at all files.
	if (!sums.isComplete) for (const _ of outcome.files);
	if (options.statistics) publishStatistics(sums.statistics, publication, environment);
	const exitCode = exitCodeOf(sums.counts, run.problems, options);
	return exitCode === 0 && options.strictBaseline && sums.stale > 0 ? 1 : exitCode;
}

/** What one pass over all files comes to. */
interface Sums {
	counts: Counts;
	/** Entries of the baseline whose findings are gone. */
	stale: number;
	readonly statistics: Statistics;
	readonly isComplete: boolean;
}

function emptySums(placed: PlacedBaseline | undefined): Sums {
	return {
		counts: countDiagnostics([]),
		stale: placed?.vanished.length ?? 0,
		statistics: new Statistics(),
		isComplete: false,
	};
}

/** Prints what mending would change. */
export function showDiff(state: LintedRun, options: CommandOptions, {stdout, stderr}: CommandEnvironment): ExitCode {
	const {run, notices, linted, surroundings} = state;
	const judged = run.judge(linted, surroundings, left(placeIn(state), state, options));
	let isEmpty = true;
	for (const batch of batches(diffFiles(run, linted, judged, fixLevelOf(options) ?? 'safe'))) {
		stdout.write(batch);
		isEmpty = false;
	}
	stderr.write(describeProblems({problems: run.problems, notices}));
	if (run.problems.length > 0) return 2;
	return isEmpty ? 0 : 1;
}

/** What a run knows of a post that it linted, in the words of a baseline. */
export function checkedPost(
	{facts, settings}: LintedFile,
	{diagnostics, suppressed}: SettledPost,
	{run, surroundings}: Pick<LintedRun, 'run' | 'surroundings'>,
): CheckedPost {
	// Without the archive, or where a post cannot be read, findings are missing although nobody mended them.
	const isWhole = surroundings !== undefined && !diagnostics.some(({fatal}) => fatal);
	return {
		facts,
		present: [...diagnostics, ...suppressed],
		reported: diagnostics,
		ran: (rule) => isWhole && (settings.rules.has(rule) || isGone(rule, run.ruleset)),
	};
}

/** Whether there is no such rule to switch off: what the engine finds itself is always on, all else is gone. */
function isGone(rule: string, ruleset: Ruleset): boolean {
	return !ruleset.rules.some(({id}) => id === rule) && !isLeftOut(rule, ruleset);
}

/** The baseline as it fits the archive of today. */
export function placeIn({linted, surroundings, baseline}: LintedRun): PlacedBaseline | undefined {
	if (baseline === undefined) return undefined;
	const known = [...linted, ...(surroundings?.others ?? [])];
	return placeBaseline(baseline, {
		posts: known.map(({facts}) => facts),
		paths: surroundings && new Set(surroundings.paths),
	});
}

/** What is not mended. */
function left(
	placed: PlacedBaseline | undefined,
	{earlier}: LintedRun,
	{fixBaselined}: CommandOptions,
): KnownFindings | undefined {
	return knownToAny([fixBaselined ? undefined : placed, earlier]);
}

function describeStale(count: number): string {
	const what = count === 1 ? '1 entry of the baseline is' : `${count} entries of the baseline are`;
	return `${what} stale, for the findings are gone: \`archivelint baseline prune\` takes them out.`;
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
