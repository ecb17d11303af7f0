import type {PageContents} from '../model/facts.ts';
import type {Harm} from '../model/rule.ts';
import {
	fullScore,
	holdsSomething,
	type Remains,
	remainsOf,
	type Scores,
	scoresOf,
	spoilingOf,
	weightBeside,
} from './formula.ts';
import {type PlacedLoss, placeLosses, type ScoredFinding} from './placedLosses.ts';
import {type ScoreDimension, scoreDimensions} from './scoreDimensions.ts';
import {type Taken, TakenSums, without} from './taken.ts';

export type {ScoredFinding} from './placedLosses.ts';

/** What a score asks of a post. Plain JSON. */
export interface ScoredPost {
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	/** Whose posts it stands among: a host, a feed, or a folder with a `/` behind it. */
	readonly source: string;
	/** Of its date in UTC, such as `2024-03`; undefined where it has none. */
	readonly month: string | undefined;
	/** What its page holds; undefined for one that cannot be read. */
	readonly contents: PageContents | undefined;
	/** What is wrong with it, accepted or not; not what a person has switched off. */
	readonly findings: readonly ScoredFinding[];
}

/** What findings of one cause take of one post. */
export interface CauseCost {
	/** One of them. */
	readonly finding: ScoredFinding;
	readonly findings: number;
	readonly safelyFixable: number;
	readonly unsafelyFixable: number;
	/** Units that the dimension would not have lost but for them, so far as one cause alone can be said to take them. */
	readonly costs: readonly (readonly [dimension: ScoreDimension, units: number])[];
	/** Units by which the post’s score would rise without them. */
	readonly gain: number;
	/** Units of the post’s score that they have taken: those of all causes together are what it lacks. */
	readonly takes: readonly (readonly [dimension: ScoreDimension, units: number])[];
}

/** The scores of a post in units, and what its causes cost. */
export interface WeighedPost extends Scores {
	/** Whether there is anything to judge: something that a reader may have lost a part of, or a rule that says that all is lost. */
	readonly isJudged: boolean;
	readonly causes: readonly CauseCost[];
}

const nothing: PageContents = {letters: 0, images: 0, embeds: 0, links: 0, headings: 0};

const spotless: Scores = scoresOf(new TakenSums().sums, nothing);

/**
 * Weighs what is wrong with a post. Takes as long as it has findings.
 * @param harmOf what a reader loses by what a rule finds
 */
export function weighPost(
	{findings, contents = nothing}: Pick<ScoredPost, 'findings' | 'contents'>,
	harmOf: (rule: string) => Harm,
): WeighedPost {
	const holds = holdsSomething(contents);
	if (findings.length === 0) return {...spotless, isJudged: holds, causes: []};
	const {all, byCause} = gather(placeLosses(findings, contents, harmOf));
	const scores = scoresOf(all.sums, contents);
	// Where nothing stands, nobody knows what share of it is gone.
	const isJudged = holds || scores.dimensions.completeness === 0;
	const lost = scoreDimensions.flatMap((dimension) =>
		scores.dimensions[dimension] === fullScore
			? []
			: [
					{
						dimension,
						units: fullScore - scores.dimensions[dimension],
						remains: remainsOf(dimension, all.sums, contents),
					},
				],
	);
	const share = new ExactShares(fullScore - scores.score, spoilingOf(scores.dimensions, all.sums, contents));
	const causes = [...byCause.values()].map(({finding, taken, mendable, findings: count, safe, unsafe}): CauseCost => {
		const shares = lost.flatMap(({dimension, units, remains}) => {
			const own = shareOf(taken.sums[dimension], all.sums[dimension], {remains, contents});
			return own === 0 ? [] : [{dimension, units, own}];
		});
		return {
			finding,
			findings: count,
			safelyFixable: safe,
			unsafelyFixable: unsafe,
			costs: shares.map(({dimension, units, own}) => [dimension, Math.round(units * own)] as const),
			gain: scoresOf(without(all.sums, mendable.sums), contents).score - scores.score,
			takes: shares.map(({dimension, own}) => [dimension, share.next(dimension, own)] as const),
		};
	});
	return {...scores, isJudged, causes};
}

/** Shares out what a post lacks, in whole units that are all of it together. */
class ExactShares {
	readonly #spoiling: Readonly<Record<ScoreDimension, number>>;
	readonly #scale: number;
	#sum = 0;
	#given = 0;

	/**
	 * @param lacking in units
	 * @param spoiling what each dimension has of that, before it was rounded
	 */
	constructor(lacking: number, spoiling: Readonly<Record<ScoreDimension, number>>) {
		const all = scoreDimensions.reduce((sum, dimension) => sum + spoiling[dimension], 0);
		this.#spoiling = spoiling;
		this.#scale = all === 0 ? 0 : lacking / all;
	}

	/** The units of somebody's share of a dimension. */
	next(dimension: ScoreDimension, share: number): number {
		this.#sum += this.#scale * this.#spoiling[dimension] * share;
		const units = Math.round(this.#sum) - this.#given;
		this.#given += units;
		return units;
	}
}

/** Adds up what findings take, all together and those of each cause. */
function gather(placed: readonly PlacedLoss[]): {
	readonly all: TakenSums;
	readonly byCause: ReadonlyMap<string, Gathered>;
} {
	const all = new TakenSums();
	const byCause = new Map<string, Gathered>();
	for (const {finding, loss, isBeside = false} of placed) {
		const {id} = finding.cause;
		const own = byCause.get(id) ?? newlyGathered(finding);
		byCause.set(id, own);
		if (!isBeside) count(finding, own);
		if (loss === undefined) continue;
		own.taken.add(loss);
		if (!isBeside) own.mendable.add(loss);
		all.add(loss);
	}
	return {all, byCause};
}

function newlyGathered(finding: ScoredFinding): Gathered {
	return {finding, taken: new TakenSums(), mendable: new TakenSums(), findings: 0, safe: 0, unsafe: 0};
}

function count(finding: ScoredFinding, own: Gathered): void {
	own.findings++;
	if (finding.fix?.safety === 'safe') own.safe++;
	else if (finding.fix !== undefined || finding.unsafeFix !== undefined) own.unsafe++;
}

interface Gathered {
	readonly finding: ScoredFinding;
	readonly taken: TakenSums;
	/** What of that is won when the findings are mended. */
	readonly mendable: TakenSums;
	findings: number;
	safe: number;
	unsafe: number;
}

/** The share that some findings have in what is lost: of each factor what they take of it, and of all factors by what these leave. */
function shareOf(
	some: Taken[ScoreDimension],
	all: Taken[ScoreDimension],
	{remains, contents}: {readonly remains: Remains; readonly contents: PageContents},
): number {
	let share = 0;
	let weights = 0;
	for (const [stocks, left] of remains) {
		// Of a factor that leaves nothing, the logarithm has no end.
		const weight = -Math.log(Math.max(left, leastLeft));
		if (weight === 0) continue;
		weights += weight;
		let [own, sum] = [0, 0];
		for (const stock of stocks) {
			own += some[stock] * weightBeside(stock, contents);
			sum += all[stock] * weightBeside(stock, contents);
		}
		if (sum > 0) share += (weight * own) / sum;
	}
	return weights === 0 ? 0 : share / weights;
}

const leastLeft = 1e-9;
