import {type DateValue, type Day, dayAt, instantOfClock, startOfDay} from '../../../src/authoring.ts';

/** What a date means: a day of the calendar, somewhere on earth, or an instant as seen from one place. */
export type Moment =
	| {readonly precision: 'day'; readonly day: Day}
	| {readonly precision: 'instant'; readonly epoch: number; readonly minutesEast: number};

/** What a date means. @param timezone where the clock hangs if the date names no zone, as an IANA name */
export function momentOf({kind, epoch, zone}: DateValue, timezone: string): Moment {
	if (kind === 'date') return {precision: 'day', day: dayAt(epoch, 0)};
	if (zone !== undefined) return {precision: 'instant', epoch, minutesEast: zone};
	const instant = instantOfClock(epoch, timezone);
	return {precision: 'instant', epoch: instant, minutesEast: (epoch - instant) / 60_000};
}

/** The earliest instant that a moment can be. Milliseconds since 1970-01-01T00:00:00Z. */
export function earliestInstantOf(moment: Moment): number {
	return moment.precision === 'day' ? startOfDay(moment.day) - easternmost : moment.epoch;
}

/** The days that a moment may be called: the one in UTC and the one where it was written; a day is itself. */
export function daysOf(moment: Moment): readonly Day[] {
	return moment.precision === 'day' ? [moment.day] : [dayAt(moment.epoch, 0), dayAt(moment.epoch, moment.minutesEast)];
}

/** The day of a moment at a place; a day is the same everywhere. @param minutesEast the place's offset from UTC */
export function dayIn(moment: Moment, minutesEast: number): Day {
	return moment.precision === 'day' ? moment.day : dayAt(moment.epoch, minutesEast);
}

/** Whether two moments can be the same: instants less than a second apart, equal days, an instant within a day. */
export function isSameMoment(a: Moment, b: Moment): boolean {
	if (a.precision === 'day') return b.precision === 'day' ? a.day === b.day : isWithin(b.epoch, a.day);
	return b.precision === 'day' ? isWithin(a.epoch, b.day) : Math.abs(a.epoch - b.epoch) < 1000;
}

/** Where a day begins first, UTC+14, and where it ends last, UTC−12, in milliseconds. */
const easternmost = 14 * 3_600_000;
const westernmost = 12 * 3_600_000;

/** Whether an instant falls on a day somewhere on earth. */
function isWithin(instant: number, day: Day): boolean {
	return instant >= startOfDay(day) - easternmost && instant < startOfDay(day + 1) + westernmost;
}
