import type {FrontMatterEntry, ValueStyle, YamlValue} from '../model/post.ts';
import type {Range} from '../model/text.ts';

/** A value as a reader of front matter finds it. */
export interface ReadValue {
	readonly value: YamlValue;
	/** As written, quotes included. */
	readonly range: Range;
	readonly style: ValueStyle;
	/** What a mapping holds, by key; else nothing. */
	readonly entries: FrontMatterEntry['entries'];
	/** What a list holds; else nothing. */
	readonly items: readonly ReadValue[];
}

/** A value that holds no others. */
export function scalarValue(value: YamlValue, range: Range, style: ValueStyle): ReadValue {
	return {value, range, style, entries: noEntries, items: []};
}

/** A list of values. */
export function listValue(items: readonly ReadValue[], range: Range): ReadValue {
	return {value: items.map(({value}) => value), range, style: 'collection', entries: noEntries, items};
}

/** A mapping of keys to values. */
export function mappingValue(entries: FrontMatterEntry['entries'], range: Range): ReadValue {
	const value = Object.fromEntries([...entries.values()].map((entry) => [entry.key, entry.value]));
	return {value, range, style: 'collection', entries, items: []};
}

/** What front matter says of a key. */
export function entryOf(
	key: string,
	keyRange: Range,
	{value, range, style, entries, items}: ReadValue,
): FrontMatterEntry {
	return {
		key,
		keyRange,
		value,
		valueRange: range,
		style,
		entries,
		itemRanges: items.map((item) => item.range),
		itemStyles: items.map((item) => item.style),
	};
}

const noEntries: FrontMatterEntry['entries'] = new Map();
