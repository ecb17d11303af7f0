import {dayAt} from '../dates/days.ts';
import type {TrendPeriod, TrendStep} from './archiveTrend.ts';

/** So many points a trend has at most if nobody says how far apart they are. */
export const usualPoints = 50;

/** So many commits apart that there are no more than the usual number of points. */
export function usualStep(commits: number): number {
	return Math.max(1, Math.ceil((commits - 1) / (usualPoints - 1)));
}

/**
 * Chooses the commits at which an archive is scored. The first and the last are always among them.
 * @param commits the oldest first, with their `time` in milliseconds since 1970-01-01T00:00:00Z
 */
export function chooseSteps<T extends {readonly time: number}>(commits: readonly T[], every: TrendStep): readonly T[] {
	const last = commits.length - 1;
	if (typeof every === 'number')
		// Counted from the last one: that is the one that everybody asks for.
		return commits.filter((_, index) => index === 0 || (last - index) % every === 0);
	return commits.filter(({time}, index) => {
		const next = commits[index + 1];
		return index === 0 || next === undefined || periodOf(next.time, every) !== periodOf(time, every);
	});
}

/** The number of a period since 1970, in UTC. */
function periodOf(time: number, period: TrendPeriod): number {
	const date = new Date(time);
	const day = dayAt(time, 0);
	switch (period) {
		case 'day':
			return day;
		case 'week':
			// 1970-01-01 was a Thursday.
			return Math.floor((day + 3) / 7);
		case 'month':
			return 12 * date.getUTCFullYear() + date.getUTCMonth();
		case 'year':
			return date.getUTCFullYear();
	}
}
