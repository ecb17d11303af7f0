import {readFileSync} from 'node:fs';
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import type {Safety} from '../diagnostic.ts';
import {formatters} from '../formatters/index.ts';
import {UserError} from './userError.ts';

/** What is to be done: lint (without a name), or list what belongs together in the archive. */
export type CommandName = 'lint' | 'authors' | 'duplicates';

/** What the command line asks for. */
export interface CommandOptions {
	readonly command: CommandName;
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
}

/** What the command line comes to: a run, or a text to print (`--help`, `--version`). */
export type ParsedCommandLine =
	| {readonly kind: 'run'; readonly options: CommandOptions}
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
	let name: CommandName = 'lint';
	let paths: readonly string[] = [];
	const command = defineCommand({
		print: (text) => {
			printed += text;
		},
		choose: (chosen, given) => {
			name = chosen;
			paths = given;
		},
	});
	try {
		command.parse(argv, {from: 'user'});
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return {kind: 'print', text: printed};
		throw new UserError(`${error.message.replace(/^error: /, '')}\n\nRun \`archivelint --help\` for all options.`);
	}
	const options: CommandOptions = {...absent, ...command.opts<Partial<CommandOptions>>(), command: name, paths};
	refuseContradictions(options);
	return {kind: 'run', options};
}

/** What holds of options that were not given. */
const absent: CommandOptions = {
	command: 'lint',
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
};

/** What becomes of what was read. */
interface Outlets {
	readonly print: (text: string) => void;
	readonly choose: (name: CommandName, paths: readonly string[]) => void;
}

function defineCommand({print, choose}: Outlets): Command {
	const command = new Command('archivelint')
		.configureOutput({writeOut: print, writeErr: () => {}})
		.description(
			'Lints archived web articles: finds what is broken in each post as its reader sees it, and mends what can be mended without loss.',
		)
		.argument('[paths...]', 'files, folders and globs; a name that exists is taken literally (default: ".")')
		.option('--fix', 'mend what can be mended without loss, and report what remains')
		.option('--unsafe', 'with --fix or --diff: apply fixes too that remove, change or guess something')
		.option('--diff', 'print what --fix would change as a unified diff; write nothing')
		.addOption(new Option('-f, --format <name>', 'how to report (default: "stylish")').choices([...formatters.keys()]))
		.option('-o, --output-file <file>', 'write the report to a file')
		.option('--quiet', 'report errors only')
		.option('--max-warnings <count>', 'exit with 1 when there are more warnings', parseCount)
		.option('--only <rules>', 'run these rules only (ids with commas between; repeatable)', collect)
		.option('--rule <spec>', "set a rule on top of the config: 'some-rule: error' (repeatable)", collect)
		.option('--root <folder>', 'the root of the archive')
		.option('--no-archive', 'look at single posts only: judge nothing across the archive')
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
Exit codes: 0 no error (warnings alone pass), 1 errors or too many warnings,
2 archivelint could not do its work: usage, config, missing path, nothing to lint.`,
		)
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.helpCommand(false)
		.action((paths: readonly string[]) => choose('lint', paths));
	for (const [name, description] of listings) {
		command
			.command(name)
			.description(description)
			.argument('[folder]', 'a folder of the archive (default: ".")')
			.helpOption('-h, --help', 'print this help')
			.addHelpText('after', listingHelp(name))
			.action((folder: string | undefined) => choose(name, folder === undefined ? [] : [folder]));
	}
	return command;
}

/** Commands that list what belongs together in the whole archive. */
const listings: readonly (readonly [name: Exclude<CommandName, 'lint'>, description: string])[] = [
	['authors', 'List authors whose names are spelled in several ways, and an alias map for the config.'],
	['duplicates', 'List posts that hold the same article.'],
];

function listingHelp(name: string): string {
	return `
The options --root, --config, --no-config, --format, --output-file, --color and --no-color hold here as well; --format json
prints the list as JSON. A folder that is called \`${name}\` is linted as \`./${name}\`.`;
}

function refuseContradictions(options: CommandOptions): void {
	const {command, fix, unsafe, diff, stdin, paths, stdinFilename, outputFile} = options;
	if (command !== 'lint') return refuseLinting(command, options);
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
}

/** Options that only linting knows. */
const lintingOptions = {
	fix: '--fix',
	unsafe: '--unsafe',
	diff: '--diff',
	quiet: '--quiet',
	maxWarnings: '--max-warnings',
	only: '--only',
	rule: '--rule',
	archive: '--no-archive',
	stdin: '--stdin',
	stdinFilename: '--stdin-filename',
	timing: '--timing',
} as const satisfies Partial<Record<keyof CommandOptions, string>>;

const listFormats: ReadonlySet<string> = new Set(['stylish', 'json']);

function refuseLinting(command: CommandName, options: CommandOptions): void {
	if (!listFormats.has(options.format)) {
		throw new UserError(
			`\`archivelint ${command}\` has the formats \`stylish\` and \`json\`, not \`${options.format}\`.`,
		);
	}
	for (const [name, written] of Object.entries(lintingOptions)) {
		const key = name as keyof typeof lintingOptions;
		if (options[key] === absent[key]) continue;
		throw new UserError(
			`\`archivelint ${command}\` lints nothing: it takes no \`${written}\`. To lint a folder called \`${command}\`, write \`./${command}\`.`,
		);
	}
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function parseCount(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is no whole number.');
	return Number(value);
}

function parseTime(value: string): number {
	const time = Date.parse(value);
	if (Number.isNaN(time))
		throw new InvalidArgumentError('It is no ISO date such as 2024-05-01 or 2024-05-01T10:00:00Z.');
	return time;
}

function readVersion(): string {
	// The package's own manifest: two folders above the compiled `cli`.
	const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
	return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
