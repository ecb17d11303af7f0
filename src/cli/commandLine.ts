import {readFileSync} from 'node:fs';
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import type {Safety} from '../diagnostic.ts';
import {formatters} from '../formatters/index.ts';
import type {Shard} from './shard.ts';
import {UserError} from './userError.ts';

/** What the command line asks for. */
export interface CommandOptions {
	readonly paths: readonly string[];
	readonly fix: boolean;
	readonly unsafe: boolean;
	readonly diff: boolean;
	readonly format: string;
	readonly outputFile: string | undefined;
	readonly quiet: boolean;
	/** More warnings than this end in exit code 1; undefined for no limit. */
	readonly maxWarnings: number | undefined;
	/** Values of `--only`, each a list with commas. */
	readonly only: readonly string[];
	/** Values of `--rule`. */
	readonly rule: readonly string[];
	readonly root: string | undefined;
	readonly archive: boolean;
	/** Milliseconds since 1970-01-01T00:00:00Z; undefined for the clock's time. */
	readonly now: number | undefined;
	/** A path, `false` for no config at all, undefined for the nearest one. */
	readonly config: string | false | undefined;
	readonly stdin: boolean;
	readonly stdinFilename: string | undefined;
	readonly color: boolean | undefined;
	readonly allowEmpty: boolean;
	/** Whether to say what each rule and each part of the run cost. */
	readonly timing: boolean;
	/** The part of the archive to lint; undefined for all of it. */
	readonly shard: Shard | undefined;
}

/** What stands first where something else than linting is asked for. */
export type CommandName = 'merge' | 'authors' | 'duplicates';

/** What the command line comes to: a run, one of the other commands, or a text to print (`--help`, `--version`). */
export type ParsedCommandLine =
	| {readonly kind: 'run' | CommandName; readonly options: CommandOptions}
	| {readonly kind: 'print'; readonly text: string};

/** The most that fixes may do; undefined when nothing is to be fixed. */
export function fixLevelOf({fix, diff, unsafe}: CommandOptions): Safety | undefined {
	if (!fix && !diff) return undefined;
	return unsafe ? 'unsafe' : 'safe';
}

/**
 * Reads the command line.
 * @param argv without the names of node and the script
 * @throws UserError when it cannot be used
 */
export function parseCommandLine(argv: readonly string[]): ParsedCommandLine {
	let printed = '';
	const kind = isCommandName(argv[0]) ? argv[0] : 'run';
	const command = (kind === 'run' ? defineCommand() : commands[kind]()).configureOutput({
		writeOut: (text) => {
			printed += text;
		},
		writeErr: () => {},
	});
	try {
		command.parse(kind === 'run' ? argv : argv.slice(1), {from: 'user'});
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return {kind: 'print', text: printed};
		throw new UserError(
			`${error.message.replace(/^error: /, '')}\n\nRun \`${command.name()} --help\` for all options.`,
		);
	}
	const options: CommandOptions = {...absent, ...command.opts<Partial<CommandOptions>>(), paths: command.args};
	refuseContradictions(options);
	return {kind, options};
}

const commands: Readonly<Record<CommandName, () => Command>> = {
	merge: defineMerge,
	authors: () =>
		defineListing('authors', {
			description:
				'Lists authors whose names are spelled in several ways, and the setting `authors` that decides them, ready to be pasted into a config.',
		}),
	duplicates: () => defineListing('duplicates', {description: 'Lists posts that hold the same article.'}),
};

function isCommandName(word: string | undefined): word is CommandName {
	return word !== undefined && Object.hasOwn(commands, word);
}

/** What holds of options that were not given. */
const absent: CommandOptions = {
	paths: [],
	fix: false,
	unsafe: false,
	diff: false,
	format: 'stylish',
	outputFile: undefined,
	quiet: false,
	maxWarnings: undefined,
	only: [],
	rule: [],
	root: undefined,
	archive: true,
	now: undefined,
	config: undefined,
	stdin: false,
	stdinFilename: undefined,
	color: undefined,
	allowEmpty: false,
	timing: false,
	shard: undefined,
};

function defineCommand(): Command {
	return new Command('archivelint')
		.description(
			'Lints archived web articles: finds what is broken in each post as its reader sees it, and mends what can be mended without loss.',
		)
		.argument('[paths...]', 'files, folders and globs; a name that exists is taken literally (default: ".")')
		.option('--fix', 'mend what can be mended without loss, and report what remains')
		.option('--unsafe', 'with --fix or --diff: apply fixes too that remove, change or guess something')
		.option('--diff', 'print what --fix would change as a unified diff; write nothing')
		.addOption(
			new Option(
				'-f, --format <name>',
				'how to report (default: "stylish"); "parts" writes what `merge` joins',
			).choices([...formatters.keys(), 'parts']),
		)
		.option('-o, --output-file <file>', 'write the report to a file')
		.option('--quiet', 'report errors only')
		.option('--max-warnings <count>', 'exit with 1 when there are more warnings', parseCount)
		.option('--only <rules>', 'run these rules only (ids with commas between; repeatable)', collect)
		.option('--rule <spec>', "set a rule on top of the config: 'some-rule: error' (repeatable)", collect)
		.option('--root <folder>', 'the root of the archive')
		.option('--no-archive', 'look at single posts only: judge nothing across the archive')
		.option('--shard <part>', 'lint one part of the archive, such as 2/5, the same on each machine', parseShard)
		.option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)', parseTime)
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--stdin', 'lint what comes on standard input; with --fix, print the mended text')
		.option('--stdin-filename <path>', 'the path that standard input is linted as')
		.option('--allow-empty', 'exit with 0 when there is nothing to lint')
		.option('--timing', 'print on standard error what each rule and each part of the run cost')
		.option('--color', 'colour the report')
		.option('--no-color', 'do not colour the report')
		.version(readVersion(), '-v, --version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.addHelpText(
			'after',
			`
Many machines: archivelint --shard 2/5 --format parts -o parts/2.json   on each of them, then
               archivelint merge parts/*.json   judges once and reports (archivelint merge --help).
Whole archive: archivelint authors      lists authors with several spellings, with a map for the config;
               archivelint duplicates   lists posts that hold the same article.
A folder with the name of a command is linted as ./merge, ./authors, ./duplicates.

Exit codes: 0 no error (warnings alone pass), 1 errors or too many warnings,
2 archivelint could not do its work: usage, config, missing path, nothing to lint.`,
		)
		.configureHelp({helpWidth: 100})
		.exitOverride();
}

/** What joins the parts of a run: the options that say how to report. */
function defineMerge(): Command {
	return new Command('archivelint merge')
		.description(
			'Joins the parts of a run that `archivelint --shard … --format parts` wrote, judges the archive once, and reports as the run would have done on one machine. Run it in the same folder of the same archive; rules, config and root are those of the parts.',
		)
		.argument('<parts...>', 'the files of all parts, in any order')
		.addOption(new Option('-f, --format <name>', 'how to report (default: "stylish")').choices([...formatters.keys()]))
		.option('-o, --output-file <file>', 'write the report to a file')
		.option('--quiet', 'report errors only')
		.option('--max-warnings <count>', 'exit with 1 when there are more warnings', parseCount)
		.option(
			'--now <date>',
			'the time to judge dates by, as an ISO date (default: that of the parts, else the clock)',
			parseTime,
		)
		.option('--timing', 'print on standard error what each part of the run cost')
		.option('--color', 'colour the report')
		.option('--no-color', 'do not colour the report')
		.helpOption('-h, --help', 'print this help')
		.configureHelp({helpWidth: 100})
		.exitOverride();
}

/** What lists what belongs together in the whole archive. */
function defineListing(name: CommandName, {description}: {readonly description: string}): Command {
	return new Command(`archivelint ${name}`)
		.description(description)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.addOption(new Option('-f, --format <name>', 'how to print the list (default: "stylish")').choices(listFormats))
		.option('-o, --output-file <file>', 'write the list to a file')
		.option('--root <folder>', 'the root of the archive')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config')
		.option('--allow-empty', 'exit with 0 when there are no posts')
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', `\nA folder that is called \`${name}\` is linted as \`./${name}\`.`)
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

const listFormats: readonly string[] = ['stylish', 'json'];

function refuseContradictions({
	fix,
	unsafe,
	diff,
	stdin,
	paths,
	stdinFilename,
	outputFile,
	...others
}: CommandOptions): void {
	if (unsafe && !fix && !diff)
		throw new UserError('`--unsafe` says how far fixes may go: use it with `--fix` or `--diff`.');
	if (fix && diff) throw new UserError('`--fix` writes and `--diff` only shows: use one of them.');
	if (stdin && paths.length > 0)
		throw new UserError('`--stdin` reads one post from standard input: give no paths with it.');
	if (stdinFilename !== undefined && !stdin)
		throw new UserError('`--stdin-filename` names standard input: use it with `--stdin`.');
	if (diff && outputFile !== undefined) {
		throw new UserError('`--diff` prints its patch on standard output: it takes no `--output-file`.');
	}
	if (stdin && others.shard !== undefined) throw new UserError('`--stdin` reads one post: it has no `--shard`.');
	if (others.format === 'parts') refuseForParts({fix, diff, stdin, ...others});
}

/** A part is no report: what says how to report belongs to `archivelint merge`. */
function refuseForParts({
	fix,
	diff,
	stdin,
	quiet,
	maxWarnings,
}: Pick<CommandOptions, 'fix' | 'diff' | 'stdin' | 'quiet' | 'maxWarnings'>): void {
	const given = {
		'--fix': fix,
		'--diff': diff,
		'--stdin': stdin,
		'--quiet': quiet,
		'--max-warnings': maxWarnings !== undefined,
	};
	for (const [name, isGiven] of Object.entries(given)) {
		if (!isGiven) continue;
		const advice =
			name === '--quiet' || name === '--max-warnings' ? ': give it to `archivelint merge`' : ': use another format';
		throw new UserError(`\`--format parts\` takes no \`${name}\`${advice}.`);
	}
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function parseCount(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is no whole number.');
	return Number(value);
}

function parseShard(value: string): Shard {
	const [, index, count] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
	if (index === undefined || count === undefined || index < 1 || index > count)
		throw new InvalidArgumentError('It is no part such as 2/5, the second of five.');
	return {index, count};
}

function parseTime(value: string): number {
	const time = Date.parse(value);
	if (Number.isNaN(time))
		throw new InvalidArgumentError('It is no ISO date such as 2024-05-01 or 2024-05-01T10:00:00Z.');
	return time;
}

/** The version of this package. */
export function readVersion(): string {
	// The package's own manifest: two folders above the compiled `cli`.
	const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
	return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
