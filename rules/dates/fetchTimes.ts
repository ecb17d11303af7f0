import type {DatedPost} from './datedPost.ts';

/** Dates of an archive that are the time at which a program fetched the post. */
export interface FetchTimes {
	readonly posts: readonly DatedPost[];
	/** How many dates of the archive hold whole seconds, and how many hold a time at all. */
	readonly whole: number;
	readonly all: number;
}

/** Below this many dates written with `.000`, nothing is said of the archive's habits. */
const minimumOfWhole = 20;
/** The share of dates with whole seconds from which the others are no habit of a source, but a clock's reading. */
const shareOfWhole = 0.9;

/**
 * Finds dates with milliseconds in an archive whose dates have none: sources publish on a second, only a program's own
 * clock shows 46.291 of them.
 */
export function findFetchTimes(posts: readonly DatedPost[]): FetchTimes {
	const timed = posts.filter(({date}) => date.value.source.includes(':'));
	const suspects = timed.filter(({date}) => isClockReading(date.value.epoch));
	const whole = timed.length - suspects.length;
	const zeros = timed.filter(({date}) => /:\d\d\.000/.test(date.value.source)).length;
	const isHabit = zeros >= minimumOfWhole && whole >= shareOfWhole * timed.length;
	return {posts: isHabit ? suspects : [], whole, all: timed.length};
}

/** Whether an instant shows a clock's milliseconds. Blogger counts posts of the same minute in them: `06:26:00.002`. */
function isClockReading(epoch: number): boolean {
	return epoch % 1000 !== 0 && (epoch % 60_000 < 0 || epoch % 60_000 >= 100);
}
