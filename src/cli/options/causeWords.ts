import {existsSync} from 'node:fs';
import path from 'node:path';
import {describeWrongName, looksLikeCause, readCauseNames} from '../../model/causeNames.ts';
import {UserError} from '../../model/userError.ts';

/** Words of a command line that may be causes and paths. */
export interface PartedWords {
	/** Beginnings of ids. */
	readonly causes: readonly string[];
	readonly paths: readonly string[];
}

/**
 * Tells causes from paths: a name that exists is a path.
 * @throws UserError for what was meant to be a cause, and is none
 */
export function partCauseWords(words: readonly string[], cwd: string): PartedWords {
	const causes: string[] = [];
	const paths: string[] = [];
	for (const word of words) {
		const isMeant = word.split(',').some((name) => looksLikeCause(name.trim()));
		if (!isMeant || existsSync(path.resolve(cwd, word))) {
			paths.push(word);
			continue;
		}
		const read = readCauseNames(word);
		if ('wrong' in read) throw new UserError(describeWrongName(read.wrong));
		causes.push(...read.ids);
	}
	return {causes, paths};
}
