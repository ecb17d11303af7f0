import type {Spelling} from './spelling.ts';

/**
 * Whether spellings follow one another in time, each with posts of its own and without coming back: then the channel has
 * taken a new name, and its old posts keep the one that they were published under.
 * @param minimum posts that a spelling must have: a few say nothing about time
 */
export function isRename(spellings: readonly Spelling[], minimum: number): boolean {
	if (spellings.some(({posts}) => posts.length < minimum)) return false;
	const periods = spellings.map(periodOf).toSorted((a, b) => a.start - b.start);
	// A post without a date makes its period endless.
	return periods.every(({end}, index) => end < (periods[index + 1]?.start ?? Number.POSITIVE_INFINITY));
}

interface Period {
	readonly start: number;
	readonly end: number;
}

function periodOf({posts}: Spelling): Period {
	let start = Number.POSITIVE_INFINITY;
	let end = Number.NEGATIVE_INFINITY;
	for (const {date} of posts) {
		start = Math.min(start, date?.value.epoch ?? Number.NEGATIVE_INFINITY);
		end = Math.max(end, date?.value.epoch ?? Number.POSITIVE_INFINITY);
	}
	return {start, end};
}
