import {type ScalarStyle, YamlFault} from './nodes.ts';
import type {YamlReader} from './reader.ts';

/** A scalar as it was written. */
export interface ScannedScalar {
	readonly value: string;
	readonly style: ScalarStyle;
	readonly start: number;
	readonly end: number;
	/** Whether the reader stands on another line than the scalar ends on. */
	readonly isAtLineStart: boolean;
}

/** Where a scalar stands. */
export interface ScalarContext {
	/** How far the lines around it are indented; -1 at the top. */
	readonly indent: number;
	readonly isInBrackets: boolean;
}

/** Joins the lines of a scalar: one break is a space, of several the first is dropped. */
class Folding {
	text = '';
	isAtLineStart = false;
	#blanks = '';
	#firstBreak = '';
	#breaks = '';

	/** Blanks or a break before the next word. */
	readGap(reader: YamlReader, onTab?: () => void): void {
		while (reader.isBlank() || reader.isBreak()) {
			if (!reader.isBlank()) this.#addBreak(reader.readBreak());
			else {
				if (this.isAtLineStart && reader.at() === '\t') onTab?.();
				if (!this.isAtLineStart) this.#blanks += reader.at();
				reader.skip();
			}
		}
	}

	/** Begins a line without a break before it. */
	escapeBreak(): void {
		this.isAtLineStart = true;
		this.#firstBreak = '';
	}

	/** Puts what was read of a gap before the next word. */
	close(): void {
		if (!this.isAtLineStart) this.text += this.#blanks;
		else if (this.#firstBreak === '\n') this.text += this.#breaks === '' ? ' ' : this.#breaks;
		else this.text += this.#firstBreak + this.#breaks;
		[this.#blanks, this.#firstBreak, this.#breaks, this.isAtLineStart] = ['', '', '', false];
	}

	#addBreak(text: string): void {
		if (this.isAtLineStart) this.#breaks += text;
		else [this.#blanks, this.#firstBreak, this.isAtLineStart] = ['', text, true];
	}
}

/**
 * Reads a scalar without quotation marks.
 * @throws YamlFault where libyaml refuses it
 */
export function scanPlain(reader: YamlReader, {indent, isInBrackets}: ScalarContext): ScannedScalar {
	const start = reader.offset;
	const folding = new Folding();
	let end = start;
	const refuseTab = (): void => {
		if (reader.column < indent + 1) throw tabFault(reader);
	};
	while (!reader.isDocumentMark() && reader.at() !== '#') {
		const word = readWord(reader, isInBrackets);
		if (word !== '') {
			folding.close();
			folding.text += word;
			end = reader.offset;
		}
		if (!reader.isBlank() && !reader.isBreak()) break;
		folding.readGap(reader, refuseTab);
		if (!isInBrackets && reader.column < indent + 1) break;
	}
	return {value: folding.text, style: 'plain', start, end, isAtLineStart: folding.isAtLineStart};
}

function readWord(reader: YamlReader, isInBrackets: boolean): string {
	const start = reader.offset;
	while (!reader.isGap()) {
		const sign = reader.at();
		if (sign === ':') {
			if (isInBrackets && !reader.isEnd(1) && ',?[]{}'.includes(reader.at(1)))
				throw new YamlFault('A `:` stands in brackets where YAML 1.1 does not take it as text.', reader.offset);
			if (reader.isGap(1)) break;
		} else if (isInBrackets && ',[]{}'.includes(sign)) break;
		reader.skip();
	}
	return reader.text.slice(start, reader.offset);
}

/**
 * Reads a scalar in quotation marks.
 * @throws YamlFault where libyaml refuses it
 */
export function scanQuoted(reader: YamlReader): ScannedScalar {
	const start = reader.offset;
	const quote = reader.at();
	const folding = new Folding();
	reader.skip();
	for (;;) {
		if (reader.isDocumentMark())
			throw new YamlFault(`A line of \`${reader.at().repeat(3)}\` stands within quotation marks.`, reader.offset);
		if (reader.isEnd()) throw new YamlFault(`The quotation mark \`${quote}\` is never closed.`, start);
		readQuotedWord(reader, quote, folding);
		if (reader.at() === quote) break;
		folding.readGap(reader);
		folding.close();
	}
	reader.skip();
	const style = quote === '"' ? 'double-quoted' : 'single-quoted';
	return {value: folding.text, style, start, end: reader.offset, isAtLineStart: false};
}

function readQuotedWord(reader: YamlReader, quote: string, folding: Folding): void {
	while (!reader.isGap()) {
		const sign = reader.at();
		if (sign === quote) {
			if (quote === '"' || reader.at(1) !== "'") return;
			folding.text += "'";
			reader.skip(2);
		} else if (sign !== '\\' || quote === "'") {
			folding.text += reader.take(quote === '"' ? doubleQuotedRun : singleQuotedRun);
		} else if (reader.isBreak(1)) {
			reader.skip();
			reader.readBreak();
			folding.escapeBreak();
			return;
		} else folding.text += readEscape(reader);
	}
}

const singleQuotedRun = /[^'\s\u0085]+|[^\S \t\r\n\u2028\u2029]/y;
const doubleQuotedRun = /[^"\\\s\u0085]+|[^\S \t\r\n\u2028\u2029]/y;

const escapes: ReadonlyMap<string, string> = new Map([
	['0', '\0'],
	['a', '\x07'],
	['b', '\b'],
	['t', '\t'],
	['\t', '\t'],
	['n', '\n'],
	['v', '\v'],
	['f', '\f'],
	['r', '\r'],
	['e', '\x1b'],
	[' ', ' '],
	['"', '"'],
	['/', '/'],
	['\\', '\\'],
	['N', '\u0085'],
	['_', '\u00a0'],
	['L', '\u2028'],
	['P', '\u2029'],
]);

const hexLengths: ReadonlyMap<string, number> = new Map([
	['x', 2],
	['u', 4],
	['U', 8],
]);

function readEscape(reader: YamlReader): string {
	const {offset} = reader;
	const sign = reader.at(1);
	const known = escapes.get(sign);
	reader.skip(2);
	if (known !== undefined) return known;
	const digits = reader.text.slice(reader.offset, reader.offset + (hexLengths.get(sign) ?? 0));
	if (digits === '' || digits.length !== hexLengths.get(sign) || !/^[0-9a-f]+$/i.test(digits))
		throw new YamlFault(`\`\\${sign}\` is not an escape sequence.`, offset, 2);
	const code = Number.parseInt(digits, 16);
	const escape = `\\${sign}${digits}`;
	if (code > 0x10_ff_ff) throw new YamlFault(`The escape \`${escape}\` names no character.`, offset, escape.length);
	// JavaScript's parsers put the halves together.
	if (code >= 0xd8_00 && code <= 0xdf_ff) {
		const message = `The escape \`${escape}\` names half a surrogate pair, which is not a character.`;
		throw new YamlFault(message, offset, escape.length);
	}
	reader.skip(digits.length);
	return String.fromCodePoint(code);
}

/** A tab where only spaces can stand. */
export function tabFault(reader: YamlReader): YamlFault {
	const mark = reader.at(-1);
	const message =
		reader.column === 0
			? 'A tab stands at the beginning of a line.'
			: '-?:'.includes(mark)
				? `A tab stands behind \`${mark}\`, where YAML takes spaces only.`
				: 'The indentation holds a tab.';
	return new YamlFault(message, reader.offset);
}

/**
 * Reads a scalar that begins with `|` or `>` and holds the indented lines below.
 * @throws YamlFault where libyaml refuses it
 */
export function scanBlock(reader: YamlReader, outerIndent: number): ScannedScalar {
	const start = reader.offset;
	const isLiteral = reader.at() === '|';
	reader.skip();
	const header = readBlockHeader(reader);
	const outer = Math.max(outerIndent, 0);
	const given = header.indent === undefined ? undefined : outer + header.indent;
	const first = readBlankLines(reader, given, outerIndent);
	const {indent} = first;
	let {breaks} = first;
	let value = '';
	let lineEnd = '';
	let end = reader.offset;
	let isAfterBlank = false;
	while (reader.column === indent && !reader.isEnd()) {
		const isBlank = reader.isBlank();
		if (!isLiteral && lineEnd === '\n' && !isAfterBlank && !isBlank) value += breaks === '' ? ' ' : breaks;
		else value += lineEnd + breaks;
		isAfterBlank = isBlank;
		value += reader.take(restOfLine);
		lineEnd = reader.readBreak();
		end = reader.offset;
		({breaks} = readBlankLines(reader, indent, outerIndent));
	}
	if (header.chomping !== '-') value += lineEnd;
	if (header.chomping === '+') value += breaks;
	return {value, style: 'block', start, end, isAtLineStart: true};
}

const restOfLine = /[^\r\n\u0085\u2028\u2029]+/y;

interface BlockHeader {
	/** How far the lines are indented more than those around. */
	readonly indent: number | undefined;
	readonly chomping: string;
}

function readBlockHeader(reader: YamlReader): BlockHeader {
	const header = reader.take(/[+-][0-9]?|[0-9][+-]?/y);
	const digit = /[0-9]/.exec(header)?.[0];
	if (digit === '0') throw new YamlFault('The indentation of a text cannot be 0.', reader.offset - header.length);
	reader.take(/[ \t]+/y);
	if (reader.at() === '#') reader.take(restOfLine);
	if (!reader.isBreak() && !reader.isEnd())
		throw new YamlFault('Behind a `|` or `>` the line must end.', reader.offset);
	reader.readBreak();
	return {indent: digit === undefined ? undefined : Number(digit), chomping: /[+-]/.exec(header)?.[0] ?? ''};
}

/** Reads lines of nothing but blanks; where the indentation is not given, the deepest of them and the line behind tells it. */
function readBlankLines(
	reader: YamlReader,
	given: number | undefined,
	outerIndent: number,
): {readonly breaks: string; readonly indent: number} {
	let breaks = '';
	let deepest = 0;
	const farthest = given ?? Number.POSITIVE_INFINITY;
	for (;;) {
		while (reader.column < farthest && reader.at() === ' ') reader.skip();
		deepest = Math.max(deepest, reader.column);
		if (reader.column < farthest && reader.at() === '\t') throw tabFault(reader);
		if (!reader.isBreak()) break;
		breaks += reader.readBreak();
	}
	return {breaks, indent: given ?? Math.max(deepest, outerIndent + 1, 1)};
}
