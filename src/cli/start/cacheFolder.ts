import {lstatSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

type Environment = Readonly<Record<string, string | undefined>>;

/** Others than the owner may write. */
const writtenByOthers = 0o022;

/**
 * The folder for compiled code: beside the package, where whoever may write could as well write the package itself; else in
 * the user's own folder for caches. Never one of the archive that is linted: code that lies there would run.
 * @param packageFolder absolute
 * @returns undefined where there is none that nobody else can have written into
 */
export function openCacheFolder(packageFolder: string, env: Environment): string | undefined {
	const modules = path.dirname(packageFolder);
	const beside = path.basename(modules) === 'node_modules' ? openIn(modules, '.cache') : undefined;
	if (beside !== undefined) return beside;
	const caches = userCaches(env);
	return caches === undefined ? undefined : openIn(caches, '.');
}

/** Nothing is made in the folders of others, not even by an administrator: they could not remove it. */
function openIn(home: string, below: string): string | undefined {
	try {
		mkdirSync(home, {recursive: true, mode: 0o700});
		if (!isOwn(home)) return undefined;
		const folder = path.join(home, below, 'archivelint', 'start');
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
