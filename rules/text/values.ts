import {type FrontMatterEntry, type Post, type Range, sliceOf, type YamlValue} from '../../src/authoring.ts';

/** Characters that a pattern finds in a front matter value. */
export interface FoundInValue {
	readonly found: string;
	/** Where they stand as they are; where they are written as an escape, the whole value. */
	readonly range: Range;
	readonly isEscape: boolean;
}

/** What a pattern finds in a front matter value, as it is written and in what escapes stand for. */
export function matchesInValue(post: Post, entry: FrontMatterEntry, pattern: RegExp): readonly FoundInValue[] {
	const written = sliceOf(post.text, entry.valueRange);
	const raw = [...written.matchAll(pattern)].map(({index, 0: found}): FoundInValue => {
		const start = entry.valueRange.start + index;
		return {found, range: {start, end: start + found.length}, isEscape: false};
	});
	if (!written.includes('\\')) return raw;
	const escapes = textsOf(entry.value).flatMap((text, index) => {
		const range = entry.itemRanges[index] ?? entry.valueRange;
		const [first] = text.matchAll(pattern);
		const isRaw = first !== undefined && sliceOf(post.text, range).includes(first[0]);
		return first === undefined || isRaw ? [] : [{found: first[0], range, isEscape: true}];
	});
	return [...raw, ...escapes];
}

/** Whether taking characters away leaves a value what it is: a text, and no other YAML. Other forms mark each text. */
export function leavesValue(post: Post, {style}: FrontMatterEntry, {start, end}: Range): boolean {
	if (style === 'double-quoted' || style === 'single-quoted' || post.frontMatter?.form !== 'yaml') return true;
	const before = post.text.slice(Math.max(0, start - 2), start);
	const after = post.text.slice(end, end + 2);
	if (/(?:\p{L}|[^\0-\x7f])$/u.test(before)) return /^(?:[\p{L}\r\n,\]]|[^\0-\x7f]|$)/u.test(after);
	// At the beginning, what follows must be no word of YAML such as `yes`.
	return /[ '"]$/.test(before) && /^[^\0-\x7f]/.test(after);
}

function textsOf(value: YamlValue): readonly string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? value.map((item: YamlValue) => (typeof item === 'string' ? item : '')) : [];
}
