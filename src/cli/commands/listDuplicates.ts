import {
	type Duplicate,
	type DuplicateGroup,
	findDuplicates,
	findEqualPosts,
	shiftOf,
} from '../../archive/duplicates.ts';
import {findEqualTexts} from '../../archive/equalTexts.ts';
import type {TwinGroup} from '../../archive/keptTwin.ts';
import {findNearTwins} from '../../archive/nearTwins.ts';
import {renderTable} from '../../formatters/table.ts';
import {compareText} from '../../model/diagnostic.ts';
import type {PostFacts} from '../../model/facts.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import {groupBy} from '../../texts/groups.ts';
import {columnsOf, escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {readArchive} from './knownArchive.ts';
import {listWidth, publishList} from './publishList.ts';

/** Posts that hold the same article: of one page, or with the same words of several. */
interface ListedGroup {
	readonly kept: PostFacts;
	/** What the post to keep is. */
	readonly title: 'the fullest' | 'to keep';
	readonly others: readonly ListedPost[];
}

interface ListedPost {
	readonly post: PostFacts;
	readonly of: PostFacts;
	/** As JSON names it, and as people read it. */
	readonly kind: Duplicate['kind'] | 'same-words-elsewhere' | 'most-words';
	readonly title: string;
	/** From 0 to 1. */
	readonly share?: number;
}

/**
 * Lists the posts that hold the same article, as `no-duplicate-post` finds them and, if asked, `no-near-duplicate`, and those without a source
 * that are equal.
 */
export function listDuplicates(options: CommandOptions, environment: CommandEnvironment, tools: RunTools): ExitCode {
	const archive = readArchive('duplicates', options, environment, tools, options.near ? ['words'] : []);
	const {index, settings} = archive;
	const duplicates = findDuplicates(index, settings);
	const near = options.near ? findNearTwins(index, settings) : [];
	const twins = [...findEqualTexts(index, duplicates, settings), ...near];
	const groups = [
		...[...duplicates, ...findEqualPosts(index)].map(listed),
		...[...groupBy(twins, ({kept}) => kept.path).values()].flatMap(listedTwins),
	].toSorted((a, b) => compareText(a.kept.path, b.kept.path));
	const text = options.format.includes('json')
		? toJson(groups)
		: groups.length === 0
			? noneIn(archive.index.posts)
			: toText(groups, listWidth(options, environment));
	return publishList(text, archive, options, environment);
}

/** Versions of an article are known by their source alone: without one, posts are compared as they are. */
function noneIn(posts: readonly PostFacts[]): string {
	const hasSource = posts.some(({source}) => source !== undefined);
	if (hasSource || posts.length === 0) return 'No two posts hold the same article.\n';
	return 'No two posts are equal. None says what it was taken from, so that versions of an article are not found.\n';
}

function listed({kept, others}: DuplicateGroup): ListedGroup {
	return {
		kept,
		title: 'the fullest',
		others: others.map((other) => ({post: other.post, of: other.of, kind: other.kind, title: kindOf(other)})),
	};
}

/** One group of those with one post to keep. */
function listedTwins(groups: readonly TwinGroup[]): readonly ListedGroup[] {
	const [first] = groups;
	if (first === undefined) return [];
	const others = groups.flatMap((group) => group.others);
	return [
		{
			kept: first.kept,
			title: 'to keep',
			others: others.map(({post, of, share}) =>
				share === 1
					? {post, of, kind: 'same-words-elsewhere', title: 'same text of another page'}
					: {
							post,
							of,
							kind: 'most-words',
							title: `${Math.round(100 * share)} % of the text of another page`,
							share: Math.round(100 * share) / 100,
						},
			),
		},
	];
}

function toJson(groups: readonly ListedGroup[]): string {
	const list = groups.map(({kept, title, others}) => ({
		source: kept.source?.value,
		[title === 'the fullest' ? 'fullest' : 'keep']: kept.path,
		others: others.map(({post, of, kind, share}) => ({path: post.path, kind, of: of.path, share})),
	}));
	return `${JSON.stringify({groups: list}, undefined, '\t')}\n`;
}

function toText(groups: readonly ListedGroup[], width: number | undefined): string {
	const rows = groups.flatMap(({kept, title, others}) => [
		[...cellsOf(kept), title, kept.source?.value ?? ''],
		...others.map((other) => [...cellsOf(other.post), other.title]),
		[],
	]);
	const table = renderTable(columns, rows.slice(0, -1));
	const fits = width === undefined || table.split('\n').every((line) => columnsOf(line) <= width);
	return fits
		? table
		: `${rows
				.slice(0, -1)
				.flatMap((row) => linesOf(row, width))
				.join('\n')}\n`;
}

/** A post as it is listed in a narrow terminal: all that is said of it stands below its path. */
function linesOf(
	[post, date = '', characters = '', kind = '', source = '']: readonly string[],
	width: number,
): readonly string[] {
	if (post === undefined) return [''];
	const taken = source === '' ? [] : [`taken from ${source}`];
	const told = [kind, ...(date === '' ? [] : [date]), `${characters} characters`, ...taken].join(' · ');
	return [escapeForTerminal(post), ...indentedLines(told, width)];
}

const columns = [
	{title: 'post', align: 'left'},
	{title: 'date', align: 'left'},
	{title: 'characters', align: 'right'},
	{title: '', align: 'left'},
	{title: 'taken from', align: 'left'},
] as const;

function cellsOf({path, date, fingerprint}: PostFacts): readonly string[] {
	return [path, date?.value.source ?? '', String(fingerprint.length)];
}

function kindOf({post, of, kind}: Duplicate): string {
	switch (kind) {
		case 'copy':
			return 'equal, byte for byte';
		case 'same-name':
			return 'same name';
		case 'shifted-date':
			return `date shifted by ${shiftOf(post, of) ?? 0} h`;
		case 'same-words':
			return 'same text';
		case 'revision':
			return 'another version';
	}
}
