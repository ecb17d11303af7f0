import {existsSync} from 'node:fs';
import path from 'node:path';
import {type Command, CommanderError, InvalidArgumentError} from 'commander';
import {UserError} from '../../model/userError.ts';
import type {RunEnvironment} from '../../node/process/environment.ts';
import {readVersion} from '../../node/process/ownPackage.ts';
import {type CommandName, defineCommand, formatsOf, isCommandName} from './commandDefinitions.ts';
import {absent, type CommandOptions} from './commandOptions.ts';
import {refuseContradictions} from './contradictions.ts';
import {describeError, describeWrongValue} from './describeError.ts';
import {scoreFormatOf} from './scoreFormats.ts';
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
	const words = withCommandFirst(argv, cwd);
	const kind = isCommandName(words[0]) ? words[0] : 'run';
	const command: Command = defineCommand(kind, readVersion(), width).configureOutput({
		writeOut: (text) => {
			printed += text;
		},
		writeErr: () => {},
	});
	const values = gatherWrongValues(command);
	const contradictions = gatherContradictions(command);
	try {
		command.parse(kind === 'run' ? withDefaultCommit(words) : words.slice(1), {from: 'user'});
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return {kind: 'print', text: printed};
		// Of a misspelt command, linting does not know the options.
		const misspelt = kind === 'run' ? describeStrayWord(argv[0], argv[1], cwd) : undefined;
		if (misspelt !== undefined) throw new UserError(misspelt);
		throw unusable([...values, describeError(error, command)], command);
	}
	if (values.length > 0) throw unusable(values, command);
	const [contradiction] = contradictions();
	if (contradiction !== undefined) throw new UserError(contradiction);
	const given = command.opts<Partial<CommandOptions>>();
	const options: CommandOptions = {
		...absent,
		...given,
		...formatIn(kind, given),
		paths: command.args,
		words: argv,
	};
	refuseContradictions(options);
	return {kind, options};
}

/** The format that options say in other words than `--format`: by their names, or by the ending of the file. */
function formatIn(
	kind: 'run' | CommandName,
	{json, format = [], outputFile, commands}: Partial<CommandOptions>,
): Partial<Pick<CommandOptions, 'format'>> {
	const other = format.find((name) => name !== 'json');
	if (json === true && other !== undefined)
		throw new UserError(`\`--json\` and \`--format ${other}\` contradict each other: use one of them.`);
	if (json === true) return {format: ['json']};
	// A report has its format said, as with other linters.
	if (kind === 'run' || kind === 'merge' || format.length > 0 || commands === true || outputFile === undefined)
		return {};
	const byEnding = scoreFormatOf(outputFile);
	const hasFormats = defineCommand(kind, readVersion()).options.some(({long}) => long === '--format');
	return hasFormats && byEnding !== undefined && formatsOf(kind).includes(byEnding) ? {format: [byEnding]} : {};
}

/**
 * Puts the name of a command before the options that stand before it. A file or folder of that name is what it is: linting takes its
 * options first, too.
 */
function withCommandFirst(argv: readonly string[], cwd: string): readonly string[] {
	const {options} = defineCommand('run', readVersion());
	const takesNext = (word: string): boolean =>
		options.some(({long, short, required}) => required && (word === long || word === short));
	let place = 0;
	for (let word = argv[0]; word?.startsWith('-') === true && word !== '--'; word = argv[place])
		place += takesNext(word) ? 2 : 1;
	const name = argv[place];
	if (place === 0 || !isCommandName(name) || existsSync(path.resolve(cwd, name))) return argv;
	return [name, ...argv.toSpliced(place, 1)];
}

function unusable(sentences: readonly string[], command: Command): UserError {
	return new UserError(`${sentences.join('\n')}\n\nRun \`${command.name()} --help\` for all options.`);
}

/**
 * Has a command go on where the value of an option is wrong, so that all of them can be told at once.
 * @returns what is wrong, a sentence or more each; it is filled while the command reads its words
 */
function gatherWrongValues(command: Command): readonly string[] {
	const wrong: string[] = [];
	for (const option of command.options) {
		const {parseArg: parse = (value: string) => value, flags} = option;
		if (!option.required) continue;
		option.parseArg = <T>(value: string, previous: T): T => {
			try {
				// Without a parser of its own, an option is what is written.
				const read = parse(value, previous) as T;
				if (value === '') throw new InvalidArgumentError('It is empty: is a variable unset?');
				return read;
			} catch (error) {
				if (!(error instanceof InvalidArgumentError)) throw error;
				wrong.push(describeWrongValue(flags, value, error.message));
				return previous;
			}
		};
	}
	return wrong;
}

/**
 * Notes which options are given together with their own negation: the one that comes last would win, and nobody would know.
 * @returns sentences about them, to be asked for when the command has read its words
 */
function gatherContradictions(command: Command): () => readonly string[] {
	const given = new Set<string>();
	const names = command.options.map((option) => option.name());
	for (const name of names) command.on(`option:${name}`, () => given.add(name));
	return () =>
		names
			.filter((name) => given.has(name) && given.has(`no-${name}`))
			.map((name) => `\`--${name}\` and \`--no-${name}\` contradict each other: use one of them.`);
}

/** `--changed` takes no other word than the one behind its `=`: in `--changed _posts`, that is a path. */
function withDefaultCommit(argv: readonly string[]): readonly string[] {
	const end = argv.indexOf('--');
	return argv.map((word, index) => (word === '--changed' && (end === -1 || index < end) ? '--changed=HEAD' : word));
}
