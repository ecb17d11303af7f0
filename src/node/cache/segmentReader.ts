import {crc32} from 'node:zlib';
import {isPackedFacts, type PackedFacts} from '../../archive/packFacts.ts';
import {sharedKeys} from '../../archive/sharedKeys.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import {areDisablings} from '../../engine/suppress/disablingShape.ts';
import type {Outline, SharedKey} from '../../model/archiveIndex.ts';
import {type AnyNumbers, ColumnReader, type EvenTexts, type WholeNumbers} from './columns.ts';
import type {FileState} from './fileState.ts';
import type {PackedBlock, Place} from './keeper.ts';
import {readAt, withOwnFile} from './ownership.ts';
import {
	factsTogether,
	isSegmentName,
	lengthOf,
	noBlob,
	noSite,
	noTime,
	type SegmentHead,
	type StoredPost,
	type StoredState,
	segmentMark,
	segmentVersion,
	signs,
} from './segment.ts';

/** The first line has room for these. */
const longestFirstLine = 100;

/**
 * Opens a file of a cache.
 * @param file absolute
 * @returns undefined for what is none, was cut short, is of another version or is somebody else's
 */
export function openSegment(file: string): Segment | undefined {
	try {
		return withOwnFile(file, (descriptor, size) => readSegment(file, descriptor, size));
	} catch {
		// Whatever is wrong with it: what it would say is found out anew.
		return undefined;
	}
}

function readSegment(file: string, descriptor: number, size: number): Segment | undefined {
	const beginning = readAt(descriptor, 0, Math.min(size, longestFirstLine)).toString('latin1');
	const lineLength = beginning.indexOf('\n') + 1;
	const [first, second, version, ...numbers] = beginning.slice(0, Math.max(0, lineLength - 1)).split(' ');
	if (`${first} ${second}` !== segmentMark || version !== String(segmentVersion)) return undefined;
	const [headLength = 0, headSum, blocksLength = 0] = numbers.map(Number);
	const bytes = readAt(descriptor, 0, size - blocksLength);
	const json = bytes.subarray(lineLength, lineLength + headLength);
	if (crc32(json) !== headSum) return undefined;
	// What the sum stands for was written by `formatSegment`, or by somebody who means harm: who reads it looks at it again.
	const head = JSON.parse(json.toString('utf8')) as SegmentHead;
	const factsStart = bytes.length - head.facts[0];
	const facts = bytes.subarray(factsStart);
	if (facts.length !== head.facts[0] || crc32(facts) !== head.facts[1]) return undefined;
	const columns = bytes.subarray(lineLength + headLength, factsStart);
	return new Segment(file, size, {head, columns, facts, blocksStart: bytes.length});
}

/** What stands in a file of a cache before the blocks. */
interface SegmentParts {
	readonly head: SegmentHead;
	readonly columns: Buffer;
	readonly facts: Buffer;
	readonly blocksStart: number;
}

/** A file of a cache. Of each post only what somebody asks for is unpacked, and blocks are not read before. */
export class Segment {
	/** Absolute. */
	readonly file: string;
	/** How long the file is. */
	readonly bytes: number;
	/** Names of older files, all of which is in this one. */
	readonly replaces: readonly string[];
	/** How many posts there are. */
	readonly count: number;
	readonly states: readonly StoredState[];
	readonly #columns: PostColumns;
	readonly #posts: (StoredPost | undefined)[] = [];
	/** The first post of each path; those of one path follow each other. */
	readonly #firstOf = new Map<string, number>();

	/** Throws for what is damaged. */
	constructor(file: string, size: number, parts: SegmentParts) {
		const {head} = parts;
		const [count, states] = head.counts;
		this.file = file;
		this.bytes = size;
		this.replaces = head.replaces.filter(isSegmentName);
		this.count = count;
		const reader = new ColumnReader(parts.columns, head.columns);
		this.#columns = readPostColumns(file, reader, parts);
		this.states = readStates(reader, states);
		for (let row = count - 1; row >= 0; row--) this.#firstOf.set(this.#columns.paths[row] ?? '', row);
	}

	/** The paths of its posts, each once. */
	get paths(): Iterable<string> {
		return this.#firstOf.keys();
	}

	/** Whether it has a post of this path. */
	has(file: string): boolean {
		return this.#firstOf.has(file);
	}

	/** Its posts of a path. */
	postsOf(file: string): readonly StoredPost[] {
		const first = this.#firstOf.get(file);
		if (first === undefined) return none;
		const found = [this.#postAt(first)];
		for (let row = first + 1; row < this.count && this.#columns.paths[row] === file; row++)
			found.push(this.#postAt(row));
		return found;
	}

	#postAt(row: number): StoredPost {
		const known = this.#posts[row];
		if (known !== undefined) return known;
		const post = new PostInSegment(this.#columns, row);
		this.#posts[row] = post;
		return post;
	}
}

/** What a file says of its posts. */
interface PostColumns {
	readonly paths: readonly string[];
	readonly hashes: EvenTexts;
	readonly blobs: EvenTexts;
	readonly factsDigests: EvenTexts;
	/** Of each key that posts may share. */
	readonly marks: ReadonlyMap<SharedKey, WholeNumbers>;
	readonly states: AnyNumbers;
	readonly overrides: WholeNumbers;
	/** 1 for posts that were linted. */
	readonly linted: WholeNumbers;
	readonly outlines: OutlineColumns;
	/** Where the places of each post end: those of its findings, and those of its details. */
	readonly ends: WholeNumbers;
	/** Numbers of blocks, and which value of the block. */
	readonly places: WholeNumbers;
	readonly blocks: StoredBlocks;
	readonly facts: FactsReader;
	readonly distinctOverrides: readonly string[];
	readonly disablings: ReadonlyMap<number, readonly Disabling[]>;
}

function readPostColumns(file: string, reader: ColumnReader, {head, facts, blocksStart}: SegmentParts): PostColumns {
	const [count] = head.counts;
	const {overrides: distinctOverrides, sites, disablings} = head;
	if (!Array.isArray(sites) || !disablings.every(([, list]) => areDisablings(list))) throw new Error('it is damaged');
	// In the order in which `formatSegment` has written them.
	return {
		paths: reader.texts(count),
		hashes: reader.evenTexts(count, lengthOf.hash),
		blobs: reader.evenTexts(count, lengthOf.blob),
		factsDigests: reader.evenTexts(count, lengthOf.factsDigest),
		marks: new Map(sharedKeys.map((key) => [key, reader.wholeNumbers(count)])),
		states: reader.anyNumbers(count * numbersOfState),
		overrides: reader.wholeNumbers(count),
		linted: reader.wholeNumbers(count),
		ends: reader.wholeNumbers(count * 2),
		places: reader.wholeNumbers(),
		outlines: {
			sites,
			site: reader.wholeNumbers(count),
			epoch: reader.anyNumbers(count),
			length: reader.wholeNumbers(count),
			signs: reader.wholeNumbers(count),
		},
		blocks: new StoredBlocks(file, blocksStart, {lengths: reader.wholeNumbers(), sums: reader.wholeNumbers()}),
		facts: new FactsReader(facts, reader.wholeNumbers()),
		distinctOverrides,
		disablings: new Map(disablings),
	};
}

/** What posts are in outline. */
interface OutlineColumns {
	/** Each once, of which `site` holds the numbers. */
	readonly sites: readonly string[];
	readonly site: WholeNumbers;
	/** NaN where there is none. */
	readonly epoch: AnyNumbers;
	readonly length: WholeNumbers;
	readonly signs: WholeNumbers;
}

function outlineIn(columns: OutlineColumns, row: number): Outline {
	const site = columns.site.at(row);
	const epoch = columns.epoch.at(row);
	const all = columns.signs.at(row);
	return {
		site: site === noSite ? undefined : columns.sites[site - 1],
		epoch: Number.isNaN(epoch) ? undefined : epoch,
		length: columns.length.at(row),
		hasTitle: (all & signs.title) !== 0,
		hasPicture: (all & signs.picture) !== 0,
		gist: (all & signs.excuse) !== 0 ? 'excuse' : (all & signs.gist) !== 0 ? 'words' : 'none',
	};
}

function readStates(reader: ColumnReader, count: number): readonly StoredState[] {
	const paths = reader.texts(count);
	const hashes = reader.evenTexts(count, lengthOf.hash);
	const states = reader.anyNumbers(count * numbersOfState);
	return paths.flatMap((file, index) => {
		const state = stateAt(states, index);
		return state === undefined ? [] : [{path: file, hash: hashes.at(index), state}];
	});
}

const numbersOfState = 4;

function stateAt(numbers: AnyNumbers, index: number): FileState | undefined {
	const first = index * numbersOfState;
	const changed = numbers.at(first + 2);
	if (changed === noTime) return undefined;
	return {bytes: numbers.at(first), modified: numbers.at(first + 1), changed, node: numbers.at(first + 3)};
}

/** A post in a file of a cache. */
class PostInSegment implements StoredPost {
	readonly #columns: PostColumns;
	readonly #row: number;

	constructor(columns: PostColumns, row: number) {
		this.#columns = columns;
		this.#row = row;
	}

	get path(): string {
		return this.#columns.paths[this.#row] ?? '';
	}

	get hash(): string {
		return this.#columns.hashes.at(this.#row);
	}

	get blob(): string | undefined {
		const blob = this.#columns.blobs.at(this.#row);
		return blob === noBlob ? undefined : blob;
	}

	get state(): FileState | undefined {
		return stateAt(this.#columns.states, this.#row);
	}

	get overrides(): string {
		// A text that no config knows makes the post one that nobody knows.
		return this.#columns.distinctOverrides[this.#columns.overrides.at(this.#row)] ?? '?';
	}

	facts(): PackedFacts | undefined {
		const facts = this.#columns.facts.at(this.#row);
		return facts?.[1] === this.path ? facts : undefined;
	}

	get factsDigest(): string {
		return this.#columns.factsDigests.at(this.#row);
	}

	markOf(key: SharedKey): number {
		return this.#columns.marks.get(key)?.at(this.#row) ?? 0;
	}

	outline(): Outline {
		return outlineIn(this.#columns.outlines, this.#row);
	}

	get findings(): Iterable<Place> | undefined {
		return this.#columns.linted.at(this.#row) === 1 ? this.#placesBefore(2 * this.#row) : undefined;
	}

	get details(): Iterable<Place> {
		return this.#placesBefore(2 * this.#row + 1);
	}

	get disablings(): readonly Disabling[] {
		return this.#columns.disablings.get(this.#row) ?? none;
	}

	#placesBefore(end: number): Iterable<Place> {
		return new StoredPlaces(this.#columns, end);
	}
}

const none: readonly never[] = [];

/** Places in a file of a cache. Going through them throws where they are damaged. */
class StoredPlaces implements Iterable<Place> {
	readonly #columns: PostColumns;
	/** Which of the ends is theirs. */
	readonly #end: number;

	constructor(columns: PostColumns, end: number) {
		this.#columns = columns;
		this.#end = end;
	}

	*[Symbol.iterator](): Generator<Place> {
		const {ends, places, blocks} = this.#columns;
		const end = ends.at(this.#end);
		for (let position = this.#end === 0 ? 0 : ends.at(this.#end - 1); position < end; position += 2)
			yield {block: blocks.at(places.at(position)), index: places.at(position + 1)};
	}
}

/**
 * The facts of the posts of a file. Lists of neighbours are unpacked when somebody asks for one of them, and the last one stays
 * at hand: who asks for all goes through them in their order.
 */
class FactsReader {
	readonly #bytes: Buffer;
	readonly #starts: readonly number[];
	#last: {readonly index: number; readonly list: readonly unknown[]} | undefined;

	constructor(bytes: Buffer, lengths: WholeNumbers) {
		this.#bytes = bytes;
		const starts = [0];
		for (let index = 0; index < lengths.length; index++) starts.push((starts[index] ?? 0) + lengths.at(index));
		this.#starts = starts;
	}

	/** Undefined where they cannot be read. */
	at(row: number): PackedFacts | undefined {
		const facts = this.#listAt(Math.floor(row / factsTogether))[row % factsTogether];
		return isPackedFacts(facts) ? facts : undefined;
	}

	#listAt(index: number): readonly unknown[] {
		if (this.#last?.index !== index) this.#last = {index, list: this.#unpack(index)};
		return this.#last.list;
	}

	#unpack(index: number): readonly unknown[] {
		try {
			const list: unknown = JSON.parse(this.#bytes.toString('utf8', this.#starts[index], this.#starts[index + 1]));
			return Array.isArray(list) ? list : none;
		} catch {
			return none;
		}
	}
}

/** The blocks of a file, each of which is one thing, whoever asks. */
class StoredBlocks {
	readonly #file: string;
	readonly #sums: WholeNumbers;
	readonly #starts: readonly number[];
	readonly #blocks: (StoredBlock | undefined)[] = [];

	constructor(
		file: string,
		start: number,
		{lengths, sums}: {readonly lengths: WholeNumbers; readonly sums: WholeNumbers},
	) {
		this.#file = file;
		this.#sums = sums;
		const starts = [start];
		for (let index = 0; index < lengths.length; index++) starts.push((starts[index] ?? 0) + lengths.at(index));
		this.#starts = starts;
	}

	/** Throws where there is none. */
	at(index: number): StoredBlock {
		const known = this.#blocks[index];
		if (known !== undefined) return known;
		const offset = this.#starts[index];
		const end = this.#starts[index + 1];
		if (offset === undefined || end === undefined) throw new Error('it is damaged');
		const block = new StoredBlock(this.#file, {offset, bytes: end - offset, check: this.#sums.at(index)});
		this.#blocks[index] = block;
		return block;
	}
}

/** A block in a file of a cache, which is opened for as long as it takes to read the block. */
class StoredBlock implements PackedBlock {
	readonly #file: string;
	readonly #place: {readonly offset: number; readonly bytes: number; readonly check: number};

	constructor(file: string, place: {readonly offset: number; readonly bytes: number; readonly check: number}) {
		this.#file = file;
		this.#place = place;
	}

	/** @throws an error where the file is no longer what it was */
	pack(): Uint8Array {
		const {offset, bytes, check} = this.#place;
		const packed = withOwnFile(this.#file, (descriptor) => readAt(descriptor, offset, bytes));
		if (crc32(packed) !== check) throw new Error('it is damaged');
		return packed;
	}
}
