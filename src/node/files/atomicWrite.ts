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
import {temporaryPathFor} from './temporaryFiles.ts';

/** What else there is to say of a file that is written. */
interface WriteOptions {
	/** The mode of a file that is new; that of the process if left out. */
	readonly mode?: number | undefined;
	/** Whether a power failure may take the file, since it can be made again. No if left out. */
	readonly isReplaceable?: boolean | undefined;
}

/**
 * Replaces the content of a file: afterwards it holds either all of the new bytes or, if this throws, all of the old
 * ones. Mode and owner stay. (The package write-file-atomic renames a file that a full disk cut short, and its
 * temporary names are too long beside the names of 255 bytes that archives hold.)
 * @param file a regular file, not a link; made where there is none
 * @param content whole, or in pieces
 * @throws the error of the file system
 */
export function writeAtomically(
	file: string,
	content: Uint8Array | Iterable<string | Uint8Array>,
	{mode, isReplaceable = false}: WriteOptions = {},
): void {
	const stats = statSync(file, {throwIfNoEntry: false});
	const temporary = temporaryPathFor(file);
	try {
		writeNew(temporary, content, {like: stats, mode, isReplaceable});
		renameSync(temporary, file);
	} catch (error) {
		rmSync(temporary, {force: true});
		throw error;
	}
}

function writeNew(
	file: string,
	content: Uint8Array | Iterable<string | Uint8Array>,
	{like, mode, isReplaceable = false}: WriteOptions & {readonly like: Stats | undefined},
): void {
	const descriptor = openSync(file, 'wx', like?.mode ?? mode);
	try {
		// A write to a descriptor may be a short one; this one goes on until all is written.
		for (const piece of content instanceof Uint8Array ? [content] : content) writeFileSync(descriptor, piece);
		if (like !== undefined) {
			keepOwner(descriptor, like.uid, like.gid);
			fchmodSync(descriptor, like.mode & 0o7777);
		}
		// Without this a power failure can leave the new name with none of the new bytes.
		if (!isReplaceable) fsyncSync(descriptor);
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
