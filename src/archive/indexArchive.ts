import {isoDayAt} from '../dates/days.ts';
import {outputFileOf, outputPathOf} from '../jekyll/permalink.ts';
import {isMarkdownFile} from '../jekyll/postName.ts';
import {publicationTest} from '../jekyll/publication.ts';
import type {ArchiveIndex, PostKey} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {ConventionCount, PostDetails, PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {decodeLeniently, parseUrl} from '../urls/urls.ts';
import {countConvention} from './conventions.ts';
import {type DuplicateGroup, findDuplicates, isFarFuller} from './duplicates.ts';
import {filesByLikeness, findAlike, likeness} from './fileLikeness.ts';

/** What is known of the archive as a whole. Plain data. */
export interface ArchiveContents {
	/** Facts of every post. */
	readonly posts: readonly PostFacts[];
	/** What rules need to know beside, by the path of the post. */
	readonly details?: Pick<ReadonlyMap<string, Partial<PostDetails>>, 'get'> | undefined;
	/** Every file's path from the archive root, with `/`. */
	readonly files: Iterable<string>;
}

/**
 * Builds the lookups that archive rules and relative URLs need. Each is made when it is first asked for, in one pass over
 * the archive, and answers in constant time.
 */
export function indexArchive({posts, details, files}: ArchiveContents, settings: Settings): ArchiveIndex {
	const sorted = posts.toSorted((a, b) => compareText(a.path, b.path));
	const allFiles = [...files];
	const filePaths = new Set(allFiles.map((path) => path.normalize('NFC')));
	const isPublic = publicationTest(settings);
	const pathOf = (post: PostFacts): string | undefined =>
		post.isPublished && isPublic(post.path) ? outputPathOf(post, settings) : undefined;
	const published = once(() => publishedPages([...filePaths].filter(isPublic), sorted, pathOf));
	const byPath = once(() => new Map(sorted.map((post) => [post.path, post])));
	const byLikeness = once(() => filesByLikeness(allFiles));
	const groups = new Map<PostKey, ReadonlyMap<string, readonly PostFacts[]>>();
	const sourceOf = (url: string): string | undefined => sourceKeyOf(url, settings.trackingParameters);
	/** What each key of posts is made of; undefined leaves a post out. */
	const keys: {readonly [Key in PostKey]: (post: PostFacts) => string | undefined} = {
		source: ({source}) => (source === undefined ? undefined : sourceOf(source.value)),
		author: ({author}) => author?.value,
		feed: ({feed}) => feed,
		day: ({date}) => (date === undefined ? undefined : isoDayAt(date.value.epoch)),
		output: (post) => fileOf(pathOf(post)),
	};
	const postsBy: ArchiveIndex['postsBy'] = (key) => {
		const known = groups.get(key) ?? groupBy(sorted, keys[key]);
		groups.set(key, known);
		return known;
	};

	const conventions = new Map<string, ConventionCount>();
	const fullest = once(() => fullestByCopy(findDuplicates({postsBy})));
	const addressOf = (path: string): string => {
		const post = byPath().get(path);
		return post === undefined ? `/${path}` : outputPathOf(post, settings);
	};
	// On the site a URL depends on where the post is published; tools that show the repository, and Jekyll's
	// plugin for relative links, start from the post's own folder.
	const pathsFor = (url: string, from: string): readonly string[] =>
		(isRootRelative(url) ? ['/'] : [addressOf(from), `/${from}`]).flatMap((base) => {
			const path = resolvePath(url, base);
			return path === undefined ? [] : [path, withoutBase(path, settings.baseurl)];
		});
	const answers = (path: string): boolean =>
		filePaths.has(path.slice(1).normalize('NFC')) || published().has(pageKey(path));

	return {
		posts: sorted,
		postsBy,
		countConvention: (convention) => {
			const key = JSON.stringify(convention);
			const known = conventions.get(key) ?? countConvention(sorted, convention, settings);
			conventions.set(key, known);
			return known;
		},
		detailsOf: ({path}) => details?.get(path) ?? {},
		hasFile: (path) => filePaths.has(path.normalize('NFC')),
		serves: (url, from) => pathsFor(url, from).some(answers),
		findFile: (url, from) => {
			const paths = pathsFor(url, from);
			// The root of the archive need not be that of the site, which may lie in any folder around the post.
			const inFolders = isRootRelative(url)
				? foldersAround(from).flatMap((folder) => paths.map((path) => folder + path))
				: [];
			const found = [...paths, ...inFolders].flatMap((path) => findAlike(path.slice(1), byLikeness()) ?? []);
			return found.toSorted((a, b) => likeness[a.differsIn] - likeness[b.differsIn])[0];
		},
		findBySource: (url) => {
			const key = sourceOf(url);
			const found = key === undefined ? undefined : postsBy('source').get(key);
			return found?.length === 1 ? found[0] : undefined;
		},
		findFullerCopy: (post) => {
			const fuller = fullest().get(post.path);
			return fuller !== undefined && isFarFuller(fuller, post) ? fuller : undefined;
		},
		outputPathOf: pathOf,
	};
}

const siteOrigin = 'http://archive.invalid';

/** The path that a URL leads to from a place on the site, decoded; undefined when it leads to another site or nowhere. */
function resolvePath(url: string, base: string): string | undefined {
	const resolved = parseUrl(url, new URL(siteOrigin + encodePath(base)));
	return resolved?.origin === siteOrigin ? decodeLeniently(resolved.pathname) : undefined;
}

function isRootRelative(url: string): boolean {
	return /^[\\/]/.test(url.trimStart());
}

/** The folders that hold a file, with a slash before them: `/docs`, `/docs/_posts`. */
function foldersAround(path: string): readonly string[] {
	const segments = path.split('/').slice(0, -1);
	return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}

function withoutBase(path: string, baseurl: string): string {
	const base = `/${baseurl.replace(/^\/|\/$/g, '')}`;
	return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) || '/' : path;
}

/** The keys of all pages of the site. */
function publishedPages(
	filePaths: readonly string[],
	posts: readonly PostFacts[],
	pathOf: (post: PostFacts) => string | undefined,
): ReadonlySet<string> {
	const pages = new Set<string>();
	for (const path of filePaths) {
		const page = isMarkdownFile(path) ? path.replace(/[^.]+$/, 'html') : path;
		if (/\.html?$/i.test(page) && !page.startsWith('_')) pages.add(pageKey(`/${page}`));
	}
	for (const post of posts) {
		const path = pathOf(post);
		if (path !== undefined) pages.add(pageKey(path));
	}
	return pages;
}

/** One key for all ways to ask for a page: `/about`, `/about/`, `/about.html` and `/about/index.html`. */
function pageKey(path: string): string {
	return path
		.normalize('NFC')
		.replace(/\/$/, '')
		.replace(/\.html?$/i, '')
		.replace(/\/index$/, '');
}

function fileOf(path: string | undefined): string | undefined {
	return path === undefined ? undefined : outputFileOf(path);
}

/** The fullest post of each article, by the paths of its other posts. */
function fullestByCopy(groups: readonly DuplicateGroup[]): ReadonlyMap<string, PostFacts> {
	return new Map(groups.flatMap(({kept, others}) => others.map(({post}) => [post.path, kept] as const)));
}

function encodePath(path: string): string {
	return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function once<T>(make: () => T): () => T {
	let made: {readonly value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}
