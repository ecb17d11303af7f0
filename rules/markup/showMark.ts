import {
	contains,
	type Fix,
	firstIndexWhere,
	type LiquidMark,
	type Post,
	type Range,
	replace,
	type safe,
	sliceOf,
} from '../../src/authoring.ts';

/** Writes a mark so that the page shows it: as references, and where these would be shown themselves, as raw text. */
export function showing(
	{text}: Post,
	{range}: LiquidMark,
	{verbatim, level}: {readonly verbatim: readonly Range[]; readonly level: typeof safe},
): Fix | undefined {
	const {start} = range;
	const braces = {start, end: start + lengthOfBraces(text, start)};
	const place = findAround(verbatim, braces);
	if (place === undefined) {
		const references = '&#123;'.repeat(braces.end - start);
		return level(replace(braces, references), {repairs: 'liquid'});
	}
	// What seems to belong to the mark may hold marks of its own.
	const isWhole = contains(place, range) && !/\{[{%]/.test(text.slice(braces.end + 1, range.end));
	const shown = isWhole ? range : {start, end: braces.end + 1};
	return level(replace(shown, `{% raw %}${sliceOf(text, shown)}{% endraw %}`), {repairs: 'liquid'});
}

/** How many braces make a mark of what follows them. */
function lengthOfBraces(text: string, start: number): number {
	let end = start;
	while (text[end] === '{' && (text[end + 1] === '{' || text[end + 1] === '%')) end++;
	return Math.max(1, end - start);
}

/** The range that holds another, of those that are in the order of the file. */
export function findAround(ranges: readonly Range[], range: Range): Range | undefined {
	const last = ranges[firstIndexWhere(ranges, ({start}) => start > range.start) - 1];
	return last !== undefined && contains(last, range) ? last : undefined;
}
