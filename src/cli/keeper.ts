import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** Something that is kept packed. */
export interface Kept<T> {
	/** Unpacks it, anew each time. */
	open(): T;
}

/** So many bytes are asked of the system at a time. */
const blockSize = 1 << 20;

/**
 * Keeps what many posts gave until the archive can be judged. It is plain JSON, and much of it is the same again and
 * again: packed, the findings of a hundred thousand posts take less room than the trees of a few hundred.
 */
export class Keeper {
	#block = Buffer.alloc(0);
	#used = 0;

	/** @param value plain JSON */
	keep<T>(value: T): Kept<T> {
		const json = JSON.stringify(value);
		// What was packed is what comes out.
		if (json.length <= 2) return {open: () => JSON.parse(json) as T};
		const packed = this.#store(deflateRawSync(json, {level: 1}));
		return {open: () => JSON.parse(inflateRawSync(packed).toString('utf8')) as T};
	}

	/** Copies bytes: what zlib returns holds a buffer of many times its size. */
	#store(bytes: Buffer): Buffer {
		if (this.#used + bytes.length > this.#block.length) {
			this.#block = Buffer.allocUnsafeSlow(Math.max(blockSize, bytes.length));
			this.#used = 0;
		}
		const place = this.#block.subarray(this.#used, this.#used + bytes.length);
		place.set(bytes);
		this.#used += bytes.length;
		return place;
	}
}
