import {countOf} from '../../formatters/countOf.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Interruption} from '../../node/process/interruption.ts';
import {type ChosenRun, chooseRun, explainEmptiness, lintChosen, othersThan} from '../../node/run/chosenRun.ts';
import type {LintRun} from '../../node/run/lintRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunOptions, RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {writesParts} from '../options/outputs.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import {writePart} from '../parts/writePart.ts';
import {openCommitLog} from '../report/commitLog.ts';
import {openRunHistory} from '../report/historyOfRun.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {type OpenOutput, openOutputs} from '../report/publish.ts';
import {reportRun, showDiff} from '../report/reportRun.ts';

/** Lints the files that the command line names, and mends them if it says so. */
export async function lintFiles(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	refuseStrayWord(options, environment);
	const outputs = writesParts(options) ? [] : await openOutputs(options, environment);
	// With a history, this option says where it begins; elsewhere it chooses posts.
	const runOptions = await runOptionsOf(options.history ? {...options, since: undefined} : options, environment);
	const opened = chooseRun(runOptions, environment, tools);
	const emptiness = explainEmptiness(opened, options);
	if (emptiness !== undefined && !writesParts(options))
		return reportNothing({opened, outputs, emptiness}, {options, runOptions}, environment);
	const {run, threads, notices, files, chosen} = opened;
	if (writesParts(options)) {
		const others = options.archive ? othersThan(chosen.files, files) : [];
		return writePart({run, threads, notices, files, chosen: chosen.files, others}, options, environment, tools);
	}
	const commitLog = options.commitByCause ? openCommitLog(opened, options, environment) : undefined;
	const followHistory = options.history ? openRunHistory(opened, runOptions, options, environment) : undefined;
	const pace = new Pace(environment.listenForEnd?.(), environment.watch);
	try {
		const linted = await pace.take(lintChosen(opened, runOptions, environment));
		if (options.diff) return showDiff(linted, options, environment);
		return await reportRun({...linted, outputs, commitLog, followHistory}, options, environment, pace);
	} catch (error) {
		const isInterrupted = error instanceof Interruption;
		if (commitLog !== undefined && (isInterrupted || error instanceof UserError))
			environment.stderr.write(describeProblems({problems: run.problems, notices: []}));
		if (error instanceof UserError) throw commitLog?.failure(error) ?? error;
		if (!isInterrupted) throw error;
		run.saveMemory(undefined);
		environment.stderr.write(describeInterruption(run.progress, chosen.files.length, commitLog?.made.length));
		return error.exitCode;
	}
}

/**
 * Writes what programs read, and files, as they are without posts: what an earlier run has left there would be taken for new. In a terminal
 * one sentence says it all.
 */
async function reportNothing(
	{
		opened,
		outputs,
		emptiness,
	}: {readonly opened: ChosenRun; readonly outputs: readonly OpenOutput[]; readonly emptiness: string},
	{options, runOptions}: {readonly options: CommandOptions; readonly runOptions: RunOptions},
	environment: CommandEnvironment,
): Promise<ExitCode> {
	const notices = emptiness === '' ? [] : [emptiness];
	if (options.diff) {
		environment.stderr.write(describeProblems({problems: [], notices}));
		return 0;
	}
	const pace = new Pace(undefined, environment.watch);
	// There is nothing to be judged, so that nobody need read the rest of the archive.
	const asked = {...runOptions, archive: false, newOnly: undefined, cause: []};
	const linted = await pace.take(lintChosen(opened, asked, environment));
	const written = outputs.filter(({format, file}) => file !== undefined || format !== 'stylish');
	// Where git or another program says that there is nothing, no score is missed.
	const failUnder = opened.emptiness === undefined ? options.failUnder : undefined;
	const statistics = options.statistics && options.outputFile !== undefined;
	const told = {...options, fix: false, cause: [], failUnder, statistics};
	return reportRun({...linted, notices, outputs: written}, told, environment, pace);
}

/**
 * Says how far a run came.
 * @param commits that it has made; undefined where it makes none
 */
function describeInterruption({linted, fixed}: LintRun['progress'], all: number, commits: number | undefined): string {
	const fixes = fixed === 0 ? 'none was fixed' : `${fixed} ${fixed === 1 ? 'was' : 'were'} fixed`;
	const changes =
		commits === undefined
			? fixes
			: `${countOf(commits, 'commit')} ${commits === 1 ? 'was' : 'were'} made, what was not committed is as it was before`;
	return `Interrupted: ${linted} of ${all} posts were linted, ${changes}, and nothing is reported.\n`;
}
