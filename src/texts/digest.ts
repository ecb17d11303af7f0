/** A short text that is the same for the same text, and hardly ever for another. No protection against malice. */
export function digest(text: string): string {
	let low = lowSeed;
	let high = highSeed;
	// Two units at once; behind the last one stands nothing, which counts as 0.
	for (let index = 0; index < text.length; index += 2) {
		const pair = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
		low = mix(low, pair, lowPrime);
		high = mix(high, pair, highPrime);
	}
	return finish(low, high, text.length);
}

/** The same as a whole number below 2^32. */
export function digestNumber(text: string): number {
	return Number.parseInt(digest(text), 36) % 0x1_0000_0000;
}

/** The same as eight hexadecimal digits, which are spread evenly. */
export function hexDigest(text: string): string {
	return Number.parseInt(digest(text), 36).toString(16).slice(-8).padStart(8, '0');
}

/** The same of bytes. */
export function digestBytes(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	let low = lowSeed;
	let high = highSeed;
	// Four at once; what the last four lack counts as 0.
	for (let offset = 0; offset < bytes.length; offset += 4) {
		const four = offset + 4 <= bytes.length ? view.getInt32(offset, true) : lastBytes(bytes, offset);
		low = mix(low, four, lowPrime);
		high = mix(high, four, highPrime);
	}
	return finish(low, high, bytes.length);
}

function lastBytes(bytes: Uint8Array, offset: number): number {
	return bytes.subarray(offset).reduceRight((bits, byte) => (bits << 8) | byte, 0);
}

const lowSeed = 0x811c9dc5;
const highSeed = 0x41c6ce57;
const lowPrime = 0x01000193;
const highPrime = 0x5bd1e995;

function mix(state: number, bits: number, prime: number): number {
	const product = Math.imul(state ^ bits, prime);
	return product ^ (product >>> 15);
}

function finish(lowState: number, highState: number, length: number): string {
	// Nor is a text the same as one with a NUL behind it.
	const highest = highState ^ length;
	const low = Math.imul(lowState ^ (lowState >>> 16), 0x85ebca6b);
	const high = Math.imul(highest ^ (highest >>> 13), 0xc2b2ae35);
	return inBase36((high & 0xf_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0));
}

/** Writes a whole number below 2^53 as `toString(36)` does, in a sixth of its time. */
function inBase36(number: number): string {
	const upper = Math.floor(number / fiveDigits);
	const lower = number - upper * fiveDigits;
	const [upperPairs, lowerPairs] = [Math.floor(upper / twoDigits), Math.floor(lower / twoDigits)];
	const [first, third] = [Math.floor(upperPairs / twoDigits), Math.floor(lowerPairs / twoDigits)];
	const digits =
		pairAt(first) +
		pairAt(upperPairs - first * twoDigits) +
		pairAt(upper - upperPairs * twoDigits) +
		base36Digits.charAt(third) +
		pairAt(lowerPairs - third * twoDigits) +
		pairAt(lower - lowerPairs * twoDigits);
	let zeros = 0;
	while (zeros < digits.length - 1 && digits.charCodeAt(zeros) === zero) zeros++;
	return zeros === 0 ? digits : digits.slice(zeros);
}

const zero = 0x30;
const base36Digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const twoDigits = 36 ** 2;
const fiveDigits = 36 ** 5;
const pairs: readonly string[] = [...base36Digits].flatMap((first) => [...base36Digits].map((next) => first + next));

function pairAt(number: number): string {
	return pairs[number] ?? '';
}
