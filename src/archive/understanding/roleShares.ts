import {isInferredKey, keysOfRole, mainKeyOf, type RoleSettings, roles} from '../../model/roles.ts';
import type {RoleShare} from '../../model/understanding.ts';

/**
 * Which keys have the roles that rules ask for, and how many posts have them. Of several keys of a role, the one that most
 * posts have.
 * @param counts how many posts have each key with a value
 * @param of posts whose front matter can be read
 */
export function sharesOfRoles(
	counts: ReadonlyMap<string, number>,
	of: number,
	settings: RoleSettings,
): readonly RoleShare[] {
	return roles.map((role) => {
		const postsWith = (key: string): number => counts.get(key) ?? 0;
		const [key = mainKeyOf(role, settings)] = keysOfRole(role, settings).toSorted(
			(a, b) => postsWith(b) - postsWith(a),
		);
		return {role, key, posts: postsWith(key), of, inferred: isInferredKey(key, role, settings)};
	});
}
