import type {BlockPlace} from '../../archive/blockSightings.ts';
import {learnRepeatedBlocks, type RepeatedBlock} from '../../archive/repeatedBlocks.ts';
import {renderTable} from '../../formatters/table.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {usableColumns} from '../../terminal/usableColumns.ts';
import {escapeForTerminal, wrapToColumns} from '../../texts/terminalText.ts';
import {shorten} from '../../texts/wording.ts';
import {wordsAt} from '../../texts/wordsAt.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {type KnownArchive, readArchive} from './knownArchive.ts';
import {listWidth, publishList} from './publishList.ts';
import {type RepeatedBlockOptions, suggestOptions} from './repeatedBlockOptions.ts';

/** A repeated block with the words of the first post that holds it. */
interface ShownBlock {
	readonly repeat: RepeatedBlock;
	readonly text: string;
}

/** Lists what the posts of each source repeat, as `no-repeated-block` finds it. */
export function listRepeatedBlocks(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): ExitCode {
	const archive = readArchive('repeated-blocks', options, environment, tools, ['blocks']);
	const repeats = learnRepeatedBlocks(archive.index).all;
	const shown = repeats.map((repeat) => ({repeat, text: textOf(repeat, archive)}));
	const suggested = suggestOptions(repeats, archive.index.posts, archive.settings);
	const text = options.format.includes('json')
		? toJson(shown, suggested)
		: toText(shown, options.settings ? suggested : undefined, listWidth(options, environment));
	return publishList(text, archive, options, environment);
}

function textOf({sightings: [first]}: RepeatedBlock, {textOf: textOfPost}: KnownArchive): string {
	const text = first === undefined ? undefined : textOfPost(first.post.path);
	return first === undefined || text === undefined ? '' : shorten(wordsAt(text, first.range));
}

function toJson(shown: readonly ShownBlock[], suggested: RepeatedBlockOptions): string {
	const blocks = shown.map(({repeat, text}) => ({
		source: repeat.source,
		posts: repeat.posts,
		of: repeat.of,
		place: repeat.place,
		selector: repeat.selector,
		isMostlyLinks: repeat.isMostlyLinks,
		text,
		examples: repeat.sightings.map(({post}) => post.path),
	}));
	return `${JSON.stringify({blocks, config: suggested}, undefined, '\t')}\n`;
}

function toText(
	shown: readonly ShownBlock[],
	suggested: RepeatedBlockOptions | undefined,
	width: number | undefined,
): string {
	if (shown.length === 0) return 'No source repeats a block that is no part of its articles.\n';
	const rows = shown.map(({repeat, text}, index) => [
		repeat.source === shown[index - 1]?.repeat.source ? '' : repeat.source,
		String(repeat.posts),
		`${Math.round((100 * repeat.posts) / repeat.of)} %`,
		places[repeat.place],
		repeat.selector ?? '',
		text,
	]);
	const table = renderTable(columns, rows, width);
	return suggested === undefined ? table : `${table}\n${adviceWith(suggested, shown, width)}`;
}

const columns = [
	{title: 'source', align: 'left'},
	{title: 'posts', align: 'right'},
	{title: 'share', align: 'right'},
	{title: 'place', align: 'left'},
	{title: 'selector', align: 'left'},
	{title: 'text', align: 'left'},
] as const;

/** Where a block stands, seen from the text. */
const places: Readonly<Record<BlockPlace, string>> = {before: 'before', after: 'behind', between: 'within'};

function adviceWith(suggested: RepeatedBlockOptions, shown: readonly ShownBlock[], width: number | undefined): string {
	const nameless = shown.filter(({repeat}) => repeat.selector === undefined).length;
	const fitting = (sentence: string): string => `${wrapToColumns(sentence, usableColumns(width, 0)).join('\n')}\n`;
	const which = nameless === shown.length ? 'No block has' : `${nameless} of ${shown.length} blocks do not have`;
	const rest = fitting(`${which} a name of its own: \`no-repeated-block\` finds those by their words.`);
	if (nameless === shown.length) return rest;
	const advice = fitting(
		'In .archivelintrc.json this lets other rules recognise blocks by their names. Look before you paste.',
	);
	const lines = JSON.stringify(suggested, undefined, '\t').split('\n');
	// JSON escapes control characters itself; what remains is what reorders text.
	const snippet = lines.map((line) => line.replace(/[^\t]+/g, escapeForTerminal)).join('\n');
	return `${advice}\n${snippet}\n${nameless === 0 ? '' : `\n${rest}`}`;
}
