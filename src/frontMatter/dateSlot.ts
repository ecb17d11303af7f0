import type {Post} from '../model/post.ts';
import type {Range} from '../model/text.ts';

/** Where another date goes in the place of one. */
export interface DateSlot {
	readonly range: Range;
	/** Behind which it stands. */
	readonly key: string;
}

/** Where another date goes in the place of what a post has; undefined where it has none, or the form holds none there. */
export function findDateSlot({frontMatter, roles}: Pick<Post, 'frontMatter' | 'roles'>): DateSlot | undefined {
	const entry = roles.date[0];
	if (entry === undefined) return undefined;
	const {key, valueRange, style} = entry;
	if (style === 'json-string' || style === 'toml-basic' || style === 'toml-literal')
		return {key, range: withoutEnds(valueRange)};
	return frontMatter?.form === 'json' ? undefined : {key, range: valueRange};
}

/** Where another date goes in the place of one: its quotes stay. */
export function slotOfDate({
	key,
	value: {source},
	range,
}: {
	readonly key: string;
	/** The date as written, without quotes. */
	readonly value: {readonly source: string};
	/** The value with them. */
	readonly range: Range;
}): DateSlot {
	return {key, range: range.end - range.start > source.length ? withoutEnds(range) : range};
}

function withoutEnds({start, end}: Range): Range {
	return {start: start + 1, end: end - 1};
}
