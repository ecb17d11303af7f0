import {
	isoDay,
	type Post,
	parseUrl,
	type Range,
	roleText,
	sourceUrlOf,
	type UrlDayFinder,
} from '../../../src/authoring.ts';
import {findInValue} from '../reading/partOfValue.ts';
import {dayWitness, type Witness} from './witness.ts';

/** The day in the URL that a post was taken from. */
export function sourceUrlWitness(post: Post, findUrlDay: UrlDayFinder): Witness | undefined {
	const entry = roleText(post, 'source');
	if (entry === undefined) return undefined;
	const found = findUrlDay(sourceUrlOf(post) ?? parseUrl(entry.value.trim()));
	if (found === undefined) return undefined;
	const {day, minutesEast, written} = found;
	const locate = (): Range => findInValue(post, entry, written);
	return dayWitness({kind: 'sourceUrl', locate, says: isoDay(day), day, minutesEast});
}
