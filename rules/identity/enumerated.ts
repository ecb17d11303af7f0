/** Things in a sentence: `a, b and c`. */
export function enumerated(things: readonly string[]): string {
	const last = things.at(-1) ?? '';
	return things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${last}` : last;
}
