import {shorten as shortenTo} from '../../src/authoring.ts';

const longestShown = 60;

/** A text as messages show it: the beginning of a long one. */
export function shorten(text: string): string {
	return shortenTo(text, longestShown);
}
