/** A key of git's config and its value. */
type GitSetting = readonly [key: string, value: string];

/** Commands that git runs on its own account when it reads a work tree or writes an index. */
const alwaysOff: readonly GitSetting[] = [
	['core.fsmonitor', 'false'],
	['core.hooksPath', '/dev/null'],
];

/** What `git config` is asked for: every key of every filter. */
export const filterKeys = String.raw`^filter\.`;

/**
 * An environment in which git runs no command that a repository names: somebody else's checkout may name any.
 * @param env the environment that there is
 * @param filterNames the keys that `filterKeys` finds
 * @see https://git-scm.com/docs/git-config#ENVIRONMENT
 */
export function quietEnvironment(
	env: Readonly<Record<string, string | undefined>>,
	filterNames: readonly string[] = [],
): Readonly<Record<string, string | undefined>> {
	const filters = new Set(filterNames.map((key) => key.slice(0, key.lastIndexOf('.'))));
	const settings = [...alwaysOff, ...[...filters].flatMap(withoutCommands)];
	const given = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
	const entries = settings.flatMap(([key, value], index) => [
		[`GIT_CONFIG_KEY_${given + index}`, key] as const,
		[`GIT_CONFIG_VALUE_${given + index}`, value] as const,
	]);
	return {...env, GIT_CONFIG_COUNT: String(given + settings.length), ...Object.fromEntries(entries)};
}

function withoutCommands(filter: string): readonly GitSetting[] {
	return [
		[`${filter}.clean`, ''],
		[`${filter}.smudge`, ''],
		[`${filter}.process`, ''],
		[`${filter}.required`, 'false'],
	];
}
