import {dimensions, type Statistics} from '../archive/statistics.ts';
import {countOf} from './countOf.ts';
import {renderTable} from './table.ts';

/** More rows than this are summed up; of rules there are never many. */
const mostRows = {rule: Number.POSITIVE_INFINITY, source: 15, author: 15, month: 24} as const;

const titles = {rule: 'Rule', source: 'Source', author: 'Author', month: 'Month'} as const;

/** Tables of how many findings there are, by rule, source, author and month. */
export function formatStatistics(statistics: Statistics): string {
	return dimensions
		.flatMap((dimension) => {
			const tallies = statistics.by(dimension);
			if (tallies.length === 0) return [];
			// Of months, the last ones tell more.
			const shown = dimension === 'month' ? tallies.slice(-mostRows[dimension]) : tallies.slice(0, mostRows[dimension]);
			const left = tallies.length - shown.length;
			const table = renderTable(
				[
					{title: titles[dimension], align: 'left'},
					{title: 'Errors', align: 'right'},
					{title: 'Warnings', align: 'right'},
				],
				shown.map(({name, errors, warnings}) => [name, String(errors), String(warnings)]),
			);
			const rest =
				left === 0 ? '' : `… and ${countOf(left, `${dimension === 'month' ? 'earlier' : 'more'} ${dimension}`)}\n`;
			return [`\n${table}${rest}`];
		})
		.join('');
}
