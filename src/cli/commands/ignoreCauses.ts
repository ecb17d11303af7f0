import {readFileSync} from 'node:fs';
import path from 'node:path';
import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser';
import type {CauseSummary} from '../../archive/causeList.ts';
import type {IgnoredCause} from '../../model/ignoredCauses.ts';
import {UserError} from '../../model/userError.ts';
import {writeAtomically} from '../../node/files/atomicWrite.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
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
	const {causes, ids, chosen, linted} = gathered;
	if (ids.length === 0) throw new UserError('`ignore` needs causes: `archivelint causes` lists them.');
	const {file} = chosen.configs.forFolder(linted.root);
	if (file === undefined)
		throw new UserError('There is no config to write into: make one, `{"extends": "archivelint:recommended"}`.');
	const text = readFileSync(file, 'utf8');
	writeAtomically(file, [causes.reduce((config, cause) => withIgnored(config, entryOf(cause, reason)), text)]);
	const shown = path.relative(environment.cwd, file) || file;
	for (const {id, findings, rule} of causes)
		environment.stdout.write(
			`${id}: ${findings} ${findings === 1 ? 'finding' : 'findings'} of ${rule} ignored in ${shown}.\n`,
		);
	environment.stderr.write(describeProblems({problems: linted.run.problems, notices: []}));
	return linted.run.problems.length > 0 ? 2 : 0;
}

function entryOf({rule, messageId, source, kind}: CauseSummary, reason: string): IgnoredCause {
	return {rule, message: messageId, source, kind, reason};
}

/** The text of a config with one more entry, all that stands in it left as it is written. */
function withIgnored(text: string, entry: IgnoredCause): string {
	const config = parseTree(text);
	if (config?.type !== 'object') return text;
	const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '\t';
	const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
	const written = (value: unknown, depth: number): string =>
		JSON.stringify(value, undefined, indent).replaceAll('\n', lineEnding + indent.repeat(depth));
	const list = findNodeAtLocation(config, ['ignoreCauses']);
	if (list?.type === 'array') return insertLast(text, list, written(entry, 2), {indent, lineEnding, depth: 1});
	return insertLast(text, config, `"ignoreCauses": ${written([entry], 1)}`, {indent, lineEnding, depth: 0});
}

/** Puts something on a line of its own behind all that an object or a list holds. */
function insertLast(
	text: string,
	{offset, length, children = []}: Node,
	inserted: string,
	{indent, lineEnding, depth}: {readonly indent: string; readonly lineEnding: string; readonly depth: number},
): string {
	const last = children.at(-1);
	const at = last === undefined ? offset + 1 : last.offset + last.length;
	const line = lineEnding + indent.repeat(depth + 1) + inserted;
	// An empty one closes on the line of its bracket.
	const close = last === undefined ? lineEnding + indent.repeat(depth) : '';
	const end = last === undefined ? offset + length - 1 : at;
	return text.slice(0, at) + (last === undefined ? '' : ',') + line + close + text.slice(end);
}
