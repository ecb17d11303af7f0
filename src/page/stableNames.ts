import type {Element} from '../model/post.ts';
import {remembered} from '../texts/remembered.ts';
import {classTokens} from './html.ts';

/** Whether a class says what a thing is. There are few classes, and they stand in many posts. */
export const saysWhat = remembered((token: string): boolean => isStableName(token) && !looks.test(token));

/** Classes that say how a thing looks here, or in what state it is, and not what it is. */
const looks =
	/^(?:align\w*|size-\w+|(?:is|has|text|col|float|bg|border)-[\w-]+|row|clearfix|hidden|active|current|selected|first|last|odd|even|left|right|center)$/i;

/** Whether a name was given by a person: no number, nothing that a program has drawn. */
export function isStableName(name: string): boolean {
	return name.length <= longestName && !/\d/.test(name) && !name.split(/[-_]+/).some(isDrawn);
}

/**
 * The first class by which a person said what an element is for.
 * @param saysIt what such a class has in it
 * @returns the class with a `.` before it; empty where there is none
 */
export function classThatSays(element: Element, saysIt: RegExp): string {
	const name = classTokens(element).find((token) => saysIt.test(token) && isStableName(token));
	return name === undefined ? '' : `.${name}`;
}

/** UTF-16 units. */
const longestName = 40;

/** Whether letters are drawn by chance: nobody could say them, or they change their case without making words. */
function isDrawn(letters: string): boolean {
	if (letters.length < shortestDrawn || !/^[a-z]+$/i.test(letters)) return false;
	if (/[^aeiouy]{5}/i.test(letters) || !/[aeiouy]/i.test(letters)) return true;
	const humps = letters.split(/(?=[A-Z])/).length;
	return humps >= 3 && letters.length / humps < 3 && /[a-z]/.test(letters);
}

/** UTF-16 units: shorter ones are abbreviations. */
const shortestDrawn = 5;
