import {type Stats, statSync} from 'node:fs';

/** What the file system says of a file: who changes its content changes this, too. Times in milliseconds since 1970. */
export interface FileState {
	readonly bytes: number;
	/** When its content changed. */
	readonly modified: number;
	/** When anything of it changed, these times included: nobody can set it. */
	readonly changed: number;
	/** The number that the file system has for it. */
	readonly node: number;
}

/** The state of a regular file; undefined where there is none. Links are followed. */
export function stateOf(file: string): FileState | undefined {
	const stats = statsOf(file);
	if (stats?.isFile() !== true) return undefined;
	return {bytes: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, node: stats.ino};
}

function statsOf(file: string): Stats | undefined {
	try {
		return statSync(file, {throwIfNoEntry: false});
	} catch {
		// Who reads the file will say why that is not possible.
		return undefined;
	}
}

/** Whether a file is in the same state as before. */
export function isSameState(a: FileState, b: FileState): boolean {
	return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.node === b.node;
}

/** Milliseconds: the coarsest times of files that there are, those of FAT. */
const coarsestTime = 2000;

/**
 * Whether a state tells a file from all later ones. A file that was written just before may be written again in the same
 * moment, as its times count moments (https://git-scm.com/docs/racy-git).
 * @param now when the state was read, in milliseconds since 1970
 */
export function isSettled({modified, changed}: FileState, now: number): boolean {
	return Math.max(modified, changed) < now - coarsestTime;
}
