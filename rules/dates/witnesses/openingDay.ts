import {type Day, findDay, monthsByName, type Post, partsOfDay, type Range} from '../../../src/authoring.ts';
import {type Line, openingOf} from '../reading/articleEdges.ts';
import {dayIn, daysOf, isNearDay, type Moment} from '../reading/moments.ts';
import {dayTolerance, type Witness} from './witness.ts';

/**
 * How agencies open an article: `【大紀元2022年08月19日訊】`, `新华社北京5月10日电`, `（法新社台北10日電）`, `LONDON, May 10 (Reuters) -`. The
 * agency that `dateline.ts` knows is left to it.
 */
const datelines: readonly RegExp[] = [
	/^[【（([［〔](?!中央社)[^】）)\]\d]{0,30}(?<day>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)[^】）)\]\d]{0,20}[讯訊电電][^】）)\]\d]{0,10}[】）)\]］〕]/u,
	/^(?:\p{Script=Han}{2,6}[社网網报報])[^\d。，]{0,20}(?<day>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)[讯訊电電]/u,
	/^\(?[A-Z][\p{L} .'’/-]{1,40}, (?<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)\)? (?:\([\p{L} .]{2,20}\) )?[-–—]/u,
];

/** How a news desk opens a report: with the day on which it learned of it, a few days before it is published. */
const reportOpening = /^[（(【][^）)】\d]{2,24}[报報][道導导][）)】]\s*(?<day>\d{4}年\s*\d{1,2}月\s*\d{1,2}日)/u;

/** Days between what a report tells and its publication. */
const longestDelay = 3;

/** What the first words of the article say of its day, by agencies and by news desks. */
export function openingDayWitness(post: Post): Witness | undefined {
	const {lines, paragraph} = openingOf(post);
	for (const line of paragraph === undefined ? lines : [paragraph, ...lines]) {
		for (const pattern of datelines) {
			const says = pattern.exec(line.text)?.groups?.['day'];
			if (says !== undefined) return datelineWitness(line, says);
		}
		const told = reportOpening.exec(line.text)?.groups?.['day'];
		if (told !== undefined) return reportWitness(line, told);
	}
	return undefined;
}

/** A day of which the year, or the month too, is left out. */
interface PartialDay {
	readonly year: number | undefined;
	readonly month: number | undefined;
	readonly dayOfMonth: number;
}

function readPartialDay(text: string): PartialDay | undefined {
	const {year, month, day} =
		/^(?:(?<year>\d{4})年\s*)?(?:(?<month>\d{1,2})月\s*)?(?<day>\d{1,2})日$/u.exec(text)?.groups ?? {};
	if (day !== undefined) {
		const numbers = [year, month].map((part) => (part === undefined ? undefined : Number(part)));
		return {year: numbers[0], month: numbers[1], dayOfMonth: Number(day)};
	}
	const english = /^(?<name>[A-Z][a-z]+)\.? (?<day>\d{1,2})(?:, (?<year>\d{4}))?$/.exec(text)?.groups;
	const named = monthsByName.get(english?.['name']?.toLowerCase() ?? '');
	if (english === undefined || named === undefined) return undefined;
	const written = english['year'];
	return {year: written === undefined ? undefined : Number(written), month: named, dayOfMonth: Number(english['day'])};
}

function datelineWitness(line: Line, says: string): Witness | undefined {
	const partial = readPartialDay(says);
	if (partial === undefined || partial.dayOfMonth < 1 || partial.dayOfMonth > 31) return undefined;
	const {year, month, dayOfMonth} = partial;
	const day = year === undefined || month === undefined ? undefined : findDay(year, month, dayOfMonth);
	return {
		kind: 'dateline',
		locate: () => locateIn(line, says),
		says,
		...(day === undefined ? {} : {days: [day]}),
		agreesWith: (date) => daysNear(date, partial).some((one) => isNearDay(date, one)),
		names: (moment) => daysNear(moment, partial).some((one) => daysOf(moment).includes(one)),
	};
}

/** The days that a partial day may mean for a post of about that date. */
function daysNear(date: Moment, {year, month, dayOfMonth}: PartialDay): readonly Day[] {
	const about = dayIn(date, 0);
	if (month === undefined) {
		const days = [-2, -1, 0, 1, 2].map((distance) => about + distance);
		return days.filter((day) => partsOfDay(day).dayOfMonth === dayOfMonth);
	}
	const nearYear = partsOfDay(about).year;
	const years = year === undefined ? [nearYear - 1, nearYear, nearYear + 1] : [year];
	return years.flatMap((one) => findDay(one, month, dayOfMonth) ?? []);
}

function reportWitness(line: Line, says: string): Witness | undefined {
	const {year, month, dayOfMonth} = readPartialDay(says.replace(/\s+/g, '')) ?? {};
	const day =
		year === undefined || month === undefined || dayOfMonth === undefined
			? undefined
			: findDay(year, month, dayOfMonth);
	if (day === undefined) return undefined;
	return {
		kind: 'report',
		locate: () => locateIn(line, says),
		says,
		days: [day],
		agreesWith: (date) => {
			const delay = dayIn(date, 0) - day;
			return delay >= -dayTolerance && delay <= longestDelay;
		},
		names: (moment) => daysOf(moment).includes(day),
	};
}

function locateIn({text, locate}: Line, says: string): Range {
	const start = text.indexOf(says);
	return locate(start, start + says.length);
}
