import type {Fix} from '../../model/diagnostic.ts';
import type {LiquidMark, Post} from '../../model/post.ts';
import {touchedRanges} from '../../model/ranges.ts';
import {type Range, sliceOf} from '../../model/text.ts';
import {nothingTouched, outlineOf} from './outline.ts';

/** Whether fixes show marks of Liquid as they stand. */
export function repairsLiquid(fixes: readonly Fix[]): boolean {
	return fixes.some(({repairs}) => repairs === 'liquid');
}

/** Where fixes make text of Liquid: sorted. */
export function shownLiquid(fixes: readonly Fix[]): readonly Range[] {
	return touchedRanges(fixes.filter(({repairs}) => repairs === 'liquid').flatMap(({edits}) => edits)).before;
}

/**
 * Whether fixes of Liquid came to anything but the page on which the marks that they edit are text. That page is the proof
 * for the fixes as a whole, whatever they write: every word, attribute and comment is the same, and so is all other Liquid.
 */
export function findOtherPage({before, after}: {readonly before: Post; readonly after: Post}): string | undefined {
	const marks = marksOf(before);
	const now = marksOf(after);
	if (marks.length !== now.length || marks.some((mark, index) => mark !== now[index]))
		return 'would change other Liquid';
	const old = outlineOf(before, nothingTouched);
	const shown = outlineOf(after, nothingTouched);
	const isSame = old.length === shown.length && old.every((event, index) => event === shown[index]);
	return isSame ? undefined : 'would not show Liquid as it stands';
}

function marksOf({text, liquid}: Post): readonly string[] {
	return liquid.map(({kind, fault, range}: LiquidMark) => `${kind} ${fault} ${sliceOf(text, range)}`);
}
