import type {RoleShare} from '../model/understanding.ts';
import {groupBy} from '../texts/groups.ts';
import type {Config} from './schema.ts';

/** A config for an archive that has none, and why it says what it says. */
export interface ProposedConfig {
	readonly config: Config;
	/** Of each key and setting a sentence, in their order. */
	readonly reasons: readonly (readonly [name: string, reason: string])[];
}

/** What a config is proposed from. */
export interface ProposalFacts {
	/** Folders that have to be named for their files to be posts; none where posts are found without. */
	readonly postFolders: readonly string[];
	/** Which keys have the roles that rules ask for. */
	readonly roles: readonly RoleShare[];
}

/** Proposes a config: the recommended rules, and the settings that do not hold without it. */
export function proposeConfig({postFolders, roles}: ProposalFacts): ProposedConfig {
	// Of a role that no config names, all keys that posts have are written down, in the order in which they are preferred.
	const inferred = new Set(roles.flatMap((share) => (share.inferred ? [share.role] : [])));
	const shares = [...groupBy(roles, ({role, inText}) => (inferred.has(role) && !inText ? role : undefined))];
	const keys = shares.map(([role, ofRole]) => [role, oneOrAll(ofRole.map(({key}) => key))] as const);
	const settings = {
		...(postFolders.length === 0 ? {} : {postFolders}),
		...(keys.length === 0 ? {} : {keys: Object.fromEntries(keys)}),
	};
	return {
		config: {
			extends: 'archivelint:recommended',
			...(Object.keys(settings).length === 0 ? {} : {settings}),
		},
		reasons: [
			['extends', 'the recommended rules; `archivelint:strict` has more, and `rules` switches single ones on and off'],
			...(postFolders.length === 0
				? []
				: [
						[
							'postFolders',
							'what is in there looks like posts, and is taken for them only where a config says so',
						] as const,
					]),
			...shares.map(([role, ofRole]) => [`keys.${role}`, reasonOf(ofRole)] as const),
		],
	};
}

const whatKeysSay: Readonly<Record<RoleShare['role'], string>> = {
	title: 'what the post is called',
	date: 'when it was published',
	author: 'who wrote it',
	source: 'which URL it was taken from',
	tags: 'what it is about',
};

function oneOrAll(keys: readonly string[]): string | readonly string[] {
	const [first = '', ...others] = keys;
	return others.length === 0 ? first : keys;
}

function reasonOf(shares: readonly RoleShare[]): string {
	const says = shares.map(
		({role, key, posts, of}) => `\`${key}\` says ${whatKeysSay[role]}, in ${posts} of ${of} posts`,
	);
	return `${says.join('; ')}; once a config says so, safe fixes rest on it`;
}
