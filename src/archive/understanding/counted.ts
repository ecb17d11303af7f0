/** Counts what there is of each, the most frequent first. */
export function counted(names: Iterable<string>): readonly (readonly [name: string, count: number])[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return mostFirst(counts);
}

/** Sorts what was counted: the most frequent first, of equally frequent ones by their names. */
export function mostFirst(counts: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
	return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
