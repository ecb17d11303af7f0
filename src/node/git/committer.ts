import {existsSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import {pathFrom} from '../files/paths.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {type GitResult, openRepository, parseListed, runGit, splitNul} from './repository.ts';

/** What came of a commit. */
export type CommitResult =
	| {
			readonly kind: 'made';
			/** The beginning of its object id, as git shortens it. */
			readonly id: string;
	  }
	/** For git, nothing has changed. */
	| {readonly kind: 'empty'}
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
	 * @param environment whose folder is in the repository
	 * @param purpose the option that needs it, for messages
	 * @throws UserError when there is no repository that can be used
	 */
	constructor({cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>, purpose: string) {
		this.top = openRepository({cwd, env}, purpose).top;
		this.#env = env;
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
		const names = files.flatMap((file) => this.#pathOf(file) ?? []);
		const index = this.#index();
		const entries = names.flatMap((name) => index.get(name)?.entry ?? []);
		const staged = this.#git(['update-index', '-z', '--stdin'], listed(names));
		if (staged.status !== 0) return this.#failed(staged, entries);
		if (this.#git(['diff-index', '--cached', '--quiet', 'HEAD', '--']).status === 0) return {kind: 'empty'};
		const committed = this.#git(['commit', '--quiet', '--cleanup=whitespace', '--file=-'], message);
		if (committed.status !== 0) return this.#failed(committed, entries);
		return {kind: 'made', id: this.#git(['rev-parse', '--short', 'HEAD']).stdout.toString('utf8').trim()};
	}

	/** The path of a file as git writes it; undefined for one outside of the repository. */
	#pathOf(file: string): string | undefined {
		return pathFrom(this.top, file);
	}

	/** @param entries what the index held of the files */
	#failed(result: GitResult, entries: readonly string[]): CommitResult {
		const restored = this.#git(['update-index', '-z', '--index-info'], listed(entries));
		const words = [wordsOf(result), ...(restored.status === 0 ? [] : [wordsOf(restored)])];
		return {kind: 'failed', words: words.filter((text) => text !== '').join('\n')};
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

	#git(argv: readonly string[], input?: string): GitResult {
		return runGit(argv, {cwd: this.top, env: this.#env, input});
	}

	#refusal(predicate: string): UserError {
		return new UserError(`\`${this.#purpose}\` ${predicate}`);
	}
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
