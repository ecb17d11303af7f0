import type {FrontMatterEntry, YamlValue} from '../model/post.ts';
import type {Range, TextEdit} from '../model/text.ts';
import {replace} from '../page/edits.ts';
import {writeLike} from './writeValue.ts';

/** One value of the front matter that holds no others: what stands behind a key, or an item of the list there. */
export interface FrontMatterScalar {
	readonly key: string;
	readonly value: YamlValue;
	/** As written, quotes included. */
	readonly range: Range;
	readonly style: FrontMatterEntry['style'];
	/** Whether it is an item of a list. */
	readonly isItem: boolean;
	/** Where it is the name in a link to a note (`[[Ida Moss]]`): the range is that of the name alone. */
	readonly part?: 'link';
}

/** What stands behind a key: its items where that is a list, else the value itself; nothing behind one that is missing. */
export function scalarsOf(entry: FrontMatterEntry | undefined): readonly FrontMatterScalar[] {
	if (entry === undefined) return [];
	const {key, value, valueRange, style, itemRanges, itemStyles} = entry;
	if (!Array.isArray(value)) return [{key, value, range: valueRange, style, isItem: false}];
	const items: readonly YamlValue[] = value;
	return itemRanges.map((range, index) => ({
		key,
		value: items[index],
		range,
		style: itemStyles[index] ?? 'collection',
		isItem: true,
	}));
}

/** Where a part of a text stands in the scalar that is written in a range; undefined where that is not written as it is read. */
export function partOfScalar({start, end}: Range, value: string, part: Range): Range | undefined {
	// What is as long as the text, or has just its quotes beside, holds no escapes.
	const quotes = end - start - value.length;
	if (quotes !== 0 && quotes !== 2) return undefined;
	return {start: start + quotes / 2 + part.start, end: start + quotes / 2 + part.end};
}

/**
 * Writes another text in the place of a scalar, in its style; undefined where its place alone does not hold it. What is a part of
 * a text leaves what stands around it.
 */
export function rewriteScalar(
	{range, style, part}: Pick<FrontMatterScalar, 'range' | 'style'> & {readonly part?: string | undefined},
	text: string,
): TextEdit | undefined {
	// A block scalar ends with its line, an alias is written elsewhere, and a list or mapping says more than one text.
	if (style === 'block' || style === 'alias' || style === 'collection' || style === 'empty') return undefined;
	// These part the texts of one line.
	if (style === 'head-item' && /[,;]/.test(text)) return undefined;
	const written = writeLike(style, text);
	if (part === undefined) return replace(range, written);
	const bare = [written, written.slice(1, -1)].find((form) => form === text);
	return bare === undefined ? undefined : replace(range, bare);
}
