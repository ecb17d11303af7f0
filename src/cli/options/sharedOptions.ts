import {type Command, InvalidArgumentError, Option} from 'commander';
import {describeWrongName, readCauseNames} from '../../model/causeNames.ts';
import {type Concurrency, isConcurrency, mostThreads} from '../../node/run/concurrency.ts';
import {type TrendStep, trendPeriods} from '../../score/archiveTrend.ts';
import {usualPoints} from '../../score/trendSteps.ts';
import {didYouMean} from '../../texts/nearest.ts';

/** What a list is printed as if nobody says it. */
export const usualFormat = 'as the output file ends, else "stylish"';

/** The options that several commands have: each means the same everywhere. */
const shared = {
	config: () => [
		new Option('-c, --config <file>', 'use this config instead of the nearest .archivelintrc.json'),
		new Option('--no-config', 'use no config: the recommended rules'),
	],
	plugins: () => [
		new Option(
			'--no-plugins',
			'run no code but that of archivelint: leave out plugins, and take no formatters that are files',
		),
	],
	rules: () => [
		new Option('--only <rules>', 'run these rules only (ids with commas between; repeatable)').argParser(collect),
		new Option('--rule <spec>', "set a rule on top of the config: 'some-rule: error' (repeatable)").argParser(collect),
	],
	root: () => [new Option('--root <folder>', 'the root of the archive')],
	now: () => [
		new Option('--now <date>', 'the time to judge dates by, as an ISO date (default: the clock)').argParser(parseTime),
	],
	causes: () => [
		new Option('--cause <ids>', 'look at these causes only, as `archivelint causes` lists them (repeatable)').argParser(
			collectCauses,
		),
	],
	ignored: () => [new Option('--no-ignore-causes', 'report what `ignoreCauses` of the config hides, too')],
	range: () => [
		new Option(
			'--since <date|ref>',
			'begin the history with the last commit before a date in UTC, such as 2024, 2024-03 or 2024-03-01, or with a commit (default: all of it)',
		),
		new Option(
			'--every <step>',
			`score at every so many commits, or at the last one of each ${trendPeriods.join(', ')} (default: so many commits that there are about ${usualPoints} points)`,
		).argParser(parseStep),
	],
	cache: () => [
		new Option('--cache', 'keep what is found in posts that do not change (default, but where `CI` is set)'),
		new Option('--no-cache', 'lint all posts anew, and keep nothing'),
	],
	cacheLocation: () => [
		new Option(
			'--cache-location <folder>',
			'where the cache is (default: node_modules/.cache/archivelint, else your folder for caches)',
		),
	],
	threads: () => [
		new Option(
			'--concurrency <count>',
			'look into posts in so many threads; "off" for one, "auto" for as many as pay (default: "auto")',
		).argParser(parseConcurrency),
	],
	listFormat: () => [
		new Option('-f, --format <name>', `how to print the list: stylish, json (default: ${usualFormat})`).argParser(
			formatCollector(listFormats),
		),
		new Option('--json', 'the same as --format json'),
	],
	output: () => [new Option('-o, --output-file <file>', 'write it to a file')],
	color: () => [new Option('--color', 'colour what is printed'), new Option('--no-color', 'colour nothing')],
	allowEmpty: () => [new Option('--allow-empty', 'exit with 0 when there are no posts')],
} as const satisfies Readonly<Record<string, () => readonly Option[]>>;

/** Adds options that several commands have, in this order. */
export function addShared(command: Command, ...names: readonly (keyof typeof shared)[]): Command {
	for (const name of names) for (const option of shared[name]()) command.addOption(option);
	return command;
}

/** The formats of commands that print a list. */
export const listFormats: readonly string[] = ['stylish', 'json'];

/** Takes one format of these names only. */
export function formatCollector(names: readonly string[]) {
	return (value: string, before: readonly string[] = []): readonly string[] => {
		const [name = '', ...file] = value.split(':');
		if (!names.includes(name))
			throw new InvalidArgumentError(`Formats are ${names.join(', ')}.${didYouMean(name, names)}`);
		if (file.length > 0) throw new InvalidArgumentError('The file is named by `--output-file`.');
		const other = before.find((format) => format !== name);
		if (other !== undefined)
			throw new InvalidArgumentError(`It is printed in one format, and \`${other}\` is given, too.`);
		return [name];
	};
}

/** Adds a value to those that an option had before. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function collectCauses(list: string, before: readonly string[] = []): readonly string[] {
	const read = readCauseNames(list);
	if ('wrong' in read) throw new InvalidArgumentError(describeWrongName(read.wrong));
	return [...before, ...read.ids];
}

/** How far apart points of a trend are. */
function parseStep(value: string): TrendStep {
	const period = trendPeriods.find((name) => name === value);
	if (period !== undefined) return period;
	if (!/^[1-9]\d{0,8}$/.test(value))
		throw new InvalidArgumentError(`It is neither a number of commits from 1 on, nor ${trendPeriods.join(', ')}.`);
	return Number(value);
}

/** Reads an ISO date as milliseconds since 1970-01-01T00:00:00Z. */
export function parseTime(value: string): number {
	const time = Date.parse(value);
	if (Number.isNaN(time))
		throw new InvalidArgumentError('It is not an ISO date such as 2024-05-01 or 2024-05-01T10:00:00Z.');
	return time;
}

function parseConcurrency(value: string): Concurrency {
	const concurrency = /^\d+$/.test(value) ? Number(value) : value;
	if (isConcurrency(concurrency)) return concurrency;
	throw new InvalidArgumentError(`It is neither a number from 1 to ${mostThreads} nor \`auto\` nor \`off\`.`);
}
