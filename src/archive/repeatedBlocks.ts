import type {ArchiveIndex} from '../model/archiveIndex.ts';
import type {BlockDetail, PackedBlocks, PostFacts} from '../model/facts.ts';
import {digest} from '../texts/digest.ts';
import {groupBy} from '../texts/groups.ts';
import {addOne, type BlockPlace, BlockRecord, isMostlyLinked, ownTextIn, type Sighting} from './blockSightings.ts';
import {makerOf} from './makerOf.ts';
import {eachDigest, longestIn, type PostBlocks, unpackBlocks} from './packBlocks.ts';
import {DigestCounts} from './repeatedDigests.ts';
import {isTemplate, ownSelectorOf, type SourceCounts, shortestTemplate} from './templateEvidence.ts';

/** What a site prints around many articles, and is no part of any: one block, or several that always go together. */
export interface RepeatedBlock {
	/** The same for the same words, wherever they stand. */
	readonly id: string;
	/** Who made the pages: the site, else the feed, else the folder. */
	readonly source: string;
	/** How many of the source’s posts hold it, each article counted once. */
	readonly posts: number;
	readonly of: number;
	/** Where it stands in most of them. */
	readonly place: BlockPlace;
	/** A selector of its largest block; a bare tag where nothing has a name. */
	readonly signature: string;
	readonly isMostlyLinks: boolean;
	/** A selector that matches hardly anything else of the source; undefined where nothing around it has such a name. */
	readonly selector: string | undefined;
	/** The first posts that hold it, and where its largest block stands there. */
	readonly sightings: readonly Sighting[];
}

/** Where a repeated block stands in a post. */
export interface FoundRepeat {
	readonly repeat: RepeatedBlock;
	/** The first and the last block of it, from 0. */
	readonly first: number;
	readonly last: number;
}

/** What the posts of an archive repeat. */
export interface RepeatedBlocks {
	/** By source, then in how many posts they stand. */
	readonly all: readonly RepeatedBlock[];
	/** Those in one post, in the order of the page. */
	readonly in: (post: PostFacts) => readonly FoundRepeat[];
}

/** Archives of fewer posts of a source teach nothing of it. */
const fewestPosts = 5;

/** What stands in so many posts may be more than chance. */
const fewestRepeats = 3;

/** In so much of the posts of either, two blocks follow each other that go together. */
const leastTogether = 0.9;

/** Learns which blocks the posts of each source repeat. It goes through the details of all posts a few times. */
export function learnRepeatedBlocks(archive: Pick<ArchiveIndex, 'posts' | 'detailsOf'>): RepeatedBlocks {
	return new Learning(archive).learn();
}

/** What is found out of one source. */
class Source implements SourceCounts {
	readonly name: string;
	readonly number: number;
	posts = 0;
	own = 0;
	readonly authors = new Map<string, number>();
	readonly signatures = new Map<string, {all: number; repeated: number}>();
	readonly records = new Map<string, BlockRecord>();
	/** How often a block follows another one. */
	readonly pairs = new Map<string, number>();
	readonly repeats = new Map<string, RepeatedBlock>();

	constructor(name: string, number: number) {
		this.name = name;
		this.number = number;
	}
}

class Learning {
	readonly #archive: Pick<ArchiveIndex, 'posts' | 'detailsOf'>;
	readonly #sources = new Map<string, Source>();
	readonly #counts = new DigestCounts();
	/** Posts that teach nothing: copies of others. */
	readonly #copies = new Set<PostFacts>();

	constructor(archive: Pick<ArchiveIndex, 'posts' | 'detailsOf'>) {
		this.#archive = archive;
		let number = 0;
		for (const [name, posts] of groupBy(archive.posts, makerOf))
			if (posts.length >= fewestPosts) this.#sources.set(name, new Source(name, number++));
	}

	learn(): RepeatedBlocks {
		this.#countDigests();
		this.#eachOriginal((post, source) => {
			const {blocks} = this.#blocksOf(post);
			this.#record(post, source, blocks);
			this.#pair(source, blocks);
		});
		for (const source of this.#sources.values()) joinTemplates(source);
		const all = [...this.#sources.values()].flatMap(({repeats}) => Array.from(new Set(repeats.values())));
		return {
			all: all.toSorted((a, b) => compare(a.source, b.source) || b.posts - a.posts || compare(a.id, b.id)),
			in: (post) => this.#repeatsIn(post),
		};
	}

	/** Counts each block once for each article. */
	#countDigests(): void {
		const known = new Set<string>();
		for (const post of this.#archive.posts) {
			const source = this.#sources.get(makerOf(post));
			const packed = source && this.#archive.detailsOf(post).blocks;
			if (source === undefined || packed === undefined) continue;
			const keys = articleKeysOf(post, packed).map((key) => `${source.number} ${key}`);
			if (keys.some((key) => known.has(key))) this.#copies.add(post);
			else {
				const digests = new Set<string>();
				eachDigest(packed, (block) => digests.add(block));
				for (const block of digests) this.#counts.add(source.number, block);
			}
			for (const key of keys) known.add(key);
		}
	}

	#eachOriginal(look: (post: PostFacts, source: Source) => void): void {
		for (const post of this.#archive.posts) {
			const source = this.#sources.get(makerOf(post));
			if (source !== undefined && !this.#copies.has(post)) look(post, source);
		}
	}

	#blocksOf(post: PostFacts): PostBlocks {
		const {blocks} = this.#archive.detailsOf(post);
		return blocks === undefined ? noBlocks : unpackBlocks(blocks);
	}

	#record(post: PostFacts, source: Source, blocks: readonly BlockDetail[]): void {
		const isRepeated = (block: BlockDetail): boolean => this.#counts.of(source.number, block.digest) >= fewestRepeats;
		const own = ownTextIn(blocks, isRepeated);
		source.posts++;
		if (own !== undefined) source.own++;
		addOne(source.authors, post.author?.value ?? '');
		const times = new Map<string, number>();
		for (const {digest: block} of blocks) addOne(times, block);
		for (const [index, block] of blocks.entries()) {
			countSignature(source, block, isRepeated(block));
			const count = times.get(block.digest);
			if (count === undefined || this.#counts.of(source.number, block.digest) < fewestPosts) continue;
			times.delete(block.digest);
			const record = source.records.get(block.digest) ?? new BlockRecord(block);
			source.records.set(block.digest, record);
			record.add(post, block, own && placeOf(index, own), count);
		}
	}

	/** Notes which blocks follow each other, once they are recorded: of each that is, all posts that hold it record it. */
	#pair(source: Source, blocks: readonly BlockDetail[]): void {
		const pairs = new Set<string>();
		for (const [index, {digest: block}] of blocks.entries()) {
			const next = blocks[index + 1]?.digest;
			if (next !== undefined && source.records.has(block) && source.records.has(next)) pairs.add(block + next);
		}
		for (const pair of pairs) addOne(source.pairs, pair);
	}

	#repeatsIn(post: PostFacts): readonly FoundRepeat[] {
		const repeats = this.#sources.get(makerOf(post))?.repeats;
		if (repeats === undefined || repeats.size === 0) return [];
		const packed = this.#archive.detailsOf(post).blocks;
		if (packed === undefined || !holdsOneOf(packed, repeats)) return [];
		const {blocks} = unpackBlocks(packed);
		const found: FoundRepeat[] = [];
		for (let first = 0; first < blocks.length; first++) {
			const repeat = repeats.get(blocks[first]?.digest ?? '');
			if (repeat === undefined) continue;
			let last = first;
			while (repeats.get(blocks[last + 1]?.digest ?? '') === repeat) last++;
			const part = blocks.slice(first, last + 1);
			if (part.some(({letters, isHeading}) => letters >= shortestTemplate && !isHeading))
				found.push({repeat, first, last});
			first = last;
		}
		return found;
	}
}

/** Whether a page holds a block that is repeated, without unpacking it: of most sources few do. */
function holdsOneOf(packed: PackedBlocks, repeats: ReadonlyMap<string, RepeatedBlock>): boolean {
	let isHeld = false;
	eachDigest(packed, (block) => {
		isHeld ||= repeats.has(block);
	});
	return isHeld;
}

const noBlocks: PostBlocks = {blocks: [], boxes: []};

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function countSignature(source: Source, {signature}: BlockDetail, isRepeated: boolean): void {
	const count = source.signatures.get(signature) ?? {all: 0, repeated: 0};
	source.signatures.set(signature, count);
	count.all++;
	if (isRepeated) count.repeated++;
}

function placeOf(index: number, own: {readonly first: number; readonly last: number}): BlockPlace {
	if (index < own.first) return 'before';
	return index > own.last ? 'after' : 'between';
}

/** Posts that have one of these in common hold the same article: its words, or its title and its longest paragraph. */
function articleKeysOf({title, fingerprint}: PostFacts, packed: PackedBlocks): readonly string[] {
	const longest = title === undefined ? undefined : longestIn(packed);
	const words = `words ${fingerprint.words}`;
	return title === undefined || longest === undefined ? [words] : [words, `text ${longest} ${title.value}`];
}

/** Makes one of the templates that always follow each other, with the headings and labels that go with them. */
function joinTemplates(source: Source): void {
	const templates = new Set([...source.records].filter(([, record]) => isTemplate(record, source)).map(([key]) => key));
	if (templates.size === 0) return;
	const parts = new Map<string, string[]>();
	for (const [pair, count] of source.pairs) {
		const [one, other] = [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)];
		const [first, second] = [source.records.get(one), source.records.get(other)];
		if (first === undefined || second === undefined) continue;
		if (count < leastTogether * first.posts || count < leastTogether * second.posts) continue;
		if (![one, other].every((key) => templates.has(key) || goesWith(source.records.get(key)))) continue;
		const joined = new Set([...(parts.get(one) ?? [one]), ...(parts.get(other) ?? [other])]);
		const list = [...joined];
		for (const key of list) parts.set(key, list);
	}
	for (const key of templates) {
		if (source.repeats.has(key)) continue;
		const members = parts.get(key) ?? [key];
		const repeat = repeatOf(
			source,
			members.filter((member) => templates.has(member)),
		);
		for (const member of members) source.repeats.set(member, repeat);
	}
}

/** Whether a block is nothing without the one beside it. */
function goesWith(record: BlockRecord | undefined): boolean {
	if (record === undefined || record.isOfArticle || record.isQuoted) return false;
	return record.block.isHeading || record.block.letters < shortestTemplate;
}

function repeatOf(source: Source, members: readonly string[]): RepeatedBlock {
	const records = members
		.flatMap((member) => source.records.get(member) ?? [])
		.toSorted((a, b) => b.block.letters - a.block.letters || compare(a.block.digest, b.block.digest));
	const [largest] = records;
	const sum = (value: (block: BlockDetail) => number): number =>
		records.reduce((all, {block}) => all + value(block), 0);
	const [letters, linked] = [sum((block) => block.letters), sum((block) => block.linked)];
	return {
		id: digest(records.map(({block}) => block.digest).join('')),
		source: source.name,
		posts: Math.max(...records.map(({posts}) => posts)),
		of: source.posts,
		place: largest?.place ?? 'after',
		signature: largest?.signature ?? '',
		isMostlyLinks: largest !== undefined && isMostlyLinked({...largest.block, letters, linked}),
		selector: largest === undefined ? undefined : ownSelectorOf(largest, source),
		sightings: largest?.sightings ?? [],
	};
}
