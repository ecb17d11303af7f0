import {authorKeys} from '../../frontMatter/authorNames.ts';
import type {Settings} from '../../model/settings.ts';
import {type Role, type RoleShare, roles} from '../../model/understanding.ts';

/**
 * Which keys have the roles that rules ask for, and how many posts have them. Of several keys of a role, the one that most
 * posts have.
 * @param counts how many posts have each key with a value
 * @param of posts whose front matter can be read
 */
export function sharesOfRoles(
	counts: ReadonlyMap<string, number>,
	of: number,
	{source}: Pick<Settings, 'source'>,
): readonly RoleShare[] {
	const keys: Readonly<Record<Role, readonly string[]>> = {
		title: ['title'],
		date: ['date'],
		author: authorKeys,
		source: [source],
		tags: ['tags'],
	};
	return roles.map((role) => {
		const postsWith = (key: string): number => counts.get(key) ?? 0;
		const [key = role] = keys[role].toSorted((a, b) => postsWith(b) - postsWith(a));
		return {role, key, posts: postsWith(key), of, inferred: false};
	});
}
