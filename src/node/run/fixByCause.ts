import path from 'node:path';
import {CauseList, harmTeller} from '../../archive/causeList.ts';
import {type Diagnostic, hasFix} from '../../model/diagnostic.ts';
import {UserError} from '../../model/userError.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {findRealPath} from '../files/paths.ts';
import {sweepTemporaryFiles} from '../files/temporaryFiles.ts';
import type {Committer, LeftOut} from '../git/committer.ts';
import {type CauseGroup, groupCauses, nameOf} from './causeGroups.ts';
import type {FixedRun, FixScope} from './fixRun.ts';
import type {JudgedRun, LintedFile, LintRun} from './lintRun.ts';
import {PendingCommit, type WrittenPost} from './pendingCommit.ts';
import {inSteps, type Steps} from './steps.ts';
import {StepwisePost} from './stepwisePost.ts';

/** What is committed for one cause, or for those of a rule that stand alone. */
export interface CauseFixes {
	readonly group: CauseGroup;
	/** How many of its findings are fixed. */
	readonly findings: number;
	/** How many others that these fixes, or those of earlier commits, have laid open. */
	readonly others: number;
	readonly posts: number;
}

/** A commit of fixes. */
export interface CauseCommit extends CauseFixes {
	/** The beginning of its object id. */
	readonly id: string;
	readonly message: string;
}

/** Where fixes go as commits. */
export interface CommitsByCause {
	readonly committer: Committer;
	/** Called before the first commit with all that there may be. */
	readonly begin: (groups: readonly CauseGroup[]) => void;
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

/** A commit was not made: its posts are as they were before it, as far as nobody else has changed them. */
export class CommitFailure extends UserError {}

/**
 * Mends all posts that have something to mend, cause by cause in the order of `archivelint causes`, with a commit for each; those
 * that stand alone come last, with one for each rule. All commits together do what `fixFiles` does: each step mends the post as it was at first, with one cause more, and the last one
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
	task.commits.begin(fixing.groups);
	try {
		for (const group of fixing.groups) yield* fixing.fixGroup(group);
	} finally {
		fixing.tellLeftOut();
	}
	return fixing.outcome();
}

/** All posts of a run on their way from commit to commit. */
class FixingByCause {
	readonly #run: LintRun;
	readonly #task: FixByCauseTask;
	/** As they are now, as far as their last step is taken. */
	readonly #linted: Map<string, LintedFile>;
	readonly #posts = new Map<string, StepwisePost>();
	/** The paths of the posts in which something of a group can be fixed, by its key. */
	readonly #paths = new Map<string, Set<string>>();
	readonly #mended = new Map<string, number>();
	readonly #notices: string[] = [];
	/** Paths of posts that no commit can hold as they are fixed. */
	readonly #leftOut = {undone: new Set<string>(), unseen: new Set<string>()};
	/** By the ids of causes. */
	readonly #groupOf = new Map<string, CauseGroup>();
	#groups: readonly CauseGroup[] = [];
	#done = 0;
	#all = 0;

	constructor(run: LintRun, linted: readonly LintedFile[], task: FixByCauseTask) {
		this.#run = run;
		this.#task = task;
		this.#linted = new Map(linted.map((file) => [file.file.path, file]));
	}

	/** Those of which something can be fixed, in the order of their commits. */
	get groups(): readonly CauseGroup[] {
		return this.#groups;
	}

	/** Finds out what is to be fixed for which cause. */
	*plan(judged: JudgedRun): Steps<void> {
		const list = new CauseList(harmTeller(this.#run.ruleset.rules));
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
		this.#groups = groupCauses(list.causes.filter(({id}) => wanted.has(id)));
		for (const group of this.#groups) for (const {id} of group.causes) this.#groupOf.set(id, group);
		for (const {file, ids} of fixable) this.#take(file, judged, this.#groupsOf(ids));
	}

	/** @throws UserError when git does not know a post that is to be fixed */
	refuseUntracked(): void {
		this.#task.commits.committer.refuseUntracked(this.#places());
	}

	/** Fixes what one commit is about in all posts, and makes it. */
	*fixGroup(group: CauseGroup): Steps<void> {
		const pending = new PendingCommit(this.#run, this.#task.root);
		const sums = {findings: 0, others: 0};
		try {
			for (const post of this.#postsOf(group)) {
				const step = this.#run.measure('fixing', () => post.advance(group, pending));
				sums.findings += step.findings;
				sums.others += step.others;
				yield {phase: 'fixing', done: ++this.#done, all: this.#all};
			}
			if (pending.posts.length > 0) yield* this.#commit(group, pending, sums);
		} catch (error) {
			if (!pending.isCommitted) pending.takeBack();
			throw error;
		}
		for (const post of this.#postsOf(group)) this.#noteLastStep(post, group);
		if (pending.isCommitted) this.#followHooks(group, pending);
	}

	/** Says which posts are not fixed because no commit could hold that. */
	tellLeftOut(): void {
		const {undone, unseen} = this.#leftOut;
		if (undone.size > 0)
			this.#run.complain(
				`A hook of git undoes what is fixed in ${someOf(undone)}: no commit holds it, and it is not tried again.`,
				undefined,
			);
		if (unseen.size > 0)
			this.#run.complain(
				`git sees no change in ${someOf(unseen)} where something is fixed, since a filter or a setting hides it: nothing is committed, and nothing is written.`,
				undefined,
			);
	}

	outcome(): FixedRun {
		return {linted: [...this.#linted.values()], mended: this.#mended, notices: this.#notices};
	}

	*#commit(group: CauseGroup, pending: PendingCommit, sums: Pick<CauseFixes, 'findings' | 'others'>): Steps<void> {
		const {committer, messageOf, tell} = this.#task.commits;
		const fixes = {...sums, group, posts: pending.posts.length};
		const message = messageOf(fixes);
		const result = pending.commit(committer, message);
		if (result.kind === 'failed') {
			const isAsBefore = pending.takeBack();
			// Whoever has ended git by a signal has meant this process as well.
			yield undefined;
			const rest = isAsBefore ? ', and what it was to hold is as it was before' : '';
			throw new CommitFailure(`The commit for ${nameOf(group)} failed${rest}. Git says:\n\n${result.words}\n`);
		}
		if (result.kind === 'made') tell({...fixes, id: result.id, message});
		this.#leaveOut(result.leftOut, pending);
	}

	/** Takes posts off their way whose fixes no commit can hold. */
	#leaveOut({unseen, undone}: LeftOut, pending: PendingCommit): void {
		const isUnseen = new Set(unseen);
		const isLeftOut = new Set([...unseen, ...undone]);
		const posts = pending.posts.filter(({place}) => isLeftOut.has(place));
		pending.takeBack(posts);
		for (const {file, place} of posts) {
			this.#leftOut[isUnseen.has(place) ? 'unseen' : 'undone'].add(file.path);
			this.#posts.delete(file.path);
			this.#lintAnew(file);
		}
	}

	#lintAnew(file: ChosenFile): LintedFile | undefined {
		const linted = this.#run.lintFile(file);
		if (linted !== undefined) this.#linted.set(file.path, linted);
		return linted;
	}

	/** Where the posts are, links followed. */
	#places(): readonly string[] {
		return [...this.#posts.values()].flatMap(({file}) => findRealPath(file.file.absolutePath) ?? []);
	}

	#postsOf(group: CauseGroup): readonly StepwisePost[] {
		const paths = this.#paths.get(group.key) ?? new Set();
		return [...paths].flatMap((post) => this.#posts.get(post) ?? []).filter(({steps}) => steps.includes(group));
	}

	#groupsOf(ids: ReadonlySet<string>): readonly CauseGroup[] {
		const wanted = new Set([...ids].map((id) => this.#groupOf.get(id)));
		return this.#groups.filter((group) => wanted.has(group));
	}

	/** Takes a post on its way. */
	#take(file: LintedFile, judged: JudgedRun, steps: readonly CauseGroup[]): void {
		const {level} = this.#task;
		const {path: name} = file.file;
		const mended = this.#mended.get(name) ?? 0;
		this.#posts.set(name, new StepwisePost(file, steps, {run: this.#run, judged, level, mended}));
		this.#all += steps.length;
		for (const {key} of steps) {
			const paths = this.#paths.get(key) ?? new Set();
			this.#paths.set(key, paths.add(name));
		}
	}

	#noteLastStep(post: StepwisePost, group: CauseGroup): void {
		const {file} = post.file;
		if (post.mended > 0) this.#mended.set(file.path, post.mended);
		if (post.steps.at(-1) !== group) return;
		this.#notices.push(...post.notices.map((notice) => `${file.path}: ${notice}`));
		const linted = post.finish();
		if (linted !== undefined) this.#linted.set(file.path, linted);
	}

	/**
	 * What a hook has made of a post, and committed, is what later commits build upon.
	 * @throws CommitFailure when it has left changes behind that would get into them
	 */
	#followHooks(group: CauseGroup, pending: PendingCommit): void {
		const {committer} = this.#task.commits;
		const uncommitted = committer.uncommitted();
		const own = new Set(uncommitted.length === 0 ? [] : this.#places());
		const stray = uncommitted.find(({path: file, isStaged}) => isStaged || own.has(path.join(committer.top, file)));
		if (stray !== undefined)
			throw new CommitFailure(
				`The commit for ${nameOf(group)} is made, and a hook has left changes in \`${stray.path}\` that are not committed: commit them, or discard them.\n`,
			);
		const changed = pending.posts.filter((post) => this.#posts.has(post.file.path) && post.hasChanged());
		if (changed.length > 0) this.#takeAnew(changed, group);
	}

	/** Takes posts on the rest of their way that somebody else has changed since the commit of a group. */
	#takeAnew(changed: readonly WrittenPost[], group: CauseGroup): void {
		const remaining = new Set(this.#groups.slice(this.#groups.indexOf(group) + 1));
		for (const {file} of changed) this.#lintAnew(file);
		const judged = this.#task.judgeAgain([...this.#linted.values()]);
		for (const {file} of changed) {
			const linted = this.#linted.get(file.path);
			const post = this.#posts.get(file.path);
			this.#posts.delete(file.path);
			if (linted === undefined) continue;
			const found = this.#groupsOf(new Set(this.#fixableCauses(judged.settle(linted).diagnostics)));
			const steps = found.filter((step) => remaining.has(step));
			if (found.includes(group)) {
				this.#leftOut.undone.add(file.path);
				this.#mended.set(file.path, post?.mendedBeforeStep ?? 0);
			} else if (steps.length > 0) this.#take(linted, judged, steps);
		}
	}

	#fixableCauses(diagnostics: readonly Diagnostic[]): readonly string[] {
		const fixable = diagnostics.filter((diagnostic) => hasFix(diagnostic, this.#task.level));
		return [...new Set(fixable.map(({cause}) => cause.id))];
	}
}

/** Names the first of some posts, and says how many more there are. */
function someOf(posts: ReadonlySet<string>): string {
	const [first = ''] = posts;
	const others = posts.size - 1;
	return others === 0 ? `\`${first}\`` : `\`${first}\` and ${others} more ${others === 1 ? 'post' : 'posts'}`;
}
