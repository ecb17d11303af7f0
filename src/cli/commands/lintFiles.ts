import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Interruption} from '../../node/process/interruption.ts';
import {chooseRun, explainEmptiness, lintChosen, othersThan} from '../../node/run/chosenRun.ts';
import type {LintRun} from '../../node/run/lintRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {writesParts} from '../options/outputs.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import {writePart} from '../parts/writePart.ts';
import type {ExitCode} from '../report/outcome.ts';
import {openOutputs} from '../report/publish.ts';
import {reportRun, showDiff} from '../report/reportRun.ts';

/** Lints the files that the command line names, and mends them if it says so. */
export async function lintFiles(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	refuseStrayWord(options, environment);
	const outputs = writesParts(options) ? [] : await openOutputs(options, environment);
	const runOptions = await runOptionsOf(options, environment);
	const opened = chooseRun(runOptions, environment, tools);
	const emptiness = explainEmptiness(opened, options);
	if (emptiness !== undefined) {
		if (emptiness !== '') environment.stderr.write(`${emptiness}\n`);
		return 0;
	}
	const {run, threads, notices, files, chosen} = opened;
	if (writesParts(options)) {
		const others = options.archive ? othersThan(chosen.files, files) : [];
		return writePart({run, threads, notices, files, chosen: chosen.files, others}, options, environment, tools);
	}
	const pace = new Pace(environment.listenForEnd?.(), environment.watch);
	try {
		const linted = await pace.take(lintChosen(opened, runOptions, environment));
		if (options.diff) return showDiff(linted, options, environment);
		return await reportRun({...linted, outputs}, options, environment, pace);
	} catch (error) {
		if (!(error instanceof Interruption)) throw error;
		run.saveMemory(undefined);
		environment.stderr.write(describeInterruption(run.progress, chosen.files.length));
		return error.exitCode;
	}
}

/** Says how far a run came. */
function describeInterruption({linted, fixed}: LintRun['progress'], all: number): string {
	const fixes = fixed === 0 ? 'none was fixed' : `${fixed} ${fixed === 1 ? 'was' : 'were'} fixed`;
	return `Interrupted: ${linted} of ${all} posts were linted, ${fixes}, and nothing is reported.\n`;
}
