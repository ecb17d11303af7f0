import {type Day, findDay, type Range} from '../../../src/authoring.ts';
import {daysOf, type Moment} from '../reading/moments.ts';
import type {Witness} from './witness.ts';

/** The date before a post's name: `2022-12-30-title.md`. It is the date's day in UTC or in the date's own zone. */
export function fileNameWitness(path: string, range: Range): Witness | undefined {
	const says = fileNameDateOf(path);
	if (says === undefined) return undefined;
	const day = fileNameDayOf(path);
	const names = (date: Moment): boolean => daysOf(date).some((candidate) => candidate === day);
	return {kind: 'fileName', locate: () => range, says, agreesWith: names, names};
}

/** The day before a post's name; undefined for names without one, and for days that the calendar does not have. */
export function fileNameDayOf(path: string): Day | undefined {
	const [year, month, dayOfMonth] = fileNameDateOf(path)?.split('-').map(Number) ?? [];
	return year === undefined ? undefined : findDay(year, month ?? 0, dayOfMonth ?? 0);
}

/** The date with which Jekyll lets the name of a post begin, as written; undefined for names without one. */
export function fileNameDateOf(path: string): string | undefined {
	return /^(\d{4}-\d{1,2}-\d{1,2})-/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
}
