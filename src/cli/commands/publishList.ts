import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Report} from '../../model/report.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {CommandName} from '../options/commandDefinitions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {describeProblems, type ExitCode, writeOutputFile} from '../report/outcome.ts';

/** Writes what is no report where the command line wants it, and says what a person should know of it. */
export function publishList(
	text: string,
	{problems, notices}: Pick<Report, 'problems' | 'notices'>,
	{outputFile}: CommandOptions,
	{cwd, stdout, stderr}: CommandEnvironment,
): ExitCode {
	if (outputFile === undefined) stdout.write(text);
	else writeOutputFile(path.resolve(cwd, outputFile), [text]);
	stderr.write(describeProblems({problems, notices}));
	return problems.length > 0 ? 2 : 0;
}

/** A folder may have the name of a command: whoever meant it should know how it is linted. */
export function namesakeNotices(command: CommandName, {paths}: CommandOptions, cwd: string): readonly string[] {
	if (paths.length > 0 || !existsSync(path.join(cwd, command))) return [];
	return [`\`${command}\` is a command; the folder of this name is linted with \`archivelint ./${command}\`.`];
}
