import {firstIndexWhere} from '../../texts/binarySearch.ts';
import {type MappedText, MappedTextBuilder} from '../mappedText.ts';
import type {BlockParser} from './blockParser.ts';
import {endOfLine, isBlankRest, isLazyEnd, matchAt, matches} from './lines.ts';
import {trimEnd} from './listItems.ts';

const indent = /\t| {4}/y;
const indentedLine = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v]/y;
/** The marks are all that stand there, and the blanks have one place each: a line that is none is left at once. */
const fence = / {0,3}(`{3,}(?!`)|~{3,}(?!~))[ \t\r\f\v]*(?:([^ \t\r\n\f\v]+)[ \t\r\f\v]*)?\n/y;

const tildeFence = /(~{3,}(?!~))[ \t\r\f\v]*(?:([^ \t\r\n\f\v]+)[ \t\r\f\v]*)?\n/y;

/** Lines that four blanks or a tab indent, and the lines that follow them without a blank one between. */
export function readIndentedCode(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	if (!matches(indentedLine, source, position)) return false;
	const lines = new CodeLines(parser);
	const end = eachIndentedLine(source, position, (line) => lines.add(line));
	const range = text.rangeOf(position, end);
	parser.document.opaque.push(range);
	parser.children.push({kind: 'code', content: lines.finish(), language: undefined, source: range});
	parser.position = end;
	return true;
}

/** A line that four blanks or a tab indent, a blank one between such lines, or one that goes on with the one before. */
export interface IndentedLine {
	readonly kind: 'indented' | 'blank' | 'lazy';
	readonly start: number;
	/** Behind the indentation. */
	readonly textStart: number;
}

/**
 * Calls back for each line of the indented lines that begin at an offset.
 * @returns the offset behind the last of them; the offset itself where there are none
 */
export function eachIndentedLine(source: string, offset: number, visit: (line: IndentedLine) => void): number {
	let at = offset;
	let end = offset;
	while (at < source.length) {
		const lineEnd = endOfLine(source, at);
		if (!isBlankRest(source, at)) {
			const isIndented = matches(indentedLine, source, at);
			if (!isIndented && (end === offset || at !== end || isLazyEnd(source, at))) break;
			for (let blank = end; blank < at; blank = endOfLine(source, blank))
				visit({kind: 'blank', start: blank, textStart: textStartOf(source, blank)});
			visit({kind: isIndented ? 'indented' : 'lazy', start: at, textStart: isIndented ? textStartOf(source, at) : at});
			end = lineEnd;
		}
		at = lineEnd;
	}
	return end;
}

function textStartOf(source: string, lineStart: number): number {
	return lineStart + (matchAt(indent, source, lineStart)?.[0].length ?? 0);
}

/** The lines of an indented code block without their indentation. */
class CodeLines {
	readonly #content = new MappedTextBuilder();
	readonly #parser: BlockParser;
	/** The line ending that was not written yet. */
	#newline = -1;

	constructor(parser: BlockParser) {
		this.#parser = parser;
	}

	/** A line without indentation goes on with the one before. */
	add({kind, start, textStart}: IndentedLine): void {
		const {text} = this.#parser;
		if (kind === 'lazy') this.#content.write(' ', text.rangeOf(this.#newline, this.#newline + 1));
		else if (this.#newline >= 0) this.#content.append(text, this.#newline, this.#newline + 1);
		this.#newline = endOfLine(this.#parser.source, start) - 1;
		this.#content.append(text, Math.min(textStart, this.#newline), this.#newline);
	}

	finish(): MappedText {
		return this.#content.append(this.#parser.text, this.#newline, this.#newline + 1).build();
	}
}

/** Lines between two of tildes or backticks. One that is not closed is none. */
export function readFencedCode(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	const opening = matchAt(parser.document.options.input === 'GFM' ? fence : tildeFence, source, position);
	if (opening === undefined) return false;
	const [whole, marks = '', rest = ''] = opening;
	const start = position + whole.length;
	const close = findClosingFence(text, marks, start);
	if (close === undefined) return false;
	const range = text.rangeOf(position, trimEnd(source, close.end));
	const content = new MappedTextBuilder().append(text, start, close.start).build();
	const language = (marks.slice(close.marks) + rest).replace(/\?.*$/s, '');
	parser.document.opaque.push(range);
	parser.children.push({kind: 'code', content, language: language || undefined, source: range});
	parser.position = close.end;
	return true;
}

/** A line that may close fences of as many marks as it has, or fewer. */
interface ClosingFence {
	readonly start: number;
	readonly end: number;
	readonly marks: number;
	/** The longest such line from here on. */
	longest: number;
}

interface FenceLines {
	readonly '`': readonly ClosingFence[];
	readonly '~': readonly ClosingFence[];
}

const fenceLines = new WeakMap<MappedText, FenceLines>();

/** The next line that closes a fence of these marks, and how many of the marks belong to the fence. */
function findClosingFence(text: MappedText, marks: string, start: number): ClosingFence | undefined {
	const lines = fenceLinesOf(text)[marks.startsWith('~') ? '~' : '`'];
	const first = firstIndexWhere(lines, (line) => line.start >= start);
	const count = Math.min(marks.length, lines[first]?.longest ?? 0);
	for (let index = first; index < lines.length; index++) {
		const line = lines[index];
		if (line !== undefined && line.marks >= count) return {...line, marks: count};
	}
	return undefined;
}

/** All lines of a text that may close a fence: found once, since a text may hold many fences that are never closed. */
function fenceLinesOf(text: MappedText): FenceLines {
	const known = fenceLines.get(text);
	if (known !== undefined) return known;
	const found = {
		'`': closingFences(text.text, /(?<![^\n]) {0,3}(`{3,})[ \t\f\v]*(?![^\n])/g),
		'~': closingFences(text.text, /(?<![^\n]) {0,3}(~{3,})[ \t\f\v]*(?![^\n])/g),
	};
	fenceLines.set(text, found);
	return found;
}

function closingFences(source: string, pattern: RegExp): readonly ClosingFence[] {
	const lines = [...source.matchAll(pattern)].map((match): ClosingFence => {
		const marks = match[1]?.length ?? 0;
		return {start: match.index, end: Math.min(source.length, match.index + match[0].length + 1), marks, longest: marks};
	});
	lines.reduceRight((longest, line) => (line.longest = Math.max(longest, line.marks)), 0);
	return lines;
}
