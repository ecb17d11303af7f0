import {authorKeys, authorNamesOf} from '../frontMatter/authorNames.ts';
import {dateIn} from '../frontMatter/dates.ts';
import {isEmptyValue} from '../frontMatter/emptyValue.ts';
import type {SplitFile} from '../frontMatter/splitFile.ts';
import {
	type AuthorFact,
	type DateFact,
	factsVersion,
	type Located,
	type PageFacts,
	type PostFacts,
} from '../model/facts.ts';
import type {FrontMatter, FrontMatterEntry, YamlValue} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {openingTimeOf} from '../page/heading.ts';
import {snapshotBeginningsIn} from '../urls/snapshots.ts';
import {habitsOf} from './collectHabits.ts';
import {fingerprintOf} from './fingerprint.ts';
import type {PostInput} from './parse.ts';

/**
 * Collects what archive rules know of every post. The body is not parsed: see `collectDetails.ts` for what its page holds.
 * A new fact is one type in `PostFacts`, one line here and one in `packFacts.ts`.
 * @param settings says which key holds the source URL
 */
export function collectFacts(
	{path, text}: Pick<PostInput, 'path' | 'text'>,
	{frontMatter, body}: SplitFile,
	settings: Settings,
): PostFacts {
	const entries = frontMatter?.entries;
	return {
		version: factsVersion,
		...collectPageFacts(path, frontMatter),
		title: locatedText(entries?.get('title')),
		author: locatedAuthor(entries?.get('author')),
		authors: authorKeys.flatMap((key) => namesBehind(entries?.get(key))),
		source: locatedText(entries?.get(settings.source)),
		feed: textsOf(entries?.get('tags')?.value)[0],
		openingTime: openingTimeOf({text, body}),
		fingerprint: fingerprintOf(text, body),
		snapshotBeginnings: snapshotBeginningsIn(text),
		keys: frontMatter?.usable === true ? keysWithValue(frontMatter) : undefined,
		habits: habitsOf({path, text, frontMatter, body}, settings),
	};
}

/** Collects what says where a file is published. */
export function collectPageFacts(path: string, frontMatter: FrontMatter | undefined): PageFacts {
	const entries = frontMatter?.entries;
	const redirects = entries?.get('redirect_from')?.value;
	return {
		path,
		date: locatedDate(entries?.get('date')),
		permalink: locatedText(entries?.get('permalink')),
		slug: locatedText(entries?.get('slug'))?.value,
		hasFrontMatter: frontMatter !== undefined,
		isPublished: frontMatter !== undefined && entries?.get('published')?.value !== false,
		categories: [...textsOf(entries?.get('categories')?.value), ...oneTextOf(entries?.get('category')?.value)],
		redirectFrom: [redirects].flat().filter((address) => typeof address === 'string'),
	};
}

/** No front matter has more keys that say something of its archive. */
const mostKeys = 100;

function keysWithValue({entries}: FrontMatter): readonly string[] {
	const keys: string[] = [];
	for (const {key, value} of entries.values()) {
		if (keys.length === mostKeys) break;
		if (!isEmptyValue(value)) keys.push(key);
	}
	return keys;
}

function locatedText(entry: FrontMatterEntry | undefined): Located<string> | undefined {
	return typeof entry?.value === 'string' ? {value: entry.value, range: entry.valueRange} : undefined;
}

function locatedDate(entry: FrontMatterEntry | undefined): Located<DateFact> | undefined {
	const value = dateIn(entry?.value);
	if (entry === undefined || value === undefined) return undefined;
	return {value: {epoch: value.epoch, source: value.source}, range: entry.valueRange};
}

function locatedAuthor(entry: FrontMatterEntry | undefined): PostFacts['author'] {
	const located = locatedText(entry);
	if (located === undefined || entry === undefined) return undefined;
	return {style: entry.style, ...located};
}

function namesBehind(entry: FrontMatterEntry | undefined): readonly AuthorFact[] {
	return authorNamesOf(entry).flatMap(({key, value, range, style}) =>
		typeof value === 'string' ? [{key, style, value, range}] : [],
	);
}

/** A text or number that Jekyll takes as a whole, blanks included. */
function oneTextOf(value: YamlValue): readonly string[] {
	return isWord(value) ? [String(value)] : [];
}

/** Jekyll takes a list, or a text of blank-separated words. */
function textsOf(value: YamlValue): readonly string[] {
	if (typeof value === 'string') return value.split(/[ \t\n]+/).filter((word) => word !== '');
	const items: readonly YamlValue[] = Array.isArray(value) ? value : [];
	return items.filter(isWord).map(String);
}

function isWord(value: YamlValue): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
