import {findDay} from '../../src/authoring.ts';

/**
 * Whether Hugo reads a text as a date. What it does not read is for it the first of January of the year 1, or, for newer versions, stops the
 * build.
 * @param text of a scalar of the front matter, without white space at its ends
 * @see https://github.com/spf13/cast, whose forms of dates these are
 */
export function isReadByHugo(text: string): boolean {
	return forms.some((form) => form.test(text)) && isOnCalendar(text);
}

const day = '\\d{4}-\\d{2}-\\d{2}';
const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:[.,]\\d+)?';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const zoneName = '[A-Z]{3,5}(?:[+-]\\d{1,2})?';

const forms: readonly RegExp[] = [
	new RegExp(`^${day}$`),
	new RegExp(`^${day}T${clock}(?:Z|[+-]\\d{2}:?\\d{2})?$`),
	new RegExp(`^${day} ${clock}(?:Z| ?[+-]\\d{2}:?\\d{2}(?: ${zoneName})?)?$`, 'i'),
	new RegExp(`^\\d{2} ${month} \\d{4}$`, 'i'),
	new RegExp(`^${weekday}, \\d{1,2} ${month} \\d{4} ${clock} (?:${zoneName}|[+-]\\d{4})$`, 'i'),
	new RegExp(`^\\d{1,2} ${month} \\d{2} \\d{2}:\\d{2} (?:${zoneName}|[+-]\\d{4})$`, 'i'),
	new RegExp(`^\\w+day, \\d{2}-${month}-\\d{2} ${clock} ${zoneName}$`, 'i'),
	new RegExp(`^${weekday} ${month} +\\d{1,2} ${clock}(?: (?:${zoneName}|[+-]\\d{4}))? \\d{4}$`, 'i'),
	new RegExp(`^${month} +\\d{1,2} ${clock}$`, 'i'),
];

/** Whether a day that is written in digits exists. */
function isOnCalendar(text: string): boolean {
	const [, year, number, dayOfMonth] = (/^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []).map(Number);
	if (year === undefined || number === undefined || dayOfMonth === undefined) return true;
	return findDay(year, number, dayOfMonth) !== undefined;
}
