import {type Day, findDay} from '../dates/days.ts';
import type {TextForm} from '../model/option.ts';
import {escapeForRegExp} from '../texts/escapeForRegExp.ts';
import {isHostOrBelow} from './hosts.ts';
import {findPathDay, findQueryDay} from './pathDays.ts';

/** A day that a URL names. */
export interface UrlDay {
	readonly day: Day;
	/** The site's offset from UTC in minutes; undefined where nobody knows it. */
	readonly minutesEast: number | undefined;
	/** The characters of the URL that hold it, from its first digit to its last: `20221230`. */
	readonly written: string;
}

/**
 * What a shape of URLs that hold a day must look like: a host (subdomains count), the beginning of a path with `YYYY`, `MM`
 * and `DD`, and the site's time zone; `#` is a digit, `*` anything within a segment.
 */
export const urlShapeForm: TextForm = {
	pattern: /^[^/ ]+[/][^ ]*YYYY[^ ]*MM[^ ]*DD[^ ]* [+-]\d\d:\d\d$/,
	means: 'a shape such as `news.example/YYYY/MM/DD/ +08:00`',
};

/** Finds the day that a URL names: in a shape that the settings give its site, or in a form that nobody can mistake. */
export type UrlDayFinder = (url: URL | undefined) => UrlDay | undefined;

/**
 * Makes the search for the days in URLs.
 * @param texts as in the setting `urlShapes`
 */
export function urlDayFinder(texts: readonly string[]): UrlDayFinder {
	const shapes = texts.map(parseShape);
	return (url) => {
		if (url === undefined) return undefined;
		for (const shape of shapes) {
			const found = matchShape(url, shape);
			if (found !== undefined) return found;
		}
		const found = findPathDay(url.pathname) ?? findQueryDay(url.search);
		return found === undefined ? undefined : {minutesEast: undefined, ...found};
	};
}

interface Shape {
	readonly host: string;
	/** Its groups are named `year`, `month` and `dayOfMonth`. */
	readonly path: RegExp;
	readonly minutesEast: number;
}

function matchShape({hostname, pathname}: URL, {host, path, minutesEast}: Shape): UrlDay | undefined {
	if (!isHostOrBelow(hostname, host)) return undefined;
	const {groups, indices} = path.exec(pathname) ?? {};
	const day = findDay(Number(groups?.['year']), Number(groups?.['month']), Number(groups?.['dayOfMonth']));
	const start = indices?.groups?.['year']?.[0];
	const end = indices?.groups?.['dayOfMonth']?.[1];
	return day === undefined || start === undefined ? undefined : {day, minutesEast, written: pathname.slice(start, end)};
}

function parseShape(text: string): Shape {
	const [, host = '', path = '', sign, hours, minutes] = /^([^/ ]+)(\/[^ ]*) ([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
	const pattern = escapeForRegExp(path)
		.replaceAll('#', '\\d')
		.replaceAll('\\*', '[^/]*')
		.replace('YYYY', '(?<year>\\d{4})')
		.replace('MM', '(?<month>\\d\\d)')
		.replace('DD', '(?<dayOfMonth>\\d\\d)');
	const minutesEast = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
	return {host, path: new RegExp(`^${pattern}`, 'd'), minutesEast};
}
