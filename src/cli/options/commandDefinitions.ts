import {Argument, Command, InvalidArgumentError, Option} from 'commander';
import {formatters} from '../../formatters/index.ts';
import type {Shard} from '../../node/run/shard.ts';
import {withHelp} from './helpText.ts';
import {scoreFormatOf} from './scoreFormats.ts';
import {addShared, collect, formatCollector, listFormats, parseTime, usualFormat} from './sharedOptions.ts';

/** What stands first where something else than linting is asked for. */
export type CommandName =
	| 'merge'
	| 'baseline'
	| 'causes'
	| 'score'
	| 'trend'
	| 'ignore'
	| 'blame'
	| 'explain'
	| 'rules'
	| 'completion'
	| 'init'
	| 'info'
	| 'report'
	| 'authors'
	| 'duplicates'
	| 'repeated-blocks'
	| 'print-config'
	| 'schema'
	| 'cache';

/**
 * Defines a command: its options and its help.
 * @param name `run` for linting
 * @param version of this package
 * @param width of the terminal that its help is laid out for, in columns; undefined for none
 */
export function defineCommand(name: 'run' | CommandName, version: string, width?: number): Command {
	return name === 'run' ? defineRun(version, width) : commands[name](width);
}

const commands: Readonly<Record<CommandName, (width: number | undefined) => Command>> = {
	merge: defineMerge,
	baseline: defineBaseline,
	causes: defineCauses,
	score: defineScore,
	trend: defineTrend,
	ignore: defineIgnore,
	blame: defineBlame,
	explain: defineExplain,
	rules: defineRules,
	completion: defineCompletion,
	init: defineInit,
	info: defineInfo,
	report: defineReport,
	authors: (width) =>
		defineListing(
			'authors',
			'Lists authors whose names are spelled in several ways, and the setting `authors` that decides them, ready to be pasted into a config.',
			width,
		),
	duplicates: defineDuplicates,
	'repeated-blocks': defineRepeatedBlocks,
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

function defineRun(version: string, width: number | undefined): Command {
	const command = new Command('archivelint')
		.description(
			'Lints archived web articles: finds what is broken in each post as its reader sees it, and fixes what can be fixed without loss.',
		)
		.argument('[paths...]', 'files, folders and globs; a name that exists is taken literally (default: ".")')
		.optionsGroup('Fixes:')
		.option('--fix', 'fix what can be fixed without loss, and report what remains')
		.option('--unsafe', 'with --fix or --diff: also apply fixes that remove, change or guess something')
		.option('--diff', 'print what --fix would change as a unified diff; write nothing')
		.option('--commit-by-cause', 'with --fix: make a commit for each cause, in the order of `archivelint causes`')
		.option('--interactive', 'walk through the causes and ask what to do about each; with --commit-by-cause, commit it')
		.option('--fix-baselined', 'with --fix or --diff: also fix what the baseline lists');
	addChoice(command.optionsGroup('Which posts:'));
	addShared(command.optionsGroup('Rules and config:'), 'config', 'plugins', 'rules');
	addShared(command.addOption(parserOption()), 'root').option(
		'--no-archive',
		'look at single posts only: judge nothing across the archive',
	);
	addShared(command, 'now')
		.optionsGroup('What is reported:')
		.option('--new-only <ref>', 'report only what a commit did not have');
	addReporting(command, 'a path to a JavaScript formatter; "parts" writes what `merge` joins');
	addShared(command.optionsGroup('Cache and threads:'), 'cache', 'cacheLocation').addOption(
		new Option(
			'--cache-strategy <strategy>',
			'by what a post is known again: its content, or size and times as git does (default: content of posts that are linted, times of the others)',
		).choices(['content', 'metadata']),
	);
	addShared(command, 'threads');
	command
		.optionsGroup('About archivelint:')
		.option('--timing', 'print on standard error what each rule and each part of the run cost')
		.version(version, '-v, --version', 'print the version');
	return withHelp(
		command,
		width,
		{heading: 'Commands:', rows: commandRows},
		'`archivelint <command> --help` tells more of each. A folder with the name of a command is linted by its path, such as ./merge.',
		`Exit codes: ${exitCodes}`,
	);
}

const commandRows: readonly (readonly [typed: string, does: string])[] = [
	['archivelint causes', 'lists what is wrong by its causes, a line for each decision'],
	['archivelint score', 'says what a reader gets of the archive, from 0 to 100, and what would raise it most'],
	['archivelint trend', 'says how the score has changed along the history of git, and which causes came and went'],
	['archivelint --interactive', 'asks about one after the other'],
	['archivelint ignore <id>', 'writes a cause into the config that nobody needs to see'],
	['archivelint blame <id>', 'names the commit that brought the first post of a cause'],
	['archivelint baseline create', 'lists what is wrong today, so that only new faults are reported'],
	['archivelint explain <rule>', 'explains a rule'],
	['archivelint explain <file>:<line>', 'explains what is found on a line'],
	['archivelint rules', 'lists all rules, and which are on here'],
	['archivelint init', 'proposes a config, says what would be reported, and writes it if you want'],
	['archivelint info', 'says what was understood of the archive: its site, its posts, their keys'],
	['archivelint report -o report.html', 'shows the whole archive on a page: its causes, days, sources and years'],
	['archivelint authors', 'lists authors with several spellings, with a map for the config'],
	['archivelint duplicates', 'lists posts that hold the same article'],
	['archivelint repeated-blocks', 'lists what sites print around many articles'],
	['archivelint print-config <file>', 'prints what holds for a post'],
	['archivelint schema', 'prints the JSON Schema of the config, plugins included'],
	['archivelint cache stats', 'says what is kept of posts; `cache clear` removes it'],
	[
		'archivelint merge <parts>',
		'joins what `--shard 2/5 --format parts -o parts/2.json` wrote on many machines, and reports',
	],
	['archivelint completion <shell>', 'completes commands, options and rules in bash, zsh and fish'],
];

/** What linting ends in. */
export const exitCodes =
	'0 no error (warnings alone pass), 1 errors or too many warnings, 2 archivelint could not do its work: usage, config, missing path, nothing to lint.';

/** Adds what says which posts are linted. */
function addChoice(command: Command): void {
	command
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
		.option('--show-files', 'list what would be linted, and what is left out and why; lint nothing');
}

function parserOption(): Option {
	return new Option(
		'--parser <name>',
		'what reads the HTML of pages: "rehype-parse" is slower, and the reference',
	).choices(['lean', 'rehype-parse']);
}

/** What joins the parts of a run: the options that say how to report. */
function defineMerge(width: number | undefined): Command {
	const command = new Command('archivelint merge')
		.description(
			'Joins the parts of a run that `archivelint --shard … --format parts` wrote, judges the archive once, and reports as the run would have done on one machine. Run it in the same folder of the same archive; rules, config and root are those of the parts.',
		)
		.argument('<parts...>', 'the files of all parts, in any order');
	addReporting(command, 'a path to a JavaScript formatter');
	command
		.option(
			'--now <date>',
			'the time to judge dates by, as an ISO date (default: that of the parts, else the clock)',
			parseTime,
		)
		.option('--timing', 'print on standard error what each part of the run cost');
	return withHelp(command, width);
}

/** Adds what says how to report, and what a run with findings ends in. */
function addReporting(command: Command, otherFormats: string): void {
	addShared(command, 'causes', 'ignored')
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
		.option(
			'--score <file>',
			'write the score, as `archivelint score` says it, into a file, too: as JSON, Markdown or a badge by its ending, .json, .md or .svg; repeatable',
			collectScoreFiles,
		)
		.option('--fail-under <points>', 'exit with 1 when the score is less', parsePoints);
	addShared(command, 'color');
}

/** What keeps the list of findings that are accepted. */
function defineBaseline(width: number | undefined): Command {
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
		.argument(
			'[paths...]',
			'files, folders and globs (default: "."); entries of other posts stay as they are, and so do those of other causes than `--cause` names',
		)
		.option('--accept-new', 'with update: also list new findings')
		.option('--reason <text>', 'with create and update --accept-new: why they are accepted')
		.option(
			'-f, --format <name>',
			'with stats: how to print them: stylish, json (default: "stylish")',
			formatCollector(listFormats),
		);
	addShared(command, 'causes', 'rules', 'root', 'now', 'config', 'plugins', 'cache', 'threads');
	return withHelp(
		command,
		width,
		'Exit codes: 0 done, or nothing to do; 1 with update: there are new findings that are not accepted, with check: the baseline is out of date; 2 archivelint could not do its work.',
	);
}

/** What gives an archive its first config. */
function defineInit(width: number | undefined): Command {
	const command = new Command('archivelint init')
		.description(
			'Gives an archive its first config: says what was understood of it, which settings its posts need and why, and what each rule would report, and asks whether to write `.archivelintrc.json` and to accept the findings of today. It never overwrites a config.',
		)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.allowExcessArguments(false)
		.option('-y, --yes', 'write the config without asking, and no baseline');
	addShared(command, 'root', 'now', 'cache', 'cacheLocation', 'threads', 'color', 'allowEmpty');
	return withHelp(command, width, namesakeHint('init'));
}

/** What says what was understood of an archive. */
function defineInfo(width: number | undefined): Command {
	const command = new Command('archivelint info')
		.description(
			'Says what was understood of an archive, and lints nothing: what makes its site, where its posts are, which keys say who wrote them, when and where, how dates are written, which keys are most likely misspelled, which config holds, and what is left out and why.',
		)
		.argument('[paths...]', 'files, folders and globs of the archive (default: ".")');
	addShared(
		command,
		'listFormat',
		'output',
		'root',
		'config',
		'plugins',
		'cache',
		'cacheLocation',
		'threads',
		'allowEmpty',
	);
	return withHelp(command, width, namesakeHint('info'));
}

/** What shows an archive as a page. */
function defineReport(width: number | undefined): Command {
	const command = new Command('archivelint report')
		.description(
			'Shows the whole archive on one page that opens from the disk and asks nothing of any network: what is wrong by its causes, with examples as they are written and as a reader gets them, and the commands that mend it; posts by days, sources and years; authors, duplicates and templates with their posts.',
		)
		.argument('[paths...]', 'files, folders and globs (default: ".")');
	addShared(command, 'output').option(
		'--history',
		'show the score along the history of git, too, as `archivelint trend` says it, with the causes that came and went: what older commits hold is linted for that',
	);
	addShared(command, 'range', 'causes', 'ignored')
		.option('--no-baseline', 'show what the baseline lists like everything else')
		.option('--quiet', 'show errors only');
	addShared(command, 'rules', 'root', 'now', 'config', 'plugins', 'cache', 'cacheLocation', 'threads', 'allowEmpty');
	return withHelp(
		command,
		width,
		`${namesakeHint('report')} \`archivelint --format html:report.html\` writes the same page beside another report.`,
		'Exit codes: 0 the page is written, whatever it shows; 2 archivelint could not do its work.',
	);
}

/** What lists what belongs together in the whole archive. */
function defineListing(name: CommandName, description: string, width: number | undefined): Command {
	const command = new Command(`archivelint ${name}`)
		.description(description)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.allowExcessArguments(false);
	addShared(command, 'listFormat', 'output', 'root', 'config', 'plugins', 'allowEmpty');
	return withHelp(command, width, namesakeHint(name));
}

function defineDuplicates(width: number | undefined): Command {
	const command = new Command('archivelint duplicates')
		.description('Lists posts that hold the same article.')
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.option('--near', 'list posts with most of their words in common, too: this parses all posts')
		.allowExcessArguments(false);
	addShared(command, 'listFormat', 'output', 'root', 'config', 'plugins', 'allowEmpty');
	return withHelp(command, width, namesakeHint('duplicates'));
}

function defineRepeatedBlocks(width: number | undefined): Command {
	const command = new Command('archivelint repeated-blocks')
		.description(
			'Lists blocks that many posts of one source repeat and that are no part of their articles, as `no-repeated-block` finds them.',
		)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.option('--settings', 'print the options that recognise them, ready to be pasted into a config')
		.allowExcessArguments(false);
	addShared(command, 'listFormat', 'output', 'root', 'config', 'plugins', 'allowEmpty');
	return withHelp(command, width, namesakeHint('repeated-blocks'));
}

function namesakeHint(name: CommandName): string {
	return `A folder that is called \`${name}\` is linted as \`./${name}\`.`;
}

/** What looks after the cache of an archive. */
function defineCache(width: number | undefined): Command {
	const command = new Command('archivelint cache')
		.description('Looks after what runs keep of posts, so that those which do not change need not be linted again.')
		.addArgument(
			new Argument('<action>', 'stats: say how much is kept, and where; clear: remove it').choices(cacheActions),
		)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.allowExcessArguments(false);
	addShared(command, 'cacheLocation', 'listFormat', 'root', 'config', 'plugins');
	return withHelp(command, width, namesakeHint('cache'));
}

/** What `archivelint cache` can do. */
export const cacheActions = ['stats', 'clear'] as const;

/** What lists the causes of findings. */
function defineCauses(width: number | undefined): Command {
	const command = new Command('archivelint causes')
		.description(
			'Lists what is wrong with an archive by its causes: findings of one rule, of one source, about the same kind of thing, which one mistake of a program left in many posts. Who decides on one has decided on all.',
		)
		.argument(
			'[ids and paths...]',
			'causes to show in full, such as c-7f3a90b1; files, folders and globs (default: ".")',
		);
	addShared(command, 'listFormat', 'output')
		.option('--commands', 'print the commands that fix them, a line each')
		.option('--unsafe', 'with --commands: also those of fixes that remove, change or guess something')
		.option('--interactive', 'walk through them and ask what to do about each')
		.option('--commit-by-cause', 'with --interactive: make a commit of each decision');
	addShared(command, 'ignored')
		.option('--no-baseline', 'count what the baseline lists like everything else')
		.option('--quiet', 'count errors only');
	addShared(command, 'rules', 'root', 'now', 'config', 'plugins', 'threads', 'allowEmpty');
	return withHelp(command, width, namesakeHint('causes'));
}

/** What says how good an archive is. */
function defineScore(width: number | undefined): Command {
	const command = new Command('archivelint score')
		.description(
			'Says how much of an archive a reader gets, from 0 to 100: what is lost of each post is weighed by its share of it, in six dimensions. Names what costs most, and what would raise the score most.',
		)
		.argument('[paths...]', 'files, folders and globs (default: ".")')
		.option(
			'-f, --format <name>',
			`how to print it: ${scoreFormats.join(', ')} (default: ${usualFormat}); svg is a badge, markdown a block for job summaries and pull requests`,
			formatCollector(scoreFormats),
		)
		.option('--json', 'the same as --format json');
	addShared(command, 'output')
		.option('--posts <count>', 'list so many of the posts that lost most (default: 10), or "all"', parsePosts)
		.option('--fail-under <points>', 'exit with 1 when the score is less', parsePoints)
		.option('--ratchet <ref>', 'exit with 1 when a dimension has fallen since a commit, and name the causes');
	addShared(command, 'ignored', 'rules', 'root', 'now', 'config', 'plugins', 'cache', 'cacheLocation', 'threads');
	addShared(command, 'allowEmpty').option('--timing', 'print on standard error what each part of the run cost');
	return withHelp(
		command,
		width,
		'Exit codes: 0 done; 1 the score is less, or a dimension has fallen; 2 archivelint could not do its work.',
		namesakeHint('score'),
	);
}

/** What says how the score has changed. */
function defineTrend(width: number | undefined): Command {
	const command = new Command('archivelint trend')
		.description(
			'Says how the score of an archive has changed along the history of git, and which causes came and went. Each commit is scored as it holds the archive, with the rules, the config and the site of today. Nothing is checked out; what is the same in several commits is linted once.',
		)
		.argument('[paths...]', 'files, folders and globs (default: ".")');
	addShared(command, 'range')
		.option(
			'-f, --format <name>',
			`how to print it: ${trendFormats.join(', ')} (default: ${usualFormat})`,
			formatCollector(trendFormats),
		)
		.option('--json', 'the same as --format json');
	addShared(
		command,
		'output',
		'ignored',
		'rules',
		'root',
		'now',
		'config',
		'plugins',
		'cache',
		'cacheLocation',
		'threads',
	);
	command.option('--timing', 'print on standard error what each part of the run cost');
	return withHelp(command, width, namesakeHint('trend'));
}

/** What writes causes into the config that are not to be reported. */
function defineIgnore(width: number | undefined): Command {
	const command = new Command('archivelint ignore')
		.description(
			'Writes causes into `ignoreCauses` of the config: their findings are neither reported nor fixed any more, until the entry is deleted. One that hides nothing is told of.',
		)
		.argument('<ids and paths...>', 'causes, such as c-7f3a90b1; files, folders and globs (default: ".")')
		.requiredOption('--reason <text>', 'why nobody needs to see them')
		.option('--no-baseline', 'also causes whose findings are all in the baseline');
	addShared(command, 'root', 'now', 'config', 'plugins', 'threads');
	return withHelp(command, width, namesakeHint('ignore'));
}

/** What names the commits that causes began with. */
function defineBlame(width: number | undefined): Command {
	const command = new Command('archivelint blame')
		.description(
			'Names the commit that brought the first post of a cause, with its author and day, from the history that git has of the archive. Nothing is checked out.',
		)
		.argument('<ids and paths...>', 'causes, such as c-7f3a90b1; files, folders and globs (default: ".")');
	addShared(command, 'listFormat', 'output', 'ignored').option(
		'--no-baseline',
		'also causes whose findings are all in the baseline',
	);
	addShared(command, 'rules', 'root', 'now', 'config', 'plugins', 'threads');
	return withHelp(command, width, namesakeHint('blame'));
}

/** What tells of a rule, or of what is found at one place. */
function defineExplain(width: number | undefined): Command {
	const command = new Command('archivelint explain')
		.description(
			'Explains a rule: why it matters, bad and good examples, its fix, its options and its traps. Or what is found on one line of a post, with what is known of the post and of others that belong to it. Or a cause, as `archivelint causes` does.',
		)
		.argument(
			'<what>',
			'a rule, such as no-broken-link, a line, such as _posts/2024-03-01-ferry.md:12, or a cause, such as c-7f3a90b1',
		)
		.option('--no-baseline', 'also explain a cause whose findings are all in the baseline')
		.allowExcessArguments(false);
	addShared(command, 'root', 'now', 'config', 'plugins', 'output', 'color');
	return withHelp(command, width);
}

/** What lists all rules. */
function defineRules(width: number | undefined): Command {
	const command = new Command('archivelint rules')
		.description(
			'Lists all rules, those of plugins included: what they want, how grave it is, what fixes it, in which preset they are, what a reader loses, and whether they are on here.',
		)
		.argument('[folder]', 'a folder whose config says what is on (default: ".")')
		.allowExcessArguments(false);
	addShared(command, 'listFormat', 'config', 'plugins', 'output');
	return withHelp(command, width, namesakeHint('rules'));
}

/** What completes the command line in shells. */
function defineCompletion(width: number | undefined): Command {
	const command = new Command('archivelint completion')
		.description('Prints what completes commands, options and rules in a shell.')
		.addArgument(new Argument('<shell>', 'which one').choices(['bash', 'zsh', 'fish']))
		.allowExcessArguments(false);
	return withHelp(addShared(command, 'output'), width, {
		heading: 'Where it goes:',
		rows: [
			['bash', 'eval "$(archivelint completion bash)" in ~/.bashrc'],
			['zsh', 'eval "$(archivelint completion zsh)" in ~/.zshrc, behind compinit'],
			['fish', 'archivelint completion fish | source in ~/.config/fish/config.fish'],
		],
	});
}

/** What shows the config of one post. */
function definePrintConfig(width: number | undefined): Command {
	const command = new Command('archivelint print-config')
		.description(
			'Prints as JSON what holds for one post when all configs and overrides are put together: a config in itself, with all rules and settings.',
		)
		.argument('<file>', 'a post')
		.option('--origins', 'say of each rule and setting where it is set: then it is no config any more')
		.allowExcessArguments(false);
	return withHelp(addShared(command, 'rules', 'root', 'config', 'plugins', 'output'), width);
}

/** What tells editors of the rules of plugins. */
function defineSchema(width: number | undefined): Command {
	const command = new Command('archivelint schema')
		.description(
			'Prints the JSON Schema of a config with the rules and options of its plugins, for the key `$schema` that editors look at.',
		)
		.argument('[folder]', 'a folder of the archive (default: ".")')
		.allowExcessArguments(false);
	return withHelp(addShared(command, 'config', 'output'), width, namesakeHint('schema'));
}

/** What `archivelint baseline` can do. */
export const baselineActions = ['create', 'update', 'prune', 'check', 'stats'] as const;

const formatNames: readonly string[] = [...formatters.keys()];

/** How `score` prints. */
const scoreFormats: readonly string[] = [...listFormats, 'markdown', 'svg'];

/** How `trend` prints. */
const trendFormats: readonly string[] = [...listFormats, 'markdown'];

/** The formats that `--format` of a command takes by their names. */
export function formatsOf(name: 'run' | CommandName): readonly string[] {
	if (name === 'run') return [...formatNames, 'parts'];
	if (name === 'score') return scoreFormats;
	if (name === 'trend') return trendFormats;
	return name === 'merge' ? formatNames : listFormats;
}

function parseCount(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is not a whole number.');
	return Number(value);
}

/** Points of a score. */
function parsePoints(value: string): number {
	if (!/^\d{1,3}(?:\.\d+)?$/.test(value) || Number(value) > 100)
		throw new InvalidArgumentError('It is not a number from 0 to 100.');
	return Number(value);
}

/** Files whose endings say how a score is written. */
function collectScoreFiles(file: string, before: readonly string[] = []): readonly string[] {
	if (scoreFormatOf(file) === undefined)
		throw new InvalidArgumentError('Its ending says how the score is written: .json, .md or .svg.');
	return [...before, file];
}

/** A number of posts, or `all` of them. */
function parsePosts(value: string): number {
	return value === 'all' ? Number.POSITIVE_INFINITY : parseCount(value);
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
