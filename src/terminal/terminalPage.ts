import {Chalk, type ChalkInstance} from 'chalk';
import {columnsOf, escapeForTerminal, padToColumns, wrapToColumns} from '../texts/terminalText.ts';
import {type Block, readBlocks} from './pageBlocks.ts';
import {usableColumns} from './usableColumns.ts';

/** How a page is shown. */
export interface PageLayout {
	/** Columns of the terminal; undefined for a file or a pipe, where no line is broken. */
	readonly width: number | undefined;
	readonly color: boolean;
}

interface Shown {
	readonly paint: ChalkInstance;
	/** Columns of a line. */
	readonly width: number;
}

const indent = '  ';

/** Lays out a page of Markdown for a terminal: headings at the edge, all else indented, lines broken between words. */
export function renderPage(markdown: string, {width, color}: PageLayout): string {
	const shown: Shown = {
		paint: new Chalk({level: color ? 1 : 0}),
		width: usableColumns(width, 0),
	};
	const blocks = readBlocks(markdown);
	const lines: string[] = [];
	let before: Block | undefined;
	for (const block of blocks) {
		const isClose = before === undefined || (block.kind === 'item' && before.kind === 'item');
		if (!isClose) lines.push('');
		lines.push(...linesOf(block, shown));
		before = block;
	}
	return `${lines.join('\n')}\n`;
}

function linesOf(block: Block, shown: Shown): readonly string[] {
	switch (block.kind) {
		case 'heading':
			return wrapToColumns(escapeForTerminal(block.text), shown.width).map((line) => shown.paint.bold(line));
		case 'paragraph':
			return hanging(block.text, {first: indent, others: indent}, shown);
		case 'item': {
			const first = `${indent}${' '.repeat(block.depth)}${block.mark} `;
			return hanging(block.text, {first, others: ' '.repeat(first.length)}, shown);
		}
		case 'code':
			return codeLines(block, shown);
		case 'table':
			return tableLines(block.rows, shown);
	}
}

/** A text in lines, the first of which begins in another way. */
function hanging(
	text: string,
	{first, others}: {readonly first: string; readonly others: string},
	{width}: Shown,
): readonly string[] {
	return wrapToColumns(escapeForTerminal(text), usableColumns(width, others.length)).map(
		(line, index) => (index === 0 ? first : others) + line,
	);
}

function codeLines({path, lines}: Extract<Block, {readonly kind: 'code'}>, {paint, width}: Shown): readonly string[] {
	const deep = indent.repeat(2);
	const shown = lines.flatMap((line) =>
		wrapToColumns(escapeForTerminal(line.replaceAll('\t', indent)), usableColumns(width, deep.length)).map((part) =>
			part === '' ? '' : deep + part,
		),
	);
	return path === undefined ? shown : [`${indent}${paint.dim(escapeForTerminal(path))}`, '', ...shown];
}

/** What separates columns. */
const gap = '  ';

/** A table whose widest column is broken into lines where the table is too wide; a list of its cells where that does not help. */
function tableLines(rows: readonly (readonly string[])[], shown: Shown): readonly string[] {
	const cells = rows.map((row) => row.map(escapeForTerminal));
	const count = Math.max(0, ...cells.map((row) => row.length));
	const widths = Array.from({length: count}, (_, index) =>
		Math.max(0, ...cells.map((row) => columnsOf(row[index] ?? ''))),
	);
	const widest = widths.indexOf(Math.max(...widths));
	const others = widths.reduce((sum, width) => sum + width + gap.length, 0) - (widths[widest] ?? 0) - gap.length;
	const beside = indent.length + others;
	const broken = Math.min(usableColumns(shown.width, beside), widths[widest] ?? 0);
	if (beside + broken > shown.width)
		return cells.slice(1).flatMap((row) => hanging(row.join(gap), {first: indent, others: indent.repeat(2)}, shown));
	const fitting = widths.map((width, index) => (index === widest ? broken : width));
	return cells.flatMap((row, index) =>
		rowLines(row, fitting).map((line) => (index === 0 ? shown.paint.dim(line) : line)),
	);
}

function rowLines(row: readonly string[], widths: readonly number[]): readonly string[] {
	const columns = widths.map((width, index) => wrapToColumns(row[index] ?? '', Math.max(2, width)));
	const height = Math.max(...columns.map((lines) => lines.length));
	return Array.from({length: height}, (_, line) =>
		(indent + columns.map((lines, index) => padToColumns(lines[line] ?? '', widths[index] ?? 0)).join(gap)).trimEnd(),
	);
}
