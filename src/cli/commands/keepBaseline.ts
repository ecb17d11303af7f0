import path from 'node:path';
import {countAccepted, emptyBaseline} from '../../baseline/baseline.ts';
import {formatBaseline} from '../../baseline/formatBaseline.ts';
import {matchBaseline} from '../../baseline/matchBaseline.ts';
import {type BaselineUpdate, type CheckedPost, updateBaseline} from '../../baseline/update.ts';
import type {SettledPost} from '../../engine/settle.ts';
import {countOf} from '../../formatters/countOf.ts';
import {idOfCause} from '../../model/causeParts.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {matchedBaseline, postChecker} from '../../node/run/acceptedFindings.ts';
import {baselinePath, type ReadBaseline, readBaseline, writeBaseline} from '../../node/run/baselineFile.ts';
import {chooseRun, type LintedRun, lintChosen} from '../../node/run/chosenRun.ts';
import {findNamedCauses} from '../../node/run/namedCauses.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {baselineActions} from '../options/commandDefinitions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {baselineJson, describeBaseline} from './baselineStatistics.ts';

type Action = (typeof baselineActions)[number];

/** Keeps the baseline of an archive: lists its findings, brings the list up to date, or counts it. */
export async function keepBaseline(
	given: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const [word, ...paths] = given.paths;
	// The definition of the command allows no other word.
	const action = word as Action;
	const options: CommandOptions = {...given, paths};
	refuseStrayOptions(action, options);
	const runOptions = await runOptionsOf(options, environment);
	const opened = chooseRun(runOptions, environment, tools);
	const {configs, files, chosen, run} = opened;
	if (chosen.files.length === 0 && run.problems.length === 0) throw new UserError(opened.explainNothing());
	const file = baselinePath(configs, files.root);
	const shown = path.relative(environment.cwd, file) || file;
	const before = readBaseline(configs, files.root);
	refuseUnfitState(action, options, {before, shown});
	const {stdout, stderr} = environment;
	if (action === 'stats') {
		const {baseline} = before ?? {baseline: emptyBaseline};
		const width = stdout.isTerminal ? stdout.columns : undefined;
		stdout.write(options.format.includes('json') ? baselineJson(baseline) : describeBaseline(baseline, width));
		return 0;
	}

	const lintAll = lintChosen(opened, {...runOptions, cause: []}, environment);
	const state = {
		...(await new Pace(undefined, environment.watch).take(lintAll)),
		baseline: before?.baseline ?? emptyBaseline,
	};
	state.threads.end();
	const cacheNotices = run.saveMemory(files.paths);
	const update = bringUpToDate(state, action, options);
	if (run.problems.length > 0) {
		stderr.write(describeProblems({problems: run.problems, notices: opened.notices}));
		stderr.write('The baseline is left as it was.\n');
		return 2;
	}
	const isCurrent = before?.text === formatBaseline(update.baseline);
	if (action !== 'check' && !isCurrent) writeBaseline(file, update.baseline);
	stdout.write(describeUpdate(action, update, {isCurrent, shown, before}));
	stderr.write(describeProblems({problems: [], notices: [...opened.notices, ...cacheNotices]}));
	return (action === 'check' && !isCurrent) || (action === 'update' && update.pending > 0) ? 1 : 0;
}

/**
 * Lists all findings of a run in a new baseline.
 * @param file of the baseline, absolute; there is none yet
 * @returns a sentence that says so
 * @throws UserError when it cannot be written
 */
export function createBaseline(state: LintedRun, file: string, shown: string): string {
	const update = bringUpToDate({...state, baseline: emptyBaseline}, 'create', {
		acceptNew: false,
		reason: undefined,
		cause: [],
	});
	writeBaseline(file, update.baseline);
	return describeUpdate('create', update, {isCurrent: false, shown, before: undefined});
}

function refuseStrayOptions(action: Action, {acceptNew, reason, format, cause}: CommandOptions): void {
	if (acceptNew && action !== 'update') throw new UserError('`--accept-new` belongs to `archivelint baseline update`.');
	if (reason !== undefined && action !== 'create' && !acceptNew)
		throw new UserError('`--reason` says why findings are listed: use it with `create` or `update --accept-new`.');
	if (format.length > 0 && action !== 'stats')
		throw new UserError('`--format` belongs to `archivelint baseline stats`.');
	if (cause.length > 0 && action === 'stats')
		throw new UserError('`stats` counts all causes of the baseline: it takes no `--cause`.');
}

/** One cause after the other may be listed, but a list is never made anew over another. */
function refuseUnfitState(
	action: Action,
	{cause}: CommandOptions,
	{before, shown}: {readonly before: ReadBaseline | undefined; readonly shown: string},
): void {
	if (action === 'create' && before !== undefined && cause.length === 0) {
		throw new UserError(
			`There is a baseline already: \`${shown}\`. \`archivelint baseline update --accept-new\` lists in it what is new.`,
		);
	}
	if (action !== 'create' && before === undefined)
		throw new UserError(`There is no baseline \`${shown}\`: make one with \`archivelint baseline create\`.`);
}

function bringUpToDate(
	state: LintedRun,
	action: Action,
	{acceptNew, reason, cause: names}: Pick<CommandOptions, 'acceptNew' | 'reason' | 'cause'>,
): BaselineUpdate {
	const {run, linted, surroundings, earlier} = state;
	const judged = run.judge(linted, surroundings, earlier);
	const checkedPost = postChecker(state);
	const matched = matchedBaseline(state) ?? matchBaseline(emptyBaseline, {posts: [], paths: undefined});
	function* settled(): Generator<SettledPost> {
		for (const file of linted) yield judged.settle(file);
	}
	const causes = names.length === 0 ? names : findNamedCauses(names, settled(), true);
	const missing = new Set(causes);
	const find = (id: string): void => {
		for (const beginning of missing) if (id.startsWith(beginning)) missing.delete(beginning);
	};
	function* checked(): Generator<CheckedPost> {
		for (const file of linted) {
			const post = checkedPost(file, judged.settle(file));
			if (missing.size > 0) for (const {cause} of post.present) find(cause.id);
			yield post;
		}
	}
	const accept = action === 'create' || acceptNew ? {reason} : undefined;
	const update = updateBaseline(matched, checked(), {accept, causes});
	if (missing.size > 0)
		for (const post of matched.baseline.posts.values()) for (const {cause} of post.causes) find(idOfCause(cause));
	if (missing.size > 0) {
		const list = [...missing].map((id) => `\`${id}\``).join(', ');
		throw new UserError(`No finding has the cause ${list}, and the baseline lists none of it.`);
	}
	return update;
}

function describeUpdate(
	action: Action,
	{baseline, added, removed, pending}: BaselineUpdate,
	{
		isCurrent,
		shown,
		before,
	}: {
		readonly isCurrent: boolean;
		readonly shown: string;
		readonly before: ReadBaseline | undefined;
	},
): string {
	const posts = [...baseline.posts.values()];
	const whole = `${countOf(countAccepted(posts), 'finding')} in ${countOf(posts.length, 'post')}`;
	if (before === undefined)
		return `${shown}: ${whole} listed. Commit it: from now on only new findings are reported.\n`;
	const changes = [
		...(added > 0 ? [`${countOf(added, 'new finding')} listed`] : []),
		...(removed > 0 ? [`${countOf(removed, 'stale entry')} ${action === 'check' ? 'to take out' : 'taken out'}`] : []),
	];
	if (!isCurrent && changes.length === 0) changes.push(describeRewriting(action, before, baseline));
	const sentences = [
		`${shown}: ${changes.length === 0 ? 'up to date' : changes.join(', ')}; it lists ${whole}.`,
		...(action === 'check' && !isCurrent ? ['Run `archivelint baseline update`.'] : []),
		...(action === 'update' && pending > 0
			? [`${countOf(pending, 'new finding')} not listed: fix them, or list them with --accept-new.`]
			: []),
	];
	return `${sentences.join('\n')}\n`;
}

/** What else is changed in the file where nothing is added nor taken out. */
function describeRewriting(action: Action, before: ReadBaseline, after: BaselineUpdate['baseline']): string {
	const [single, left] = [before.baseline, after].map(({posts}) =>
		[...posts.values()].reduce((sum, {findings}) => sum + findings.length, 0),
	);
	const isCounted = (single ?? 0) > (left ?? 0);
	if (action === 'check') return isCounted ? 'entries to count by their causes' : 'entries to move or to sort';
	return isCounted ? 'entries counted by their causes' : 'entries moved or sorted';
}
