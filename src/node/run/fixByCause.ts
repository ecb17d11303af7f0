import path from 'node:path';
import {CauseList, type CauseSummary, harmTeller} from '../../archive/causeList.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import {UserError} from '../../model/userError.ts';
import {findRealPath} from '../files/paths.ts';
import {sweepTemporaryFiles} from '../files/temporaryFiles.ts';
import type {Committer} from '../git/committer.ts';
import {type FixedRun, type FixScope, hasFix} from './fixRun.ts';
import type {JudgedRun, LintedFile, LintRun} from './lintRun.ts';
import {PendingCommit, type WrittenPost} from './pendingCommit.ts';
import {inSteps, type Steps} from './steps.ts';
import {StepwisePost} from './stepwisePost.ts';

/** What is committed for one cause. */
export interface CauseFixes {
	readonly cause: CauseSummary;
	/** How many of its findings are fixed. */
	readonly findings: number;
	/** How many others that these fixes, or those of earlier commits, have laid open. */
	readonly others: number;
	readonly posts: number;
}

/** A commit of what was fixed for one cause. */
export interface CauseCommit extends CauseFixes {
	/** The beginning of its object id. */
	readonly id: string;
	/** The first line of its message. */
	readonly subject: string;
}

/** Where fixes go as commits, one for each cause. */
export interface CommitsByCause {
	readonly committer: Committer;
	/** The message of a commit. */
	readonly messageOf: (fixes: CauseFixes) => string;
	/** Called with each commit as soon as it is made. */
	readonly tell: (commit: CauseCommit) => void;
}

/** What fixing by causes needs beside what fixing needs. */
export interface FixByCauseTask extends FixScope {
	readonly commits: CommitsByCause;
	/** Judges the archive anew where a hook has changed posts, which are given as they are now, with all others of the run. */
	readonly judgeAgain: (linted: readonly LintedFile[]) => JudgedRun;
}

/** A commit was not made: its posts are as they were before it. */
export class CommitFailure extends UserError {}

/**
 * Mends all posts that have something to mend, cause by cause in the order of `archivelint causes`, with a commit for each. All
 * commits together do what `fixFiles` does: each step mends the post as it was at first, with one cause more, and the last one
 * with all there is.
 * @throws CommitFailure when a commit fails
 */
export function* fixByCause(
	run: LintRun,
	linted: readonly LintedFile[],
	judged: JudgedRun,
	task: FixByCauseTask,
): Steps<FixedRun> {
	const {root, files} = task;
	sweepTemporaryFiles(files.map((file) => path.join(root, file)));
	const fixing = new FixingByCause(run, linted, task);
	yield* fixing.plan(judged);
	fixing.refuseUntracked();
	for (const cause of fixing.causes) yield* fixing.fixCause(cause);
	return fixing.outcome();
}

/** All posts of a run on their way from commit to commit. */
class FixingByCause {
	readonly #run: LintRun;
	readonly #task: FixByCauseTask;
	/** As they are now, as far as their last step is taken. */
	readonly #linted: Map<string, LintedFile>;
	readonly #posts = new Map<string, StepwisePost>();
	/** The paths of the posts in which something of a cause can be fixed. */
	readonly #paths = new Map<string, Set<string>>();
	readonly #mended = new Map<string, number>();
	readonly #notices: string[] = [];
	#causes: readonly CauseSummary[] = [];
	#done = 0;
	#all = 0;

	constructor(run: LintRun, linted: readonly LintedFile[], task: FixByCauseTask) {
		this.#run = run;
		this.#task = task;
		this.#linted = new Map(linted.map((file) => [file.file.path, file]));
	}

	/** Those of which something can be fixed, in the order of their commits. */
	get causes(): readonly CauseSummary[] {
		return this.#causes;
	}

	/** Finds out what is to be fixed for which cause. */
	*plan(judged: JudgedRun): Steps<void> {
		const list = new CauseList(harmTeller(new Map(this.#run.ruleset.rules.map((rule) => [rule.id, rule]))));
		const fixable = yield* inSteps(
			[...this.#linted.values()],
			(file) => {
				const {diagnostics} = judged.settle(file);
				list.add(diagnostics);
				const ids = new Set(this.#fixableCauses(diagnostics));
				return ids.size === 0 ? undefined : {file, ids};
			},
			{phase: 'judging'},
		);
		const wanted = new Set(fixable.flatMap(({ids}) => [...ids]));
		this.#causes = list.causes.filter(({id}) => wanted.has(id));
		for (const {file, ids} of fixable) this.#take(file, judged, ids);
	}

	/** @throws UserError when git does not know a post that is to be fixed */
	refuseUntracked(): void {
		this.#task.commits.committer.refuseUntracked(this.#places());
	}

	/** Fixes one cause in all posts, and commits them. */
	*fixCause(cause: CauseSummary): Steps<void> {
		const pending = new PendingCommit(this.#run, this.#task.root);
		const sums = {findings: 0, others: 0};
		try {
			for (const post of this.#postsOf(cause)) {
				const step = this.#run.measure('fixing', () => post.advance(cause.id, pending));
				sums.findings += step.findings;
				sums.others += step.others;
				yield {phase: 'fixing', done: ++this.#done, all: this.#all};
			}
			if (pending.posts.length > 0) yield* this.#commit(cause, pending, sums);
		} catch (error) {
			pending.takeBack();
			throw error;
		}
		for (const post of this.#postsOf(cause)) this.#noteLastStep(post, cause);
		if (pending.isCommitted) this.#followHooks(cause, pending);
	}

	outcome(): FixedRun {
		return {linted: [...this.#linted.values()], mended: this.#mended, notices: this.#notices};
	}

	*#commit(cause: CauseSummary, pending: PendingCommit, sums: Pick<CauseFixes, 'findings' | 'others'>): Steps<void> {
		const {committer, messageOf, tell} = this.#task.commits;
		const fixes = {...sums, cause, posts: pending.posts.length};
		const message = messageOf(fixes);
		const result = pending.commit(committer, message);
		if (result.kind === 'failed') {
			// Whoever has ended git by a signal has meant this process as well.
			yield undefined;
			throw new CommitFailure(
				`The commit for ${cause.id} failed, and what it was to hold is as it was before. Git says:\n\n${result.words}\n`,
			);
		}
		if (result.kind === 'made') tell({...fixes, id: result.id, subject: message.split('\n', 1)[0] ?? ''});
	}

	/** Where the posts are, links followed. */
	#places(): readonly string[] {
		return [...this.#posts.values()].flatMap(({file}) => findRealPath(file.file.absolutePath) ?? []);
	}

	#postsOf({id}: CauseSummary): readonly StepwisePost[] {
		const paths = this.#paths.get(id) ?? new Set();
		return [...paths].flatMap((post) => this.#posts.get(post) ?? []).filter(({causes}) => causes.includes(id));
	}

	/** Takes a post on its way. */
	#take(file: LintedFile, judged: JudgedRun, ids: ReadonlySet<string>): void {
		const {level} = this.#task;
		const causes = this.#causes.flatMap(({id}) => (ids.has(id) ? [id] : []));
		const post = new StepwisePost(file, causes, {run: this.#run, judged, level});
		this.#posts.set(file.file.path, post);
		this.#all += causes.length;
		for (const id of causes) {
			const paths = this.#paths.get(id) ?? new Set();
			this.#paths.set(id, paths.add(file.file.path));
		}
	}

	#noteLastStep(post: StepwisePost, {id}: CauseSummary): void {
		const {file} = post.file;
		if (post.mended > 0) this.#mended.set(file.path, post.mended);
		if (post.causes.at(-1) !== id) return;
		this.#notices.push(...post.notices.map((notice) => `${file.path}: ${notice}`));
		const linted = post.finish();
		if (linted !== undefined) this.#linted.set(file.path, linted);
	}

	/**
	 * What a hook has made of a post, and committed, is what later commits build upon.
	 * @throws CommitFailure when it has left changes behind that would get into them
	 */
	#followHooks(cause: CauseSummary, pending: PendingCommit): void {
		const {committer} = this.#task.commits;
		const uncommitted = committer.uncommitted();
		const own = new Set(uncommitted.length === 0 ? [] : this.#places());
		const stray = uncommitted.find(({path: file, isStaged}) => isStaged || own.has(path.join(committer.top, file)));
		if (stray !== undefined)
			throw new CommitFailure(
				`The commit for ${cause.id} is made, and a hook has left changes in \`${stray.path}\` that are not committed: commit them, or discard them.\n`,
			);
		const changed = pending.posts.filter((post) => post.hasChanged());
		if (changed.length > 0) this.#takeAnew(changed, this.#causes.slice(this.#causes.indexOf(cause) + 1));
	}

	/** Takes posts on the rest of their way that somebody else has changed. */
	#takeAnew(changed: readonly WrittenPost[], remaining: readonly CauseSummary[]): void {
		const isRemaining = new Set(remaining.map(({id}) => id));
		for (const {file} of changed) {
			this.#posts.delete(file.path);
			const linted = this.#run.lintFile(file);
			if (linted !== undefined) this.#linted.set(file.path, linted);
		}
		const judged = this.#task.judgeAgain([...this.#linted.values()]);
		for (const {file} of changed) {
			const linted = this.#linted.get(file.path);
			if (linted === undefined) continue;
			const ids = this.#fixableCauses(judged.settle(linted).diagnostics).filter((id) => isRemaining.has(id));
			if (ids.length > 0) this.#take(linted, judged, new Set(ids));
		}
	}

	#fixableCauses(diagnostics: readonly Diagnostic[]): readonly string[] {
		const fixable = diagnostics.filter((diagnostic) => hasFix(diagnostic, this.#task.level));
		return [...new Set(fixable.map(({cause}) => cause.id))];
	}
}
