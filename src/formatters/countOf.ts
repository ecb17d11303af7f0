/** A number with its noun: `1 post`, `2 posts`, `3 entries`. */
export function countOf(number: number, noun: string): string {
	if (number === 1) return `1 ${noun}`;
	return `${number} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ie` : noun}s`;
}
