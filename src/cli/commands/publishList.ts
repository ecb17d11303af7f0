import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Report} from '../../model/report.ts';
import {UserError} from '../../model/userError.ts';
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

/** How wide a list may be: as the terminal, in columns; undefined for a file or a pipe. */
export function listWidth(
	{outputFile}: Pick<CommandOptions, 'outputFile'>,
	{stdout}: Pick<CommandEnvironment, 'stdout'>,
): number | undefined {
	return outputFile === undefined && stdout.isTerminal ? stdout.columns : undefined;
}

/** A folder may have the name of a command: whoever meant it should know how it is linted. */
export function namesakeNotices(command: CommandName, {paths}: CommandOptions, cwd: string): readonly string[] {
	if (paths.length > 0 || !existsSync(path.join(cwd, command))) return [];
	return [`\`${command}\` is a command; the folder of this name is linted with \`archivelint ./${command}\`.`];
}

/**
 * The folder that the command line names, absolute; the current one where it names none.
 * @throws UserError when it is none
 */
export function folderOf({paths}: CommandOptions, cwd: string): string {
	const [name = '.'] = paths;
	const folder = path.resolve(cwd, name);
	const stats = statSync(folder, {throwIfNoEntry: false});
	if (stats?.isDirectory() === true) return folder;
	throw new UserError(`\`${name}\` ${stats === undefined ? 'does not exist' : 'is not a folder'}.`);
}
