/**
 * Counts how often digests of blocks occur, without keeping them: an archive has millions, of which hardly any occurs
 * twice. A count is right or, hardly ever, too high; it does not depend on the order.
 */
export class DigestCounts {
	readonly #counts = new Uint16Array(slots);

	/** @param group what the digest is counted for */
	add(group: number, digest: string): void {
		const slot = slotOf(group, digest);
		const count = this.#counts[slot] ?? 0;
		if (count < mostCounted) this.#counts[slot] = count + 1;
	}

	/** How often it was added for the group. */
	of(group: number, digest: string): number {
		return this.#counts[slotOf(group, digest)] ?? 0;
	}
}

/** Eight megabytes. */
const slots = 1 << 22;
const mostCounted = 0xff_ff;

function slotOf(group: number, digest: string): number {
	let hash = Math.imul(group + 1, 0x9e3779b1);
	for (let index = 0; index < digest.length; index++) hash = Math.imul(hash ^ digest.charCodeAt(index), 0x01000193);
	return ((hash ^ (hash >>> 15)) >>> 0) & (slots - 1);
}
