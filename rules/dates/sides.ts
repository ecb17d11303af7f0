import {type Day, type Suggestion, slotOfDate} from '../../src/authoring.ts';
import type {PostDate} from './postDate.ts';
import {daysOf} from './reading/moments.ts';
import {suggestDay} from './suggestDay.ts';
import {placeOfWitness, type Witness, type WitnessKind} from './witnesses/witness.ts';

/**
 * Who else says what a witness says against a date, and who speaks for the date: parts of a sentence, empty where it is nobody.
 */
export function sidesOf(
	witness: Witness,
	witnesses: readonly Witness[],
	{moment}: PostDate,
): {readonly others: string; readonly support: string} {
	const against = placesOf(
		allies(witness, witnesses).filter((ally) => !ally.agreesWith(moment)),
		witness.kind,
	);
	// The program that wrote the date wrote the file name and the comment, too.
	const independent = witnesses.filter(({kind}) => !ownKinds.has(kind) && kind !== witness.kind);
	const isOtherDay = !daysOf(moment).some((day) => witness.days?.includes(day) === true);
	const supporting = isOtherDay
		? placesOf(
				independent.filter((other) => other.names(moment)),
				witness.kind,
			)
		: '';
	return {
		others: against === '' ? '' : `, like ${against}`,
		support: supporting === '' ? '' : `, like ${supporting}`,
	};
}

const ownKinds: ReadonlySet<WitnessKind> = new Set(['comment', 'fileName', 'folderDay', 'title']);

/** The others that can name the same day. */
function allies(witness: Witness, witnesses: readonly Witness[]): readonly Witness[] {
	return witnesses.filter((other) => other.kind !== witness.kind && sharedDaysOf(witness, other).length > 0);
}

function sharedDaysOf({days = []}: Witness, other: Witness): readonly Day[] {
	return days.filter((day) => other.days?.includes(day) === true);
}

function placesOf(witnesses: readonly Witness[], own: WitnessKind): string {
	const kinds = new Set(witnesses.map(({kind}) => kind).filter((kind) => kind !== own));
	const places = [...kinds].map((kind) => `the ${placeOfWitness[kind]}`);
	return [places.slice(0, -1).join(', '), ...places.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** Suggests the day that two places name against the date. */
export function suggestSharedDay(
	witness: Witness,
	witnesses: readonly Witness[],
	date: PostDate,
): readonly Suggestion[] {
	const other = allies(witness, witnesses).find((ally) => !ally.agreesWith(date.moment));
	if (other === undefined) return [];
	const [day] = sharedDaysOf(witness, other);
	return suggestDay(slotOfDate(date), day, `${placeOfWitness[witness.kind]} and in the ${placeOfWitness[other.kind]}`);
}
