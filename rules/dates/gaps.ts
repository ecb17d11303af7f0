import {compareText, type Day, dayAt, type PostFacts} from '../../src/authoring.ts';
import {type DatedPost, isDated} from './datedPost.ts';

/** How regular a feed must be. */
export interface Regularity {
	/** So many intervals before a gap say what is usual. */
	readonly intervals: number;
	/** Per cent of them that count as usual. */
	readonly share: number;
	/** Days: where usual intervals are longer, nothing is missed. */
	readonly longestUsual: number;
	/** Days without a post that make a gap. */
	readonly minimumGap: number;
}

/** Days without a post. */
export interface Gap {
	/** The last post before it, and the first one after it. */
	readonly before: DatedPost;
	readonly after: DatedPost;
	/** The first day without a post, and the last one. */
	readonly first: Day;
	readonly last: Day;
	/** Days from one day with posts to the next, as it was usual before. */
	readonly usual: number;
}

/**
 * Finds days without a post in a feed that had posts more often until then. Only what came before counts: feeds become
 * slower in time, and then their days without a post are no gaps any more.
 * @param hasCome whether an instant, in milliseconds since 1970-01-01T00:00:00Z, is past; what is dated later says nothing
 */
export function findGaps(
	posts: readonly PostFacts[],
	regularity: Regularity,
	hasCome: (instant: number) => boolean,
): readonly Gap[] {
	const {intervals: count, share, longestUsual, minimumGap} = regularity;
	const dated = posts
		.filter(isDated)
		.filter(({date}) => hasCome(date.value.epoch))
		.toSorted((a, b) => a.date.value.epoch - b.date.value.epoch || compareText(a.path, b.path));
	const gaps: Gap[] = [];
	const intervals: number[] = [];
	for (const [index, after] of dated.entries()) {
		const before = dated[index - 1];
		if (before === undefined) continue;
		const [last, next] = [dayOf(before), dayOf(after)];
		const interval = next - last;
		if (interval === 0) continue;
		if (interval > minimumGap && intervals.length >= count) {
			const usual = usualOf(intervals.slice(-count), share);
			if (usual <= longestUsual && interval >= 2 * usual)
				gaps.push({before, after, first: last + 1, last: next - 1, usual});
		}
		intervals.push(interval);
	}
	return gaps;
}

/** The longest of the shortest intervals that make up a share of all. */
function usualOf(intervals: readonly number[], share: number): number {
	const sorted = intervals.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.POSITIVE_INFINITY;
}

function dayOf({date}: DatedPost): Day {
	return dayAt(date.value.epoch, 0);
}
