import {countedDay, partsOfDay} from '../../dates/days.ts';
import type {Sums} from './archiveView.ts';

/** Days without a post where posts are usual. */
export interface Gap {
	/** The first and the last day without one, in days since 1970-01-01. */
	readonly first: number;
	readonly last: number;
}

/** What strikes whoever looks at a calendar. */
export interface Striking {
	/** The longest first. */
	readonly gaps: readonly Gap[];
	/** The days with most posts first. */
	readonly crowded: readonly {readonly day: number; readonly posts: number}[];
	/** Months such as `2024-03`, those with most findings for each post first. */
	readonly badMonths: readonly {readonly month: string; readonly perPost: number}[];
	/** How many posts a day with posts usually has, and how many findings a post usually has. */
	readonly usual: {readonly posts: number; readonly perPost: number};
}

/** So many of each are told. */
const mostTold = 5;

/** A gap is so many times as long as what usually lies between two days with posts, and so many days at the least. */
const longGap = {times: 10, days: 14} as const;

/** A crowded day has so many times as many posts as usual, and so many at the least. */
const crowd = {times: 8, posts: 10} as const;

/** A bad month has so many times as many findings for each post as usual, and so many posts at the least. */
const bad = {times: 2, posts: 10} as const;

/** Finds gaps, crowded days and bad months. */
export function findStriking(days: ReadonlyMap<number, Sums>): Striking {
	const sorted = [...days.keys()].toSorted((a, b) => a - b);
	const usualPosts = medianOf([...days.values()].map(({posts}) => posts));
	const months = byMonth(days);
	const all = [...days.values()];
	const usualPerPost =
		sumOf(all, ({findings}) => findings) /
		Math.max(
			1,
			sumOf(all, ({posts}) => posts),
		);
	return {
		gaps: findGaps(sorted),
		crowded: [...days]
			.flatMap(([day, {posts}]) => (posts >= Math.max(crowd.posts, crowd.times * usualPosts) ? [{day, posts}] : []))
			.toSorted((a, b) => b.posts - a.posts || a.day - b.day)
			.slice(0, mostTold),
		badMonths: [...months]
			.flatMap(([month, {posts, findings}]) => {
				const perPost = findings / posts;
				return posts >= bad.posts && perPost >= bad.times * usualPerPost && findings > 0 ? [{month, perPost}] : [];
			})
			.toSorted((a, b) => b.perPost - a.perPost || (a.month < b.month ? -1 : 1))
			.slice(0, mostTold),
		usual: {posts: usualPosts, perPost: usualPerPost},
	};
}

/** The sums of months such as `2024-03`, in their order. */
export function byMonth(days: ReadonlyMap<number, Sums>): ReadonlyMap<string, Sums> {
	const months = new Map<string, Sums>();
	for (const [day, {posts, findings, affected}] of [...days].toSorted(([a], [b]) => a - b)) {
		const month = monthOf(day);
		const sums = months.get(month) ?? {posts: 0, findings: 0, affected: 0};
		months.set(month, sums);
		sums.posts += posts;
		sums.findings += findings;
		sums.affected += affected;
	}
	return months;
}

/** The first and the last day of a month such as `2024-03`. */
export function daysOfMonth(month: string): readonly [first: number, last: number] {
	const [year = 1970, number = 1] = month.split('-').map(Number);
	return [countedDay(year, number, 1), countedDay(year, number + 1, 1) - 1];
}

function monthOf(day: number): string {
	const {year, month} = partsOfDay(day);
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function findGaps(days: readonly number[]): readonly Gap[] {
	const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
	// Of a few days nobody can say what is usual.
	if (steps.length < 10) return [];
	const least = Math.max(longGap.days, longGap.times * medianOf(steps));
	return steps
		.flatMap((step, index) => {
			const before = days[index] ?? 0;
			return step > least ? [{first: before + 1, last: before + step - 1}] : [];
		})
		.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
		.slice(0, mostTold);
}

function medianOf(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
	return items.reduce((sum, item) => sum + value(item), 0);
}
