import {deflateRawSync, inflateRawSync} from 'node:zlib';
import type {LocatedFinding} from '../engine/check.ts';

/** Findings of one post that wait until the archive can be judged. */
export interface KeptFindings {
	/** Unpacks them, anew each time. */
	open(): readonly LocatedFinding[];
}

/** So many bytes are asked of the system at a time. */
const blockSize = 1 << 20;

/**
 * Keeps the findings of many posts small. They are plain JSON, and much of it is the same again and again: packed, a
 * hundred thousand posts with tens of findings each take less room than the trees of a few.
 */
export class FindingKeeper {
	#block = Buffer.alloc(0);
	#used = 0;

	keep(findings: readonly LocatedFinding[]): KeptFindings {
		if (findings.length === 0) return nothing;
		const packed = this.#store(deflateRawSync(JSON.stringify(findings), {level: 1}));
		// What was packed is what comes out.
		return {open: () => JSON.parse(inflateRawSync(packed).toString('utf8')) as readonly LocatedFinding[]};
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

const nothing: KeptFindings = {open: () => []};
