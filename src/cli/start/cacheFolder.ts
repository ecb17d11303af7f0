import {lstatSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

type Environment = Readonly<Record<string, string | undefined>>;

/** Others than the owner may write. */
const writtenByOthers = 0o022;

/**
 * The folder for compiled code, in the user's own folder for caches. It is none of a checkout, not even `node_modules`: what
 * a stranger has committed there would run.
 * @returns undefined where there is none that nobody else can have written into
 */
export function openCacheFolder(env: Environment): string | undefined {
	const caches = userCaches(env);
	if (caches === undefined) return undefined;
	const folder = path.join(caches, 'archivelint', 'start');
	try {
		mkdirSync(caches, {recursive: true, mode: 0o700});
		// Nothing is made in the folders of others, not even by an administrator: they could not remove it.
		if (!isOwn(caches)) return undefined;
		mkdirSync(folder, {recursive: true, mode: 0o700});
		return isOwn(folder) ? folder : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The folder for caches of a user.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
function userCaches({XDG_CACHE_HOME: caches, LOCALAPPDATA: data, HOME: home}: Environment): string | undefined {
	if (caches !== undefined && path.isAbsolute(caches)) return caches;
	if (process.platform === 'win32') return data;
	if (home === undefined || !path.isAbsolute(home)) return undefined;
	return process.platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
}

/** Whether nobody but the user of this process can have written a file or into a folder. Windows does not tell. */
export function isOwn(place: string): boolean {
	const {uid, mode} = lstatSync(place);
	const user = process.geteuid?.();
	return user === undefined || (uid === user && (mode & writtenByOthers) === 0);
}
