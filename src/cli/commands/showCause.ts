import path from 'node:path';
import type {CauseSummary} from '../../archive/causeList.ts';
import {codeFrame} from '../../config/index.ts';
import {countOf} from '../../formatters/countOf.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {LintedRun} from '../../node/run/chosenRun.ts';
import {diffFiles} from '../../node/run/fixRun.ts';
import type {LintedFile} from '../../node/run/lintRun.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import type {CauseExample} from './gatherCauses.ts';

/** One cause, with findings in so many posts. */
export interface ShownCause {
	readonly summary: CauseSummary;
	readonly examples: readonly CauseExample[];
}

/** Tells all of a cause that it takes to decide on it: where it stands, what a fix would do to one post, what to do next. */
export function describeCause({summary, examples}: ShownCause, state: LintedRun, cwd: string): string {
	const {id, rule, source, findings, posts, fixes} = summary;
	const description = state.run.ruleset.rules.find((known) => known.id === rule)?.description;
	const heading = `${id}: ${countOf(findings, 'finding')} of ${rule} in ${countOf(posts, 'post')} of ${source}`;
	const frames = examples.flatMap(({file, diagnostic}) => frameOf(file, diagnostic, {state, cwd}) ?? []);
	const safe = fixes.safe > 0;
	const sections = [
		escapeForTerminal(heading),
		description,
		...frames,
		diffOf(summary, examples, state),
		commandsFor(id, safe, fixes.unsafe > 0),
	];
	return `${sections.filter((section) => section !== undefined && section !== '').join('\n\n')}\n`;
}

function frameOf(
	file: LintedFile,
	{message, range}: Diagnostic,
	{state, cwd}: {readonly state: LintedRun; readonly cwd: string},
): string | undefined {
	const text = state.run.readAgain(file);
	const shown = path.relative(cwd, file.file.absolutePath);
	return text === undefined ? undefined : codeFrame({file: {path: shown, text}, range, message});
}

/** What the fix would do to the first post. */
function diffOf({fixes}: CauseSummary, [first]: ShownCause['examples'], state: LintedRun): string | undefined {
	if (first === undefined || fixes.safe + fixes.unsafe === 0) return undefined;
	const judged = state.run.judge(state.linted, state.surroundings, state.earlier);
	const level = fixes.safe > 0 ? 'safe' : 'unsafe';
	const diff = [...diffFiles(state.run, [first.file], {judged, level, tell: () => {}})].join('');
	const lines = diff.trimEnd().split('\n').map(escapeForTerminal);
	return diff === '' ? undefined : lines.join('\n');
}

/** What to do next about a cause, ready to be pasted. */
export function commandsFor(id: string, hasSafe: boolean, hasUnsafe: boolean): string {
	const commands = [
		['see all of it', `archivelint --cause ${id}`],
		...(hasSafe || hasUnsafe
			? [['see what the fix would do', `archivelint --cause ${id} --diff${hasSafe ? '' : ' --unsafe'}`]]
			: []),
		...(hasSafe ? [['fix it', `archivelint --cause ${id} --fix`]] : []),
		...(hasUnsafe
			? [['fix it, with what changes or removes something', `archivelint --cause ${id} --fix --unsafe`]]
			: []),
	];
	const widest = Math.max(...commands.map(([what = '']) => what.length));
	return commands.map(([what = '', command = '']) => `  ${what.padEnd(widest)}  ${command}`).join('\n');
}
