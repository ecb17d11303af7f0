import {columnsOf, escapeForTerminal, padToColumns} from '../texts/terminalText.ts';

/** A column of a table: what stands above it, and on which side its cells are filled with blanks. */
export interface Column {
	readonly title: string;
	readonly align: 'left' | 'right';
}

/** Lays out a table for a terminal, wide characters counted as two. Cells are escaped; a row may have fewer than all. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
	const lines = [columns.map(({title}) => title), ...rows.map((row) => row.map(escapeForTerminal))];
	const widths = columns.map((_, index) =>
		lines.reduce((widest, line) => Math.max(widest, columnsOf(line[index] ?? '')), 0),
	);
	return lines
		.map((line) => {
			const cells = columns.map(({align}, index) => fill(line[index] ?? '', widths[index] ?? 0, align));
			return `${cells.join('  ').trimEnd()}\n`;
		})
		.join('');
}

function fill(cell: string, width: number, align: Column['align']): string {
	return align === 'left' ? padToColumns(cell, width) : ' '.repeat(Math.max(0, width - columnsOf(cell))) + cell;
}
