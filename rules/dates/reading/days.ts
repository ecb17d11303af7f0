/** A day of the calendar, as the number of days since 1970-01-01. */
export type Day = number;

const millisecondsPerDay = 86_400_000;
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
export function startOf(day: Day): number {
	return day * millisecondsPerDay;
}

/** The day of a year, a month and a day counted from 1; undefined when the calendar has none such. */
export function findDay(year: number, month: number, day: number): Day | undefined {
	const date = new Date(0);
	// Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? dayAt(date.getTime(), 0) : undefined;
}

/** Year, month and day of the month of a day, each as people count them. */
export function calendarOf(day: Day): {readonly year: number; readonly month: number; readonly dayOfMonth: number} {
	const date = new Date(startOf(day));
	return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate()};
}

/** A day as `YYYY-MM-DD` (ISO 8601). */
export function isoDay(day: Day): string {
	return new Date(startOf(day)).toISOString().slice(0, 10);
}
