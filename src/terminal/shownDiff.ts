import {escapeForTerminal} from '../texts/terminalText.ts';
import {clippedAround} from './codeFrame.ts';
import {usableColumns} from './usableColumns.ts';
import {withVisibleSigns} from './visibleSigns.ts';

/**
 * A unified diff as people read it: control characters are escaped, and in a terminal each line is clipped around what
 * changes in it.
 * @param width of the terminal in columns; undefined for a file or a pipe, where lines are whole
 */
export function shownDiff(patch: string, width: number | undefined): string {
	const lines = withVisibleSigns(patch.trimEnd()).split('\n');
	if (width === undefined) return lines.map(escapeForTerminal).join('\n');
	const shown: string[] = [];
	for (let index = 0; index < lines.length; ) {
		const head = lines[index] ?? '';
		const end = endOfHunk(lines, index);
		shown.push(escapeForTerminal(withPlainName(head)), ...clipHunk(lines.slice(index + 1, end), width));
		index = end;
	}
	return shown.join('\n');
}

/** A head of a file whose name is in quotes, without them: escaped characters are what they stand for. */
function withPlainName(head: string): string {
	const [, sign, name] = /^(---|\+\+\+) "(.*)"$/.exec(head) ?? [];
	if (sign === undefined || name === undefined) return head;
	const plain = name.replace(/\\(["\\]|[0-7]{3})/g, (_, code: string) =>
		code.length === 1 ? code : String.fromCharCode(Number.parseInt(code, 8)),
	);
	return `${sign} ${plain}`;
}

/** Behind the last line of the hunk whose head stands on a line; the next line where no hunk begins. */
function endOfHunk(lines: readonly string[], start: number): number {
	const counts = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(lines[start] ?? '');
	let end = start + 1;
	if (counts === null) return end;
	const left = {old: Number(counts[1] ?? 1), new: Number(counts[2] ?? 1)};
	while (end < lines.length && (left.old > 0 || left.new > 0 || lines[end]?.startsWith('\\') === true)) {
		const sign = lines[end]?.charAt(0);
		if (sign === '-' || sign === ' ') left.old--;
		if (sign === '+' || sign === ' ') left.new--;
		end++;
	}
	return end;
}

/** Clips the lines of a hunk: those that take each other's place around the first difference, all others at their end. */
function clipHunk(lines: readonly string[], width: number): readonly string[] {
	// The first column says what becomes of the line, and two more may say that it is cut.
	const room = usableColumns(width, '+……'.length);
	const places = new Map<number, number>();
	for (let index = 0; index < lines.length; ) {
		const added = endOfRun(lines, index, '-');
		const end = endOfRun(lines, added, '+');
		for (let removed = index, other = added; removed < added && other < end; removed++, other++) {
			const place = firstDifference(lines[removed] ?? '', lines[other] ?? '', 1) - 1;
			places.set(removed, place).set(other, place);
		}
		index = Math.max(end, index + 1);
	}
	return lines.map((line, index) => line.charAt(0) + clippedAround(line.slice(1), places.get(index) ?? 0, room));
}

function endOfRun(lines: readonly string[], start: number, sign: string): number {
	let end = start;
	while (lines[end]?.startsWith(sign) === true) end++;
	return end;
}

/**
 * Where two texts begin to differ, in UTF-16 units.
 * @param from where to begin to look
 */
export function firstDifference(before: string, after: string, from = 0): number {
	const most = Math.min(before.length, after.length);
	let index = from;
	while (index < most && before.charCodeAt(index) === after.charCodeAt(index)) index++;
	return index;
}
