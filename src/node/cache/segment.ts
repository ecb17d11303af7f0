import {randomBytes} from 'node:crypto';
import {crc32} from 'node:zlib';
import {isPackedFacts, type PackedFacts} from '../../archive/packFacts.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import {areDisablings} from '../../engine/suppress/disablingShape.ts';
import type {FileState} from './fileState.ts';
import {type PackedBlock, type Place, unpackValues} from './keeper.ts';
import {readAt, withOwnFile} from './ownership.ts';

/** Counted up whenever files of older versions can no longer be read. */
export const segmentVersion = 2;

/** What a cache holds of one state of one post. */
export interface StoredPost {
	readonly path: string;
	/** Of the file's bytes. */
	readonly hash: string;
	/** What the file system said of the file when it held them; undefined where that tells nothing. */
	readonly state: FileState | undefined;
	/** Which overrides of its config hold for it. */
	readonly overrides: string;
	readonly facts: PackedFacts;
	/** Of all that rules which judge an archive see of it, but for its words. */
	readonly factsDigest: string;
	/** Its own findings; undefined for a post that was not linted, but asked for facts. */
	readonly findings: Iterable<Place> | undefined;
	readonly details: Iterable<Place>;
	readonly disablings: readonly Disabling[];
}

/** That a file holds bytes which are known already. */
export interface StoredState {
	readonly path: string;
	readonly hash: string;
	readonly state: FileState;
}

/** What one run added to a cache. */
export interface SegmentContents {
	readonly posts: readonly StoredPost[];
	readonly states: readonly StoredState[];
	/** Names of older files, all of which is in this one; none if left out. */
	readonly replaces?: readonly string[] | undefined;
}

/** A file of a cache that was read, but for the blocks in it. */
export interface Segment extends SegmentContents {
	readonly file: string;
	readonly bytes: number;
}

const segmentName = /^[0-9a-z]+-[0-9a-f]{12}\.posts$/;

/** Whether a file of this name is one of a cache. */
export function isSegmentName(name: string): boolean {
	return segmentName.test(name);
}

/** A name that no other file of a cache has. Younger ones sort later. */
export function newSegmentName(): string {
	return `${Date.now().toString(36)}-${randomBytes(6).toString('hex')}.posts`;
}

type StateRow = readonly [bytes: number, modified: number, changed: number, node: number];

/** Blocks and indexes in turns. */
export type PlacesRow = readonly number[];

type PostRow = readonly [
	hash: string,
	overrides: string,
	facts: PackedFacts,
	factsDigest: string,
	/** 0 where it was not linted. */
	findings: PlacesRow | 0,
	details: PlacesRow,
	state: StateRow | 0,
	/** Left out where there are none. */
	disablings?: readonly Disabling[],
];

/** What stands before the blocks. */
interface Catalogue {
	/** Length in bytes and check sum of each block. */
	readonly blocks: readonly (readonly [length: number, sum: number])[];
	readonly posts: readonly PostRow[];
	readonly states: readonly (readonly [path: string, hash: string, state: StateRow])[];
	readonly replaces: readonly string[];
}

const mark = 'archivelint cache';

/** The first line has room for these. */
const longestHead = 100;

/** Writes a file of a cache, piece by piece: a line with lengths, the catalogue as JSON, the blocks. */
export function* formatSegment({posts, states, replaces = []}: SegmentContents): Generator<Uint8Array> {
	const blocks = new BlockTable();
	const rows = posts.flatMap((post): PostRow[] => {
		const findings = post.findings && blocks.rowOf(post.findings);
		const details = blocks.rowOf(post.details);
		// What can no longer be read is left out.
		if (details === undefined || (post.findings !== undefined && findings === undefined)) return [];
		const {hash, overrides, facts, factsDigest, disablings} = post;
		const state = post.state === undefined ? 0 : stateRow(post.state);
		const row = [hash, overrides, facts, factsDigest, findings ?? 0, details, state] as const;
		return [disablings.length === 0 ? row : [...row, disablings]];
	});
	const catalogue: Catalogue = {
		blocks: blocks.packed.map((bytes) => [bytes.length, crc32(bytes)]),
		posts: rows,
		states: states.map(({path, hash, state}) => [path, hash, stateRow(state)]),
		replaces,
	};
	const json = Buffer.from(JSON.stringify(catalogue), 'utf8');
	const length = blocks.packed.reduce((sum, bytes) => sum + bytes.length, 0);
	yield Buffer.from(`${mark} ${segmentVersion} ${json.length} ${crc32(json)} ${length}\n`, 'latin1');
	yield json;
	yield* blocks.packed;
}

/** Numbers the blocks that posts are in. */
export class BlockTable {
	readonly packed: Uint8Array[] = [];
	readonly #numbers = new Map<PackedBlock, number | undefined>();

	/** Undefined where a block cannot be read. */
	rowOf(places: Iterable<Place>): PlacesRow | undefined {
		const row: number[] = [];
		for (const {block, index} of places) {
			const number = this.#numberOf(block);
			if (number === undefined) return undefined;
			row.push(number, index);
		}
		return row;
	}

	#numberOf(block: PackedBlock): number | undefined {
		if (this.#numbers.has(block)) return this.#numbers.get(block);
		const number = this.#add(block);
		this.#numbers.set(block, number);
		return number;
	}

	#add(block: PackedBlock): number | undefined {
		try {
			return this.packed.push(block.pack()) - 1;
		} catch {
			return undefined;
		}
	}
}

function stateRow({bytes, modified, changed, node}: FileState): StateRow {
	return [bytes, modified, changed, node];
}

/**
 * Reads a file of a cache.
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
	const beginning = readAt(descriptor, 0, Math.min(size, longestHead)).toString('latin1');
	const headLength = beginning.indexOf('\n') + 1;
	const [first, second, version, ...numbers] = beginning.slice(0, Math.max(0, headLength - 1)).split(' ');
	if (`${first} ${second}` !== mark || version !== String(segmentVersion)) return undefined;
	const [length = 0, sum, dataLength = 0] = numbers.map(Number);
	const start = headLength + length;
	if (start + dataLength !== size) return undefined;
	const json = readAt(descriptor, headLength, length);
	if (crc32(json) !== sum) return undefined;
	// What the sum stands for was written by `formatSegment`, or by somebody who means harm: each row is looked at.
	const {blocks, posts, states, replaces} = JSON.parse(json.toString('utf8')) as Catalogue;
	const stored: StoredBlock[] = [];
	let offset = start;
	for (const [bytes, check] of blocks) {
		stored.push(new StoredBlock(file, {offset, bytes, check}));
		offset += bytes;
	}
	return {
		file,
		bytes: size,
		posts: posts.map((row) => readRow(row, stored)).filter((post) => post !== undefined),
		states: states.flatMap(([path, hash, row]) => {
			const state = readState(row);
			return state === undefined ? [] : [{path, hash, state}];
		}),
		replaces: replaces.filter(isSegmentName),
	};
}

function readRow(row: PostRow, blocks: readonly StoredBlock[]): StoredPost | undefined {
	// By index: see `isPackedFacts`.
	const hash = row[0];
	const overrides = row[1];
	const facts = row[2];
	const factsDigest = row[3];
	const findings = row[4];
	const details = row[5];
	const state = row[6];
	const disablings = row[7] ?? none;
	if (typeof hash !== 'string' || typeof overrides !== 'string' || typeof factsDigest !== 'string') return undefined;
	if (!isPackedFacts(facts)) return undefined;
	if (!arePlaces(details, blocks) || (findings !== 0 && !arePlaces(findings, blocks)) || !areDisablings(disablings))
		return undefined;
	return {
		path: facts[1],
		hash,
		state: state === 0 ? undefined : readState(state),
		overrides,
		facts,
		factsDigest,
		findings: findings === 0 ? undefined : new StoredPlaces(findings, blocks),
		details: new StoredPlaces(details, blocks),
		disablings,
	};
}

const none: readonly never[] = [];

/** Places in a file of a cache. Of most of them nobody asks. */
class StoredPlaces implements Iterable<Place> {
	readonly #row: PlacesRow;
	readonly #blocks: readonly StoredBlock[];

	constructor(row: PlacesRow, blocks: readonly StoredBlock[]) {
		this.#row = row;
		this.#blocks = blocks;
	}

	*[Symbol.iterator](): Generator<Place> {
		for (let position = 0; position < this.#row.length; position += 2) {
			const block = this.#blocks[this.#row[position] ?? -1];
			const index = this.#row[position + 1];
			if (block !== undefined && index !== undefined) yield {block, index};
		}
	}
}

function arePlaces(row: PlacesRow, blocks: readonly StoredBlock[]): boolean {
	if (row.length % 2 === 1) return false;
	for (let position = 0; position < row.length; position += 2) {
		if (blocks[row[position] ?? -1] === undefined || typeof row[position + 1] !== 'number') return false;
	}
	return true;
}

function readState(row: StateRow): FileState | undefined {
	const state = {bytes: row[0], modified: row[1], changed: row[2], node: row[3]};
	const {bytes, modified, changed, node} = state;
	return isNumber(bytes) && isNumber(modified) && isNumber(changed) && isNumber(node) ? state : undefined;
}

function isNumber(value: unknown): boolean {
	return typeof value === 'number';
}

/** A block in a file of a cache, which is opened for as long as it takes to read the block. */
export class StoredBlock implements PackedBlock {
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

	/** What is in it. Throws as `pack` does. */
	values(): readonly unknown[] {
		return unpackValues(this.pack());
	}
}
