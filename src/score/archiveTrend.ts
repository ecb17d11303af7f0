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
	/** The oldest first; at each of them the archive has at least one post. */
	readonly points: readonly TrendPoint[];
}

/** The score of an archive at one commit. */
export interface TrendPoint extends TrendCommit, PointsOf {
	readonly posts: number;
	/** The causes that explain what the archive has lost since the point before, those that take most first; none at the first point. */
	readonly came: readonly ChangedCause[];
	/** The causes that explain what it has won, in the same way. */
	readonly went: readonly ChangedCause[];
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
	 * How many points of the archive's score it takes more, or less, than before: what it takes of each dimension, weighed as in the score.
	 * With two decimals, never less than 0.01.
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
