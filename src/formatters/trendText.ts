import {type ArchiveTrend, type ChangedCause, dayOf, type TrendPoint} from '../score/archiveTrend.ts';
import {scoreDimensions} from '../score/scoreDimensions.ts';
import {indentedLines} from '../terminal/indentedLines.ts';
import {sparkline} from '../terminal/sparkline.ts';
import {clipToColumns} from '../texts/terminalText.ts';
import {type NotedRow, renderNotedTable} from './notedTable.ts';
import {pointsText} from './scoreText.ts';
import {renderTable} from './table.ts';

/** So many causes of each kind are named at a point where people read them. */
const mostNamed = 3;

/** So many signs show the course of a score, at most. */
const longestLine = 40;

/** So long a message of a commit is shown. */
export const longestSubject = 40;

/**
 * Says for people how a score has changed, and which causes came and went.
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function renderTrend(trend: ArchiveTrend, width: number | undefined): string {
	const rows = courseRows(trend, Math.min(longestLine, Math.max(1, (width ?? longestLine * 2) - otherColumns)));
	return [
		`${indentedLines(trendHeading(trend), width, '').join('\n')}\n`,
		renderTable(courseColumns, rows, width),
		renderNotedTable(pointColumns, trend.points.flatMap(rowsOf), {titles: noteTitles, width}),
	].join('\n');
}

/** Says in a sentence what a trend is about. */
export function trendHeading({points}: ArchiveTrend): string {
	const [first] = points;
	const last = points.at(-1);
	if (first === undefined || last === undefined) return '';
	if (first === last) return `Score: ${pointsText(last.score)} of 100 at one commit, of ${dayOf(last)}`;
	return `Score: ${pointsText(first.score)} on ${dayOf(first)}, ${pointsText(last.score)} on ${dayOf(last)}, at ${points.length} commits`;
}

/** For the score and each dimension, its name, its course, and what it was first, at its lowest, at its highest, and last. */
export function courseRows({points}: ArchiveTrend, lineLength: number): readonly (readonly string[])[] {
	return ['score' as const, ...scoreDimensions].map((name) => {
		const values = points.map((point) => (name === 'score' ? point.score : point.dimensions[name]));
		const [first = 0] = values;
		const last = values.at(-1) ?? 0;
		const sorted = values.toSorted((a, b) => a - b);
		const figures = [first, sorted[0] ?? 0, sorted.at(-1) ?? 0, last].map(pointsText);
		return [[name, sparkline(values, lineLength)], figures, [signed(last - first, 1)]].flat();
	});
}

/** What stands above these rows. */
export const courseColumns = [
	{title: '', align: 'left'},
	{title: 'course', align: 'left'},
	{title: 'first', align: 'right'},
	{title: 'lowest', align: 'right'},
	{title: 'highest', align: 'right'},
	{title: 'last', align: 'right'},
	{title: 'change', align: 'right'},
] as const;

/** What the columns beside the course take, with what parts them. */
const otherColumns = 60;

/** The causes that are named at a point, with the points that the archive lost or won by them. */
export function namedChanges({came, went}: TrendPoint): readonly (readonly [points: string, cause: ChangedCause])[] {
	return [
		...came.slice(0, mostNamed).map((cause) => [signed(-cause.points, 2), cause] as const),
		...went.slice(0, mostNamed).map((cause) => [signed(cause.points, 2), cause] as const),
	];
}

/** How many points neither these causes nor others that are as great explain; undefined where that is nothing. */
export function restOf(point: TrendPoint): string | undefined {
	const [came, went] = [point.came, point.went].map((causes) => causes.slice(mostNamed).map(({points}) => points));
	const others = sumOf(went ?? []) - sumOf(came ?? []);
	const rest = point.unexplained + others;
	return Math.abs(rest) < 0.005 ? undefined : signed(rest, 2);
}

function sumOf(points: readonly number[]): number {
	return points.reduce((sum, one) => sum + one, 0);
}

const restInWords = 'Other causes, and posts that came, went or hold nothing to judge.';

function rowsOf(point: TrendPoint): readonly NotedRow[] {
	const {commit, posts, score, dimensions, subject} = point;
	const cells = [
		commit.slice(0, 8),
		dayOf(point),
		String(posts),
		pointsText(score),
		...scoreDimensions.map((dimension) => pointsText(dimensions[dimension])),
	];
	const changes = namedChanges(point).map(([points, {id, rule, source, example}]) => ({
		parts: [points, id, rule, source],
		text: example,
	}));
	const rest = restOf(point);
	const told = rest === undefined ? changes : [...changes, {parts: [rest, 'the rest', '', ''], text: restInWords}];
	const [first = {parts: ['', '', '', ''], text: ''}, ...others] = told;
	return [
		{cells, note: {...first, parts: [clipToColumns(subject, longestSubject), ...first.parts]}},
		...others.map(({parts, text}) => ({cells: cells.map(() => ''), note: {parts: ['', ...parts], text}})),
	];
}

const noteTitles = ['message', 'points', 'by the cause', 'rule', 'source', 'such as'];

const pointColumns = [
	{title: 'commit', align: 'left'},
	{title: 'date', align: 'left'},
	{title: 'posts', align: 'right'},
	{title: 'score', align: 'right'},
	...['compl.', 'links', 'acc.', 'prov.', 'cons.', 'clean.'].map((title) => ({title, align: 'right'}) as const),
] as const;

/** A difference with its sign; 0 has none. */
function signed(difference: number, decimals: number): string {
	const text = difference.toFixed(decimals);
	if (Number(text) === 0) return (0).toFixed(decimals);
	return difference > 0 ? `+${text}` : text;
}
