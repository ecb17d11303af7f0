import {columnsOf, escapeForTerminal, padToColumns, wrapToColumns} from '../texts/terminalText.ts';

/** A column of a table: what stands above it, and on which side its cells are filled with blanks. */
export interface Column {
	readonly title: string;
	readonly align: 'left' | 'right';
}

/**
 * Lays out a table for a terminal, wide characters counted as two. Cells are escaped; a row may have fewer than all.
 * @param width of the terminal in columns: cells of the widest columns are broken into lines so that no row is wider; undefined
 * for a file or a pipe
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string {
	const lines = [columns.map(({title}) => title), ...rows.map((row) => row.map(escapeForTerminal))];
	const needed = columns.map((_, index) =>
		lines.reduce((widest, line) => Math.max(widest, columnsOf(line[index] ?? '')), 0),
	);
	const widths = width === undefined ? needed : fittingWidths(columns, needed, width);
	return lines.flatMap((line) => linesOfRow(line, columns, widths).map((part) => `${part}\n`)).join('');
}

const gap = '  ';

/** What cells are never broken to. */
const fewestColumns = 10;

/** Makes the widest columns of texts narrower until the table fits, or they are as narrow as can be. */
function fittingWidths(columns: readonly Column[], needed: readonly number[], width: number): readonly number[] {
	const room = width - gap.length * (columns.length - 1);
	const texts = needed.flatMap((_, index) => (columns[index]?.align === 'left' ? [index] : []));
	const others = needed.reduce((sum, own, index) => (texts.includes(index) ? sum : sum + own), 0);
	// The narrowest first: what they do not take is there for the others.
	const sorted = texts.toSorted((a, b) => (needed[a] ?? 0) - (needed[b] ?? 0));
	const widths = [...needed];
	let left = room - others;
	for (const [place, index] of sorted.entries()) {
		const share = Math.max(fewestColumns, Math.floor(left / (sorted.length - place)));
		widths[index] = Math.min(needed[index] ?? 0, share);
		left -= widths[index];
	}
	return widths;
}

function linesOfRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): readonly string[] {
	const cells = columns.map((_, index) => {
		const cell = row[index] ?? '';
		const width = widths[index] ?? 0;
		return columnsOf(cell) <= width ? [cell] : wrapToColumns(cell, width);
	});
	const height = Math.max(...cells.map((lines) => lines.length));
	return Array.from({length: height}, (_, line) =>
		columns
			.map(({align}, index) => fill(cells[index]?.[line] ?? '', widths[index] ?? 0, align))
			.join(gap)
			.trimEnd(),
	);
}

function fill(cell: string, width: number, align: Column['align']): string {
	return align === 'left' ? padToColumns(cell, width) : ' '.repeat(Math.max(0, width - columnsOf(cell))) + cell;
}
