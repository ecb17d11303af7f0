import {millisecondsPerDay} from '../dates/days.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Role} from '../model/roles.ts';
import {snapshotOf} from '../urls/snapshots.ts';

/** A post of which others hold the text as well. */
export interface TwinPost {
	readonly post: PostFacts;
	/** How many letters and digits its text has. */
	readonly letters: number;
}

/** Posts that hold the text of one article, taken from different pages. */
export interface TwinGroup {
	/** The fullest, best sourced, oldest of them: the one to keep. */
	readonly kept: PostFacts;
	/** The others, sorted by path. */
	readonly others: readonly Twin[];
}

/** A post whose text another one holds, taken from another page. */
export interface Twin {
	readonly post: PostFacts;
	/** The post that it is compared with: the one to keep, else the one that it is most like. */
	readonly of: PostFacts;
	/** How much of the fuller one of both stands in the other as well, from 0 to 1. */
	readonly share: number;
	/** What the other one has that it does not. */
	readonly reason: KeepingReason;
}

/** Why one of two posts with the same text is the one to keep. */
export type KeepingReason =
	| {readonly is: 'fuller'; readonly letters: number; readonly otherLetters: number}
	/** It says what it was taken from. */
	| {readonly is: 'sourced'}
	/** It was taken from the page itself, the other one from a snapshot of it. */
	| {readonly is: 'firstHand'}
	| {readonly is: 'filled'; readonly role: Role}
	| {readonly is: 'older'; readonly days: number}
	/** Nothing tells them apart but the path. */
	| {readonly is: 'first'};

/** Below this share of letters that it has more, no post is the fuller one. */
const leastMore = 0.05;

/** The post to keep of some that hold one text. */
export function keptOf(twins: readonly TwinPost[]): TwinPost | undefined {
	const most = Math.max(...twins.map(({letters}) => letters));
	const full = twins.filter(({letters}) => letters >= most * (1 - leastMore));
	return full.toSorted((a, b) => compareTwins(a.post, b.post))[0];
}

function compareTwins(a: PostFacts, b: PostFacts): number {
	return (
		rankOfSource(b) - rankOfSource(a) ||
		b.filled.length - a.filled.length ||
		timeOf(a) - timeOf(b) ||
		compareText(a.path, b.path)
	);
}

/** Why a post is kept, and not another one. */
export function reasonFor(kept: TwinPost, other: TwinPost): KeepingReason {
	if (other.letters < kept.letters * (1 - leastMore))
		return {is: 'fuller', letters: kept.letters, otherLetters: other.letters};
	const [rank, otherRank] = [rankOfSource(kept.post), rankOfSource(other.post)];
	if (rank > otherRank) return otherRank === ranks.none ? {is: 'sourced'} : {is: 'firstHand'};
	const role = kept.post.filled.find((one) => !other.post.filled.includes(one));
	if (rank === otherRank && kept.post.filled.length > other.post.filled.length && role !== undefined)
		return {is: 'filled', role};
	const days = (timeOf(other.post) - timeOf(kept.post)) / millisecondsPerDay;
	return days > 0 && Number.isFinite(days) ? {is: 'older', days: Math.max(1, Math.round(days))} : {is: 'first'};
}

const ranks = {none: 0, snapshot: 1, page: 2} as const;

/** How well a post says what it was taken from. */
function rankOfSource({source}: PostFacts): number {
	if (source === undefined) return ranks.none;
	return snapshotOf(source.value.trim()) === undefined ? ranks.page : ranks.snapshot;
}

function timeOf({date}: PostFacts): number {
	return date?.value.epoch ?? Number.POSITIVE_INFINITY;
}
