import {scaleQuantile} from 'd3-scale';

/** Shades from 1, the lightest, to this; 0 stands for nothing. */
export const mostLevels = 5;

/** How dark a value is shown: 0 for nothing, else from 1 to `mostLevels`. */
export type HeatLevel = (value: number) => number;

/** Parts values into levels that hold about as many of them each, whatever single ones stand out. */
export function heatLevels(values: readonly number[]): HeatLevel {
	const some = [...new Set(values.filter((value) => value > 0))];
	if (some.length === 0) return () => 0;
	const scale = scaleQuantile<number>()
		.domain(some)
		.range(Array.from({length: mostLevels}, (_, index) => index + 1));
	return (value) => (value > 0 ? scale(value) : 0);
}
