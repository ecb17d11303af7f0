import {decodePost, hashOf, type ReadResult} from '../files/readPost.ts';
import type {Repository} from './repository.ts';

/** So many blobs are read at once: a process for each would cost more than reading. */
const chunkLength = 64;

/** Bytes of blobs that are kept, for whoever asks for one again: mostly that is soon. */
const mostKept = 2 ** 25;

/** Reads blobs of a repository. Those that are asked for in the order in which they were announced are read together. */
export class Blobs {
	readonly #repository: Repository;
	readonly #order: string[] = [];
	readonly #places = new Map<string, number>();
	/** What was read last, the oldest first. */
	readonly #kept = new Map<string, Buffer>();
	#keptBytes = 0;

	constructor(repository: Repository) {
		this.#repository = repository;
	}

	/**
	 * Announces a blob.
	 * @returns what reads it
	 */
	readerOf(blob: string): (maxBytes: number) => ReadResult {
		if (!this.#places.has(blob)) {
			this.#places.set(blob, this.#order.length);
			this.#order.push(blob);
		}
		return (maxBytes) => {
			const bytes = this.#read(blob);
			if (bytes === undefined) return {kind: 'failed', message: `It cannot be read: git has no blob ${blob}.`};
			if (bytes.length > maxBytes) return {kind: 'too-large', bytes: bytes.length};
			return {kind: 'read', ...decodePost(bytes), hash: hashOf(bytes), blob};
		};
	}

	#read(blob: string): Buffer | undefined {
		const known = this.#kept.get(blob);
		if (known !== undefined) return known;
		const start = this.#places.get(blob) ?? 0;
		const wanted = this.#order.slice(start, start + chunkLength);
		const output = this.#repository.run(['cat-file', '--batch'], wanted.map((id) => `${id}\n`).join(''));
		const chunk = parseBatch(output);
		for (const [id, bytes] of chunk) this.#keep(id, bytes);
		return chunk.get(blob);
	}

	#keep(id: string, bytes: Buffer): void {
		if (this.#kept.has(id)) return;
		this.#kept.set(id, bytes);
		this.#keptBytes += bytes.length;
		for (const [oldest, {length}] of this.#kept) {
			if (this.#keptBytes <= mostKept) break;
			this.#kept.delete(oldest);
			this.#keptBytes -= length;
		}
	}
}

/** Reads what `git cat-file --batch` writes: `<id> <type> <size>`, a line feed, the content and another line feed. */
function parseBatch(output: Buffer): Map<string, Buffer> {
	const found = new Map<string, Buffer>();
	for (let position = 0; position < output.length; ) {
		const end = output.indexOf(0x0a, position);
		const [id = '', type, size] = output.toString('latin1', position, end).split(' ');
		position = end + 1;
		if (type === 'missing') continue;
		const length = Number(size);
		// A copy: what is kept of one blob is not to keep them all.
		found.set(id, Buffer.from(output.subarray(position, position + length)));
		position += length + 1;
	}
	return found;
}
