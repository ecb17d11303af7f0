import path from 'node:path';
import {isOwnFolder} from '../../node/cache/ownership.ts';
import {makeFolders} from '../../node/files/makeFolders.ts';
import {type Environment, userCaches} from '../../node/process/userCaches.ts';

/**
 * The folder for compiled code, in the user's own folder for caches. It is none of a checkout, not even `node_modules`: what
 * a stranger has committed there would run.
 * @returns undefined where there is none that nobody else can have written into
 */
export function openCompiledFolder(env: Environment): string | undefined {
	const caches = userCaches(env);
	if (caches === undefined) return undefined;
	const folder = path.join(caches, 'archivelint', 'start');
	try {
		makeFolders(caches, 0o700);
		// Nothing is made in the folders of others, not even by an administrator: they could not remove it.
		if (!isOwnFolder(caches)) return undefined;
		makeFolders(folder, 0o700);
		return isOwnFolder(folder) ? folder : undefined;
	} catch {
		return undefined;
	}
}
