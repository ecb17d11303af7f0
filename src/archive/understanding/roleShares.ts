import {authorKeys} from '../../frontMatter/authorNames.ts';
import type {Settings} from '../../model/settings.ts';
import type {Role, RoleShare} from '../../model/understanding.ts';

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
	// The roles are in this order.
	return (Object.keys(keys) as Role[]).map((role) => {
		const [most = {key: role, posts: 0}] = keys[role]
			.map((key) => ({key, posts: counts.get(key) ?? 0}))
			.toSorted((a, b) => b.posts - a.posts);
		return {role, ...most, of, inferred: false};
	});
}
