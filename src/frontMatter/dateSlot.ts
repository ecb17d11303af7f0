import type {Post} from '../model/post.ts';
import type {Range} from '../model/text.ts';

/** Where another date goes in the place of what a post has; undefined where it has none, or the form holds none there. */
export function findDateSlot({frontMatter, roles}: Pick<Post, 'frontMatter' | 'roles'>): Range | undefined {
	const entry = roles.date[0];
	if (entry === undefined) return undefined;
	const {valueRange, style} = entry;
	if (style === 'json-string' || style === 'toml-basic' || style === 'toml-literal') return withoutEnds(valueRange);
	return frontMatter?.form === 'json' ? undefined : valueRange;
}

/**
 * Where another date goes in the place of one: its quotes stay.
 * @param source the date as written, without quotes
 * @param range the value with them
 */
export function slotOfDate(source: string, range: Range): Range {
	return range.end - range.start > source.length ? withoutEnds(range) : range;
}

function withoutEnds({start, end}: Range): Range {
	return {start: start + 1, end: end - 1};
}
