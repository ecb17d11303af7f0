import {existsSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import {pathFrom} from '../files/paths.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {
	type GitResult,
	openRepository,
	parseListed,
	type Repository,
	runGit,
	runGitAgain,
	splitNul,
} from './repository.ts';

/** Files, absolute, that were to be committed, and that a commit does not hold as they were to be. */
export interface LeftOut {
	/** For git, nothing in them has changed: a filter or a conversion hides it. */
	readonly unseen: readonly string[];
	/** A hook has made of them what they were before. */
	readonly undone: readonly string[];
}

/** What came of a commit. */
export type CommitResult =
	| {
			readonly kind: 'made';
			/** The beginning of its object id, as git shortens it. */
			readonly id: string;
			readonly leftOut: LeftOut;
	  }
	/** It would have held none of the files. The index is as it was. */
	| {readonly kind: 'empty'; readonly leftOut: LeftOut}
	/** The index is as it was, and `words` are those of git and of the hooks. */
	| {readonly kind: 'failed'; readonly words: string};

/** What `git status` tells of a file that git knows. */
export interface UncommittedFile {
	/** From the top of the work tree, with `/`. */
	readonly path: string;
	/** Whether the next commit would hold it in another state than the last one. */
	readonly isStaged: boolean;
}

/**
 * Makes commits of single files, as a person would: with the settings of that person and of the repository, so that hooks run,
 * and with what git says passed on.
 */
export class Committer {
	/** The top of the work tree, absolute, links followed. */
	readonly top: string;
	readonly #env: RunEnvironment['env'];
	readonly #purpose: string;

	/**
	 * @param root a folder in the repository, absolute
	 * @param environment which may name another repository
	 * @param purpose the option that needs it, for messages
	 * @throws UserError when there is no repository that can be used
	 */
	constructor(root: string, {cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>, purpose: string) {
		const isNamed = env['GIT_DIR'] !== undefined || env['GIT_WORK_TREE'] !== undefined;
		const repository = openRepository({cwd: isNamed ? cwd : root, env}, purpose);
		this.top = repository.top;
		this.#env = isNamed ? {...env, ...placesOf(repository, {cwd, env})} : env;
		this.#purpose = purpose;
	}

	/** @throws UserError unless there is a commit to build on, nothing is half done, and nothing waits to be committed */
	refuseUnlessReady(): void {
		if (this.#git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status !== 0)
			throw this.#refusal('needs a commit to begin from, and there is none yet: commit the posts as they are first.');
		const unfinished = this.#unfinished();
		if (unfinished !== undefined)
			throw this.#refusal(`makes no commits in the middle of ${unfinished.name}: ${unfinished.remedy}.`);
		const [first, ...others] = this.uncommitted();
		if (first === undefined) return;
		const more = others.length === 0 ? 'has' : `and ${others.length} more have`;
		throw this.#refusal(
			`makes commits of fixes alone, and \`${first.path}\` ${more} changes that are not committed: commit them, or put them aside with \`git stash\`.`,
		);
	}

	/**
	 * @param files that are to be committed, absolute
	 * @throws UserError when git does not know one of them, or was told to look away from it
	 */
	refuseUntracked(files: readonly string[]): void {
		const tracked = this.#index();
		for (const file of files) {
			const name = this.#pathOf(file);
			const entry = name === undefined ? undefined : tracked.get(name);
			if (entry === undefined)
				throw this.#refusal(
					`can commit fixes of what git knows, and \`${name ?? file}\` is not in the index of \`${this.top}\`: commit it as it is first, or leave it out.`,
				);
			const mark = {h: 'assume-unchanged', S: 'skip-worktree', s: 'skip-worktree'}[entry.tag];
			if (mark !== undefined)
				throw this.#refusal(
					`cannot commit \`${name}\`, from which git was told to look away: \`git update-index --no-${mark} -- <file>\`.`,
				);
		}
	}

	/** @param file absolute, links followed */
	isTracked(file: string): boolean {
		const name = this.#pathOf(file);
		return name !== undefined && this.#index().has(name);
	}

	/** Whether commits are on no branch. */
	get isDetached(): boolean {
		return this.#git(['symbolic-ref', '--quiet', 'HEAD']).status !== 0;
	}

	/** What git knows and what is not committed as it is. What lies in submodules is their own business. */
	uncommitted(): readonly UncommittedFile[] {
		const options = ['--porcelain=v2', '-z', '--untracked-files=no', '--ignore-submodules=dirty', '--no-renames'];
		const result = this.#git(['status', ...options]);
		if (result.status !== 0) throw this.#refusal(`needs \`git status\`, which fails: ${wordsOf(result)}`);
		return splitNul(result.stdout).flatMap(readStatus);
	}

	/**
	 * Commits files as they are in the work tree, and nothing else.
	 * @param files absolute; git knows them
	 */
	commit(files: readonly string[], message: string): CommitResult {
		const before: IndexedCommit = {head: this.#head(), tree: this.#word(['write-tree', '--missing-ok'])};
		const [foreign] = this.#changedNames(['diff-index', '--cached', before.head]);
		if (foreign !== undefined)
			return {kind: 'failed', words: `\`${asShown(foreign)}\` was staged in the meantime: commit it, or unstage it.`};
		const names = files.flatMap((file) => this.#pathOf(file) ?? []);
		const staging = this.#git(['update-index', '-z', '--stdin'], listed(names));
		if (staging.status !== 0) return this.#failed(staging, before);
		const staged = this.#changedNames(['diff-index', '--cached', before.head]);
		const isIn = (file: string, paths: ReadonlySet<string>): boolean => paths.has(this.#pathOf(file) ?? '');
		const unseen = files.filter((file) => !isIn(file, staged));
		if (staged.size === 0) {
			this.#forgetSizes(unseen);
			return {kind: 'empty', leftOut: {unseen, undone: []}};
		}
		// Not again where a signal has ended it: it may have done its work all the same.
		const result = this.#gitOnce(['commit', '--quiet', '--cleanup=whitespace', '--file=-'], message);
		this.#forgetSizes(unseen);
		const head = this.#head();
		if (head === before.head) return this.#failed(result, before);
		const held = this.#changedNames(['diff-tree', '-r', before.head, head]);
		const leftOut = {
			unseen,
			undone: files.filter((file) => isIn(file, staged) && !isIn(file, held)),
		};
		const isEmpty = !files.some((file) => isIn(file, held));
		if (isEmpty && this.#takeBack(head, before)) return {kind: 'empty', leftOut};
		return {kind: 'made', id: this.#word(['rev-parse', '--short', 'HEAD']), leftOut};
	}

	/** The path of a file as git writes it; undefined for one outside of the repository. */
	#pathOf(file: string): string | undefined {
		return pathFrom(this.top, file);
	}

	/** The commit that the next one builds on. */
	#head(): string {
		return this.#word(['rev-parse', '--verify', 'HEAD^{commit}']);
	}

	/** The paths that a command for differences names. */
	#changedNames([command = '', ...rest]: readonly string[]): ReadonlySet<string> {
		const options = ['-z', '--name-only', '--no-renames', '--ignore-submodules=dirty'];
		const result = this.#git([command, ...options, ...rest, '--']);
		if (result.status !== 0) throw this.#refusal(`needs \`git ${command}\`, which fails: ${wordsOf(result)}`);
		return new Set(splitNul(result.stdout));
	}

	/** Else git takes files for changed that get another size by being what they were. */
	#forgetSizes(files: readonly string[]): void {
		if (files.length === 0) return;
		const index = this.#index();
		const entries = files.flatMap((file) => index.get(this.#pathOf(file) ?? '')?.entry ?? []);
		this.#git(['update-index', '-z', '--index-info'], listed(entries));
	}

	/** Takes back a commit that holds nothing of what was to be committed, unless others build on it. */
	#takeBack(made: string, before: IndexedCommit): boolean {
		if (this.#word(['rev-parse', '--verify', `${made}^{commit}^`]) !== before.head) return false;
		const reason = 'archivelint: it held no fix';
		if (this.#git(['update-ref', '-m', reason, 'HEAD', before.head, made]).status !== 0) return false;
		this.#restoreIndex(before);
		return true;
	}

	#failed(result: GitResult, before: IndexedCommit): CommitResult {
		const restored = this.#restoreIndex(before);
		const words = [wordsOf(result), ...(restored.status === 0 ? [] : [wordsOf(restored)])];
		return {kind: 'failed', words: words.filter((text) => text !== '').join('\n')};
	}

	/** Hooks may have put more into the index than was to be committed. */
	#restoreIndex({tree}: IndexedCommit): GitResult {
		return this.#git(['read-tree', '--reset', tree]);
	}

	/** What the index holds of all files, by their paths. */
	#index(): ReadonlyMap<string, {readonly tag: string; readonly entry: string}> {
		const output = this.#git(['ls-files', '-z', '-v', '--stage', '--full-name']).stdout;
		return new Map(
			splitNul(output).map((line) => {
				const [[tag = ''], name] = parseListed(line);
				return [name, {tag, entry: line.slice(tag.length + 1)}] as const;
			}),
		);
	}

	/** What somebody has begun and not ended. */
	#unfinished(): Unfinished | undefined {
		const output = this.#git(['rev-parse', ...unfinished.flatMap(({file}) => ['--git-path', file])]).stdout;
		const places = output.toString('utf8').split(/\r?\n/);
		return unfinished.find(
			({file}, index) =>
				existsSync(path.resolve(this.top, places[index] ?? '')) ||
				// Not every repository keeps what names a commit in a file.
				(file.endsWith('_HEAD') && this.#git(['rev-parse', '--verify', '--quiet', file]).status === 0),
		);
	}

	/** The one word that a command prints. */
	#word(argv: readonly string[]): string {
		const result = this.#git(argv);
		if (result.status !== 0) throw this.#refusal(`needs \`git ${argv[0]}\`, which fails: ${wordsOf(result)}`);
		return result.stdout.toString('utf8').trim();
	}

	/** Runs what does no harm when it runs twice. */
	#git(argv: readonly string[], input?: string): GitResult {
		return runGitAgain([...settings, ...argv], {cwd: this.top, env: this.#env, input});
	}

	#gitOnce(argv: readonly string[], input: string): GitResult {
		return runGit([...settings, ...argv], {cwd: this.top, env: this.#env, input});
	}

	#refusal(predicate: string): UserError {
		return new UserError(`\`${this.#purpose}\` ${predicate}`);
	}
}

/** Else git looks away from each file that it has committed. */
const settings = ['-c', 'core.ignoreStat=false'];

/** What a commit begins from, by object ids. */
interface IndexedCommit {
	readonly head: string;
	/** What the index holds. */
	readonly tree: string;
}

/** Work of git that may be half done. */
interface Unfinished {
	/** What is there as long as it is, in the folder of git. */
	readonly file: string;
	readonly name: string;
	readonly remedy: string;
}

const unfinished: readonly Unfinished[] = [
	...['rebase-merge', 'rebase-apply'].map((file) => ({
		file,
		name: 'a rebase',
		remedy: 'end it with `git rebase --continue` or `git rebase --abort`',
	})),
	{file: 'MERGE_HEAD', name: 'a merge', remedy: 'end it with `git merge --continue` or `git merge --abort`'},
	{
		file: 'CHERRY_PICK_HEAD',
		name: 'a cherry-pick',
		remedy: 'end it with `git cherry-pick --continue` or `git cherry-pick --abort`',
	},
	{file: 'REVERT_HEAD', name: 'a revert', remedy: 'end it with `git revert --continue` or `git revert --abort`'},
	{file: 'sequencer', name: 'a cherry-pick or a revert', remedy: 'end it with `--continue` or `--abort`'},
	{file: 'BISECT_LOG', name: 'a bisection', remedy: 'end it with `git bisect reset`'},
];

/** Words in front of the path, by the kind of line. */
const wordsBeforePath: Readonly<Record<string, number>> = {'1': 8, u: 10};

/** Reads a line of `git status --porcelain=v2 -z`, where renames are not looked for. */
function readStatus(line: string): readonly UncommittedFile[] {
	const words = line.split(' ');
	const [kind = '', state = ''] = words;
	const count = wordsBeforePath[kind];
	return count === undefined ? [] : [{path: words.slice(count).join(' '), isStaged: !state.startsWith('.')}];
}

/** What the environment says of a repository, as it holds in all folders. */
function placesOf(repository: Repository, {cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>): RunEnvironment['env'] {
	const folder = repository
		.run(['rev-parse', '--absolute-git-dir'])
		.toString('utf8')
		.replace(/\r?\n$/, '');
	const common = env['GIT_COMMON_DIR'];
	return {
		GIT_DIR: folder,
		GIT_WORK_TREE: repository.top,
		...(common === undefined ? {} : {GIT_COMMON_DIR: path.resolve(cwd, common)}),
	};
}

function listed(lines: readonly string[]): string {
	return lines.map((line) => `${line}\0`).join('');
}

function asShown(line: string): string {
	return escapeForTerminal(line.replaceAll('\t', '    '));
}

/** What git and its hooks have said. */
function wordsOf({stdout, stderr, signal}: GitResult): string {
	const said = [stdout.toString('utf8'), stderr].map((text) => text.trim()).filter((text) => text !== '');
	if (said.length > 0) return said.flatMap((text) => text.split(/\r?\n/).map(asShown)).join('\n');
	return signal === undefined ? 'nothing' : `It was ended by ${signal}.`;
}
