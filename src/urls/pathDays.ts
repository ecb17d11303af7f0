import {type Day, findDay} from '../dates/days.ts';

/** A day that a URL's path names. */
export interface PathDay {
	readonly day: Day;
	/** The characters that hold it, from the first digit to the last: `2022/12/30`, `20221230`. */
	readonly written: string;
}

/**
 * The day in a path by its form alone, whatever the site: years, months and days between marks. Digits that stand alone may be
 * an id, and digits behind letters a user.
 * @param path as URLs write it, percent-encoded
 * @returns undefined where there is none, or different ones
 */
export function findPathDay(path: string): PathDay | undefined {
	if (path.length > longestPath) return undefined;
	// What was archived from elsewhere has the URL of that place in its path; what is encoded has digits of its own.
	const masked = path.replace(/^.*\/https?:\/{1,2}[^/]*/i, '').replace(/%[\da-f]{2}/gi, '~~~');
	if (!/\d{2}/.test(masked)) return undefined;
	const [first, ...others] = forms.flatMap((form) => Array.from(masked.matchAll(form), dayOfMatch)).filter(isFound);
	return others.every(({day}) => day === first?.day) ? first : undefined;
}

/**
 * The day that a query names as that of publication: `?newsdate=2022-12-30`. What is called otherwise may be the day of a list.
 * @param query as URLs write it, with its question mark
 */
export function findQueryDay(query: string): PathDay | undefined {
	const match = query.length > longestPath ? undefined : queryForm.exec(query);
	return match === undefined || match === null ? undefined : dayOfMatch(match);
}

/** UTF-16 units: no address of an article is as long. */
const longestPath = 2000;

const year = '(?<year>(?:19[89]|20\\d)\\d)';
const month = '(?<month>0[1-9]|1[0-2])';
const day = '(?<day>0[1-9]|[12]\\d|3[01])';
const shortDay = '(?<day>0?[1-9]|[12]\\d|3[01])';
const timeOfDay = '(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d';

/** Words that newspapers put right before the day of an article: `story20221230-`, `t20221230_`. */
const articleWords = '(?<=[/_-](?:story|news|article|articles|post|doc|art|[actn]))';

/** Forms of days, each by the example above it. */
const forms: readonly RegExp[] = [
	// 2022/12/30/, 2022/1/5/
	`(?<=/)${year}/(?<month>0?[1-9]|1[0-2])/${shortDay}(?=/)`,
	// 2022-12-30, 2022_12_30
	`(?<=[/_.,-])${year}(?<mark>[-_])${month}\\k<mark>${day}(?=[/_.,-]|$)`,
	// 2022-12/30/, 202212/30/
	`(?<=/)${year}-?${month}/${day}(?=/)`,
	// 2022/12-30/, 2022/1230/
	`(?<=/)${year}/${month}-?${day}(?=/)`,
	// 2022/dec/30/
	`(?<=/)${year}/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/${shortDay}(?=/)`,
	// /20221230/, /20221230-name
	`(?<=/)${year}${month}${day}(?=[/_-])`,
	// name-20221230.html, 123_20221230
	`(?<=[\\w~][_-])${year}${month}${day}(?=[/_.-]|$)`,
	// story20221230-123, t20221230_123
	`${articleWords}${year}${month}${day}(?=[_-])`,
	// 20221230142510
	`(?<=[/_.,-])${year}${month}${day}${timeOfDay}(?=[/_.,-]|$)`,
	// 12302022142510
	`(?<=[/_.,-])${month}${day}${year}${timeOfDay}(?=[/_.,-]|$)`,
	// /22/12/30/n13895248.htm
	`(?<=/[^\\d/][^/]{0,60}/)(?<year>\\d\\d)/(?<month>0?[1-9]|1[0-2])/${shortDay}(?=/[^/]{0,60}\\d{5}[^/]*$)`,
].map((source) => new RegExp(source, 'gi'));

/** ?date=20221230, &pub_date=2022-12-30 */
const queryForm = new RegExp(
	`(?<=[?&](?:date|(?:news|pub|publish|publication|article|post|issue)_?date|ymd)=)${year}(?<mark>[-/]?)${month}\\k<mark>${day}(?=&|$)`,
	'i',
);

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOfMatch({0: written, groups = {}}: RegExpMatchArray): PathDay | undefined {
	const {year: writtenYear = '', month: writtenMonth, name, day: dayOfMonth} = groups;
	const century = writtenYear.length === 2 ? 2000 : 0;
	const monthNumber = name === undefined ? Number(writtenMonth) : monthNames.indexOf(name.toLowerCase()) + 1;
	const found = findDay(century + Number(writtenYear), monthNumber, Number(dayOfMonth));
	return found === undefined ? undefined : {day: found, written};
}

function isFound(found: PathDay | undefined): found is PathDay {
	return found !== undefined;
}
