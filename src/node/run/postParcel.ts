import type {Disabling} from '../../engine/suppress/disabling.ts';
import type {PostFacts} from '../../model/facts.ts';
import {type ReceivedPlace, receiveBlocks} from '../cache/keeper.ts';
import {BlockTable, type PlacesRow} from '../cache/segment.ts';
import type {FixedElsewhere} from './fixRun.ts';
import type {KnownPost, LintedFile} from './lintRun.ts';
import type {SeenFile} from './postMemory.ts';

/** What a thread has found in a post, as another one receives it. */
export interface ReceivedPost {
	readonly seen: SeenFile;
	readonly facts: PostFacts;
	/** Which overrides of its config hold for it. */
	readonly overrides: string;
	readonly details: ReceivedPlace;
	/** Its own findings; none of a post that was not linted. */
	readonly findings: readonly ReceivedPlace[];
	/** How many these are. */
	readonly found: number;
	readonly disablings: readonly Disabling[];
	/** Whether all rules have looked at it to the end. */
	readonly isWhole: boolean;
}

/** What a thread tells of one post. */
export interface ToldPost {
	/** What kept it from reading or linting the post. */
	readonly problems: readonly string[];
	/** Undefined for a post that could not be read, or was to be fixed and is as it was. */
	readonly post: ReceivedPost | undefined;
	/** What fixing it came to; undefined for a post that was not fixed. */
	readonly fixed?: FixedElsewhere | undefined;
	/** Whether the thread can say nothing of the post: it has to be looked at by the one that it tells. */
	readonly isUntold: boolean;
}

/** Posts on their way from one thread to another. */
export interface PostParcel {
	/** JSON: what is packed in blocks stands in it by its place. */
	readonly posts: string;
	readonly blocks: readonly Uint8Array[];
}

/** What stands in a parcel of a post. */
interface PackedPost extends Omit<ReceivedPost, 'details' | 'findings'> {
	readonly details: PlacesRow;
	readonly findings: PlacesRow;
}

interface PackedTold extends Omit<ToldPost, 'post'> {
	readonly post: PackedPost | undefined;
}

/** A post that a thread has looked at. */
export interface TellingPost extends Pick<ReceivedPost, 'overrides' | 'found' | 'isWhole' | 'seen'> {
	readonly known: KnownPost & Partial<LintedFile>;
}

/** What a thread has to tell of a post. */
export interface TellingResult extends Pick<ToldPost, 'problems' | 'fixed'> {
	readonly post: TellingPost | undefined;
}

/** Packs posts, one after the other. */
export class ParcelPacker {
	readonly #blocks = new BlockTable();
	readonly #posts: PackedTold[] = [];

	/** Packs what there is to tell of a post. */
	add({problems, post, fixed}: TellingResult): void {
		this.#posts.push({problems, post: post && this.#pack(post), fixed, isUntold: false});
	}

	/** Packs that there is nothing to tell of a post. */
	addUntold(): void {
		this.#posts.push({problems: [], post: undefined, isUntold: true});
	}

	/** The parcel; nothing is to be added any more. */
	close(): PostParcel {
		return {posts: JSON.stringify(this.#posts), blocks: this.#blocks.packed};
	}

	#pack({known, ...others}: TellingPost): PackedPost {
		const {facts, details, findings, disablings = []} = known;
		const rowOf = ({places}: {readonly places?: LintedFile['findings']['places']}): PlacesRow =>
			this.#blocks.rowOf(places ?? []) ?? [];
		return {
			...others,
			facts,
			disablings,
			details: rowOf(details),
			findings: findings === undefined ? [] : rowOf(findings),
		};
	}
}

/** Unpacks a parcel: what it tells of each post, in the order in which they were packed. */
export function openParcel({posts, blocks}: PostParcel): readonly ToldPost[] {
	const received = receiveBlocks(blocks);
	// `ParcelPacker` of the same program has written it.
	return (JSON.parse(posts) as readonly PackedTold[]).map((told) => unpackTold(told, received));
}

type ReceivedBlocks = ReturnType<typeof receiveBlocks>;

function unpackTold({post, ...others}: PackedTold, blocks: ReceivedBlocks): ToldPost {
	const [details] = post === undefined ? [] : placesIn(post.details, blocks);
	if (post === undefined || details === undefined) return {...others, post: undefined};
	return {...others, post: {...post, details, findings: placesIn(post.findings, blocks)}};
}

function placesIn(row: PlacesRow, blocks: ReceivedBlocks): readonly ReceivedPlace[] {
	const places: ReceivedPlace[] = [];
	for (let position = 0; position < row.length; position += 2) {
		const block = blocks[row[position] ?? -1];
		const index = row[position + 1];
		if (block !== undefined && index !== undefined) places.push({block, index});
	}
	return places;
}
