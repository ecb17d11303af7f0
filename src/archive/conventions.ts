import type {Convention, ConventionCount, Habit, PostFacts} from '../model/facts.ts';
import {keysOfRole, type RoleSettings, roleOfField} from '../model/roles.ts';
import {type GivingSettings, isGivenBySite} from '../sites/jekyll/givenBySite.ts';
import {datedNameOf} from '../sites/jekyll/postName.ts';

/** An archive of fewer posts has no habits yet. */
const fewestPosts = 20;

/** So many of a hundred posts that keep it make a convention: where every fifth post does otherwise, both are meant. */
const usualShare = 90;

const ownShares: Readonly<Partial<Record<Habit, number>>> = {
	// Where every tenth post has no body, none need have one.
	body: 91,
	// Nothing but a program writes a time there.
	timestamp: 20,
};

/** What a convention depends on beside posts. */
type ConventionSettings = GivingSettings & RoleSettings;

/** Counts the posts that keep a convention, of those that it can be asked of. */
export function countConvention(
	posts: readonly PostFacts[],
	convention: Convention,
	settings: ConventionSettings,
): ConventionCount {
	const keeps = typeof convention === 'string' ? habitTest(convention) : fieldTest(convention.field, settings);
	let kept = 0;
	let all = 0;
	for (const post of posts) {
		const isKept = keeps(post);
		if (isKept === undefined) continue;
		all++;
		if (isKept) kept++;
	}
	const share = (typeof convention === 'string' ? ownShares[convention] : convention.share) ?? usualShare;
	const keys = typeof convention === 'string' ? [] : keysInUse(posts, convention.field, settings);
	return {kept, all, isKept: all < fewestPosts ? undefined : 100 * kept >= share * all, keys};
}

/** The keys that posts fill a role with, the commonest first. */
function keysInUse(posts: readonly PostFacts[], field: string, settings: ConventionSettings): readonly string[] {
	const role = roleOfField(field);
	if (role === undefined) return [field];
	const known = posts.filter(({filled}) => filled.includes(role));
	return keysOfRole(role, settings)
		.map((key) => ({key, count: known.filter(({keys = []}) => keys.includes(key)).length}))
		.filter(({count}) => count > 0)
		.toSorted((a, b) => b.count - a.count)
		.map(({key}) => key);
}

/** Whether at least half of the posts of one place have a key, of those whose front matter can be read: of fewer, it is asked for nothing. */
export function isKeptAmong(posts: readonly PostFacts[], field: string, settings: ConventionSettings): boolean {
	const known = posts.map(fieldTest(field, settings)).filter((isKept) => isKept !== undefined);
	return 2 * known.filter(Boolean).length >= known.length;
}

type ConventionTest = (post: PostFacts) => boolean | undefined;

function habitTest(habit: Habit): ConventionTest {
	return ({habits}) => habits[habit];
}

function fieldTest(field: string, settings: ConventionSettings): ConventionTest {
	const role = roleOfField(field);
	const given = role === undefined ? [field] : keysOfRole(role, settings);
	return ({keys, path, filled}) => {
		if (keys === undefined) return undefined;
		return (
			(role === undefined ? keys.includes(field) : filled.includes(role)) ||
			given.some((key) => isGivenBySite(path, key, settings)) ||
			(field === 'date' && datedNameOf(path) !== undefined)
		);
	};
}
