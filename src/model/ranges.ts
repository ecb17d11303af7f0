import {firstIndexWhere} from '../texts/binarySearch.ts';
import {contains, type Range, type TextEdit} from './text.ts';

/** The ranges that edits touch in the text before, and the ranges that they wrote in the text after. Both sorted. */
export interface TouchedRanges {
	readonly before: readonly Range[];
	readonly after: readonly Range[];
}

/**
 * Finds what edits touch on both sides.
 * @param edits that do not overlap, in any order
 * @param counts which of them to tell of; all where it is left out
 */
export function touchedRanges(
	edits: readonly TextEdit[],
	counts: (edit: TextEdit) => boolean = () => true,
): TouchedRanges {
	const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	let shift = 0;
	const before: Range[] = [];
	const after: Range[] = [];
	for (const edit of sorted) {
		const {range, text} = edit;
		const start = range.start + shift;
		shift += text.length - (range.end - range.start);
		if (!counts(edit)) continue;
		before.push(range);
		after.push({start, end: start + text.length});
	}
	return {before, after};
}

/** The ranges of a sorted list that share a character with a range; an empty one shares it when it lies strictly inside. */
export function rangesWithin(touched: readonly Range[], range: Range): readonly Range[] {
	const found: Range[] = [];
	for (let index = firstReaching(touched, range.start); index < touched.length; index++) {
		const candidate = touched[index];
		if (candidate === undefined || candidate.start > range.end) break;
		if (candidate.start < range.end && range.start < candidate.end) found.push(candidate);
	}
	return found;
}

/** Whether one of the ranges of a sorted list shares a character with a range or stands right at its edge. */
export function touchesRange(touched: readonly Range[], range: Range): boolean {
	const next = touched[firstReaching(touched, range.start)];
	return next !== undefined && next.start <= range.end;
}

/** Whether one of the ranges of a sorted list, none of which overlap, holds all of a range. */
export function holdsRange(ranges: readonly Range[], range: Range): boolean {
	const around = ranges[firstIndexWhere(ranges, ({start}) => start > range.start) - 1];
	return around !== undefined && contains(around, range);
}

/** Whether one of the ranges holds the character at an offset. */
export function coversOffset(touched: readonly Range[], offset: number): boolean {
	return rangesWithin(touched, {start: offset, end: offset + 1}).some(
		({start, end}) => start <= offset && offset < end,
	);
}

/** The same ranges sorted, and joined where they overlap. */
export function merge(ranges: readonly Range[]): readonly Range[] {
	const merged: Range[] = [];
	for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && range.start < last.end)
			merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
		else merged.push(range);
	}
	return merged;
}

/** The one of some ranges, which are sorted and apart, that holds another. */
export function rangeAround(ranges: readonly Range[], range: Range): Range | undefined {
	const around = ranges[firstIndexWhere(ranges, ({end}) => end >= range.end)];
	return around !== undefined && contains(around, range) ? around : undefined;
}

/** The index of the first range of a sorted list that does not end before an offset. */
function firstReaching(touched: readonly Range[], offset: number): number {
	return firstIndexWhere(touched, ({end}) => end >= offset);
}
