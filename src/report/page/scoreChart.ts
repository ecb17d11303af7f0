import {scaleLinear, scaleUtc} from 'd3-scale';
import {drawn, element} from './domElements.ts';

/** A value of a month, such as `2024-03`. */
export interface MonthValue {
	readonly month: string;
	readonly value: number;
}

const width = 900;
const height = 180;
const margin = {left: 34, right: 10, top: 10, bottom: 24} as const;

/** Draws values from 0 to 100 by months. */
export function scoreChart(values: readonly MonthValue[], name: string): HTMLElement {
	const points = values.map(({month, value}) => ({date: new Date(`${month}-01T00:00:00Z`), value}));
	const dates = points.map(({date}) => date);
	const x = scaleUtc()
		.domain([dates[0] ?? new Date(0), dates.at(-1) ?? new Date(0)])
		.range([margin.left, width - margin.right]);
	const y = scaleLinear()
		.domain([0, 100])
		.range([height - margin.bottom, margin.top]);
	const line = points.map(({date, value}) => `${round(x(date))},${round(y(value))}`).join(' ');
	const write = x.tickFormat();
	const chart = drawn(
		'svg',
		{viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name, class: 'chart'},
		...y
			.ticks(4)
			.flatMap((tick) => [
				drawn('line', {class: 'grid', x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick)}),
				drawn('text', {x: margin.left - 6, y: y(tick) + 4, 'text-anchor': 'end'}, String(tick)),
			]),
		...x
			.ticks(8)
			.map((tick) => drawn('text', {x: round(x(tick)), y: height - 6, 'text-anchor': 'middle'}, yearOr(tick, write))),
		drawn('polyline', {class: 'line', points: line}),
		...points.map(({date, value}) => drawn('circle', {class: 'dot', cx: round(x(date)), cy: round(y(value)), r: 1.5})),
	);
	return element('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': name}, chart);
}

/** Years in digits, which any language reads; months as numbers. */
function yearOr(tick: Date, write: (date: Date) => string): string {
	const year = tick.getUTCFullYear();
	if (tick.getUTCMonth() === 0 && tick.getUTCDate() === 1) return String(year);
	return /\d{4}/.test(write(tick)) ? String(year) : `${year}-${String(tick.getUTCMonth() + 1).padStart(2, '0')}`;
}

function round(value: number): number {
	return Math.round(10 * value) / 10;
}
