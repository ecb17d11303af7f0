import {fullScore} from './formula.ts';
import type {ScoreDimension} from './scoreDimensions.ts';
import type {CauseCost, WeighedPost} from './scorePost.ts';

/** How many units posts have lost by a cause in a dimension, in sum; less than 0 for what they have won. */
export interface ExplainedCause {
	readonly id: string;
	readonly dimension: ScoreDimension;
	readonly lost: number;
}

/**
 * Explains what a post does to the mean that comes to the others: one that has less than they have lowers it, by its causes; that one has more is
 * the merit of no cause.
 * @param mean of the others, in units
 */
export function explainAddition(post: WeighedPost, mean: number): readonly ExplainedCause[] {
	const below = Math.max(0, mean - post.score);
	return scaled(post.causes.flatMap(lossesBy), post.score === fullScore ? 0 : below / (fullScore - post.score));
}

/** The same of a post that is gone: with it went what its causes took. */
export function explainRemoval(post: WeighedPost, mean: number): readonly ExplainedCause[] {
	return scaled(explainAddition(post, mean), -1);
}

/**
 * Explains how the score of a post has moved by the causes that have more findings in it than before, or fewer. Those that have as many may take
 * more or less than they did, because there is another share of the post for them to take: that is the doing of the others. Nor can a
 * post lose more than it had, or win more than it has.
 */
export function explainChange(before: WeighedPost, now: WeighedPost): readonly ExplainedCause[] {
	const lost: ExplainedCause[] = [];
	const won: ExplainedCause[] = [];
	const old = new Map(before.causes.map((cause) => [cause.finding.cause.id, cause]));
	const all = new Map([...old, ...now.causes.map((cause) => [cause.finding.cause.id, cause] as const)]);
	const present = new Set(now.causes);
	for (const [id, cause] of all) {
		const own = present.has(cause) ? cause : undefined;
		const more = (own?.findings ?? 0) - (old.get(id)?.findings ?? 0);
		const change = differenceOf(own, old.get(id));
		if (more > 0 && sumOf(change) > 0) lost.push(...change);
		if (more < 0 && sumOf(change) < 0) won.push(...change);
	}
	const [losses, gains] = [sumOf(lost), -sumOf(won)];
	const unexplained = now.score - before.score - (gains - losses);
	const [toLosses, toGains] = [losses - Math.max(0, unexplained), gains + Math.min(0, unexplained)];
	const tooMuch = Math.max(0, toLosses - before.score, toGains - now.score);
	return [
		...scaled(lost, losses === 0 ? 0 : Math.max(0, toLosses - tooMuch) / losses),
		...scaled(won, gains === 0 ? 0 : Math.max(0, toGains - tooMuch) / gains),
	];
}

/** What a cause takes more of a post than it did. */
function differenceOf(now: CauseCost | undefined, before: CauseCost | undefined): readonly ExplainedCause[] {
	return [...(now === undefined ? [] : lossesBy(now)), ...(before === undefined ? [] : scaled(lossesBy(before), -1))];
}

function lossesBy({finding, takes}: CauseCost): readonly ExplainedCause[] {
	return takes.map(([dimension, units]) => ({id: finding.cause.id, dimension, lost: units}));
}

function scaled(causes: readonly ExplainedCause[], factor: number): readonly ExplainedCause[] {
	return factor === 0 ? [] : causes.map((cause) => ({...cause, lost: factor * cause.lost}));
}

function sumOf(causes: readonly ExplainedCause[]): number {
	return causes.reduce((sum, {lost}) => sum + lost, 0);
}
