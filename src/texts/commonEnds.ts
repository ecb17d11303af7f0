/** How many UTF-16 units two texts have in common before and behind what differs; none of them counts twice. */
export function commonEnds(a: string, b: string): readonly [head: number, tail: number] {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	return [head, tail];
}
