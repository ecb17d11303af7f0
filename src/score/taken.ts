import type {Loss, Stock} from './losses.ts';
import {forEachDimension, type ScoreDimension} from './scoreDimensions.ts';

/** Whole numbers, so that sums are the same in any order. */
type Sums = Record<Stock, number>;

/** How much findings take of a post, in each dimension and of each kind of thing. */
export type Taken = Readonly<Record<ScoreDimension, Readonly<Sums>>>;

/** So many units one of something has. */
export const unitsOfOne = 1000;

/** Units of the exponent with which shares of the whole post multiply. */
const unitsOfExponent = 1_000_000;

/** The exponent of what is lost as a whole: nothing is left of it. */
const wholeExponent = 1_000 * unitsOfExponent;

/** In the units of sums. Shares of a whole are written as exponents: one after the other, each takes its share of what is left. */
function unitsOf({of, amount}: Loss): number {
	if (of !== 'post') return Math.round(amount * unitsOfOne);
	return amount >= 1 ? wholeExponent : Math.round(-Math.log(1 - amount) * unitsOfExponent);
}

/** What shares of a whole leave of it, from 0 to 1. */
export function leftAfter(exponent: number): number {
	return Math.exp(-exponent / unitsOfExponent);
}

function noSums(): Sums {
	return {post: 0, text: 0, image: 0, embed: 0, lostEmbed: 0, link: 0, heading: 0};
}

/** Adds up what findings take. */
export class TakenSums {
	readonly sums: Record<ScoreDimension, Sums> = forEachDimension(noSums);

	add(loss: Loss): void {
		this.sums[loss.dimension][loss.of] += unitsOf(loss);
	}
}

/** What some findings take without some of them. */
export function without(all: Taken, some: Taken): Taken {
	return forEachDimension((dimension) => {
		const [own, others] = [all[dimension], some[dimension]];
		return {
			post: own.post - others.post,
			text: own.text - others.text,
			image: own.image - others.image,
			embed: own.embed - others.embed,
			lostEmbed: own.lostEmbed - others.lostEmbed,
			link: own.link - others.link,
			heading: own.heading - others.heading,
		};
	});
}
