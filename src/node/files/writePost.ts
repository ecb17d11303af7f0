import {accessSync, constants, readFileSync, realpathSync} from 'node:fs';
import {writeAtomically} from './atomicWrite.ts';
import {reasonOf} from './fileErrors.ts';
import {pathFrom} from './paths.ts';
import {hashOf} from './readPost.ts';

/** What is to be written, and over what. */
export interface PostWrite {
	readonly absolutePath: string;
	/** The archive root, absolute; nothing outside of it is written. */
	readonly root: string;
	/** The `hash` that `readPost` gave. */
	readonly hash: string;
	/** The new text, a byte order mark included. */
	readonly text: string;
}

/** What came of writing a file; a file that was not written is as it was, and `message` is a sentence that says why. */
export type WriteResult =
	| {
			readonly isWritten: true;
			readonly hash: string;
			/** A sentence that the person should know of it. */
			readonly notice?: string | undefined;
	  }
	| {readonly isWritten: false; readonly message: string};

/** Writes a mended post as a whole or not at all. Refuses when the file changed since it was read or lies outside the archive. */
export function writePost({absolutePath, root, hash, text}: PostWrite): WriteResult {
	try {
		const file = realpathSync.native(absolutePath);
		if (pathFrom(realpathSync.native(root), file) === undefined) {
			return refusal('It is not written: it is a link out of the archive.');
		}
		if (hashOf(readFileSync(file)) !== hash) return refusal('It is not written: it changed since it was read.');
		if (!text.isWellFormed()) return refusal('It is not written: its new text has half a surrogate pair.');
		// A rename would replace a file that may not be written.
		accessSync(file, constants.W_OK);
		const bytes = Buffer.from(text, 'utf8');
		writeAtomically(file, bytes);
		return {isWritten: true, hash: hashOf(bytes)};
	} catch (error) {
		return refusal(`It cannot be written: ${reasonOf(error)}.`);
	}
}

/** Says why a file was not written. */
export function refusal(message: string): WriteResult {
	return {isWritten: false, message};
}
