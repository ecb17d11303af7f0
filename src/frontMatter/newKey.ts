import type {FrontMatterEntry, Post} from '../model/post.ts';
import type {TextEdit} from '../model/text.ts';
import {writeLike} from './writeValue.ts';

/**
 * Writes a new key with a text before another key, as that is written: on a line of its own, or, in JSON, with the same space
 * around it.
 * @param key letters alone
 * @returns undefined where nothing can stand before the other key
 */
export function insertKeyBefore(
	{text, frontMatter}: Pick<Post, 'text' | 'frontMatter'>,
	{keyRange: {start}, style}: FrontMatterEntry,
	{key, value}: {readonly key: string; readonly value: string},
): TextEdit | undefined {
	const range = {start, end: start};
	if (frontMatter?.form === 'json') {
		const space = /\s*$/.exec(text.slice(Math.max(0, start - widestSpace), start))?.[0] ?? '';
		return {range, text: `${JSON.stringify(key)}: ${JSON.stringify(value)},${space || ' '}`};
	}
	const before = text.slice(Math.max(0, start - 2), start);
	// The first key of head lines may begin the file.
	const [lineEnding] = /\r?\n$/.exec(before) ?? (start <= 1 ? (/\r?\n/.exec(text) ?? []) : []);
	if (lineEnding === undefined) return undefined;
	return {
		range,
		text: `${writePair(frontMatter?.form, {key: casedLike(text.charAt(start), key), style, value})}${lineEnding}`,
	};
}

/** Of the space before a key. */
const widestSpace = 200;

function writePair(
	form: NonNullable<Post['frontMatter']>['form'] | undefined,
	{key, style, value}: {readonly key: string; readonly style: FrontMatterEntry['style']; readonly value: string},
): string {
	if (form === 'head-lines') return `${key}: ${writeLike('head-line', value)}`;
	return `${key}${form === 'toml' ? ' =' : ':'} ${writeLike(style, value)}`;
}

/** Head lines have keys with a capital, mostly; keys of other forms have none. */
function casedLike(first: string, key: string): string {
	return /\p{Lu}/u.test(first) ? key.charAt(0).toUpperCase() + key.slice(1) : key;
}
