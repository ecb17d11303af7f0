import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {partCauseWords} from '../options/causeWords.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {explainPlace} from './explainPlace.ts';
import {explainRule} from './explainRule.ts';
import {listCauses} from './listCauses.ts';

/** Explains what a word of the command line names: a rule, a line of a post, or a cause. */
export async function explain(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const [word = ''] = options.paths;
	if (partCauseWords([word], environment.cwd).causes.length > 0) return listCauses(options, environment, tools);
	const [, file, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/s.exec(word) ?? [];
	if (file !== undefined) {
		if (isFolder(file, environment.cwd))
			throw new UserError(
				`\`${file}\` is a folder: name a post in it, such as \`archivelint explain ${path.join(file, '2024-03-01-ferry.md')}:${line}\`.`,
			);
		const place = {file, line: Number(line), column: column === undefined ? undefined : Number(column)};
		return explainPlace(place, options, environment, tools);
	}
	if (isFolder(word, environment.cwd))
		throw new UserError(
			`\`${word}\` is a folder: name a line of a post in it, such as \`${path.join(word, '2024-03-01-ferry.md')}:12\`.`,
		);
	const colon = word.lastIndexOf(':');
	const post = [word, word.slice(0, Math.max(0, colon))].find(
		(name) => name !== '' && existsSync(path.resolve(environment.cwd, name)),
	);
	if (post !== undefined) {
		const behind = post === word ? '' : `; \`${word.slice(colon + 1)}\` is no line`;
		throw new UserError(
			`Of \`${post}\`, one line can be explained, such as \`archivelint explain ${post}:12\`${behind}.`,
		);
	}
	return explainRule(word, options, environment, tools);
}

function isFolder(name: string, cwd: string): boolean {
	return statSync(path.resolve(cwd, name), {throwIfNoEntry: false})?.isDirectory() === true;
}
