import {utcDay, utcSunday, utcYear} from 'd3-time';
import {countedDay, dayAt, partsOfDay, startOfDay} from '../../dates/days.ts';
import {drawn, element} from './domElements.ts';
import type {HeatLevel} from './heatLevels.ts';
import {mostLevels} from './heatLevels.ts';
import {placeIn} from './lineChart.ts';

/** What a calendar shows. */
export interface CalendarOptions {
	/** The values of days, by their number since 1970-01-01. */
	readonly values: ReadonlyMap<number, number>;
	readonly level: HeatLevel;
	readonly name: string;
	readonly monthNames: readonly string[];
	/** Is called with the day that a person points at; undefined for none. */
	readonly pointAt: (day: number | undefined) => void;
	readonly choose: (day: number) => void;
}

const step = 14;
const cell = 12;
const margin = {left: 44, top: 18} as const;
const weeks = 54;

/** So many years are drawn: those before are in the table. */
const mostYears = 40;

/** So many years without a post are drawn. */
const longestPause = 10;

/** Draws the days of each year in weeks, the latest year first. */
export function calendarChart(options: CalendarOptions): HTMLElement {
	const years = yearsWith([...options.values.keys()]).slice(0, mostYears);
	return element(
		'div',
		{class: 'wide calendar', tabindex: 0, role: 'region', 'aria-label': options.name},
		...years.map((year) => yearDrawing(year, options)),
	);
}

/** Years with posts and those between, unless nobody would look for posts there, the latest first. */
function yearsWith(days: readonly number[]): readonly number[] {
	const own = [...new Set(days.map((day) => partsOfDay(day).year))].toSorted((a, b) => b - a);
	return own.flatMap((year, index) => {
		const between = (own[index - 1] ?? year + 1) - year - 1;
		const empty = between > longestPause ? 0 : between;
		return Array.from({length: empty + 1}, (_, number) => year + empty - number);
	});
}

function yearDrawing(year: number, options: CalendarOptions): SVGElement {
	const first = utcYear(dateOf(year));
	const days = utcDay.range(first, utcYear.offset(first, 1));
	const shades: string[] = Array.from({length: mostLevels + 1}, () => '');
	for (const date of days) {
		const value = options.values.get(dayAt(date.getTime(), 0));
		const level = value === undefined ? 0 : options.level(value);
		const {x, y} = placeOf(date, first);
		// One path for each shade: a rectangle for each day of twenty years would make the page slow.
		shades[level] += `M${x} ${y}h${cell}v${cell}h${-cell}z`;
	}
	const months = options.monthNames.map((name, month) => {
		const start = new Date(first);
		start.setUTCMonth(month);
		return drawn('text', {x: placeOf(start, first).x, y: margin.top - 6}, name);
	});
	const pointedDay = (event: Event): number | undefined => dayUnder(event, first);
	return drawn(
		'svg',
		{
			viewBox: `0 0 ${margin.left + weeks * step} ${margin.top + 7 * step + 6}`,
			role: 'img',
			'aria-label': `${options.name}: ${year}`,
			onpointermove: (event) => options.pointAt(pointedDay(event)),
			onpointerleave: () => options.pointAt(undefined),
			onclick: (event) => {
				const day = pointedDay(event);
				if (day !== undefined && options.values.has(day)) options.choose(day);
			},
		},
		drawn('text', {class: 'year', x: 0, y: margin.top + 3.5 * step + 4}, String(year)),
		...months,
		...shades.map((path, level) => drawn('path', {d: path, class: `level-${level}`})),
	);
}

function placeOf(date: Date, first: Date): {readonly x: number; readonly y: number} {
	const week = utcSunday.count(first, date);
	return {x: margin.left + week * step, y: margin.top + date.getUTCDay() * step};
}

/** The day that a person points at. */
function dayUnder(event: Event, first: Date): number | undefined {
	const place = placeIn(event);
	if (place === undefined) return undefined;
	const {x, y} = place;
	const week = Math.floor((x - margin.left) / step);
	const weekday = Math.floor((y - margin.top) / step);
	if (week < 0 || weekday < 0 || weekday > 6) return undefined;
	const date = utcDay.offset(utcSunday.offset(utcSunday.floor(first), week), weekday);
	return date.getUTCFullYear() === first.getUTCFullYear() ? dayAt(date.getTime(), 0) : undefined;
}

function dateOf(year: number): Date {
	return new Date(startOfDay(countedDay(year, 1, 1)));
}
