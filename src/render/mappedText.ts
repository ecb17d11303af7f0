import type {Range} from '../model/text.ts';
import {firstIndexWhere} from '../texts/binarySearch.ts';
import {Finder} from '../texts/finder.ts';
import type {HtmlPart} from './rendering.ts';

/** A stretch of a mapped text: `copied` from the file one to one, or standing for a range of the file. */
export interface Segment {
	/** Where it begins in the mapped text; it ends where the next one begins. */
	readonly at: number;
	readonly source: Range;
	readonly copied: boolean;
	/** What the page has in its place; itself if left out. */
	readonly html?: readonly HtmlPart[] | undefined;
}

/** A part of a mapped text. */
export interface Region {
	readonly text: MappedText;
	readonly start: number;
	readonly end: number;
}

/** A text that the parser reads, with the way back to the file for each of its characters. */
export class MappedText {
	readonly text: string;
	readonly #segments: readonly Segment[];
	readonly #finder: Finder;
	#last = 0;

	/**
	 * @param text what the parser reads
	 * @param segments sorted by `at`, the first at 0, without gaps; empty only for an empty text
	 */
	constructor(text: string, segments: readonly Segment[]) {
		this.text = text;
		this.#segments = segments;
		this.#finder = new Finder(text);
	}

	/** The first place of `needle` at or behind an offset; `Infinity` where there is none. */
	next(needle: string, offset: number): number {
		return this.#finder.next(needle, offset);
	}

	/** The file range behind `[start, end)` of the text. An empty one stands before the character at `start`. */
	rangeOf(start: number, end: number): Range {
		const from = this.#startOf(start);
		return {start: from, end: end > start ? Math.max(from, this.#endOf(end)) : from};
	}

	/** Where in the file the character at an offset begins; at the end of the text, where the file's part ends. */
	sourceOf(offset: number): number {
		return this.#startOf(offset);
	}

	/** Where in the file the character before an offset ends. */
	sourceBefore(offset: number): number {
		return offset === 0 ? this.#startOf(0) : this.#endOf(offset);
	}

	/** Calls back for each segment's part within `[start, end)`, in order. */
	eachPiece(start: number, end: number, visit: (piece: Segment, pieceEnd: number) => void): void {
		for (let index = this.#indexAt(start), at = start; at < end; index++) {
			const segment = this.#segments[index];
			if (segment === undefined) return;
			const pieceEnd = Math.min(end, this.#segments[index + 1]?.at ?? this.text.length);
			if (pieceEnd > at) visit(clip(segment, at, pieceEnd), pieceEnd);
			at = pieceEnd;
		}
	}

	/** Whether `[start, end)` of the text is nothing but what stands for HTML, once. */
	isStandIn(start: number, end: number): boolean {
		const index = this.#indexAt(start);
		const segment = this.#segments[index];
		if (segment?.html === undefined || segment.at !== start) return false;
		return (this.#segments[index + 1]?.at ?? this.text.length) === end;
	}

	#startOf(offset: number): number {
		const segment = this.#segments[this.#indexAt(offset)];
		if (segment === undefined) return 0;
		if (offset >= this.text.length) return this.text.length === 0 ? segment.source.start : segment.source.end;
		return segment.copied ? segment.source.start + (offset - segment.at) : segment.source.start;
	}

	#endOf(offset: number): number {
		const segment = this.#segments[this.#indexAt(offset - 1)];
		if (segment === undefined) return 0;
		return segment.copied ? segment.source.start + (offset - segment.at) : segment.source.end;
	}

	#indexAt(offset: number): number {
		const segments = this.#segments;
		const last = this.#last;
		if ((segments[last]?.at ?? 0) <= offset && offset < (segments[last + 1]?.at ?? Number.POSITIVE_INFINITY))
			return last;
		const index = firstIndexWhere(segments, ({at}) => at > offset) - 1;
		this.#last = index;
		return index;
	}
}

/** Puts a mapped text together from parts of others. */
export class MappedTextBuilder {
	readonly #parts: string[] = [];
	readonly #segments: Segment[] = [];
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** Appends the characters of `text` at `[start, end)`. */
	append(text: MappedText, start: number, end: number): this {
		if (end <= start) return this;
		text.eachPiece(start, end, (piece) => this.#push(piece, piece.at - start));
		this.#parts.push(text.text.slice(start, end));
		this.#length += end - start;
		return this;
	}

	/** Appends characters of the file. */
	copy(file: string, range: Range): this {
		if (range.end <= range.start) return this;
		this.#push({at: 0, source: range, copied: true}, 0);
		this.#parts.push(file.slice(range.start, range.end));
		this.#length += range.end - range.start;
		return this;
	}

	/**
	 * Appends characters that stand for a range of the file.
	 * @param html what the page has in their place; the characters if left out
	 */
	write(text: string, source: Range, html?: readonly HtmlPart[]): this {
		if (text === '') return this;
		this.#push({at: 0, source, copied: false, html}, 0);
		this.#parts.push(text);
		this.#length += text.length;
		return this;
	}

	build(): MappedText {
		return new MappedText(this.#parts.join(''), this.#segments);
	}

	#push(segment: Segment, shift: number): void {
		const at = this.#length + shift;
		const previous = this.#segments.at(-1);
		if (segment.copied && previous?.copied === true && previous.source.end === segment.source.start) {
			const source = {start: previous.source.start, end: segment.source.end};
			this.#segments[this.#segments.length - 1] = {at: previous.at, source, copied: true};
			return;
		}
		this.#segments.push({at, source: segment.source, copied: segment.copied, html: segment.html});
	}
}

function clip(segment: Segment, start: number, end: number): Segment {
	if (!segment.copied) {
		// Of what stands for HTML, the first character brings all of it.
		const html = segment.html === undefined || start === segment.at ? segment.html : [];
		return {at: start, source: segment.source, copied: false, html};
	}
	const shift = segment.source.start - segment.at;
	return {at: start, source: {start: start + shift, end: end + shift}, copied: true};
}
