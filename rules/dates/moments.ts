import type {DateValue} from '../../src/authoring.ts';
import {type Day, dayAt, findDay, startOf} from './days.ts';
import {instantOfClock} from './timeZones.ts';

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
	return moment.precision === 'day' ? startOf(moment.day) - easternmost : moment.epoch;
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

/**
 * Reads a date as YAML 1.1 and HTML write it: `2022-12-30`, `2022-12-30T12:34:08.000Z`, `2022-12-30 20:34 +0800`.
 * @returns undefined for anything else, and for days that the calendar does not have
 */
export function parseDate(text: string): DateValue | undefined {
	const match = datePattern.exec(text.trim());
	if (match === null) return undefined;
	const [
		source,
		year,
		month,
		dayOfMonth,
		hour,
		minute,
		second = '0',
		fraction = '',
		utc,
		sign,
		zoneHours,
		zoneMinutes = '0',
	] = match;
	const day = findDay(Number(year), Number(month), Number(dayOfMonth));
	if (day === undefined) return undefined;
	if (hour === undefined) return {kind: 'date', epoch: startOf(day), zone: undefined, source};
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
	const clock = startOf(day) + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
	if (sign === undefined) return {kind: 'time', epoch: clock, zone: utc === undefined ? undefined : 0, source};
	const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
	return {kind: 'time', epoch: clock - zone * 60_000, zone, source};
}

const dayPart = String.raw`(\d{4})-(\d\d?)-(\d\d?)`;
const clockPart = String.raw`(?:T|[ \t]+)([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.(\d*))?)?`;
const zonePart = String.raw`[ \t]*(?:(Z|UTC|GMT)|([-+])(\d\d?)(?::?([0-5]\d))?)`;
const datePattern = new RegExp(`^${dayPart}(?:${clockPart}(?:${zonePart})?)?$`, 'i');

/** Where a day begins first, UTC+14, and where it ends last, UTC−12, in milliseconds. */
const easternmost = 14 * 3_600_000;
const westernmost = 12 * 3_600_000;

/** Whether an instant falls on a day somewhere on earth. */
function isWithin(instant: number, day: Day): boolean {
	return instant >= startOf(day) - easternmost && instant < startOf(day + 1) + westernmost;
}
