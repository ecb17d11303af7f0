import {scaleUtc} from 'd3-scale';
import {element} from './domElements.ts';
import {lineChart} from './lineChart.ts';

/** A value of a month, such as `2024-03`. */
export interface MonthValue {
	readonly month: string;
	readonly value: number;
}

/** Draws values from 0 to 100 by months. */
export function scoreChart(values: readonly MonthValue[], name: string): HTMLElement {
	const points = values.map(({month, value}) => ({date: new Date(`${month}-01T00:00:00Z`), value}));
	const dates = points.map(({date}) => date);
	const x = scaleUtc()
		.domain([dates[0] ?? new Date(0), dates.at(-1) ?? new Date(0)])
		.range([0, 1]);
	const write = x.tickFormat();
	const chart = lineChart({
		name,
		points: points.map(({date, value}) => ({along: x(date), value})),
		range: [0, 100],
		marks: x.ticks(8).map((tick) => ({along: x(tick), text: yearOr(tick, write)})),
		size: {width: 900, height: 180, lines: 4, below: 24},
	});
	return element('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': name}, chart);
}

/** Years in digits, which any language reads; months as numbers. */
function yearOr(tick: Date, write: (date: Date) => string): string {
	const year = tick.getUTCFullYear();
	if (tick.getUTCMonth() === 0 && tick.getUTCDate() === 1) return String(year);
	return /\d{4}/.test(write(tick)) ? String(year) : `${year}-${String(tick.getUTCMonth() + 1).padStart(2, '0')}`;
}
