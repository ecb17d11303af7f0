import {type ArchiveScore, type CostlyCause, fullPoints} from '../score/archiveScore.ts';
import {scoreDimensions} from '../score/scoreDimensions.ts';
import {indentedLines} from '../terminal/indentedLines.ts';
import {countOf} from './countOf.ts';
import {describeFixes} from './describeFixes.ts';
import {renderNotedTable} from './notedTable.ts';
import {renderTable} from './table.ts';

/** So many causes and posts are named where people read them. */
const mostNamed = 5;

/**
 * Says for people what score an archive has, what costs most in each dimension, and what would raise it most.
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function renderScore(score: ArchiveScore, width: number | undefined): string {
	if (hasNoPosts(score)) return paragraph('No score: there are no posts', width);
	const heading = `Score: ${pointsText(score.score)} of 100, for ${countOf(score.posts, 'post')}`;
	const unjudged = describeUnjudged(score);
	return [
		paragraph(heading, width) + (unjudged === undefined ? '' : paragraph(`Not judged: ${unjudged}`, width)),
		dimensionsTable(score, width),
		titled('What would raise the score most:', raisesTable(score, width), width),
		titled('Posts that lost most:', postsTable(score, width), width),
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** Whether a score is that of no post at all, and therefore of nothing. */
export function hasNoPosts({posts, unjudged}: Pick<ArchiveScore, 'posts' | 'unjudged'>): boolean {
	return posts === 0 && unjudged.posts === 0;
}

/** How many posts have no score, and which is the first; undefined where there is none. */
export function describeUnjudged({unjudged: {posts, paths}}: ArchiveScore): string | undefined {
	const [first] = paths;
	if (posts === 0) return undefined;
	const such = first === undefined ? '' : `, such as ${first}`;
	return `${countOf(posts, 'post')} in which nothing stands${such}`;
}

/** Points as they are shown, always with their decimal. */
export function pointsText(points: number): string {
	return points.toFixed(1);
}

/** So many signs show 100 points. */
const barLength = 20;

/** Points as a bar. Full only where nothing is missing. */
export function barOf(points: number): string {
	const full = Math.floor((points * barLength) / fullPoints);
	return '█'.repeat(full) + '░'.repeat(barLength - full);
}

function dimensionsTable({dimensions, costs}: ArchiveScore, width: number | undefined): string {
	const rows = scoreDimensions.map((dimension) => {
		const [most] = costs[dimension].causes;
		return {
			cells: [dimension, barOf(dimensions[dimension]), pointsText(dimensions[dimension])],
			note:
				most === undefined
					? {parts: [], text: ''}
					: {
							parts: [`most by ${most.id}`, `${most.points.toFixed(2)} points`, most.rule, most.source],
							text: most.example,
						},
		};
	});
	const titles = ['costs most', '', 'rule', 'source', 'such as'];
	return renderNotedTable(dimensionColumns, rows, {titles, width});
}

const dimensionColumns = [
	{title: 'dimension', align: 'left'},
	{title: '', align: 'left'},
	{title: 'points', align: 'right'},
] as const;

function raisesTable({raises}: ArchiveScore, width: number | undefined): string {
	const rows = raises.slice(0, mostNamed).map((cause) => ({
		cells: [`+${cause.points.toFixed(2)}`, ...cellsOf(cause)],
		note: {parts: [cause.rule, cause.source], text: cause.example},
	}));
	return renderNotedTable(raiseColumns, rows, {titles: ['rule', 'source', 'such as'], width});
}

function cellsOf({id, findings, posts, fixes}: CostlyCause): readonly string[] {
	return [id, String(findings), String(posts), describeFixes({findings, fixes})];
}

const raiseColumns = [
	{title: 'points', align: 'right'},
	{title: 'cause', align: 'left'},
	{title: 'findings', align: 'right'},
	{title: 'posts', align: 'right'},
	{title: 'fix', align: 'left'},
] as const;

function postsTable({worst}: ArchiveScore, width: number | undefined): string {
	if (worst.length === 0) return '';
	const rows = worst.slice(0, mostNamed).map(({path, score}) => [pointsText(score), path]);
	return renderTable(postColumns, rows, width);
}

const postColumns = [
	{title: 'score', align: 'right'},
	{title: 'post', align: 'left'},
] as const;

function titled(title: string, table: string, width: number | undefined): string {
	return table === '' ? '' : `${paragraph(title, width)}\n${table}`;
}

function paragraph(text: string, width: number | undefined): string {
	return `${indentedLines(text, width, '').join('\n')}\n`;
}
