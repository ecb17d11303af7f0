import {Chalk} from 'chalk';
import {graphemesOf} from '../texts/graphemes.ts';
import {columnsOf, escapeForTerminal} from '../texts/terminalText.ts';
import {withVisibleSigns} from './visibleSigns.ts';

/** How a diff is shown. */
export interface DiffLayout {
	/** Columns of the terminal. */
	readonly width: number;
	/** Lines that there is room for. */
	readonly most: number;
	readonly color: boolean;
}

/** UTF-16 units that are shown in front of what is different. */
const lead = 20;

/**
 * Lays out a unified diff of one file for a terminal, each line on one line of it: of long lines, what is around the first
 * difference to their counterpart.
 */
export function narrowDiff(patch: string, {width, most, color}: DiffLayout): readonly string[] {
	const paint = new Chalk({level: color ? 1 : 0});
	// What names the file stands in front of the hunks.
	const lines = patch.slice(patch.indexOf('@@')).trimEnd().split(/\r?\n/);
	const starts = startsOf(lines);
	const chosen = lines.length > most ? linesThatTell(lines, most) : [...lines.keys()];
	const shown = chosen.map((index) => {
		const line = lines[index] ?? '';
		const text = clipLine(line, starts.get(index) ?? 0, width);
		if (line.startsWith('+')) return paint.green(text);
		if (line.startsWith('-')) return paint.red(text);
		return line.startsWith('@@') ? paint.dim(text) : text;
	});
	const left = lines.length - shown.length;
	return left > 0 ? [...shown, paint.dim(`… ${left} more ${left === 1 ? 'line' : 'lines'}`)] : shown;
}

/** With fewer lines, there is no room for the head of a hunk. */
const fewestWithHead = 5;

/** Of a diff that there is no room for, the numbers of the lines that say most: what is removed first and what takes its place. */
function linesThatTell(lines: readonly string[], most: number): readonly number[] {
	const head = most < fewestWithHead ? [] : [0];
	const room = most - head.length;
	const first = Math.max(
		1,
		lines.findIndex((line) => /^[+-]/.test(line)),
	);
	const added = endOfRun(lines, first, '-');
	const behind = endOfRun(lines, added, '+');
	const removals = Math.min(added - first, Math.max(Math.ceil(room / 2), room - (behind - added)));
	const rest = Array.from({length: Math.min(lines.length - added, room - removals)}, (_, index) => added + index);
	return [...head, ...Array.from({length: removals}, (_, index) => first + index), ...rest];
}

function endOfRun(lines: readonly string[], start: number, sign: string): number {
	let end = start;
	while (lines[end]?.startsWith(sign) === true) end++;
	return end;
}

/** Where the lines differ from their counterparts: the first removed line from the first one that was put in its place, and so on. */
function startsOf(lines: readonly string[]): ReadonlyMap<number, number> {
	const starts = new Map<number, number>();
	let removed: number[] = [];
	let added = 0;
	for (const [index, line] of lines.entries()) {
		if (line.startsWith('-')) {
			if (added > 0) [removed, added] = [[], 0];
			removed.push(index);
		} else if (line.startsWith('+')) {
			const counterpart = removed[added++];
			if (counterpart === undefined) continue;
			const start = commonLength(line.slice(1), lines[counterpart]?.slice(1) ?? '');
			starts.set(index, start).set(counterpart, start);
		} else [removed, added] = [[], 0];
	}
	return starts;
}

function commonLength(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

/** @param start of what is to be seen of the line */
function clipLine(line: string, start: number, width: number): string {
	const text = line.slice(1);
	const isFar = reaches(text.slice(0, start), width / 2) && reaches(text, width);
	const from = isFar ? leadOf(text, start) : 0;
	// A line may have megabytes.
	const shown = withVisibleSigns(escapeForTerminal(text.slice(from, from + 2 * width)));
	return line.slice(0, 1) + cutToColumns((isFar ? '…' : '') + shown, width - 1);
}

/** Whether a text takes so many columns or more. */
function reaches(text: string, columns: number): boolean {
	return columnsOf(text.slice(0, 2 * columns)) >= columns;
}

/** Where to begin, so that a little is seen of what stands in front of something. */
function leadOf(text: string, start: number): number {
	const isWide = columnsOf(text.slice(Math.max(0, start - lead), start)) > lead;
	const from = Math.max(0, start - (isWide ? lead / 2 : lead));
	// Half of a pair is no character.
	return from + (/[\uDC00-\uDFFF]/.test(text.charAt(from)) ? 1 : 0);
}

/** What of a line fits into so many columns, with `…` in the place of the rest: markup is cut wherever that is. */
function cutToColumns(text: string, columns: number): string {
	if (columnsOf(text) <= columns) return text;
	let cut = '';
	let width = 1;
	for (const {segment} of graphemesOf(text)) {
		width += columnsOf(segment);
		if (width > columns) break;
		cut += segment;
	}
	return `${cut}…`;
}
