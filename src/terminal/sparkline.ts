const heights = '▁▂▃▄▅▆▇█';

/**
 * Values as a line of bars, from the lowest of them to the highest. Where all are the same, all bars are full.
 * @param most so many bars there are at most: of values that share one, the last is shown
 */
export function sparkline(values: readonly number[], most: number): string {
	const length = Math.min(values.length, Math.max(1, most));
	const shown = Array.from({length}, (_, index) => values[Math.ceil(((index + 1) * values.length) / length) - 1] ?? 0);
	const lowest = Math.min(...shown);
	const span = Math.max(...shown) - lowest;
	return shown
		.map((value) => {
			const place = span === 0 ? heights.length - 1 : Math.round(((value - lowest) / span) * (heights.length - 1));
			return heights[place] ?? '';
		})
		.join('');
}
