import {lstatSync, type Stats} from 'node:fs';

/** Others than the owner may write. */
const writtenByOthers = 0o022;

/** Whether nobody but the user of this process can have written a file or into a folder. Windows does not tell. */
export function isOwn({uid, mode}: Pick<Stats, 'uid' | 'mode'>): boolean {
	const user = process.getuid?.();
	return user === undefined || (uid === user && (mode & writtenByOthers) === 0);
}

/** Whether a folder is there, is none that a link leads to, and is the user's own. */
export function isOwnFolder(folder: string): boolean {
	const stats = lstatSync(folder, {throwIfNoEntry: false});
	return stats?.isDirectory() === true && isOwn(stats);
}
