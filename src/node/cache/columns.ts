import {crc32} from 'node:zlib';

/** Bytes of a number without a sign in a column. */
const wholeNumber = 4;

/** Bytes of a number of any kind. */
const anyNumber = 8;

/** Writes whole numbers below 2^32, one after the other. */
export function wholeNumbers(values: readonly number[]): Buffer {
	const bytes = Buffer.allocUnsafe(values.length * wholeNumber);
	for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * wholeNumber);
	return bytes;
}

/** Writes numbers of any kind, one after the other. */
export function anyNumbers(values: readonly number[]): Buffer {
	const bytes = Buffer.allocUnsafe(values.length * anyNumber);
	for (const [index, value] of values.entries()) bytes.writeDoubleLE(value, index * anyNumber);
	return bytes;
}

/** Writes texts without NUL, with a NUL between them. */
export function texts(values: readonly string[]): Buffer {
	return Buffer.from(values.join('\0'), 'utf8');
}

/** Writes ASCII texts of the same length, one after the other. */
export function evenTexts(values: readonly string[]): Buffer {
	return Buffer.from(values.join(''), 'latin1');
}

/** Columns that stand one behind the other, and what it takes to find them again. */
export interface Columns {
	/** Of each, in bytes. */
	readonly lengths: readonly number[];
	/** Of all bytes. */
	readonly sum: number;
}

/** What it takes to find columns again that are written one behind the other. */
export function describeColumns(columns: readonly Uint8Array[]): Columns {
	return {lengths: columns.map(({length}) => length), sum: checkSumOf(columns)};
}

/** Of pieces that are written one behind the other. */
export function checkSumOf(pieces: readonly Uint8Array[]): number {
	return pieces.reduce((sum, piece) => crc32(piece, sum), 0);
}

/** Takes columns apart, in the order in which they were described. Throws for what is no such thing, is damaged or too short. */
export class ColumnReader {
	readonly #bytes: Buffer;
	readonly #lengths: readonly number[];
	#column = 0;
	#offset = 0;

	constructor(bytes: Buffer, {lengths, sum}: Columns) {
		if (crc32(bytes) !== sum || !Array.isArray(lengths)) throw new Error('it is damaged');
		this.#bytes = bytes;
		this.#lengths = lengths;
	}

	/**
	 * The next column, as whole numbers.
	 * @param count how many there are; any number if left out
	 */
	wholeNumbers(count?: number): WholeNumbers {
		return new WholeNumbers(this.#next(count === undefined ? undefined : count * wholeNumber));
	}

	/** The next column, as `count` numbers of any kind. */
	anyNumbers(count: number): AnyNumbers {
		return new AnyNumbers(this.#next(count * anyNumber));
	}

	/** The next column, as `count` texts. */
	texts(count: number): readonly string[] {
		const bytes = this.#next(undefined);
		const found = count === 0 ? [] : bytes.toString('utf8').split('\0');
		if (found.length !== count) throw new Error('it is damaged');
		return found;
	}

	/** The next column, as `count` texts of one length. */
	evenTexts(count: number, length: number): EvenTexts {
		return new EvenTexts(this.#next(count * length).toString('latin1'), length);
	}

	#next(length: number | undefined): Buffer {
		const own = this.#lengths[this.#column++];
		if (typeof own !== 'number' || own < 0 || (length !== undefined && own !== length))
			throw new Error('it is damaged');
		const start = this.#offset;
		this.#offset += own;
		if (this.#offset > this.#bytes.length) throw new Error('it is damaged');
		return this.#bytes.subarray(start, this.#offset);
	}
}

/** A column of whole numbers. */
export class WholeNumbers {
	readonly #view: DataView;
	readonly length: number;

	constructor(bytes: Buffer) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.length = Math.floor(bytes.length / wholeNumber);
	}

	/** Throws where there is none. */
	at(index: number): number {
		return this.#view.getUint32(index * wholeNumber, true);
	}
}

/** A column of numbers of any kind. */
export class AnyNumbers {
	readonly #view: DataView;

	constructor(bytes: Buffer) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	}

	/** Throws where there is none. */
	at(index: number): number {
		return this.#view.getFloat64(index * anyNumber, true);
	}
}

/** A column of texts of one length. */
export class EvenTexts {
	readonly #text: string;
	readonly #length: number;

	constructor(text: string, length: number) {
		this.#text = text;
		this.#length = length;
	}

	/** Which text it is; empty where there is none. */
	at(index: number): string {
		return this.#text.slice(index * this.#length, (index + 1) * this.#length);
	}
}
