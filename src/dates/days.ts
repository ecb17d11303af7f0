/** A day of the calendar, as the number of days since 1970-01-01. */
export type Day = number;

/** Milliseconds of a day that no clock was changed on. */
export const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

/**
 * The day on which an instant falls.
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @param minutesEast the place's offset from UTC in minutes
 */
export function dayAt(epoch: number, minutesEast: number): Day {
	return Math.floor((epoch + minutesEast * millisecondsPerMinute) / millisecondsPerDay);
}

/** The instant at which a day begins in UTC, in milliseconds since 1970-01-01T00:00:00Z. */
export function startOfDay(day: Day): number {
	return day * millisecondsPerDay;
}

/** Year, month and day of the month of a day, each as people count them. */
export function partsOfDay(day: Day): {readonly year: number; readonly month: number; readonly dayOfMonth: number} {
	const date = new Date(startOfDay(day));
	return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate()};
}

/** The day of a year, a month and a day counted from 1; undefined when the calendar has none such. */
export function findDay(year: number, month: number, dayOfMonth: number): Day | undefined {
	const day = countedDay(year, month, dayOfMonth);
	const parts = partsOfDay(day);
	return parts.month === month && parts.dayOfMonth === dayOfMonth ? day : undefined;
}

/** The same, where the count goes on behind the end of a month or year: 2024-02-30 is 2024-03-01, as Ruby's `Time` has it. */
export function countedDay(year: number, month: number, dayOfMonth: number): Day {
	const date = new Date(0);
	// Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
	date.setUTCFullYear(year, month - 1, dayOfMonth);
	return dayAt(date.getTime(), 0);
}

/** A day as `YYYY-MM-DD` (ISO 8601). */
export function isoDay(day: Day): string {
	return new Date(startOfDay(day)).toISOString().replace(/T.*$/, '');
}

/**
 * The day in UTC on which an instant falls, as `YYYY-MM-DD`.
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @returns undefined for an instant that is farther away than any calendar reaches
 */
export function isoDayAt(epoch: number): string | undefined {
	return Number.isNaN(new Date(epoch).getTime()) ? undefined : isoDay(dayAt(epoch, 0));
}
