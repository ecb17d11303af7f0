import type {PointsOf} from './archiveScore.ts';
import type {scoreVersion} from './formula.ts';
import type {ScoreDimension} from './scoreDimensions.ts';

/** How far apart the commits are at which an archive is scored: so many commits, or the last one of each week, month or year, in UTC. */
export type TrendStep = number | TrendPeriod;

/** Stretches of the calendar; a week begins on Monday. */
export const trendPeriods = ['day', 'week', 'month', 'year'] as const;

/** One of `trendPeriods`. */
export type TrendPeriod = (typeof trendPeriods)[number];

/** The score of an archive along its history. Plain JSON. */
export interface ArchiveTrend {
	/** Of the formula: scores of two versions cannot be compared. */
	readonly version: typeof scoreVersion;
	readonly every: TrendStep;
	/** The oldest first; at each of them the archive has at least one post, be it one that has no score. */
	readonly points: readonly TrendPoint[];
}

/** The score of an archive at one commit. */
export interface TrendPoint extends TrendCommit, PointsOf, TrendMove {
	/** How many posts have a score. */
	readonly posts: number;
}

/** How a score has moved since the point before, and why. At the first point nothing has moved. */
export interface TrendMove {
	/** By how many points, with two decimals: less than 0 where the archive has lost. */
	readonly moved: number;
	/** The causes that explain what the archive has lost, those that take most first. */
	readonly came: readonly ChangedCause[];
	/** The causes that explain what it has won, in the same way. */
	readonly went: readonly ChangedCause[];
	/**
	 * How many of these points are left, once what came was taken off and what went was added: by causes that are not named, and by posts that came
	 * or went and had more than the others.
	 */
	readonly unexplained: number;
}

/** What there is not, where no history can be gone along: git and its repository; a commit; older commits, which a shallow clone lacks; a post. */
export type HistoryGap = 'repository' | 'commit' | 'cut' | 'posts';

/** The day of a commit, in UTC: `2024-03-01`. */
export function dayOf({date}: Pick<TrendCommit, 'date'>): string {
	return date.replace(/T.*$/, '');
}

/** The commit of a point. */
export interface TrendCommit {
	/** Its object id. */
	readonly commit: string;
	/** When it was committed, in UTC: `2024-03-01T08:30:00.000Z`. */
	readonly date: string;
	/** The first line of its message. */
	readonly subject: string;
}

/** A cause that has more findings than at the point before, or fewer. */
export interface ChangedCause {
	readonly id: string;
	readonly rule: string;
	readonly source: string;
	/** The message of one of its findings. */
	readonly example: string;
	/** The dimension in which most of the change is. */
	readonly dimension: ScoreDimension;
	/**
	 * How many points the score of the archive has lost, or won, by it. With two decimals, never less than 0.01.
	 */
	readonly points: number;
	readonly findings: BeforeAndNow;
	readonly posts: BeforeAndNow;
}

/** A count at the point before, and at this one. */
export interface BeforeAndNow {
	readonly before: number;
	readonly now: number;
}
