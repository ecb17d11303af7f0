import type {CauseSummary} from '../archive/causeList.ts';
import {usableColumns} from '../terminal/usableColumns.ts';
import {clipToColumns, escapeForTerminal, wrapToColumns} from '../texts/terminalText.ts';
import {renderTable} from './table.ts';

/**
 * Lays out causes as a table, in the order in which they come.
 * @param all how many findings there are, of causes that are not shown, too
 * @param width of the terminal in columns; undefined for a file or a pipe, where each cause has one line
 * @returns empty where there are none
 */
export function renderCauses(causes: readonly CauseSummary[], all: number, width: number | undefined): string {
	let sum = 0;
	const rows = causes.map((cause, index): Row => {
		sum += cause.findings;
		const counts = [String(cause.findings), String(cause.posts), `${Math.floor((100 * sum) / all)} %`];
		return {cells: [String(index + 1), cause.id, ...counts, fixOf(cause), cause.rule], cause};
	});
	if (rows.length === 0) return '';
	return width === undefined ? wideTable(rows) : narrowTable(rows, width);
}

/** A cause as a row of the table. */
interface Row {
	readonly cells: readonly string[];
	readonly cause: CauseSummary;
}

const columns = [
	{title: '#', align: 'right'},
	{title: 'cause', align: 'left'},
	{title: 'findings', align: 'right'},
	{title: 'posts', align: 'right'},
	{title: 'so far', align: 'right'},
	{title: 'fix', align: 'left'},
	{title: 'rule', align: 'left'},
] as const;

/** For programs and files: all of a cause on one line. */
function wideTable(rows: readonly Row[]): string {
	return renderTable(
		[...columns, {title: 'source', align: 'left'}, {title: 'such as', align: 'left'}],
		rows.map(({cells, cause: {source, example}}) => [...cells, source, example]),
	);
}

/** For people in a terminal: where a cause comes from, and what its first finding says, on lines of their own. */
function narrowTable(rows: readonly Row[], width: number): string {
	const [head = '', ...lines] = renderTable(
		columns,
		rows.map(({cells}) => cells),
	)
		.trimEnd()
		.split('\n');
	const told = lines.flatMap((line, index) => {
		const {source, example} = rows[index]?.cause ?? {source: '', example: ''};
		return [clipToColumns(line, width)].concat(fewLines(`${source}: ${example}`, width));
	});
	return `${[clipToColumns(head, width), ...told].join('\n')}\n`;
}

/** So many lines tell what a cause is: what tells it from others may stand at the end of a sentence. */
const mostLines = 3;
const indent = '     ';

function fewLines(text: string, width: number): readonly string[] {
	const room = usableColumns(width, indent.length);
	const lines = wrapToColumns(escapeForTerminal(text), room);
	const cut = lines.slice(0, mostLines);
	const last = cut.at(-1);
	if (lines.length > mostLines && last !== undefined) cut.splice(-1, 1, clipToColumns(`${last} …`, room));
	return cut.map((line) => indent + line);
}

function fixOf({findings, fixes: {safe, unsafe}}: CauseSummary): string {
	if (safe === findings) return 'safe';
	if (safe + unsafe === 0) return 'none';
	return safe === 0 ? 'unsafe' : 'some safe';
}
