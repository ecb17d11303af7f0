import {performance} from 'node:perf_hooks';

/** Something to measure. What `run` returns is looked at, so that no compiler leaves the work out. */
export interface Subject {
	readonly name: string;
	readonly run: () => number;
}

/** The times of a subject, in milliseconds, one for each round. */
export interface Measured {
	readonly name: string;
	readonly times: readonly number[];
}

/** Runs all subjects in turn, round by round, after two rounds that warm up: what disturbs one disturbs all alike. */
export function alternate(rounds: number, subjects: readonly Subject[]): readonly Measured[] {
	const results = subjects.map(({name, run}) => ({name, run, times: [] as number[]}));
	for (let round = -2; round < rounds; round++) {
		for (const {run, times} of results) {
			const start = performance.now();
			if (Number.isNaN(run())) throw new Error('A subject did nothing.');
			if (round >= 0) times.push(performance.now() - start);
		}
	}
	return results;
}

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[sorted.length >> 1] ?? Number.NaN;
}
