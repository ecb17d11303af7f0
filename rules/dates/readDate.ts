import {countedDay, type Day, dateIn, findDay} from '../../src/authoring.ts';

/**
 * Tells where no program reads the date that is written. Most leave it to JavaScript's `Date`, or to formats of their own, and
 * take words such as Eleventy's `Last Modified`: what holds a number may be a date for one of them, unless its day is on no
 * calendar.
 * @param written without spaces at its ends
 * @returns `noDate`, or the day that programs count on to; undefined for what one of them may read
 */
export function findNoDate(written: string): 'noDate' | {readonly countedTo: Day} | undefined {
	if (dateIn(written) !== undefined || meaningfulWords.test(written)) return undefined;
	if (!/\d/.test(written)) return 'noDate';
	const [, year, month, dayOfMonth] = (numericDay.exec(written) ?? []).map(Number);
	if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined;
	if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return 'noDate';
	return findDay(year, month, dayOfMonth) === undefined ? {countedTo: countedDay(year, month, dayOfMonth)} : undefined;
}

/** https://www.11ty.dev/docs/dates/ */
const meaningfulWords = /^(?:git )?(?:last modified|created)$/i;

const numericDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
