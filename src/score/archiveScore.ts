import {compareText} from '../model/diagnostic.ts';
import type {Harm} from '../model/rule.ts';
import {fullScore, type Scores, scoreVersion, unitsOfPoint} from './formula.ts';
import {Ranking} from './ranking.ts';
import {forEachDimension, type ScoreDimension, scoreDimensions} from './scoreDimensions.ts';
import {type CauseCost, type ScoredPost, weighPost} from './scorePost.ts';

/** From 0 to 100, with one decimal, rounded down: only what nothing is wrong with has 100. */
export type Points = number;

/** What something has that nothing is wrong with. */
export const fullPoints: Points = 100;

/** The points of posts: of one, or the mean of several. */
export interface PointsOf {
	readonly score: Points;
	readonly dimensions: Readonly<Record<ScoreDimension, Points>>;
}

/** The score of one post. */
export interface PostScore extends PointsOf {
	readonly path: string;
	readonly source: string;
	/** Of its date in UTC, such as `2024-03`; left out where it has none. */
	readonly month?: string | undefined;
}

/** The score of the posts of one source. */
export interface SourceScore extends PointsOf {
	readonly name: string;
	readonly posts: number;
}

/** The score of the posts of one month. */
export interface MonthScore extends PointsOf {
	/** `2024-03`; of posts without a date, the last, `no date`. */
	readonly month: string;
	readonly posts: number;
}

/** What is known of a cause that costs something. */
export interface CostlyCause {
	readonly id: string;
	readonly rule: string;
	readonly source: string;
	/** The message of its first finding. */
	readonly example: string;
	readonly findings: number;
	readonly posts: number;
	/** How many of its findings `--fix` mends, and how many more `--fix --unsafe` does. */
	readonly fixes: {readonly safe: number; readonly unsafe: number};
	/** The path of the first post that it has findings in. */
	readonly first: string;
}

/** A cause with the points that it takes, or that mending it gives. */
export interface PricedCause extends CostlyCause {
	readonly points: number;
}

/** What costs most in a dimension. */
export interface Costs {
	/** The posts that have fewest points in it. */
	readonly posts: readonly {readonly path: string; readonly points: Points}[];
	/** The causes that take most of it, with how many points of the archive they take, with two decimals. */
	readonly causes: readonly PricedCause[];
}

/** The score of an archive. Plain JSON, the same for any order of posts. */
export interface ArchiveScore extends PointsOf {
	/** Of the formula: scores of two versions cannot be compared. */
	readonly version: typeof scoreVersion;
	/** How many posts it is about, as are the numbers of sources and months. */
	readonly posts: number;
	/** The posts that have no score, since there is nothing in them to judge: no words, pictures or frames, and no rule says that they are lost. */
	readonly unjudged: UnjudgedPosts;
	/** Those with the fewest points, the worst first. */
	readonly worst: readonly PostScore[];
	/** Those of most posts first. */
	readonly sources: readonly SourceScore[];
	/** In the order of time. */
	readonly months: readonly MonthScore[];
	readonly costs: Readonly<Record<ScoreDimension, Costs>>;
	/** The causes without which the score of the archive would rise most, with how many points, with two decimals. */
	readonly raises: readonly PricedCause[];
}

/** Posts that have no score. */
export interface UnjudgedPosts {
	readonly posts: number;
	/** The first of them. */
	readonly paths: readonly string[];
}

/** How many of what is listed a score names. */
export interface ScoreLists {
	/** Of the posts that lost most. */
	readonly posts: number;
	/** Of the causes, and of the posts that lost most in one dimension. */
	readonly causes: number;
}

/** What a score names if nobody says otherwise. */
export const usualLists: ScoreLists = {posts: 10, causes: 10};

/** Sums of scores in units: whole numbers, exact for any archive that a disk can hold. */
export interface ScoreSum {
	posts: number;
	score: number;
	readonly dimensions: Record<ScoreDimension, number>;
}

interface CauseSum {
	readonly id: string;
	rule: string;
	source: string;
	example: string;
	findings: number;
	posts: number;
	safe: number;
	unsafe: number;
	first: string;
	readonly costs: Record<ScoreDimension, number>;
	gain: number;
}

/** Adds up the scores of posts, which may come in any order. Keeps of each post no more than two sums, and of the worst their scores. */
export class ScoreTally {
	readonly #harmOf: (rule: string) => Harm;
	readonly #lists: ScoreLists;
	readonly #all = noSum();
	readonly #sources = new Map<string, ScoreSum>();
	readonly #months = new Map<string, ScoreSum>();
	readonly #causes = new Map<string, CauseSum>();
	#unjudged = 0;
	readonly #firstUnjudged: Ranking<string>;
	readonly #worst: Ranking<PostScore>;
	readonly #worstIn: Readonly<Record<ScoreDimension, Ranking<{readonly path: string; readonly points: Points}>>>;

	/**
	 * @param harmOf what a reader loses by what a rule finds
	 * @param lists how many posts and causes are to be named
	 */
	constructor(harmOf: (rule: string) => Harm, lists: ScoreLists = usualLists) {
		this.#harmOf = harmOf;
		this.#lists = lists;
		this.#firstUnjudged = new Ranking(lists.posts, compareText);
		this.#worst = new Ranking(lists.posts, (a, b) => a.score - b.score || compareText(a.path, b.path));
		this.#worstIn = forEachDimension(
			() => new Ranking(lists.causes, (a, b) => a.points - b.points || compareText(a.path, b.path)),
		);
	}

	/**
	 * Adds a post.
	 * @returns what score it has; undefined where there is nothing to judge
	 */
	add(post: ScoredPost): PostScore | undefined {
		const {path, source, month} = post;
		const weighed = weighPost(post, this.#harmOf);
		if (!weighed.isJudged) {
			this.#unjudged++;
			this.#firstUnjudged.add(path);
			return undefined;
		}
		for (const sum of [this.#all, sumIn(this.#sources, source), sumIn(this.#months, month ?? noMonth)])
			addTo(sum, weighed);
		for (const cause of weighed.causes) this.#addCause(cause, path);
		const score = {path, source, month, ...pointsOf(weighed, 1)};
		if (weighed.score < fullScore) this.#worst.add(score);
		for (const dimension of scoreDimensions) {
			const units = weighed.dimensions[dimension];
			if (units < fullScore) this.#worstIn[dimension].add({path, points: shownPoints(units)});
		}
		return score;
	}

	/** What all posts have in a dimension, not rounded. */
	pointsIn(dimension: ScoreDimension): number {
		const {posts, dimensions} = this.#all;
		return posts === 0 ? 0 : dimensions[dimension] / posts / unitsOfPoint;
	}

	/** All causes that cost something in a dimension, by their ids, with the points that they take of all posts together. */
	costsIn(dimension: ScoreDimension): ReadonlyMap<string, PricedCause> {
		return new Map(
			[...this.#causes].flatMap(([id, cause]) => {
				const units = cause.costs[dimension];
				return units === 0 ? [] : [[id, priced(shownCause(cause), units / unitsOfPoint)] as const];
			}),
		);
	}

	/** The score of all posts that were added so far. */
	get score(): ArchiveScore {
		const {posts} = this.#all;
		const causes = [...this.#causes.values()];
		return {
			version: scoreVersion,
			posts,
			...pointsOf(this.#all, posts),
			unjudged: {posts: this.#unjudged, paths: this.#firstUnjudged.best},
			worst: this.#worst.best,
			sources: [...this.#sources]
				.map(([name, sum]) => sourceScore(name, sum))
				.toSorted((a, b) => b.posts - a.posts || compareText(a.name, b.name)),
			months: [...this.#months]
				.map(([month, sum]) => monthScore(month, sum))
				.toSorted((a, b) => compareText(a.month, b.month)),
			costs: forEachDimension((dimension) => ({
				posts: this.#worstIn[dimension].best,
				causes: this.#costliest(causes, ({costs}) => costs[dimension]),
			})),
			raises: this.#costliest(causes, ({gain}) => gain),
		};
	}

	#addCause({finding, findings, safelyFixable, unsafelyFixable, costs, gain}: CauseCost, path: string): void {
		const {cause, rule, message} = finding;
		let sum = this.#causes.get(cause.id);
		if (sum === undefined) {
			sum = startOf(finding, path);
			this.#causes.set(cause.id, sum);
		}
		if (compareText(path, sum.first) < 0) {
			sum.first = path;
			sum.rule = rule;
			sum.source = cause.source;
			sum.example = message;
		}
		sum.posts++;
		sum.findings += findings;
		sum.safe += safelyFixable;
		sum.unsafe += unsafelyFixable;
		sum.gain += gain;
		for (const [dimension, units] of costs) sum.costs[dimension] += units;
	}

	#costliest(causes: readonly CauseSum[], unitsOf: (cause: CauseSum) => number): readonly PricedCause[] {
		const ranking = new Ranking<CauseSum>(
			this.#lists.causes,
			(a, b) => unitsOf(b) - unitsOf(a) || compareText(a.id, b.id),
		);
		for (const cause of causes) if (unitsOf(cause) > 0) ranking.add(cause);
		const pointsOfCause = (cause: CauseSum): number =>
			Math.round(unitsOf(cause) / this.#all.posts / (unitsOfPoint / 100)) / 100;
		return ranking.best.map((cause) => priced(shownCause(cause), pointsOfCause(cause)));
	}
}

/** Says what a cause comes to. */
export function priced(cause: CostlyCause, points: number): PricedCause {
	return {...cause, points};
}

function sourceScore(name: string, sum: ScoreSum): SourceScore {
	return {name, posts: sum.posts, ...pointsOf(sum, sum.posts)};
}

function monthScore(month: string, sum: ScoreSum): MonthScore {
	return {month, posts: sum.posts, ...pointsOf(sum, sum.posts)};
}

/** What stands for the month of posts without a date: behind all months. */
const noMonth = 'no date';

/** The sum of no posts. */
export function noSum(): ScoreSum {
	return {posts: 0, score: 0, dimensions: forEachDimension(() => 0)};
}

function sumIn(sums: Map<string, ScoreSum>, name: string): ScoreSum {
	let sum = sums.get(name);
	if (sum === undefined) {
		sum = noSum();
		sums.set(name, sum);
	}
	return sum;
}

/**
 * Adds the scores of a post to a sum.
 * @param times -1 takes them away again
 */
export function addTo(sum: ScoreSum, {score, dimensions}: Scores, times: 1 | -1 = 1): void {
	sum.posts += times;
	sum.score += times * score;
	for (const dimension of scoreDimensions) sum.dimensions[dimension] += times * dimensions[dimension];
}

/** Points of so many posts; where nothing stands that has a score, readers get nothing. */
export function pointsOf({score, dimensions}: Scores, posts: number): PointsOf {
	const mean = (units: number): Points => (posts === 0 ? 0 : shownPoints(units / posts));
	return {score: mean(score), dimensions: forEachDimension((dimension) => mean(dimensions[dimension]))};
}

function shownPoints(units: number): Points {
	return Math.floor(units / (unitsOfPoint / 10)) / 10;
}

function startOf({cause, rule, message}: CauseCost['finding'], path: string): CauseSum {
	return {
		id: cause.id,
		rule,
		source: cause.source,
		example: message,
		findings: 0,
		posts: 0,
		safe: 0,
		unsafe: 0,
		first: path,
		costs: forEachDimension(() => 0),
		gain: 0,
	};
}

function shownCause({id, rule, source, example, findings, posts, safe, unsafe, first}: CauseSum): CostlyCause {
	return {id, rule, source, example, findings, posts, fixes: {safe, unsafe}, first};
}
