/** Counts what there is of each, the most frequent first. */
export function counted<Name extends string>(names: Iterable<Name>): readonly (readonly [name: Name, count: number])[] {
	const counts = new Map<Name, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return mostFirst(counts);
}

/** Sorts what was counted: the most frequent first, of equally frequent ones by their names. */
export function mostFirst<Name extends string>(
	counts: Iterable<readonly [Name, number]>,
): readonly (readonly [Name, number])[] {
	return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
