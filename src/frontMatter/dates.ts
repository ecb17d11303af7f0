import {findDay, startOfDay} from '../dates/days.ts';
import {monthsNamed} from '../dates/monthNames.ts';
import {offsetOfZone} from '../dates/zoneNames.ts';
import type {DateValue, YamlValue} from '../model/post.ts';
import {isDateValue} from './valueKinds.ts';

/**
 * The date that a front matter value is: Jekyll reads a date in quotes too (https://jekyllrb.com/docs/front-matter/). Programs
 * also write what JavaScript and mail print, and what clocks of computers count.
 */
export function dateIn(value: YamlValue): DateValue | undefined {
	if (typeof value === 'string') return parseDate(value) ?? parsePrintedDate(value) ?? parseClock(value);
	if (typeof value === 'number') return parseClock(String(value));
	return isDateValue(value) ? value : undefined;
}

/**
 * Reads a date as JavaScript's `Date` (https://tc39.es/ecma262/#sec-todatestring) and mail (RFC 5322) print it:
 * `Tue Apr 05 2022 02:00:00 GMT+0200 (Central European Summer Time)`, `Tue, 05 Apr 2022 00:00:00 GMT`.
 * @returns undefined for anything else, and for days that the calendar does not have
 */
function parsePrintedDate(text: string): DateValue | undefined {
	const match = printedPattern.exec(text.trim());
	if (match === null) return undefined;
	const [source, month, dayOfMonth, earlierDay, earlierMonth, year, ...clock] = match;
	const [number] = monthsNamed(month ?? earlierMonth ?? '');
	return number === undefined
		? undefined
		: dateOf([source, year, String(number), dayOfMonth ?? earlierDay, ...clock], 60);
}

/** Milliseconds or seconds since 1970, as long as they are of this century. */
function parseClock(text: string): DateValue | undefined {
	const source = text.trim();
	if (!/^(?:\d{10}|\d{13})$/.test(source)) return undefined;
	return {kind: 'time', epoch: Number(source.padEnd(13, '0')), zone: 0, source};
}

/**
 * Reads a date as Ruby's `Time.parse` and HTML write it: `2022-12-30`, `2022-12-30T12:34:08.000Z`, `2022-12-30 20:34 +0800`.
 * A zone may have a name (`CEST`); one that nobody knows counts as none.
 * @returns undefined for anything else, and for days that the calendar does not have
 */
export function parseDate(text: string): DateValue | undefined {
	const match = datePattern.exec(text.trim());
	// A leap second is the beginning of the next minute.
	return match === null ? undefined : dateOf(match, 60);
}

const dayPart = String.raw`(\d{4})-(\d\d?)-(\d\d?)`;
const clockPart = String.raw`(?:T|[ \t]+)([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60)(?:\.(\d*))?)?`;
const zonePart = String.raw`[ \t]*(?:(Z|[a-z]{3,5})|([-+])(\d\d?)(?::?([0-5]\d))?)`;
const datePattern = new RegExp(`^${dayPart}(?:${clockPart}(?:${zonePart})?)?$`, 'i');

/** The fraction, which nobody prints there, has a group that holds nothing. */
const printedPattern = new RegExp(
	String.raw`^[A-Z][a-z]{2},?[ \t]+(?:([A-Z][a-z]{2})[ \t]+(\d\d?)|(\d\d?)[ \t]+([A-Z][a-z]{2})),?[ \t]+(\d{4})[ \t]+([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60)())?(?:[ \t]+(?:(?:GMT|UTC)(?=[-+]))?(?:(Z|[A-Z]{3,5})|([-+])(\d\d)(?::?([0-5]\d))?))?(?:[ \t]*\([^()]{0,60}\))?$`,
);

const yamlDatePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const yamlTimePattern =
	/^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?[ \t]*(?:(Z)|([-+])(\d\d?)(?::?(\d\d))?)?$/;

/**
 * Reads a timestamp of YAML 1.1 (https://yaml.org/type/timestamp.html).
 * @returns undefined for anything else, and for what is on no calendar (`2020-02-30`), which stays a text
 */
export function parseYamlTimestamp(source: string): DateValue | undefined {
	const match = yamlDatePattern.exec(source) ?? yamlTimePattern.exec(source);
	// A leap second counts as the one before it, as it does for Ruby's `DateTime`.
	return match === null ? undefined : dateOf(match, 59);
}

/**
 * The date that a pattern has found.
 * @param parts the whole of it, and in this order: year, month, day; hour, minute, second, fraction; the mark of UTC or name of a zone, or sign,
 * hours and minutes of an offset. What is missing is undefined.
 * @param lastSecond of a minute: what is written as a later one counts as this
 */
function dateOf(parts: readonly (string | undefined)[], lastSecond: 59 | 60): DateValue | undefined {
	const [source = '', year, month, dayOfMonth, hour, minute, second = '0', fraction = '', name, sign, hours, minutes] =
		parts;
	const day = findDay(Number(year), Number(month), Number(dayOfMonth));
	if (day === undefined) return undefined;
	if (hour === undefined) return {kind: 'date', epoch: startOfDay(day), zone: undefined, source};
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Math.min(Number(second), lastSecond);
	// Midnight may be the end of a day.
	if (Number(minute) > 59 || Number(second) > 60 || seconds > 86_400) return undefined;
	const named = name === undefined || /^z$/i.test(name) ? 0 : offsetOfZone(name);
	const zone =
		sign === undefined ? (named ?? 0) : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
	const isZoned = sign !== undefined || (name !== undefined && named !== undefined);
	return {
		kind: 'time',
		epoch: startOfDay(day) + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0')) - zone * 60_000,
		zone: isZoned ? zone : undefined,
		source,
	};
}
