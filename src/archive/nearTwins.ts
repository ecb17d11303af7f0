import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {saysCorrection} from '../texts/corrections.ts';
import {groupBy} from '../texts/groups.ts';
import {findDuplicates} from './duplicates.ts';
import {findEqualTexts, isOfPlayer, pagesOf, shortestTwin} from './equalTexts.ts';
import {keptOf, reasonFor, type Twin, type TwinGroup} from './keptTwin.ts';
import {makerOf} from './makerOf.ts';
import {type OwnWords, ownWordsOf} from './ownWords.ts';
import {joinSamples, sharedBy} from './sampleJoin.ts';
import {isNoArticle, shortestShared} from './sharedText.ts';
import {areTitlesAlike, seriesOf} from './titles.ts';

/** So much of the runs of words of either has to be in the other: seven tenths, less what a sample may be off. */
const leastShared = 0.64;

/** Of short texts of one host under different titles so much, for those of a series are made alike. */
const leastOfShort = 0.76;

/** So much alike, parts of one whole are one part, captured twice. */
const leastOfParts = 0.97;

/** Letters: of longer texts, two of a series have each its own. */
const longestNotice = 1000;

/** Where more of the words hold digits, a text is data, which is made alike by design. */
const mostNumbers = 0.2;

/** So much more of the words of a text may be in another script. */
const mostOtherScript = 0.15;

/** Of fewer runs, no share is taken. */
const fewestShingles = 20;

/**
 * Finds posts of different pages of which each holds most words of the other, what their hosts, authors and feeds repeat left out.
 * Those with equal words, and those of one page, are left out too: they are found by `findEqualTexts` and `findDuplicates`.
 * @returns in the order of the paths of those to keep, whatever the order of the posts
 */
export function findNearTwins(archive: ArchiveIndex, settings: Pick<Settings, 'playerHosts'>): readonly TwinGroup[] {
	const words = comparedWords(archive, settings);
	const pages = pagesOf(archive);
	const nearest = new Map<OwnWords, Map<OwnWords, number>>();
	joinSamples(words, leastShared, (first, second, share) => {
		const [one, other] = [words[first], words[second]];
		if (one === undefined || other === undefined || !mayBeTwins(one, other, pages)) return;
		note(nearest, one, other, share);
		note(nearest, other, one, share);
	});
	return connected(nearest)
		.flatMap((group) => twinsIn(group, nearest, pages))
		.toSorted((a, b) => compareText(a.kept.path, b.kept.path));
}

/** The words of posts that hold articles, of those with equal words of one. */
function comparedWords(archive: ArchiveIndex, settings: Pick<Settings, 'playerHosts'>): readonly OwnWords[] {
	const duplicates = findDuplicates(archive, settings);
	const equal = [...duplicates, ...findEqualTexts(archive, duplicates, settings)];
	const lesser = new Set(equal.flatMap(({others}) => others.map(({post}) => post)));
	const posts = archive.posts.filter((post) => !lesser.has(post) && !isOfPlayer(post, settings));
	const words = ownWordsOf(archive, posts);
	return words.filter(
		({letters, shingles, numberShare}) =>
			letters >= shortestTwin && shingles.length >= fewestShingles && numberShare <= mostNumbers,
	);
}

/** Whether nothing says that two posts are two on purpose. */
function mayBeTwins(one: OwnWords, other: OwnWords, pages: ReadonlyMap<PostFacts, string>): boolean {
	const [{post}, {post: otherPost}] = [one, other];
	const [page, otherPage] = [pages.get(post), pages.get(otherPost)];
	// Where nobody says what posts were taken from, nobody says either that these are two.
	if (page === otherPage) return false;
	// One of them is a translation as well.
	if (Math.abs(one.unpartedShare - other.unpartedShare) > mostOtherScript) return false;
	// What corrects an article repeats it.
	if (corrects(one) !== corrects(other)) return false;
	return post.fingerprint.words !== otherPost.fingerprint.words;
}

function corrects({post, isCorrection}: OwnWords): boolean {
	return isCorrection || (post.title !== undefined && saysCorrection(post.title.value));
}

function note(nearest: Map<OwnWords, Map<OwnWords, number>>, one: OwnWords, other: OwnWords, share: number): void {
	const known = nearest.get(one) ?? new Map<OwnWords, number>();
	nearest.set(one, known.set(other, share));
}

/** Those that hang together, in the order of the archive. */
function connected(nearest: ReadonlyMap<OwnWords, ReadonlyMap<OwnWords, number>>): readonly (readonly OwnWords[])[] {
	const seen = new Set<OwnWords>();
	return [...nearest.keys()].flatMap((start) => {
		if (seen.has(start)) return [];
		seen.add(start);
		const group = [start];
		// Grows while it is gone through.
		for (const one of group) {
			for (const next of nearest.get(one)?.keys() ?? []) {
				if (!seen.has(next)) group.push(next);
				seen.add(next);
			}
		}
		return [group];
	});
}

/** What is no article, or of a series, is left out; each of the others goes with the one to keep, or the one it is most like. */
function twinsIn(
	connectedWords: readonly OwnWords[],
	nearest: ReadonlyMap<OwnWords, ReadonlyMap<OwnWords, number>>,
	pages: ReadonlyMap<PostFacts, string>,
): readonly TwinGroup[] {
	const group = articlesIn(connectedWords);
	const kept = keptAmong(group);
	if (kept === undefined) return [];
	const found = new Map<OwnWords, Twin[]>();
	for (const one of group.toSorted((a, b) => compareText(a.post.path, b.post.path))) {
		if (one === kept) continue;
		const share = mayBeTwins(one, kept, pages) ? sharedBy(one, kept, leastShared) : 0;
		const better = isTwin(one, kept, share) ? {other: kept, share} : likest(one, nearest);
		// Where this is the better one of both, the other one is told.
		if (better === undefined || keptAmong([better.other, one]) === one) continue;
		const {other} = better;
		const reason = reasonFor(twinOf(other), twinOf(one));
		const twins = found.get(other) ?? [];
		twins.push({post: one.post, of: other.post, share: better.share, reason});
		found.set(other, twins);
	}
	return [...found].map(([{post}, others]) => ({kept: post, others}));
}

function articlesIn(group: readonly OwnWords[]): readonly OwnWords[] {
	return [...groupBy(group, ({post}) => makerOf(post)).values()]
		.filter((own) => !isNoArticle({posts: own.length, letters: Math.max(...own.map((one) => one.allLetters))}))
		.flat();
}

function areAlike({title}: PostFacts, {title: other}: PostFacts): boolean {
	return title !== undefined && other !== undefined && areTitlesAlike(title.value, other.value);
}

/** Whether two posts with so much in common are one article. */
function isTwin(one: OwnWords, other: OwnWords, share: number): boolean {
	if (share < leastShared) return false;
	const [title, otherTitle] = [one.post.title?.value ?? '', other.post.title?.value ?? ''];
	const series = seriesOf(title, otherTitle);
	const letters = Math.max(one.allLetters, other.allLetters);
	if (series === 'parts' && share < leastOfParts) return false;
	if (series === 'numbers' && letters <= longestNotice) return false;
	const isOfOneHost = makerOf(one.post) === makerOf(other.post);
	return !isOfOneHost || letters >= shortestShared || areAlike(one.post, other.post) || share >= leastOfShort;
}

interface Near {
	readonly other: OwnWords;
	readonly share: number;
}

function likest(one: OwnWords, nearest: ReadonlyMap<OwnWords, ReadonlyMap<OwnWords, number>>): Near | undefined {
	let best: Near | undefined;
	for (const [other, share] of nearest.get(one) ?? [])
		if (isTwin(one, other, share) && (best === undefined || share > best.share)) best = {other, share};
	return best;
}

function twinOf({post, allLetters}: OwnWords): {readonly post: PostFacts; readonly letters: number} {
	return {post, letters: allLetters};
}

function keptAmong(group: readonly OwnWords[]): OwnWords | undefined {
	const kept = keptOf(group.map(twinOf));
	return group.find(({post}) => post === kept?.post);
}
