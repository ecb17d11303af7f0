import {type Harm, harms} from '../../model/rule.ts';
import {groupBy} from '../../texts/groups.ts';
import type {PageCause} from '../pageData.ts';
import {copyableCommand} from './copyableCommand.ts';
import {type Content, element} from './domElements.ts';
import {linkTo} from './placeLinks.ts';
import {sentence} from './saidSentence.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';

/** So many rules are named as steps. */
const mostRules = 5;

/** That nothing is shown may have reasons. */
function withoutCauses({head, wording: {texts, number}}: ShownReport): string {
	if (head.posts === 0) return texts.ladderNoPosts;
	return head.hidden === 0 ? texts.ladderNothing : texts.ladderHidden(number(head.hidden));
}

/** What to do next, the first first, and what readers lose. */
export function ladderSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const section = sectionOf('ladder', texts.ladderTitle);
	const {causes} = report.view.body;
	if (causes.length === 0) {
		section.append(element('p', {}, withoutCauses(report)));
		return {section};
	}
	section.append(
		element('ol', {class: 'ladder'}, ...stepsOf(report).map((step) => element('li', {}, ...step))),
		element('h3', {}, texts.ladderTable),
		harmTable(report),
	);
	return {section};
}

function stepsOf(report: ShownReport): readonly (readonly Content[])[] {
	const {texts} = report.wording;
	const {causes} = report.view.body;
	const command = (words: string): HTMLElement =>
		copyableCommand(`archivelint${words}${report.head.commands.lint}`, report);
	const safe = sumOf(causes, (cause) => cause.safe);
	const unsafe = sumOf(causes, (cause) => cause.unsafe);
	const first = gravest(report).slice(0, mostRules);
	return [
		...(safe === 0
			? []
			: [
					[texts.ladderLook, command(' --diff')],
					[texts.ladderFirst(safe), command(' --fix')],
				]),
		...first.map((causes) => decisionOn(causes, report)),
		...(unsafe === 0 ? [] : [[texts.ladderUnsafe(unsafe), command(' --diff --unsafe')]]),
		[texts.ladderBaseline, command(' baseline create')],
	];
}

/** A step that is a person's: what one rule found and nothing mends without loss. */
function decisionOn(causes: readonly PageCause[], report: ShownReport): readonly Content[] {
	const {texts} = report.wording;
	const [cause] = causes;
	if (cause === undefined) return [];
	const isOne = causes.length === 1;
	const choice = isOne ? {cause: cause.id} : {rule: cause.rule};
	const counts = [
		texts.harmNames[cause.harm],
		...(isOne ? [cause.source] : [texts.causes(causes.length)]),
		texts.findings(sumOf(causes, ({findings}) => findings)),
	];
	return [
		`${texts.ladderCause} `,
		linkTo({part: 'causes', choice}, report, cause.rule),
		element('small', {}, counts.join(' · ')),
		sentence(cause.message),
	];
}

/**
 * Causes that nothing mends without loss, by their rules: those that cost most first, and without a score those by which a reader loses
 * most.
 */
function gravest({head: {score}, view}: ShownReport): readonly (readonly PageCause[])[] {
	const open = view.body.causes.filter((cause) => cause.safe < cause.findings);
	const costly = (score?.raises ?? []).flatMap(({id}) => open.find((cause) => cause.id === id) ?? []);
	const sorted = [...costly, ...open.filter((cause) => !costly.includes(cause))];
	return [...groupBy(sorted, ({rule}) => rule).values()];
}

function harmTable(report: ShownReport): HTMLElement {
	const {texts, number} = report.wording;
	const {causes} = report.view.body;
	const heads = [texts.loses, texts.causesTitle, texts.findingsHead, texts.mends, texts.mendsMore];
	const rows = harms.flatMap((harm: Harm) => {
		const own = causes.filter((cause) => cause.harm === harm);
		if (own.length === 0) return [];
		const counts = [
			own.length,
			sumOf(own, (cause) => cause.findings),
			sumOf(own, (cause) => cause.safe),
			sumOf(own, (cause) => cause.unsafe),
		];
		const name = linkTo({part: 'causes', choice: {harm}}, report, texts.harmNames[harm]);
		return [
			element(
				'tr',
				{},
				element('th', {scope: 'row'}, name, `: ${texts.harms[harm]}`),
				...counts.map((count) => element('td', {class: 'number'}, number(count))),
			),
		];
	});
	const head = heads.map((title, index) =>
		element('th', {scope: 'col', class: index === 0 ? undefined : 'number'}, title),
	);
	return element(
		'div',
		{class: 'table', tabindex: 0, role: 'region', 'aria-label': texts.ladderTable},
		element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
	);
}

function sumOf(causes: readonly PageCause[], count: (cause: PageCause) => number): number {
	return causes.reduce((sum, cause) => sum + count(cause), 0);
}
