import {escapeForTerminal, wrapToColumns} from '../texts/terminalText.ts';
import {usableColumns} from './usableColumns.ts';

/**
 * A text as lines behind an indentation, broken between words. Control characters are escaped.
 * @param width of the terminal in columns; undefined for a file or a pipe, where no line is broken
 */
export function indentedLines(text: string, width: number | undefined, indent = '  '): readonly string[] {
	return wrapToColumns(escapeForTerminal(text), usableColumns(width, indent.length)).map((line) => indent + line);
}
