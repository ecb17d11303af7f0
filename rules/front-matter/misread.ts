import {type FrontMatterEntry, type Post, type Range, roleEntry, scalarsOf, sliceOf} from '../../src/authoring.ts';

/** A text without quotes that YAML takes for a list or a mapping. */
export interface Misread {
	readonly range: Range;
	readonly written: string;
	readonly kind: 'a list' | 'a mapping';
	/** Whether it is a list in a list, `[[Ann Lee]]`, which looks like a link between notes of Obsidian. */
	readonly isNoteLink?: boolean;
}

/**
 * Finds texts that YAML takes for lists or mappings: a title `[Breaking]`, a tag `Re: rain`. What lists authors with
 * their addresses is meant.
 */
export function findMisread(post: Post, entry: FrontMatterEntry): readonly Misread[] {
	const {key, value, style, valueRange} = entry;
	if (entry === roleEntry(post, 'title') && style === 'collection') {
		const written = sliceOf(post.text, valueRange);
		if (!/^[[{]/.test(written)) return [];
		return [{range: valueRange, written, kind: Array.isArray(value) ? 'a list' : 'a mapping'}];
	}
	if (!holdsCollections(entry)) return [];
	const whole = sliceOf(post.text, valueRange);
	if (/^\[\[[^[\]]*\]\]$/.test(whole)) return [{range: valueRange, written: whole, kind: 'a list', isNoteLink: true}];
	return scalarsOf(entry).flatMap((item): readonly Misread[] => {
		if (!item.isItem || item.style !== 'collection') return [];
		const range = withQuestionMark(post, item.range);
		const written = sliceOf(post.text, range);
		const isList = Array.isArray(item.value);
		const isOfPerson =
			(key.startsWith('author') || post.roles.author.includes(entry)) &&
			!isList &&
			(written.startsWith('{') || !isFlow(post, entry));
		return isOfPerson ? [] : [{range, written, kind: isList ? 'a list' : 'a mapping'}];
	});
}

/** With the `?` that makes the key of a mapping of what follows. */
function withQuestionMark({text}: Post, {start, end}: Range): Range {
	let before = start;
	while (/[ \t]/.test(text.charAt(before - 1))) before--;
	return before < start && text.charAt(before - 1) === '?' ? {start: before - 1, end} : {start, end};
}

/** Whether a list may hold lists or mappings. */
function holdsCollections({itemRanges, itemStyles}: FrontMatterEntry): boolean {
	return itemStyles.length < itemRanges.length || itemStyles.includes('collection');
}

/** One name that YAML splits at its commas. */
export interface SplitName {
	readonly name: string;
	readonly count: number;
	/** What stands between the brackets. */
	readonly range: Range;
	/** Whether another field of the post has the name in one piece. */
	readonly isCertain: boolean;
}

/**
 * Finds a list without quotes, `[ Smith, John ]`, that is one name: the author of the post, or of two words that look
 * like the parts of a name.
 */
export function findSplitName(post: Post, entry: FrontMatterEntry): SplitName | undefined {
	if (entry.itemRanges.length < 2 || !isFlow(post, entry)) return undefined;
	const items = scalarsOf(entry);
	if (items.length < 2 || items.some(({style}) => style !== 'plain')) return undefined;
	const inner = sliceOf(post.text, entry.valueRange).slice(1, -1);
	const name = inner.trim();
	const start = entry.valueRange.start + 1 + inner.indexOf(name);
	const range = {start, end: start + name.length};
	const author = roleEntry(post, 'author');
	if (entry !== author) {
		return author?.value === name ? {name, count: items.length, range, isCertain: true} : undefined;
	}
	const isName = items.length === 2 && items.every(({value}) => typeof value === 'string' && isWordOfName(value));
	return isName ? {name, count: items.length, range, isCertain: false} : undefined;
}

function isWordOfName(word: string): boolean {
	return /^\p{Lu}[\p{Ll}\p{M}'’-]*(?:\p{Lu}[\p{Ll}\p{M}]*)*\.?$/u.test(word);
}

/** Whether a list stands in brackets. */
function isFlow(post: Post, {valueRange}: FrontMatterEntry): boolean {
	return post.text.charAt(valueRange.start) === '[';
}
