import {harms} from '../../model/rule.ts';
import {type Choice, type ChosenCause, fixLevelOf} from '../view/archiveView.ts';
import type {Place} from '../view/places.ts';
import {causeDetails} from './causeDetails.ts';
import {element, refill} from './domElements.ts';
import {type Chooser, chooser, wordField} from './filters.ts';
import {chosenYear, sourceChooser, yearChooser} from './postChoosers.ts';
import {sentence} from './saidSentence.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {reveal, type SortedTable, sortedTable} from './sortedTable.ts';

/** All causes, to be sorted, chosen from and opened. */
export function causeSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const section = sectionOf('causes', texts.causesTitle);
	const sums = element('p', {role: 'status', class: 'sums'});
	const table = causeTable(report);
	const update = (): void => {
		const chosen = report.view.causesOf(choiceOf(filters));
		const findings = chosen.reduce((sum, cause) => sum + cause.findings, 0);
		refill(sums, [texts.chosenCauses(chosen.length, findings)]);
		table.fill(chosen);
	};
	const filters = filtersOf(report, update);
	const show = ({choice}: Place = {part: 'causes', choice: {}}): void => {
		// A cause that is named is shown among all: who came for it goes on from there.
		for (const [name, filter] of Object.entries(filters)) filter.choose(textOf(choice, name));
		update();
		if (choice.cause !== undefined) reveal(table.open(choice.cause));
	};
	const reset = element('button', {type: 'button', onclick: () => show()}, texts.reset);
	section.append(
		element('p', {}, texts.causesIntro),
		element(
			'form',
			{class: 'filters', onsubmit: (event) => event.preventDefault()},
			...Object.values(filters).map(({shown}) => shown),
			reset,
		),
		sums,
		table.shown,
	);
	return {section, show};
}

type Filters = Readonly<Record<'words' | 'source' | 'rule' | 'fix' | 'harm' | 'year', Chooser>>;

function textOf(choice: Choice, name: string): string | undefined {
	const value = choice[name as keyof Choice];
	return value === undefined ? undefined : String(value);
}

function choiceOf({words, source, rule, fix, harm, year}: Filters): Choice {
	return {
		words: words.value(),
		source: source.value(),
		rule: rule.value(),
		fix: fix.value(),
		harm: harm.value(),
		year: chosenYear(year),
	};
}

function filtersOf(report: ShownReport, update: () => void): Filters {
	const {
		view,
		wording: {texts},
	} = report;
	const {causes} = view.body;
	const {all} = texts;
	const same = (name: string) => [name, name] as const;
	const rules = [...new Set(causes.map(({rule}) => rule))].toSorted();
	const fixes = ['safe', 'unsafe', 'none'] as const;
	return {
		words: wordField({label: texts.search, hint: texts.searchCauses}, update),
		source: sourceChooser(report, update),
		rule: chooser({label: texts.rule, all, options: rules.map(same)}, update),
		fix: chooser({label: texts.fix, all, options: fixes.map((fix) => [fix, texts.fixes[fix]] as const)}, update),
		harm: chooser(
			{label: texts.loses, all, options: harms.map((harm) => [harm, texts.harmNames[harm]] as const)},
			update,
		),
		year: yearChooser(report, update),
	};
}

function causeTable(report: ShownReport): SortedTable<ChosenCause> {
	const {texts, number} = report.wording;
	return sortedTable<ChosenCause>(
		{
			caption: texts.causesTitle,
			keyOf: ({cause}) => cause.id,
			details: (chosen) => causeDetails(chosen, report),
			columns: [
				{
					title: texts.cause,
					isHead: true,
					cell: ({cause}) => causeCell(cause),
					sortedBy: ({place}) => place,
				},
				{title: texts.source, cell: ({cause}) => cause.source, sortedBy: ({cause}) => cause.source},
				{
					title: texts.loses,
					cell: ({cause}) => element('span', {class: `harm ${cause.harm}`}, texts.harmNames[cause.harm]),
					sortedBy: ({cause}) => harms.indexOf(cause.harm),
				},
				{
					title: texts.findingsHead,
					cell: ({findings}) => number(findings),
					sortedBy: ({findings}) => findings,
					isNumber: true,
				},
				{title: texts.postsHead, cell: ({posts}) => number(posts), sortedBy: ({posts}) => posts, isNumber: true},
				{
					title: texts.fix,
					cell: ({cause}) => element('span', {class: `fix ${fixLevelOf(cause)}`}, texts.fixes[fixLevelOf(cause)]),
					sortedBy: ({cause}) => ['safe', 'unsafe', 'none'].indexOf(fixLevelOf(cause)),
				},
			],
		},
		report,
	);
}

function causeCell({rule, message, id}: ChosenCause['cause']): HTMLElement {
	return element(
		'span',
		{class: 'cause'},
		element('span', {class: 'rule'}, rule),
		sentence(message),
		element('code', {class: 'id'}, id),
	);
}
