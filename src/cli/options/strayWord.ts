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
	if (word === undefined || !/^[\w-][\w.~^@/-]*$/.test(word) || existsSync(path.resolve(cwd, word))) return;
	const command = findNearest(word, commandNames);
	if (command !== undefined)
		throw new UserError(`\`${word}\` is neither a path nor a command. Did you mean \`archivelint ${command}\`?`);
	if (changed !== undefined)
		throw new UserError(
			`\`${word}\` does not exist. If it is the commit to compare with, it is written \`--changed=${word}\`.`,
		);
}
