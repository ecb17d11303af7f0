import type {RoleShare} from '../model/understanding.ts';
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
	const inferred = roles.filter(({inferred: isInferred, posts}) => isInferred && posts > 0);
	const keys = inferred.filter(({role}) => role !== 'source');
	const source = inferred.find(({role}) => role === 'source');
	const settings = {
		...(postFolders.length === 0 ? {} : {postFolders}),
		...(source === undefined ? {} : {source: source.key}),
		...(keys.length === 0 ? {} : {keys: Object.fromEntries(keys.map(({role, key}) => [role, key]))}),
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
			...[...(source === undefined ? [] : [source]), ...keys].map(
				(share) => [share.role === 'source' ? 'source' : `keys.${share.role}`, reasonOf(share)] as const,
			),
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

function reasonOf({role, key, posts, of}: RoleShare): string {
	return `\`${key}\` says ${whatKeysSay[role]}, in ${posts} of ${of} posts; once a config says so, safe fixes rest on it`;
}
