import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {ExecutionContext} from 'ava';
import {type CommandResult, type CommandSurroundings, runCommand} from './run-command.ts';
import {temporaryFolder} from './temporaryFolder.ts';

/** A git repository for a test, with nobody's settings but its own. */
export interface TestRepository {
	readonly folder: string;
	readonly env: Readonly<Record<string, string>>;
	readonly git: (...argv: readonly string[]) => string;
	readonly write: (name: string, content: string | Uint8Array) => void;
	readonly read: (name: string) => string;
	/** What the index holds of a file. */
	readonly staged: (name: string) => string;
	/** Runs archivelint in the folder, or in one below it. */
	readonly lint: (
		argv: readonly string[],
		options?: {readonly below?: string} & Omit<CommandSurroundings, 'cwd' | 'env'>,
	) => Promise<CommandResult>;
}

/** Makes a repository whose first commit holds some files. */
export function gitRepository(
	t: ExecutionContext,
	files: Readonly<Record<string, string | Uint8Array>>,
): TestRepository {
	return repositoryIn(temporaryFolder(t, files), {isNew: true});
}

/** A repository in a folder. */
export function repositoryIn(folder: string, {isNew = false}: {readonly isNew?: boolean} = {}): TestRepository {
	const env = {
		PATH: process.env['PATH'] ?? '',
		HOME: path.dirname(folder),
		XDG_CACHE_HOME: path.join(folder, '.git', 'caches'),
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_CONFIG_GLOBAL: '/dev/null',
		GIT_AUTHOR_NAME: 'Ann',
		GIT_AUTHOR_EMAIL: 'ann@example.org',
		GIT_COMMITTER_NAME: 'Ann',
		GIT_COMMITTER_EMAIL: 'ann@example.org',
	};
	const git = (...argv: readonly string[]): string =>
		execFileSync('git', argv, {cwd: folder, env, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe']});
	if (isNew) {
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-q', '--allow-empty', '-m', 'first');
	}
	return {
		folder,
		env,
		git,
		write: (name, content) => {
			const file = path.join(folder, name);
			mkdirSync(path.dirname(file), {recursive: true});
			writeFileSync(file, content);
		},
		read: (name) => readFileSync(path.join(folder, name), 'utf8'),
		staged: (name) => git('show', `:${name}`),
		lint: (argv, {below = '', ...surroundings} = {}) =>
			runCommand(argv, {cwd: path.join(folder, below), env, ...surroundings}),
	};
}
