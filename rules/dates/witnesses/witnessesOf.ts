import {
	type BylineReader,
	bylineReader,
	type Post,
	partsOfDay,
	type Settings,
	type UrlDayFinder,
	urlDayFinder,
} from '../../../src/authoring.ts';
import {dayIn, type Moment} from '../reading/moments.ts';
import {dateLineWitnesses} from './dateLines.ts';
import {openingDayWitness} from './openingDay.ts';
import {headerTimeWitnesses} from './publishedTime.ts';
import {sourceUrlWitness} from './sourceUrl.ts';
import type {Witness} from './witness.ts';

/** The year that a post is of, near enough to know the calendar of its witnesses. */
export function yearOf(date: Moment | undefined): number {
	return date === undefined ? recentYear : partsOfDay(dayIn(date, 0)).year;
}

/** Where a date is missing, calendars are known by their distance from about now: any year of this half of the century will do. */
const recentYear = 2020;

/** What reads witnesses; to make it takes longer than to use it. */
export interface WitnessReaders {
	readonly findUrlDay: UrlDayFinder;
	readonly bylines: BylineReader;
}

export function witnessReaders({urlShapes, bylineWords}: Settings): WitnessReaders {
	return {findUrlDay: urlDayFinder(urlShapes), bylines: bylineReader(bylineWords)};
}

/** The witnesses at the head and the foot of a post, and in its source's URL: those that need no walk of the whole page. */
export function outerWitnesses(
	post: Post,
	settings: Settings,
	{findUrlDay, bylines}: WitnessReaders,
	date: Moment | undefined,
): readonly Witness[] {
	const about = yearOf(date);
	const opening = openingDayWitness(post);
	const url = sourceUrlWitness(post, findUrlDay);
	return [
		...(url === undefined ? [] : [url]),
		...headerTimeWitnesses(post, settings, about),
		...dateLineWitnesses(post, {about, bylines}),
		...(opening === undefined ? [] : [opening]),
	];
}
