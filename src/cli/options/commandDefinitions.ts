import {Argument, Command, InvalidArgumentError, Option} from 'commander';
import {formatters} from '../../formatters/index.ts';
import {causeIdPattern} from '../../model/knownFindings.ts';
import type {Shard} from '../../node/run/shard.ts';
import {didYouMean} from '../../texts/nearest.ts';

/** What stands first where something else than linting is asked for. */
export type CommandName =
	| 'merge'
	| 'baseline'
	| 'causes'
	| 'ignore'
	| 'explain'
	| 'rules'
	| 'completion'
	| 'authors'
	| 'duplicates'
	| 'print-config'
	| 'schema'
	| 'cache';

/**
 * Defines a command: its options and its help.
 * @param name `run` for linting
 * @param version of this package
 */
export function defineCommand(name: 'run' | CommandName, version: string): Command {
	return name === 'run' ? defineRun(version) : commands[name]();
}

const commands: Readonly<Record<CommandName, () => Command>> = {
	merge: defineMerge,
	baseline: defineBaseline,
	causes: defineCauses,
	ignore: defineIgnore,
	explain: defineExplain,
	rules: defineRules,
	completion: defineCompletion,
	authors: () =>
		defineListing('authors', {
			description:
				'Lists authors whose names are spelled in several ways, and the setting `authors` that decides them, ready to be pasted into a config.',
		}),
	duplicates: () => defineListing('duplicates', {description: 'Lists posts that hold the same article.'}),
	'print-config': definePrintConfig,
	schema: defineSchema,
	cache: defineCache,
};

/** The names of all commands but linting, which has none. */
export const commandNames: readonly string[] = Object.keys(commands);

/** Whether a word names a command. */
export function isCommandName(word: string | undefined): word is CommandName {
	return word !== undefined && Object.hasOwn(commands, word);
}

function defineRun(version: string): Command {
	const command = new Command('archivelint')
		.description(
			'Lints archived web articles: finds what is broken in each post as its reader sees it, and fixes what can be fixed without loss.',
		)
		.argument('[paths...]', 'files, folders and globs; a name that exists is taken literally (default: ".")')
		.optionsGroup('Fixes:')
		.option('--fix', 'fix what can be fixed without loss, and report what remains')
		.option('--unsafe', 'with --fix or --diff: also apply fixes that remove, change or guess something')
		.option('--diff', 'print what --fix would change as a unified diff; write nothing')
		.option('--fix-baselined', 'with --fix or --diff: also fix what the baseline lists')
		.optionsGroup('Which posts:')
		.option('--staged', "lint what git's index holds: the posts of the next commit")
		.option(
			'--changed <ref>',
			'lint the posts that differ from a commit (`--changed` alone: from HEAD), and those that git does not know',
		)
		.option('--since <ref>', 'the same from where this branch left that of a commit')
		.option('--files-from <file>', 'lint the files that a file lists, a line each; "-" for standard input')
		.option('-0, --null', 'with --files-from: names end with NUL')
		.option('--force-exclude', 'leave out named files that are ignored or are not posts')
		.option('--stdin', 'lint what comes on standard input; with --fix, print the fixed text')
		.option('--stdin-filename <path>', 'the path that standard input is linted as')
		.option('--shard <part>', 'lint one part of the archive, such as 2/5, the same on each machine', parseShard)
		.option('--allow-empty', 'exit with 0 when there is nothing to lint')
		.option('--show-files', 'list what would be linted, and what is left out and why; lint nothing')
		.optionsGroup('Rules and config:')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--no-plugins', noPlugins)
		.option('--only <rules>', 'run these rules only (ids with commas between; repeatable)', collect)
		.option('--rule <spec>', "set a rule on top of the config: 'some-rule: error' (repeatable)", collect)
		.addOption(parserOption())
		.option('--root <folder>', 'the root of the archive')
		.option('--no-archive', 'look at single posts only: judge nothing across the archive')
		.option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)', parseTime)
		.optionsGroup('What is reported:')
		.option(
			'--cause <ids>',
			'look at these causes only, as `archivelint causes` lists them (repeatable)',
			collectCauses,
		)
		.option('--new-only <ref>', 'report only what a commit did not have');
	addReporting(command, 'a path to a JavaScript formatter; "parts" writes what `merge` joins');
	command.optionsGroup('Cache:');
	addCache(command)
		.option('--cache-location <folder>', cacheLocation)
		.addOption(
			new Option(
				'--cache-strategy <strategy>',
				'by what a post is known again: its content, or size and times as git does (default: content of posts that are linted, times of the others)',
			).choices(['content', 'metadata']),
		);
	return (
		command
			.optionsGroup('About archivelint:')
			.option('--timing', 'print on standard error what each rule and each part of the run cost')
			.version(version, '-v, --version', 'print the version')
			.helpOption('-h, --help', 'print this help')
			.addHelpText(
				'after',
				`
Many machines: archivelint --shard 2/5 --format parts -o parts/2.json   on each of them, then
               archivelint merge parts/*.json   judges once and reports (archivelint merge --help).
Old findings:  archivelint baseline create   lists what is wrong today, so that only new faults are reported.
Whole archive: archivelint causes       lists what is wrong by its causes, a line for each decision;
               archivelint authors      lists authors with several spellings, with a map for the config;
               archivelint duplicates   lists posts that hold the same article.
Config:        archivelint print-config <file>   prints what holds for a post;
               archivelint schema                prints the JSON Schema of the config, plugins included.
Cache:         archivelint cache stats   says what is kept of posts; archivelint cache clear   removes it.
Why:           archivelint explain <rule>         explains a rule, archivelint explain <file>:<line> what is found there;
               archivelint rules                  lists all rules, and which are on here.
Shells:        archivelint completion <shell>     completes commands, options and rules in bash, zsh and fish.
A folder with the name of a command is linted by its path, such as ./merge.

${exitCodes}`,
			)
			// Its value stands behind an equals sign only: in `--changed _posts` that is a path.
			.configureHelp({helpWidth: 100, optionTerm: ({flags}) => flags.replace('--changed <ref>', '--changed[=<ref>]')})
			.exitOverride()
	);
}

/** What linting ends in. */
export const exitCodes = `Exit codes: 0 no error (warnings alone pass), 1 errors or too many warnings,
2 archivelint could not do its work: usage, config, missing path, nothing to lint.`;

/** Adds what says whether findings are kept from run to run. */
function addCache(command: Command): Command {
	return command
		.option('--cache', 'keep what is found in posts that do not change (default, but where `CI` is set)')
		.option('--no-cache', 'lint all posts anew, and keep nothing');
}

function parserOption(): Option {
	return new Option(
		'--parser <name>',
		'what reads the HTML of pages: "rehype-parse" is slower, and the reference',
	).choices(['lean', 'rehype-parse']);
}

/** What joins the parts of a run: the options that say how to report. */
function defineMerge(): Command {
	const command = new Command('archivelint merge')
		.description(
			'Joins the parts of a run that `archivelint --shard … --format parts` wrote, judges the archive once, and reports as the run would have done on one machine. Run it in the same folder of the same archive; rules, config and root are those of the parts.',
		)
		.argument('<parts...>', 'the files of all parts, in any order');
	addReporting(command, 'a path to a JavaScript formatter');
	return command
		.option(
			'--now <date>',
			'the time to judge dates by, as an ISO date (default: that of the parts, else the clock)',
			parseTime,
		)
		.option('--timing', 'print on standard error what each part of the run cost')
		.helpOption('-h, --help', 'print this help')
		.configureHelp({helpWidth: 100})
		.exitOverride();
}

/** Adds what says how to report, and what a run with findings ends in. */
function addReporting(command: Command, otherFormats: string): void {
	command
		.option('--no-baseline', 'report what the baseline lists like everything else')
		.option('--show-baselined', 'report what the baseline lists; --fix still leaves it alone')
		.option('--strict-baseline', 'exit with 1 when entries of the baseline are stale')
		.option('--quiet', 'report errors only')
		.option(
			'--statistics',
			'print only how much is reported by rule, source, author and year; with --format, behind the report',
		)
		.option(
			'-f, --format <name[:file]>',
			`how to report, and into which file; repeatable (default: "stylish"). Formats: ${formatNames.join(', ')}, or ${otherFormats}`,
			collect,
		)
		.option('-o, --output-file <file>', 'write the report to a file')
		.option(
			'--max-diagnostics <count>',
			'in a terminal: print at most so many lines of findings, and few of each cause (default: 1000), or "none": print all',
			parseMostLines,
		)
		.addOption(
			new Option('--fail-on <severity>', 'what ends in exit code 1 (default: "error")').choices([
				'error',
				'warning',
				'never',
			]),
		)
		.option('--max-warnings <count>', 'exit with 1 when there are more warnings', parseCount)
		.option('--color', 'colour the report')
		.option('--no-color', 'do not colour the report');
}

/** What keeps the list of findings that are accepted. */
function defineBaseline(): Command {
	const command = new Command('archivelint baseline')
		.description(
			'Keeps the list of findings that an archive already has, archivelint-baseline.jsonl beside the config, by their causes: a run reports only what is not in it.',
		)
		.addArgument(
			new Argument(
				'<action>',
				'create: list all findings of today; update: follow moved posts and remove what is fixed; prune: the same, without a word about new findings; check: say what `update` would change; stats: count by cause, rule and year',
			).choices(baselineActions),
		)
		.argument('[paths...]', 'files, folders and globs (default: "."); entries of other posts stay as they are')
		.option('--accept-new', 'with update: also list new findings')
		.option('--reason <text>', 'with create and update --accept-new: why they are accepted')
		.option(
			'--cause <ids>',
			'list or update these causes only, and leave the rest as it is; with create also where there is a baseline (repeatable)',
			collectCauses,
		)
		.option(
			'-f, --format <name>',
			'with stats: how to print them: stylish, json (default: "stylish")',
			formatCollector(listFormats),
		)
		.option('--only <rules>', 'look at these rules only (ids with commas between; repeatable)', collect)
		.option('--rule <spec>', "set a rule on top of the config: 'some-rule: error' (repeatable)", collect)
		.option('--root <folder>', 'the root of the archive')
		.option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)', parseTime)
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--no-plugins', noPlugins);
	return addCache(command)
		.helpOption('-h, --help', 'print this help')
		.addHelpText(
			'after',
			`
Exit codes: 0 done, or nothing to do; 1 with update: there are new findings that are not accepted,
with check: the baseline is out of date; 2 archivelint could not do its work.`,
		)
		.configureHelp({helpWidth: 100})
		.exitOverride();
}

/** What lists what belongs together in the whole archive. */
function defineListing(name: CommandName, {description}: {readonly description: string}): Command {
	return new Command(`archivelint ${name}`)
		.description(description)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.option(
			'-f, --format <name>',
			'how to print the list: stylish, json (default: "stylish")',
			formatCollector(listFormats),
		)
		.option('-o, --output-file <file>', 'write the list to a file')
		.option('--root <folder>', 'the root of the archive')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config')
		.option('--no-plugins', noPlugins)
		.option('--allow-empty', 'exit with 0 when there are no posts')
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', `\nA folder that is called \`${name}\` is linted as \`./${name}\`.`)
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

/** What looks after the cache of an archive. */
function defineCache(): Command {
	return new Command('archivelint cache')
		.description('Looks after what runs keep of posts, so that those which do not change need not be linted again.')
		.addArgument(
			new Argument('<action>', 'stats: say how much is kept, and where; clear: remove it').choices(cacheActions),
		)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.option('--cache-location <folder>', cacheLocation)
		.option(
			'-f, --format <name>',
			'with stats: how to print them: stylish, json (default: "stylish")',
			formatCollector(listFormats),
		)
		.option('--root <folder>', 'the root of the archive')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config')
		.option('--no-plugins', noPlugins)
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', '\nA folder that is called `cache` is linted as `./cache`.')
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

const cacheLocation = 'where the cache is (default: node_modules/.cache/archivelint, else your folder for caches)';

/** What `archivelint cache` can do. */
export const cacheActions = ['stats', 'clear'] as const;

/** What lists the causes of findings. */
function defineCauses(): Command {
	return new Command('archivelint causes')
		.description(
			'Lists what is wrong with an archive by its causes: findings of one rule, of one source, about the same kind of thing, which one mistake of a program left in many posts. Who decides on one has decided on all.',
		)
		.argument(
			'[ids and paths...]',
			'causes to show in full, such as c-7f3a90b1; files, folders and globs (default: ".")',
		)
		.option(
			'-f, --format <name>',
			'how to print the list: stylish, json (default: "stylish")',
			formatCollector(listFormats),
		)
		.option('-o, --output-file <file>', 'write the list to a file')
		.option('--no-baseline', 'count what the baseline lists like everything else')
		.option('--quiet', 'count errors only')
		.option('--only <rules>', 'look at these rules only (ids with commas between; repeatable)', collect)
		.option('--rule <spec>', "set a rule on top of the config: 'some-rule: error' (repeatable)", collect)
		.option('--root <folder>', 'the root of the archive')
		.option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)', parseTime)
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--no-plugins', noPlugins)
		.option('--allow-empty', 'exit with 0 when there are no posts')
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', '\nA folder that is called `causes` is linted as `./causes`.')
		.configureHelp({helpWidth: 100})
		.exitOverride();
}

/** What writes causes into the config that are not to be reported. */
function defineIgnore(): Command {
	return new Command('archivelint ignore')
		.description(
			'Writes causes into `ignoreCauses` of the config: their findings are neither reported nor fixed any more. An entry that hides nothing is told of.',
		)
		.argument('<ids and paths...>', 'causes, such as c-7f3a90b1; files, folders and globs (default: ".")')
		.requiredOption('--reason <text>', 'why nobody needs to see them')
		.option('--root <folder>', 'the root of the archive')
		.option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)', parseTime)
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-plugins', noPlugins)
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', '\nA folder that is called `ignore` is linted as `./ignore`.')
		.configureHelp({helpWidth: 100})
		.exitOverride();
}

/** What tells of a rule, or of what is found at one place. */
function defineExplain(): Command {
	return new Command('archivelint explain')
		.description(
			'Explains a rule: why it matters, bad and good examples, its fix, its options and its traps. Or what is found on one line of a post, with what is known of the post and of others that belong to it.',
		)
		.argument('<what>', 'a rule, such as no-broken-link, or a line, such as _posts/2024-03-01-ferry.md:12')
		.option('--root <folder>', 'the root of the archive')
		.option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)', parseTime)
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--no-plugins', noPlugins)
		.option('-o, --output-file <file>', 'write it to a file')
		.option('--color', 'colour headings')
		.option('--no-color', 'colour nothing')
		.helpOption('-h, --help', 'print this help')
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

/** What lists all rules. */
function defineRules(): Command {
	return new Command('archivelint rules')
		.description(
			'Lists all rules, those of plugins included: what they want, how grave it is, what fixes it, in which preset they are, what a reader loses, and whether they are on here.',
		)
		.argument('[folder]', 'a folder whose config says what is on (default: ".")')
		.option('--json', 'print the list as JSON')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--no-plugins', noPlugins)
		.option('-o, --output-file <file>', 'write the list to a file')
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', '\nA folder that is called `rules` is linted as `./rules`.')
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

/** What completes the command line in shells. */
function defineCompletion(): Command {
	return new Command('archivelint completion')
		.description('Prints what completes commands, options and rules in a shell.')
		.addArgument(new Argument('<shell>', 'which one').choices(['bash', 'zsh', 'fish']))
		.option('-o, --output-file <file>', 'write it to a file')
		.helpOption('-h, --help', 'print this help')
		.addHelpText(
			'after',
			`
bash:  eval "$(archivelint completion bash)"      in ~/.bashrc
zsh:   eval "$(archivelint completion zsh)"       in ~/.zshrc, behind compinit
fish:  archivelint completion fish | source       in ~/.config/fish/config.fish`,
		)
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

/** What shows the config of one post. */
function definePrintConfig(): Command {
	return new Command('archivelint print-config')
		.description(
			'Prints as JSON what holds for one post when all configs and overrides are put together: a config in itself, with all rules and settings.',
		)
		.argument('<file>', 'a post')
		.option('--origins', 'say of each rule and setting where it is set: then it is no config any more')
		.option('--only <rules>', 'as these rules only are run (ids with commas between; repeatable)', collect)
		.option('--rule <spec>', "with a rule set on top of the config: 'some-rule: error' (repeatable)", collect)
		.option('--root <folder>', 'the root of the archive')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the recommended rules')
		.option('--no-plugins', noPlugins)
		.option('-o, --output-file <file>', 'write it to a file')
		.helpOption('-h, --help', 'print this help')
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

/** What tells editors of the rules of plugins. */
function defineSchema(): Command {
	return new Command('archivelint schema')
		.description(
			'Prints the JSON Schema of a config with the rules and options of its plugins, for the key `$schema` that editors look at.',
		)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json')
		.option('--no-config', 'use no config: the schema of the package')
		.option('-o, --output-file <file>', 'write it to a file')
		.helpOption('-h, --help', 'print this help')
		.addHelpText('after', '\nA folder that is called `schema` is linted as `./schema`.')
		.configureHelp({helpWidth: 100})
		.exitOverride()
		.allowExcessArguments(false);
}

const noPlugins = 'run no code but that of archivelint: leave out plugins, and take no formatters that are files';

/** What `archivelint baseline` can do. */
export const baselineActions = ['create', 'update', 'prune', 'check', 'stats'] as const;

const listFormats: readonly string[] = ['stylish', 'json'];

const formatNames: readonly string[] = [...formatters.keys()];

/** The formats that `--format` of a command takes by their names. */
export function formatsOf(name: 'run' | CommandName): readonly string[] {
	if (name === 'run') return [...formatNames, 'parts'];
	return name === 'merge' ? formatNames : listFormats;
}

/** Takes formats of these names only. */
function formatCollector(names: readonly string[]) {
	return (value: string, before: readonly string[] = []): readonly string[] => {
		const [name = ''] = value.split(':', 1);
		if (!names.includes(name))
			throw new InvalidArgumentError(`Formats are ${names.join(', ')}.${didYouMean(name, names)}`);
		return [...before, value];
	};
}

function collectCauses(list: string, causes: readonly string[] | undefined): readonly string[] {
	const ids = list.split(',').map((id) => id.trim());
	const wrong = ids.find((id) => !causeIdPattern.test(id));
	if (wrong !== undefined)
		throw new InvalidArgumentError(`\`${wrong}\` is no cause: they look like \`c-7f3a90b1\`; four digits are enough.`);
	return [...(causes ?? []), ...ids];
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function parseCount(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is not a whole number.');
	return Number(value);
}

/** A number of lines, or `none` for all of them. */
function parseMostLines(value: string): number | 'none' {
	if (value === 'none') return value;
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is not a whole number, nor `none`.');
	return Number(value);
}

function parseShard(value: string): Shard {
	const [, index, count] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
	if (index === undefined || count === undefined || index < 1 || index > count)
		throw new InvalidArgumentError('It is not a part such as 2/5, the second of five.');
	return {index, count};
}

function parseTime(value: string): number {
	const time = Date.parse(value);
	if (Number.isNaN(time))
		throw new InvalidArgumentError('It is not an ISO date such as 2024-05-01 or 2024-05-01T10:00:00Z.');
	return time;
}
