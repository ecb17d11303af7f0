/** How what something costs grows with its length. */
export interface Growth {
	/** The costs of two lengths: milliseconds of processor time. */
	readonly costs: readonly [shorter: number, longer: number];
	/** 1: as the length does; 2: as its square. */
	readonly exponent: number;
}

/** A text four times as long may cost 4 to this. */
export const highestExponent = 1.3;

/**
 * Measures whether a cost grows faster than the length. One measurement proves nothing on a machine that has other things to
 * do: the growth is a fault only where the least of several measurements show it, and do so once more for twice the length.
 * @param costOf what a length costs, in milliseconds of processor time
 * @param length the shortest that is measured; the longest is eight times that
 * @returns undefined where it grows about as the length does
 */
export function steepGrowth(costOf: (length: number) => number, length: number): Growth | undefined {
	if (growthBetween(costOf, length, 4 * length).exponent < highestExponent) return undefined;
	const confirmed = growthBetween(costOf, 4 * length, 8 * length);
	return confirmed.exponent < highestExponent ? undefined : confirmed;
}

const tries = 3;

function growthBetween(costOf: (length: number) => number, shorter: number, longer: number): Growth {
	let costs: Growth['costs'] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	let exponent = 0;
	for (let attempt = 0; attempt < tries; attempt++) {
		costs = [Math.min(costs[0], costOf(shorter)), Math.min(costs[1], costOf(longer))];
		exponent = Math.log(costs[1] / costs[0]) / Math.log(longer / shorter);
		if (exponent < highestExponent) break;
	}
	return {costs, exponent};
}
