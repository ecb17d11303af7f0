import {closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats} from 'node:fs';

/** Others than the owner may write. */
const writtenByOthers = 0o022;

/** Whether nobody but the user of this process can have written a file or into a folder. Windows does not tell. */
export function isOwn({uid, mode}: Pick<Stats, 'uid' | 'mode'>): boolean {
	const user = process.getuid?.();
	return user === undefined || (uid === user && (mode & writtenByOthers) === 0);
}

/** Whether a folder is there, is none that a link leads to, and is the user's own. */
export function isOwnFolder(folder: string): boolean {
	try {
		const stats = lstatSync(folder);
		return stats.isDirectory() && isOwn(stats);
	} catch {
		// There is none, or none that may be looked at.
		return false;
	}
}

/** Reads a file of a cache; throws for what is none, or not the user's own. */
export function withOwnFile<T>(file: string, read: (descriptor: number, size: number) => T): T {
	// No links: they may lead to what belongs to nobody else, and is no cache. On Windows the flag comes to 0.
	const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	try {
		const stats = fstatSync(descriptor);
		if (!stats.isFile() || !isOwn(stats)) throw new Error('it belongs to somebody else');
		return read(descriptor, stats.size);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads a part of an open file. Throws where it ends before. */
export function readAt(descriptor: number, offset: number, length: number): Buffer {
	const bytes = Buffer.allocUnsafe(length);
	for (let done = 0; done < length; ) {
		const count = readSync(descriptor, bytes, done, length - done, offset + done);
		if (count === 0) throw new Error('it was cut short');
		done += count;
	}
	return bytes;
}

/** Reads all of a file of a cache. Throws as `withOwnFile` does. */
export function readOwn(file: string): Buffer {
	return withOwnFile(file, (descriptor, size) => readAt(descriptor, 0, size));
}
