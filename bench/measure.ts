import process from 'node:process';

/** Something to measure. What `run` returns is looked at, so that no compiler leaves the work out. */
export interface Subject {
	readonly name: string;
	readonly run: () => number;
}

/** The times of a subject, in milliseconds of processor time, one for each round. */
export interface Measured {
	readonly name: string;
	readonly times: readonly number[];
}

/** Runs all subjects in turn, round by round, after two rounds that warm up: what disturbs one disturbs all alike. */
export function alternate(rounds: number, subjects: readonly Subject[]): readonly Measured[] {
	const results = subjects.map((subject) => ({...subject, times: [] as number[]}));
	for (let round = -2; round < rounds; round++) {
		for (const result of results) {
			const time = timeOf(result);
			if (round >= 0) result.times.push(time);
		}
	}
	return results;
}

/**
 * How long a subject takes, once, in milliseconds of processor time, those of the garbage collector's threads included: on
 * a busy machine the clock on the wall says little.
 */
export function timeOf({name, run}: Subject): number {
	const start = process.cpuUsage();
	if (Number.isNaN(run())) throw new Error(`${name} did nothing.`);
	const {user, system} = process.cpuUsage(start);
	return (user + system) / 1000;
}

/**
 * What a share of some numbers lies below; NaN of none.
 * @param share 0 for the least of them, 0.5 for their median, 1 for the greatest
 */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? Number.NaN;
}
