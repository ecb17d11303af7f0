import {noYear, type Sums} from '../view/archiveView.ts';
import {type Content, element, refill} from './domElements.ts';
import {chooser} from './filters.ts';
import {heatLevels} from './heatLevels.ts';
import {linkTo} from './placeLinks.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';

/** So many sources are shown at first. */
const fewSources = 25;

type Row = ReturnType<ShownReport['view']['bySourceAndYear']>[number];

/** Sources by years, a shade for each: the table is the chart. */
export function yearSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const section = sectionOf('years', texts.yearsTitle);
	const rows = report.view.bySourceAndYear();
	const place = element('div');
	let count = fewSources;
	const update = (): void => {
		const isPerPost = measure.value() === undefined;
		const valueOf = ({posts, findings}: Sums): number => (isPerPost ? findings / posts : posts);
		const more = element(
			'button',
			{
				type: 'button',
				onclick: () => {
					count += 100;
					update();
				},
			},
			texts.more(Math.min(100, rows.length - count)),
		);
		refill(place, [
			element(
				'div',
				{class: isPerPost ? 'warm' : 'cold'},
				yearTable(rows.slice(0, count), {rows, valueOf, isPerPost}, report),
			),
			rows.length > count ? element('p', {}, more) : undefined,
		]);
	};
	const measure = chooser(
		{label: texts.measure, all: texts.findingsPerPost, options: [['posts', texts.postsHead]]},
		update,
	);
	update();
	section.append(
		element('p', {}, texts.yearsIntro),
		element('form', {class: 'filters', onsubmit: (event) => event.preventDefault()}, measure.shown),
		place,
	);
	return {section};
}

interface Shades {
	readonly rows: readonly Row[];
	readonly valueOf: (sums: Sums) => number;
	readonly isPerPost: boolean;
}

function yearTable(shown: readonly Row[], {rows, valueOf, isPerPost}: Shades, report: ShownReport): HTMLElement {
	const {texts, number, decimal} = report.wording;
	const years = [...new Set(report.view.years)].toSorted((a, b) => a - b);
	const level = heatLevels(rows.flatMap((row) => [...row.years.values()].map(valueOf)));
	const written = (sums: Sums): string => (isPerPost ? decimal(valueOf(sums)) : number(sums.posts));
	const cellOf = (row: Row, year: number): Content => {
		const sums = row.years.get(year);
		if (sums === undefined) return element('td', {class: 'heat level-0'});
		const link = linkTo({part: 'posts', choice: {source: row.name, year}}, report, written(sums));
		return element('td', {class: `heat level-${level(valueOf(sums))}`}, link);
	};
	const head = [texts.source, texts.postsHead, ...years.map((year) => (year === noYear ? texts.noDate : String(year)))];
	const body = shown.map((row) =>
		element(
			'tr',
			{},
			element(
				'th',
				{scope: 'row'},
				linkTo({part: 'causes', choice: {source: row.name}}, report, row.name === '' ? texts.noSource : row.name),
			),
			element('td', {class: 'number'}, number(row.all.posts)),
			...years.map((year) => cellOf(row, year)),
		),
	);
	return element(
		'div',
		{
			class: 'table wide',
			tabindex: 0,
			role: 'region',
			'aria-label': isPerPost ? texts.findingsPerPost : texts.postsHead,
		},
		element(
			'table',
			{class: 'matrix'},
			element(
				'thead',
				{},
				element(
					'tr',
					{},
					...head.map((title, index) =>
						element('th', {scope: 'col', class: index === 0 ? undefined : 'number'}, title),
					),
				),
			),
			element('tbody', {}, ...body),
		),
	);
}
