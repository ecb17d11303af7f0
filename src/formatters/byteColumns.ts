import {type Position, Source} from '../model/text.ts';

/** Counts columns in bytes of UTF-8, from 1, in the text of one file. */
export class ByteColumns {
	readonly #source: Source;
	readonly #encoder = new TextEncoder();
	/** The last place that was asked for: from there to the next is less than from the start of a long line. */
	#last = {line: 0, offset: 0, bytes: 0};

	constructor(text: string) {
		this.#source = new Source(text);
	}

	/** @param offset in UTF-16 units */
	positionAt(offset: number): Position {
		const {line, column} = this.#source.positionAt(offset);
		const lineStart = offset - (column - 1);
		const known = this.#last.line === line && this.#last.offset <= offset;
		const from = known ? this.#last.offset : lineStart;
		const bytes = (known ? this.#last.bytes : 0) + this.#lengthOf(from, offset);
		this.#last = {line, offset, bytes};
		return {line, column: bytes + 1};
	}

	#lengthOf(start: number, end: number): number {
		return this.#encoder.encode(this.#source.text.slice(start, end)).length;
	}
}
