import {randomBytes} from 'node:crypto';
import {crc32} from 'node:zlib';
import type {PackedFacts} from '../../archive/packFacts.ts';
import {sharedKeys} from '../../archive/sharedKeys.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import type {Outline, SharedKey} from '../../model/archiveIndex.ts';
import {anyNumbers, type Columns, checkSumOf, describeColumns, evenTexts, texts, wholeNumbers} from './columns.ts';
import type {FileState} from './fileState.ts';
import type {PackedBlock, Place} from './keeper.ts';

/** Counted up whenever files of older versions can no longer be read. */
export const segmentVersion = 5;

/** What a cache holds of one state of one post. */
export interface StoredPost {
	readonly path: string;
	/** Of the file's bytes. */
	readonly hash: string;
	/** What git calls these bytes; undefined where that is not known. */
	readonly blob: string | undefined;
	/** What the file system said of the file when it held them; undefined where that tells nothing. */
	readonly state: FileState | undefined;
	/** Which overrides of its config hold for it. */
	readonly overrides: string;
	/** Undefined where they can no longer be read. */
	readonly facts: () => PackedFacts | undefined;
	/** Of all that rules which judge an archive see of it, but for its words. */
	readonly factsDigest: string;
	/** What tells it from other posts, without its facts: as `sharedMarkOf` makes them. */
	readonly markOf: (key: SharedKey) => number;
	/** What says at a glance what it is, without its facts. */
	readonly outline: () => Outline;
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

const segmentName = /^[0-9a-z]+-[0-9a-f]{12}\.posts$/;

/** Whether a file of this name is one of a cache. */
export function isSegmentName(name: string): boolean {
	return segmentName.test(name);
}

/** A name that no other file of a cache has. Younger ones sort later. */
export function newSegmentName(): string {
	return `${Date.now().toString(36)}-${randomBytes(6).toString('hex')}.posts`;
}

/** Blocks and indexes in turns. */
export type PlacesRow = readonly number[];

/** What stands before the columns, as JSON. */
export interface SegmentHead {
	/** How many posts there are, and states. */
	readonly counts: readonly [posts: number, states: number];
	readonly columns: Columns;
	/** Length in bytes and check sum of all facts. */
	readonly facts: readonly [length: number, sum: number];
	/** Each text that says which overrides of a config hold, once. */
	readonly overrides: readonly string[];
	/** Each site that posts were taken from, once. */
	readonly sites: readonly string[];
	/** By the number of the post: hardly any switches a rule off. */
	readonly disablings: readonly (readonly [post: number, disablings: readonly Disabling[]])[];
	readonly replaces: readonly string[];
}

/** With this the first line begins, which goes on with the version, the length of the head in bytes, its check sum and the length of the blocks. */
export const segmentMark = 'archivelint cache';

/** The facts of so many neighbours are one JSON list: who asks for those of one post reads no more than these. */
export const factsTogether = 128;

/** Lengths of texts, in characters. */
export const lengthOf = {hash: 64, blob: 40, factsDigest: 12};

/** Stands for a blob that is not known. */
export const noBlob = '-'.repeat(lengthOf.blob);

/** Stands for the time of a state that tells nothing. */
export const noTime = -1;

/**
 * Writes a file of a cache, piece by piece: the first line, the head, columns that say by which marks posts are known and
 * where the rest stands, their facts, and blocks with findings and details.
 */
export function* formatSegment({posts, states: given, replaces = []}: SegmentContents): Generator<Uint8Array> {
	const states = given.filter(({path, hash}) => hash.length === lengthOf.hash && !path.includes('\0'));
	const table = new BlockTable();
	const {rows, facts} = writableRows(posts, table);
	const overrides = [...new Set(rows.map(({post}) => post.overrides))];
	const outlines = rows.map(({post}) => post.outline());
	const sites = [...new Set(outlines.flatMap(({site}) => site ?? []))];
	const columns = [
		...columnsOfPosts(rows, overrides),
		...columnsOfOutlines(outlines, sites),
		wholeNumbers(table.packed.map(({length}) => length)),
		wholeNumbers(table.packed.map((bytes) => crc32(bytes))),
		wholeNumbers(facts.map(({length}) => length)),
		...columnsOfStates(states),
	];
	const head: SegmentHead = {
		counts: [rows.length, states.length],
		columns: describeColumns(columns),
		facts: [bytesOf(facts), checkSumOf(facts)],
		overrides,
		sites,
		disablings: rows.flatMap(({post}, index) => (post.disablings.length === 0 ? [] : [[index, post.disablings]])),
		replaces,
	};
	const json = Buffer.from(JSON.stringify(head), 'utf8');
	yield Buffer.from(
		`${segmentMark} ${segmentVersion} ${json.length} ${crc32(json)} ${bytesOf(table.packed)}\n`,
		'latin1',
	);
	yield json;
	yield* columns;
	yield* facts;
	yield* table.packed;
}

function bytesOf(pieces: readonly Uint8Array[]): number {
	return pieces.reduce((sum, {length}) => sum + length, 0);
}

/** A post that can be written, and where its findings and details stand. */
interface WritableRow {
	readonly post: StoredPost;
	readonly findings: PlacesRow | undefined;
	readonly details: PlacesRow;
}

/** The posts that can be written, sorted by path, and the lists of their facts. No facts are kept but as they are written. */
function writableRows(
	posts: readonly StoredPost[],
	table: BlockTable,
): {readonly rows: readonly WritableRow[]; readonly facts: readonly Buffer[]} {
	const rows: WritableRow[] = [];
	const lists: Buffer[] = [];
	let list: string[] = [];
	const close = (): void => {
		if (list.length > 0) lists.push(Buffer.from(`[${list.join(',')}]`, 'utf8'));
		list = [];
	};
	for (const post of posts.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
		const facts = post.facts();
		const row = facts && writableRow(post, table);
		if (row === undefined) continue;
		rows.push(row);
		if (list.push(JSON.stringify(facts)) === factsTogether) close();
	}
	close();
	return {rows, facts: lists};
}

/** What can no longer be read, or is no such thing, is left out. */
function writableRow(post: StoredPost, table: BlockTable): WritableRow | undefined {
	const {hash, factsDigest} = post;
	if (hash.length !== lengthOf.hash || factsDigest.length !== lengthOf.factsDigest) return undefined;
	if (post.path.includes('\0')) return undefined;
	const findings = post.findings && table.rowOf(post.findings);
	const details = table.rowOf(post.details);
	if (details === undefined || (post.findings !== undefined && findings === undefined)) return undefined;
	return {post, findings, details};
}

function columnsOfPosts(rows: readonly WritableRow[], overrides: readonly string[]): readonly Buffer[] {
	const numbers = new Map(overrides.map((text, index) => [text, index]));
	const ends: number[] = [];
	const places: number[] = [];
	for (const {findings = [], details} of rows) {
		for (const row of [findings, details]) {
			for (const number of row) places.push(number);
			ends.push(places.length);
		}
	}
	const blobs = rows.map(({post: {blob}}) => (blob?.length === lengthOf.blob ? blob : noBlob));
	return [
		texts(rows.map(({post}) => post.path)),
		evenTexts(rows.map(({post}) => post.hash)),
		evenTexts(blobs),
		evenTexts(rows.map(({post}) => post.factsDigest)),
		...sharedKeys.map((key) => wholeNumbers(rows.map(({post}) => post.markOf(key)))),
		anyNumbers(rows.flatMap(({post}) => stateNumbers(post.state))),
		wholeNumbers(rows.map(({post}) => numbers.get(post.overrides) ?? 0)),
		wholeNumbers(rows.map(({findings}) => Number(findings !== undefined))),
		wholeNumbers(ends),
		wholeNumbers(places),
	];
}

/** Stands for the site of a post that names none; the others are counted from 1. */
export const noSite = 0;

/** Each is one bit of a number. */
export const signs = {title: 1, picture: 2, gist: 4, excuse: 8} as const;

function columnsOfOutlines(outlines: readonly Outline[], sites: readonly string[]): readonly Buffer[] {
	const numbers = new Map(sites.map((site, index) => [site, index + 1]));
	return [
		wholeNumbers(outlines.map(({site}) => numbers.get(site ?? '') ?? noSite)),
		anyNumbers(outlines.map(({epoch}) => epoch ?? Number.NaN)),
		wholeNumbers(outlines.map(({length}) => length)),
		wholeNumbers(outlines.map(signsOf)),
	];
}

function signsOf({hasTitle, hasPicture, gist}: Outline): number {
	return (
		(hasTitle ? signs.title : 0) |
		(hasPicture ? signs.picture : 0) |
		(gist === 'none' ? 0 : signs.gist) |
		(gist === 'excuse' ? signs.excuse : 0)
	);
}

function columnsOfStates(states: readonly StoredState[]): readonly Buffer[] {
	return [
		texts(states.map(({path}) => path)),
		evenTexts(states.map(({hash}) => hash)),
		anyNumbers(states.flatMap(({state}) => stateNumbers(state))),
	];
}

function stateNumbers(state: FileState | undefined): readonly number[] {
	return state === undefined ? [0, noTime, noTime, 0] : [state.bytes, state.modified, state.changed, state.node];
}

/** Numbers the blocks that posts are in. */
export class BlockTable {
	readonly packed: Uint8Array[] = [];
	readonly #numbers = new Map<PackedBlock, number | undefined>();

	/** Undefined where a block cannot be read. */
	rowOf(places: Iterable<Place>): PlacesRow | undefined {
		const row: number[] = [];
		try {
			for (const {block, index} of places) {
				const number = this.#numberOf(block);
				if (number === undefined) return undefined;
				row.push(number, index);
			}
		} catch {
			// It is damaged.
			return undefined;
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
