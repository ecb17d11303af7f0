import {type ChosenRun, chooseRun, lintChosen, othersThan} from './chosenRun.ts';
import type {CommandOptions} from './commandOptions.ts';
import type {CommandEnvironment} from './environment.ts';
import {explainNothingChosen} from './files.ts';
import type {ExitCode} from './outcome.ts';
import {writesParts} from './outputs.ts';
import {reportRun, showDiff} from './reportRun.ts';
import type {Timing} from './timing.ts';
import {UserError} from './userError.ts';
import {writePart} from './writePart.ts';

/** Lints the files that the command line names, and mends them if it says so. */
export async function lintFiles(
	options: CommandOptions,
	environment: CommandEnvironment,
	timing: Timing | undefined,
): Promise<ExitCode> {
	const opened = await chooseRun(options, environment, timing);
	const {run, notices, files, chosen} = opened;
	if (chosen.files.length === 0 && run.problems.length === 0) return endWithoutFiles(opened, options, environment);
	if (writesParts(options)) {
		const others = options.archive ? othersThan(chosen.files, files) : [];
		return writePart({run, notices, files, chosen: chosen.files, others}, options, environment);
	}
	return (options.diff ? showDiff : reportRun)(lintChosen(opened, options, environment), options, environment);
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
