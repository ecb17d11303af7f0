import type {CauseSummary} from '../archive/causeList.ts';
import {describeFixes} from './describeFixes.ts';
import {renderNotedTable} from './notedTable.ts';

/**
 * Lays out causes as a table, in the order in which they come.
 * @param all how many findings there are, of causes that are not shown, too
 * @param width of the terminal in columns; undefined for a file or a pipe, where each cause has one line
 * @returns empty where there are none
 */
export function renderCauses(causes: readonly CauseSummary[], all: number, width: number | undefined): string {
	let sum = 0;
	const rows = causes.map((cause, index) => {
		sum += cause.findings;
		const counts = [String(cause.findings), String(cause.posts), `${Math.floor((100 * sum) / all)} %`];
		const {rule, source, kind, example} = cause;
		return {
			cells: [String(index + 1), cause.id, ...counts, describeFixes(cause), cause.harm],
			note: {parts: [rule, source, kind], text: example},
		};
	});
	return renderNotedTable(columns, rows, {titles: ['rule', 'source', 'about', 'such as'], width});
}

const columns = [
	{title: '#', align: 'right'},
	{title: 'cause', align: 'left'},
	{title: 'findings', align: 'right'},
	{title: 'posts', align: 'right'},
	{title: 'so far', align: 'right'},
	{title: 'fix', align: 'left'},
	{title: 'a reader loses', align: 'left'},
] as const;
