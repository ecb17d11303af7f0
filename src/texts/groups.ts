/**
 * Groups items by what they have in common, in one pass; items without it are left out.
 * @returns the groups in the order of their first items, each in the order of the items
 */
export function groupBy<T>(
	items: readonly T[],
	keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
