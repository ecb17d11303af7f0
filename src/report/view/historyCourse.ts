import type {TrendPoint} from '../../score/archiveTrend.ts';
import {type ScoreDimension, scoreDimensions} from '../../score/scoreDimensions.ts';

/** A point of a history, beside the one before it. */
export interface HistoryRow {
	/** Which point, counted from 0. */
	readonly place: number;
	readonly point: TrendPoint;
	readonly before: TrendPoint | undefined;
	/** How many points more than before its score has; undefined where nothing comes before it. */
	readonly change: number | undefined;
}

/** The points of a history, each with what has changed. */
export function historyRows(points: readonly TrendPoint[]): readonly HistoryRow[] {
	return points.map((point, place) => {
		const before = points[place - 1];
		return {place, point, before, change: before && differenceOf(before.score, point.score)};
	});
}

/** What something has along a history. */
export interface Course {
	readonly name: 'score' | ScoreDimension;
	readonly values: readonly number[];
}

/** The course of the score, and of each of its dimensions. */
export function coursesOf(points: readonly TrendPoint[]): {
	readonly score: Course;
	readonly dimensions: readonly Course[];
} {
	return {
		score: {name: 'score', values: points.map(({score}) => score)},
		dimensions: scoreDimensions.map((name) => ({name, values: points.map(({dimensions}) => dimensions[name])})),
	};
}

/** How many points more one has than the other, with one decimal. */
export function differenceOf(before: number, now: number): number {
	// Points have one decimal, and their difference is not to show how computers write fractions.
	return Math.round(10 * (now - before)) / 10;
}

/** The smallest range of whole tens up to 100 in which all values lie: what hardly moves is not to look as if it were still. */
export function rangeAround(values: readonly number[]): readonly [lowest: number, highest: number] {
	const lowest = values.reduce((least, value) => Math.min(least, value), 90);
	return [Math.max(0, 10 * Math.floor(lowest / 10)), 100];
}

/**
 * Chooses places that are named on an axis, about as far from each other, the first and the last among them.
 * @param count of all places
 * @param most so many are named
 */
export function placesToName(count: number, most: number): readonly number[] {
	const steps = Math.min(count, most) - 1;
	if (steps < 1) return count === 0 ? [] : [0];
	return Array.from({length: steps + 1}, (_, index) => Math.round((index * (count - 1)) / steps));
}
