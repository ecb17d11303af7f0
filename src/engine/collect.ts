import {authorNamesOf} from '../frontMatter/authorNames.ts';
import {dateIn} from '../frontMatter/dates.ts';
import {isEmptyValue} from '../frontMatter/emptyValue.ts';
import {entriesOfKey, roleEntriesOf} from '../frontMatter/roleEntries.ts';
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
import {roles as allRoles, inferredKeysIn, type Role, type RoleEntries} from '../model/roles.ts';
import type {Settings} from '../model/settings.ts';
import {openingTimeOf} from '../page/heading.ts';
import {publicationKeysOf} from '../sites/publicationKeys.ts';
import {snapshotBeginningsIn} from '../urls/snapshots.ts';
import {habitsOf} from './collectHabits.ts';
import {fingerprintOf} from './fingerprint.ts';
import type {PostInput} from './parse.ts';

/**
 * Collects what archive rules know of every post. The body is not parsed: see `collectDetails.ts` for what its page holds.
 * A new fact is one type in `PostFacts`, one line here and one in `packFacts.ts`.
 * @param settings says which keys have which role
 */
export function collectFacts(
	{path, text}: Pick<PostInput, 'path' | 'text'>,
	{frontMatter, body}: SplitFile,
	settings: Settings,
): PostFacts {
	const roles = roleEntriesOf(frontMatter, settings);
	return {
		version: factsVersion,
		...collectPageFacts(path, frontMatter, settings.generator),
		title: locatedText(roles.title[0]),
		date: keyedDate(roles.date[0]),
		author: locatedAuthor(roles.author[0]),
		authors: roles.author.flatMap(namesBehind),
		source: locatedText(roles.source[0]),
		feed: textsOf(roles.tags[0]?.value)[0],
		filled: rolesWithValue(roles),
		inferredKeys: inferredKeysIn(roles, settings),
		openingTime: openingTimeOf({text, body}),
		fingerprint: fingerprintOf(text, body),
		snapshotBeginnings: snapshotBeginningsIn(text),
		...keysOf(text, frontMatter),
		habits: habitsOf({path, text, frontMatter, roles, body}, settings),
	};
}

/** Collects what says where a file is published. */
export function collectPageFacts(
	path: string,
	frontMatter: FrontMatter | undefined,
	generator: Settings['generator'],
): PageFacts {
	const find = (key: string) => frontMatter && entriesOfKey(frontMatter, key, generator)[0];
	const keys = publicationKeysOf(generator);
	const date = find('date');
	const redirects = find(keys.others)?.value;
	return {
		path,
		published: isNumberOfDay(date?.value) ? undefined : locatedDate(date),
		permalink: locatedText(find(keys.path)),
		slug: locatedText(find('slug'))?.value,
		hasFrontMatter: frontMatter !== undefined,
		isPublished: frontMatter !== undefined && find('published')?.value !== false,
		categories: [...textsOf(find('categories')?.value), ...oneTextOf(find('category')?.value)],
		redirectFrom: [redirects].flat().filter((address) => typeof address === 'string'),
	};
}

/** No front matter has more keys that say something of its archive. */
const mostKeys = 100;

function rolesWithValue(entries: RoleEntries): readonly Role[] {
	return allRoles.filter((role) => entries[role].some(({value}) => !isEmptyValue(value)));
}

function keysOf(
	text: string,
	frontMatter: FrontMatter | undefined,
): Pick<PostFacts, 'keys' | 'keyStarts' | 'emptyKeys'> {
	const keys: string[] = [];
	const keyStarts: number[] = [];
	const emptyKeys: string[] = [];
	if (frontMatter?.usable !== true) return {keys: undefined, keyStarts, emptyKeys};
	for (const entry of frontMatter.entries.values()) {
		const {key, value} = entry;
		if (isEmptyValue(value)) {
			if (emptyKeys.length < mostKeys) emptyKeys.push(key);
		} else if (keys.length < mostKeys) {
			keys.push(key);
			keyStarts.push(firstLetterOf(entry, text, frontMatter.form));
		}
	}
	return {keys, keyStarts, emptyKeys};
}

/** Where the letters of a key begin, which may stand in quotes; -1 where they are not written as they are read. */
function firstLetterOf({key, keyRange}: FrontMatterEntry, text: string, form: FrontMatter['form']): number {
	const written = text.slice(keyRange.start, keyRange.end);
	const letters = form === 'head-lines' ? written.toLowerCase() : written;
	const index = letters.indexOf(key);
	// Some capitals are two small letters.
	return index === -1 || letters.length !== written.length ? -1 : keyRange.start + index;
}

function locatedText(entry: FrontMatterEntry | undefined): Located<string> | undefined {
	return typeof entry?.value === 'string' ? {value: entry.value, range: entry.valueRange} : undefined;
}

function locatedDate(entry: FrontMatterEntry | undefined): Located<DateFact> | undefined {
	const value = dateIn(entry?.value);
	if (entry === undefined || value === undefined) return undefined;
	return {value: {epoch: value.epoch, source: value.source}, range: entry.valueRange};
}

/** Whether a value is nothing but digits: what a computer's clock counts, Jekyll does not read. */
function isNumberOfDay(value: YamlValue): boolean {
	return typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value));
}

function keyedDate(entry: FrontMatterEntry | undefined): PostFacts['date'] {
	const located = locatedDate(entry);
	return located && entry && {...located, key: entry.key};
}

function locatedAuthor(entry: FrontMatterEntry | undefined): PostFacts['author'] {
	const located = locatedText(entry);
	if (located === undefined || entry === undefined) return undefined;
	return {style: entry.style, ...located};
}

function namesBehind(entry: FrontMatterEntry): readonly AuthorFact[] {
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
