import {findUrlDay, isoDay, parseUrl, type Range, replace, type Suggestion} from '../../src/authoring.ts';

/**
 * Suggests the day in the source URL as `date`, where the site is known to put one there.
 * @param dateRange the value of `date`; undefined where the post has none
 */
export function suggestUrlDay(
	dateRange: Range | undefined,
	url: unknown,
	shapes: readonly string[],
): readonly Suggestion[] {
	const found = typeof url === 'string' ? findUrlDay(parseUrl(url.trim()), shapes) : undefined;
	if (found === undefined || dateRange === undefined) return [];
	const day = isoDay(found.day);
	return [{description: `Set \`date\` to ${day}, the day in the source URL.`, edits: [replace(dateRange, day)]}];
}
