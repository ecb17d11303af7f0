import {type DateValue, datedNameOf, type Range} from '../../../src/authoring.ts';
import {daysOf, type Moment} from '../reading/moments.ts';
import {dayTolerance, type Witness} from './witness.ts';

/**
 * The date before a post's name: `2022-12-30-title.md`. It is the date's day in UTC or in the date's own zone; with a zone of
 * which nobody knows where it is, the day before or after will do.
 */
export function fileNameWitness(
	path: string,
	{range, value}: {readonly range: Range; readonly value: DateValue},
): Witness | undefined {
	const name = datedNameOf(path);
	if (name === undefined) return undefined;
	const {day: ownDay, date: says} = name;
	const isOwn = (date: Moment, distance: number): boolean =>
		ownDay !== undefined && daysOf(date).some((day) => Math.abs(day - ownDay) <= distance);
	const tolerance = value.zone === undefined && /[a-z]{3,5}$/i.test(value.source) ? dayTolerance : 0;
	return {
		kind: 'fileName',
		locate: () => range,
		says,
		...(ownDay === undefined ? {} : {days: [ownDay]}),
		agreesWith: (date) => isOwn(date, tolerance),
		names: (moment) => isOwn(moment, 0),
	};
}
