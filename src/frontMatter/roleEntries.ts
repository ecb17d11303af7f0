import type {FrontMatter, FrontMatterEntry, Post} from '../model/post.ts';
import {
	isInferredKey,
	keysOfRole,
	type Role,
	type RoleEntries,
	type RoleSettings,
	roleOfField,
} from '../model/roles.ts';
import type {SiteGenerator} from '../model/settings.ts';
import {isEmptyValue} from './emptyValue.ts';
import {sourceEntryOf} from './sourceEntry.ts';
import {isTextEntry, type TextField} from './textField.ts';

/** The settings by which keys of a front matter are known. */
export type KeySettings = RoleSettings & {readonly generator: SiteGenerator};

/** Finds what a front matter says in each role. */
export function roleEntriesOf(frontMatter: FrontMatter | undefined, settings: KeySettings): RoleEntries {
	const find = (role: Role): readonly FrontMatterEntry[] =>
		frontMatter === undefined ? [] : entriesBehind(frontMatter, keysOfRole(role, settings), settings);
	return {
		title: find('title'),
		date: find('date'),
		author: find('author'),
		source: find('source').map(sourceEntryOf),
		tags: find('tags'),
	};
}

/** What a page may be judged by: the same without a source of which nobody knows whether it is the address of the post itself. */
export function certainRoleEntriesOf(
	frontMatter: FrontMatter | undefined,
	settings: KeySettings & {readonly isSourceDoubtful: boolean},
): RoleEntries {
	const entries = roleEntriesOf(frontMatter, settings);
	if (!settings.isSourceDoubtful) return entries;
	return {...entries, source: entries.source.filter(({key}) => !isInferredKey(key, 'source', settings))};
}

function entriesBehind(
	frontMatter: FrontMatter,
	keys: readonly string[],
	{generator}: KeySettings,
): readonly FrontMatterEntry[] {
	const found = keys.flatMap((key) => entriesUnder(key, frontMatter.entries, generator));
	if (found.length < 2) return found;
	const isFilled = ({value}: FrontMatterEntry): boolean => !isEmptyValue(value);
	return [...found.filter(isFilled), ...found.filter((entry) => !isFilled(entry))];
}

/** What a program finds under a key. */
export function entriesUnder(
	key: string,
	entries: FrontMatter['entries'],
	generator: SiteGenerator,
): readonly FrontMatterEntry[] {
	const entry = entries.get(key);
	if (entry !== undefined) return [entry];
	return ignoresCaseOfKeys(generator) ? inAnyCase(entries, key) : [];
}

/** Whether a program finds `Title` as well as `title` (https://gohugo.io/content-management/front-matter/). */
export function ignoresCaseOfKeys(generator: SiteGenerator): boolean {
	return generator === 'hugo';
}

function inAnyCase(entries: FrontMatter['entries'], key: string): readonly FrontMatterEntry[] {
	const wanted = key.toLowerCase();
	return [...entries.values()].filter((entry) => entry.key.toLowerCase() === wanted);
}

/** The entries that an option names by their keys; the name of a role stands for all keys that have it as well. */
export function namedEntries(
	{frontMatter, roles}: Pick<Post, 'frontMatter' | 'roles'>,
	fields: readonly string[],
): readonly FrontMatterEntry[] {
	const found = fields.flatMap((field) => {
		const role = roleOfField(field);
		const keys = [field, ...(role === undefined ? [] : roles[role].map(({key}) => key))];
		return keys.flatMap((key) => frontMatter?.entries.get(key) ?? []);
	});
	return [...new Set(found)];
}

/** What a post says in a role: of several keys the preferred one that has a value; undefined where it says nothing. */
export function roleEntry({roles}: Pick<Post, 'roles'>, role: Role): FrontMatterEntry | undefined {
	return roles[role][0];
}

/** The same where it is a text; undefined for all else. */
export function roleText(post: Pick<Post, 'roles'>, role: Role): TextField | undefined {
	const entry = roleEntry(post, role);
	return entry !== undefined && isTextEntry(entry) ? entry : undefined;
}
