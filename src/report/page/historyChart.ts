import {dayOf, type TrendPoint} from '../../score/archiveTrend.ts';
import {placesToName, rangeAround} from '../view/historyCourse.ts';
import {drawn, element} from './domElements.ts';
import {type Along, alongAt, type ChartSize, lineChart, placeAlong} from './lineChart.ts';

/** What a chart of a history shows. */
export interface HistoryChartOptions {
	readonly points: readonly TrendPoint[];
	readonly values: readonly number[];
	/** What it says, for those who do not see it. */
	readonly name: string;
	/** Is called with the point that a person points at, counted from 0; undefined for none. */
	readonly pointAt: (place: number | undefined) => void;
	readonly choose: (place: number) => void;
}

const large: ChartSize = {width: 900, height: 250, lines: 5, below: 46};
const small: ChartSize = {width: 300, height: 110, lines: 2, below: 24};

/** Draws the course of a score, with marks where causes came and went. Commits stand side by side, however long it took from one to the next. */
export function historyChart({points, values, name, pointAt, choose}: HistoryChartOptions): HTMLElement {
	const along = alongOf(points);
	const chart = lineChart({
		name,
		points: values.map((value, place) => ({along: along(place), value})),
		range: rangeAround(values),
		marks: daysAlong(points, 8),
		size: large,
	});
	const cursor = drawn('line', {class: 'cursor', y1: 10, y2: large.height - large.below});
	cursor.setAttribute('visibility', 'hidden');
	const placeUnder = (event: Event): number | undefined => {
		const pointed = alongAt(event, large);
		if (pointed === undefined) return undefined;
		return Math.min(points.length - 1, Math.max(0, Math.round(pointed * (points.length - 1))));
	};
	const show = (place: number | undefined): void => {
		cursor.setAttribute('visibility', place === undefined ? 'hidden' : 'visible');
		const x = String(placeAlong(along(place ?? 0), large));
		cursor.setAttribute('x1', x);
		cursor.setAttribute('x2', x);
		pointAt(place);
	};
	chart.addEventListener('pointermove', (event) => show(placeUnder(event)));
	chart.addEventListener('pointerleave', () => show(undefined));
	chart.addEventListener('click', (event) => {
		const place = placeUnder(event);
		if (place !== undefined) choose(place);
	});
	chart.append(cursor, ...points.flatMap((point, place) => changeMarks(point, along(place))));
	return element('div', {class: 'wide history', tabindex: 0, role: 'region', 'aria-label': name}, chart);
}

/** The same, as small as fits beside others of the same range, and nobody points at it. */
export function smallHistoryChart(
	{points, values, name}: Pick<HistoryChartOptions, 'points' | 'values' | 'name'>,
	range: readonly [lowest: number, highest: number],
): SVGSVGElement {
	const along = alongOf(points);
	return lineChart({
		name,
		points: values.map((value, place) => ({along: along(place), value})),
		range,
		marks: daysAlong(points, 2),
		size: small,
	});
}

function alongOf(points: readonly TrendPoint[]): (place: number) => Along {
	return (place) => (points.length < 2 ? 0.5 : place / (points.length - 1));
}

/** Days of some points; several commits of one day are named once. */
function daysAlong(points: readonly TrendPoint[], most: number): readonly {along: Along; text: string}[] {
	const along = alongOf(points);
	const named = placesToName(points.length, most).map((place) => {
		const point = points[place];
		return {along: along(place), text: point === undefined ? '' : dayOf(point)};
	});
	return named.filter(({text}, index) => text !== named[index - 1]?.text);
}

/** Below the line, a mark for what came, and one above that for what went. Their forms differ, for not everybody sees colours. */
function changeMarks({came, went}: TrendPoint, along: Along): readonly SVGElement[] {
	const x = placeAlong(along, large);
	const y = large.height - 31;
	return [
		...(came.length === 0 ? [] : [drawn('path', {class: 'came', d: `M${x - 5} ${y}h10l-5 8z`})]),
		...(went.length === 0 ? [] : [drawn('path', {class: 'went', d: `M${x - 5} ${y - 3}h10l-5 -8z`})]),
	];
}
