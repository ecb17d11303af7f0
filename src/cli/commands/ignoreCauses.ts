import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {CauseSummary} from '../../archive/causeList.ts';
import {withIgnoredCause} from '../../config/index.ts';
import type {IgnoredCause} from '../../model/ignoredCauses.ts';
import {UserError} from '../../model/userError.ts';
import {writeAtomically} from '../../node/files/atomicWrite.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {configFileNames} from '../../node/run/configs.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {describeProblems, type ExitCode} from '../report/outcome.ts';
import {gatherCauses} from './gatherCauses.ts';

/** Writes causes into the config whose findings are not to be reported any more. */
export async function ignoreCauses(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const {reason} = options;
	if (reason === undefined || reason.trim() === '')
		throw new UserError('`ignore` needs a reason: `--reason "why nobody needs to see this"`.');
	const gathered = await gatherCauses(options, environment, tools);
	if (gathered === undefined) return 0;
	const {causes, areNamed, chosen, linted} = gathered;
	if (!areNamed) throw new UserError('`ignore` needs causes: `archivelint causes` lists them.');
	const {file} = chosen.configs.forFolder(linted.root);
	if (file === undefined) {
		const place = path.join(path.relative(environment.cwd, linted.root), configFileNames[0]);
		throw new UserError(
			`There is no config to write into: make the file \`${place}\` with \`{"extends": "archivelint:recommended"}\` in it, which changes nothing else.`,
		);
	}
	writeIgnoredCauses(file, causes, reason);
	const shown = path.relative(environment.cwd, file) || file;
	for (const {id, findings, rule} of causes)
		environment.stdout.write(
			`${id}: ${findings} ${findings === 1 ? 'finding' : 'findings'} of ${rule} ignored in ${shown}.\n`,
		);
	environment.stderr.write(describeProblems({problems: linted.run.problems, notices: []}));
	return linted.run.problems.length > 0 ? 2 : 0;
}

/** A text that a file held, and the one that it holds now. */
export interface Rewriting {
	readonly before: string;
	readonly after: string;
}

/** Writes into a config that causes are not to be reported any more, all else left as it is written. */
export function writeIgnoredCauses(file: string, causes: readonly CauseSummary[], reason: string): Rewriting {
	const before = readFileSync(file, 'utf8');
	const after = causes.reduce((config, cause) => withIgnoredCause(config, entryOf(cause, reason)), before);
	writeAtomically(file, [after]);
	return {before, after};
}

function entryOf({rule, messageId, source, kind}: CauseSummary, reason: string): IgnoredCause {
	return {rule, message: messageId, source, kind, reason};
}
