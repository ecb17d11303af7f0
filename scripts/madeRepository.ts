import {spawnSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {type HistorySize, madeHistory} from './madeHistory.ts';

/** Makes a repository with a made history, and checks out its last commit. */
export function makeRepository(folder: string, size: HistorySize): void {
	git(path.dirname(folder), ['init', '-q', '-b', 'main', folder]);
	git(folder, ['fast-import', '--quiet', '--done'], madeHistory(size));
	git(folder, ['reset', '-q', '--hard', 'main']);
}

/**
 * Runs git with nobody's settings.
 * @throws where it fails
 */
export function git(cwd: string, words: readonly string[], input = ''): void {
	const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'};
	const {status, stderr} = spawnSync('git', words, {cwd, input, encoding: 'utf8', env});
	if (status !== 0) throw new Error(`git ${words[0]} failed: ${stderr}`);
}
