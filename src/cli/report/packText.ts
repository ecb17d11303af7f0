import {constants, deflateRawSync} from 'node:zlib';
import {batches} from './outcome.ts';

/** So many bytes back a part may repeat what was written before: https://www.rfc-editor.org/rfc/rfc1951#section-2 */
const reach = 2 ** 15;

/**
 * Packs a text in parts, so that neither it nor what comes of it is ever there as a whole: base64 of what unpacks, as raw DEFLATE, to its UTF-8.
 * @param pieces none of which ends in the midst of a character
 */
export function* packText(pieces: Iterable<string>): Generator<string> {
	yield* base64Of(deflated(pieces));
}

/** One stream: each part ends at a byte, and goes on from what the one before it has left in the window. */
function* deflated(pieces: Iterable<string>): Generator<Buffer> {
	let before = Buffer.alloc(0);
	for (const piece of batches(pieces)) {
		const part = Buffer.from(piece);
		yield deflateRawSync(part, {
			finishFlush: constants.Z_SYNC_FLUSH,
			...(before.length === 0 ? {} : {dictionary: before}),
		});
		before = Buffer.concat([before, part]).subarray(-reach);
	}
	// An empty part that is the last one ends the stream.
	yield deflateRawSync(Buffer.alloc(0));
}

/** Three bytes make four letters: what is left over waits for the next part. */
function* base64Of(parts: Iterable<Buffer>): Generator<string> {
	let left = Buffer.alloc(0);
	for (const part of parts) {
		const bytes = Buffer.concat([left, part]);
		const whole = bytes.length - (bytes.length % 3);
		yield bytes.toString('base64', 0, whole);
		left = bytes.subarray(whole);
	}
	yield left.toString('base64');
}
