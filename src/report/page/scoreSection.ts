import type {ArchiveScore, MonthScore, SourceScore} from '../../score/archiveScore.ts';
import {scoreDimensions} from '../../score/scoreDimensions.ts';
import {causeLink, pointsOf} from './causeLinks.ts';
import {copyableCommand} from './copyableCommand.ts';
import {type Content, element} from './domElements.ts';
import {linkTo} from './placeLinks.ts';
import {sentence} from './saidSentence.ts';
import {scoreChart} from './scoreChart.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {sortedTable} from './sortedTable.ts';

/** How good the archive is, what costs most, and what would raise it. */
export function scoreSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const {score} = report.head;
	const section = sectionOf('score', texts.scoreTitle);
	if (score === undefined) {
		section.append(element('p', {}, report.head.posts === 0 ? texts.ladderNoPosts : texts.noScore));
		return {section};
	}
	section.append(
		element('p', {}, introOf(score, report)),
		element('div', {class: 'score'}, totalOf(score, report), dimensionTable(score, report)),
		...raises(score, report),
		...byMonth(score, report),
		bySource(score.sources, report),
		...historyHint(report),
	);
	return {section};
}

function introOf({version, unjudged}: ArchiveScore, {wording: {texts, number}}: ShownReport): string {
	const ofUnjudged = unjudged.posts === 0 ? [] : [texts.unjudged(number(unjudged.posts))];
	return [texts.scoreIntro, ...ofUnjudged, texts.formula(String(version))].join(' ');
}

function totalOf({score}: ArchiveScore, {wording: {texts, decimal}}: ShownReport): HTMLElement {
	return element(
		'p',
		{class: 'total'},
		element('strong', {'aria-hidden': true}, decimal(score)),
		element('span', {}, texts.scoreOf(decimal(score))),
	);
}

function dimensionTable(score: ArchiveScore, report: ShownReport): HTMLElement {
	const {texts, decimal} = report.wording;
	const rows = scoreDimensions.map((dimension) =>
		element(
			'tr',
			{role: 'row'},
			element(
				'th',
				{scope: 'row', role: 'rowheader'},
				texts.dimensions[dimension],
				element('small', {}, texts.dimensionsMean[dimension]),
			),
			element('td', {class: 'number', role: 'cell'}, decimal(score.dimensions[dimension])),
			element('td', {role: 'cell'}, barOf(score.dimensions[dimension])),
			element('td', {role: 'cell', class: 'whole'}, ...costs(score, dimension, report)),
		),
	);
	return element(
		'div',
		{class: 'table'},
		element(
			'table',
			{class: 'stack', role: 'table', 'aria-label': texts.dimension},
			element(
				'thead',
				{role: 'rowgroup'},
				element(
					'tr',
					{role: 'row'},
					element('th', {scope: 'col', role: 'columnheader'}, texts.dimension),
					element('th', {scope: 'col', role: 'columnheader', class: 'number'}, texts.score),
					element('td', {role: 'cell'}),
					element('th', {scope: 'col', role: 'columnheader'}, texts.costsMost),
				),
			),
			element('tbody', {role: 'rowgroup'}, ...rows),
		),
	);
}

/** So many causes are named for a dimension; the others stand in the list of causes. */
const mostCosts = 3;

function costs(
	score: ArchiveScore,
	dimension: (typeof scoreDimensions)[number],
	report: ShownReport,
): readonly Content[] {
	const {causes} = score.costs[dimension];
	if (causes.length === 0) return ['–'];
	const items = causes
		.slice(0, mostCosts)
		.map((cause) => element('li', {}, `${pointsOf(cause.points, report)} · `, causeLink(cause, report)));
	return [element('ul', {class: 'plain'}, ...items)];
}

function raises({raises: list}: ArchiveScore, report: ShownReport): readonly HTMLElement[] {
	const {texts} = report.wording;
	if (list.length === 0) return [];
	const items = list.map((cause) =>
		element(
			'li',
			{},
			element('strong', {}, `+${pointsOf(cause.points, report)}`),
			' ',
			causeLink(cause, report),
			' ',
			sentence(cause.example),
		),
	);
	return [
		element('h3', {}, texts.raisesTitle),
		element('p', {}, texts.raisesIntro),
		element('ol', {class: 'raises'}, ...items),
	];
}

function barOf(points: number): HTMLElement {
	const filled = element('span', {class: 'filled'});
	filled.style.setProperty('inline-size', `${points}%`);
	return element('span', {class: 'bar', 'aria-hidden': true}, filled);
}

function byMonth({months}: ArchiveScore, report: ShownReport): readonly HTMLElement[] {
	const {texts, number, decimal} = report.wording;
	const dated = months.filter(({month}) => /^\d{4}-\d\d$/.test(month));
	if (dated.length < 2) return [];
	const table = sortedTable<MonthScore>(
		{
			caption: texts.scoreByMonth,
			pageSize: 24,
			columns: [
				{title: texts.month, cell: ({month}) => month, sortedBy: ({month}) => month, isHead: true},
				{title: texts.score, cell: ({score}) => decimal(score), sortedBy: ({score}) => score, isNumber: true},
				{title: texts.postsHead, cell: ({posts}) => number(posts), sortedBy: ({posts}) => posts, isNumber: true},
			],
		},
		report,
	);
	table.fill(dated);
	return [
		element('h3', {}, texts.scoreByMonth),
		scoreChart(
			dated.map(({month, score}) => ({month, value: score})),
			texts.scoreByMonth,
		),
		element('details', {}, element('summary', {}, texts.asTable), table.shown),
	];
}

function bySource(sources: readonly SourceScore[], report: ShownReport): HTMLElement {
	const {texts, number, decimal} = report.wording;
	const table = sortedTable<SourceScore>(
		{
			caption: texts.scoreBySource,
			pageSize: 20,
			columns: [
				{
					title: texts.source,
					cell: ({name}) => linkTo({part: 'causes', choice: {source: name}}, report, name),
					sortedBy: ({name}) => name,
					isHead: true,
				},
				{title: texts.postsHead, cell: ({posts}) => number(posts), sortedBy: ({posts}) => posts, isNumber: true},
				{title: texts.score, cell: ({score}) => decimal(score), sortedBy: ({score}) => score, isNumber: true},
				...scoreDimensions.map((dimension) => ({
					title: texts.dimensions[dimension],
					cell: ({dimensions}: SourceScore) => decimal(dimensions[dimension]),
					sortedBy: ({dimensions}: SourceScore) => dimensions[dimension],
					isNumber: true,
				})),
			],
		},
		report,
	);
	table.fill(sources);
	return element('details', {}, element('summary', {}, texts.scoreBySource), table.shown);
}

/** How to see what this page was not asked for. */
function historyHint(report: ShownReport): readonly HTMLElement[] {
	const {head, view, wording} = report;
	if (view.body.history !== undefined) return [];
	const command = `archivelint report -o report.html --history${head.commands.report}`;
	return [element('p', {}, `${wording.texts.historyHint}: `, copyableCommand(command, report))];
}
