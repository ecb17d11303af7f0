import type {Fix} from '../../model/diagnostic.ts';
import type {Post} from '../../model/post.ts';
import {rangesWithin, touchedRanges} from '../../model/ranges.ts';
import {type Range, sliceOf} from '../../model/text.ts';
import {rangeOf, textsBelow} from '../../page/html.ts';

/** Where HTML begins. */
const opening = /<[a-z/!?]/gi;

/** How long that is. */
const openingLength = 2;

/**
 * Whether a reader sees the source of HTML that fixes write: there are sites whose renderer takes none, or not every tag, and
 * places where none does.
 */
export function printsWrittenTag({
	before,
	after,
	fixes,
}: {
	readonly before: Post;
	readonly after: Post;
	readonly fixes: readonly Fix[];
}): boolean {
	// Of what kramdown prints, there is a note.
	if (after.renderer !== 'commonmark') return false;
	const written = openingsWritten(before, after, fixes);
	if (written.length === 0) return false;
	for (const text of textsBelow(after.tree)) {
		if (!text.value.includes('<')) continue;
		const printed = rangesWithin(written, rangeOf(text));
		if (printed.some((range) => text.value.includes(sliceOf(after.text, range)))) return true;
	}
	return false;
}

/** Where edits write the beginning of a tag that did not stand in what they replace. */
function openingsWritten(before: Post, after: Post, fixes: readonly Fix[]): readonly Range[] {
	const touched = touchedRanges(fixes.flatMap(({edits}) => edits));
	return touched.after.flatMap((range, index) => {
		const replaced = touched.before[index];
		const old = replaced === undefined ? '' : sliceOf(before.text, replaced);
		return [...sliceOf(after.text, range).matchAll(opening)]
			.filter(([sign]) => !old.includes(sign))
			.map(({index: at}) => ({start: range.start + at, end: range.start + at + openingLength}));
	});
}
