import type {FrontMatterEntry} from '../model/post.ts';
import {urlRangeIn} from '../page/markdownLink.ts';
import {partOfScalar} from './frontMatterScalars.ts';

/**
 * What an entry says of the source, as if the URL alone stood there: of `{url: …}`, `<…>` and `[text](…)` the URL within. All
 * else is as it was.
 */
export function sourceEntryOf(entry: FrontMatterEntry): FrontMatterEntry {
	const inner = entry.entries.get('url');
	if (inner !== undefined)
		return {...sourceEntryOf({...inner, entries: none}), key: entry.key, keyRange: entry.keyRange};
	const {value} = entry;
	if (typeof value !== 'string') return entry;
	const part = urlRangeIn(value);
	if (part.end - part.start === value.length) return entry;
	return {
		...entry,
		value: value.slice(part.start, part.end),
		valueRange: partOfScalar(entry.valueRange, value, part) ?? entry.valueRange,
	};
}

const none: FrontMatterEntry['entries'] = new Map();
