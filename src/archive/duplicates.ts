import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {fileNameOf} from '../sites/jekyll/postName.ts';
import {groupBy} from '../texts/groups.ts';
import {withoutSpace} from '../texts/whiteSpace.ts';
import {isHostOrBelow} from '../urls/hosts.ts';
import {sourceVersionOf} from '../urls/sourceKey.ts';
import {parseUrl} from '../urls/urls.ts';
import {areTitlesAlike, titleKeyOf} from './titles.ts';

/** Posts of an archive that hold the same article. */
export interface DuplicateGroup {
	/** The fullest of them: what the others are compared with. */
	readonly kept: PostFacts;
	/** The others, the fullest first. */
	readonly others: readonly Duplicate[];
}

/** A post that holds what another one holds. */
export interface Duplicate {
	readonly post: PostFacts;
	/** The post that it is most like. */
	readonly of: PostFacts;
	/**
	 * `copy`: the files are equal. `same-name`: they have one name in two folders. `shifted-date`: the dates differ by
	 * whole hours, as a wrong time zone makes them. `same-words` or `revision`: the texts are equal, or not.
	 */
	readonly kind: 'copy' | 'same-name' | 'shifted-date' | 'same-words' | 'revision';
}

const hour = 60 * 60 * 1000;
/** A live stream's address is used again and again; what was published this far apart under another title is another one. */
const longestRevision = 72 * hour;
/** Clocks that are wrong by a time zone are wrong by less than a day. */
const longestShift = 23 * hour;

/**
 * Finds the posts that were taken from the same page and are the same article. Posts without any words that came from one
 * address are data that was asked for twice, and an address may be that of a live stream or a list, which shows something
 * else every day: posts with other titles and distant dates are different articles. A recording stays the same under its
 * address, however late it is posted again, unless its title says that it is another one.
 * @param settings name the hosts of recordings
 * @returns in the order of their paths, whatever the order of the posts
 */
export function findDuplicates(
	archive: Pick<ArchiveIndex, 'sharedBy'>,
	{playerHosts}: Pick<Settings, 'playerHosts'>,
): readonly DuplicateGroup[] {
	const groups: DuplicateGroup[] = [];
	for (const [key, posts] of archive.sharedBy('source')) {
		const isRecording = areOfRecording(key, posts, playerHosts);
		for (const articles of splitByArticle(posts, isRecording)) if (articles.length > 1) groups.push(describe(articles));
	}
	return groups.toSorted((a, b) => compareText(a.kept.path, b.kept.path));
}

/**
 * Finds the posts that are equal, byte for byte or in all their words, and do not say what they were taken from: where sources are
 * known, these decide.
 * @returns in the order of their paths
 */
export function findEqualPosts({posts}: Pick<ArchiveIndex, 'posts'>): readonly DuplicateGroup[] {
	const written = posts.filter(({source, fingerprint}) => source === undefined && fingerprint.length > 0);
	const articles = new Articles(written);
	articles.joinEqual(({fingerprint}) => fingerprint.file);
	articles.joinEqual(({fingerprint: {words, length}}) => (length < shortestArticle ? undefined : words));
	const groups = articles.all().flatMap((equal) => (equal.length > 1 ? [describe(equal)] : []));
	return groups.toSorted((a, b) => compareText(a.kept.path, b.kept.path));
}

/** UTF-16 units without white space: “This page has moved.” is said by many posts. */
const shortestArticle = 60;

/** How many whole hours the date of a post is later than that of another; undefined for any other difference, and for none. */
export function shiftOf(post: PostFacts, other: PostFacts): number | undefined {
	const epochs = [epochOf(post), epochOf(other)];
	const [epoch, otherEpoch] = epochs;
	if (epoch === undefined || otherEpoch === undefined || !hasTime(post) || !hasTime(other)) return undefined;
	const difference = epoch - otherEpoch;
	const isShift = difference !== 0 && difference % hour === 0 && Math.abs(difference) <= longestShift;
	return isShift ? difference / hour : undefined;
}

/** Whether a post holds far more words than another one: so many that no correction explains them. */
export function isFarFuller({fingerprint}: PostFacts, other: PostFacts): boolean {
	return fingerprint.length >= 1.5 * other.fingerprint.length + 100;
}

/** Whether a post holds hardly more than its title, and another one the article. */
export function isStub(post: PostFacts, other: PostFacts): boolean {
	return holdsOnlyTitle(post) && isFarFuller(other, post);
}

function holdsOnlyTitle({fingerprint, title}: PostFacts): boolean {
	return fingerprint.length <= 2 * withoutSpace(title?.value ?? '').length + longestRest;
}

/** UTF-16 units that may stand beside a title, in the heading link and below it, and are no article. */
const longestRest = 10;

/** How many posts that follow on each other are compared by their titles: enough for any recording, and linear for what is none. */
const reachOfTitles = 8;

/**
 * Whether posts were taken from where one recording is played, and not a channel, or what it streams just now.
 * @param key of their sources
 */
function areOfRecording(key: string, [post]: readonly PostFacts[], playerHosts: readonly string[]): boolean {
	const url = parseUrl(post?.source?.value.trim() ?? '');
	if (url === undefined || !playerHosts.some((host) => isHostOrBelow(url.hostname, host))) return false;
	if (key.startsWith('youtube.com ')) return true;
	const id = url.pathname.split('/').findLast((segment) => segment !== '') ?? '';
	return !url.hostname.startsWith('live.') && recordingId.test(id);
}

/** What hosts of recordings know one by, at the end of its address; channels have names. */
const recordingId = /^(?:\d{6,}|BV\w{10}|av\d{3,}|x[\da-z]{5,7}|v[\da-z]{5,}-.+)$/;

function splitByArticle(posts: readonly PostFacts[], isRecording: boolean): readonly (readonly PostFacts[])[] {
	const articles = new Articles(posts);
	articles.joinEqual((post) => post.fingerprint.file);
	articles.joinEqual(nameOf);
	// Addresses of data are shared, and nothing else tells what holds no words apart.
	const written = posts.filter(({fingerprint}) => fingerprint.length > 0);
	// Without the versions of a page, equal titles and days do not make one article: people write “Diary” every day.
	const versions = groupBy(written, (post) => sourceVersionOf(post.source?.value ?? '') ?? '');
	for (const [, sameVersion] of versions) {
		articles.joinEqual(keyOfTitle, sameVersion);
		articles.joinNeighbours((a, b) => apart(a, b) < longestRevision, sameVersion);
	}
	if (isRecording) {
		articles.joinEqual(keyOfTitle);
		articles.joinNeighbours(haveTitlesAlike, posts, reachOfTitles);
	}
	if (versions.size > 1) {
		articles.joinEqual(({fingerprint}) => fingerprint.words, written);
		articles.joinNeighbours((a, b) => apart(a, b) === 0 || shiftOf(a, b) !== undefined, written);
	}
	return articles.all();
}

/** Sets of posts that are joined step by step. */
class Articles {
	readonly #posts: readonly PostFacts[];
	/** Of each post one that it was joined to; those without are the first of their article. */
	readonly #joined = new Map<PostFacts, PostFacts>();

	constructor(posts: readonly PostFacts[]) {
		this.#posts = posts;
	}

	joinEqual(keyOf: (post: PostFacts) => string | undefined, posts: readonly PostFacts[] = this.#posts): void {
		const firsts = new Map<string, PostFacts>();
		for (const post of posts) {
			const key = keyOf(post);
			const first = key === undefined ? undefined : firsts.get(key);
			if (first !== undefined) this.#join(first, post);
			else if (key !== undefined) firsts.set(key, post);
		}
	}

	/** Joins posts whose dates follow on each other, each with as many after it as `reach` says, where these are alike. */
	joinNeighbours(areAlike: (a: PostFacts, b: PostFacts) => boolean, posts: readonly PostFacts[], reach = 1): void {
		const dated = posts.filter((post) => epochOf(post) !== undefined);
		const sorted = dated.toSorted((a, b) => (epochOf(a) ?? 0) - (epochOf(b) ?? 0) || compareText(a.path, b.path));
		for (const [index, post] of sorted.entries()) {
			for (const next of sorted.slice(index + 1, index + 1 + reach)) if (areAlike(post, next)) this.#join(post, next);
		}
	}

	all(): readonly (readonly PostFacts[])[] {
		return [...groupBy(this.#posts, (post) => this.#firstOf(post).path).values()];
	}

	#join(a: PostFacts, b: PostFacts): void {
		const [first, other] = [this.#firstOf(a), this.#firstOf(b)];
		if (first !== other) this.#joined.set(other, first);
	}

	#firstOf(post: PostFacts): PostFacts {
		let first = post;
		for (let next = this.#joined.get(first); next !== undefined; next = this.#joined.get(first)) {
			// Shortens the way for the next question.
			const further = this.#joined.get(next);
			if (further !== undefined) this.#joined.set(first, further);
			first = next;
		}
		return first;
	}
}

function describe(posts: readonly PostFacts[]): DuplicateGroup {
	const [kept, ...others] = posts.toSorted(
		(a, b) =>
			b.fingerprint.length - a.fingerprint.length ||
			(epochOf(a) ?? 0) - (epochOf(b) ?? 0) ||
			compareText(a.path, b.path),
	) as [PostFacts, ...PostFacts[]];
	const files = new Map([[kept.fingerprint.file, kept]]);
	const names = new Map([[nameOf(kept), kept]]);
	return {
		kept,
		others: others.map((post) => {
			const equal = files.get(post.fingerprint.file);
			const namesake = names.get(nameOf(post));
			if (equal === undefined) files.set(post.fingerprint.file, post);
			if (namesake === undefined) names.set(nameOf(post), post);
			if (equal !== undefined) return {post, of: equal, kind: 'copy'};
			if (namesake !== undefined) return {post, of: namesake, kind: 'same-name'};
			if (shiftOf(post, kept) !== undefined) return {post, of: kept, kind: 'shifted-date'};
			return {post, of: kept, kind: haveSameWords(post, kept) ? 'same-words' : 'revision'};
		}),
	};
}

/** Titles are no words of the articles: where nothing else was captured, these are equal. */
function haveSameWords(post: PostFacts, other: PostFacts): boolean {
	return post.fingerprint.words === other.fingerprint.words || (holdsHeadingAlone(post) && holdsHeadingAlone(other));
}

/** Whether a post holds its heading link, and nothing below it. */
function holdsHeadingAlone({fingerprint, title}: PostFacts): boolean {
	return fingerprint.length <= withoutSpace(title?.value ?? '').length + '[]'.length;
}

function keyOfTitle({title}: PostFacts): string | undefined {
	return title === undefined ? undefined : titleKeyOf(title.value);
}

function haveTitlesAlike({title}: PostFacts, other: PostFacts): boolean {
	return title !== undefined && other.title !== undefined && areTitlesAlike(title.value, other.title.value);
}

function apart(a: PostFacts, b: PostFacts): number {
	return Math.abs((epochOf(a) ?? 0) - (epochOf(b) ?? 0));
}

function epochOf({date}: PostFacts): number | undefined {
	return date?.value.epoch;
}

function hasTime({date}: PostFacts): boolean {
	return date?.value.source.includes(':') === true;
}

function nameOf({path}: PostFacts): string {
	return fileNameOf(path).normalize('NFC');
}
