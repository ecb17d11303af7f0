/** A short text that is the same for the same text, and hardly ever for another. No protection against malice. */
export function digest(text: string): string {
	let low = 0x811c9dc5;
	let high = 0x41c6ce57;
	// Two units at once; behind the last one stands nothing, which counts as 0.
	for (let index = 0; index < text.length; index += 2) {
		const units = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
		low = Math.imul(low ^ units, 0x01000193);
		low ^= low >>> 15;
		high = Math.imul(high ^ units, 0x5bd1e995);
		high ^= high >>> 15;
	}
	// Nor is a text the same as one with a NUL behind it.
	high ^= text.length;
	low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
	high = Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
	return ((high & 0xf_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0)).toString(36);
}
