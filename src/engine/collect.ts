import {authorNamesOf} from '../frontMatter/authorNames.ts';
import {dateIn} from '../frontMatter/dates.ts';
import {isEmptyValue} from '../frontMatter/emptyValue.ts';
import {entriesUnder, roleEntriesOf} from '../frontMatter/roleEntries.ts';
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
import {printedRoles, readPrinted} from '../printed/readPrinted.ts';
import {isAsJekyll} from '../sites/jekyllManner.ts';
import {publicationKeysOf} from '../sites/publicationKeys.ts';
import {snapshotBeginningsIn} from '../urls/snapshots.ts';
import {habitsOf} from './collectHabits.ts';
import {fingerprintOf} from './fingerprint.ts';
import {gistOf} from './gist.ts';
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
	const said = {
		title: locatedText(roles.title[0]),
		author: locatedAuthor(roles.author[0]),
		source: locatedText(roles.source[0]),
		...printedFacts({path, text, frontMatter, body}, roles, settings),
	};
	const fingerprint = fingerprintOf(text, body);
	return {
		version: factsVersion,
		...collectPageFacts(path, frontMatter, settings.generator),
		date: keyedDate(roles.date[0]),
		authors: roles.author.flatMap(namesBehind),
		feed: tagsOf(roles.tags[0]?.value)[0],
		filled: rolesWithValue(roles),
		inferredKeys: inferredKeysIn(roles, settings),
		inText: [],
		...said,
		openingTime: openingTimeOf({text, body}),
		fingerprint,
		gist: gistOf({text, body}, said, fingerprint.length),
		snapshotBeginnings: snapshotBeginningsIn(text),
		...keysOf(text, frontMatter),
		habits: habitsOf({path, text, frontMatter, roles, body}, settings),
	};
}

/** What the text says in the roles that the front matter has nothing for. */
function printedFacts(
	post: Pick<PostInput, 'path' | 'text'> & SplitFile,
	entries: RoleEntries,
	settings: Settings,
): Partial<PostFacts> {
	// What cannot be read may say all of it.
	if (post.frontMatter?.usable === false) return {};
	const filled = rolesWithValue(entries);
	const missing = printedRoles.filter((role) => !filled.includes(role));
	if (missing.length === 0) return {};
	const {title, date, author, source} = readPrinted(post, new Set(missing), settings);
	return {
		...(title === undefined ? {} : {title}),
		...(date === undefined ? {} : {date: {...date, key: 'date'}}),
		...(author === undefined
			? {}
			: {author: {...author, style: 'plain'}, authors: [{key: 'author', style: 'plain', ...author}]}),
		...(source === undefined ? {} : {source}),
		inText: missing.filter((role) => ({title, date, author, source})[role] !== undefined),
	};
}

/** Collects what says where a file is published. */
export function collectPageFacts(
	path: string,
	frontMatter: FrontMatter | undefined,
	generator: Settings['generator'],
): PageFacts {
	const keys = publicationKeysOf(generator);
	const entryOf = (key: string): FrontMatterEntry | undefined =>
		frontMatter === undefined ? undefined : entriesUnder(key, frontMatter.entries, generator)[0];
	const redirects = entryOf(keys.others)?.value;
	return {
		path,
		published: isNumberOfDay(entryOf('date')?.value) ? undefined : locatedDate(entryOf('date')),
		permalink: locatedText(entryOf(keys.path)),
		slug: locatedText(entryOf('slug'))?.value,
		hasFrontMatter: frontMatter !== undefined,
		isPublished:
			(frontMatter !== undefined || !isAsJekyll(generator)) && entryOf(keys.publication)?.value !== keys.unpublished,
		categories: [...textsOf(entryOf('categories')?.value), ...oneTextOf(entryOf('category')?.value)],
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

/** Between a key and the sign behind it. */
const longestGap = 100;

/** Where the letters of a key begin, which may stand in quotes; -1 where they are not written as they are read. */
function firstLetterOf({key, keyRange}: FrontMatterEntry, text: string, form: FrontMatter['form']): number {
	const written = text.slice(keyRange.start, keyRange.end);
	// What names a table, or a part of one, stands in more than one place.
	if (form === 'toml' && !/^[ \t]*=/.test(text.slice(keyRange.end, keyRange.end + longestGap))) return -1;
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
	if (typeof entry?.value !== 'string') return undefined;
	const [name] = authorNamesOf(entry);
	if (typeof name?.value !== 'string') return undefined;
	const {value, range, style, part} = name;
	return {value, range, style, ...(part === undefined ? {} : {part})};
}

function namesBehind(entry: FrontMatterEntry): readonly AuthorFact[] {
	return authorNamesOf(entry).flatMap(({key, value, range, style, part}) =>
		typeof value === 'string' ? [{key, style, value, range, ...(part === undefined ? {} : {part})}] : [],
	);
}

/** A text or number that Jekyll takes as a whole, blanks included. */
function oneTextOf(value: YamlValue): readonly string[] {
	return isWord(value) ? [String(value)] : [];
}

/** What is one text with commas is a list of tags with blanks in them. */
function tagsOf(value: YamlValue): readonly string[] {
	if (typeof value !== 'string' || !/[,，、]/.test(value)) return textsOf(value);
	return value
		.split(/[,，、]/)
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '');
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
