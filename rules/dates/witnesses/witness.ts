import {type Day, type Range} from '../../../src/authoring.ts';
import {dayIn, type Moment} from '../reading/moments.ts';

/** The places that can say of what date a post is; each is a message of `consistent-date`. */
export type WitnessKind = 'comment' | 'fileName' | 'sourceUrl' | 'publishedTime' | 'creditDate' | 'dateline' | 'title';

/** What one place of a post says of its date. */
export interface Witness {
	readonly kind: WitnessKind;
	/** Where a disagreement is reported; asked only then, since places in long texts take time to find. */
	readonly locate: () => Range;
	/** What it says, in the words of a message. */
	readonly says: string;
	/** Whether a date is right as far as this witness can tell, by the tolerance that was measured for its kind. */
	agreesWith(date: Moment): boolean;
	/** Whether it says just this, without tolerance. */
	names(moment: Moment): boolean;
}

/** Articles are dated around midnight: a day at the source may be the one before or after. */
export const dayTolerance = 1;

/**
 * A witness that names a day at its own place.
 * @param minutesEast the place's offset from UTC in minutes
 */
export function dayWitness({
	day,
	minutesEast,
	...details
}: Pick<Witness, 'kind' | 'locate' | 'says'> & {readonly day: Day; readonly minutesEast: number}): Witness {
	return {
		...details,
		agreesWith: (date) => Math.abs(dayIn(date, minutesEast) - day) <= dayTolerance,
		names: (moment) => dayIn(moment, minutesEast) === day,
	};
}
