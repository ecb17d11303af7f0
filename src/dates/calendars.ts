import {countedDay, type Day, findDay} from './days.ts';

/**
 * The day that a year, a month and a day of the month name, in the calendar to which such a year must belong when the post is
 * of about a known year.
 * @param about the year that the post is of: a year more than a hundred off is counted in another calendar
 * @returns undefined where the calendar cannot be told, or has no such day
 */
export function dayOfSomeCalendar(
	{year, month, dayOfMonth}: {readonly year: number; readonly month: number; readonly dayOfMonth: number},
	about: number,
): Day | undefined {
	if (Math.abs(year - about) <= farthest) return findDay(year, month, dayOfMonth);
	const buddhist = year - yearsOfBuddhistEra;
	if (Math.abs(buddhist - about) <= nearest) return findDay(buddhist, month, dayOfMonth);
	// The lunar calendar counts from the same year, and is half a century ahead by now.
	if (Math.abs(year + yearsBeforeHijra - about) <= nearest) return solarHijriDay(year, month, dayOfMonth);
	const republican = year + yearsBeforeRepublic;
	return Math.abs(republican - about) <= nearest ? findDay(republican, month, dayOfMonth) : undefined;
}

/** Years that a calendar is off from the common one, at the most, before it is another one. */
const farthest = 100;

/** Years that a post may be misdated by for its witness to be taken as one of another calendar. */
const nearest = 15;

/** The Buddhist era of Thailand (https://en.wikipedia.org/wiki/Thai_solar_calendar). */
const yearsOfBuddhistEra = 543;

const yearsBeforeHijra = 621;

/** Years of the Republic of China are counted from 1912 (https://en.wikipedia.org/wiki/Minguo_calendar). */
export const yearsBeforeRepublic = 1911;

/** What the years of an era are counted from, by its name in Chinese or Japanese print. */
export const yearsBeforeEra: Readonly<Record<string, number>> = {
	民國: yearsBeforeRepublic,
	民国: yearsBeforeRepublic,
	中華民國: yearsBeforeRepublic,
	令和: 2018,
	平成: 1988,
	昭和: 1925,
};

/**
 * A day of the Solar Hijri calendar (https://en.wikipedia.org/wiki/Solar_Hijri_calendar), by the rule of 33 years, which
 * holds from 1865 to 2085.
 */
function solarHijriDay(year: number, month: number, dayOfMonth: number): Day | undefined {
	const length = month <= 6 ? 31 : month < 12 || isSolarLeapYear(year) ? 30 : 29;
	if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > length) return undefined;
	const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
	return (
		newYear1403 +
		(year - 1403) * 365 +
		solarLeapYearsBefore(year) -
		solarLeapYearsBefore(1403) +
		before +
		dayOfMonth -
		1
	);
}

const newYear1403: Day = countedDay(2024, 3, 20);

const leapYears: readonly number[] = [1, 5, 9, 13, 17, 22, 26, 30];

function isSolarLeapYear(year: number): boolean {
	return leapYears.includes(year % 33);
}

function solarLeapYearsBefore(year: number): number {
	return Math.floor(year / 33) * leapYears.length + leapYears.filter((leapYear) => leapYear < year % 33).length;
}
