import type {CauseSummary} from '../archive/causeList.ts';
import {indentedLines} from '../terminal/indentedLines.ts';
import {groupBy} from '../texts/groups.ts';
import {countOf} from './countOf.ts';
import {describeFixes} from './describeFixes.ts';
import {renderNotedTable} from './notedTable.ts';

/** So many are looked at one by one; of the others, their rules tell enough. */
const mostNamed = 10;

/**
 * Lists what stands alone: the gravest by name, with their places, and how many more there are of which rules.
 * @param causes of one finding each, the gravest first
 * @param width of the terminal in columns; undefined for a file or a pipe
 * @returns empty where there are none
 */
export function renderLoneFindings(causes: readonly CauseSummary[], width: number | undefined): string {
	if (causes.length === 0) return '';
	const [named, others] = [causes.slice(0, mostNamed), causes.slice(mostNamed)];
	const stand = causes.length === 1 ? 'stands' : 'stand';
	const rules = countOf(groupBy(causes, ({rule}) => rule).size, 'rule');
	const heading = `${countOf(causes.length, 'finding')} of ${rules} ${stand} alone${others.length === 0 ? ':' : ', the gravest first:'}`;
	const rows = named.map((cause) => {
		const {id, harm, rule, example, first} = cause;
		const place = `${first.path}:${first.start.line}:${first.start.column}`;
		return {cells: [id, describeFixes(cause), harm], note: {parts: [rule, place], text: example}};
	});
	const table = renderNotedTable(columns, rows, {titles: ['rule', 'place', 'what it says'], width});
	return [paragraph(heading, width), table, others.length === 0 ? '' : paragraph(describeOthers(others), width)]
		.filter((part) => part !== '')
		.join('\n');
}

const columns = [
	{title: 'cause', align: 'left'},
	{title: 'fix', align: 'left'},
	{title: 'a reader loses', align: 'left'},
] as const;

function describeOthers(causes: readonly CauseSummary[]): string {
	const counts = [...groupBy(causes, ({rule}) => rule)].map(([rule, own]) => `${rule} ${own.length}`);
	return `${causes.length} more: ${counts.join(', ')}. \`archivelint causes --json\` lists all.`;
}

function paragraph(text: string, width: number | undefined): string {
	return `${indentedLines(text, width, '').join('\n')}\n`;
}
