import {countedDay, type Day, dayAt, partsOfDay, startOfDay} from '../../dates/days.ts';
import {clockAt} from '../../dates/timeZones.ts';
import type {DateFact, PageFacts} from '../../model/facts.ts';
import {datedNameOf} from './postName.ts';

/** Parts of a date by the names that Jekyll's permalinks give them, each written when it is asked for. */
export type Calendar = Readonly<Record<string, () => string>>;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * The date of a post as the calendar of the archive's time zone shows it: that of the front matter, else that of the file
 * name, else 1970-01-01.
 * @param timezone an IANA name; UTC for one that the system does not know
 */
export function calendarOf({published: date, path}: PageFacts, timezone: string): Calendar {
	const local = localTime(date?.value, path, timezone);
	const day = dayAt(local.getTime(), 0);
	const week = isoWeek(day, local.getUTCDay());
	const weekday = weekdays[local.getUTCDay()] ?? '';
	const month = months[local.getUTCMonth()] ?? '';
	const inYear = day - countedDay(local.getUTCFullYear(), 1, 1) + 1;
	return {
		year: () => digits(local.getUTCFullYear(), 4),
		short_year: () => digits(local.getUTCFullYear() % 100, 2),
		month: () => digits(local.getUTCMonth() + 1, 2),
		i_month: () => String(local.getUTCMonth() + 1),
		short_month: () => month.slice(0, 3),
		long_month: () => month,
		day: () => digits(local.getUTCDate(), 2),
		i_day: () => String(local.getUTCDate()),
		y_day: () => digits(inYear, 3),
		short_day: () => weekday.slice(0, 3),
		long_day: () => weekday,
		week: () => digits(week.number, 2),
		w_year: () => digits(week.year, 4),
		w_day: () => String(local.getUTCDay() || 7),
		hour: () => digits(local.getUTCHours(), 2),
		minute: () => digits(local.getUTCMinutes(), 2),
		second: () => digits(local.getUTCSeconds(), 2),
	};
}

/** Local time as a `Date` whose UTC fields show it. */
function localTime(date: DateFact | undefined, path: string, timezone: string): Date {
	if (date !== undefined && Math.abs(date.epoch) < 8e15) {
		// A date without time is a day, not an instant: no time zone moves it. Nor does one move a time without seconds and
		// zone: for YAML that is a text, which Ruby reads as local time.
		const isLocal = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s]+\d{1,2}:\d\d)?$/.test(date.source);
		return new Date(isLocal ? date.epoch : clockAt(date.epoch, timezone));
	}
	const {year, month, dayOfMonth} = datedNameOf(path) ?? {year: 1970, month: 1, dayOfMonth: 1};
	return new Date(startOfDay(countedDay(year, month, dayOfMonth)));
}

/** Week of ISO 8601: weeks begin on Monday, the first one of a year holds its first Thursday. */
function isoWeek(day: Day, weekday: number): {readonly year: number; readonly number: number} {
	const thursday = day + 4 - (weekday || 7);
	const {year} = partsOfDay(thursday);
	return {year, number: Math.floor((thursday - countedDay(year, 1, 1)) / 7) + 1};
}

function digits(value: number, length: number): string {
	return String(value).padStart(length, '0');
}
