import type {PostFacts} from '../../model/facts.ts';
import {isInferredKey, keysOfRole, type Role, type RoleSettings, roles} from '../../model/roles.ts';
import type {RoleShare} from '../../model/understanding.ts';

/**
 * Counts the posts that have each key of each role, in the order of roles, those keys first that are preferred; without those that
 * no post has. Last come those whose text says it.
 */
export function roleSharesOf(posts: readonly PostFacts[], settings: RoleSettings): readonly RoleShare[] {
	const read = posts.flatMap(({keys}) => (keys === undefined ? [] : [keys]));
	const counts = new Map<string, number>();
	for (const keys of read) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	const sharesOfKeys = (role: Role): readonly RoleShare[] =>
		keysOfRole(role, settings).flatMap((key) => {
			const count = counts.get(key);
			if (count === undefined) return [];
			const inferred = isInferredKey(key, role, settings);
			return [{role, key, posts: count, of: read.length, inferred, inText: false}];
		});
	const sharesOfText = (role: Role): readonly RoleShare[] => {
		const count = posts.filter(({inText}) => inText.includes(role)).length;
		if (count === 0) return [];
		return [{role, key: 'in the text', posts: count, of: posts.length, inferred: false, inText: true}];
	};
	return roles.flatMap((role) => sharesOfKeys(role).concat(sharesOfText(role)));
}
