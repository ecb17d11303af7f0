import type {Range} from '../../model/text.ts';
import {Finder} from '../../texts/finder.ts';
import {isSpace, skipSpace} from '../../texts/whiteSpace.ts';
import {GuardExceeded} from '../guard.ts';
import {MappedTextBuilder, type Region} from '../mappedText.ts';
import type {BlockParser} from './blockParser.ts';
import type {CellAlignment, TableRow, TableSection} from './blockTree.ts';
import {limits} from './document.ts';
import {endOfLine, isBlockBoundary, matches} from './lines.ts';
import {trimEnd} from './listItems.ts';
import {hasPipesOutsideMarks} from './tablePipes.ts';

const tableStart = / {0,3}(?=[^ \t\r\n\f\v])/y;
const separatorLine = /[+|: \t-]*-[+|: \t-]*\n/y;
const footerLine = /[+|: \t=]*=[+|: \t=]*\n/y;
const alignment = /(:?)-+(:?)/g;

/** Lines with pipes in them; the first ones are heads if a line of dashes follows them. */
export function readTable(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	if (!parser.isAfterBoundary() || !matches(tableStart, source, position) || !hasPipe(parser, position)) return false;
	const table = new TableReader(parser);
	const end = table.read();
	const isTable =
		isBlockBoundary(source, end) &&
		table.sections.some(({kind}) => kind === 'tbody') &&
		hasPipesOutsideMarks(parser.document, {text, start: position, end: end - 1});
	if (!isTable) {
		parser.dropWaitingLists();
		return false;
	}
	parser.position = end;
	const range = text.rangeOf(skipSpace(source, position), end - 1);
	parser.children.push({kind: 'table', sections: table.sections, alignments: table.alignments, source: range});
	return true;
}

class TableReader {
	readonly sections: TableSection[] = [];
	alignments: readonly CellAlignment[] = [];
	readonly #parser: BlockParser;
	readonly #hasLeadingPipe: boolean;
	#rows: TableRow[] = [];
	#hasFooter = false;

	constructor(parser: BlockParser) {
		this.#parser = parser;
		this.#hasLeadingPipe = parser.source[skipSpace(parser.source, parser.position)] === '|';
	}

	/** Reads rows from the parser's position on; gives the offset behind the last one. */
	read(): number {
		const {source} = this.#parser;
		let at = this.#parser.position;
		while (at < source.length && hasPipe(this.#parser, at)) {
			if (matches(separatorLine, source, at)) this.#readSeparator(at);
			else if (matches(footerLine, source, at)) this.#readFooterLine();
			else this.#rows.push(this.#readRow(at));
			at = endOfLine(source, at);
		}
		this.#finish();
		return at;
	}

	#readSeparator(at: number): void {
		const {source} = this.#parser;
		if (this.sections.length === 0 && this.#rows.length > 0 && !this.#hasFooter) {
			this.alignments = alignmentsOf(source.slice(at, endOfLine(source, at)));
			this.#close('thead');
		} else if (!this.#hasFooter) this.#close('tbody');
	}

	#readFooterLine(): void {
		this.#close('tbody');
		this.#hasFooter = true;
	}

	#finish(): void {
		this.#close(this.#hasFooter ? 'tfoot' : 'tbody');
		const rows = this.sections.flatMap((section) => section.rows);
		const columns = rows.reduce((most, {cells}) => Math.max(most, cells.length), 0);
		this.#checkSize(rows.length * columns);
		this.sections.forEach((section, index) => {
			this.sections[index] = {kind: section.kind, rows: section.rows.map((row) => this.#filled(row, columns))};
		});
	}

	/** Short rows are filled up: one long row among many short ones must not fill the memory. */
	#checkSize(cells: number): void {
		const {source, text, position} = this.#parser;
		if (cells <= limits.tableCells(source.length)) return;
		throw new GuardExceeded({
			guard: 'inline-steps',
			message: 'A table has too many empty cells.',
			offset: text.sourceOf(position),
		});
	}

	#filled({cells, source}: TableRow, columns: number): TableRow {
		const at = cells.at(-1)?.end ?? 0;
		const empty = {text: cells.at(-1)?.text ?? this.#parser.text, start: at, end: at};
		return {cells: [...cells, ...Array.from({length: Math.max(0, columns - cells.length)}, () => empty)], source};
	}

	#close(kind: TableSection['kind']): void {
		if (this.#rows.length > 0) this.sections.push({kind, rows: this.#rows});
		this.#rows = [];
	}

	#readRow(at: number): TableRow {
		const {source, text} = this.#parser;
		const end = endOfLine(source, at) - 1;
		const pipes = findPipes(source.slice(at, end));
		const bounds = pipes.filter(({isEscaped}) => !isEscaped).map((pipe) => at + pipe.at);
		const escaped = pipes.filter(({isEscaped}) => isEscaped).map((pipe) => at + pipe.at);
		const cells: Region[] = [];
		let start = at;
		for (const bound of [...bounds, end]) {
			cells.push(cellOf({text, start, end: bound}, escaped));
			start = bound + 1;
		}
		if (this.#hasLeadingPipe && isEmptyCell(cells[0])) cells.shift();
		if (isEmptyCell(cells.at(-1))) cells.pop();
		return {cells, source: rangeOfRow(this.#parser, at, end)};
	}
}

/** The pipes of a line that do not stand in code, and whether a backslash protects them. */
function findPipes(line: string): readonly {readonly at: number; readonly isEscaped: boolean}[] {
	const pipes: {at: number; isEscaped: boolean}[] = [];
	const finder = new Finder(line);
	const pattern = /`+|\||<code[^>]*>/g;
	for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
		const [mark] = match;
		if (mark === '|') {
			pipes.push({at: match.index, isEscaped: line[match.index - 1] === '\\'});
			continue;
		}
		const close = mark.startsWith('<') ? '</code>' : mark;
		const isSpaced =
			mark === '`' &&
			(match.index === 0 || isSpace(line.charCodeAt(match.index - 1))) &&
			isSpace(line.charCodeAt(pattern.lastIndex));
		const closing = isSpaced ? Number.POSITIVE_INFINITY : finder.next(close, pattern.lastIndex);
		if (Number.isFinite(closing)) pattern.lastIndex = closing + close.length;
	}
	return pipes;
}

/** A cell without the white space around it, and without the backslashes that protect pipes. */
function cellOf({text, start, end}: Region, escapedPipes: readonly number[]): Region {
	const from = Math.min(skipSpace(text.text, start), end);
	const to = Math.max(from, trimEnd(text.text, end));
	const inside = escapedPipes.filter((at) => at > from && at < to);
	if (inside.length === 0) return {text, start: from, end: to};
	const builder = new MappedTextBuilder();
	let copied = from;
	for (const at of inside) {
		builder.append(text, copied, at - 1);
		copied = at;
	}
	const built = builder.append(text, copied, to).build();
	return {text: built, start: 0, end: built.text.length};
}

function isEmptyCell(cell: Region | undefined): boolean {
	return cell !== undefined && cell.start === cell.end;
}

function alignmentsOf(line: string): readonly CellAlignment[] {
	return [...line.matchAll(alignment)].map(([, left, right]) => {
		if (left === ':' && right === ':') return 'center';
		if (left === ':') return 'left';
		return right === ':' ? 'right' : 'default';
	});
}

function hasPipe({source, text}: BlockParser, at: number): boolean {
	const end = endOfLine(source, at);
	if (source[at] === '|') return true;
	for (let pipe = text.next('|', at); pipe < end; pipe = text.next('|', pipe + 1)) {
		if (source[pipe - 1] !== '\\') return true;
	}
	return false;
}

function rangeOfRow({text, source}: BlockParser, start: number, end: number): Range {
	return text.rangeOf(skipSpace(source, start), end);
}
