import {isoDayAt, millisecondsPerDay} from '../dates/days.ts';
import type {ArchiveIndex, OutlinedPost} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {once} from '../texts/once.ts';
import {remembered} from '../texts/remembered.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {isHostOrBelow} from '../urls/hosts.ts';
import {addressWordsOf} from './addressWords.ts';
import {kindsOf} from './postKinds.ts';
import {areOfSeries, isNamedIn} from './titleLikeness.ts';

/** Posts of a site that follow on each other and all lack what those before and behind them have. */
export interface SuddenBatch {
	/** Undefined where they are of several. */
	readonly site: string | undefined;
	readonly sites: number;
	/** What they have, or have not: hardly any text, no picture, one title. */
	readonly kind: 'short' | 'bare' | 'titled';
	/** In the order of their dates. */
	readonly posts: readonly PostFacts[];
	/** The first and the last day, as `2024-03-01`. */
	readonly first: string;
	readonly last: string;
	/** How many posts there are before and behind, and how many of these are not so. */
	readonly all: number;
	readonly unlike: number;
}

/** Fewer posts in a row are chance, or one story. */
const fewestPosts = 8;

/** So many posts must stand before a batch, and as many behind it: else the site has changed for good. */
const fewestAround = 10;

/** More of a hundred posts of a site are a time of it, and no accident. */
const largestShare = 25;

/** So long a part of the time that a site is archived, in a hundred, or so many days. */
const longestShare = 20;
const longestDays = 3;

/** At most so many of a hundred posts around a batch are as those in it: else these are a manner of the site. */
const usualShare = 5;

/** How seldom it may be that posts which are so by chance follow on each other, in the whole of a site. */
const leastChance = 1e-4;

/** A text is short that has less than this share of what is usual. */
const shortShare = 0.2;

/** UTF-16 units without white space: where posts have less as a rule, nothing is short. */
const shortestUsual = 400;

/** So many of a hundred posts of a batch have in common what makes them a kind of their own, and fewer of those around it. */
const kindShare = 80;
const otherShare = 50;

/** Fewer posts have something in common by chance. */
const fewestMeant = 4;

/** So many titles tell whether they are those of a series. */
const mostCompared = 200;

/** Of sites with fewer posts nobody can say what is seldom. */
const fewestOfSite = 10;

/**
 * Finds where a program broke while it captured a site: posts in a row, by their dates, without an exception, that have hardly any text, no
 * picture or one title, where those before and behind are not so. What is a kind of its own (a section, an author, a tag, a
 * series) is meant to be so. Takes the time of sorting.
 * @param known paths of posts that are known to be no articles
 * @returns by site, then by day
 */
export function findSuddenBatches(
	archive: Pick<ArchiveIndex, 'outlines' | 'sharedBy'>,
	{playerHosts}: Pick<Settings, 'playerHosts'>,
	known: ReadonlySet<string>,
): readonly SuddenBatch[] {
	const told = new Set<Dated>();
	const found: SuddenBatch[] = [];
	const dated = datedPosts(archive, playerHosts, known);
	const sites = [...groupBy(dated, ({site}) => site)].map(([site, sorted]) => new Sequence(site, sorted));
	for (const site of sites) for (const batch of site.batches(told)) found.push(batch);
	// A day on which the program broke may hold a few posts of each site.
	for (const kind of kinds) {
		const seldom = new Set(sites.filter((site) => site.isSeldom(kind)).map(({name}) => name));
		if (seldom.size < 2) continue;
		const usual = dated.filter(({site}) => seldom.has(site));
		for (const batch of new Sequence(undefined, usual).batches(told, [kind])) found.push(batch);
	}
	return found.toSorted((a, b) => compareText(a.site ?? '', b.site ?? '') || compareText(a.first, b.first));
}

/** Posts of sites, sorted by date. */
function datedPosts(
	archive: Pick<ArchiveIndex, 'outlines' | 'sharedBy'>,
	playerHosts: readonly string[],
	known: ReadonlySet<string>,
): readonly Dated[] {
	const titleOf = titleNumbers(archive);
	const isPlayer = remembered((site: string) => playerHosts.some((host) => isHostOrBelow(site, host)));
	const dated = archive.outlines.filter(
		({path, outline: {epoch, site}}) =>
			epoch !== undefined && site !== undefined && !isPlayer(site) && !known.has(path),
	);
	const short = new Map<string, number>();
	for (const [site, own] of groupBy(dated, ({outline}) => outline.site)) {
		const lengths = Uint32Array.from(own, ({outline}) => outline.length).sort();
		const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
		short.set(site, usual < shortestUsual ? 0 : shortShare * usual);
	}
	// Mostly paths begin with days: in their order, posts are nearly sorted.
	const found = dated.map((post): Dated => {
		const {site = '', epoch = 0, length, hasPicture} = post.outline;
		const isShort = length < (short.get(site) ?? 0);
		return {post, site, epoch, title: titleOf(post), isShort, isBare: !hasPicture};
	});
	return found.sort((a, b) => a.epoch - b.epoch || compareText(a.post.path, b.post.path));
}

/** Numbers the titles of posts, without asking those for it whose title nobody else has. */
function titleNumbers({sharedBy}: Pick<ArchiveIndex, 'sharedBy'>): (post: OutlinedPost) => number {
	const numbers = new Map<string, number>();
	const shared = new Map<string, number>();
	for (const posts of sharedBy('title').values()) {
		for (const post of posts) {
			const title = titleOf(post);
			const number = numbers.get(title) ?? numbers.size + 1;
			numbers.set(title, number);
			shared.set(post.path, number);
		}
	}
	let last = numbers.size;
	return ({path, outline}) => (outline.hasTitle ? (shared.get(path) ?? ++last) : noTitle);
}

const noTitle = 0;

function titleOf({title}: PostFacts): string {
	return foldSpace(title?.value ?? '');
}

/** A post with what decides its place. */
interface Dated {
	readonly post: OutlinedPost;
	readonly site: string;
	readonly epoch: number;
	/** The same for posts with the same title; `noTitle` for those that have none. */
	readonly title: number;
	/** Whether it has hardly any text, where posts of its site have much. */
	readonly isShort: boolean;
	/** Whether it has no picture. */
	readonly isBare: boolean;
}

/** How posts may be alike; undefined for one that is as it should be. */
type Likeness = (dated: Dated) => string | number | undefined;

const kinds = ['titled', 'short', 'bare'] as const;

const likenesses: {readonly [Kind in SuddenBatch['kind']]: Likeness} = {
	titled: ({title}) => (title === noTitle ? undefined : title),
	short: ({isShort}) => (isShort ? 'short' : undefined),
	bare: ({isBare}) => (isBare ? 'bare' : undefined),
};

/** Posts in the order of their dates. */
class Sequence {
	/** Undefined for posts of several sites. */
	readonly name: string | undefined;
	readonly #sorted: readonly Dated[];

	/** @param sorted by date */
	constructor(name: string | undefined, sorted: readonly Dated[]) {
		this.name = name;
		this.#sorted = sorted;
	}

	/** Whether hardly any post is as those of a batch, but for the longest row of them: it may be a part of one. */
	isSeldom(kind: SuddenBatch['kind']): boolean {
		const sorted = this.#sorted;
		if (sorted.length < fewestOfSite) return false;
		let longest = 0;
		for (const {start, end} of runsOf(sorted, likenesses[kind], 2)) longest = Math.max(longest, end - start);
		const most = 2 * usualShare * sorted.length;
		return 100 * (this.#countAlike(kind, sorted) - Math.max(longest, 1)) <= most;
	}

	/** @param told what is in batches already, to which the posts of those found are added */
	*batches(told: Set<Dated>, wanted: readonly SuddenBatch['kind'][] = kinds): Generator<SuddenBatch> {
		const sorted = this.#sorted;
		if (sorted.length < fewestPosts + 2 * fewestAround) return;
		for (const kind of wanted) {
			const all = once(() => this.#countAlike(kind, sorted));
			for (const {start, end} of runsOf(sorted, likenesses[kind], fewestPosts)) {
				if (!isSudden(sorted, {start, end})) continue;
				const alike = all() - (end - start);
				const around = sorted.length - (end - start);
				if (!isRare(alike, around, end - start)) continue;
				// What lost its text lost its pictures, too.
				const batch = this.#accidental(kind, {start, end}).filter((each) => !told.has(each));
				if (batch.length < fewestPosts) continue;
				const found = this.#describe(kind, batch, {all: around, unlike: around - alike});
				if (this.name === undefined && found.sites === 1) continue;
				for (const each of batch) told.add(each);
				yield found;
			}
		}
	}

	/** The posts of a row, but for those of sites that mean them to be alike. */
	#accidental(kind: SuddenBatch['kind'], {start, end}: Run): readonly Dated[] {
		const batch = this.#sorted.slice(start, end);
		const around = groupBy([...this.#sorted.slice(0, start), ...this.#sorted.slice(end)], ({site}) => site);
		const meant = [...groupBy(batch, ({site}) => site)].filter(
			([site, own]) => own.length >= fewestMeant && isMeant(own, around.get(site) ?? [], kind),
		);
		const sites = new Set(meant.map(([site]) => site));
		return batch.filter(({site}) => !sites.has(site));
	}

	#countAlike(kind: SuddenBatch['kind'], posts: readonly Dated[]): number {
		return kind === 'titled' ? repeatsIn(posts) : posts.filter((each) => likenesses[kind](each) !== undefined).length;
	}

	#describe(
		kind: SuddenBatch['kind'],
		batch: readonly Dated[],
		around: Pick<SuddenBatch, 'all' | 'unlike'>,
	): SuddenBatch {
		return {
			site: this.name,
			sites: new Set(batch.map(({site}) => site)).size,
			kind,
			posts: batch.map(({post}) => post.facts),
			first: dayOf(batch[0]),
			last: dayOf(batch.at(-1)),
			...around,
		};
	}
}

function dayOf(dated: Dated | undefined): string {
	return isoDayAt(dated?.epoch ?? 0) ?? '';
}

interface Run {
	readonly start: number;
	readonly end: number;
}

/**
 * Where posts in a row have something in common.
 * @param least how many they are
 */
function runsOf(sorted: readonly Dated[], likeness: Likeness, least: number): readonly Run[] {
	const runs: Run[] = [];
	let start = 0;
	let last: ReturnType<Likeness>;
	const close = (end: number): void => {
		if (last !== undefined && end - start >= least) runs.push({start, end});
	};
	for (const [index, dated] of sorted.entries()) {
		const now = likeness(dated);
		if (now === last) continue;
		close(index);
		[start, last] = [index, now];
	}
	close(sorted.length);
	return runs;
}

/** Whether a row is a small part of what was captured of a site, with enough before it and behind it. */
function isSudden(sorted: readonly Dated[], {start, end}: Run): boolean {
	const count = end - start;
	if (Math.min(start, sorted.length - end) < fewestAround || 100 * count > largestShare * sorted.length) return false;
	const between = (from: number, to: number): number => (sorted[to]?.epoch ?? 0) - (sorted[from]?.epoch ?? 0);
	const lasts = between(start, end - 1);
	return lasts <= longestDays * millisecondsPerDay || 100 * lasts <= longestShare * between(0, sorted.length - 1);
}

/**
 * @param alike how many of the posts around a row are as those in it
 * @param length of the row
 */
function isRare(alike: number, around: number, length: number): boolean {
	if (100 * alike > usualShare * around) return false;
	return (around + length) * ((alike + 1) / (around + 2)) ** length <= leastChance;
}

/** How many posts have the title of another one. */
function repeatsIn(posts: readonly Dated[]): number {
	const counts = new Map<number, number>();
	for (const {title} of posts) counts.set(title, (counts.get(title) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
}

/** Whether posts are alike because they are of one kind, which those around them are not: bulletins, notes, a series. */
function isMeant(batch: readonly Dated[], around: readonly Dated[], kind: SuddenBatch['kind']): boolean {
	const [own, others] = [countKinds(batch), countKinds(around)];
	for (const [each, count] of own) {
		if (100 * count < kindShare * batch.length) continue;
		if (100 * (others.get(each) ?? 0) < otherShare * around.length) return true;
	}
	if (kind === 'titled') {
		const named = batch.filter(({post: {facts}}) =>
			isNamedIn(titleOf(facts), addressWordsOf(facts.source?.value ?? '').end),
		).length;
		return 2 * named >= batch.length;
	}
	const titlesOf = (some: readonly Dated[]): readonly string[] =>
		some.slice(0, mostCompared).map(({post}) => titleOf(post.facts));
	return areOfSeries(titlesOf(batch), titlesOf(around));
}

function countKinds(posts: readonly Dated[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const {
		post: {facts},
	} of posts) {
		for (const kind of kindsOf(facts, addressWordsOf(facts.source?.value ?? '').section))
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return counts;
}
