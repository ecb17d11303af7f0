import {ignoresCaseOfKeys, type KeySettings} from '../../frontMatter/roleEntries.ts';
import type {PostFacts} from '../../model/facts.ts';
import {isInferredKey, keysOfRole, type Role, roles} from '../../model/roles.ts';
import type {RoleShare} from '../../model/understanding.ts';

/** A post with what holds for it. */
export interface SettledPostKeys {
	readonly facts: Pick<PostFacts, 'keys' | 'inText'>;
	readonly settings: KeySettings;
}

/**
 * Counts the posts that have each key of each role, as they write it, in the order of roles, those keys first that are preferred;
 * without those that no post has. Last come those whose text says it.
 * @param posts each with its own settings: overrides may name other keys for some of them
 * @param general what holds for the archive, by which keys are sorted
 */
export function roleSharesOf(posts: readonly SettledPostKeys[], general: KeySettings): readonly RoleShare[] {
	const read = posts.flatMap(({facts: {keys}, settings}) => (keys === undefined ? [] : [{keys, settings}]));
	const sharesOfText = (role: Role): readonly RoleShare[] => {
		const count = posts.filter(({facts: {inText}}) => inText.includes(role)).length;
		if (count === 0) return [];
		return [{role, key: 'in the text', posts: count, of: posts.length, inferred: false, inText: true}];
	};
	return roles.flatMap((role) => {
		const counts = new Map<string, {posts: number; inferred: boolean}>();
		for (const {keys, settings} of read) {
			for (const key of spelled(keysOfRole(role, settings), keys, settings)) {
				const count = counts.get(key) ?? {posts: 0, inferred: isInferredKey(key, role, settings)};
				count.posts++;
				counts.set(key, count);
			}
		}
		const sharesOfKeys = sorted([...counts.keys()], role, general).flatMap((key): readonly RoleShare[] => {
			const count = counts.get(key);
			return count === undefined ? [] : [{role, key, ...count, of: read.length, inText: false}];
		});
		return sharesOfKeys.concat(sharesOfText(role));
	});
}

/** The keys of a post that are among some, as the post writes them. */
function spelled(wanted: readonly string[], keys: readonly string[], settings: KeySettings): readonly string[] {
	if (!ignoresCaseOfKeys(settings.generator)) return wanted.filter((key) => keys.includes(key));
	const folded = new Set(wanted.map((key) => key.toLowerCase()));
	return keys.filter((key) => folded.has(key.toLowerCase()));
}

/** Keys in the order of those that hold for the archive; what overrides add comes behind them. */
function sorted(keys: readonly string[], role: Role, general: KeySettings): readonly string[] {
	const order = keysOfRole(role, general).map((key) => key.toLowerCase());
	const placeOf = (key: string): number => {
		const place = order.indexOf(key.toLowerCase());
		return place < 0 ? order.length : place;
	};
	return keys.toSorted((a, b) => placeOf(a) - placeOf(b));
}
