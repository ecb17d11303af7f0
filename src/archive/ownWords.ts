import type {ArchiveIndex} from '../model/archiveIndex.ts';
import type {PostFacts, WordsDetail} from '../model/facts.ts';
import {isOfLevel} from '../texts/shingles.ts';
import {makerOf} from './makerOf.ts';
import {unpackWords} from './packWords.ts';
import {SampleCounts} from './sampleCounts.ts';

/** The words of a post that many others of its host, its author there or its feed do not have as well. */
export interface OwnWords {
	readonly post: PostFacts;
	/** Runs of them, sorted; of long texts, and where templates show in a sample only, those of the level. */
	readonly shingles: Uint32Array;
	readonly level: number;
	/** Runs that many others have, sorted, of the same level: they count in no post that it is compared with. */
	readonly leftOut: Uint32Array;
	/** How many letters and digits the whole text has, and how many of them are its own, as far as the sample tells. */
	readonly allLetters: number;
	readonly letters: number;
	readonly numberShare: number;
	readonly unpartedShare: number;
	readonly isCorrection: boolean;
}

/** What so many posts of one circle say, and such a share of it, is a template. */
const fewestPosts = 5;
const leastShare = 0.2;

/** Of large circles, a smaller share is one, too; below that, it may be how people speak. */
const manyPosts = 30;
const leastShareOfMany = 0.02;

/** So many levels up, templates are looked for: as far as texts differ in length by a factor that is no exception. */
const farthestUp = 4;

/** Of fewer shingles, no share is taken. */
const fewestShown = 12;

/** By so much more a share of a sample has to be template before the sample is believed, and not the whole. */
const clearlyMore = 0.15;

/** Standard deviations: so far beyond the share of the whole, none of the samples of an archive is by chance. */
const farFromChance = 6;

/** Takes from the words of posts what their circles share. @param posts that are no copies of each other */
export function ownWordsOf(archive: Pick<ArchiveIndex, 'detailsOf'>, posts: readonly PostFacts[]): readonly OwnWords[] {
	const read = posts.flatMap((post) => {
		const {words} = archive.detailsOf(post);
		return words === undefined ? [] : [{post, words: unpackWords(words)}];
	});
	const circles = new Circles(read.reduce((sum, {words}) => sum + words.shingles.length, 0));
	const makers = read.map(({post, words}) => circles.addToMaker(post, words));
	const around = read.map(({post, words}, index) => circles.addToParts(post, words, makers[index]));
	return read.map(({post, words}, index) => {
		const {letters, numberShare, unpartedShare, isCorrection} = words;
		const {shingles, leftOut, level} = ownShingles(words, (shingle) =>
			circles.isTemplate(around[index] ?? [], shingle),
		);
		const all = shingles.length + leftOut.length;
		const share = all === 0 ? 0 : shingles.length / all;
		return {
			post,
			shingles,
			leftOut,
			level,
			allLetters: letters,
			letters: letters * share,
			numberShare,
			unpartedShare,
			isCorrection,
		};
	});
}

/** Posts that may have a template in common: those of a maker, and what of them is of one author or one feed. */
interface Circle {
	readonly number: number;
	/** How many posts of it have samples of a level. */
	readonly posts: number[];
}

class Circles {
	readonly #circles = new Map<string, Circle>();
	readonly #counts: SampleCounts;

	constructor(shingles: number) {
		this.#counts = new SampleCounts(shingles);
	}

	addToMaker(post: PostFacts, words: WordsDetail): Circle {
		const circle = this.#circleOf(`maker ${makerOf(post)}`);
		this.#add(circle, words, () => true);
		return circle;
	}

	/** @returns all circles of the post, the largest first */
	addToParts(post: PostFacts, words: WordsDetail, maker: Circle | undefined): readonly Circle[] {
		if (maker === undefined) return [];
		const {author, feed} = post;
		const parts = [
			...(author === undefined ? [] : [this.#circleOf(`author ${maker.number} ${author.value}`)]),
			...(feed === undefined ? [] : [this.#circleOf(`feed ${maker.number} ${feed}`)]),
		];
		for (const part of parts) this.#add(part, words, (shingle) => this.#isRepeated(maker, shingle));
		return [maker, ...parts];
	}

	/** Whether so many posts of a circle say it, of those of which samples show it. @param circles the largest first */
	isTemplate(circles: readonly Circle[], shingle: number): boolean {
		const [maker] = circles;
		if (maker === undefined || !this.#isRepeated(maker, shingle)) return false;
		return circles.some(({number, posts}) => {
			const count = this.#counts.of(number, shingle);
			if (count < fewestPosts) return false;
			let shown = 0;
			for (const [level, ofLevel] of posts.entries()) if (isOfLevel(shingle, level)) shown += ofLevel ?? 0;
			return count >= (count < manyPosts ? leastShare : leastShareOfMany) * shown;
		});
	}

	#isRepeated({number}: Circle, shingle: number): boolean {
		return this.#counts.of(number, shingle) >= fewestPosts;
	}

	#add({number, posts}: Circle, {shingles, level}: WordsDetail, isCounted: (shingle: number) => boolean): void {
		posts[level] = (posts[level] ?? 0) + 1;
		for (const shingle of shingles) if (isCounted(shingle)) this.#counts.add(number, shingle);
	}

	#circleOf(name: string): Circle {
		const known = this.#circles.get(name) ?? {number: this.#circles.size, posts: []};
		this.#circles.set(name, known);
		return known;
	}
}

/** What is left without templates: of the lowest level at which they show. */
function ownShingles(
	{shingles, level}: WordsDetail,
	isTemplate: (shingle: number) => boolean,
): Pick<OwnWords, 'shingles' | 'leftOut' | 'level'> {
	if (!shingles.some(isTemplate)) return {shingles, leftOut: nothing, level};
	const leftOut = shingles.filter(isTemplate);
	let best = {level, all: shingles.length, leftOut: leftOut.length};
	for (let up = level + 1; up <= level + farthestUp; up++) {
		const shown = {level: up, all: countOfLevel(shingles, up), leftOut: countOfLevel(leftOut, up)};
		if (shown.all < fewestShown) break;
		if (showsMore(shown, best)) best = shown;
	}
	const left = new Set(leftOut);
	return {
		shingles: shingles.filter((shingle) => isOfLevel(shingle, best.level) && !left.has(shingle)),
		leftOut: leftOut.filter((shingle) => isOfLevel(shingle, best.level)),
		level: best.level,
	};
}

const nothing = new Uint32Array();

/** How many runs a sample of a level has, and how many of them are template. */
interface Shown {
	readonly all: number;
	readonly leftOut: number;
}

/** Whether so much more of one sample is template that the share of the other one explains it not even by chance. */
function showsMore({all, leftOut}: Shown, other: Shown): boolean {
	// As if one more of each were known: of few, none is no proof that there are none.
	const share = (other.leftOut + 1) / (other.all + 2);
	const deviation = Math.sqrt(all * share * (1 - share));
	return leftOut > all * (other.leftOut / other.all + clearlyMore) && leftOut > all * share + farFromChance * deviation;
}

function countOfLevel(shingles: Uint32Array, level: number): number {
	let count = 0;
	for (const shingle of shingles) if (isOfLevel(shingle, level)) count++;
	return count;
}
