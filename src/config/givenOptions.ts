import * as v from 'valibot';
import {closed, isObject, judged} from '../model/checks.ts';
import {UserError} from '../model/userError.ts';
import {didYouMean} from '../texts/nearest.ts';
import {complaintsOf} from './sentence.ts';

/** The schema of each option of a function; each may be left out. */
export type OptionSchemas<T extends object> = {
	readonly [Name in keyof T]-?: v.GenericSchema<Exclude<T[Name], undefined>>;
};

/**
 * Makes a check of the options that a program gives: compilers do not look at all of them.
 * @returns throws a UserError with every mistake, a sentence each; `undefined` is the same as leaving out
 */
export function optionsCheck<T extends object>(schemas: OptionSchemas<T>): (given: T) => void {
	const names = Object.keys(schemas);
	const schema = closed<T>(schemas, (name) => `There is no option \`${name}\`.${didYouMean(name, names)}`);
	return (given) => {
		if (!isObject(given)) throw new UserError('The options are not an object.');
		const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
		const {issues = []} = v.safeParse(schema, present);
		if (issues.length > 0)
			throw new UserError(
				complaintsOf(issues)
					.map(({message}) => message)
					.join('\n'),
			);
	};
}

/**
 * The schema of an option that a question tells.
 * @param message one sentence, for a value that is none
 */
export function suchThat<T>(isGood: (value: unknown) => boolean, message: string): v.GenericSchema<T> {
	return v.pipe(
		v.custom<T>(() => true),
		judged((value) => (isGood(value) ? undefined : message)),
	);
}

/** The schema of a time `now` in milliseconds since 1970-01-01T00:00:00Z. */
export const timeSchema: v.GenericSchema<number> = suchThat(
	(value) => typeof value === 'number' && !Number.isNaN(new Date(value).getTime()),
	'`now` is not a time in milliseconds since 1970.',
);
