import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for caches of a user.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function userCaches(env: Environment, platform: NodeJS.Platform = process.platform): string | undefined {
	const {XDG_CACHE_HOME: caches, LOCALAPPDATA: data, HOME: home = platform === 'win32' ? homedir() : undefined} = env;
	if (caches !== undefined && path.isAbsolute(caches)) return caches;
	if (platform === 'win32') return data ?? (home && path.join(home, 'AppData', 'Local'));
	if (home === undefined || !path.isAbsolute(home)) return undefined;
	return platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
}
