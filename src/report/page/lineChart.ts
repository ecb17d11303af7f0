import {scaleLinear} from 'd3-scale';
import {drawn} from './domElements.ts';

/** Where something stands along a chart: 0 at its beginning, 1 at its end. */
export type Along = number;

/** What a chart shows. */
export interface LineChartOptions {
	/** What it says, for those who do not see it. */
	readonly name: string;
	readonly points: readonly {readonly along: Along; readonly value: number}[];
	/** The lowest and the highest value that there is room for. */
	readonly range: readonly [lowest: number, highest: number];
	readonly marks: readonly {readonly along: Along; readonly text: string}[];
	readonly size: ChartSize;
}

/** How large a chart is, in units of its drawing. */
export interface ChartSize {
	readonly width: number;
	readonly height: number;
	/** About so many lines go across. */
	readonly lines: number;
	/** What is left free below the line, for marks. */
	readonly below: number;
}

/** Units around the drawing. */
const margin = {left: 34, right: 12, top: 10} as const;

/** Draws a line through values. */
export function lineChart({name, points, range, marks, size}: LineChartOptions): SVGSVGElement {
	const {width, height, lines, below} = size;
	const x = (along: Along): number => placeAlong(along, size);
	const y = scaleLinear()
		.domain(range)
		.range([height - below, margin.top]);
	const places = points.map(({along, value}) => [rounded(x(along)), rounded(y(value))] as const);
	return drawn(
		'svg',
		{viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name, class: 'chart'},
		...y
			.ticks(lines)
			.flatMap((tick) => [
				drawn('line', {class: 'grid', x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick)}),
				drawn('text', {x: margin.left - 6, y: y(tick) + 4, 'text-anchor': 'end'}, String(tick)),
			]),
		...marks.map(({along, text}) =>
			drawn('text', {x: rounded(x(along)), y: height - 6, 'text-anchor': anchorAt(along)}, text),
		),
		drawn('polyline', {class: 'line', points: places.map((place) => place.join(',')).join(' ')}),
		...places.map(([cx, cy]) => drawn('circle', {class: 'dot', cx, cy, r: 1.5})),
	);
}

/** Where something stands in a drawing. */
export function placeAlong(along: Along, {width}: Pick<ChartSize, 'width'>): number {
	return margin.left + along * (width - margin.left - margin.right);
}

/** What a person points at; undefined where that is nothing of the drawing. */
export function alongAt(event: Event, {width}: Pick<ChartSize, 'width'>): Along | undefined {
	const place = placeIn(event);
	return place && (place.x - margin.left) / (width - margin.left - margin.right);
}

/** The place of a drawing that a person points at, in its units; undefined where nobody points at it. */
export function placeIn(event: Event): {readonly x: number; readonly y: number} | undefined {
	const drawing = event.currentTarget;
	if (!(event instanceof MouseEvent) || !(drawing instanceof SVGSVGElement)) return undefined;
	const matrix = drawing.getScreenCTM();
	return matrix === null ? undefined : new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
}

/** Names at the ends stay within the drawing. */
function anchorAt(along: Along): string {
	if (along < 0.02) return 'start';
	return along > 0.98 ? 'end' : 'middle';
}

function rounded(value: number): number {
	return Math.round(10 * value) / 10;
}
