import {randomBytes} from 'node:crypto';
import {
	closeSync,
	fchmodSync,
	fchownSync,
	fsyncSync,
	openSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Replaces the content of a file: afterwards it holds either all of the new bytes or, if this throws, all of the old
 * ones. Mode and owner stay. (The package write-file-atomic renames a file that a full disk cut short, and its
 * temporary names are too long beside the names of 255 bytes that archives hold.)
 * @param file a regular file, not a link; made where there is none
 * @throws the error of the file system
 */
export function writeAtomically(file: string, bytes: Uint8Array): void {
	const stats = statSync(file, {throwIfNoEntry: false});
	const temporary = path.join(path.dirname(file), `.archivelint-${randomBytes(8).toString('hex')}.tmp`);
	try {
		writeNew(temporary, bytes, stats);
		renameSync(temporary, file);
	} catch (error) {
		rmSync(temporary, {force: true});
		throw error;
	}
}

function writeNew(file: string, bytes: Uint8Array, like: Stats | undefined): void {
	const descriptor = openSync(file, 'wx', like?.mode);
	try {
		writeFileSync(descriptor, bytes);
		if (like !== undefined) {
			keepOwner(descriptor, like.uid, like.gid);
			fchmodSync(descriptor, like.mode & 0o7777);
		}
		// Without this a power failure can leave the new name with none of the new bytes.
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Only an administrator may give files away; for everyone else the file simply becomes theirs. */
function keepOwner(descriptor: number, uid: number, gid: number): void {
	try {
		fchownSync(descriptor, uid, gid);
	} catch {}
}
