import type {Phase, Step, Watch} from '../process/watch.ts';

/**
 * Work in steps, a post each: between two of them nothing is half done, so that other work may go on there, or this one
 * may end. Each step may tell how far the work has come. Returns what the work comes to.
 */
export type Steps<T> = Generator<Step | undefined, T, undefined>;

/** Work goes on elsewhere, and there is nothing to do here before it has come further. */
export interface Waiting {
	readonly until: Promise<void>;
}

/** Work in steps that waits for other work between some of them. */
export type PatientSteps<T> = Generator<Step | Waiting | undefined, T, undefined>;

/**
 * Does something with each of many, a step for each; what comes to `undefined` is left out.
 * @param phase what the steps are told as; not at all if left out
 */
export function* inSteps<Item, T>(
	items: readonly Item[],
	work: (item: Item) => T | undefined,
	{phase, findings}: {readonly phase?: Phase; readonly findings?: () => number | undefined} = {},
): Steps<readonly T[]> {
	const results: T[] = [];
	let done = 0;
	for (const item of items) {
		const result = work(item);
		if (result !== undefined) results.push(result);
		done++;
		yield phase && {phase, done, all: items.length, findings: findings?.()};
	}
	return results;
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>, watch?: Watch): T {
	for (;;) {
		const {done, value} = steps.next();
		if (done === true) return value;
		if (value !== undefined) watch?.(value);
	}
}
