import {existsSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import type {RunEnvironment} from '../../node/process/environment.ts';
import {findNearest} from '../../texts/nearest.ts';
import {commandNames, isCommandName} from './commandDefinitions.ts';
import type {CommandOptions} from './commandOptions.ts';

/**
 * Looks whether the first path is none, but a command that is spelled wrong or that there is not, or the commit of `--changed`.
 * @throws UserError that says what was probably meant
 */
export function refuseStrayWord({paths, changed}: CommandOptions, {cwd}: Pick<RunEnvironment, 'cwd'>): void {
	const [word, ...others] = paths;
	if (word === undefined) return;
	if (changed !== undefined && isStray(word, cwd))
		throw new UserError(
			`\`${word}\` does not exist. If it is the commit to compare with, it is written \`--changed=${word}\`.`,
		);
	const sentence = describeStrayWord(word, others[0], cwd);
	if (sentence !== undefined) throw new UserError(sentence);
}

/**
 * Says what a word was probably meant to be that is neither a command nor a path.
 * @param next the word behind it
 * @returns undefined for what is a path, or would be one
 */
export function describeStrayWord(word: string | undefined, next: string | undefined, cwd: string): string | undefined {
	if (word === undefined || word.startsWith('-') || !isStray(word, cwd)) return undefined;
	const meant = findNearest(word, [...Object.keys(habits), ...commandNames]);
	if (meant !== undefined) {
		const advice = habits[meant] ?? `Did you mean \`archivelint ${meant}\`?`;
		return `\`${word}\` is neither a path nor a command. ${advice}`;
	}
	if (word === 'help' && isCommandName(next))
		return `\`help\` is no command. \`archivelint ${next} --help\` tells of that one.`;
	// What has a dot or a slash was to be a path.
	if (!/^[\w-]+$/.test(word)) return undefined;
	return `\`${word}\` does not exist. If it was to be a command: \`archivelint --help\` lists all of them.`;
}

/** What people type who know other programs. */
const habits: Readonly<Record<string, string>> = {
	lint: 'Linting has no name: `archivelint` alone does it.',
	check: 'Linting has no name: `archivelint` alone does it.',
	fix: '`archivelint --fix` fixes.',
	version: '`archivelint --version` prints it.',
	unignore:
		'To see what `archivelint ignore` hides, delete its entry in `ignoreCauses` of the config, or use `--no-ignore-causes`.',
};

function isStray(word: string, cwd: string): boolean {
	return /^[\w-][\w.~^@/-]*$/.test(word) && !existsSync(path.resolve(cwd, word));
}
