import {usableColumns} from '../terminal/usableColumns.ts';
import {clipToColumns, escapeForTerminal, wrapToColumns} from '../texts/terminalText.ts';
import {type Column, renderTable} from './table.ts';

/** A row of figures, and what is to be said of it. */
export interface NotedRow {
	readonly cells: readonly string[];
	readonly note: {
		/** Short ones, such as the name of a rule; those that are empty are left out where no columns wait for them. */
		readonly parts: readonly string[];
		readonly text: string;
	};
}

/**
 * Lays out a table of figures with texts that are too long for it.
 * @param titles of the parts of a note and of its text, where these are columns
 * @param width of the terminal in columns, where a note stands on lines of its own below its row; undefined for a file or a pipe, where
 * all is on one line
 * @returns empty where there are no rows
 */
export function renderNotedTable(
	columns: readonly Column[],
	rows: readonly NotedRow[],
	{titles, width}: {readonly titles: readonly string[]; readonly width: number | undefined},
): string {
	if (rows.length === 0) return '';
	if (width === undefined) {
		const wide = [...columns, ...titles.map((title) => ({title, align: 'left'}) as const)];
		return renderTable(
			wide,
			rows.map(({cells, note: {parts, text}}) => [...cells, ...parts, text]),
		);
	}
	const [head = '', ...lines] = renderTable(
		columns,
		rows.map(({cells}) => cells),
	)
		.trimEnd()
		.split('\n');
	const told = lines.flatMap((line, index) => {
		const notes = noteLines(rows[index], width);
		// A row without figures is about the one above it.
		return line.trim() === '' ? notes : [clipToColumns(line, width)].concat(notes);
	});
	return `${[clipToColumns(head, width), ...told].join('\n')}\n`;
}

/** So many lines tell what a row is about: what tells it from others may stand at the end of a sentence. */
const mostLines = 3;
const indent = '     ';

function noteLines(row: NotedRow | undefined, width: number): readonly string[] {
	if (row === undefined) return [];
	const {parts, text} = row.note;
	const room = usableColumns(width, indent.length);
	const told = [...parts, text].filter((part) => part !== '').join(' · ');
	if (told === '') return [];
	const lines = wrapToColumns(escapeForTerminal(told), room);
	const shown = lines.slice(0, mostLines);
	const last = shown.at(-1);
	if (lines.length > mostLines && last !== undefined) shown.splice(-1, 1, clipToColumns(`${last} …`, room));
	return shown.map((line) => indent + line);
}
