/**
 * Counts how often numbers occur in groups, without keeping them: an archive has millions of which hardly any occurs twice. A
 * count is right or, hardly ever, too high; it does not depend on the order. (A “count-min sketch”,
 * https://doi.org/10.1016/j.jalgor.2003.12.001.)
 */
export class SampleCounts {
	readonly #counts: Uint16Array;

	/** @param expected how many times `add` will be called */
	constructor(expected: number) {
		const bits = Math.ceil(Math.log2(Math.max(1, roomForEach * expected)));
		this.#counts = new Uint16Array(1 << Math.min(mostBits, Math.max(leastBits, bits)));
	}

	add(group: number, value: number): void {
		const mixed = mixedOf(group, value);
		this.#addTo(this.#firstSlotOf(mixed));
		this.#addTo(this.#secondSlotOf(mixed));
	}

	/** How often it was added for the group. */
	of(group: number, value: number): number {
		const mixed = mixedOf(group, value);
		return Math.min(this.#counts[this.#firstSlotOf(mixed)] ?? 0, this.#counts[this.#secondSlotOf(mixed)] ?? 0);
	}

	#addTo(slot: number): void {
		const count = this.#counts[slot] ?? 0;
		if (count < mostCounted) this.#counts[slot] = count + 1;
	}

	#firstSlotOf(mixed: number): number {
		const spread = Math.imul(mixed, 0xc2b2ae35);
		return (spread ^ (spread >>> 16)) & (this.#counts.length - 1);
	}

	#secondSlotOf(mixed: number): number {
		const spread = Math.imul(mixed ^ 0x5bd1e995, 0x9e3779b1);
		return (spread ^ (spread >>> 15)) & (this.#counts.length - 1);
	}
}

const roomForEach = 8;
/** Two megabytes. */
const leastBits = 20;
/** 64 megabytes. */
const mostBits = 25;
const mostCounted = 0xff_ff;

function mixedOf(group: number, value: number): number {
	const mixed = Math.imul(value ^ Math.imul(group + 1, 0x9e3779b1), 0x85ebca6b);
	return mixed ^ (mixed >>> 13);
}
