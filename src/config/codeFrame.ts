import {type Range, Source} from '../model/text.ts';
import {columnsOf, escapeForTerminal} from '../texts/terminalText.ts';
import type {ConfigMistake} from './mistake.ts';

/** Columns of a line that are shown at most. */
const widestLine = 100;

/** Columns that are shown before the place in a longer line. */
const lead = 20;

/**
 * Shows a mistake as people read it: `file:line:column`, the sentence, and below it the line with carets under the place.
 * Of a place that spans several lines the first is shown. Control characters are escaped.
 */
export function codeFrame({file, range, message}: ConfigMistake): string {
	const source = new Source(file.text);
	const {line, column} = source.positionAt(range.start);
	const end = source.positionAt(range.end);
	const heading = escapeForTerminal(`${file.path}:${line}:${column}: ${message}`);
	if (file.isElsewhere === true) return heading;
	const text = source.lineText(line);
	const marked = {start: column - 1, end: end.line === line ? end.column - 1 : text.length};
	const number = String(line);
	const {shown, carets} = mark(text, marked);
	return [heading, '', `  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${carets}`].join('\n');
}

/** One character as it is shown. */
interface Cell {
	readonly start: number;
	readonly text: string;
	/** In columns of a terminal. */
	readonly width: number;
}

function mark(line: string, marked: Range): {readonly shown: string; readonly carets: string} {
	const cells = cellsOf(line);
	const first = cells.findIndex(({start, text}) => start + text.length > marked.start);
	const from = Math.max(0, Math.min((first === -1 ? cells.length : first) - lead, cells.length - widestLine));
	const visible = cells.slice(from, from + widestLine);
	const before = visible.filter(({start}) => start < marked.start);
	const under = visible.filter(({start}) => start >= marked.start && start < marked.end);
	const isCutBefore = from > 0;
	const isCutAfter = from + widestLine < cells.length;
	return {
		shown: `${isCutBefore ? '…' : ''}${visible.map(({text}) => text).join('')}${isCutAfter ? '…' : ''}`,
		carets: `${isCutBefore ? ' ' : ''}${before.map(paddingOf).join('')}${'^'.repeat(Math.max(1, widthOf(under)))}`,
	};
}

function cellsOf(line: string): Cell[] {
	let start = 0;
	return Array.from(line, (character) => {
		const text = character === '\t' ? character : escapeForTerminal(character);
		const cell = {start, text, width: text === character ? columnsOf(character) : text.length};
		start += character.length;
		return cell;
	});
}

function paddingOf({text, width}: Cell): string {
	return text === '\t' ? text : ' '.repeat(width);
}

function widthOf(cells: readonly Cell[]): number {
	return cells.reduce((sum, {width}) => sum + width, 0);
}
