import {compareText} from '../model/diagnostic.ts';
import {addTo, noSum, type PointsOf, pointsOf} from './archiveScore.ts';
import type {ChangedCause, TrendMove} from './archiveTrend.ts';
import {unitsOfPoint} from './formula.ts';
import {type ExplainedCause, explainAddition, explainChange, explainRemoval} from './postMoves.ts';
import {type ScoreDimension, scoreDimensions} from './scoreDimensions.ts';
import type {ScoredFinding, WeighedPost} from './scorePost.ts';

/** The score of an archive whose posts come, change and go. A change takes as long as the post has causes, however many posts there are. */
export class MovingScore {
	readonly #sum = noSum();
	/** The posts that have a score, by path. */
	readonly #posts = new Map<string, WeighedPost>();
	readonly #causes = new Map<string, CauseCounts>();
	/** What had a score when the step began, of the posts that have changed since; undefined for those that had none. */
	#before = new Map<string, WeighedPost | undefined>();
	#start = {posts: 0, score: 0};

	/** How many posts there are that have a score. */
	get posts(): number {
		return this.#sum.posts;
	}

	/** What they have: the same as if each had been added to an `ArchiveScore`. */
	get points(): PointsOf {
		return pointsOf(this.#sum, this.#sum.posts);
	}

	/**
	 * Takes a post as it is now.
	 * @param post undefined for one that is gone
	 */
	put(path: string, post: WeighedPost | undefined): void {
		const old = this.#posts.get(path);
		if (!this.#before.has(path)) this.#before.set(path, old);
		if (old !== undefined) this.#count(old, -1);
		this.#posts.delete(path);
		if (post?.isJudged !== true) return;
		this.#count(post, 1);
		this.#posts.set(path, post);
	}

	/**
	 * Ends a step, and begins the next one.
	 * @param most so many causes are named of each kind
	 * @returns the causes that explain how the score has moved since the step began
	 */
	endStep(most: number): TrendMove {
		const mean = meanOf(this.#start);
		const now = meanOf(this.#sum);
		const changes = [...this.#changes(mean).values()].flatMap((change) => this.#shownChange(change));
		const ofKind = (isMore: boolean): readonly ChangedCause[] =>
			changes
				.filter(({findings}) => findings.now > findings.before === isMore)
				.toSorted((a, b) => b.points - a.points || compareText(a.id, b.id))
				.slice(0, most);
		const [came, went] = [ofKind(true), ofKind(false)];
		const moved = hundredths((now - mean) / unitsOfPoint);
		const explained = sumOf(went) - sumOf(came);
		this.#before = new Map();
		this.#start = {posts: this.#sum.posts, score: this.#sum.score};
		// What is gone is forgotten when it has been told.
		for (const [id, {findings}] of this.#causes) if (findings === 0) this.#causes.delete(id);
		return {moved, came, went, unexplained: hundredths(moved - explained)};
	}

	#count(post: WeighedPost, times: 1 | -1): void {
		addTo(this.#sum, post, times);
		for (const {finding, findings} of post.causes) {
			const {id} = finding.cause;
			const counts = this.#causes.get(id) ?? {finding, findings: 0, posts: 0};
			this.#causes.set(id, counts);
			counts.findings += times * findings;
			counts.posts += times;
		}
	}

	/** What each cause has to do with how the score has moved, of all posts together. */
	#changes(mean: number): ReadonlyMap<string, CauseChange> {
		const changes = new Map<string, CauseChange>();
		const changeOf = (id: string): CauseChange => {
			const change = changes.get(id) ?? {id, findings: 0, posts: 0, lost: new Map()};
			changes.set(id, change);
			return change;
		};
		for (const [path, before] of this.#before) {
			const now = this.#posts.get(path);
			for (const [post, times] of [[before, -1] as const, [now, 1] as const]) {
				for (const {finding, findings} of post?.causes ?? []) {
					const change = changeOf(finding.cause.id);
					change.findings += times * findings;
					change.posts += times;
				}
			}
			for (const {id, dimension, lost} of explain(before, now, mean)) {
				const own = changeOf(id).lost;
				own.set(dimension, (own.get(dimension) ?? 0) + lost);
			}
		}
		return changes;
	}

	#shownChange({id, findings, posts, lost}: CauseChange): readonly ChangedCause[] {
		const counts = this.#causes.get(id);
		if (counts === undefined || findings === 0) return [];
		const {finding} = counts;
		const direction = findings > 0 ? 1 : -1;
		const unitsIn = (dimension: ScoreDimension): number => direction * (lost.get(dimension) ?? 0);
		const [dimension = 'completeness'] = scoreDimensions.toSorted((a, b) => unitsIn(b) - unitsIn(a));
		const units = scoreDimensions.reduce((sum, one) => sum + unitsIn(one), 0);
		const points = hundredths(units / Math.max(1, this.posts) / unitsOfPoint);
		// What takes no more than before explains nothing, though there may be more of it.
		if (points <= 0) return [];
		return [
			{
				id,
				rule: finding.rule,
				source: finding.cause.source,
				example: finding.message,
				dimension,
				points,
				findings: {before: counts.findings - findings, now: counts.findings},
				posts: {before: counts.posts - posts, now: counts.posts},
			},
		];
	}
}

interface CauseCounts {
	/** One of its findings. */
	readonly finding: ScoredFinding;
	findings: number;
	posts: number;
}

/** By how much a cause has grown, and how many units all posts together have lost by it, in each dimension. */
interface CauseChange {
	readonly id: string;
	findings: number;
	posts: number;
	readonly lost: Map<ScoreDimension, number>;
}

/** What has become of one post explains. */
function explain(
	before: WeighedPost | undefined,
	now: WeighedPost | undefined,
	mean: number,
): readonly ExplainedCause[] {
	if (before === now) return [];
	if (before === undefined) return now === undefined ? [] : explainAddition(now, mean);
	return now === undefined ? explainRemoval(before, mean) : explainChange(before, now);
}

/** In units; where there is nothing, readers get nothing. */
function meanOf({posts, score}: {readonly posts: number; readonly score: number}): number {
	return posts === 0 ? 0 : score / posts;
}

function sumOf(causes: readonly ChangedCause[]): number {
	return causes.reduce((sum, {points}) => sum + points, 0);
}

function hundredths(points: number): number {
	// No `-0`.
	return Math.round(100 * points) / 100 + 0;
}
