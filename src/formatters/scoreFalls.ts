import type {ScoreFall} from '../score/compareScores.ts';
import {indentedLines} from '../terminal/indentedLines.ts';
import {escapeMarkdown} from './markdown.ts';
import {renderNotedTable} from './notedTable.ts';
import {pointsText} from './scoreText.ts';

/**
 * Says for people what fell since a commit, and the causes that explain it.
 * @param ref as a person named the commit
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function renderFalls(falls: readonly ScoreFall[], ref: string, width: number | undefined): string {
	const heading = `${indentedLines(summaryOf(falls, ref), width, '').join('\n')}\n`;
	if (falls.length === 0) return heading;
	const rows = falls.flatMap(({dimension, before, now, by, causes}) => {
		const cells = [dimension, pointsText(before), pointsText(now), pointsOf(-by)];
		const causeRows = causes.map(({id, points, rule, source, example}, index) => ({
			cells: index === 0 ? cells : ['', '', '', ''],
			note: {parts: [id, pointsOf(-points), rule, source], text: example},
		}));
		return causeRows.length === 0 ? [{cells, note: {parts: [noCause], text: ''}}] : causeRows;
	});
	const titles = ['by the cause', 'points', 'rule', 'source', 'such as'];
	return `${heading}\n${renderNotedTable(columns, rows, {titles, width})}`;
}

/** The same as GitHub's Markdown. */
export function renderFallsMarkdown(falls: readonly ScoreFall[], ref: string): string {
	const heading = `${escapeMarkdown(summaryOf(falls, ref))}\n`;
	if (falls.length === 0) return heading;
	const rows = falls.flatMap(({dimension, before, now, by, causes}) => {
		const cells = `${dimension} | ${pointsText(before)} | ${pointsText(now)} | ${pointsOf(-by)}`;
		const told = causes.map(
			({id, points, rule, source}) =>
				`${pointsOf(-points)} | ${id}: ${escapeMarkdown(rule)}, ${escapeMarkdown(source)}`,
		);
		return (told.length === 0 ? [` | ${noCause}`] : told).map(
			(cause, index) => `| ${index === 0 ? cells : ' | | |'} | ${cause} |\n`,
		);
	});
	return `${heading}\n| dimension | then | now | fell by | | cause |\n| --- | ---: | ---: | ---: | ---: | --- |\n${rows.join('')}`;
}

/** Says in a sentence what fell. */
export function summaryOf(falls: readonly ScoreFall[], ref: string): string {
	if (falls.length === 0) return `No dimension has fallen since ${ref}.`;
	const names = new Intl.ListFormat('en-GB').format(falls.map(({dimension}) => dimension));
	return `Since ${ref}, ${names} ${falls.length === 1 ? 'has' : 'have'} fallen.`;
}

/** Where good posts are gone, what is left is no worse than it was. */
const noCause = 'posts that had more are gone';

/** Points with as many decimals as it takes to see that they are not 0. */
function pointsOf(points: number): string {
	const short = points.toFixed(2);
	return Number(short) === 0 ? points.toFixed(4) : short;
}

const columns = [
	{title: 'dimension', align: 'left'},
	{title: 'then', align: 'right'},
	{title: 'now', align: 'right'},
	{title: 'points', align: 'right'},
] as const;
