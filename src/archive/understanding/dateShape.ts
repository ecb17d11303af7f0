/**
 * How a date is written, without what it says: `2024-03-01T08:00:00.000Z` is `YYYY-MM-DDTHH:MM:SS.sssZ`, and
 * `Tue Apr 05 2022` is `Ddd Mmm 00 0000`.
 * @param source as written, without quotes
 */
export function dateShape(source: string): string {
	const match = isoDate.exec(source);
	if (match === null) return source.replace(/\p{L}+/gu, shapeOfWord).replace(/\d/g, '0');
	const [, day = '', behind = ''] = match;
	return (
		day
			.replace(/^\d{4}/, 'YYYY')
			.replace(/\d+/, 'MM')
			.replace(/\d+/, 'DD') + shapeOfTime(behind)
	);
}

/** A day as ISO 8601 has it, and what stands behind it. */
const isoDate = /^(\d{4}-\d{1,2}-\d{1,2})((?:[Tt\s]\s*\d{1,2}:.*)?)$/s;

function shapeOfTime(time: string): string {
	const [, clock = '', zone = ''] = /^([^+-]*)(.*)$/s.exec(time) ?? [];
	const shape = clock
		.replace(/\d+/, 'HH')
		.replace(/\d+/, 'MM')
		.replace(/\d+/, 'SS')
		.replace(/\d+/, (fraction) => 's'.repeat(Math.min(fraction.length, longestFraction)));
	return shape + zone.replace(/\d{1,2}/, 'HH').replace(/\d{1,2}/, 'MM');
}

/** More digits of a second are one shape. */
const longestFraction = 3;

function shapeOfWord(word: string): string {
	if (word.length > 3) return 'Month';
	return word === word.toUpperCase() ? word : 'Mmm';
}
