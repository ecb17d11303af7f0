import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {isHostOrBelow} from '../urls/hosts.ts';
import {parseUrl} from '../urls/urls.ts';
import type {DuplicateGroup} from './duplicates.ts';
import {keptOf, reasonFor, type TwinGroup} from './keptTwin.ts';
import {makerOf} from './makerOf.ts';
import {isNoArticle} from './sharedText.ts';
import {seriesOf} from './titles.ts';

/** Letters and digits: what is shorter is a notice, and many articles have the same. */
export const shortestTwin = 200;

/** Letters: of longer texts, two of a series have each its own. */
const longestNotice = 1000;

/**
 * Finds posts of different pages that have the same words.
 * @param duplicates posts of one page, of which those that are not kept are left out here
 * @returns in the order of the paths of those to keep, whatever the order of the posts
 */
export function findEqualTexts(
	archive: Pick<ArchiveIndex, 'sharedBy' | 'sharedKeyOf'>,
	duplicates: readonly DuplicateGroup[],
	settings: Pick<Settings, 'playerHosts'>,
): readonly TwinGroup[] {
	const lesser = new Set(duplicates.flatMap(({others}) => others.map(({post}) => post)));
	const isArticle = (post: PostFacts): boolean =>
		post.fingerprint.letters >= shortestTwin && !lesser.has(post) && !isOfPlayer(post, settings);
	const pageOf = (post: PostFacts): string | undefined => archive.sharedKeyOf(post, 'source');
	return [...archive.sharedBy('words').values()]
		.flatMap((posts) =>
			Array.from(groupBy(posts.filter(isArticle), ({fingerprint}) => String(fingerprint.letters)).values()),
		)
		.flatMap((equal) => (equal.length === 1 ? [] : (groupOf(articlesIn(firstOfEachPage(equal, pageOf))) ?? [])))
		.toSorted((a, b) => compareText(a.kept.path, b.kept.path));
}

/** A recording is what is seen and heard; the words below it are those of the channel. */
export function isOfPlayer({source}: PostFacts, {playerHosts}: Pick<Settings, 'playerHosts'>): boolean {
	const host = source === undefined ? undefined : parseUrl(source.value.trim())?.hostname;
	return host !== undefined && playerHosts.some((player) => isHostOrBelow(host, player));
}

/** What each post with a source was taken from. */
export function pagesOf({postsBy}: Pick<ArchiveIndex, 'postsBy'>): ReadonlyMap<PostFacts, string> {
	return new Map([...postsBy('source')].flatMap(([key, posts]) => posts.map((post) => [post, key] as const)));
}

/** What one page said twice is for those to tell that look at pages. */
function firstOfEachPage(
	posts: readonly PostFacts[],
	pageOf: (post: PostFacts) => string | undefined,
): readonly PostFacts[] {
	const known = new Set<string>();
	return posts.filter((post) => {
		const page = pageOf(post);
		const isFirst = page === undefined || !known.has(page);
		if (page !== undefined) known.add(page);
		return isFirst;
	});
}

/** Without those of hosts that have the text too often for an article. */
function articlesIn(posts: readonly PostFacts[]): readonly PostFacts[] {
	const letters = posts[0]?.fingerprint.letters ?? 0;
	return [...groupBy(posts, makerOf).values()].filter((own) => !isNoArticle({posts: own.length, letters})).flat();
}

function groupOf(posts: readonly PostFacts[]): TwinGroup | undefined {
	const twins = posts.map((post) => ({post, letters: post.fingerprint.letters}));
	const kept = keptOf(twins);
	// Where nobody says what posts were taken from, nobody says either that these are two.
	if (kept?.post.source === undefined) return undefined;
	const others = twins
		.filter((twin) => twin !== kept && !isNotice(kept.post, twin.post))
		.toSorted((a, b) => compareText(a.post.path, b.post.path))
		.map((twin) => ({post: twin.post, of: kept.post, share: 1, reason: reasonFor(kept, twin)}));
	return others.length === 0 ? undefined : {kept: kept.post, others};
}

/** Whether two posts are notices of a series, which says the same each time. */
function isNotice(post: PostFacts, other: PostFacts): boolean {
	if (post.fingerprint.letters > longestNotice || post.title === undefined || other.title === undefined) return false;
	return seriesOf(post.title.value, other.title.value) !== undefined;
}
