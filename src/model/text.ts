import {firstIndexWhere} from '../texts/binarySearch.ts';

/** A half-open span `[start, end)` of UTF-16 offsets into the text of one file. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** Replace the text at `range` by `text`. An empty range inserts, an empty text deletes. */
export interface TextEdit {
	readonly range: Range;
	readonly text: string;
}

/** A place as people count it: lines and columns from 1, columns in UTF-16 units, a byte order mark not counted. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** The text of a file with its line table: the one place where offsets become lines and columns. */
export class Source {
	readonly text: string;
	/** As far as it was asked for: mostly the beginning of the text is. */
	readonly #lineStarts: number[] = [0];
	readonly #lineBreak: RegExp | undefined;
	#isComplete = false;

	/** @param text the whole file, a byte order mark included */
	constructor(text: string) {
		this.text = text;
		this.#lineBreak = text.includes('\r') ? /\r\n?|\n/g : undefined;
	}

	get lineCount(): number {
		this.#readLinesTo(this.text.length);
		return this.#lineStarts.length;
	}

	/** The position of a UTF-16 offset; offsets beyond the text give its end. */
	positionAt(offset: number): Position {
		const inside = Math.max(0, Math.min(offset, this.text.length));
		const line = this.#lineIndexAt(inside);
		const start = this.#lineStarts[line] ?? 0;
		const lineStart = line === 0 ? byteOrderMarkLength(this.text) : start;
		return {line: line + 1, column: Math.max(0, inside - lineStart) + 1};
	}

	/** The text of a line (counted from 1) without its line ending; empty when there is no such line. */
	lineText(line: number): string {
		this.#readLinesTo(this.text.length);
		const start = this.#lineStarts[line - 1];
		if (start === undefined) return '';
		const next = this.#lineStarts[line] ?? this.text.length;
		return this.text.slice(start === 0 ? byteOrderMarkLength(this.text) : start, next).replace(/\r?\n$|\r$/, '');
	}

	/**
	 * A line (counted from 1) with its line ending. The last one reaches beyond the text, whose end is part of it; a line
	 * that the text does not have is empty and lies there.
	 */
	lineRange(line: number): Range {
		this.#readLinesTo(this.text.length);
		const beyond = this.text.length + 1;
		return {start: this.#lineStarts[line - 1] ?? beyond, end: this.#lineStarts[line] ?? beyond};
	}

	#lineIndexAt(offset: number): number {
		this.#readLinesTo(offset);
		return firstIndexWhere(this.#lineStarts, (start) => start > offset) - 1;
	}

	/** Reads on until a line begins behind an offset. */
	#readLinesTo(offset: number): void {
		let last = this.#lineStarts.at(-1) ?? 0;
		while (!this.#isComplete && last <= offset) {
			const next = this.#findLineAfter(last);
			if (next === undefined) this.#isComplete = true;
			else this.#lineStarts.push((last = next));
		}
	}

	/** Where the line begins that follows the one at an offset. */
	#findLineAfter(offset: number): number | undefined {
		if (this.#lineBreak === undefined) {
			const index = this.text.indexOf('\n', offset);
			return index === -1 ? undefined : index + 1;
		}
		this.#lineBreak.lastIndex = offset;
		return this.#lineBreak.test(this.text) ? this.#lineBreak.lastIndex : undefined;
	}
}

/** 1 when the text begins with a byte order mark (U+FEFF), else 0. */
export function byteOrderMarkLength(text: string): 0 | 1 {
	return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Whether `inner` lies within `outer` (equal ranges do). */
export function contains(outer: Range, inner: Range): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share at least one character. An empty range shares one when it lies strictly inside. */
export function overlaps(a: Range, b: Range): boolean {
	return a.start < b.end && b.start < a.end;
}

/** The text of a file at a range. */
export function sliceOf(text: string, range: Range): string {
	return text.slice(range.start, range.end);
}

/**
 * Applies edits to a text.
 * @param edits in any order; no two may overlap
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	let result = '';
	let position = 0;
	for (const {range, text: replacement} of sorted) {
		if (range.start < position || range.end < range.start || range.end > text.length) {
			throw new RangeError(`Edit [${range.start}, ${range.end}) overlaps another one or lies outside the text.`);
		}
		result += text.slice(position, range.start) + replacement;
		position = range.end;
	}
	return result + text.slice(position);
}
