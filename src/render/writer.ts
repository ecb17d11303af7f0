import type {Range} from '../model/text.ts';
import type {MappedText} from './mappedText.ts';
import type {HtmlPart} from './rendering.ts';
import {type Chunk, SourceMap} from './sourceMap.ts';

/** A stretch that another writer writes, later. */
interface ReservedChunk {
	readonly writer: Writer;
}

interface PendingChunk {
	readonly text: string | undefined;
	readonly start: number;
	end: number;
}

/** Writes HTML and its source map at once. What is copied in one go from the file becomes one chunk. */
export class Writer {
	readonly #file: string;
	readonly #chunks: (PendingChunk | ReservedChunk)[] = [];

	/** @param file the whole file, from which everything is copied */
	constructor(file: string) {
		this.#file = file;
	}

	/** Copies `[start, end)` of a mapped text as it is. */
	copy(text: MappedText, start: number, end: number): void {
		text.eachPiece(start, end, (piece, pieceEnd) => {
			if (piece.copied) this.#copyFile(piece.source);
			else if (piece.html !== undefined) this.writeParts(piece.html, piece.source);
			else this.write(text.text.slice(piece.at, pieceEnd), piece.source);
		});
	}

	/** Writes HTML on account of a range of the file. */
	write(html: string, source: Range): void {
		if (html !== '') this.#chunks.push({text: html, start: source.start, end: source.end});
	}

	/** Writes HTML of which parts may stand in the file, on account of a range of it. */
	writeParts(parts: readonly HtmlPart[], source: Range): void {
		for (const part of parts) {
			if (typeof part === 'string') this.write(part, source);
			else this.#copyFile(part);
		}
	}

	/** Keeps this place free for what can be written only later: for a table of contents, when all headings are known. */
	reserve(): Writer {
		const writer = new Writer(this.#file);
		this.#chunks.push({writer});
		return writer;
	}

	/** Writes what another writer has written so far, which may be done more than once. */
	adopt(writer: Writer): void {
		for (const {text, start, end} of writer.#allChunks()) {
			if (text === undefined) this.#copyFile({start, end});
			else this.#chunks.push({text, start, end});
		}
	}

	/** Takes the last characters back. */
	dropEnd(length: number): void {
		let left = length;
		while (left > 0) {
			const last = this.#chunks.pop();
			if (last === undefined || 'writer' in last) return;
			const {text, start, end} = last;
			const written = text?.length ?? end - start;
			if (written > left) {
				if (text === undefined) this.#chunks.push({text, start, end: end - left});
				else this.#chunks.push({text: text.slice(0, -left), start, end});
			}
			left -= written;
		}
	}

	/** How long the HTML is so far, in UTF-16 units. */
	get length(): number {
		let length = 0;
		for (const {text, start, end} of this.#allChunks()) length += text?.length ?? end - start;
		return length;
	}

	finish(): {readonly html: string; readonly map: SourceMap} {
		const chunks: Chunk[] = [];
		const parts: string[] = [];
		let generated = 0;
		for (const {text, start, end} of this.#allChunks()) {
			const part = text ?? this.#file.slice(start, end);
			chunks.push({generated, sourceStart: start, sourceEnd: end, kind: text === undefined ? 'copied' : 'synthetic'});
			parts.push(part);
			generated += part.length;
		}
		return {html: parts.join(''), map: new SourceMap(chunks, generated)};
	}

	*#allChunks(): Generator<PendingChunk> {
		for (const chunk of this.#chunks) {
			if ('writer' in chunk) yield* chunk.writer.#allChunks();
			else yield chunk;
		}
	}

	#copyFile(source: Range): void {
		const previous = this.#chunks.at(-1);
		if (
			previous !== undefined &&
			'text' in previous &&
			previous.text === undefined &&
			this.#continues(previous, source)
		) {
			previous.end = source.end;
		} else {
			this.#chunks.push({text: undefined, start: source.start, end: source.end});
		}
	}

	/** A carriage return that the parser does not see may be copied along: HTML parsers drop it as well. */
	#continues(previous: PendingChunk, {start}: Range): boolean {
		if (previous.end === start) return true;
		return (
			previous.end + 1 === start &&
			this.#file.charCodeAt(previous.end) === 0x0d &&
			this.#file.charCodeAt(start) === 0x0a
		);
	}
}
