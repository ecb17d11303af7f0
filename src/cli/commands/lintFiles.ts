import type {CommandEnvironment} from '../../node/process/environment.ts';
import {chooseRun, explainEmptiness, lintChosen, othersThan} from '../../node/run/chosenRun.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {atOnce} from '../../node/run/steps.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {writesParts} from '../options/outputs.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
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
	const outputs = writesParts(options) ? [] : await openOutputs(options, environment);
	const runOptions = await runOptionsOf(options, environment);
	const opened = await chooseRun(runOptions, environment, tools);
	const emptiness = explainEmptiness(opened, options);
	if (emptiness !== undefined) {
		if (emptiness !== '') environment.stderr.write(`${emptiness}\n`);
		return 0;
	}
	const {run, notices, files, chosen} = opened;
	if (writesParts(options)) {
		const others = options.archive ? othersThan(chosen.files, files) : [];
		return writePart({run, notices, files, chosen: chosen.files, others}, options, environment, tools);
	}
	const linted = atOnce(lintChosen(opened, runOptions, environment));
	return options.diff ? showDiff(linted, options, environment) : reportRun({...linted, outputs}, options, environment);
}
