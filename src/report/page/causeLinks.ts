import {type Content} from './domElements.ts';
import {linkTo} from './placeLinks.ts';
import type {ShownReport} from './shownReport.ts';

/** A cause by its rule and source, as a link where the page shows it. */
export function causeLink(
	{id, rule, source}: {readonly id: string; readonly rule: string; readonly source: string},
	report: ShownReport,
): Content {
	const name = `${rule} · ${source}`;
	const isShown = report.view.body.causes.some((cause) => cause.id === id);
	return isShown ? linkTo({part: 'causes', choice: {cause: id}}, report, name) : name;
}

/** Points in words, with two decimals at the most. */
export function pointsOf(points: number, {wording: {texts, language}}: ShownReport): string {
	return texts.points(new Intl.NumberFormat(language, {maximumFractionDigits: 2}).format(points));
}
