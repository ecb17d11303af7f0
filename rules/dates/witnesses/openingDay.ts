import {type Day, findDay, monthsNamed, type Post, partsOfDay, type Range} from '../../../src/authoring.ts';
import {type Line, openingOf} from '../reading/articleEdges.ts';
import {dayIn, daysOf, isNearDay, type Moment} from '../reading/moments.ts';
import {dayTolerance, type Witness} from './witness.ts';

/** A day as agencies write it, of which the year may be left out. */
const day = String.raw`(?<day>\d{1,2}(?:\.|º|er)?(?:\sde)?\s\p{L}[\p{L}\p{M}]{1,13}\.?(?:(?:\sde)?,?\s\d{4})?|\p{Lu}[\p{L}\p{M}]{2,13}\.?\s\d{1,2}(?:,\s?\d{4})?|\d{1,2}\.\d{1,2}\.\d{4})`;
/** Words of places, with the capitals of their languages or without any. */
const place = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M} .'’/-]{1,40}`;
const capitals = String.raw`\p{Lu}[\p{Lu}\p{M} .'’/-]{1,40}`;
/** The agency, in brackets, which is no day of the week: `(Reuters)`, `/PRNewswire/`. */
const agency = String.raw`(?:(?!\(\p{L}+(?:day|tag|dag)\))\([\p{L}\p{M} .-]{2,20}\)|/[\p{L}\p{M} .-]{2,20}/)`;
const dash = String.raw`\.?\s?(?:--?|[–—=])`;
/** “The”, “on the”: what stands between a place and a day. */
const article = String.raw`(?:(?:le|den|el|ngày|am|dne)\s)?`;

/**
 * How agencies open an article, each by the example above it. The agency that `dateline.ts` knows is left to it.
 */
const datelines: readonly RegExp[] = [
	// 【大紀元2022年08月19日訊】, （法新社台北10日電）
	String.raw`^[【（([［〔](?!中央社)[^】）)\]\d]{0,30}(?<day>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)[^】）)\]\d]{0,20}[讯訊电電][^】）)\]\d]{0,10}[】）)\]］〕]`,
	// 新华社北京5月10日电
	String.raw`^(?:\p{Script=Han}{2,6}[社网網报報])[^\d。，]{0,20}(?<day>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)[讯訊电電]`,
	// (서울=연합뉴스) 2022년 5월 10일 =
	String.raw`^\([\p{Script=Hangul} ]{2,20}=[\p{Script=Hangul} ]{2,20}\)\s(?<day>(?:\d{4}년\s?)?\d{1,2}월\s?\d{1,2}일)\s?=`,
	// Berlin, 10. Mai (dpa) -, القاهرة 10 مايو (رويترز) -, New York, May 10, 2022 /PRNewswire/ --
	String.raw`^\(?${place}[,،]?\s${article}${day}\)?\s${agency}${dash}`,
	// МОСКВА, 10 мая —, LONDON, May 10 -
	String.raw`^\(?${capitals},\s${article}${day}\)?${dash}`,
	// (ANSA) - ROMA, 10 MAG -, (TTXVN) Hà Nội, ngày 10 tháng
	String.raw`^${agency}\s?(?:[-–—]\s)?${place},\s${article}${day}${dash}`,
	// BERLIN (AP) — May 10, 2022 —
	String.raw`^${capitals}\s${agency}\s?[-–—]\s?${day}${dash}`,
	// (Xinhua) May 10 --
	String.raw`^${agency}\s${day}${dash}`,
	// HALDEN, Norway--(BUSINESS WIRE)--May 10, 2022--
	String.raw`^${place},\s[\p{L} .]{2,30}\s?--\s?${agency}\s?--\s?${day}${dash}`,
	// Київ. 10 травня. УНІАН.
	String.raw`^\p{Lu}[\p{L} -]{1,30}\.\s${day}\.\s\p{Lu}{3,12}\.`,
	// 10 мая, Минск /Корр. БЕЛТА/.
	String.raw`^${day},\s${place}\s${agency}\.`,
].map((source) => new RegExp(source, 'u'));

/** How a news desk opens a report: with the day on which it learned of it, a few days before it is published. */
const reportOpenings: readonly RegExp[] = [
	/^[（(【][^)）】\d]{2,24}[报報][道導导][）)】]\s*(?<day>\d{4}年\s*\d{1,2}月\s*\d{1,2}日)/u,
	/^本[报報網网社]?[讯訊][（(][^)）\d]{2,24}[）)](?<day>(?:\d{4}年\s*)?\d{1,2}月\s*\d{1,2}日)[，,]/u,
	/^【[^】\d]{1,12}(?:共同|時事|ロイター|AFP)】(?<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日)、/u,
];

/** Days between what a report tells and its publication. */
const longestDelay = 3;

/** UTF-16 units: before the day of a dateline or a report no more can stand. */
const farthestDay = 200;

/** What the first words of the article say of its day, by agencies and by news desks. */
export function openingDayWitness(post: Post): Witness | undefined {
	const {lines, paragraph} = openingOf(post);
	for (const line of paragraph === undefined ? lines : [paragraph, ...lines]) {
		// Most lines are ruled out by that alone.
		if (!/\d/.test(line.text.slice(0, farthestDay))) continue;
		for (const pattern of datelines) {
			const says = pattern.exec(line.text)?.groups?.['day'];
			if (says !== undefined) return datelineWitness(line, says);
		}
		for (const pattern of reportOpenings) {
			const told = pattern.exec(line.text)?.groups?.['day'];
			if (told !== undefined) return reportWitness(line, told);
		}
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
	const numbers = /^(?:(?<year>\d{4})[年년]\s*)?(?:(?<month>\d{1,2})[月월]\s*)?(?<day>\d{1,2})[日일]$/u.exec(
		text,
	)?.groups;
	if (numbers !== undefined) return partialDay(numbers, numberIn(numbers['month']));
	const european = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text)?.groups;
	if (european !== undefined) return partialDay(european, numberIn(european['month']));
	const named =
		/^(?<name>\p{Lu}[\p{L}\p{M}]+)\.? (?<day>\d{1,2})(?:,\s?(?<year>\d{4}))?$/u.exec(text)?.groups ??
		/^(?<day>\d{1,2})(?:\.|º|er)?(?: de)? (?<name>\p{L}[\p{L}\p{M}]+\.?)(?:(?: de)?,? (?<year>\d{4}))?$/u.exec(text)
			?.groups;
	const [month, another] = monthsNamed(named?.['name'] ?? '');
	return named === undefined || month === undefined || another !== undefined ? undefined : partialDay(named, month);
}

function partialDay(
	{year, day: dayOfMonth}: Readonly<Record<string, string | undefined>>,
	month: number | undefined,
): PartialDay {
	return {year: numberIn(year), month, dayOfMonth: Number(dayOfMonth)};
}

function numberIn(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
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
	const partial = readPartialDay(says.replace(/\s+/g, ''));
	if (partial === undefined || partial.month === undefined) return undefined;
	const {year, month, dayOfMonth} = partial;
	const told = year === undefined ? undefined : findDay(year, month, dayOfMonth);
	if (year !== undefined && told === undefined) return undefined;
	return {
		kind: 'report',
		locate: () => locateIn(line, says),
		says,
		...(told === undefined ? {} : {days: [told]}),
		agreesWith: (date) =>
			daysNear(date, partial).some((one) => {
				const delay = dayIn(date, 0) - one;
				return delay >= -dayTolerance && delay <= longestDelay;
			}),
		names: (moment) => daysNear(moment, partial).some((one) => daysOf(moment).includes(one)),
	};
}

function locateIn({text, locate}: Line, says: string): Range {
	const start = text.indexOf(says);
	return locate(start, start + says.length);
}
