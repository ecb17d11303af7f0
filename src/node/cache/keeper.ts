import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** Something that is kept packed. */
export interface Kept<T> {
	/** Unpacks it. */
	open(): T;
	/** Where it is kept in this process; undefined for what is kept in a file. Lists may be kept in parts. */
	readonly places?: readonly Place[] | undefined;
}

/** Values that are packed together. */
export interface PackedBlock {
	/** A JSON list of them, packed. Nothing comes into the block afterwards. */
	pack(): Uint8Array;
}

/** A value in a block. */
export interface Place {
	readonly block: PackedBlock;
	/** Which one of the block it is, from 0. */
	readonly index: number;
}

/** So many values are packed together: what is opened in the order in which it was kept is unpacked once. */
const blockLength = 16;

/** UTF-16 units: what many findings of one post come to is packed without waiting for others. */
const longestFilling = 1 << 20;

/** Bytes that zlib asks for at a time: most blocks fit into one piece. */
const chunkSize = 1 << 17;

/** Unpacks what a block holds. Throws for what is no such thing. */
export function unpackValues(packed: Uint8Array): readonly unknown[] {
	const values: unknown = JSON.parse(inflateRawSync(packed, {chunkSize}).toString('utf8'));
	if (!Array.isArray(values)) throw new Error('it is no list');
	return values;
}

/** A block that came from elsewhere. */
class ReceivedBlock implements PackedBlock {
	readonly isPacked = true;
	readonly #packed: Uint8Array;

	constructor(packed: Uint8Array) {
		this.#packed = packed;
	}

	pack(): Uint8Array {
		return this.#packed;
	}

	values(): readonly unknown[] {
		return unpackValues(this.#packed);
	}
}

/** Blocks that another thread has packed. */
export function receiveBlocks(packed: readonly Uint8Array[]): readonly ReceivedBlock[] {
	return packed.map((bytes) => new ReceivedBlock(bytes));
}

class Block implements PackedBlock {
	/** As JSON, until there are enough of them to be packed. */
	#texts: string[] = [];
	#length = 0;
	#packed: Buffer | undefined;

	get isPacked(): boolean {
		return this.#packed !== undefined;
	}

	/** Returns which one it is. */
	add(value: unknown): number {
		const text = JSON.stringify(value);
		this.#length += text.length;
		const index = this.#texts.push(text) - 1;
		if (this.#texts.length === blockLength || this.#length > longestFilling) this.pack();
		return index;
	}

	pack(): Uint8Array {
		this.#packed ??= copyOf(deflateRawSync(this.#json(), {level: 1, chunkSize}));
		this.#texts = [];
		return this.#packed;
	}

	values(): readonly unknown[] {
		return this.#packed === undefined ? (JSON.parse(this.#json()) as readonly unknown[]) : unpackValues(this.#packed);
	}

	#json(): string {
		return `[${this.#texts.join(',')}]`;
	}
}

/**
 * Keeps what many posts gave until the archive can be judged. It is plain JSON, and much of it is the same again and
 * again: packed, the findings of a hundred thousand posts take less room than the trees of a few hundred.
 */
export class Keeper<T> {
	#filling = new Block();
	#opened: {readonly block: Block | ReceivedBlock; readonly values: readonly unknown[]} | undefined;

	/** @param value plain JSON */
	keep(value: T): Kept<T> {
		if (this.#filling.isPacked) this.#filling = new Block();
		const block = this.#filling;
		const index = block.add(value);
		// The values are those that were added, one for each.
		return {open: () => this.#valuesOf(block)[index] as T, places: [{block, index}]};
	}

	/** Takes what another keeper has kept of this kind. */
	receive(place: ReceivedPlace): Kept<T> {
		// What was kept there is of the same kind.
		return {open: () => this.#valuesOf(place.block)[place.index] as T, places: [place]};
	}

	#valuesOf(block: Block | ReceivedBlock): readonly unknown[] {
		if (this.#opened?.block === block) return this.#opened.values;
		const values = block.values();
		// More may come into a block that is still filling.
		if (block.isPacked) this.#opened = {block, values};
		return values;
	}
}

/** A value in a block that another thread has packed. */
export interface ReceivedPlace extends Place {
	readonly block: ReceivedBlock;
}

/** So many items of a list are packed as one: a list may be too long to be written as one text without a second of its length. */
const partLength = 500;

/** Keeps lists, long ones in parts. */
export class ListKeeper<T> {
	readonly #parts = new Keeper<readonly T[]>();

	/** @param items plain JSON */
	keep(items: readonly T[]): Kept<readonly T[]> {
		if (items.length <= partLength) return this.#parts.keep(items);
		const kept: Kept<readonly T[]>[] = [];
		for (let start = 0; start < items.length; start += partLength)
			kept.push(this.#parts.keep(items.slice(start, start + partLength)));
		return joined(kept);
	}

	/** Takes what another keeper has kept of this kind. */
	receive(places: readonly ReceivedPlace[]): Kept<readonly T[]> {
		const [first, ...others] = places;
		if (first !== undefined && others.length === 0) return this.#parts.receive(first);
		return joined(places.map((place) => this.#parts.receive(place)));
	}
}

function joined<T>(parts: readonly Kept<readonly T[]>[]): Kept<readonly T[]> {
	return {open: () => parts.flatMap((part) => part.open()), places: parts.flatMap(({places = []}) => places)};
}

/** What zlib returns is part of a buffer that may be many times as large. */
function copyOf(bytes: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(bytes.length);
	copy.set(bytes);
	return copy;
}
