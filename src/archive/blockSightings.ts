import type {BlockDetail, PostFacts} from '../model/facts.ts';
import type {Range} from '../model/text.ts';

/** Where blocks stand in a post: before its own text, behind it, or in it. */
export type BlockPlace = 'before' | 'after' | 'between';

/** A post in which a block stands. */
export interface Sighting {
	readonly post: PostFacts;
	readonly range: Range;
}

/** So many posts are kept of each block, to show it. */
const mostShown = 4;

/** What is known of one block in the posts of one source. */
export class BlockRecord {
	/** In how many posts it stands, and in how many that have a text of their own beside. */
	posts = 0;
	own = 0;
	readonly places: Record<BlockPlace, number> = {before: 0, after: 0, between: 0};
	/** In how many posts it stands more than once. */
	repeated = 0;
	readonly authors = new Map<string, number>();
	readonly signatures = new Map<string, number>();
	readonly sightings: Sighting[] = [];
	/** The block as it was first met; of another signature it is the same. */
	readonly block: BlockDetail;
	isQuoted = false;
	isOfArticle = false;

	constructor(block: BlockDetail) {
		this.block = block;
	}

	/**
	 * @param place undefined where the post has no text of its own
	 * @param times how often the block stands in it
	 */
	add(post: PostFacts, block: BlockDetail, place: BlockPlace | undefined, times: number): void {
		this.posts++;
		if (place !== undefined) {
			this.own++;
			this.places[place]++;
		}
		if (times > 1) this.repeated++;
		addOne(this.authors, post.author?.value ?? '');
		addOne(this.signatures, block.signature);
		this.isQuoted ||= block.isQuoted;
		this.isOfArticle ||= block.isOfArticle;
		if (this.sightings.length < mostShown) this.sightings.push({post, range: block.range});
	}

	/** The signature that it has in most posts. */
	get signature(): string {
		return mostOf(this.signatures)?.[0] ?? '';
	}

	/** The place at which it stands in most posts. */
	get place(): BlockPlace {
		const {before, after, between} = this.places;
		if (after >= before && after >= between) return 'after';
		return before >= between ? 'before' : 'between';
	}
}

/** Counts one more of something. */
export function addOne(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What was counted most often, the first of several; undefined of nothing. */
export function mostOf(counts: ReadonlyMap<string, number>): readonly [key: string, count: number] | undefined {
	let most: readonly [string, number] | undefined;
	for (const entry of counts) if (most === undefined || entry[1] > most[1]) most = entry;
	return most;
}

/** Above this share of its letters in links, a block leads on and says little. */
const leastLinked = 0.6;

/** Whether most words of a block are links. */
export function isMostlyLinked({letters, linked}: Pick<BlockDetail, 'letters' | 'linked'>): boolean {
	return letters > 0 && linked >= leastLinked * letters;
}

/** Letters: shorter blocks are dates, names and labels, which stand around any text. */
const longestLabel = 40;

/**
 * Where the text of a post begins and ends: what stands outside of it is repeated in other posts, mostly links, or short.
 * @param isRepeated whether a block stands in other posts of the source as well
 * @returns the first and the last block of it, from 0; undefined where nothing is its own
 */
export function ownTextIn(
	blocks: readonly BlockDetail[],
	isRepeated: (block: BlockDetail) => boolean,
): {readonly first: number; readonly last: number} | undefined {
	const isOwn = (block: BlockDetail): boolean => {
		if (block.letters === 0) return block.pictures > 0 && !isRepeated(block);
		return !block.isHeading && block.letters > longestLabel && !isMostlyLinked(block) && !isRepeated(block);
	};
	const first = blocks.findIndex(isOwn);
	return first === -1 ? undefined : {first, last: blocks.findLastIndex(isOwn)};
}
