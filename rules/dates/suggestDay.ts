import {
	type DateSlot,
	type Day,
	isoDay,
	parseUrl,
	replace,
	type Suggestion,
	type UrlDayFinder,
} from '../../src/authoring.ts';
import {placeOfWitness, type Witness} from './witnesses/witness.ts';

/**
 * Suggests a day as the date of a post.
 * @param slot undefined where the post has no date
 * @param day undefined where nothing names one
 * @param place what names it
 */
export function suggestDay(slot: DateSlot | undefined, day: Day | undefined, place: string): readonly Suggestion[] {
	if (slot === undefined || day === undefined) return [];
	const text = isoDay(day);
	return [
		{description: `Set \`${slot.key}\` to ${text}, the day in the ${place}.`, edits: [replace(slot.range, text)]},
	];
}

/** Suggests the day in the source URL as `date`, where one is there. */
export function suggestUrlDay(
	slot: DateSlot | undefined,
	url: string | undefined,
	findUrlDay: UrlDayFinder,
): readonly Suggestion[] {
	const day = url === undefined ? undefined : findUrlDay(parseUrl(url.trim()))?.day;
	return suggestDay(slot, day, 'source URL');
}

/** Suggests the time that the comment before the body holds as `date`, where it is one that a source may have given. */
export function suggestCommentTime(slot: DateSlot, comment: string | undefined): readonly Suggestion[] {
	if (comment === undefined || !/^\d{10}000$/.test(comment)) return [];
	const text = new Date(Number(comment)).toISOString();
	return [
		{
			description: `Set \`${slot.key}\` to ${text}, the time in the comment before the body.`,
			edits: [replace(slot.range, text)],
		},
	];
}

/**
 * Suggests as `date` the days that the witnesses of a post name, each once.
 * @param slot undefined where the post has no date
 */
export function suggestWitnessDays(
	slot: DateSlot | undefined,
	witnesses: readonly Pick<Witness, 'kind' | 'days'>[],
): readonly Suggestion[] {
	const told = new Set<Day>();
	return witnesses.flatMap(({kind, days = []}) => {
		const [day, another] = days;
		if (day === undefined || another !== undefined || told.has(day)) return [];
		told.add(day);
		return suggestDay(slot, day, placeOfWitness[kind]);
	});
}
