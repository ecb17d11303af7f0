import {type Command, CommanderError} from 'commander';
import {UserError} from '../../model/userError.ts';
import type {RunEnvironment} from '../../node/process/environment.ts';
import {readVersion} from '../../node/process/ownPackage.ts';
import {type CommandName, defineCommand, isCommandName} from './commandDefinitions.ts';
import {absent, type CommandOptions} from './commandOptions.ts';
import {refuseContradictions} from './contradictions.ts';
import {describeError} from './describeError.ts';
import {describeStrayWord} from './strayWord.ts';

/** What the command line comes to: a run, one of the other commands, or a text to print (`--help`, `--version`). */
export type ParsedCommandLine =
	| {readonly kind: 'run' | CommandName; readonly options: CommandOptions}
	| {readonly kind: 'print'; readonly text: string};

/**
 * Reads the command line.
 * @param argv without the names of node and the script
 * @param environment whose folder tells paths from words that are none
 * @param width of the terminal that help is laid out for, in columns; undefined for none
 * @throws UserError when it cannot be used
 */
export function parseCommandLine(
	argv: readonly string[],
	{cwd}: Pick<RunEnvironment, 'cwd'>,
	width?: number,
): ParsedCommandLine {
	let printed = '';
	const kind = isCommandName(argv[0]) ? argv[0] : 'run';
	const command: Command = defineCommand(kind, readVersion(), width).configureOutput({
		writeOut: (text) => {
			printed += text;
		},
		writeErr: () => {},
	});
	try {
		command.parse(kind === 'run' ? withDefaultCommit(argv) : argv.slice(1), {from: 'user'});
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return {kind: 'print', text: printed};
		// Of a misspelt command, linting does not know the options.
		const misspelt = kind === 'run' ? describeStrayWord(argv[0], argv[1], cwd) : undefined;
		if (misspelt !== undefined) throw new UserError(misspelt);
		throw new UserError(`${describeError(error, command)}\n\nRun \`${command.name()} --help\` for all options.`);
	}
	const given = command.opts<Partial<CommandOptions>>();
	const format = given.json === true ? {format: ['json']} : {};
	const options: CommandOptions = {...absent, ...given, ...format, paths: command.args};
	refuseContradictions(options);
	return {kind, options};
}

/** `--changed` takes no other word than the one behind its `=`: in `--changed _posts`, that is a path. */
function withDefaultCommit(argv: readonly string[]): readonly string[] {
	const end = argv.indexOf('--');
	return argv.map((word, index) => (word === '--changed' && (end === -1 || index < end) ? '--changed=HEAD' : word));
}
