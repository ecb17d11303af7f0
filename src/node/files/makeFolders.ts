import {mkdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {codeOf} from './fileErrors.ts';

/**
 * Makes a folder, and those around it that are missing. Node's own `recursive` never comes back where nothing can be made in a folder
 * that is there, as in `/proc`.
 * @param mode of those that are made
 * @returns whether it was missing
 * @throws the error of the file system where that is not possible
 */
export function makeFolders(folder: string, mode = 0o777): boolean {
	try {
		mkdirSync(folder, {mode});
		return true;
	} catch (error) {
		const outer = path.dirname(folder);
		if (codeOf(error) === 'ENOENT' && outer !== folder) {
			makeFolders(outer, mode);
			mkdirSync(folder, {mode});
			return true;
		}
		// Who makes it at the same time has made it, and file systems that nobody may write to say so of what is there, too.
		if (statSync(folder, {throwIfNoEntry: false})?.isDirectory() === true) return false;
		throw error;
	}
}
