import type {Day, Range} from '../../../src/authoring.ts';
import {dayIn, isNearDay, type Moment} from '../reading/moments.ts';

/** The places that can say of what date a post is; each is a message of `consistent-date`. */
export type WitnessKind =
	| 'comment'
	| 'fileName'
	| 'folderDay'
	| 'sourceUrl'
	| 'publishedTime'
	| 'firstLine'
	| 'lastLine'
	| 'creditDate'
	| 'dateline'
	| 'report'
	| 'capture'
	| 'title';

/** What a witness is called in a sentence. */
export const placeOfWitness: Readonly<Record<WitnessKind, string>> = {
	comment: 'timestamp comment',
	fileName: 'file name',
	folderDay: 'folder',
	sourceUrl: 'source URL',
	publishedTime: 'time of publication',
	firstLine: 'line above the article',
	lastLine: 'line below the article',
	creditDate: 'date after the credit',
	dateline: 'dateline',
	report: 'first sentence',
	capture: 'time of the capture',
	title: 'title',
};

/** What one place of a post says of its date. */
export interface Witness {
	readonly kind: WitnessKind;
	/** Where a disagreement is reported; asked only then, since places in long texts take time to find. */
	readonly locate: () => Range;
	/** What it says, in the words of a message. */
	readonly says: string;
	/** The day that it names; several where day and month can be taken for each other; left out where a part of it is missing. */
	readonly days?: readonly Day[];
	/** Whether a date is right as far as this witness can tell, by the tolerance that was measured for its kind. */
	agreesWith(date: Moment): boolean;
	/** Whether it agrees on the day and names another second of it; left out where it is a mere day, or no mark says what it is. */
	isOtherSecond?(date: Moment): boolean;
	/** Whether its clock shows the same to the second, in another zone; left out where it is a mere day. */
	isOtherZone?(date: Moment): boolean;
	/** Whether it says just this, without tolerance. */
	names(moment: Moment): boolean;
}

/** Articles are dated around midnight: a day at the source may be the one before or after. */
export const dayTolerance = 1;

/**
 * A witness that names a day at its own place.
 * @param minutesEast the place's offset from UTC in minutes; undefined where nobody knows the place
 */
export function dayWitness({
	day,
	minutesEast,
	...details
}: Pick<Witness, 'kind' | 'locate' | 'says'> & {
	readonly day: Day;
	readonly minutesEast: number | undefined;
}): Witness {
	return {
		...details,
		days: [day],
		agreesWith: (date) =>
			minutesEast === undefined ? isNearDay(date, day) : Math.abs(dayIn(date, minutesEast) - day) <= dayTolerance,
		names: (moment) => dayIn(moment, minutesEast ?? 0) === day,
	};
}
