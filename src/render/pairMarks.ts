/** What may begin something that a mark of the same name ends. */
export interface PairableMark {
	readonly kind: string;
	readonly name: string;
}

/**
 * Finds for each mark of the kind `start` the mark of the kind `end` that ends it, by their numbers. A start need not have an
 * end: one within a pair that has none ends with it. Linear.
 */
export function pairMarks(marks: readonly PairableMark[]): ReadonlyMap<number, number> {
	const ends = new Map<number, number>();
	const open: number[] = [];
	const counts = new Map<string, number>();
	const count = (name: string, change: number): void => void counts.set(name, (counts.get(name) ?? 0) + change);
	for (const [number, {kind, name}] of marks.entries()) {
		if (kind === 'start') {
			open.push(number);
			count(name, 1);
		} else if (kind === 'end' && (counts.get(name) ?? 0) > 0) {
			for (let start = open.pop(); start !== undefined; start = open.pop()) {
				const opened = marks[start]?.name ?? '';
				count(opened, -1);
				if (opened !== name) continue;
				ends.set(start, number);
				break;
			}
		}
	}
	return ends;
}
