import {listedAuthorsOf} from '../../archive/authors/aliases.ts';
import {type AuthorCluster, findAuthorClusters} from '../../archive/authors/clusters.ts';
import type {Spelling} from '../../archive/authors/spelling.ts';
import {isoDayAt} from '../../dates/days.ts';
import {renderTable} from '../../formatters/table.ts';
import type {Settings} from '../../model/settings.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {simplifier} from '../../node/run/simplified.ts';
import {usableColumns} from '../../terminal/usableColumns.ts';
import {escapeForTerminal, wrapToColumns} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {suggestAuthors} from './authorMap.ts';
import {readArchive} from './knownArchive.ts';
import {listWidth, publishList} from './publishList.ts';

/** Lists the authors whose names are spelled in several ways, as `consistent-author` finds them. */
export async function listAuthors(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const archive = readArchive('authors', options, environment, tools);
	const {authors} = archive.settings;
	const listed = listedAuthorsOf(authors);
	const clusters = findAuthorClusters(archive.index.posts, listed, archive.settings, simplifier());
	const text = options.format.includes('json')
		? toJson(clusters, authors)
		: toText(clusters, authors, listWidth(options, environment));
	return publishList(text, archive, options, environment);
}

function toJson(clusters: readonly AuthorCluster[], authors: Settings['authors']): string {
	const list = clusters.map(({group, spellings, standard}) => ({
		group,
		standard: standard?.author,
		spellings: spellings.map((spelling) => ({
			author: spelling.author,
			...periodOf(spelling),
			posts: spelling.posts.map(({path}) => path),
		})),
	}));
	const {map, leftOut} = suggestAuthors(clusters, authors);
	const undecided = leftOut.map(({group, spellings}) => ({group, spellings: spellings.map(({author}) => author)}));
	return `${JSON.stringify({clusters: list, settings: {authors: map}, leftOut: undecided}, undefined, '\t')}\n`;
}

function toText(clusters: readonly AuthorCluster[], authors: Settings['authors'], width: number | undefined): string {
	if (clusters.length === 0) return 'Every author is spelled in one way within each account, feed and site.\n';
	const rows = clusters.flatMap(({group, spellings, standard}) =>
		spellings.map((spelling, index) => {
			const {first = '', last = ''} = periodOf(spelling);
			const verdict = spelling === standard ? 'prevails' : '';
			return [index === 0 ? group : '', spelling.author, String(spelling.posts.length), first, last, verdict];
		}),
	);
	const table = renderTable(columns, rows, width);
	const {map, leftOut} = suggestAuthors(clusters, authors);
	const snippet = JSON.stringify({settings: {authors: map}}, undefined, '\t');
	return `${table}
${fitting(adviceFor(clusters), width)}

${escapeForTerminalInLines(snippet)}
${leftOut.map((cluster) => `\n${fitting(describeLeftOut(cluster), width)}\n`).join('')}`;
}

function fitting(sentences: string, width: number | undefined): string {
	return sentences
		.split('\n')
		.flatMap((sentence) => wrapToColumns(sentence, usableColumns(width, 0)))
		.join('\n');
}

const columns = [
	{title: 'account, feed or site', align: 'left'},
	{title: 'author', align: 'left'},
	{title: 'posts', align: 'right'},
	{title: 'first', align: 'left'},
	{title: 'last', align: 'left'},
	{title: '', align: 'left'},
] as const;

function adviceFor(clusters: readonly AuthorCluster[]): string {
	const open = clusters.filter(({standard}) => standard === undefined).length;
	const advice = 'In .archivelintrc.json this lets `archivelint --fix` write the name before the colon.';
	if (open === 0) return advice;
	const which =
		open === clusters.length
			? 'No spelling prevails'
			: `For ${open} of ${clusters.length} authors no spelling prevails`;
	return `${advice}\n${which}: the most frequent comes first. Look before you paste.`;
}

function describeLeftOut({group, spellings}: AuthorCluster): string {
	const names = spellings.map(({author}) => `\`${escapeForTerminal(author)}\``).join(', ');
	return `Left out, for a name in it is spelled another way elsewhere: ${names} of ${escapeForTerminal(group)}.`;
}

function escapeForTerminalInLines(text: string): string {
	// JSON escapes control characters itself; what remains is what reorders text.
	return text
		.split('\n')
		.map((line) => line.replace(/[^\t]+/g, escapeForTerminal))
		.join('\n');
}

/** The days of the first and the last post, in UTC; undefined where no post has a date. */
function periodOf({posts}: Spelling): {readonly first: string | undefined; readonly last: string | undefined} {
	const days = posts.flatMap(({date}) => (date === undefined ? [] : (isoDayAt(date.value.epoch) ?? []))).toSorted();
	return {first: days[0], last: days.at(-1)};
}
