/**
 * What a share of some numbers lies below; NaN of none.
 * @param share 0 for the least of them, 0.5 for their median, 1 for the greatest
 */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? Number.NaN;
}
