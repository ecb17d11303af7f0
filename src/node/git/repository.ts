import {isUtf8} from 'node:buffer';
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import {findGitTop} from '../files/archiveRoot.ts';
import {codeOf, reasonOf} from '../files/fileErrors.ts';
import {findRealPath, isWithin, toSlashes} from '../files/paths.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {filterKeys, quietEnvironment} from './quietConfig.ts';

/** A git repository with a work tree. Only plumbing is used of git, so that nobody's settings change what it says, and it runs no command that they name. */
export interface Repository {
	/** The top of its work tree, absolute, links followed. */
	readonly top: string;
	/** Where git looks for the index, if not at its usual place. Git has hooks use another one for `git commit -a`. */
	readonly indexFile: string | undefined;
	/**
	 * Runs git.
	 * @throws UserError when it fails
	 */
	run(argv: readonly string[], input?: string | Uint8Array): Buffer;
	/** Runs git where it may fail. */
	attempt(argv: readonly string[], input?: string | Uint8Array): GitResult;
}

/** What came of running git. */
export interface GitResult {
	readonly status: number;
	readonly stdout: Buffer;
	readonly stderr: string;
	/** What has ended it, such as `SIGINT`; undefined where it ended of itself. */
	readonly signal?: string | undefined;
}

/**
 * Opens the repository that the current folder is in.
 * @param purpose the option that needs it, for messages
 * @throws UserError when there is none that can be used
 */
export function openRepository({cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>, purpose: string): Repository {
	let quiet = quietEnvironment(env);
	const attempt = (argv: readonly string[], input?: string | Uint8Array): GitResult =>
		// Messages are read below, and nothing here may take a lock that the user waits for.
		runGitAgain(argv, {cwd, env: {...quiet, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0'}, input});
	const run = (argv: readonly string[], input?: string | Uint8Array): Buffer => {
		const result = attempt(argv, input);
		if (result.status !== 0) throw new UserError(`\`git ${argv[0]}\` failed: ${firstLine(result.stderr)}`);
		return result.stdout;
	};
	const found = attempt(['rev-parse', '--show-toplevel']);
	if (found.status !== 0) throw new UserError(describeMissing(found.stderr, {cwd, purpose}));
	const filters = attempt(['config', '-z', '--name-only', '--get-regexp', filterKeys]);
	quiet = quietEnvironment(env, splitNul(filters.stdout));
	// A folder's name may end in blanks, but git ends the line.
	const top = found.stdout.toString('utf8').replace(/\r?\n$/, '');
	return {top: findRealPath(top) ?? path.resolve(top), indexFile: env['GIT_INDEX_FILE'], run, attempt};
}

/**
 * Opens the repository that holds an archive, or the one that the environment names: hooks of git run for that. An archive may be a
 * submodule of the repository that the current folder is in.
 * @param root of the archive, absolute
 * @param purpose the option or command that needs it, for messages
 * @throws UserError when there is none that can be used
 */
export function openRepositoryOf(
	root: string,
	{cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>,
	purpose: string,
): Repository {
	const isNamed = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'].some((name) => env[name] !== undefined);
	// A config may stand above all repositories, and make its folder the root. What lies elsewhere has none.
	const [from, below] = [root, cwd].map((place) => toSlashes(findRealPath(place) ?? place));
	const isAbove = !existsSync(root) || (findGitTop(root) === undefined && isWithin(from ?? '', below ?? ''));
	return openRepository({cwd: isNamed || isAbove ? cwd : root, env}, purpose);
}

/**
 * Runs git.
 * @throws UserError when it cannot be run at all
 */
export function runGit(
	argv: readonly string[],
	{cwd, env, input}: Pick<RunEnvironment, 'cwd' | 'env'> & {readonly input?: string | Uint8Array | undefined},
): GitResult {
	const {status, stdout, stderr, error, signal} = spawnSync('git', argv, {
		cwd,
		env,
		input,
		maxBuffer: Number.POSITIVE_INFINITY,
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	if (error !== undefined && codeOf(error) !== 'EPIPE') {
		const reason = codeOf(error) === 'ENOENT' ? 'it is not installed, or not in PATH' : reasonOf(error);
		throw new UserError(`git cannot be run: ${reason}.`);
	}
	return {status: status ?? 1, stdout, stderr: stderr.toString('utf8'), signal: signal ?? undefined};
}

/** So often is done again what a signal has ended. */
const mostSignals = 3;

/**
 * Runs git for what does no harm when it runs twice: Ctrl-C reaches all processes of a terminal, and the one that has asked
 * decides by itself when to end.
 * @throws UserError when it cannot be run at all
 */
export function runGitAgain(argv: readonly string[], options: Parameters<typeof runGit>[1]): GitResult {
	let result = runGit(argv, options);
	for (let count = 1; count < mostSignals && result.signal !== undefined; count++) result = runGit(argv, options);
	return result;
}

function describeMissing(stderr: string, {cwd, purpose}: {readonly cwd: string; readonly purpose: string}): string {
	if (/dubious ownership|safe\.directory/.test(stderr)) {
		return `\`${purpose}\` needs git, and git does not trust this repository, because it belongs to somebody else. If you do trust it: \`git config --global --add safe.directory ${/'([^'\n]+)'/.exec(stderr)?.[1] ?? cwd}\`.`;
	}
	if (/must be run in a work tree/.test(stderr))
		return `\`${purpose}\` needs a work tree, and \`${cwd}\` is in a bare repository or in a \`.git\` folder.`;
	if (/not a git repository/.test(stderr))
		return `\`${purpose}\` needs git, and \`${cwd}\` is in no git repository: run archivelint in the one that holds the archive.`;
	return `\`${purpose}\` needs git, and git says: ${firstLine(stderr)}`;
}

function firstLine(stderr: string): string {
	return stderr.trim().split('\n', 1)[0] ?? '';
}

/**
 * Finds the commit that a name stands for.
 * @param option the option that names it
 * @returns its object id
 * @throws UserError when there is none
 */
export function resolveCommit(repository: Repository, ref: string, option: string): string {
	const {status, stdout} = repository.attempt([
		'rev-parse',
		'--verify',
		'--quiet',
		'--end-of-options',
		`${ref}^{commit}`,
	]);
	if (status === 0) return stdout.toString('utf8').trim();
	throw new UserError(
		isShallow(repository)
			? `\`${option}\`: there is no commit \`${ref}\` in this shallow clone. Fetch it: \`git fetch --unshallow\`, or in CI \`fetch-depth: 0\` (GitHub), \`GIT_DEPTH: 0\` (GitLab).`
			: `\`${option}\`: there is no commit \`${ref}\`. Is it spelled right, and fetched?`,
	);
}

/**
 * Finds where the branch of `HEAD` left that of another commit.
 * @throws UserError when the clone is too shallow to tell, or they have nothing in common
 */
export function findMergeBase(repository: Repository, ref: string, option: string): string {
	const commit = resolveCommit(repository, ref, option);
	const {status, stdout} = repository.attempt(['merge-base', commit, 'HEAD']);
	if (status === 0) return stdout.toString('utf8').trim();
	throw new UserError(
		isShallow(repository)
			? `\`${option}\`: this shallow clone does not reach back to where \`HEAD\` left \`${ref}\`. Fetch more: \`git fetch --unshallow\`, or in CI \`fetch-depth: 0\` (GitHub), \`GIT_DEPTH: 0\` (GitLab).`
			: `\`${option}\`: \`HEAD\` and \`${ref}\` have no commit in common.`,
	);
}

/** Whether the clone leaves out older commits. */
export function isShallow(repository: Repository): boolean {
	return repository.attempt(['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';
}

/** A file as git knows it. */
export interface TrackedFile {
	/** From the top of the work tree, with `/`. */
	readonly path: string;
	/** As git writes it: `100644`, `100755`, `120000` (a link), `160000` (a submodule). */
	readonly mode: string;
	/** The object id of its content; zeros where git has not looked at the work tree. */
	readonly blob: string;
	/** What of its path is not UTF-8: no program that takes paths for texts finds the file, or anything in the folder. */
	readonly illegible?: Illegible | undefined;
}

/** A part of a path. */
type Illegible = 'name' | 'folder';

/** Splits what git ends with NUL. */
export function splitNul(output: Buffer): string[] {
	const text = output.toString('utf8');
	return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}

/** Of what git ends with NUL the texts that are not UTF-8, as they are decoded, and what of their paths is not. */
export function findIllegible(output: Buffer): ReadonlyMap<string, Illegible> {
	const found = new Map<string, Illegible>();
	if (isUtf8(output)) return found;
	for (let start = 0; start < output.length; ) {
		const end = output.indexOf(0, start);
		const text = output.subarray(start, end === -1 ? output.length : end);
		const isOfFolder = !isUtf8(text.subarray(0, Math.max(0, text.lastIndexOf(slash))));
		if (!isUtf8(text)) found.set(text.toString('utf8'), isOfFolder ? 'folder' : 'name');
		start += text.length + 1;
	}
	return found;
}

const slash = 0x2f;

/** Reads a line of `git ls-files --stage` or `git ls-tree`: words, a tab, and the path. */
export function parseListed(line: string): readonly [words: readonly string[], path: string] {
	const tab = line.indexOf('\t');
	return [line.slice(0, tab).split(' '), line.slice(tab + 1)];
}

/** What one commit, or the index, differs in from another state. */
export interface Difference extends TrackedFile {
	/** `A` added, `M` modified, `T` another type, `D` deleted, `U` unmerged. */
	readonly status: string;
}

/**
 * Reads the raw format with `-z` (https://git-scm.com/docs/diff-format#_raw_output_format), renames not looked for.
 */
export function parseRawDiff(output: Buffer): Difference[] {
	const fields = splitNul(output);
	const illegible = findIllegible(output);
	const found: Difference[] = [];
	for (let index = 0; index + 1 < fields.length; index += 2) {
		const [, mode = '', , blob = '', status = ''] = (fields[index] ?? '').split(' ');
		const [, file = ''] = fields.slice(index, index + 2);
		found.push({path: file, mode, blob, status: status.charAt(0), illegible: illegible.get(file)});
	}
	return found;
}

/** What makes diffs the same whatever somebody's settings say. */
export const plainDiff: readonly string[] = [
	'--raw',
	'-z',
	'--no-abbrev',
	'--no-renames',
	'--ignore-submodules=all',
	'--no-relative',
	'--no-ext-diff',
	'--no-color',
];

/** Whether what git tracks is a symbolic link. */
export function isLink({mode}: Pick<TrackedFile, 'mode'>): boolean {
	return mode === '120000';
}

/** Whether what git tracks is a submodule: then its object id is that of a commit. */
export function isSubmodule({mode}: Pick<TrackedFile, 'mode'>): boolean {
	return mode === '160000';
}

/** Whether what git tracks is a file with content of its own. */
export function isPlainFile({mode}: TrackedFile): boolean {
	return mode === '100644' || mode === '100755';
}
