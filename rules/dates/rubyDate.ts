import {countedDay, type Day, findDay, parseDate} from '../../src/authoring.ts';

/** What becomes of a `date` that is none: Jekyll stops; it stops or guesses; it counts on behind the end of the month. */
export type Misreading = 'unreadable' | 'unclear' | {readonly countedTo: Day};

/**
 * Tells where Jekyll does not read the date that is written. It asks Ruby, which makes something of nearly every text in which
 * there are digits (https://docs.ruby-lang.org/en/3.1/Time.html#method-c-parse).
 * @param written as YAML gives it, without spaces at its ends
 * @returns undefined for what Jekyll reads
 */
export function findMisreading(written: string): Misreading | undefined {
	if (parseDate(written) !== undefined) return undefined;
	if (!/\d/.test(written)) return monthName.test(written) ? 'unclear' : 'unreadable';
	if (/^\d+$/.test(written)) return readNumber(written);
	if (monthAlone.test(written) || chineseDay.test(written)) return 'unreadable';
	const {year, month, dayOfMonth, clock, zone} = numericDay.exec(written)?.groups ?? {};
	if (year === undefined) return otherForms.some((form) => form.test(written)) ? undefined : 'unclear';
	return readDay([year, month, dayOfMonth].map(Number), clock, zone !== undefined);
}

const monthName = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const monthAlone = /^\d{4}-\d{1,2}$/;
const chineseDay = /^\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/;
const day = String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<dayOfMonth>\d{1,2})(?!\d)`;
const wholeClock = String.raw`(?:T|\s+)(?<clock>\d{1,2}:\d{2}(?::\d{2})?)(?!\d)`;
/** `T08`, ` 8h00`, ` 8:0`: what Ruby makes of such is not worth knowing, as the day is read. */
const partOfClock = String.raw`(?:T|\s+)\d{1,2}(?:$|h|:\d$)`;
const noClock = String.raw`(?!(?:T|\s+)?\d)`;
const numericDay = new RegExp(`^${day}(?:${wholeClock}|${partOfClock}|${noClock})(?<zone>.*[+-]\\d)?`, 'is');

/** `Fri, March 1st, 2024 8:00`, `1/3/2024`, `1-3-24 8:00`, `20240301T080000`. */
const otherForms: readonly RegExp[] = [
	/(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/i,
	/^\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?:$|[T\s])/i,
	/^\d{8}(?:T\d{4}(?:\d{2})?|\s+\d{1,2}:\d{2})(?:$|\D)/i,
];

/** Numbers are read by how many digits they have. */
function readNumber(digits: string): Misreading | undefined {
	const isOfDay = isDay(Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
	switch (digits.length) {
		case 4:
			return isDay(Number(digits.slice(0, 2)), Number(digits.slice(2))) ? 'unclear' : 'unreadable';
		case 8:
			return isOfDay ? undefined : 'unreadable';
		case 10:
			return isOfDay && Number(digits.slice(8)) <= 24 ? 'unclear' : 'unreadable';
		case 12:
		case 14:
			return isOfDay ? undefined : 'unclear';
		case 13:
			return 'unreadable';
		default:
			return 'unclear';
	}
}

function readDay(
	[year = 0, month = 0, dayOfMonth = 0]: readonly number[],
	clock: string | undefined,
	hasZone: boolean,
): Misreading | undefined {
	if (month < 1 || month > 12 || dayOfMonth > 31) return 'unreadable';
	// With a zone of its own Ruby counts on from there.
	if (dayOfMonth === 0 || (clock !== undefined && !isTime(clock))) return hasZone ? 'unclear' : 'unreadable';
	if (findDay(year, month, dayOfMonth) !== undefined) return undefined;
	return {countedTo: countedDay(year, month, dayOfMonth)};
}

function isDay(month: number, dayOfMonth: number): boolean {
	return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
}

/** Midnight may be the end of a day, and a minute may have a leap second. */
function isTime(clock: string): boolean {
	const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
	if (hour === 24) return minute === 0 && second === 0;
	return hour < 24 && minute < 60 && second <= 60;
}
