import {compareText} from '../model/diagnostic.ts';
import {addTo, noSum, type PointsOf, pointsOf} from './archiveScore.ts';
import type {ChangedCause} from './archiveTrend.ts';
import {dimensionWeights, unitsOfPoint} from './formula.ts';
import {forEachDimension, type ScoreDimension, scoreDimensions} from './scoreDimensions.ts';
import type {CauseCost, ScoredFinding, WeighedPost} from './scorePost.ts';

/** The score of an archive whose posts come, change and go. A change takes as long as the post has causes, however many posts there are. */
export class MovingScore {
	readonly #sum = noSum();
	readonly #causes = new Map<string, MovingCause>();
	/** What causes came to when the last step began, of those that have changed since. */
	#before = new Map<string, CauseState>();

	/** How many posts there are that have a score. */
	get posts(): number {
		return this.#sum.posts;
	}

	/** What they have: the same as if each had been added to an `ArchiveScore`. */
	get points(): PointsOf {
		return pointsOf(this.#sum, this.#sum.posts);
	}

	/** Adds a post. */
	add(post: WeighedPost): void {
		if (!post.isJudged) return;
		addTo(this.#sum, post);
		for (const cause of post.causes) this.#count(cause, 1);
	}

	/** Takes away a post that was added. */
	remove(post: WeighedPost): void {
		if (!post.isJudged) return;
		addTo(this.#sum, post, -1);
		for (const cause of post.causes) this.#count(cause, -1);
	}

	/**
	 * Ends a step, and begins the next one.
	 * @param most so many causes are named of each kind
	 * @returns the causes that have more findings than when the step began, and those that have fewer
	 */
	endStep(most: number): {readonly came: readonly ChangedCause[]; readonly went: readonly ChangedCause[]} {
		const changes = [...this.#before].flatMap(([id, before]) => this.#changeOf(id, before));
		this.#before = new Map();
		const ofKind = (isMore: boolean): readonly ChangedCause[] =>
			changes
				.filter(({findings}) => findings.now > findings.before === isMore)
				.toSorted((a, b) => b.points - a.points || compareText(a.id, b.id))
				.slice(0, most);
		const trend = {came: ofKind(true), went: ofKind(false)};
		// What is gone is forgotten when it has been told.
		for (const [id, {now}] of this.#causes) if (now.findings === 0) this.#causes.delete(id);
		return trend;
	}

	#count({finding, findings, costs}: CauseCost, times: 1 | -1): void {
		const {id} = finding.cause;
		let cause = this.#causes.get(id);
		if (cause === undefined) {
			cause = {finding, now: {findings: 0, posts: 0, costs: forEachDimension(() => 0)}};
			this.#causes.set(id, cause);
		}
		const {now} = cause;
		if (!this.#before.has(id)) this.#before.set(id, {...now, costs: {...now.costs}});
		now.findings += times * findings;
		now.posts += times;
		for (const [dimension, units] of costs) now.costs[dimension] += times * units;
	}

	#changeOf(id: string, before: CauseState): readonly ChangedCause[] {
		const cause = this.#causes.get(id);
		if (cause === undefined || cause.now.findings === before.findings) return [];
		const {now, finding} = cause;
		const direction = now.findings > before.findings ? 1 : -1;
		const unitsIn = (dimension: ScoreDimension): number =>
			direction * weightOf(dimension) * (now.costs[dimension] - before.costs[dimension]);
		const [dimension = 'completeness'] = scoreDimensions.toSorted((a, b) => unitsIn(b) - unitsIn(a));
		const units = scoreDimensions.reduce((sum, one) => sum + unitsIn(one), 0);
		const points = Math.round((100 * units) / unitsOfPoint / Math.max(1, this.posts)) / 100;
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
				findings: {before: before.findings, now: now.findings},
				posts: {before: before.posts, now: now.posts},
			},
		];
	}
}

interface CauseState {
	findings: number;
	posts: number;
	/** In units, of all posts together. */
	readonly costs: Record<ScoreDimension, number>;
}

interface MovingCause {
	/** One of its findings. */
	readonly finding: ScoredFinding;
	readonly now: CauseState;
}

/** How much a unit of a dimension is in the score of a post that is complete. */
function weightOf(dimension: ScoreDimension): number {
	return dimension === 'completeness' ? 1 : dimensionWeights[dimension];
}
