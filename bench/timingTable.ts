/** Parts of a run that are no part of linting. */
const aroundLinting = new Set(['(fixing)', '(reporting)', '(everything else)']);

/** What each rule and each part of a run took, in milliseconds, by the table that `--timing` prints. */
export function readTimingTable(table: string): ReadonlyMap<string, number> {
	return new Map(
		[...table.matchAll(/^([^\s|:].*?) +\| +([\d.]+) \|/gm)].map(([, name = '', time]) => [name, Number(time)]),
	);
}

/** What some entries of such a table are of linting: of reading, parsing, walking, judging and the rules. */
export function shareOfLinting(times: ReadonlyMap<string, number>, isMeant: (name: string) => boolean): number {
	let meant = 0;
	let linting = 0;
	for (const [name, time] of times) {
		if (aroundLinting.has(name)) continue;
		linting += time;
		if (isMeant(name)) meant += time;
	}
	return meant / linting;
}
