import {type ChangedCause, dayOf, type TrendPoint} from '../../score/archiveTrend.ts';
import {type ScoreDimension, scoreDimensions} from '../../score/scoreDimensions.ts';
import type {PageTrend} from '../pageData.ts';
import {
	type Course,
	coursesOf,
	differenceOf,
	type HistoryRow,
	historyRows,
	rangeAround,
} from '../view/historyCourse.ts';
import {causeLink} from './causeLinks.ts';
import {type Content, element} from './domElements.ts';
import {historyChart, smallHistoryChart} from './historyChart.ts';
import {sentence} from './saidSentence.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {type Column, reveal, type SortedTable, sortedTable} from './sortedTable.ts';

/** The score along the history of git, with the causes that came and went; undefined where nobody has asked for it. */
export function historySection(report: ShownReport): Part | undefined {
	const {texts} = report.wording;
	const {history} = report.view.body;
	if (history === undefined) return undefined;
	const section = sectionOf('history', texts.historyTitle);
	section.append(
		...('missing' in history ? [element('p', {}, texts.noHistory[history.missing])] : partsOf(history, report)),
	);
	return {section};
}

function partsOf(trend: PageTrend, report: ShownReport): readonly HTMLElement[] {
	const {texts, number} = report.wording;
	const {points, every, isCut, pointsBefore} = trend;
	const intro = element('p', {}, [texts.historyIntro, texts.everyStep(every)].join(' '));
	const table = pointTable(points, report);
	const limits = [
		...(isCut ? [texts.historyCut(dayOfFirst(points))] : []),
		...(pointsBefore === 0 ? [] : [texts.pointsBefore(number(pointsBefore))]),
	];
	return [
		intro,
		...limits.map((limit) => element('p', {}, limit)),
		...(points.length < 2 ? [element('p', {}, texts.oneCommit)] : drawings(points, table, report)),
		table.shown,
	];
}

function dayOfFirst([first]: readonly TrendPoint[]): string {
	return first === undefined ? '' : dayOf(first);
}

function drawings(
	points: readonly TrendPoint[],
	table: SortedTable<HistoryRow>,
	report: ShownReport,
): readonly HTMLElement[] {
	const {texts} = report.wording;
	const {score, dimensions} = coursesOf(points);
	const line = element('p', {class: 'pointed'}, texts.pointAtCommit);
	const chart = historyChart({
		points,
		values: score.values,
		name: nameOf(score, report),
		pointAt: (place) => {
			const point = place === undefined ? undefined : points[place];
			line.textContent = point === undefined ? texts.pointAtCommit : commitLine(point, report);
		},
		choose: (place) => reveal(table.open(points[place]?.commit ?? '')),
	});
	const range = rangeAround(dimensions.flatMap(({values}) => values));
	return [
		element('p', {}, nameOf(score, report)),
		element(
			'p',
			{class: 'legend'},
			element('span', {class: 'lost', 'aria-hidden': true}, '▼'),
			` ${texts.causesCame} `,
			element('span', {class: 'won', 'aria-hidden': true}, '▲'),
			` ${texts.causesWent}`,
		),
		chart,
		line,
		element('h3', {}, texts.eachDimension),
		element(
			'div',
			{class: 'multiples'},
			...dimensions.map((course) =>
				element(
					'figure',
					{},
					element('figcaption', {}, nameOf(course, report)),
					smallHistoryChart({points, values: course.values, name: nameOf(course, report)}, range),
				),
			),
		),
		element('h3', {}, texts.cameAndWent),
	];
}

/** Says of a course where it began, and where it has come to. */
function nameOf({name, values}: Course, report: ShownReport): string {
	const {texts, decimal} = report.wording;
	const title = name === 'score' ? texts.score : texts.dimensions[name];
	const [first = 0] = values;
	const last = values.at(-1) ?? 0;
	return `${title}: ${decimal(first)} → ${decimal(last)} (${signed(differenceOf(first, last), decimal)})`;
}

function commitLine(point: TrendPoint, {wording: {decimal}}: ShownReport): string {
	return `${dayOf(point)} · ${shortId(point)} · ${decimal(point.score)} · ${point.subject}`;
}

function shortId({commit}: Pick<TrendPoint, 'commit'>): string {
	return commit.slice(0, 8);
}

/** A number with its sign; 0 has none. */
function signed(value: number, write: (value: number) => string): string {
	if (value === 0) return write(0);
	return `${value > 0 ? '+' : '−'}${write(Math.abs(value))}`;
}

function pointTable(points: readonly TrendPoint[], report: ShownReport): SortedTable<HistoryRow> {
	const {texts} = report.wording;
	const table = sortedTable<HistoryRow>(
		{
			caption: texts.historyTitle,
			columns: columnsOf(report),
			keyOf: ({point}) => point.commit,
			nameOf: ({point}) => `${dayOf(point)} ${shortId(point)}`,
			details: (row) => pointDetails(row, report),
		},
		report,
	);
	// What people ask for first is what happened last.
	table.fill(historyRows(points).toReversed());
	return table;
}

function columnsOf(report: ShownReport): readonly Column<HistoryRow>[] {
	const {texts, number, decimal} = report.wording;
	return [
		{
			title: texts.commit,
			isHead: true,
			sortedBy: ({place}) => place,
			cell: ({point}) =>
				element(
					'span',
					{class: 'post'},
					element('bdi', {class: 'title'}, point.subject),
					element('code', {}, shortId(point)),
				),
		},
		{
			title: texts.day,
			cell: ({point}) => element('span', {class: 'day'}, dayOf(point)),
			sortedBy: ({point}) => Date.parse(point.date),
		},
		{
			title: texts.postsHead,
			cell: ({point}) => number(point.posts),
			sortedBy: ({point}) => point.posts,
			isNumber: true,
		},
		{
			title: texts.score,
			cell: ({point}) => decimal(point.score),
			sortedBy: ({point}) => point.score,
			isNumber: true,
		},
		{
			title: texts.change,
			cell: ({change}) => (change === undefined ? '–' : signed(change, decimal)),
			sortedBy: ({change}) => change ?? 0,
			isNumber: true,
		},
		{title: texts.cameAndWent, cell: ({point}) => changeList(point, report)},
	];
}

/** So many causes of each kind are named in a row; the others stand below it. */
const mostNamed = 3;

function changeList({came, went}: TrendPoint, report: ShownReport): Content {
	const changes = [
		...came.slice(0, mostNamed).map((cause) => element('li', {}, ...changeOf(cause, 'came', report))),
		...went.slice(0, mostNamed).map((cause) => element('li', {}, ...changeOf(cause, 'went', report))),
	];
	return changes.length === 0 ? '–' : element('ul', {class: 'plain'}, ...changes);
}

function changeOf(cause: ChangedCause, kind: 'came' | 'went', report: ShownReport): readonly Content[] {
	const {texts, hundredths} = report.wording;
	const isLoss = kind === 'came';
	return [
		element('span', {class: isLoss ? 'lost' : 'won', 'aria-hidden': true}, isLoss ? '▼' : '▲'),
		element('span', {class: 'unseen'}, `${isLoss ? texts.came : texts.went}:`),
		` ${signed(isLoss ? -cause.points : cause.points, hundredths)} `,
		causeLink(cause, report),
	];
}

function pointDetails({point, before}: HistoryRow, report: ShownReport): HTMLElement {
	const {texts, decimal} = report.wording;
	const {came, went, dimensions} = point;
	const shown = (causes: readonly ChangedCause[], kind: 'came' | 'went'): readonly HTMLElement[] =>
		causes.map((cause) =>
			element('li', {}, ...changeOf(cause, kind, report), ' ', ...countsOf(cause, report), sentence(cause.example)),
		);
	const dimensionOf = (name: ScoreDimension): string => {
		const change = before === undefined ? 0 : differenceOf(before.dimensions[name], dimensions[name]);
		const written = change === 0 ? '' : ` (${signed(change, decimal)})`;
		return `${texts.dimensions[name]}: ${decimal(dimensions[name])}${written}`;
	};
	const changes = [...shown(came, 'came'), ...shown(went, 'went')];
	return element(
		'div',
		{class: 'detail'},
		element('p', {}, element('code', {}, point.commit)),
		element('ul', {class: 'inline'}, ...scoreDimensions.map((name) => element('li', {}, dimensionOf(name)))),
		changes.length === 0 ? element('p', {}, texts.nothingChanged) : element('ul', {class: 'found'}, ...changes),
	);
}

function countsOf({findings, posts, dimension}: ChangedCause, {wording: {texts, number}}: ShownReport) {
	const counts = [
		texts.dimensions[dimension],
		`${texts.findingsHead}: ${number(findings.before)} → ${number(findings.now)}`,
		`${texts.postsHead}: ${number(posts.before)} → ${number(posts.now)}`,
	];
	return [element('small', {}, counts.join(' · '))];
}
