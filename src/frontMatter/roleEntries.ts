import type {FrontMatter, FrontMatterEntry, Post} from '../model/post.ts';
import {keysOfRole, type Role, type RoleEntries, type RoleSettings, roleOfField} from '../model/roles.ts';
import type {SiteGenerator} from '../model/settings.ts';
import {isEmptyValue} from './emptyValue.ts';
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
		source: find('source'),
		tags: find('tags'),
	};
}

function entriesBehind(
	{entries}: FrontMatter,
	keys: readonly string[],
	{generator}: KeySettings,
): readonly FrontMatterEntry[] {
	const found = keys.flatMap(
		(key) => entries.get(key) ?? (ignoresCaseOfKeys(generator) ? inAnyCase(entries, key) : []),
	);
	if (found.length < 2) return found;
	const isFilled = ({value}: FrontMatterEntry): boolean => !isEmptyValue(value);
	return [...found.filter(isFilled), ...found.filter((entry) => !isFilled(entry))];
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
		return [frontMatter?.entries.get(field) ?? [], role === undefined ? [] : roles[role]].flat();
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
