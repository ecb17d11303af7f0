import {CauseList, type CauseSummary, harmTeller} from '../../archive/causeList.ts';
import {hasFix, type Safety} from '../../model/diagnostic.ts';
import {type KnownFindings, knownOfOtherCauses, knownToAny} from '../../model/knownFindings.ts';
import {matchedBaseline} from './acceptedFindings.ts';
import type {LintedRun} from './chosenRun.ts';
import {type CommitsByCause, fixByCause} from './fixByCause.ts';
import {contentsOf, diffFiles, type FixedRun, fixFiles} from './fixRun.ts';
import type {JudgedRun, LintedFile} from './lintRun.ts';
import {inSteps, type PatientSteps, type Steps} from './steps.ts';

/** So many posts are tried until one shows what a fix does: there are fixes that are refused in one post and not in others. */
const mostTried = 10;

/** What a fix would do to a post. */
export interface PostDiff {
	readonly path: string;
	/** A unified diff. */
	readonly patch: string;
}

/** The causes of an archive, gone through one after the other, while what is decided on one changes posts of the next. */
export class CauseWalk {
	readonly #state: LintedRun;
	readonly #known: KnownFindings | undefined;
	/** As they are now. */
	readonly #linted: Map<string, LintedFile>;
	/** The paths of the posts in which a cause was found at first. */
	readonly #paths = new Map<string, string[]>();
	#causes: readonly CauseSummary[] = [];
	#baselined = 0;
	#judged: JudgedRun | undefined;

	constructor(state: LintedRun) {
		this.#state = state;
		this.#known = knownToAny([matchedBaseline(state), state.earlier]);
		this.#linted = new Map(state.linted.map((file) => [file.file.path, file]));
	}

	/** All that there were at first, in the order of `archivelint causes`. */
	get causes(): readonly CauseSummary[] {
		return this.#causes;
	}

	/** How many findings the baseline listed at first. */
	get baselined(): number {
		return this.#baselined;
	}

	/** Finds all causes. */
	*begin(): Steps<void> {
		this.#causes = yield* this.#gather([...this.#linted.keys()], this.#paths);
	}

	/** A cause as it is now; undefined where nothing is left of it. */
	*look({id}: CauseSummary): Steps<CauseSummary | undefined> {
		const causes = yield* this.#gather(this.#paths.get(id) ?? []);
		return causes.find((cause) => cause.id === id);
	}

	/** All causes as they are now. */
	*left(): Steps<readonly CauseSummary[]> {
		return yield* this.#gather([...this.#linted.keys()]);
	}

	/** What a fix of a cause would do to one post; undefined where it would do nothing. */
	diffOf({id}: CauseSummary, level: Safety): PostDiff | undefined {
		const judged = this.#judgedFor(id);
		let tried = 0;
		for (const file of this.#postsOf(id)) {
			const offers = judged
				.settle(file)
				.diagnostics.some((found) => hasFix(found, level) && (level === 'safe' || !hasFix(found, 'safe')));
			if (!offers) continue;
			const [diff] = diffFiles(this.#state.run, [file], {judged, level, tell: () => {}});
			if (diff !== undefined) return {path: file.file.path, patch: diff};
			if (++tried === mostTried) return undefined;
		}
		return undefined;
	}

	/**
	 * Mends a cause in all posts.
	 * @param commits where it goes as a commit; undefined where files are written, and nothing is committed
	 */
	*fix({id}: CauseSummary, level: Safety, commits: CommitsByCause | undefined): PatientSteps<FixedRun> {
		const {run, root, files, threads, surroundings} = this.#state;
		const posts = this.#postsOf(id);
		const judged = this.#judgedFor(id);
		const task = {root, files, level};
		const judgeAgain = (changed: readonly LintedFile[]): JudgedRun => {
			this.#put(changed);
			return this.#judgedFor(id);
		};
		const fixed = yield* commits === undefined
			? fixFiles(run, posts, judged, {...task, threads, contents: contentsOf([...this.#linted.values()], surroundings)})
			: fixByCause(run, posts, judged, {...task, commits, judgeAgain});
		this.#put(fixed.linted);
		return fixed;
	}

	#put(files: readonly LintedFile[]): void {
		for (const file of files) this.#linted.set(file.file.path, file);
		this.#judged = undefined;
	}

	#postsOf(id: string): readonly LintedFile[] {
		return (this.#paths.get(id) ?? []).flatMap((post) => this.#linted.get(post) ?? []);
	}

	/** The archive is judged when somebody asks, and again when posts have changed. */
	#judge(): JudgedRun {
		const {run, surroundings} = this.#state;
		this.#judged ??= run.judge([...this.#linted.values()], surroundings, this.#known);
		return this.#judged;
	}

	#judgedFor(id: string): JudgedRun {
		const others = knownOfOtherCauses([id]);
		return others === undefined ? this.#judge() : this.#judge().without(others);
	}

	/** @param paths where to note in which posts a cause is; nobody wants to know if left out */
	*#gather(posts: readonly string[], paths?: Map<string, string[]>): Steps<readonly CauseSummary[]> {
		const list = new CauseList(harmTeller(this.#state.run.ruleset.rules));
		const judged = this.#judge();
		yield* inSteps(
			posts,
			(post) => {
				const file = this.#linted.get(post);
				if (file === undefined) return;
				const {diagnostics, suppressed} = judged.settle(file);
				list.add(diagnostics);
				if (paths === undefined) return;
				this.#baselined += suppressed.filter(({suppression}) => suppression.kind === 'baseline').length;
				for (const id of new Set(diagnostics.map(({cause}) => cause.id))) {
					const known = paths.get(id);
					if (known === undefined) paths.set(id, [post]);
					else known.push(post);
				}
			},
			{phase: 'judging'},
		);
		return list.causes;
	}
}
