import type {PageContents} from '../model/facts.ts';
import type {Stock} from './losses.ts';
import {forEachDimension, type ScoreDimension, scoreDimensions} from './scoreDimensions.ts';
import {leftAfter, type Taken, unitsOfOne} from './taken.ts';

/** Counted up whenever the same findings come to another score. */
export const scoreVersion = 1;

/** Units of one point: scores are whole numbers of these, so that sums are the same in any order. */
export const unitsOfPoint = 1000;

/** The score of what nothing is wrong with, in units. */
export const fullScore = 100 * unitsOfPoint;

/** What something on the page is to a reader, in letters of its text. Of many pictures and films, each is less than the only one. */
export const worthInLetters = {image: 400, embed: 600, link: 40} as const;

/** Pictures and films that would be worth as much as the text and so many letters more are worth half of that; no number of them is worth more. */
export const lettersBesideMedia = 1200;

/** So many letters a page counts that has fewer, where things in the way of it are weighed: beside a short note they are not everything. */
export const leastLetters = 500;

/**
 * How far the links or pictures of a post spoil a dimension when all of them are spoiled (`part`), and how many good ones are added to
 * them, so that the only one does not decide alone (`beside`).
 */
export const unitParts = {
	links: {link: {part: 1, beside: 2}},
	accessibility: {
		image: {part: 0.8, beside: 1},
		link: {part: 0.6, beside: 4},
		heading: {part: 0.4, beside: 1},
	},
} as const;

/** What a picture without a text of its own takes where a caption describes it: who cannot see it is told what it shows. */
export const captionedPart = 0.25;

/** How much of the score of a complete post each other dimension can take. */
export const dimensionWeights = {
	links: 0.24,
	accessibility: 0.12,
	provenance: 0.2,
	consistency: 0.1,
	cleanliness: 0.2,
} as const;

/** What a dimension weighs that is about some things on the page where the page is hardly any of these; all of its weight where it is nothing else. */
const leastOfWeight = 1 / 3;

/** Whether anything stands on a page that a reader may have lost something of; an address alone says nothing. */
export function holdsSomething({letters, images, embeds}: PageContents): boolean {
	return letters + images + embeds > 0;
}

/** A post’s scores in units. */
export interface Scores {
	readonly score: number;
	readonly dimensions: Readonly<Record<ScoreDimension, number>>;
}

/**
 * What is left of a post in a dimension, from 0 to 1, as factors: one for each kind of thing that findings take. They are multiplied,
 * and squared, so that what is lost first is felt most.
 */
export type Remains = readonly (readonly [stocks: readonly Stock[], left: number])[];

/** What findings leave of a post in a dimension. */
export function remainsOf(dimension: ScoreDimension, taken: Taken, contents: PageContents): Remains {
	const own = taken[dimension];
	const whole = [['post'], leftAfter(own.post)] as const;
	switch (dimension) {
		case 'completeness':
			return [whole, [['text', 'image', 'embed', 'lostEmbed'], keptShare(own, contents)]];
		case 'links':
			return [whole, unitFactor('link', own, contents, unitParts.links.link)];
		case 'accessibility': {
			const {image, link, heading} = unitParts.accessibility;
			return [
				whole,
				unitFactor('image', own, contents, image),
				unitFactor('link', own, contents, link),
				unitFactor('heading', own, contents, heading),
			];
		}
		case 'provenance':
		case 'consistency':
			return [whole];
		case 'cleanliness': {
			const article = Math.max(leastLetters, worthOf(contents));
			return [whole, [['text'], article / (article + own.text / unitsOfOne)]];
		}
	}
}

/** The scores of a post. */
export function scoresOf(taken: Taken, contents: PageContents): Scores {
	const dimensions = forEachDimension((dimension) => {
		const left = remainsOf(dimension, taken, contents).reduce((product, [, factor]) => product * factor, 1);
		return Math.floor(fullScore * left * left);
	});
	return {score: totalOf(dimensions, taken, contents), dimensions};
}

/** Of what a reader gets of a post, what the other dimensions leave. */
function totalOf(dimensions: Scores['dimensions'], taken: Taken, contents: PageContents): number {
	let spoiled = 0;
	for (const dimension of scoreDimensions) {
		if (dimension === 'completeness') continue;
		const weight = dimensionWeights[dimension] * weightedPart(dimension, taken, contents);
		spoiled += weight * (fullScore - dimensions[dimension]);
	}
	return Math.floor(dimensions.completeness * (1 - spoiled / fullScore));
}

/** What each dimension takes of the score of a post, in units that are not rounded: of what is lost, the others take nothing. */
export function spoilingOf(
	dimensions: Scores['dimensions'],
	taken: Taken,
	contents: PageContents,
): Readonly<Record<ScoreDimension, number>> {
	const left = dimensions.completeness / fullScore;
	return forEachDimension((dimension) => {
		const missing = fullScore - dimensions[dimension];
		if (dimension === 'completeness') return missing;
		return missing === 0 ? 0 : left * dimensionWeights[dimension] * weightedPart(dimension, taken, contents) * missing;
	});
}

/**
 * How much of its weight a dimension has on a page: an article of many paragraphs can do without its three links, and a list of links cannot.
 * The root is there because the few links of a long text are still the only way on from it.
 */
function weightedPart(dimension: ScoreDimension, taken: Taken, contents: PageContents): number {
	if (dimension !== 'links' && dimension !== 'accessibility') return 1;
	const {image, link} = taken[dimension];
	// An address that is no link any more is not among the links of the page.
	const images = Math.max(contents.images, image / unitsOfOne);
	const links = Math.max(contents.links, link / unitsOfOne);
	const page = {...contents, images, links};
	const all = worthOf(page);
	if (all === 0) return leastOfWeight;
	const pictures = dimension === 'links' ? 0 : mediaPart(page) * worthInLetters.image * images;
	return leastOfWeight + (1 - leastOfWeight) * Math.sqrt((worthInLetters.link * links + pictures) / all);
}

/** What one of a kind of thing weighs beside others that make a factor together. */
export function weightBeside(stock: Stock, contents: PageContents): number {
	if (stock === 'image') return mediaPart(contents) * worthInLetters.image;
	return stock === 'embed' || stock === 'lostEmbed' ? mediaPart(contents) * worthInLetters.embed : 1;
}

/** What a page holds, in letters. */
function worthOf(contents: PageContents): number {
	return contents.letters + mediaPart(contents) * mediaOf(contents) + worthInLetters.link * contents.links;
}

/** What pictures and films would be worth if each were the only one. */
function mediaOf({images, embeds}: Pick<PageContents, 'images' | 'embeds'>): number {
	return worthInLetters.image * images + worthInLetters.embed * embeds;
}

/** The part of its worth that each picture and film has beside the others: with many of them on a page, a reader misses one of them less. */
function mediaPart(contents: PageContents): number {
	const beside = contents.letters + lettersBesideMedia;
	return beside / (beside + mediaOf(contents));
}

type Sums = Taken[ScoreDimension];

/** The share of a page that a reader gets. Words and players that are lost are not among what it holds. */
function keptShare(own: Sums, contents: PageContents): number {
	const amountOf = (stock: Stock): number => own[stock] / unitsOfOne;
	const image = amountOf('image');
	const embed = amountOf('embed');
	const lostEmbed = amountOf('lostEmbed');
	const there = {
		...contents,
		images: Math.max(contents.images, image),
		embeds: Math.max(contents.embeds, embed) + lostEmbed,
	};
	const lost = amountOf('text') + mediaPart(there) * mediaOf({images: image, embeds: embed + lostEmbed});
	return lost === 0 ? 1 : 1 - lost / (worthOf(there) + amountOf('text'));
}

function unitFactor(
	stock: 'image' | 'link' | 'heading',
	own: Sums,
	contents: PageContents,
	{part, beside}: {readonly part: number; readonly beside: number},
): Remains[number] {
	const count = {image: contents.images, link: contents.links, heading: contents.headings}[stock];
	const spoiled = own[stock] / unitsOfOne;
	return [[stock], 1 - (part * spoiled) / (Math.max(count, spoiled) + beside)];
}
