import type {Fix} from '../../model/diagnostic.ts';
import type {Element, Post} from '../../model/post.ts';
import {merge, rangesWithin, type TouchedRanges, touchedRanges, touchesRange} from '../../model/ranges.ts';
import {contains, type Range, type TextEdit} from '../../model/text.ts';
import {descendants, rangeOf} from '../../page/html.ts';

/**
 * Whether an element is a link that GitHub's extension of CommonMark makes of a URL or an address in the text
 * (https://github.github.com/gfm/#autolinks-extension-): no sign of Markdown says where it begins and ends.
 */
export function isBareLink(post: Post, element: Element): boolean {
	if (post.renderer !== 'commonmark' || element.tagName !== 'a') return false;
	if (element.data?.location.origin !== 'markdown') return false;
	const {start, end} = rangeOf(element);
	return start < end && beginsBareLink.test(post.text.charAt(start));
}

/** Other links begin with `[` or `<`. */
const beginsBareLink = /[\w.+-]/;

/**
 * Finds the edits that mean to change the target of a bare link: they take away a part of it or write into it, or they write
 * at its edge and say that they spell a target anew. What stands beside a link, or holds all of it, means something else.
 */
export function editedBareLinks(before: Post, fixes: readonly Fix[]): TouchedRanges {
	const links = bareLinksOf(before);
	if (links.length === 0) return {before: [], after: []};
	const respelling = new Set(fixes.filter(({respells}) => respells?.includes('target')).flatMap(({edits}) => edits));
	const changesLink = (edit: TextEdit): boolean =>
		rangesWithin(links, edit.range).some((link) => !contains(edit.range, link)) ||
		(edit.range.start === edit.range.end && respelling.has(edit) && touchesRange(links, edit.range));
	return touchedRanges(
		fixes.flatMap(({edits}) => edits),
		changesLink,
	);
}

function bareLinksOf(post: Post): readonly Range[] {
	if (post.renderer !== 'commonmark') return [];
	const ranges: Range[] = [];
	for (const element of descendants(post.tree)) if (isBareLink(post, element)) ranges.push(rangeOf(element));
	return merge(ranges);
}
