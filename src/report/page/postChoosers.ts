import {noYear} from '../view/archiveView.ts';
import {type Chooser, chooser} from './filters.ts';
import type {ShownReport} from './shownReport.ts';

/** A choice among the sources of the archive. @param whenChosen is called when a person has chosen */
export function sourceChooser({view, wording: {texts}}: ShownReport, whenChosen: () => void): Chooser {
	const names = view.body.posts.sourceNames.toSorted();
	const options = names.map((name) => [name, name === '' ? texts.noSource : name] as const);
	return chooser({label: texts.source, all: texts.all, options}, whenChosen);
}

/** A choice among the years of the posts, the last first. @param whenChosen is called when a person has chosen */
export function yearChooser({view, wording: {texts}}: ShownReport, whenChosen: () => void): Chooser {
	const years = [...new Set(view.years)].toSorted((a, b) => b - a);
	const options = years.map((year) => [String(year), year === noYear ? texts.noDate : String(year)] as const);
	return chooser({label: texts.year, all: texts.all, options}, whenChosen);
}

/** The year that is chosen; undefined for all. */
export function chosenYear(years: Chooser): number | undefined {
	const chosen = years.value();
	return chosen === undefined ? undefined : Number(chosen);
}
