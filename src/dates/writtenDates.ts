import {dayOfSomeCalendar, yearsBeforeEra} from './calendars.ts';
import {type Day, startOfDay} from './days.ts';
import {monthNamePattern, monthsNamed} from './monthNames.ts';
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
	const whole = datesIn(line, patterns, about);
	const [date, another] = whole.length === 0 ? datesIn(line, shortYears, about) : whole;
	return another === undefined ? date : undefined;
}

function datesIn(line: string, forms: readonly RegExp[], about: number): readonly WrittenDate[] {
	const found: WrittenDate[] = [];
	for (const form of forms) {
		for (const match of line.matchAll(form)) {
			const date = readMatch(match, about);
			if (date !== undefined && !found.some((other) => date.start < other.end && other.start < date.end))
				found.push(date);
		}
	}
	return found;
}

/** What stands between a date and a time of the day: “at”. */
export const timeWords =
	'um|at|a las|a les|às|as|à|alle(?: ore)?|ore|ora|om|ob|kell|kello|klo\\.?|kl\\.?|klokken|o godz\\.?|godz\\.?|о|об|в|у|saat|pukul|jam|lúc|στις|la|في|ساعت|الساعة|เวลา|בשעה';
const halfDay = '(?<half>오전|오후|上午|下午|午前|午後|凌晨|早上|晚上|中午)';

const name = String.raw`(?<name>${monthNamePattern})`;
const clock = String.raw`(?:[Tt]|[\s,،·|@–-]{0,4}(?:(?:${timeWords})\s)?\s?(?:${halfDay}\s?)?)(?<hour>[0-2]?\d)(?:[:：]|h(?=\d)|[時时點点시]\s?)(?<minute>[0-5]\d)(?:[:：](?<second>[0-5]\d)(?:\.\d{1,6})?|[分분])?`;
const offset = String.raw`(?<sign>[-+])(?:(?<zoneHours>[01]\d):?(?<zoneMinutes>[0-5]\d)|(?<=(?:GMT|UTC)[-+])(?<wholeHours>\d{1,2}))(?!\d)`;
const zone = String.raw`(?:\s?(?:(?:GMT|UTC)?${offset}|(?<zone>Z|[A-Z]{3,4})(?![\p{L}\d+-])))?`;
const time = `(?:${clock}${zone})?`;

/** Each by the example above it. */
const patterns: readonly RegExp[] = [
	// 2021-03-14, 2021. 3. 14.
	String.raw`(?<![\d./-])(?<year>\d{4})(?<sep>\s?[-/.]\s?)(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?![\d/-])${time}`,
	// 2021年3月14日, 令和3年3月14日
	String.raw`(?:(?<era>中華民國|民國|民国|令和|平成|昭和)\s?)?(?<!\d)(?<year>\d{1,4}|元)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日號号일](?:\s?[(（][日月火水木金土一二三四五六][)）])?${time}`,
	// 14/03/2021, 14. 3. 2021
	String.raw`(?<![\d./-])(?<day>\d{1,2})(?<sep>\s?[-/.]\s?)(?<month>\d{1,2})\k<sep>(?<year>\d{4})(?![\d/-])${time}`,
	// 14. März 2021, 14 de marzo de 2021, 14 آذار/مارس 2021
	String.raw`(?<![\d\p{L}])(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?(?:\s(?:de\s|d’|d'))?[\s./-]{0,3}${name}(?:/\p{L}{2,12})?[\s.,،/-]{1,3}(?:(?:de|del|พ\.ศ\.)\s)?(?<year>\d{4})(?!\d)${time}`,
	// March 14, 2021
	String.raw`(?<![\d\p{L}])${name}\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s)(?<year>\d{4})(?!\d)${time}`,
	// 2021. március 14., 2021 m. kovo 14 d.
	String.raw`(?<![\d\p{L}./-])(?<year>\d{4})(?:\.|\sm\.|\sթ\.|\(?e\)?ko)?\s${name}\s(?<day>\d{1,2})(?![\d\p{L}])(?:\.,?|\sd\.|a|an)?${time}`,
	// 2021. gada 14. marts, 2021 ж. 14 наурыз
	String.raw`(?<![\d\p{L}./-])(?<year>\d{4})(?:\. gada|\sж\.) (?<day>\d{1,2})\.? ${name}${time}`,
	// 14 tháng 3 năm 2021
	String.raw`(?<!\d)(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})(?:,|\snăm)?\s(?<year>\d{4})(?!\d)${time}`,
	// 2021 оны 3 сарын 14
	String.raw`(?<!\d)(?<year>\d{4})\sоны\s(?<month>\d{1,2})(?:-р|\sдугаар|\sдүгээр)?\sсарын\s(?<day>\d{1,2})(?!\d)${time}`,
	// Sun Mar 14 10:15:00 UTC 2021
	String.raw`(?<![\d\p{L}])${name}\s{1,2}(?<day>\d{1,2})\s(?<hour>[0-2]\d):(?<minute>[0-5]\d):(?<second>[0-5]\d)\s(?:(?<zone>[A-Z]{3,4})\s)?(?<year>\d{4})(?!\d)`,
].map((source) => new RegExp(source, 'gu'));

/** 14/03/21, 110/03/14: which number is the year, and of which calendar, the post’s own year tells. */
const shortYears: readonly RegExp[] = [
	String.raw`(?<![\d./-])(?<day>\d{1,2})(?<sep>[/.])(?<month>\d{1,2})\k<sep>(?<shortYear>\d\d)(?![\d./-])${time}`,
	String.raw`(?<![\d./-])(?<year>1[01]\d)(?<sep>[/.])(?<month>\d\d)\k<sep>(?<day>\d\d)(?![\d./-])${time}`,
].map((source) => new RegExp(source, 'gu'));

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch({groups = {}, index, 0: written}: RegExpMatchArray, about: number): WrittenDate | undefined {
	if (index === undefined) return undefined;
	const days = [...new Set(readingsOf(groups, written, about).flatMap((one) => dayOfSomeCalendar(one, about) ?? []))];
	if (days.length === 0) return undefined;
	const hasTime = groups['hour'] !== undefined;
	return {start: index, end: index + written.length, days, hasTime, instant: instantOf(groups, days)};
}

interface Reading {
	readonly year: number;
	readonly month: number;
	readonly dayOfMonth: number;
}

/** What the parts of a date may mean: `03/04/2021` is a day of March or of April. */
function readingsOf({era, year, shortYear, month, day, name: monthName, sep}: Groups, written: string, about: number) {
	const [first, second] = [Number(day), Number(month)];
	if (shortYear !== undefined) {
		const last = Number(shortYear);
		return [
			{year: yearNear(last, about), month: second, dayOfMonth: first},
			{year: yearNear(last, about), month: first, dayOfMonth: second},
			{year: yearNear(first, about), month: second, dayOfMonth: last},
		];
	}
	const before = era === undefined ? 0 : (yearsBeforeEra[era] ?? 0);
	const counted = before + (year === '元' ? 1 : Number(year));
	const months = monthName === undefined ? [second] : monthsNamed(monthName);
	const readings: Reading[] = months.map((one) => ({year: counted, month: one, dayOfMonth: first}));
	const isEitherWay = sep !== undefined && written.startsWith(day ?? '') && !written.startsWith(year ?? '');
	return isEitherWay ? [...readings, {year: counted, month: first, dayOfMonth: second}] : readings;
}

/** The year of two digits that is nearest to another. */
function yearNear(digits: number, about: number): number {
	const century = Math.floor(about / 100) * 100;
	const years = [century - 100, century, century + 100].map((start) => start + digits);
	return years.reduce((best, one) => (Math.abs(one - about) < Math.abs(best - about) ? one : best));
}

function instantOf(groups: Groups, days: readonly Day[]): WrittenDate['instant'] {
	const {hour, minute, second, half} = groups;
	const [day, another] = days;
	if (day === undefined || another !== undefined || second === undefined || half !== undefined) return undefined;
	const minutesEast = minutesEastOf(groups);
	if (minutesEast === undefined || Number(hour) > 23) return undefined;
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - minutesEast * 60;
	return {epoch: startOfDay(day) + seconds * 1000, minutesEast};
}

function minutesEastOf({sign, zoneHours, zoneMinutes, wholeHours, zone: zoneName}: Groups): number | undefined {
	if (zoneName !== undefined) return zoneName === 'Z' ? 0 : offsetOfZone(zoneName);
	if (sign === undefined) return undefined;
	const minutes = wholeHours === undefined ? Number(zoneHours) * 60 + Number(zoneMinutes) : Number(wholeHours) * 60;
	return sign === '-' ? -minutes : minutes;
}

/** Writes the digits of Arabic, Persian, Hindi, Bengali and Thai, and those of full width, as 0 to 9; no offset changes. */
function withLatinDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
		const code = digit.charCodeAt(0);
		const zero = zeros.findLast((first) => first <= code) ?? code;
		return String(code - zero);
	});
}

/** Any of these digits, without which no line names a date. */
export const anyDigit = /[\d٠-٩۰-۹०-९০-৯๐-๙０-９]/;

const zeros: readonly number[] = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
