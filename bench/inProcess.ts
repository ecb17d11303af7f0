import process from 'node:process';
import type {Times} from './comparison.ts';

/** What is measured in this process. What it returns is looked at, so that no compiler leaves the work out. */
export type Run = () => number;

/** Runs all subjects in turn, round by round, after two rounds that warm up: what disturbs one disturbs all alike. */
export function alternate(rounds: number, subjects: Readonly<Record<string, Run>>): Times {
	const times = new Map(Object.keys(subjects).map((name): [string, number[]] => [name, []]));
	for (let round = -2; round < rounds; round++) {
		for (const [name, run] of Object.entries(subjects)) {
			const time = timeOf(name, run);
			if (round >= 0) times.get(name)?.push(time);
		}
	}
	return times;
}

/**
 * How long a subject takes, once, in milliseconds of processor time, those of the garbage collector's threads included: on
 * a busy machine the clock on the wall says little.
 */
export function timeOf(name: string, run: Run): number {
	const start = process.cpuUsage();
	if (Number.isNaN(run())) throw new Error(`${name} did nothing.`);
	const {user, system} = process.cpuUsage(start);
	return (user + system) / 1000;
}
