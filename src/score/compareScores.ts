import {compareText} from '../model/diagnostic.ts';
import {type Points, type PricedCause, priced, type ScoreTally} from './archiveScore.ts';
import {type ScoreDimension, scoreDimensions} from './scoreDimensions.ts';

/** That an archive has less in a dimension than it had. */
export interface ScoreFall {
	readonly dimension: ScoreDimension;
	readonly before: Points;
	readonly now: Points;
	/** By how many points it fell, with four decimals, never 0: one bad post among a hundred thousand is a fall. */
	readonly by: number;
	/**
	 * The causes that take more of the posts than they took, the greatest first, with how many points of the archive. None where the posts are
	 * no worse than they were: then those that had more are gone.
	 */
	readonly causes: readonly PricedCause[];
}

/** Less than that is what sums of fractions differ by, and no fall. */
const leastFall = 1e-9;

/**
 * Compares the score of an archive with that of an earlier state of it.
 * @param mostCauses so many causes are named for each dimension
 * @returns the dimensions that fell; none where the archive is as good as it was
 */
export function findFalls(then: ScoreTally, now: ScoreTally, mostCauses: number): readonly ScoreFall[] {
	const [shownThen, shownNow] = [then.score, now.score];
	// Where there were no posts, nothing has got worse.
	if (shownThen.posts === 0) return [];
	return scoreDimensions.flatMap((dimension) => {
		const by = then.pointsIn(dimension) - now.pointsIn(dimension);
		if (by < leastFall) return [];
		const costsThen = then.costsIn(dimension);
		const causes = [...now.costsIn(dimension).values()]
			.map((cause) => priced(cause, (cause.points - (costsThen.get(cause.id)?.points ?? 0)) / shownNow.posts))
			.filter(({points}) => points >= leastFall)
			.toSorted((a, b) => b.points - a.points || compareText(a.id, b.id))
			.slice(0, mostCauses)
			.map((cause) => priced(cause, fourDecimals(cause.points)));
		return {
			dimension,
			before: shownThen.dimensions[dimension],
			now: shownNow.dimensions[dimension],
			by: fourDecimals(by),
			causes,
		};
	});
}

/** Rounded up: what is more than nothing is shown as more. */
function fourDecimals(points: number): number {
	return Math.ceil(points * 10_000) / 10_000;
}
