import type {Post} from '../../../src/authoring.ts';
import {calendarOf, type Day, findDay} from '../days.ts';
import {dayIn, type Moment} from '../moments.ts';
import {findInValue} from '../values.ts';
import {dayTolerance, type Witness} from './witness.ts';

/** A full date of this or the last century: `2021.03.20`, `2021-3-20`, `20210320`, `2021年3月20日`. */
const fullDatePattern =
	/(?<!\d)(?<year>(?:19|20)\d\d)(?:(?<sign>[-./])(?<month>\d\d?)\k<sign>(?<dayOfMonth>\d\d?)|年(?<month2>\d\d?)月(?<dayOfMonth2>\d\d?)日|(?<month3>\d\d)(?<dayOfMonth3>\d\d))(?!\d)/g;

/**
 * The date in a title, where there is exactly one. It speaks against a post only when it is the post's day in the year
 * before or after: titles also announce later days and look back on earlier ones.
 */
export function titleWitness(post: Post): Witness | undefined {
	const entry = post.frontMatter?.entries.get('title');
	if (typeof entry?.value !== 'string') return undefined;
	const [match, another] = entry.value.matchAll(fullDatePattern);
	const day = match === undefined || another !== undefined ? undefined : dayOf(match);
	if (match === undefined || day === undefined) return undefined;
	const [says] = match;
	const agreesWith = (date: Moment): boolean => !isSameDayOfAnotherYear(day, dayIn(date, 0));
	return {
		kind: 'title',
		range: findInValue(post, entry, says),
		says,
		agreesWith,
		names: (moment) => dayIn(moment, 0) === day,
	};
}

function dayOf({groups = {}}: RegExpMatchArray): Day | undefined {
	const month = groups['month'] ?? groups['month2'] ?? groups['month3'];
	const dayOfMonth = groups['dayOfMonth'] ?? groups['dayOfMonth2'] ?? groups['dayOfMonth3'];
	return findDay(Number(groups['year']), Number(month), Number(dayOfMonth));
}

function isSameDayOfAnotherYear(titleDay: Day, postDay: Day): boolean {
	const {year, month, dayOfMonth} = calendarOf(titleDay);
	const postYear = calendarOf(postDay).year;
	const shifted = findDay(postYear, month, dayOfMonth);
	return Math.abs(postYear - year) === 1 && shifted !== undefined && Math.abs(postDay - shifted) <= dayTolerance;
}
