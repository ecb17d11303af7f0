import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import type {RunEnvironment} from '../process/environment.ts';
import {quietEnvironment} from './quietConfig.ts';

/** It is the repository around the folder that is asked, whichever a hook runs for. */
export const ofAnyRepository = {
	GIT_DIR: undefined,
	GIT_WORK_TREE: undefined,
	GIT_INDEX_FILE: undefined,
	GIT_PREFIX: undefined,
};

/**
 * Whether a repository has, or may have, files of its own in a folder: then somebody else may have written them.
 * @param folder absolute, there, with all links followed
 */
export function mayBeTracked(folder: string, env: RunEnvironment['env']): boolean {
	if (!isInRepository(folder)) return false;
	const {status, stdout} = spawnSync('git', ['ls-files', '-z', '--', '.'], {
		cwd: folder,
		env: {...quietEnvironment(env), ...ofAnyRepository, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0'},
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	// Where git cannot say, nobody knows.
	return status !== 0 || stdout.length > 0;
}

function isInRepository(folder: string): boolean {
	for (let outer = folder; ; outer = path.dirname(outer)) {
		// What lies in git's own folder is no file of a repository.
		if (path.basename(outer) === '.git') return false;
		if (existsSync(path.join(outer, '.git'))) return true;
		if (outer === path.dirname(outer)) return false;
	}
}
