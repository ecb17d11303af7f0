import {parseDate} from '../../src/authoring.ts';
import {type Day, findDay} from './days.ts';

/** What becomes of a `date` that is none: Jekyll stops, or it counts on behind the end of the month. */
export type Misreading = 'unreadable' | {readonly countedTo: Day};

/**
 * Tells where Jekyll cannot read a date, or reads another one than is written. It asks Ruby, which takes nearly all that has to
 * do with dates (https://docs.ruby-lang.org/en/3.1/Time.html#method-c-parse): what is not known for certain counts as read.
 * @param text as YAML gives it
 * @returns undefined for what Jekyll reads
 */
export function findMisreading(text: string): Misreading | undefined {
	const written = text.trim();
	if (parseDate(written) !== undefined) return undefined;
	if (!/\d/.test(written)) return monthName.test(written) ? undefined : 'unreadable';
	if (/^\d+$/.test(written)) return isReadableNumber(written) ? undefined : 'unreadable';
	if (monthAlone.test(written) || chineseDay.test(written)) return 'unreadable';
	const {year, month, dayOfMonth, clock, zone} = numericDay.exec(written)?.groups ?? {};
	return year === undefined
		? undefined
		: misreadingOf([year, month, dayOfMonth].map(Number), clock, zone !== undefined);
}

const monthName = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const monthAlone = /^\d{4}-\d{1,2}$/;
const chineseDay = /^\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/;
const numericDay =
	/^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<dayOfMonth>\d{1,2})(?!\d)(?:(?:T|\s+)(?<clock>\d{1,2}:\d{2}(?::\d{2})?))?(?<zone>.*[+-]\d)?/is;

function misreadingOf(
	[year = 0, month = 0, dayOfMonth = 0]: readonly number[],
	clock: string | undefined,
	hasZone: boolean,
): Misreading | undefined {
	if (month < 1 || month > 12 || dayOfMonth > 31) return 'unreadable';
	// With a zone of its own Ruby counts on from there.
	if (dayOfMonth === 0 || (clock !== undefined && !isTime(clock))) return hasZone ? undefined : 'unreadable';
	if (findDay(year, month, dayOfMonth) !== undefined) return undefined;
	return {countedTo: (findDay(year, month, 28) ?? 0) + dayOfMonth - 28};
}

/** Numbers are read by how many digits they have; others than these, which are years and clocks of computers, count as read. */
function isReadableNumber(digits: string): boolean {
	if (digits.length === 13) return false;
	if (digits.length === 4) return isDay(Number(digits.slice(0, 2)), Number(digits.slice(2)));
	if (digits.length !== 8 && digits.length !== 10) return true;
	return isDay(Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) && Number(digits.slice(8)) <= 24;
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
