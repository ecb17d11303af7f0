import {isUtf8} from 'node:buffer';
import {createHash, hash} from 'node:crypto';
import {codeOf, reasonOf} from './fileErrors.ts';
import {readGuarded, TooLargeError} from './guardedFile.ts';

/** What came of reading a file. */
export type ReadResult =
	| {
			readonly kind: 'read';
			/** The whole file, a byte order mark included. */
			readonly text: string;
			/** The UTF-16 offset of the first bytes that are not UTF-8; the text has U+FFFD for them. */
			readonly undecodableAt: number | undefined;
			/** Of the bytes; `writePost` knows by it that the file is still what was read. */
			readonly hash: string;
			/** What git calls the bytes. */
			readonly blob: string;
	  }
	| {readonly kind: 'too-large'; readonly bytes: number}
	/** `message` is a sentence that says why it could not be read. */
	| {readonly kind: 'failed'; readonly message: string};

/** What came of reading the bytes of a file. */
export type ReadBytes =
	| {readonly kind: 'read'; readonly bytes: Buffer; readonly hash: string}
	| Exclude<ReadResult, {readonly kind: 'read'}>;

/**
 * Reads a file as UTF-8.
 * @param absolutePath a regular file, or a link to one
 * @param maxBytes a larger file is not read
 */
export function readPost(absolutePath: string, maxBytes: number): ReadResult {
	return decoded(readPostBytes(absolutePath, maxBytes));
}

/** The same with the text of the bytes. */
export function decoded(result: ReadBytes): ReadResult {
	if (result.kind !== 'read') return result;
	const {bytes, hash: ownHash} = result;
	return {
		kind: 'read',
		...decodePost(bytes),
		hash: ownHash,
		// Who reads a text again does not ask for it.
		get blob() {
			return blobOf(bytes);
		},
	};
}

/** Reads a file as `readPost` does, and does not ask yet what its bytes mean. */
export function readPostBytes(absolutePath: string, maxBytes: number): ReadBytes {
	try {
		const bytes = readGuarded(absolutePath, {most: maxBytes});
		return {kind: 'read', bytes, hash: hashOf(bytes)};
	} catch (error) {
		if (error instanceof TooLargeError) return {kind: 'too-large', bytes: error.bytes};
		const hasUndecodableName = codeOf(error) === 'ENOENT' && absolutePath.includes('\u{fffd}');
		const reason = hasUndecodableName ? 'its name is not UTF-8' : reasonOf(error);
		return {kind: 'failed', message: `It cannot be read: ${reason}.`};
	}
}

/** Decodes bytes as UTF-8, a byte order mark kept. Whatever decodes without a bad offset encodes to the same bytes. */
export function decodePost(bytes: Buffer): {readonly text: string; readonly undecodableAt: number | undefined} {
	const text = bytes.toString('utf8');
	return {text, undecodableAt: isUtf8(bytes) ? undefined : findUndecodable(bytes, text)};
}

/** A fingerprint of bytes (SHA-256, in hexadecimal). */
export function hashOf(bytes: Uint8Array): string {
	return hash('sha256', bytes);
}

/** What git calls bytes in a repository that names them by SHA-1 (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobOf(bytes: Uint8Array): string {
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The first place where the text, encoded again, differs is inside the first replacement character that is not the file's own. */
function findUndecodable(bytes: Buffer, text: string): number {
	const encoded = Buffer.from(text, 'utf8');
	let index = 0;
	while (index < encoded.length && encoded[index] === bytes[index]) index++;
	while (index > 0 && isContinuation(encoded[index])) index--;
	return encoded.subarray(0, index).toString('utf8').length;
}

function isContinuation(byte: number | undefined): boolean {
	return byte !== undefined && (byte & 0xc0) === 0x80;
}
