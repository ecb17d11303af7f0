import type {FrontMatterEntry} from './post.ts';

/** What rules ask a front matter for, whatever key it stands behind. */
export const roles = ['title', 'date', 'author', 'source', 'tags'] as const;

/** What a key of the front matter says of a post: its title, when it was published, who wrote it, where it was taken from, its topics. */
export type Role = (typeof roles)[number];

/** Which keys say it, those first that are preferred. */
export type RoleKeys = Readonly<Partial<Record<Role, string | readonly string[]>>>;

/** The settings that say which key has which role. */
export interface RoleSettings {
	readonly source: string;
	readonly keys: RoleKeys;
	readonly inferredKeys: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/** The keys of each role where neither the config nor the archive says otherwise. */
export const defaultKeys: Readonly<Record<Role, readonly string[]>> = {
	title: ['title'],
	date: ['date'],
	author: ['author', 'authors'],
	source: ['from'],
	tags: ['tags'],
};

/**
 * What a front matter says in each role: the entries of all keys that have it, those with a value first, and of these what is
 * preferred.
 */
export type RoleEntries = Readonly<Record<Role, readonly FrontMatterEntry[]>>;

/** The keys that have a role, those first that are preferred. There are none where the archive’s own say something else. */
export function keysOfRole(role: Role, {keys, inferredKeys, source}: RoleSettings): readonly string[] {
	const given = keys[role];
	if (given !== undefined) return [given].flat();
	return inferredKeys[role] ?? (role === 'source' ? [source] : defaultKeys[role]);
}

/** The role that an option or a convention means by the name of a key: `from` stands for the source, whatever key it is behind. */
export function roleOfField(field: string): Role | undefined {
	if (field === 'from') return 'source';
	return field === 'source' ? undefined : roles.find((role) => role === field);
}

/** The key that a message names where a post has none of a role. */
export function mainKeyOf(role: Role, settings: RoleSettings): string {
	const [first = defaultKeys[role][0]] = keysOfRole(role, settings);
	return first ?? role;
}

/** Whether nobody has said that a key has a role: most posts of the archive have it, and it looks as if it had. */
export function isInferredKey(key: string, role: Role, {keys, inferredKeys}: RoleSettings): boolean {
	if (keys[role] !== undefined) return false;
	// Where case counts, no two keys of a role differ in it alone.
	const isAmong = (list: readonly string[]): boolean => list.some((other) => other.toLowerCase() === key.toLowerCase());
	return !isAmong(defaultKeys[role]) && isAmong(inferredKeys[role] ?? []);
}

/** The roles whose keys a front matter has, and nobody has said that they have it: the key of each. */
export function inferredKeysIn(
	entries: RoleEntries,
	settings: RoleSettings,
): Readonly<Partial<Record<Role, readonly string[]>>> {
	const inferred = roles.flatMap((role) => {
		const keys = entries[role].map(({key}) => key).filter((key) => isInferredKey(key, role, settings));
		return keys.length === 0 ? [] : [[role, keys] as const];
	});
	return Object.fromEntries(inferred);
}
