import type {Diagnostic} from '../model/diagnostic.ts';
import {type Range, Source} from '../model/text.ts';
import {escapeForTerminal} from '../texts/terminalText.ts';
import {shorten} from '../texts/wording.ts';
import type {PageFix, PageFrame} from './pageData.ts';

/** UTF-16 units of a line that are shown before a place, of the place, and behind it. */
const reach = {before: 70, marked: 160, after: 110} as const;

/** UTF-16 units of the lines beside it. */
const besideLength = 160;

/** UTF-16 units of what a fix takes away, and of what it writes. */
const changeLength = 200;

/** Shows a place with the lines above and below it. Of a place that spans several lines the first is shown. */
export function frameOf(text: string, {start, end}: Range): PageFrame {
	const source = new Source(text);
	const {line, column} = source.positionAt(start);
	const written = source.lineText(line);
	const from = column - 1;
	const to = Math.min(written.length, from + Math.max(0, end - start));
	return {
		above: beside(source, line - 1),
		before: lastOf(written.slice(0, from), reach.before),
		marked: firstOf(written.slice(from, to), reach.marked),
		after: firstOf(written.slice(to), reach.after),
		below: beside(source, line + 1),
	};
}

/** What a fix of a finding does; undefined where there is none. */
export function fixShown({fix, unsafeFix}: Diagnostic, text: string): PageFix | undefined {
	const shown = fix ?? unsafeFix;
	const [edit] = shown?.edits ?? [];
	if (shown === undefined || edit === undefined) return undefined;
	return {
		safety: shown.safety,
		removed: firstOf(text.slice(edit.range.start, edit.range.end), changeLength),
		written: firstOf(edit.text, changeLength),
		others: shown.edits.length - 1,
	};
}

function beside(source: Source, line: number): string | undefined {
	if (line < 1 || line > source.lineCount) return undefined;
	return firstOf(source.lineText(line), besideLength);
}

/** The beginning of a text, with what nobody sees written out. */
function firstOf(text: string, length: number): string {
	return visible(shorten(text, length));
}

function lastOf(text: string, length: number): string {
	return text.length <= length ? visible(text) : `…${visible(text.slice(-length))}`;
}

function visible(text: string): string {
	return text
		.split('\n')
		.map((line) => escapeForTerminal(line.replaceAll('\t', ' ')))
		.join('\n');
}
