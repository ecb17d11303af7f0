import {type Day, dayAt, findDay} from '../dates/days.ts';
import type {SourceDay} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import {remembered} from '../texts/remembered.ts';

/** So many posts of a source must agree, on so many days, before digits of its addresses are its day. */
const fewestPosts = 10;
const fewestDays = 4;

/** So many of a hundred addresses of the same shape must name the day of their post. */
const usualShare = 80;

/**
 * Learns where the addresses of each source name the day of an article: digits at the same place that are the `date` of most
 * posts.
 * @param posts all of the archive: whichever of them are linted, the answer is the same
 * @returns finds the day that the address of a post names, in a shape that was learned
 */
export function learnSourceDays(posts: readonly PostFacts[]): (post: PostFacts) => SourceDay | undefined {
	const shapes = new Map<string, ShapeCount>();
	for (const post of posts) {
		const {date, source} = post;
		if (date === undefined || source === undefined) continue;
		for (const {shape, day} of candidatesIn(source.value)) {
			const count = shapes.get(shape) ?? {all: 0, kept: 0, days: new Set()};
			shapes.set(shape, count);
			count.all++;
			if (Math.abs(dayAt(date.value.epoch, 0) - day) > 1) continue;
			count.kept++;
			count.days.add(day);
		}
	}
	return ({source}) => (source === undefined ? undefined : findLearned(candidatesIn(source.value), shapes));
}

interface ShapeCount {
	all: number;
	kept: number;
	readonly days: Set<Day>;
}

function findLearned(candidates: readonly Candidate[], shapes: ReadonlyMap<string, ShapeCount>): SourceDay | undefined {
	let best: (SourceDay & {readonly kept: number}) | undefined;
	for (const {shape, day, written} of candidates) {
		const {all, kept, days} = shapes.get(shape) ?? {all: 0, kept: 0, days: new Set()};
		const isLearned = kept >= fewestPosts && days.size >= fewestDays && kept * 100 >= all * usualShare;
		if (isLearned && kept > (best?.kept ?? 0)) best = {day, written, kept, all};
	}
	return best;
}

/** Digits of an address that may be a day. */
interface Candidate {
	/** The source's host, and what stands around the digits: what they have in common with those of other posts. */
	readonly shape: string;
	readonly day: Day;
	readonly written: string;
}

const addressPattern = /^\s*https?:\/\/([^/?#\s]+)([^?#\s]*)/i;

/** How digits name a day: where the year, the month and the day begin, and how long the year is. */
const orders = [
	{name: 'YYYYMMDD', year: [0, 4], month: 4, day: 6},
	{name: 'DDMMYYYY', year: [4, 8], month: 2, day: 0},
	{name: 'MMDDYYYY', year: [4, 8], month: 0, day: 2},
	{name: 'YYMMDD', year: [0, 2], month: 2, day: 4},
	{name: 'MMDDYY', year: [4, 6], month: 0, day: 2},
	{name: 'DDMMYY', year: [4, 6], month: 2, day: 0},
] as const;

/** The days that an address may name. */
const candidatesIn = remembered((source: string): readonly Candidate[] => {
	const [, host, path] = addressPattern.exec(source) ?? [];
	if (host === undefined || path === undefined || path.length > longestPath) return [];
	const site = host.toLowerCase();
	return [...digitsIn(site, path), ...triplesIn(site, path)];
});

/** UTF-16 units: no address of an article is as long. */
const longestPath = 400;

/** Days at the beginning and at the end of a run of digits, whatever stands before it between two marks. */
function digitsIn(host: string, path: string): readonly Candidate[] {
	return [...path.matchAll(/(?<=^|[^a-z\d])(?<before>[a-z]*)(?<digits>\d{6,20})(?<behind>.?)/gi)].flatMap(
		({groups}) => {
			const {before = '', digits = '', behind = ''} = groups ?? {};
			return orders.flatMap((order) => {
				const length = order.name.length;
				const starts = digits.length === length ? [0] : digits.length > length ? [0, digits.length - length] : [];
				return starts.flatMap((start) => {
					const written = digits.slice(start, start + length);
					const day = dayOf(written, order);
					const place = start === 0 ? 'first' : 'last';
					const mark = /[a-z]/i.test(behind) ? 'a' : behind;
					return day === undefined
						? []
						: [{shape: [host, before, digits.length, mark, order.name, place].join(' '), day, written}];
				});
			});
		},
	);
}

function dayOf(digits: string, {year: [from, to], month, day}: (typeof orders)[number]): Day | undefined {
	return dayOfParts(digits.slice(from, to), digits.slice(month, month + 2), digits.slice(day, day + 2));
}

/** Days of three numbers between the same marks: `22/12/30`, `30-12-2022`. */
function triplesIn(host: string, path: string): readonly Candidate[] {
	const triples = /(?<=[^\d])(?=(?<a>\d{1,4})(?<mark>[-/_.])(?<b>\d{1,2})\k<mark>(?<c>\d{1,4})(?<behind>.?))/g;
	return [...path.matchAll(triples)].flatMap(({groups}) => {
		const {a = '', b = '', c = '', mark = '', behind = ''} = groups ?? {};
		if (/\d/.test(behind)) return [];
		const written = [a, b, c].join(mark);
		const readings = [
			{name: 'YMD', day: dayOfParts(a, b, c)},
			{name: 'DMY', day: dayOfParts(c, b, a)},
			{name: 'MDY', day: dayOfParts(c, a, b)},
		];
		return readings.flatMap(({name, day}) =>
			day === undefined ? [] : [{shape: [host, mark, a.length > 2, c.length > 2, name].join(' '), day, written}],
		);
	});
}

function dayOfParts(year: string, month: string, dayOfMonth: string): Day | undefined {
	if (year.length !== 2 && year.length !== 4) return undefined;
	const count = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
	return count < 1990 || count > 2099 || dayOfMonth.length > 2
		? undefined
		: findDay(count, Number(month), Number(dayOfMonth));
}
