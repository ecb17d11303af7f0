import {columnsOf, escapeForTerminal, padToColumns, wrapToColumns} from '../texts/terminalText.ts';
import {usableColumns} from './usableColumns.ts';

/**
 * Rows of a label and a text, the texts under each other and broken between words.
 * @param width of the terminal in columns; undefined for a file or a pipe, where no line is broken
 */
export function labelledRows(
	rows: readonly (readonly [label: string, text: string])[],
	width: number | undefined,
): readonly string[] {
	const widest = Math.max(0, ...rows.map(([label]) => columnsOf(label)));
	const indent = `  ${' '.repeat(widest)}  `;
	const room = usableColumns(width, indent.length);
	return rows.flatMap(([label, text]) =>
		wrapToColumns(escapeForTerminal(text), room).map((line, index) =>
			index === 0 ? `  ${padToColumns(label, widest)}  ${line}` : indent + line,
		),
	);
}
