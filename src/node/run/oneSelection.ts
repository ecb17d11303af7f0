import {UserError} from '../../model/userError.ts';

/**
 * Sees to it that at most one option says what to lint.
 * @param given whether each of them is given, by its name as people write it
 * @returns the name of the one that is given
 * @throws UserError when several are
 */
export function oneSelection(given: Readonly<Record<string, boolean>>): string | undefined {
	const [first, second] = Object.keys(given).filter((name) => given[name]);
	if (second !== undefined)
		throw new UserError(`\`${first}\` and \`${second}\` both say what to lint: use one of them.`);
	return first;
}
