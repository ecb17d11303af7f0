import {directionControls} from '../texts/directionControls.ts';

const unsafe = new RegExp(String.raw`[\x7f-\x9f\u2028\u2029\ufeff${directionControls}]|(?<=#)#(?=[a-z]*\[)`, 'gi');

/**
 * Writes JSON for programs that may be shown to a person all the same: a terminal or the log of a CI server finds nothing
 * in it that it would obey, and no viewer shows it in another order.
 */
export function jsonText(value: unknown): string {
	return JSON.stringify(value).replace(
		unsafe,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
