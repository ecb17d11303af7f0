import {
	type ArchiveIndex,
	foldSpace,
	isHostOrBelow,
	type PostFacts,
	parseUrl,
	type Settings,
	siteOfHost,
} from '../../src/authoring.ts';

/** A title that an author put over several articles. */
export interface SharedTitle {
	readonly title: string;
	readonly author: string;
	readonly articles: number;
	/** The posts that have it, sorted by path; of those of one page the first, for that they are one is another finding. */
	readonly posts: readonly PostFacts[];
}

/** So many articles of one title are no accident: two are often one, published in two places. */
const leastArticles = 3;

/**
 * Finds titles that one author put over three articles or more. What was published in several places, or captured several
 * times, is one article.
 */
export function findSharedTitles(
	archive: Pick<ArchiveIndex, 'sharedBy' | 'sharedKeyOf'>,
	settings: Pick<Settings, 'playerHosts'>,
): readonly SharedTitle[] {
	const keyOf = (post: PostFacts): string | undefined => archive.sharedKeyOf(post, 'source');
	return [...archive.sharedBy('authorAndTitle').values()].flatMap((all) => {
		const posts = all.length < leastArticles ? [] : firstOfEach(all, keyOf);
		const [first] = posts;
		if (first?.title === undefined || first.author === undefined) return [];
		const articles = countArticles(posts, settings);
		if (articles < leastArticles) return [];
		return [{title: foldSpace(first.title.value), author: foldSpace(first.author.value), articles, posts}];
	});
}

/** The first post of each key; those without are left out. */
function firstOfEach(
	posts: readonly PostFacts[],
	keyOf: (post: PostFacts) => string | undefined,
): readonly PostFacts[] {
	const firsts = new Map<string, PostFacts>();
	for (const post of posts) {
		const key = keyOf(post);
		if (key !== undefined && !firsts.has(key)) firsts.set(key, post);
	}
	return [...firsts.values()];
}

/** How many posts, each of another page, are different articles, as far as their sites and the length of their texts tell. */
function countArticles(posts: readonly PostFacts[], {playerHosts}: Pick<Settings, 'playerHosts'>): number {
	const articles: PostFacts[] = [];
	for (const post of posts) {
		// More make no difference, and would be compared with each other.
		if (articles.length === mostCompared) return posts.length;
		if (!articles.some((other) => mayBeSame(post, other, playerHosts))) articles.push(post);
	}
	return articles.length;
}

const mostCompared = 20;

/** A recording has an address of its own, and often the same words under it as the next one. */
function isPlayed(post: PostFacts, playerHosts: readonly string[]): boolean {
	return playerHosts.some((host) => isHostOrBelow(hostOf(post), host));
}

/** Whether two posts of one title may be one article: an author publishes one on several sites, with small changes. */
function mayBeSame(post: PostFacts, other: PostFacts, playerHosts: readonly string[]): boolean {
	const [{words, length}, {words: otherWords, length: otherLength}] = [post.fingerprint, other.fingerprint];
	const isOfPlayer = isPlayed(post, playerHosts);
	if (siteOfHost(hostOf(post)) === siteOfHost(hostOf(other))) {
		if (isOfPlayer) return false;
		// What a site publishes on another day under another address is another article, even where it says the same.
		return length > 0 && words === otherWords && dayOf(post) === dayOf(other);
	}
	if (isOfPlayer && isPlayed(other, playerHosts)) return true;
	return Math.abs(length - otherLength) <= similarLength * Math.max(length, otherLength);
}

/** Versions of one article on two sites differ by less than this share of their length. */
const similarLength = 0.3;

function hostOf({source}: PostFacts): string {
	return parseUrl(source?.value.trim() ?? '')?.hostname ?? '';
}

function dayOf({date}: PostFacts): string | undefined {
	return date?.value.source.slice(0, 'YYYY-MM-DD'.length);
}
