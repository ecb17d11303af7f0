import path from 'node:path';
import {type Baseline, type BaselineEntry, formatBaseline} from '../../baseline/baseline.ts';
import {matchBaseline} from '../../baseline/matchBaseline.ts';
import type {CheckedPost} from '../../baseline/update.ts';
import {type BaselineUpdate, updateBaseline} from '../../baseline/update.ts';
import {countOf} from '../../formatters/countOf.ts';
import {renderTable} from '../../formatters/table.ts';
import {datedNameOf} from '../../jekyll/postName.ts';
import {UserError} from '../../model/userError.ts';
import {explainNothingChosen} from '../../node/files/chooseFiles.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {matchedBaseline, postChecker} from '../../node/run/acceptedFindings.ts';
import {baselinePath, readBaseline, writeBaseline} from '../../node/run/baselineFile.ts';
import {chooseRun, type LintedRun, lintChosen} from '../../node/run/chosenRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {baselineActions} from '../options/commandDefinitions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';

type Action = (typeof baselineActions)[number];

/** Keeps the baseline of an archive: lists its findings, brings the list up to date, or counts it. */
export async function keepBaseline(
	given: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const [action, ...paths] = given.paths;
	const options: CommandOptions = {...given, paths};
	refuseStrayOptions(action as Action, options);
	const runOptions = await runOptionsOf(options, environment);
	const opened = chooseRun(runOptions, environment, tools);
	const {configs, files, chosen, run} = opened;
	if (chosen.files.length === 0 && run.problems.length === 0) throw new UserError(explainNothingChosen(chosen));
	const file = baselinePath(configs, files.root);
	const shown = path.relative(environment.cwd, file) || file;
	const before = readBaseline(configs, files.root);
	if (action === 'create' && before !== undefined) {
		throw new UserError(
			`There is a baseline already: \`${shown}\`. \`archivelint baseline update --accept-new\` lists in it what is new.`,
		);
	}
	if (action !== 'create' && before === undefined)
		throw new UserError(`There is no baseline \`${shown}\`: make one with \`archivelint baseline create\`.`);
	if (action === 'stats') {
		environment.stdout.write(describeEntries(before?.baseline.entries ?? [], options));
		return 0;
	}

	const state = {
		...(await new Pace(undefined, environment.watch).take(lintChosen(opened, runOptions, environment))),
		baseline: before?.baseline ?? none,
	};
	state.threads.end();
	const cacheNotices = run.saveMemory(files.paths);
	const update = bringUpToDate(state, action as Action, options);
	if (run.problems.length > 0) {
		environment.stderr.write(describeProblems({problems: run.problems, notices: opened.notices}));
		environment.stderr.write('The baseline is left as it was.\n');
		return 2;
	}
	const isCurrent = before?.text === formatBaseline(update.baseline);
	if (action !== 'check' && !isCurrent) writeBaseline(file, update.baseline);
	environment.stdout.write(describeUpdate(action as Action, update, {isCurrent, file: shown}));
	environment.stderr.write(describeProblems({problems: [], notices: [...opened.notices, ...cacheNotices]}));
	return (action === 'check' && !isCurrent) || (action === 'update' && update.pending > 0) ? 1 : 0;
}

const none: Baseline = {entries: [], posts: new Map()};

function refuseStrayOptions(action: Action, {acceptNew, reason, format}: CommandOptions): void {
	if (acceptNew && action !== 'update') throw new UserError('`--accept-new` belongs to `archivelint baseline update`.');
	if (reason !== undefined && action !== 'create' && !acceptNew)
		throw new UserError('`--reason` says why findings are listed: use it with `create` or `update --accept-new`.');
	if (format.length > 0 && action !== 'stats')
		throw new UserError('`--format` belongs to `archivelint baseline stats`.');
}

function bringUpToDate(state: LintedRun, action: Action, {acceptNew, reason}: CommandOptions): BaselineUpdate {
	const {run, linted, surroundings} = state;
	const judged = run.judge(linted, surroundings);
	const checkedPost = postChecker(state);
	function* checked(): Generator<CheckedPost> {
		for (const file of linted) yield checkedPost(file, judged.settle(file));
	}
	const matched = matchedBaseline(state) ?? matchBaseline(none, {posts: [], paths: undefined});
	return updateBaseline(matched, checked(), action === 'create' || acceptNew ? {reason} : undefined);
}

function describeUpdate(
	action: Action,
	{baseline, added, removed, pending}: BaselineUpdate,
	{isCurrent, file}: {readonly isCurrent: boolean; readonly file: string},
): string {
	const {entries} = baseline;
	const posts = new Set(entries.map((entry) => entry.path)).size;
	if (action === 'create')
		return `${file}: ${countOf(entries.length, 'finding')} in ${countOf(posts, 'post')} listed. Commit it: from now on only new findings are reported.\n`;
	const changes = [
		...(added.length > 0 ? [`${countOf(added.length, 'new finding')} listed`] : []),
		...(removed.length > 0
			? [`${countOf(removed.length, 'stale entry')} ${action === 'check' ? 'to take out' : 'taken out'}`]
			: []),
	];
	if (!isCurrent && changes.length === 0)
		changes.push(action === 'check' ? 'entries to move or to sort' : 'entries moved or sorted');
	const sentences = [
		`${file}: ${changes.length === 0 ? 'up to date' : changes.join(', ')}; it lists ${countOf(entries.length, 'finding')} in ${countOf(posts, 'post')}.`,
		...(action === 'check' && !isCurrent ? ['Run `archivelint baseline update`.'] : []),
		...(action === 'update' && pending > 0
			? [`${countOf(pending, 'new finding')} not listed: fix them, or list them with --accept-new.`]
			: []),
	];
	return `${sentences.join('\n')}\n`;
}

/** The entries by rule, and by the year in the names of their posts. */
function describeEntries(entries: readonly BaselineEntry[], {format}: CommandOptions): string {
	const byRule = tally(entries.map(({rule}) => rule));
	const byYear = tally(entries.map((entry) => datedNameOf(entry.path)?.year.toString() ?? 'undated'));
	const posts = new Set(entries.map((entry) => entry.path)).size;
	if (format.includes('json')) {
		const sums = {
			findings: entries.length,
			posts,
			rules: Object.fromEntries(byRule),
			years: Object.fromEntries(byYear),
		};
		return `${JSON.stringify(sums)}\n`;
	}
	const table = (title: string, rows: readonly (readonly [string, number])[]): string =>
		renderTable(
			[
				{title, align: 'left'},
				{title: 'Findings', align: 'right'},
			],
			rows.map(([name, count]) => [name, String(count)]),
		);
	return [
		`${countOf(entries.length, 'finding')} in ${countOf(posts, 'post')}\n`,
		table('Rule', byRule),
		table(
			'Year',
			byYear.toSorted(([a], [b]) => (a < b ? -1 : 1)),
		),
	].join('\n');
}

/** How often each word is there, the most frequent first. */
function tally(words: readonly string[]): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
