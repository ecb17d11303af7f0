import {isoDayAt} from '../dates/days.ts';
import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {isHostOrBelow} from '../urls/hosts.ts';
import {type AddressWords, addressWordsOf} from './addressWords.ts';
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

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Finds where a program broke while it captured a site: posts in a row, by their dates, without an exception, that have hardly any text, no
 * picture or one title, where those before and behind are not so. What is a kind of its own (a section, an author, a tag, a
 * series) is meant to be so. Takes the time of sorting.
 * @param known posts that are known to be no articles
 * @returns by site, then by day
 */
export function findSuddenBatches(
	{posts}: Pick<ArchiveIndex, 'posts'>,
	{playerHosts}: Pick<Settings, 'playerHosts'>,
	known: ReadonlySet<PostFacts>,
): readonly SuddenBatch[] {
	const told = new Set<PostFacts>();
	const found: SuddenBatch[] = [];
	const sites = [...groupBy(datedPosts(posts, known), ({address}) => address.site)]
		.filter(([site]) => !playerHosts.some((host) => isHostOrBelow(site, host)))
		.map(([site, all]) => new Sequence(site, all));
	for (const site of sites) for (const batch of site.batches(told)) found.push(batch);
	// A day on which the program broke may hold a few posts of each site.
	for (const kind of kinds) {
		const usual = sites.filter((site) => site.isSeldom(kind)).flatMap(({sorted}) => sorted);
		for (const batch of new Sequence(undefined, usual).batches(told, [kind])) found.push(batch);
	}
	return found.toSorted((a, b) => compareText(a.site ?? '', b.site ?? '') || compareText(a.first, b.first));
}

function datedPosts(posts: readonly PostFacts[], known: ReadonlySet<PostFacts>): readonly Dated[] {
	return posts.flatMap((post) => {
		const address = post.source === undefined ? undefined : addressWordsOf(post.source.value);
		const day = post.date === undefined ? undefined : isoDayAt(post.date.value.epoch);
		if (post.date === undefined || day === undefined || address === undefined || known.has(post)) return [];
		return [{post, address, epoch: post.date.value.epoch, day}];
	});
}

/** A post with what decides its place. */
interface Dated {
	readonly post: PostFacts;
	readonly address: AddressWords;
	readonly epoch: number;
	/** As `2024-03-01`. */
	readonly day: string;
}

/** How posts may be alike; undefined for one that is as it should be. */
type Likeness = (dated: Dated) => string | undefined;

const kinds = ['titled', 'short', 'bare'] as const;

/** Posts in the order of their dates. */
class Sequence {
	readonly sorted: readonly Dated[];
	readonly #site: string | undefined;
	/** How much text there is as a rule, by site. */
	readonly #usual: ReadonlyMap<string, number>;
	readonly #likeness: {readonly [Kind in SuddenBatch['kind']]: Likeness} = {
		titled: ({post}) => foldSpace(post.title?.value ?? '') || undefined,
		short: ({post, address}) => {
			const usual = this.#usual.get(address.site) ?? 0;
			return usual >= shortestUsual && post.fingerprint.length < shortShare * usual ? 'short' : undefined;
		},
		bare: ({post}) => (post.habits.picture === true ? undefined : 'bare'),
	};

	/** @param site undefined for posts of several */
	constructor(site: string | undefined, all: readonly Dated[]) {
		this.#site = site;
		this.sorted = all.toSorted((a, b) => a.epoch - b.epoch || compareText(a.post.path, b.post.path));
		this.#usual = new Map(
			[...groupBy(all, ({address}) => address.site)].map(([name, posts]) => {
				const lengths = posts.map(({post}) => post.fingerprint.length).sort((a, b) => a - b);
				return [name, lengths[Math.floor(lengths.length / 2)] ?? 0] as const;
			}),
		);
	}

	/** Whether hardly any post is as those of a batch, but for the longest row of them: it may be a part of one. */
	isSeldom(kind: SuddenBatch['kind']): boolean {
		const {sorted} = this;
		if (sorted.length < fewestOfSite) return false;
		const longest = runsOf(sorted, this.#likeness[kind]).reduce((most, {start, end}) => Math.max(most, end - start), 0);
		return 100 * (this.#countAlike(kind, sorted) - longest) <= 2 * usualShare * sorted.length;
	}

	/** @param told what is in batches already, to which the posts of those found are added */
	*batches(told: Set<PostFacts>, wanted: readonly SuddenBatch['kind'][] = kinds): Generator<SuddenBatch> {
		const {sorted} = this;
		if (sorted.length < fewestPosts + 2 * fewestAround) return;
		for (const kind of wanted) {
			const all = this.#countAlike(kind, sorted);
			for (const {start, end} of runsOf(sorted, this.#likeness[kind])) {
				if (end - start < fewestPosts) continue;
				const alike = all - (end - start);
				const around = sorted.length - (end - start);
				if (!isSudden(sorted, {start, end}) || !isRare(alike, around, end - start)) continue;
				// What lost its text lost its pictures, too.
				const batch = this.#accidental(kind, {start, end}).filter(({post}) => !told.has(post));
				if (batch.length < fewestPosts) continue;
				const found = this.#describe(kind, batch, {all: around, unlike: around - alike});
				if (this.#site === undefined && found.sites === 1) continue;
				for (const {post} of batch) told.add(post);
				yield found;
			}
		}
	}

	/** The posts of a row, but for those of sites that mean them to be alike. */
	#accidental(kind: SuddenBatch['kind'], {start, end}: Run): readonly Dated[] {
		const batch = this.sorted.slice(start, end);
		const around = groupBy([...this.sorted.slice(0, start), ...this.sorted.slice(end)], ({address}) => address.site);
		const meant = [...groupBy(batch, ({address}) => address.site)].filter(
			([site, own]) => own.length >= fewestMeant && isMeant(own, around.get(site) ?? [], kind),
		);
		const sites = new Set(meant.map(([site]) => site));
		return batch.filter(({address}) => !sites.has(address.site));
	}

	#countAlike(kind: SuddenBatch['kind'], posts: readonly Dated[]): number {
		return kind === 'titled'
			? repeatsIn(posts)
			: posts.filter((each) => this.#likeness[kind](each) !== undefined).length;
	}

	#describe(
		kind: SuddenBatch['kind'],
		batch: readonly Dated[],
		around: Pick<SuddenBatch, 'all' | 'unlike'>,
	): SuddenBatch {
		return {
			site: this.#site,
			sites: new Set(batch.map(({address}) => address.site)).size,
			kind,
			posts: batch.map(({post}) => post),
			first: batch[0]?.day ?? '',
			last: batch.at(-1)?.day ?? '',
			...around,
		};
	}
}

interface Run {
	readonly start: number;
	readonly end: number;
}

/** Where posts in a row have something in common. */
function runsOf(sorted: readonly Dated[], likeness: (dated: Dated) => string | undefined): readonly Run[] {
	const runs: Run[] = [];
	let start = 0;
	let last: string | undefined;
	const close = (end: number): void => {
		if (last !== undefined) runs.push({start, end});
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
	return lasts <= longestDays * dayLength || 100 * lasts <= longestShare * between(0, sorted.length - 1);
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
	const groups = groupBy(posts, ({post}) => foldSpace(post.title?.value ?? ''));
	return [...groups.values()].reduce((sum, {length}) => sum + (length > 1 ? length : 0), 0);
}

/** Whether posts are alike because they are of one kind, which those around them are not: bulletins, notes, a series. */
function isMeant(batch: readonly Dated[], around: readonly Dated[], kind: SuddenBatch['kind']): boolean {
	const [own, others] = [countKinds(batch), countKinds(around)];
	for (const [each, count] of own) {
		if (100 * count < kindShare * batch.length) continue;
		if (100 * (others.get(each) ?? 0) < otherShare * around.length) return true;
	}
	if (kind === 'titled') {
		const named = batch.filter(({post, address}) => isNamedIn(post.title?.value ?? '', address.end)).length;
		return 2 * named >= batch.length;
	}
	const titleOf = ({post}: Dated): string => post.title?.value ?? '';
	return areOfSeries(batch.slice(0, mostCompared).map(titleOf), around.slice(0, mostCompared).map(titleOf));
}

function countKinds(posts: readonly Dated[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const {post, address} of posts) {
		for (const kind of kindsOf(post, address.section)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return counts;
}
