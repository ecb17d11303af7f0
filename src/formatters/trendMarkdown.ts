import {type ArchiveTrend, dayOf, type TrendPoint} from '../score/archiveTrend.ts';
import {scoreDimensions} from '../score/scoreDimensions.ts';
import {clipToColumns} from '../texts/terminalText.ts';
import {escapeMarkdown} from './markdown.ts';
import {pointsText} from './scoreText.ts';
import {courseColumns, courseRows, longestSubject, namedChanges, restOf, trendHeading} from './trendText.ts';

/** So many signs show the course of a score. */
const lineLength = 40;

/** A trend as a block of GitHub's Markdown, for job summaries and wikis. */
export function renderTrendMarkdown(trend: ArchiveTrend): string {
	const courses = table(
		courseColumns.map(({title, align}) => [title, align]),
		courseRows(trend, lineLength),
	);
	const points = table(
		[
			['commit', 'left'],
			['date', 'left'],
			['posts', 'right'],
			['score', 'right'],
			...scoreDimensions.map((dimension) => [dimension, 'right'] as const),
			['what came and went', 'left'],
		],
		trend.points.map(cellsOf),
	);
	return `## ${escapeMarkdown(trendHeading(trend))}\n\n${courses}\n${points}`;
}

function cellsOf(point: TrendPoint): readonly string[] {
	const {commit, posts, score, dimensions, subject} = point;
	const changes = namedChanges(point).map(
		([points, {id, rule, source}]) => `${points} ${id}: ${escapeMarkdown(rule)}, ${escapeMarkdown(source)}`,
	);
	const rest = restOf(point);
	if (rest !== undefined) changes.push(`${rest} by the rest`);
	return [
		`${commit.slice(0, 8)} ${escapeMarkdown(clipToColumns(subject, longestSubject))}`,
		dayOf(point),
		String(posts),
		pointsText(score),
		...scoreDimensions.map((dimension) => pointsText(dimensions[dimension])),
		changes.join('<br>'),
	];
}

function table(
	columns: readonly (readonly [title: string, align: 'left' | 'right'])[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
	return [
		line(columns.map(([title]) => title)),
		line(columns.map(([, align]) => (align === 'left' ? '---' : '---:'))),
		...rows.map(line),
	].join('');
}
