import type {BlockParser} from './blockParser.ts';
import {endOfLine, isBlankRest, isLazyEnd, matchAt, matches} from './lines.ts';
import {type MappedText, MappedTextBuilder} from './mappedText.ts';

const indent = /\t| {4}/y;
const indentedLine = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v]/y;
const fence = / {0,3}([~`]{3,})[ \t\r\f\v]*([^ \t\r\n\f\v]*)[ \t\r\f\v]*\n/y;

/** Lines that four blanks or a tab indent, and the lines that follow them without a blank one between. */
export function readIndentedCode(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	if (!matches(indentedLine, source, position)) return false;
	const lines = new CodeLines(parser);
	let at = position;
	let end = position;
	while (at < source.length) {
		const lineEnd = endOfLine(source, at);
		if (!isBlankRest(source, at)) {
			const isIndented = matches(indentedLine, source, at);
			if (!isIndented && (at !== end || isLazyEnd(source, at))) break;
			for (let blank = end; blank < at; blank = endOfLine(source, blank)) lines.addIndented(blank);
			if (isIndented) lines.addIndented(at);
			else lines.addLazy(at);
			end = lineEnd;
		}
		at = lineEnd;
	}
	const range = text.rangeOf(position, end);
	parser.document.opaque.push(range);
	parser.children.push({kind: 'code', content: lines.finish(), language: undefined, source: range});
	parser.position = end;
	return true;
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

	addIndented(start: number): void {
		const {source, text} = this.#parser;
		if (this.#newline >= 0) this.#content.append(text, this.#newline, this.#newline + 1);
		this.#add(start + (matchAt(indent, source, start)?.[0].length ?? 0), start);
	}

	/** A line without indentation goes on with the one before. */
	addLazy(start: number): void {
		this.#content.write(' ', this.#parser.text.rangeOf(this.#newline, this.#newline + 1));
		this.#add(start, start);
	}

	finish(): MappedText {
		return this.#content.append(this.#parser.text, this.#newline, this.#newline + 1).build();
	}

	#add(start: number, lineStart: number): void {
		this.#newline = endOfLine(this.#parser.source, lineStart) - 1;
		this.#content.append(this.#parser.text, Math.min(start, this.#newline), this.#newline);
	}
}

/** Lines between two of tildes or backticks. One that is not closed is none. */
export function readFencedCode(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	const opening = matchAt(fence, source, position);
	if (opening === undefined) return false;
	const [whole, marks = '', language = ''] = opening;
	const start = position + whole.length;
	const close = findClosingFence(parser, marks, start);
	if (close === undefined) return false;
	const range = text.rangeOf(position, close.end - 1);
	const content = new MappedTextBuilder().append(text, start, close.start).build();
	parser.document.opaque.push(range);
	parser.children.push({kind: 'code', content, language: language.replace(/\?.*$/, '') || undefined, source: range});
	parser.position = close.end;
	return true;
}

function findClosingFence(parser: BlockParser, marks: string, start: number): {start: number; end: number} | undefined {
	const {source, text} = parser;
	if (text.isAbsent(`fence ${marks}`, start)) return undefined;
	const last = marks.at(-1) ?? '';
	for (let at = text.next(marks, start); Number.isFinite(at); at = text.next(marks, at + 1)) {
		const lineStart = source.lastIndexOf('\n', at - 1) + 1;
		if (lineStart < start || !/^ {0,3}$/.test(source.slice(lineStart, at))) continue;
		let end = at + marks.length;
		while (source[end] === last) end++;
		if (isBlankRest(source, end)) return {start: lineStart, end: endOfLine(source, end)};
	}
	text.rememberAbsent(`fence ${marks}`, start);
	return undefined;
}
