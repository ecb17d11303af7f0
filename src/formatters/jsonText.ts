import {directionControls} from '../texts/directionControls.ts';

const unsafe = new RegExp(String.raw`[\x7f-\x9f\u2028\u2029\ufeff${directionControls}]|(?<=#)#(?=[a-z]*\[)`, 'gi');

/**
 * Writes JSON for programs that may be shown to a person all the same: a terminal or the log of a CI server finds nothing
 * in it that it would obey, and no viewer shows it in another order.
 * @param indent what stands before each level; all is on one line if left out
 */
export function jsonText(value: unknown, indent?: string): string {
	return JSON.stringify(value, undefined, indent).replace(
		unsafe,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
