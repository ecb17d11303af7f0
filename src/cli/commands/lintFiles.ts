import {UserError} from '../../model/userError.ts';
import {explainNothingChosen} from '../../node/files/chooseFiles.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {type ChosenRun, chooseRun, lintChosen, othersThan} from '../../node/run/chosenRun.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {writesParts} from '../options/outputs.ts';
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
	const opened = await chooseRun(options, environment, tools);
	const {run, notices, files, chosen} = opened;
	if (chosen.files.length === 0 && run.problems.length === 0) return endWithoutFiles(opened, options, environment);
	if (writesParts(options)) {
		const others = options.archive ? othersThan(chosen.files, files) : [];
		return writePart({run, notices, files, chosen: chosen.files, others}, options, environment, tools);
	}
	const linted = lintChosen(opened, options, environment);
	return options.diff ? showDiff(linted, options, environment) : reportRun({...linted, outputs}, options, environment);
}

function endWithoutFiles(
	{chosen, emptiness}: ChosenRun,
	{allowEmpty}: CommandOptions,
	{stderr}: CommandEnvironment,
): ExitCode {
	if (emptiness !== undefined) {
		if (emptiness !== '') stderr.write(`${emptiness}\n`);
		return 0;
	}
	const explanation = explainNothingChosen(chosen);
	if (!allowEmpty) throw new UserError(`${explanation} With \`--allow-empty\` this is no error.`);
	stderr.write(`${explanation}\n`);
	return 0;
}
