import {renderTable} from '../../formatters/table.ts';
import {groupedNumber, nameOfFolder, percentOf, understoodInOneLine} from '../../formatters/understood.ts';
import {roles as allRoles} from '../../model/roles.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import {labelledRows} from '../../terminal/labelledRows.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {refuseStrayWord} from '../options/strayWord.ts';
import type {ExitCode} from '../report/outcome.ts';
import {type ArchiveInfo, gatherInfo} from './archiveInfo.ts';
import {shownFolder} from './keepCache.ts';
import {listWidth, publishList} from './publishList.ts';

/** Says what was understood of an archive: what makes its site, where its posts are, and what they have in common. */
export async function printInfo(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	refuseStrayWord(options, environment);
	const info = await gatherInfo(options, environment, tools);
	const text = options.format.includes('json')
		? toJson(info)
		: toText(info, {width: listWidth(options, environment), cwd: environment.cwd});
	return publishList(text, info, options, environment);
}

function toJson({root, archive, siteFolder, config, leftOut, cache}: ArchiveInfo): string {
	return `${JSON.stringify({root, archive: {...archive, siteFolder}, config, leftOut, cache}, undefined, '\t')}\n`;
}

/** @param width of the terminal in columns; undefined for a file or a pipe */
function toText(info: ArchiveInfo, {width, cwd}: {readonly width: number | undefined; readonly cwd: string}): string {
	const {archive} = info;
	const blocks = [
		indentedLines(understoodInOneLine(archive), width, ''),
		labelledRows(factsOf(info, cwd), width),
		rolesTable(archive, width),
		datesTable(archive, width),
		keysTable(archive, width),
		describeLeftOut(info, width),
	];
	return `${blocks
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

function factsOf(
	{root, archive, siteFolder, config, cache}: ArchiveInfo,
	cwd: string,
): readonly (readonly [string, string])[] {
	const folders = archive.postFolders.map(({folder, posts}) => `${nameOfFolder(folder)} (${groupedNumber(posts)})`);
	return [
		['root', shownFolder(root, cwd)],
		['site', archive.siteName + (siteFolder === '' ? '' : `, made from ${siteFolder}`)],
		...(archive.renderers.length === 0 ? [] : [['renderer', describeRenderers(archive)] as const]),
		['posts', [groupedNumber(archive.posts), ...(folders.length === 0 ? [] : [listOf(folders)])].join(': ')],
		['config', describeConfig(config)],
		['cache', describeCache(cache)],
	];
}

const rendererNames: Readonly<Record<ArchiveUnderstanding['renderers'][number]['renderer'], string>> = {
	kramdown: 'kramdown',
	commonmark: 'CommonMark',
	html: 'none: pages of HTML as they are',
};

function describeRenderers({renderers}: ArchiveUnderstanding): string {
	const [only, ...others] = renderers;
	if (only !== undefined && others.length === 0) return rendererNames[only.renderer];
	return listOf(renderers.map(({renderer, posts}) => `${rendererNames[renderer]} (${groupedNumber(posts)})`));
}

function describeConfig(config: ArchiveInfo['config']): string {
	if (config === undefined) return 'none: the recommended rules are on';
	const {file, extends: extended} = config;
	return extended.length === 0 ? file : `${file}, which extends ${new Intl.ListFormat('en-GB').format(extended)}`;
}

function describeCache(cache: ArchiveInfo['cache']): string {
	if (cache === undefined) return 'none: there is no folder for caches';
	const {isOn, folder} = cache;
	return `${isOn ? 'on' : 'off'}, in ${folder}`;
}

/** So many rows of a table are told where people read it. */
const mostListed = 20;

/** So many of a list in a line. */
const mostInLine = 6;

function listOf(items: readonly string[]): string {
	const others = items.length - mostInLine;
	return [...items.slice(0, mostInLine), ...(others > 0 ? [`and ${groupedNumber(others)} more`] : [])].join(', ');
}

function rolesTable({roles}: ArchiveUnderstanding, width: number | undefined): readonly string[] {
	const rows = allRoles.flatMap((role) => {
		const shares = roles.filter((share) => share.role === role);
		if (shares.length === 0) return [[role, '', '0', '', '']];
		return shares.map(({key, posts, of, inferred}) => [
			role,
			key,
			groupedNumber(posts),
			percentOf(posts, of),
			inferred ? 'the posts say so' : '',
		]);
	});
	return linesOfTable(
		[
			{title: 'Role', align: 'left'},
			{title: 'Key', align: 'left'},
			{title: 'Posts', align: 'right'},
			{title: 'Share', align: 'right'},
			{title: '', align: 'left'},
		],
		rows,
		width,
	);
}

function datesTable({dates, datedByName}: ArchiveUnderstanding, width: number | undefined): readonly string[] {
	const rows = [
		...dates.slice(0, mostListed).map(({shape, posts}) => [shape, groupedNumber(posts)]),
		...(datedByName === 0 ? [] : [['in the name of the file alone', groupedNumber(datedByName)]]),
	];
	return linesOfTable(
		[
			{title: 'Dates', align: 'left'},
			{title: 'Posts', align: 'right'},
		],
		rows,
		width,
	);
}

/** The most frequent keys, and all that are misspelled. */
function keysTable({keys, misspelledKeys}: ArchiveUnderstanding, width: number | undefined): readonly string[] {
	const meant = new Map(misspelledKeys.map((key) => [key.key, key]));
	const shown = keys.filter(({key}, index) => index < mostListed || meant.has(key));
	const others = keys.length - shown.length;
	const rows = shown.map(({key, posts}) => {
		const right = meant.get(key);
		return [
			key,
			groupedNumber(posts),
			right === undefined ? '' : `most likely ${right.meant} (${groupedNumber(right.meantPosts)})`,
		];
	});
	const table = linesOfTable(
		[
			{title: 'Keys', align: 'left'},
			{title: 'Posts', align: 'right'},
			{title: '', align: 'left'},
		],
		rows,
		width,
	);
	return others > 0 ? [...table, `and ${groupedNumber(others)} more`] : table;
}

function describeLeftOut({leftOut}: ArchiveInfo, width: number | undefined): readonly string[] {
	if (leftOut.length === 0) return [];
	const rows = leftOut.map(
		({reason, files, first}) =>
			[`${groupedNumber(files)} ${files === 1 ? 'file' : 'files'}`, `${reason}, such as ${first}`] as const,
	);
	return ['Left out', ...labelledRows(rows, width)];
}

function linesOfTable(
	columns: Parameters<typeof renderTable>[0],
	rows: readonly (readonly string[])[],
	width: number | undefined,
): readonly string[] {
	return rows.length === 0 ? [] : renderTable(columns, rows, width).trimEnd().split('\n');
}
