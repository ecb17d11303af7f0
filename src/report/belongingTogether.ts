import {listedAuthorsOf} from '../archive/authors/aliases.ts';
import {type AuthorCluster, findAuthorClusters} from '../archive/authors/clusters.ts';
import {type DuplicateGroup, findDuplicates, findEqualPosts, shiftOf} from '../archive/duplicates.ts';
import {learnRepeatedBlocks, type RepeatedBlock} from '../archive/repeatedBlocks.ts';
import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import {shorten} from '../texts/wording.ts';
import {wordsAt} from '../texts/wordsAt.ts';
import type {PageContext} from './pageContext.ts';
import type {PageAuthor, PageCut, PageDuplicate, PageGroups, PageTemplate} from './pageData.ts';

/** So many of each are on the page. */
const most = {authors: 1000, duplicates: 3000, templates: 500, examples: 3} as const;

/** What belongs together in an archive, and how much of it has no room on the page. */
export interface BelongingTogether {
	readonly groups: PageGroups;
	readonly cut: Pick<PageCut, 'authors' | 'duplicates' | 'templates'>;
}

/**
 * Finds the authors that are spelled in several ways, the posts that hold the same article, and what sites print around many articles.
 * @param textOf the text of a post
 */
export function findBelongingTogether(
	archive: ArchiveIndex,
	{settings, toSimplified}: Pick<PageContext, 'settings' | 'toSimplified'>,
	textOf: (path: string) => string,
): BelongingTogether {
	const authors = findAuthorClusters(archive.posts, listedAuthorsOf(settings.authors), settings, toSimplified);
	const duplicates = [...findDuplicates(archive, settings), ...findEqualPosts(archive)].toSorted((a, b) =>
		compareText(a.kept.path, b.kept.path),
	);
	const templates = findTemplates(archive);
	return {
		groups: {
			authors: authors.slice(0, most.authors).map(authorShown),
			duplicates: duplicates.slice(0, most.duplicates).map(duplicateShown),
			templates: templates?.slice(0, most.templates).map((repeat) => templateShown(repeat, textOf)),
		},
		cut: {
			authors: beyond(authors, most.authors),
			duplicates: beyond(duplicates, most.duplicates),
			templates: beyond(templates ?? [], most.templates),
		},
	};
}

/** Undefined where no run has looked at what the pages say. */
function findTemplates(archive: ArchiveIndex): readonly RepeatedBlock[] | undefined {
	const isKnown = archive.posts.some((post) => archive.detailsOf(post).blocks !== undefined);
	return isKnown || archive.posts.length === 0 ? learnRepeatedBlocks(archive).all : undefined;
}

function beyond(items: readonly unknown[], shown: number): number {
	return Math.max(0, items.length - shown);
}

function authorShown({group, spellings, standard}: AuthorCluster): PageAuthor {
	return {
		group,
		spellings: spellings.map((spelling) => ({
			name: spelling.author,
			posts: spelling.posts.length,
			isStandard: spelling === standard,
			examples: spelling.posts.slice(0, most.examples).map(({path}) => path),
		})),
	};
}

function duplicateShown({kept, others}: DuplicateGroup): PageDuplicate {
	return {
		source: kept.source?.value ?? '',
		kept: kept.path,
		length: kept.fingerprint.length,
		others: others.map(({post, of, kind}) => ({
			path: post.path,
			kind,
			hours: kind === 'shifted-date' ? (shiftOf(post, of) ?? 0) : 0,
			length: post.fingerprint.length,
		})),
	};
}

function templateShown(
	{source, posts, of, place, selector, sightings}: RepeatedBlock,
	textOf: (path: string) => string,
): PageTemplate {
	const [first] = sightings;
	return {
		source,
		posts,
		of,
		place,
		selector: selector ?? '',
		text: first === undefined ? '' : shorten(wordsAt(textOf(first.post.path), first.range), 200),
		examples: sightings.slice(0, most.examples).map(({post}) => post.path),
	};
}
