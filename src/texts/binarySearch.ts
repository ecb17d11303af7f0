/**
 * The first index of a sorted list at which something is so, by halving the list: it must be so of all that follow too.
 * @returns the length of the list where it is so of none
 */
export function firstIndexWhere<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item === undefined || isSo(item)) high = middle;
		else low = middle + 1;
	}
	return low;
}
