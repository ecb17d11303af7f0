import {isUtf8} from 'node:buffer';
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';

/** No file of a repository that says what to do, and how, comes near: in bytes. */
export const longestControlFile = 16 * 1024 * 1024;

/** Lists that programs write may be long: in bytes. */
export const longestList = 1024 * 1024 * 1024;

/** What a reader of files insists on. */
interface Guard {
	/** In bytes. */
	readonly most: number;
	/** Whether the file may be a pipe, as the shell makes one of `<(…)`; no if left out. */
	readonly mayBePipe?: boolean;
}

/** A file has more bytes than are read. */
export class TooLargeError extends Error {
	/** As many as it has, or as were seen of it. */
	readonly bytes: number;

	constructor(bytes: number, most: number) {
		super(`it has more than ${most} bytes`);
		this.bytes = bytes;
	}
}

/**
 * Reads a file that is what it should be. A device or a pipe that stands in its place would give bytes without end, or
 * none until somebody writes some.
 * @throws TooLargeError, an error of the file system, or one whose message is a clause that says why it is not read
 */
export function readGuarded(file: string, {most, mayBePipe = false}: Guard): Buffer {
	// Without waiting for whoever writes into a pipe. On Windows the flag is not there, which comes to 0 here.
	const descriptor = openSync(file, mayBePipe ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		const stats = fstatSync(descriptor);
		// Reading a folder fails, and tells that it is one.
		const isReadable = stats.isFile() || stats.isDirectory() || (mayBePipe && stats.isFIFO());
		if (!isReadable) throw new Error('it is no regular file');
		if (stats.isFile() && stats.size > most) throw new TooLargeError(stats.size, most);
		return readBounded(descriptor, stats.size, most);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads a text of which the user of archivelint is the author, such as a config, as UTF-8. Throws as `readGuarded` does. */
export function readControlText(file: string, most = longestControlFile): string {
	const bytes = readGuarded(file, {most});
	if (!isUtf8(bytes)) throw new Error('it is not UTF-8');
	return bytes.toString('utf8');
}

/** Reads to the end, whatever size the system told: files of `/proc` have none. */
function readBounded(descriptor: number, size: number, most: number): Buffer {
	const chunks: Buffer[] = [];
	let length = 0;
	for (;;) {
		const chunk = Buffer.allocUnsafe(length < size ? size - length + 1 : smallestChunk);
		const count = readSync(descriptor, chunk);
		if (count === 0) return chunks.length === 1 ? (chunks[0] ?? chunk) : Buffer.concat(chunks, length);
		length += count;
		if (length > most) throw new TooLargeError(length, most);
		chunks.push(chunk.subarray(0, count));
	}
}

const smallestChunk = 64 * 1024;
