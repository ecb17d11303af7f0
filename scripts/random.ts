/** Random numbers from 0 to below 1: the same seed gives the same ones, on every machine. */
export type Random = () => number;

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One of some things; of none, nothing. */
export function pickFrom(texts: readonly string[], random: Random): string {
	return texts[Math.floor(random() * texts.length)] ?? '';
}
