import {existsSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import type {RunEnvironment} from '../../node/process/environment.ts';
import {findNearest} from '../../texts/nearest.ts';
import {commandNames} from './commandDefinitions.ts';
import type {CommandOptions} from './commandOptions.ts';

/**
 * Looks whether the first path is none, but a command that is spelled wrong, or the commit of `--changed`.
 * @throws UserError that says what was probably meant
 */
export function refuseStrayWord({paths, changed}: CommandOptions, {cwd}: Pick<RunEnvironment, 'cwd'>): void {
	const [word] = paths;
	const sentence = describeMisspeltCommand(word, cwd);
	if (sentence !== undefined) throw new UserError(sentence);
	if (word !== undefined && changed !== undefined && isStray(word, cwd))
		throw new UserError(
			`\`${word}\` does not exist. If it is the commit to compare with, it is written \`--changed=${word}\`.`,
		);
}

/** Says which command a word was probably meant to be that is neither one nor a path; undefined where none is near. */
export function describeMisspeltCommand(word: string | undefined, cwd: string): string | undefined {
	if (word === undefined || word.startsWith('-') || !isStray(word, cwd)) return undefined;
	const command = findNearest(word, commandNames);
	return command === undefined
		? undefined
		: `\`${word}\` is neither a path nor a command. Did you mean \`archivelint ${command}\`?`;
}

function isStray(word: string, cwd: string): boolean {
	return /^[\w-][\w.~^@/-]*$/.test(word) && !existsSync(path.resolve(cwd, word));
}
