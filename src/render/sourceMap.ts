import type {Range} from '../model/text.ts';
import {firstIndexWhere} from '../texts/binarySearch.ts';

/**
 * A stretch of generated HTML. It begins at `generated` and ends where the next chunk begins.
 * `copied`: the characters of the file at `[sourceStart, sourceEnd)`, one to one.
 * `synthetic`: written by the renderer on account of `[sourceStart, sourceEnd)` (which may be empty).
 */
export interface Chunk {
	readonly generated: number;
	readonly sourceStart: number;
	readonly sourceEnd: number;
	readonly kind: 'copied' | 'synthetic';
}

/** Leads from offsets of the generated HTML back to offsets of the file. */
export class SourceMap {
	readonly #chunks: readonly Chunk[];
	readonly #length: number;
	readonly #marks: readonly Range[];
	#last = 0;

	/**
	 * @param chunks sorted by `generated`, the first at 0, without gaps
	 * @param length of the generated HTML in UTF-16 units
	 * @param marks where marks of templates stand in the file, with the blanks around them: sorted
	 */
	constructor(chunks: readonly Chunk[], length: number, marks: readonly Range[] = []) {
		this.#chunks = chunks;
		this.#length = length;
		this.#marks = marks;
	}

	/**
	 * The same map of a file that holds marks of templates.
	 * @param marks sorted, apart
	 */
	withMarks(marks: readonly Range[], file: string): SourceMap {
		const wide = marks.map(({start, end}) => ({
			start: start - lengthOfBlanksBefore(file, start),
			end: end + lengthOfBlanksAt(file, end),
		}));
		return new SourceMap(this.#chunks, this.#length, wide);
	}

	/** The mark of a template that touches a range of the file, blanks between them apart. It may have written nothing. */
	markAt({start, end}: Range): Range | undefined {
		const mark = this.#marks[firstIndexWhere(this.#marks, (each) => each.end >= start)];
		return mark !== undefined && mark.start <= end ? mark : undefined;
	}

	get chunks(): readonly Chunk[] {
		return this.#chunks;
	}

	/** The file range behind `[start, end)` of the generated HTML: a synthetic stretch gives the whole of what caused it. */
	toSource(start: number, end: number): Range {
		const sourceStart = this.#sourceStart(start);
		const sourceEnd = end > start ? this.#sourceEnd(end) : sourceStart;
		return {start: sourceStart, end: Math.max(sourceStart, sourceEnd)};
	}

	/** Whether `[start, end)` of the generated HTML was copied from the file in one piece, so that its source may be edited. */
	isCopied(start: number, end: number): boolean {
		const index = this.#indexAt(start);
		return this.#chunks[index]?.kind === 'copied' && end <= this.#endOf(index);
	}

	#sourceStart(offset: number): number {
		const chunk = this.#chunks[this.#indexAt(offset)];
		if (chunk === undefined) return 0;
		return chunk.kind === 'copied' ? chunk.sourceStart + (offset - chunk.generated) : chunk.sourceStart;
	}

	#sourceEnd(offset: number): number {
		const chunk = this.#chunks[this.#indexAt(offset - 1)];
		if (chunk === undefined) return 0;
		return chunk.kind === 'copied' ? chunk.sourceStart + (offset - chunk.generated) : chunk.sourceEnd;
	}

	#indexAt(offset: number): number {
		// Most questions are about the place of the last one.
		const known = this.#last;
		if (this.#startOf(known) <= offset && offset < this.#startOf(known + 1)) return known;
		const index = firstIndexWhere(this.#chunks, ({generated}) => generated > offset) - 1;
		this.#last = index;
		return index;
	}

	#startOf(index: number): number {
		return index < this.#chunks.length ? (this.#chunks[index]?.generated ?? 0) : Number.POSITIVE_INFINITY;
	}

	#endOf(index: number): number {
		return index + 1 < this.#chunks.length ? this.#startOf(index + 1) : this.#length;
	}
}

function lengthOfBlanksBefore(file: string, offset: number): number {
	let start = offset;
	while (isBlank(file.charCodeAt(start - 1))) start--;
	return offset - start;
}

function lengthOfBlanksAt(file: string, offset: number): number {
	let end = offset;
	while (isBlank(file.charCodeAt(end))) end++;
	return end - offset;
}

function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x09;
}
