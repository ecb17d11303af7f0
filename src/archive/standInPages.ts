import type {ArchiveIndex, Outline, OutlinedPost} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {once} from '../texts/once.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {isHostOrBelow} from '../urls/hosts.ts';
import {type AddressWords, addressWordsOf, capturedSiteOf} from './addressWords.ts';
import {kindsOf} from './postKinds.ts';
import {hasCapturedText} from './postOutline.ts';
import {areOfSeries, isNamedIn} from './titleLikeness.ts';

/** A page that was captured in place of many articles of a site: its farewell, what it says while it is offline, a login. */
export interface StandInPage {
	readonly site: string;
	/** What the captures have in common: all that they show, or a title. */
	readonly kind: 'page' | 'title';
	/** The same for the same page, wherever it was captured. */
	readonly id: string;
	/** That of the first; empty where it has none. */
	readonly title: string;
	/** Sorted by path. */
	readonly posts: readonly PostFacts[];
	/** How many other posts of the site have texts of their own. */
	readonly others: number;
	/** Whether it says what pages say in place of an article. */
	readonly isExcuse: boolean;
}

/** So many captures of one page, each from another address, are no chance. */
const fewest = {
	/** Of a short page that makes excuses. */
	excuse: 3,
	/** Of one that makes excuses, where addresses are numbers or other posts tell nothing. */
	bareExcuse: 5,
	/** Of any page. */
	page: 5,
	/** Of any page, where addresses are numbers. */
	numbered: 8,
} as const;

/** So many posts with texts of their own tell that the site had such. */
const fewestOthers = 3;

/** UTF-16 units without white space: of longer texts under numbers, nobody can say that they are no articles. */
const longestNumbered = 3000;

/** The same: longer texts may be articles, and say by the way what excuses say. */
const longestExcuse = 1500;

/** The same: notices of streams, and what stands under each recording, are shorter. */
const shortestPage = 200;

/** Shares of a hundred. */
const mostly = 80;
const half = 50;
/** Where so many posts with little text make excuses, it is what stands around the articles that does. */
const usualExcuse = 30;

/**
 * Finds the pages that were captured in place of articles: what stands, the same to its links and pictures, under many addresses of a site
 * whose other posts have texts of their own. What fewer posts share (`fewest`) is one article that was published several times,
 * and so is what is published under numbers, and long; series are told by their titles, their addresses and their days. Linear.
 * @returns in the order of their first posts
 */
export function findStandInPages(archive: Asked, {playerHosts}: Pick<Settings, 'playerHosts'>): readonly StandInPage[] {
	const texts = [...archive.sharedBy('gist')].filter(([, posts]) => posts.length >= fewest.excuse);
	const titled = titledAlike(archive);
	// Nothing is asked of the posts of other sites.
	const suspected = new Set([...texts.flatMap(([, posts]) => posts.map(siteOf)), ...titled.keys()]);
	if (suspected.size === 0) return [];
	const captures = capturesIn(archive, suspected);
	const byPath = new Map(captures.map((capture) => [capture.path, capture]));
	const sites = new Map<string, Site>();
	for (const [name, all] of groupBy(captures, ({site}) => site)) sites.set(name, new Site(name, all, playerHosts));
	const found: StandInPage[] = [];
	for (const [id, posts] of texts) {
		const group = posts.flatMap(({path}) => byPath.get(path) ?? []);
		const bySite = [...groupBy(group, ({site}) => site)];
		const judged = bySite.map(([name, own]) => [sites.get(name), own] as const);
		// Another archive that is offline says so for the articles of any site.
		const isOfMany = bySite.length > 1 && countPages(group) >= fewest.bareExcuse && excusesOf(group, sites);
		if (!isOfMany && !judged.some(([site, own]) => site?.isStandIn(own) === true)) continue;
		for (const [site, own] of judged) {
			if (site === undefined || (isOfMany && site.isSeries(own))) continue;
			found.push(site.describe('page', id, own));
		}
	}
	const known = new Set(found.flatMap(({posts}) => posts.map(({path}) => path)));
	for (const [name, alike] of titled) {
		const rest = alike.map((paths) => paths.flatMap((path) => (known.has(path) ? [] : (byPath.get(path) ?? []))));
		for (const page of sites.get(name)?.titled(rest) ?? []) found.push(page);
	}
	return found.toSorted((a, b) => compareText(a.posts[0]?.path ?? '', b.posts[0]?.path ?? ''));
}

type Asked = Pick<ArchiveIndex, 'outlines' | 'sharedBy' | 'sharedKeyOf'>;

/** The posts of each site that have one title, or none, where these are enough to tell of: their paths. */
function titledAlike(
	archive: Pick<Asked, 'outlines' | 'sharedBy'>,
): ReadonlyMap<string, readonly (readonly string[])[]> {
	const untitled = archive.outlines.filter(({outline}) => !outline.hasTitle);
	const alike = [
		...groupBy(untitled, ({outline}) => outline.site),
		...[...archive.sharedBy('title').values()].flatMap((posts) =>
			posts.length < fewest.page
				? []
				: [...groupBy(posts, siteOf)].flatMap(([site, own]) =>
						[...groupBy(own, titleOf).values()].map((same) => [site, same] as const),
					),
		),
	].filter(([, posts]) => posts.length >= fewest.page);
	const found = new Map<string, (readonly string[])[]>();
	for (const [site, posts] of alike) {
		const paths = posts.map(({path}) => path);
		const known = found.get(site);
		if (known === undefined) found.set(site, [paths]);
		else known.push(paths);
	}
	return found;
}

function siteOf({source}: PostFacts): string | undefined {
	return source && capturedSiteOf(source.value);
}

/** Folded; empty where there is none. */
function titleOf({title}: PostFacts): string {
	return foldSpace(title?.value ?? '');
}

/** A post that was captured from an address. */
class Capture {
	readonly path: string;
	readonly site: string;
	readonly outline: Outline;
	/** How many posts have its text; 0 where there is hardly any. */
	readonly alike: number;
	readonly #post: OutlinedPost;
	readonly #sharedKeyOf: Asked['sharedKeyOf'];

	constructor(
		post: OutlinedPost,
		{site, alike, sharedKeyOf}: Pick<Asked, 'sharedKeyOf'> & {readonly site: string; readonly alike: number},
	) {
		this.path = post.path;
		this.site = site;
		this.outline = post.outline;
		this.alike = alike;
		this.#post = post;
		this.#sharedKeyOf = sharedKeyOf;
	}

	get post(): PostFacts {
		return this.#post.facts;
	}

	/** The same for all addresses of one page. */
	get page(): string | undefined {
		return this.#sharedKeyOf(this.post, 'source');
	}

	get title(): string {
		return titleOf(this.post);
	}
}

/** @param suspected names of sites */
function capturesIn(
	{outlines, sharedBy, sharedKeyOf}: Asked,
	suspected: ReadonlySet<string | undefined>,
): readonly Capture[] {
	const counts = new Map<string, number>();
	for (const posts of sharedBy('gist').values()) for (const {path} of posts) counts.set(path, posts.length);
	return outlines.flatMap((post) => {
		const {path, outline} = post;
		const {site} = outline;
		if (site === undefined || !suspected.has(site)) return [];
		return [new Capture(post, {site, alike: hasCapturedText(outline) ? (counts.get(path) ?? 1) : 0, sharedKeyOf})];
	});
}

function addressOf({post}: Capture): AddressWords {
	return addressWordsOf(post.source?.value ?? '');
}

function countPages(captures: readonly Capture[]): number {
	return new Set(captures.flatMap(({page}) => page ?? [])).size;
}

function share(captures: readonly Capture[], holds: (capture: Capture) => boolean): number {
	return captures.length === 0 ? 0 : (100 * captures.filter(holds).length) / captures.length;
}

function isExcuse({outline}: Capture): boolean {
	return outline.gist === 'excuse';
}

/** Whether captures make excuses, and it is they that do, and not what stands around the articles of their sites. */
function excusesOf(captures: readonly Capture[], sites: ReadonlyMap<string, Site>): boolean {
	return share(captures, (capture) => isExcuse(capture) && sites.get(capture.site)?.isExcusing !== true) >= mostly;
}

class Site {
	readonly name: string;
	readonly #captures: readonly Capture[];
	readonly #isPlayer: boolean;
	/** Those whose text nobody else has. */
	readonly #own: readonly Capture[];
	readonly #kinds = once(() => this.#countKinds());
	/** Whether what stands around its articles makes excuses. */
	readonly isExcusing: boolean;

	constructor(name: string, captures: readonly Capture[], playerHosts: readonly string[]) {
		this.name = name;
		this.#captures = captures;
		this.#isPlayer = playerHosts.some((host) => isHostOrBelow(name, host));
		this.#own = captures.filter(({alike}) => alike === 1);
		const little = this.#own.filter(({outline: {gist}}) => gist !== 'none');
		this.isExcusing = little.length >= fewestOthers && share(little, isExcuse) >= usualExcuse;
	}

	/** Whether captures of one text are those of a page in place of articles. */
	isStandIn(captures: readonly Capture[]): boolean {
		const pages = countPages(captures);
		const excuses = this.#areExcuses(captures, half);
		const isShort = excuses && longest(captures) <= longestExcuse;
		if (pages < (isShort ? fewest.excuse : fewest.page) || (this.#isPlayer && !excuses)) return false;
		if (this.isSeries(captures)) return false;
		const isKnown = this.#own.length >= fewestOthers;
		// “All are welcome, sign in at the door.”
		if (excuses && longest(captures) < shortestPage && !haveOneTitle(captures) && !this.#isNoSeries(captures))
			return false;
		if (excuses) return pages >= fewest.bareExcuse || (isKnown && haveOwnWords(captures));
		if (!isKnown) return false;
		const isOneTitle = haveOneTitle(captures);
		if (isOneTitle && haveOwnWords(captures)) return true;
		if (longest(captures) < shortestPage) return false;
		if (!isOneTitle) return !this.#isMeant(captures) && this.#isNoSeries(captures);
		return pages >= fewest.numbered && longest(captures) <= longestNumbered && !areRegular(captures);
	}

	/** Whether the addresses of captures promise what their one title says. */
	isSeries(captures: readonly Capture[]): boolean {
		return (
			haveOneTitle(captures) && share(captures, (capture) => isNamedIn(capture.title, addressOf(capture).end)) >= half
		);
	}

	/** @param others how many posts have texts of their own */
	describe(
		kind: StandInPage['kind'],
		id: string,
		captures: readonly Capture[],
		others = this.#own.length,
	): StandInPage {
		return {
			site: this.name,
			kind,
			id,
			title: captures[0]?.title ?? '',
			posts: captures.map(({post}) => post).toSorted((a, b) => compareText(a.path, b.path)),
			others,
			isExcuse: this.#areExcuses(captures, half),
		};
	}

	/**
	 * The pages that are known by their title: what they say differs a little.
	 * @param alike those of one title each, which are no page that is known otherwise
	 */
	*titled(alike: readonly (readonly Capture[])[]): Generator<StandInPage> {
		if (this.#isPlayer) return;
		const usual = median(this.#own.map(({outline}) => outline.length));
		for (const all of alike) {
			const captures = all.filter((capture) => capture.alike > 0);
			if (countPages(captures) < fewest.page || this.isSeries(captures)) continue;
			const others = this.#own.length - captures.filter((capture) => capture.alike === 1).length;
			if (others < fewestOthers) continue;
			if (
				this.#areExcuses(captures, mostly)
					? !areAlike(captures, farApart)
					: !haveOwnWords(captures) || !areAlike(captures, close) || 3 * longest(captures) > usual
			)
				continue;
			yield this.describe('title', captures[0]?.title ?? '', captures, others);
		}
	}

	/** @param least share of a hundred */
	#areExcuses(captures: readonly Capture[], least: number): boolean {
		return !this.isExcusing && share(captures, isExcuse) >= least;
	}

	/** Whether what captures have in common is a kind of post that is mostly so: a section, an author. */
	#isMeant(captures: readonly Capture[]): boolean {
		for (const [kind, {length}] of groupBy(
			captures.flatMap((capture) => kindsOf(capture.post, addressOf(capture).section)),
			(each) => each,
		)) {
			const {all, repeated} = this.#kinds().get(kind) ?? {all: 0, repeated: 0};
			if (100 * length >= mostly * captures.length && 100 * repeated >= mostly * all) return true;
		}
		return false;
	}

	/** How many posts there are of what may be meant to be alike, and how many of them have a text that several have. */
	#countKinds(): ReadonlyMap<string, {readonly all: number; readonly repeated: number}> {
		const kinds = new Map<string, {all: number; repeated: number}>();
		for (const capture of this.#captures) {
			for (const kind of kindsOf(capture.post, addressOf(capture).section)) {
				const count = kinds.get(kind) ?? {all: 0, repeated: 0};
				kinds.set(kind, count);
				count.all++;
				if (capture.alike >= fewest.excuse) count.repeated++;
			}
		}
		return kinds;
	}

	#isNoSeries(captures: readonly Capture[]): boolean {
		const others = this.#own.slice(0, mostCompared).map(({title}) => title);
		return !areOfSeries(
			captures.slice(0, mostCompared).map(({title}) => title),
			others,
		);
	}
}

/** So many titles tell whether they are those of a series. */
const mostCompared = 200;

function haveOneTitle(captures: readonly Capture[]): boolean {
	const largest = largestOf([...groupBy(captures, ({title}) => title).values()].map(({length}) => length));
	return 100 * largest >= mostly * captures.length;
}

/** Whether most addresses have words, and others than the rest: each was that of an article of its own. */
function haveOwnWords(captures: readonly Capture[]): boolean {
	const named = new Set(captures.map((capture) => addressOf(capture).words.join(' ')).filter((words) => words !== ''));
	return 100 * named.size >= mostly * captures.length;
}

/** Whether posts have days at equal distances: a series that is written so. */
function areRegular(captures: readonly Capture[]): boolean {
	const epochs = captures.flatMap(({outline}) => outline.epoch ?? []).sort((a, b) => a - b);
	if (epochs.length < captures.length) return false;
	const gaps = epochs.slice(1).map((epoch, index) => epoch - (epochs[index] ?? 0));
	const usual = median(gaps);
	return usual > 0 && 100 * gaps.filter((gap) => gap >= usual / 2 && gap <= 1.5 * usual).length >= 70 * gaps.length;
}

/** Of pages that are one but for what changes in it, the lengths differ by less than this share; a little, or a lot. */
const close = 0.05;
const farApart = 0.5;

function areAlike(captures: readonly Capture[], most: number): boolean {
	const lengths = captures.map(({outline}) => outline.length).sort((a, b) => a - b);
	return (lengths.at(-1) ?? 0) - (lengths[0] ?? 0) <= most * median(lengths);
}

function longest(captures: readonly Capture[]): number {
	return largestOf(captures.map(({outline}) => outline.length));
}

function largestOf(numbers: readonly number[]): number {
	return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
