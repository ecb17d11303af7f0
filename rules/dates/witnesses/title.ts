import {type Day, findDay, type Post, partsOfDay, roleEntry} from '../../../src/authoring.ts';
import {dayIn, type Moment} from '../reading/moments.ts';
import {findInValue} from '../reading/partOfValue.ts';
import {dayTolerance, type Witness} from './witness.ts';

/** A full date of this or the last century: `2021.03.20` and `2021-3-20`, `20210320`, `2021年3月20日`. */
const fullDatePatterns: readonly RegExp[] = [
	/(?<!\d)(?<year>(?:19|20)\d\d)(?<sign>[-./])(?<month>\d\d?)\k<sign>(?<dayOfMonth>\d\d?)(?!\d)/g,
	/(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<dayOfMonth>\d\d)(?!\d)/g,
	/(?<!\d)(?<year>(?:19|20)\d\d)年(?<month>\d\d?)月(?<dayOfMonth>\d\d?)日/g,
];

/** What every full date holds. */
const yearPattern = /(?:19|20)\d\d/;

/** Words by which a title looks back on the same day of another year. */
const anniversaryPattern = /[周週]年|年前|去年|anniversary|years? ago/i;

/** Words right before or behind a day by which a title announces it. */
const announcement = {
	before:
		/(?:截至|直到|直至|預計|预计|預定|预定|預告|预告|將於|将于|將在|将在|將|将|定於|定于|最遲|最迟|until|till|before|by|due|starting|starts)[\s:：]*$/iu,
	behind: /^\s*(?:之?前|以前|起|開始|开始|截止|為止|为止|預告|预告|將|将|即將|即将|生效|實施|实施)/u,
};

/**
 * The date in a title, where there is exactly one. It speaks against a post only when it is the post's day in the year
 * before or after: titles also announce later days and look back on earlier ones.
 */
export function titleWitness(post: Post): Witness | undefined {
	const entry = roleEntry(post, 'title');
	const title = entry?.value;
	if (entry === undefined || typeof title !== 'string' || !yearPattern.test(title)) return undefined;
	if (anniversaryPattern.test(title)) return undefined;
	const [match, another] = fullDatePatterns.flatMap((pattern) => Array.from(title.matchAll(pattern)));
	const day = match === undefined || another !== undefined ? undefined : dayOf(match);
	if (match === undefined || day === undefined) return undefined;
	if (isAnnounced(title, match)) return undefined;
	const [says] = match;
	const agreesWith = (date: Moment): boolean => !isSameDayOfAnotherYear(day, dayIn(date, 0));
	return {
		kind: 'title',
		locate: () => findInValue(post, entry, says),
		says,
		agreesWith,
		names: (moment) => dayIn(moment, 0) === day,
	};
}

function isAnnounced(title: string, {0: says, index}: RegExpExecArray): boolean {
	return announcement.before.test(title.slice(0, index)) || announcement.behind.test(title.slice(index + says.length));
}

function dayOf({groups}: RegExpMatchArray): Day | undefined {
	return findDay(Number(groups?.['year']), Number(groups?.['month']), Number(groups?.['dayOfMonth']));
}

function isSameDayOfAnotherYear(titleDay: Day, postDay: Day): boolean {
	const {year, month, dayOfMonth} = partsOfDay(titleDay);
	const postYear = partsOfDay(postDay).year;
	const shifted = findDay(postYear, month, dayOfMonth);
	return Math.abs(postYear - year) === 1 && shifted !== undefined && Math.abs(postDay - shifted) <= dayTolerance;
}
