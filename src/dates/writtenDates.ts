import {dayOfSomeCalendar, yearsBeforeEra} from './calendars.ts';
import {type Day, startOfDay} from './days.ts';
import {monthsByName} from './monthNames.ts';
import {offsetOfZone} from './zoneNames.ts';

/** A date that a line of print names. */
export interface WrittenDate {
	/** Where it begins and ends in the line, its time included. UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	/** The days that it may mean: two where day and month can be taken for each other. */
	readonly days: readonly Day[];
	readonly hasTime: boolean;
	/** Where it names its time to the second, and its zone: milliseconds since 1970-01-01T00:00:00Z. */
	readonly instant: {readonly epoch: number; readonly minutesEast: number} | undefined;
}

/** UTF-16 units: what is longer is no line that dates an article. */
export const longestDateLine = 120;

/**
 * Finds the one full date of a short line, in the forms in which papers print theirs.
 * @param about the year that the post is of, by which other calendars are known
 * @returns undefined where there is none, or several
 */
export function findWrittenDate(text: string, about: number): WrittenDate | undefined {
	if (text.length > longestDateLine) return undefined;
	if (!anyDigit.test(text)) return undefined;
	const line = withLatinDigits(text);
	const found: WrittenDate[] = [];
	for (const pattern of patterns) {
		for (const match of line.matchAll(pattern)) {
			const date = readMatch(match, about);
			if (date !== undefined && !found.some((other) => date.start < other.end && other.start < date.end))
				found.push(date);
		}
	}
	const [date, another] = found;
	return another === undefined ? date : undefined;
}

const monthName = String.raw`(?<name>\p{L}[\p{L}\p{M}.]{1,13})`;
const clock = String.raw`(?:[Tt]|[\s,·|@–-]{0,4}(?:(?:um|at|a las|às|alle|kl\.?|o godz\.?)\s)?\s?)(?<hour>[0-2]?\d)(?:[:：]|h(?=\d))(?<minute>[0-5]\d)(?:[:：](?<second>[0-5]\d)(?:\.\d{1,6})?)?`;
const zone = String.raw`(?:\s?(?:(?<sign>[-+])(?<zoneHours>[01]\d):?(?<zoneMinutes>[0-5]\d)|(?<zone>Z|[A-Z]{3,4})(?![\p{L}\d])))?`;
const time = `(?:${clock}${zone})?`;

/**
 * By numbers, the year first; in Chinese, Japanese and Korean; by numbers, the year last; with the name of the month behind
 * the day, and before it.
 */
const patterns: readonly RegExp[] = [
	String.raw`(?<![\d./-])(?<year>\d{4})(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?![\d/-])${time}`,
	String.raw`(?:(?<era>中華民國|民國|民国|令和|平成|昭和)\s?)?(?<!\d)(?<year>\d{1,4}|元)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日號号일]${time}`,
	String.raw`(?<![\d./-])(?<day>\d{1,2})(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<year>\d{4})(?![\d/-])${time}`,
	String.raw`(?<![\d\p{L}])(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?(?:\s(?:de\s|d’|d'))?[\s./-]{0,3}${monthName}[\s.,/-]{1,3}(?:(?:de|del|พ\.ศ\.)\s)?(?<year>\d{4})(?!\d)${time}`,
	String.raw`(?<![\d\p{L}])${monthName}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)${time}`,
].map((source) => new RegExp(source, 'gu'));

function readMatch({groups = {}, index, 0: written}: RegExpMatchArray, about: number): WrittenDate | undefined {
	const parts = partsOf(groups);
	if (index === undefined || parts === undefined) return undefined;
	const isEitherWay =
		groups['name'] === undefined && groups['sep'] !== undefined && written.startsWith(groups['day'] ?? '');
	const swapped = {...parts, month: parts.dayOfMonth, dayOfMonth: parts.month};
	const readings =
		isEitherWay && groups['year'] !== undefined && !written.startsWith(groups['year']) ? [parts, swapped] : [parts];
	const days = [...new Set(readings.flatMap((reading) => dayOfSomeCalendar(reading, about) ?? []))];
	if (days.length === 0) return undefined;
	const hasTime = groups['hour'] !== undefined;
	return {start: index, end: index + written.length, days, hasTime, instant: instantOf(groups, days)};
}

function partsOf({
	era,
	year,
	month,
	day,
	name,
}: Readonly<Record<string, string | undefined>>):
	| {readonly year: number; readonly month: number; readonly dayOfMonth: number}
	| undefined {
	const before = era === undefined ? 0 : (yearsBeforeEra[era] ?? 0);
	const counted = year === '元' ? 1 : Number(year);
	const monthNumber =
		name === undefined ? Number(month) : monthsByName.get(name.toLowerCase().replace(/(?<=^\p{L}{3,5})\.$/u, ''));
	return monthNumber === undefined ? undefined : {year: counted + before, month: monthNumber, dayOfMonth: Number(day)};
}

function instantOf(
	{hour, minute, second, sign, zoneHours, zoneMinutes, zone: zoneName}: Readonly<Record<string, string | undefined>>,
	days: readonly Day[],
): WrittenDate['instant'] {
	const [day, another] = days;
	if (day === undefined || another !== undefined || second === undefined || Number(hour) > 23) return undefined;
	const named = zoneName === 'Z' ? 0 : zoneName === undefined ? undefined : offsetOfZone(zoneName);
	const minutesEast =
		sign === undefined ? named : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
	if (minutesEast === undefined) return undefined;
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - minutesEast * 60;
	return {epoch: startOfDay(day) + seconds * 1000, minutesEast};
}

/** Writes the digits of Arabic, Persian and Thai, and those of full width, as 0 to 9; no offset changes. */
function withLatinDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹๐-๙０-９]/g, (digit) => {
		const code = digit.charCodeAt(0);
		const zero = zeros.findLast((first) => first <= code) ?? code;
		return String(code - zero);
	});
}

/** Any of these digits, without which no line names a date. */
export const anyDigit = /[\d٠-٩۰-۹๐-๙０-９]/;

const zeros: readonly number[] = [0x0660, 0x06f0, 0x0e50, 0xff10];
