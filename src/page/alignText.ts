import {decodeHTML} from 'entities';
import type {Range} from '../model/text.ts';
import {firstIndexWhere} from '../texts/binarySearch.ts';

/** A stretch of a text's value and the HTML that it was read from. */
interface Piece {
	/** Where it begins in the value; it ends where the next one begins. */
	readonly at: number;
	readonly start: number;
	end: number;
	/** Whether it stands in the HTML character for character, and not as a reference or another line ending. */
	readonly isCopied: boolean;
}

/** Leads from the characters of a text's value to the HTML that it was read from. */
export class Alignment {
	readonly #pieces: readonly Piece[];
	readonly #length: number;

	/**
	 * Reads the HTML once more, side by side with what the parser made of it: references, line endings, and what the parser
	 * dropped (an end tag of nothing, NUL, the line break after `<pre>`). Linear in the length of the HTML.
	 * @param value of the text
	 * @param html that it was read from
	 */
	constructor(value: string, html: string) {
		const reader = new AlignmentReader(value, html);
		this.#pieces = reader.pieces;
		this.#length = reader.read();
	}

	/** The part of the HTML behind a part of the value; undefined where the two could not be brought together. */
	find({start, end}: Range): Range | undefined {
		if (start < 0 || end > this.#length || (start === end && start === this.#length)) return undefined;
		const first = this.#pieceAt(start);
		const last = this.#pieceAt(Math.max(start, end - 1));
		if (first === undefined || last === undefined) return undefined;
		const from = first.isCopied ? first.start + (start - first.at) : first.start;
		if (end === start) return {start: from, end: from};
		return {start: from, end: last.isCopied ? last.start + (end - last.at) : last.end};
	}

	#pieceAt(offset: number): Piece | undefined {
		return this.#pieces[firstIndexWhere(this.#pieces, ({at}) => at > offset) - 1];
	}
}

/** What may be a reference (https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state). */
const reference = /&(?:#[xX]?[0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)/y;

class AlignmentReader {
	readonly pieces: Piece[] = [];
	readonly #value: string;
	readonly #html: string;
	#at = 0;
	#offset = 0;
	#hasTagEnd = true;

	constructor(value: string, html: string) {
		this.#value = value;
		this.#html = html;
	}

	/** @returns how much of the value was found in the HTML */
	read(): number {
		while (this.#at < this.#value.length && this.#offset < this.#html.length) {
			if (!this.#readReference() && !this.#copy() && !this.#readLineEnding() && !this.#readNull()) this.#skip();
		}
		return this.#at;
	}

	#readReference(): boolean {
		if (this.#html[this.#offset] !== '&') return false;
		reference.lastIndex = this.#offset;
		const written = reference.exec(this.#html)?.[0] ?? '&';
		const decoded = decodeHTML(written);
		if (decoded === written) return false;
		// Of `&ampx` only the beginning is a reference.
		const rest = commonEnd(written, decoded);
		const shared = rest < decoded.length ? rest : 0;
		const character = decoded.slice(0, decoded.length - shared);
		if (!this.#value.startsWith(character, this.#at)) return false;
		this.#replace(character.length, written.length - shared);
		return true;
	}

	#copy(): boolean {
		if (this.#value.charCodeAt(this.#at) !== this.#html.charCodeAt(this.#offset)) return false;
		const last = this.pieces.at(-1);
		if (last?.isCopied === true && last.end === this.#offset) last.end++;
		else this.pieces.push({at: this.#at, start: this.#offset, end: this.#offset + 1, isCopied: true});
		this.#at++;
		this.#offset++;
		return true;
	}

	#readLineEnding(): boolean {
		if (this.#html[this.#offset] !== '\r' || this.#value[this.#at] !== '\n') return false;
		this.#replace(1, this.#html[this.#offset + 1] === '\n' ? 2 : 1);
		return true;
	}

	#readNull(): boolean {
		if (this.#html[this.#offset] !== '\0' || this.#value[this.#at] !== '\uFFFD') return false;
		this.#replace(1, 1);
		return true;
	}

	#replace(length: number, written: number): void {
		this.pieces.push({at: this.#at, start: this.#offset, end: this.#offset + written, isCopied: false});
		this.#at += length;
		this.#offset += written;
	}

	/** What the parser dropped: a tag as a whole. */
	#skip(): void {
		const end = this.#hasTagEnd && this.#html[this.#offset] === '<' ? this.#html.indexOf('>', this.#offset) : -1;
		if (end === -1 && this.#html[this.#offset] === '<') this.#hasTagEnd = false;
		this.#offset = end === -1 ? this.#offset + 1 : end + 1;
	}
}

function commonEnd(a: string, b: string): number {
	let length = 0;
	while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
	return length;
}
