/**
 * Work in steps, a post each: between two of them nothing is half done, so that other work may go on there, or this one
 * may end. Returns what the work comes to.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does something with each of many, a step for each; what comes to `undefined` is left out. */
export function* inSteps<Item, T>(items: Iterable<Item>, work: (item: Item) => T | undefined): Steps<readonly T[]> {
	const results: T[] = [];
	for (const item of items) {
		const result = work(item);
		if (result !== undefined) results.push(result);
		yield;
	}
	return results;
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const {done, value} = steps.next();
		if (done === true) return value;
	}
}
