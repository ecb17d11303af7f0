import {type Dimension, dimensions, type Statistics, type Tally} from '../archive/statistics.ts';
import {clipToColumns, escapeForTerminal} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import {renderTable} from './table.ts';

/** More rows than this are summed up; of rules there are never many. */
const mostRows: Readonly<Record<Dimension, number>> = {
	rule: Number.POSITIVE_INFINITY,
	source: 15,
	'source and rule': 30,
	author: 15,
	year: 60,
};

const titles: Readonly<Record<Dimension, readonly string[]>> = {
	rule: ['Rule'],
	source: ['Source'],
	'source and rule': ['Source', 'Rule'],
	author: ['Author'],
	year: ['Year'],
};

const numbers = ['Errors', 'Warnings', 'Posts', 'Fixable'] as const;

/** What numbers take of a line, with the blanks before them. */
const numberColumns = 44;
const fewestNameColumns = 12;

/**
 * Tables of how many findings there are, by rule, source, both of them, author and year, with a blank line between two.
 * @param width of the terminal in columns: names are clipped so that no row is wider; undefined for a file or a pipe
 */
export function formatStatistics(statistics: Statistics, width?: number): string {
	return dimensions
		.flatMap((dimension) => {
			const tallies = statistics.by(dimension);
			return tallies.length === 0 ? [] : [formatTallies(dimension, tallies, width)];
		})
		.join('\n');
}

function formatTallies(dimension: Dimension, tallies: readonly Tally[], width: number | undefined): string {
	const most = mostRows[dimension];
	// Of years, the last ones tell more.
	const shown = dimension === 'year' ? tallies.slice(-most) : tallies.slice(0, most);
	const left = tallies.length - shown.length;
	const names = titles[dimension];
	const widest =
		width === undefined ? undefined : Math.max(fewestNameColumns, Math.floor((width - numberColumns) / names.length));
	const clip = (name: string): string => {
		// A table escapes its cells itself: what is clipped is as wide as it is shown.
		return widest === undefined ? name : clipToColumns(escapeForTerminal(name), widest);
	};
	const table = renderTable(
		[
			...names.map((title) => ({title, align: 'left'}) as const),
			...numbers.map((title) => ({title, align: 'right'}) as const),
		],
		shown.map(({names: own, errors, warnings, posts, fixable}) =>
			[own.map(clip), [errors, warnings, posts, fixable].map(String)].flat(),
		),
	);
	const what =
		dimension === 'year' ? 'earlier year' : dimension === 'source and rule' ? 'more pair' : `more ${dimension}`;
	return left === 0 ? table : `${table}… and ${countOf(left, what)}\n`;
}
