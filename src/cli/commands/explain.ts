import {existsSync} from 'node:fs';
import path from 'node:path';
import {causeIdPattern} from '../../model/knownFindings.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {explainPlace} from './explainPlace.ts';
import {explainRule} from './explainRule.ts';

/** Explains what a word of the command line names: a rule, or a line of a post. */
export async function explain(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const [word = ''] = options.paths;
	const [, file, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/s.exec(word) ?? [];
	if (file !== undefined) {
		const place = {file, line: Number(line), column: column === undefined ? undefined : Number(column)};
		return explainPlace(place, options, environment, tools);
	}
	if (causeIdPattern.test(word))
		throw new UserError(`\`${word}\` is a cause: \`archivelint causes ${word}\` shows it.`);
	if (existsSync(path.resolve(environment.cwd, word)))
		throw new UserError(`Of \`${word}\`, one line can be explained, such as \`archivelint explain ${word}:12\`.`);
	return explainRule(word, options, environment, tools);
}
