import {
	type Day,
	isoDay,
	parseUrl,
	type Range,
	replace,
	type Suggestion,
	type UrlDayFinder,
} from '../../src/authoring.ts';
import {placeOfWitness, type Witness} from './witnesses/witness.ts';

/**
 * Suggests a day as `date`.
 * @param dateRange the value of `date`; undefined where the post has none
 * @param day undefined where nothing names one
 * @param place what names it
 */
export function suggestDay(dateRange: Range | undefined, day: Day | undefined, place: string): readonly Suggestion[] {
	if (dateRange === undefined || day === undefined) return [];
	const text = isoDay(day);
	return [{description: `Set \`date\` to ${text}, the day in the ${place}.`, edits: [replace(dateRange, text)]}];
}

/** Suggests the day in the source URL as `date`, where one is there. */
export function suggestUrlDay(
	dateRange: Range | undefined,
	url: string | undefined,
	findUrlDay: UrlDayFinder,
): readonly Suggestion[] {
	const day = url === undefined ? undefined : findUrlDay(parseUrl(url.trim()))?.day;
	return suggestDay(dateRange, day, 'source URL');
}

/** Suggests the time that the comment before the body holds as `date`, where it is one that a source may have given. */
export function suggestCommentTime(dateRange: Range, comment: string | undefined): readonly Suggestion[] {
	if (comment === undefined || !/^\d{10}000$/.test(comment)) return [];
	const text = new Date(Number(comment)).toISOString();
	return [
		{
			description: `Set \`date\` to ${text}, the time in the comment before the body.`,
			edits: [replace(dateRange, text)],
		},
	];
}

/**
 * Suggests as `date` the days that the witnesses of a post name, each once.
 * @param dateRange the value of `date`; undefined where the post has none
 */
export function suggestWitnessDays(
	dateRange: Range | undefined,
	witnesses: readonly Pick<Witness, 'kind' | 'days'>[],
): readonly Suggestion[] {
	const told = new Set<Day>();
	return witnesses.flatMap(({kind, days = []}) => {
		const [day, another] = days;
		if (day === undefined || another !== undefined || told.has(day)) return [];
		told.add(day);
		return suggestDay(dateRange, day, placeOfWitness[kind]);
	});
}
