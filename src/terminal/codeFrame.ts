import {type Range, Source} from '../model/text.ts';
import {columnsOf, commandStarts, escapeCharacter, escapeForTerminal} from '../texts/terminalText.ts';
import {indentedLines} from './indentedLines.ts';
import {usableColumns} from './usableColumns.ts';

/** Columns of a line that are shown at most where nobody says how wide the terminal is. */
const widestLine = 100;

/** Columns that are shown before the place in a longer line. */
const lead = 20;

/** A place in a text, and what is to be said of it. */
export interface FramedPlace {
	readonly file: {
		/** What people call it. */
		readonly path: string;
		readonly text: string;
		/** Whether it may be anybody's: then none of its lines is shown. No if left out. */
		readonly isElsewhere?: boolean;
	};
	readonly range: Range;
	readonly message: string;
}

/**
 * Shows a place as people read it: `file:line:column`, the sentence, and below it the line with carets under the place.
 * Of a place that spans several lines the first is shown. Control characters are escaped.
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function codeFrame({file, range, message}: FramedPlace, width?: number): string {
	const source = new Source(file.text);
	const {line, column} = source.positionAt(range.start);
	const heading = indentedLines(`${file.path}:${line}:${column}: ${message}`, width, '').join('\n');
	if (file.isElsewhere === true) return heading;
	const {shown, carets} = markedLine(source, range, frameColumns(source, range, width));
	return [heading, '', shown, carets].join('\n');
}

/** A line of a text with its number, and below it carets under a place. */
export interface MarkedLine {
	readonly shown: string;
	readonly carets: string;
	/** Whether nothing of the line is cut away. */
	readonly isWhole: boolean;
}

/**
 * The line that a place begins on, and carets under the place. A longer line is clipped around it.
 * @param columns of the line that are shown at most, its number not counted
 */
export function markedLine(source: Source, range: Range, columns: number): MarkedLine {
	const {line, column} = source.positionAt(range.start);
	const end = source.positionAt(range.end);
	const text = source.lineText(line);
	const marked = {start: column - 1, end: end.line === line ? end.column - 1 : text.length};
	const number = String(line);
	const {shown, carets, isWhole} = mark(text, marked, columns);
	return {shown: `  ${number} | ${shown}`, carets: `  ${' '.repeat(number.length)} | ${carets}`, isWhole};
}

/** A line without its number, clipped around a place in it. Control characters are escaped. */
export function clippedAround(line: string, place: number, columns: number): string {
	return mark(line, {start: place, end: place}, columns).shown;
}

/**
 * How many columns of a line a frame shows.
 * @param width of the terminal; undefined for a file or a pipe
 */
export function frameColumns(source: Source, range: Range, width: number | undefined): number {
	return Math.min(widestLine, usableColumns(width, columnsBeside(source, range)));
}

/** How many columns `markedLine` takes beside the text of the line: its number, and what stands for what is cut away. */
function columnsBeside(source: Source, {start}: Range): number {
	return `  ${source.positionAt(start).line} | ……`.length;
}

/** One character as it is shown. */
interface Cell {
	readonly start: number;
	readonly text: string;
	/** In columns of a terminal. */
	readonly width: number;
	/** How many columns stand before it. */
	readonly column: number;
}

function mark(line: string, marked: Range, columns: number): MarkedLine {
	const {cells, isCut} = cellsAround(line, marked.start, columns);
	const total = endOf(cells.at(-1));
	const first = cells.find(({start, text}) => start + text.length > marked.start)?.column ?? total;
	const from = Math.max(0, Math.min(first - lead, total - columns));
	const visible = cells.filter(({column, width}) => column >= from && column + width <= from + columns);
	const before = visible.filter(({start}) => start < marked.start);
	const under = visible.filter(({start}) => start >= marked.start && start < marked.end);
	const isCutBefore = isCut.before || from > 0;
	const isCutAfter = isCut.after || endOf(visible.at(-1)) < total;
	return {
		shown: `${isCutBefore ? '…' : ''}${visible.map(({text}) => text).join('')}${isCutAfter ? '…' : ''}`,
		carets: `${isCutBefore ? ' ' : ''}${before.map(paddingOf).join('')}${'^'.repeat(Math.max(1, widthOf(under)))}`,
		isWhole: !isCutBefore && !isCutAfter,
	};
}

/** The characters of a line about a place: of a line of a megabyte, with as many places in it, nobody looks at all for each. */
function cellsAround(line: string, place: number, columns: number) {
	const reach = 8 * columns;
	const from = wholeCharacter(line, Math.max(0, place - reach));
	const to = wholeCharacter(line, Math.min(line.length, place + reach));
	const near = line.slice(from, to);
	const commands = commandStarts(near);
	let column = 0;
	const cells = Array.from(graphemes.segment(near), ({segment, index}): Cell => {
		const escape = commands.has(index) ? escapeCharacter : escapeForTerminal;
		const text = segment === '\t' ? segment : escape(segment);
		const width = segment === '\t' ? tabWidth : columnsOf(text);
		const cell = {start: from + index, text, width, column};
		column += width;
		return cell;
	});
	return {cells, isCut: {before: from > 0, after: to < line.length}};
}

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** The most columns that a terminal gives it. */
const tabWidth = 8;

/** An offset that splits no surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
	return /[\udc00-\udfff]/.test(line.charAt(offset)) ? offset - 1 : offset;
}

function endOf(cell: Cell | undefined): number {
	return cell === undefined ? 0 : cell.column + cell.width;
}

function paddingOf({text, width}: Cell): string {
	return text === '\t' ? text : ' '.repeat(width);
}

function widthOf(cells: readonly Cell[]): number {
	return cells.reduce((sum, {width}) => sum + width, 0);
}
