import type {DateValue} from '../model/post.ts';

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
	const midnight = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
	// A day that the calendar does not have would be counted on into the next month, and a month into the next year.
	const day = new Date(midnight);
	if (day.getUTCMonth() !== Number(month) - 1 || day.getUTCDate() !== Number(dayOfMonth)) return undefined;
	if (hour === undefined) return {kind: 'date', epoch: midnight, zone: undefined, source};
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
	// Midnight may be the end of a day.
	if (seconds > 86_400) return undefined;
	const clock = midnight + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
	if (sign === undefined) return {kind: 'time', epoch: clock, zone: utc === undefined ? undefined : 0, source};
	const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
	return {kind: 'time', epoch: clock - zone * 60_000, zone, source};
}

const dayPart = String.raw`(\d{4})-(\d\d?)-(\d\d?)`;
const clockPart = String.raw`(?:T|[ \t]+)([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.(\d*))?)?`;
const zonePart = String.raw`[ \t]*(?:(Z|UTC|GMT)|([-+])(\d\d?)(?::?([0-5]\d))?)`;
const datePattern = new RegExp(`^${dayPart}(?:${clockPart}(?:${zonePart})?)?$`, 'i');
