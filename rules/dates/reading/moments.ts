import {type DateValue, type Day, dayAt, instantOfClock, startOfDay} from '../../../src/authoring.ts';

/** What a date means: a day of the calendar, somewhere on earth, or an instant as seen from one place. */
export type Moment =
	| {readonly precision: 'day'; readonly day: Day}
	| {
			readonly precision: 'instant';
			readonly epoch: number;
			readonly minutesEast: number;
			/** Whether it names its zone and a second: one that ends in `:00` may be cut. */
			readonly isExact: boolean;
	  };

/** What a date means. @param timezone where the clock hangs if the date names no zone, as an IANA name */
export function momentOf({kind, epoch, zone}: DateValue, timezone: string): Moment {
	if (kind === 'date') return {precision: 'day', day: dayAt(epoch, 0)};
	if (zone !== undefined) return {precision: 'instant', epoch, minutesEast: zone, isExact: namesSecond(epoch)};
	const instant = instantOfClock(epoch, timezone);
	return {precision: 'instant', epoch: instant, minutesEast: (epoch - instant) / 60_000, isExact: false};
}

/** Whether an instant has seconds: programs write `:00` for seconds that they do not know. */
export function namesSecond(epoch: number): boolean {
	return Math.floor(epoch / 1000) % 60 !== 0;
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

/** Whether a day at a place that nobody knows is that of a moment, or the one before or after it. */
export function isNearDay(moment: Moment, day: Day): boolean {
	if (moment.precision === 'day') return Math.abs(moment.day - day) <= 1;
	return Math.abs(moment.epoch - startOfDay(day) - 12 * hour) <= 36 * hour;
}

/**
 * Whether an instant that a page prints is that of a post: within a day and a half, since pages show updates; less than a day,
 * where both are exact.
 */
export function isNearInstant(moment: Moment, printed: Moment & {readonly precision: 'instant'}): boolean {
	if (moment.precision === 'day') return Math.abs(moment.day - dayIn(printed, printed.minutesEast)) <= 1;
	const distance = Math.abs(moment.epoch - printed.epoch);
	return moment.isExact && printed.isExact ? distance < 24 * hour : distance <= 36 * hour;
}

/** Whether two exact instants differ by what no zone of the earth explains; instants that are not exact never do. */
export function isOtherSecond(a: Moment, b: Moment): boolean {
	if (a.precision === 'day' || b.precision === 'day' || !a.isExact || !b.isExact) return false;
	const distance = Math.abs(a.epoch - b.epoch);
	// Milliseconds are cut; and a clock of another zone is off by quarters of an hour.
	return (distance + 1000) % quarter >= 2000;
}

/** Whether the clocks of two exact instants show the same, to the second, in different zones: one of the zones was lost on the way. */
export function isSameClock(a: Moment, b: Moment): boolean {
	if (a.precision === 'day' || b.precision === 'day' || !a.isExact || !b.isExact) return false;
	const between = a.epoch - b.epoch + (a.minutesEast - b.minutesEast) * 60_000;
	return a.minutesEast !== b.minutesEast && Math.abs(between) < 1000;
}

const hour = 3_600_000;
const quarter = hour / 4;

/** Where a day begins first, UTC+14, and where it ends last, UTC−12, in milliseconds. */
const easternmost = 14 * 3_600_000;
const westernmost = 12 * 3_600_000;

/** Whether an instant falls on a day somewhere on earth. */
function isWithin(instant: number, day: Day): boolean {
	return instant >= startOfDay(day) - easternmost && instant < startOfDay(day + 1) + westernmost;
}
