import path from 'node:path';
import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {describeFixes} from '../../formatters/describeFixes.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {LintedRun} from '../../node/run/chosenRun.ts';
import {diffFiles} from '../../node/run/fixRun.ts';
import type {LintedFile} from '../../node/run/lintRun.ts';
import {codeFrame} from '../../terminal/codeFrame.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import {shownDiff} from '../../terminal/shownDiff.ts';
import {columnsOf} from '../../texts/terminalText.ts';
import type {CauseExamples} from './gatherCauses.ts';
import {harmInWords} from './harmInWords.ts';

/** One cause, with findings in so many posts. */
export interface ShownCause {
	readonly summary: CauseSummary;
	readonly examples: CauseExamples;
}

/** Where a cause is shown. */
export interface CauseView {
	readonly state: LintedRun;
	readonly cwd: string;
	/** Of the terminal in columns; undefined for a file or a pipe. */
	readonly width: number | undefined;
}

/** Tells all of a cause that it takes to decide on it: where it stands, what a fix would do to one post, what to do next. */
export function describeCause({summary, examples}: ShownCause, view: CauseView): string {
	const {id, rule, source, kind, harm, findings, posts, fixes} = summary;
	const {state, width} = view;
	const description = state.run.ruleset.rules.find((known) => known.id === rule)?.description ?? '';
	const heading = `${id}: ${countOf(findings, 'finding')} of ${rule} in ${countOf(posts, 'post')} of ${source}${kind === '' ? '' : `, about ${kind}`}`;
	const facts = `A reader loses ${harmInWords[harm]}. Fix: ${describeFixes(summary)}.`;
	const sections = [
		...[heading, [description, facts].filter((text) => text !== '').join(' ')].map((text) =>
			indentedLines(text, width, '').join('\n'),
		),
		...examples.shown.flatMap(({file, diagnostic}) => frameOf(file, diagnostic, view) ?? []),
		diffOf(summary, examples, view),
		commandLines(commandsFor(id, {safe: fixes.safe > 0, unsafe: fixes.unsafe > 0}), width).join('\n'),
	];
	return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function frameOf(file: LintedFile, {message, range}: Diagnostic, {state, cwd, width}: CauseView): string | undefined {
	const text = state.run.readAgain(file);
	const shown = path.relative(cwd, file.file.absolutePath);
	return text === undefined ? undefined : codeFrame({file: {path: shown, text}, range, message}, width);
}

/** What the fix would do to the first post that it changes; empty where it does nothing. */
function diffOf({fixes}: CauseSummary, {mendable}: CauseExamples, {state, width}: CauseView): string {
	if (fixes.safe + fixes.unsafe === 0) return '';
	const judged = state.run.judge(state.linted, state.surroundings, state.earlier);
	const level = fixes.safe > 0 ? 'safe' : 'unsafe';
	for (const file of mendable[level]) {
		const diff = [...diffFiles(state.run, [file], {judged, level, tell: () => {}})].join('');
		if (diff !== '') return shownDiff(diff, width);
	}
	return '';
}

/** What to do, and the command that does it. */
export type NextCommand = readonly [what: string, command: string];

/** What to do next about a cause. */
export function commandsFor(
	id: string,
	{safe, unsafe}: {readonly safe: boolean; readonly unsafe: boolean},
): readonly NextCommand[] {
	return [
		['see all of it', `archivelint --cause ${id}`],
		...(safe || unsafe
			? [['see what the fix would do', `archivelint --cause ${id} --diff${safe ? '' : ' --unsafe'}`] as const]
			: []),
		...(safe ? [['fix it', `archivelint --cause ${id} --fix`] as const] : []),
		...(unsafe
			? [['fix it, with what changes or removes something', `archivelint --cause ${id} --fix --unsafe`] as const]
			: []),
	];
}

/**
 * Commands ready to be pasted: none is broken, so that in a narrow terminal they stand below what they do.
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function commandLines(commands: readonly NextCommand[], width: number | undefined): readonly string[] {
	const widest = Math.max(...commands.map(([what]) => what.length));
	const rows = commands.map(([what, command]) => `  ${what.padEnd(widest)}  ${command}`);
	if (width === undefined || rows.every((row) => columnsOf(row) <= width)) return rows;
	return commands.flatMap(([what, command]) => [`  ${what}`, `    ${command}`]);
}
