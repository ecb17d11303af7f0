import {datedNameOf, type Range} from '../../../src/authoring.ts';
import {daysOf, type Moment} from '../reading/moments.ts';
import type {Witness} from './witness.ts';

/** The date before a post's name: `2022-12-30-title.md`. It is the date's day in UTC or in the date's own zone. */
export function fileNameWitness(path: string, range: Range): Witness | undefined {
	const name = datedNameOf(path);
	if (name === undefined) return undefined;
	const names = (date: Moment): boolean => daysOf(date).some((day) => day === name.day);
	return {kind: 'fileName', locate: () => range, says: name.date, agreesWith: names, names};
}
