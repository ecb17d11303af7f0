import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {lintFiles} from './lintFiles.ts';

/**
 * Lints an archive and shows all of it on one page. What is wrong with posts is no reason to fail: the page says it.
 * @throws UserError when the page would be printed into a terminal, or is to show a part of a history that nobody asked for
 */
export async function writeReport(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const {outputFile} = options;
	const {stdout, stderr} = environment;
	if (outputFile === undefined && stdout.isTerminal)
		throw new UserError(
			'The report is a page for a browser: name a file for it, such as `archivelint report -o report.html`.',
		);
	const {history, since, every} = options;
	if (!history && (since !== undefined || every !== undefined))
		throw new UserError(
			`\`${since === undefined ? '--every' : '--since'}\` is about the history: use it with \`--history\`.`,
		);
	const exitCode = await lintFiles(
		{...options, format: ['html'], failOn: 'never', details: ['blocks']},
		environment,
		tools,
	);
	if (exitCode === 0 && outputFile !== undefined)
		stdout.write(`The report is in ${outputFile}: open it in a browser.\n`);
	if (exitCode === 2 && outputFile !== undefined)
		stderr.write(`The report in ${outputFile} has no score: not all of the archive could be read and judged.\n`);
	return exitCode;
}
