import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** Something that is kept packed. */
export interface Kept<T> {
	/** Unpacks it. */
	open(): T;
}

/** So many values are packed together: what is opened in the order in which it was kept is unpacked once. */
const blockLength = 16;

/** UTF-16 units: what many findings of one post come to is packed without waiting for others. */
const longestFilling = 1 << 20;

/** Bytes that zlib asks for at a time: most blocks fit into one piece. */
const chunkSize = 1 << 17;

interface Block {
	/** As JSON, until there are enough of them to be packed. */
	texts: string[];
	packed: Buffer | undefined;
}

/**
 * Keeps what many posts gave until the archive can be judged. It is plain JSON, and much of it is the same again and
 * again: packed, the findings of a hundred thousand posts take less room than the trees of a few hundred.
 */
export class Keeper<T> {
	#filling: Block = {texts: [], packed: undefined};
	#filledLength = 0;
	#opened: {readonly block: Block; readonly values: readonly T[]} | undefined;

	/** @param value plain JSON */
	keep(value: T): Kept<T> {
		const block = this.#filling;
		const index = block.texts.push(JSON.stringify(value)) - 1;
		this.#filledLength += block.texts[index]?.length ?? 0;
		if (block.texts.length === blockLength || this.#filledLength > longestFilling) {
			this.#filledLength = 0;
			block.packed = copyOf(deflateRawSync(jsonOf(block), {level: 1, chunkSize}));
			block.texts = [];
			this.#filling = {texts: [], packed: undefined};
		}
		// The values are those of the texts, one for each.
		return {open: () => this.#valuesOf(block)[index] as T};
	}

	#valuesOf(block: Block): readonly T[] {
		if (this.#opened?.block === block) return this.#opened.values;
		// More may come into a block that is still filling.
		if (block.packed === undefined) return JSON.parse(jsonOf(block)) as readonly T[];
		const values = JSON.parse(inflateRawSync(block.packed, {chunkSize}).toString('utf8')) as readonly T[];
		this.#opened = {block, values};
		return values;
	}
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
		return {open: () => kept.flatMap((part) => part.open())};
	}
}

function jsonOf({texts}: Block): string {
	return `[${texts.join(',')}]`;
}

/** What zlib returns is part of a buffer that may be many times as large. */
function copyOf(bytes: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(bytes.length);
	copy.set(bytes);
	return copy;
}
