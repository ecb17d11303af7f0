import {noYear, type Sums} from '../view/archiveView.ts';
import {byMonth, daysOfMonth, findStriking} from '../view/strikingDays.ts';
import {calendarChart} from './calendarChart.ts';
import {type Content, element, refill} from './domElements.ts';
import {chooser} from './filters.ts';
import {heatLevels, mostLevels} from './heatLevels.ts';
import {linkTo} from './placeLinks.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {sortedTable} from './sortedTable.ts';

type Measure = 'posts' | 'perPost';

/** Posts and findings by days: gaps, outages and bad batches. */
export function calendarSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const section = sectionOf('calendar', texts.calendarTitle);
	const chart = element('div');
	const striking = element('div');
	const table = element('details');
	const names = report.view.body.posts.sourceNames
		.toSorted()
		.map((name) => [name, name === '' ? texts.noSource : name] as const);
	const update = (): void => {
		const chosen = source.value();
		const days = report.view.byDay({source: chosen});
		const shown: Measure = measure.value() === 'perPost' ? 'perPost' : 'posts';
		refill(chart, [chartOf(days, {measure: shown, source: chosen}, report)]);
		refill(striking, strikingList(days, chosen, report));
		refill(table, [element('summary', {}, texts.asTable), monthTable(days, chosen, report)]);
	};
	const measure = chooser(
		{label: texts.measure, all: texts.postsPerDay, options: [['perPost', texts.findingsPerPost]]},
		update,
	);
	const source = chooser({label: texts.source, all: texts.all, options: names}, update);
	const undated = report.view.years.filter((year) => year === noYear).length;
	update();
	section.append(
		element(
			'p',
			{},
			texts.calendarIntro,
			' ',
			undated === 0 ? undefined : linkTo({part: 'posts', choice: {year: noYear}}, report, texts.undated(undated)),
		),
		element('form', {class: 'filters', onsubmit: (event) => event.preventDefault()}, measure.shown, source.shown),
		chart,
		striking,
		table,
	);
	return {
		section,
		show: (place) => {
			source.choose(place?.choice.source);
			update();
		},
	};
}

function chartOf(
	days: ReadonlyMap<number, Sums>,
	{measure, source}: {readonly measure: Measure; readonly source: string | undefined},
	report: ShownReport,
): HTMLElement {
	const {texts, monthNames, day: nameOf} = report.wording;
	const values = new Map(
		[...days].map(([day, {posts, findings}]) => [day, measure === 'posts' ? posts : findings / posts]),
	);
	const line = element('p', {class: 'pointed'}, texts.pointAtDay);
	const chart = calendarChart({
		values,
		level: heatLevels([...values.values()]),
		name: measure === 'posts' ? texts.postsPerDay : texts.findingsPerPost,
		monthNames,
		pointAt: (day) => {
			const sums = day === undefined ? undefined : (days.get(day) ?? {posts: 0, findings: 0});
			line.textContent =
				day === undefined || sums === undefined
					? texts.pointAtDay
					: texts.dayLine(nameOf(day), sums.posts, sums.findings);
		},
		choose: (day) => report.goTo({part: 'posts', choice: {source, days: [day, day]}}),
	});
	return element('div', {class: measure === 'posts' ? 'cold' : 'warm'}, legend(report), chart, line);
}

function legend({wording: {texts}}: ShownReport): HTMLElement {
	const shades = Array.from({length: mostLevels + 1}, (_, level) => element('span', {class: `shade level-${level}`}));
	return element('p', {class: 'legend', 'aria-hidden': true}, `${texts.less} `, ...shades, ` ${texts.moreOf}`);
}

function strikingList(
	days: ReadonlyMap<number, Sums>,
	source: string | undefined,
	report: ShownReport,
): readonly Content[] {
	const {texts, day: nameOf, decimal} = report.wording;
	const {gaps, crowded, badMonths, usual} = findStriking(days);
	const items: readonly Content[] = [
		...gaps.map(({first, last}) =>
			linkTo(
				{part: 'posts', choice: {source, days: [first - 1, last + 1]}},
				report,
				texts.gap(nameOf(first), nameOf(last), last - first + 1),
			),
		),
		...crowded.map(({day, posts}) =>
			linkTo(
				{part: 'posts', choice: {source, days: [day, day]}},
				report,
				texts.crowded(nameOf(day), posts, usual.posts),
			),
		),
		...badMonths.map(({month, perPost}) =>
			linkTo(
				{part: 'posts', choice: {source, days: daysOfMonth(month)}},
				report,
				texts.badBatch(month, decimal(perPost), decimal(usual.perPost)),
			),
		),
	];
	return [
		element('h3', {}, texts.noticeable),
		items.length === 0
			? element('p', {}, texts.nothingStrikes)
			: element('ul', {}, ...items.map((item) => element('li', {}, item))),
	];
}

function monthTable(days: ReadonlyMap<number, Sums>, source: string | undefined, report: ShownReport): HTMLElement {
	const {texts, number, decimal} = report.wording;
	type Row = readonly [month: string, sums: Sums];
	const table = sortedTable<Row>(
		{
			caption: texts.calendarTitle,
			pageSize: 24,
			columns: [
				{
					title: texts.month,
					cell: ([month]) => linkTo({part: 'posts', choice: {source, days: daysOfMonth(month)}}, report, month),
					sortedBy: ([month]) => month,
					isHead: true,
				},
				{
					title: texts.postsHead,
					cell: ([, {posts}]) => number(posts),
					sortedBy: ([, {posts}]) => posts,
					isNumber: true,
				},
				{
					title: texts.findingsHead,
					cell: ([, {findings}]) => number(findings),
					sortedBy: ([, {findings}]) => findings,
					isNumber: true,
				},
				{
					title: texts.findingsPerPost,
					cell: ([, {findings, posts}]) => decimal(findings / posts),
					sortedBy: ([, {findings, posts}]) => findings / posts,
					isNumber: true,
				},
			],
		},
		report,
	);
	table.fill([...byMonth(days)].toReversed());
	return table.shown;
}
