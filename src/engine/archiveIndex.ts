import type {ArchiveIndex, PostKey} from '../archiveIndex.ts';
import {compareText} from '../diagnostic.ts';
import type {PostDetails, PostFacts} from '../facts.ts';
import type {Settings} from '../settings.ts';
import {canonicalUrl, decodeLeniently, parseUrl} from '../urls.ts';
import {outputPathOf, type PermalinkSettings} from './permalink.ts';

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
	const filePaths = new Set([...files].map((path) => path.normalize('NFC')));
	const published = once(() => publishedPages(filePaths, sorted, settings));
	const byPath = once(() => new Map(sorted.map((post) => [post.path, post])));
	const groups = new Map<PostKey, ReadonlyMap<string, readonly PostFacts[]>>();
	const postsBy: ArchiveIndex['postsBy'] = (key) => {
		const known = groups.get(key) ?? groupPosts(sorted, (post) => keys[key](post, settings));
		groups.set(key, known);
		return known;
	};

	const addressOf = (path: string): string => {
		const post = byPath().get(path);
		return post === undefined ? `/${path}` : outputPathOf(post, settings);
	};
	const answers = (path: string): boolean => filePaths.has(path.slice(1)) || published().has(pageKey(path));

	return {
		posts: sorted,
		postsBy,
		detailsOf: ({path}) => details?.get(path) ?? {},
		hasFile: (path) => filePaths.has(path.normalize('NFC')),
		serves: (url, from) => {
			// On the site a URL depends on where the post is published; tools that show the repository, and Jekyll's
			// plugin for relative links, start from the post's own folder.
			const bases = isRootRelative(url) ? ['/'] : [addressOf(from), `/${from}`];
			return bases.some((base) => {
				const path = resolvePath(url, base);
				return path !== undefined && (answers(path) || answers(withoutBase(path, settings.baseurl)));
			});
		},
		findBySource: (url) => {
			const key = canonicalUrl(url);
			const found = key === undefined ? undefined : postsBy('source').get(key);
			return found?.length === 1 ? found[0] : undefined;
		},
		outputPathOf: (post) => outputPathOf(post, settings),
	};
}

const siteOrigin = 'http://archive.invalid';

/** The path that a URL leads to from a place on the site, decoded; undefined when it leads to another site or nowhere. */
function resolvePath(url: string, base: string): string | undefined {
	const resolved = parseUrl(url, new URL(siteOrigin + encodePath(base)));
	return resolved?.origin === siteOrigin ? decodeLeniently(resolved.pathname).normalize('NFC') : undefined;
}

function isRootRelative(url: string): boolean {
	return /^[\\/]/.test(url.trimStart());
}

function withoutBase(path: string, baseurl: string): string {
	const base = `/${baseurl.replace(/^\/|\/$/g, '')}`;
	return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) || '/' : path;
}

/** The keys of all pages of the site. */
function publishedPages(
	filePaths: ReadonlySet<string>,
	posts: readonly PostFacts[],
	settings: PermalinkSettings,
): ReadonlySet<string> {
	const pages = new Set<string>();
	for (const path of filePaths) {
		const page = path.replace(/\.(?:md|markdown|mkd|mkdn|mkdown)$/i, '.html');
		// Jekyll publishes nothing that lies in a folder of its own.
		if (/\.html?$/i.test(page) && !/(?:^|\/)_/.test(page)) pages.add(pageKey(`/${page}`));
	}
	for (const post of posts) pages.add(pageKey(outputPathOf(post, settings)));
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

/** What each key of posts is made of; undefined leaves a post out. */
const keys: {readonly [Key in PostKey]: (post: PostFacts, settings: PermalinkSettings) => string | undefined} = {
	source: ({source}) => (source === undefined ? undefined : canonicalUrl(source.value)),
	output: outputPathOf,
	author: ({author}) => author?.value,
	feed: ({feed}) => feed,
	day: ({date}) => (date === undefined ? undefined : dayOf(date.value.epoch)),
};

function dayOf(epoch: number): string | undefined {
	const date = new Date(epoch);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

function groupPosts(
	posts: readonly PostFacts[],
	keyOf: (post: PostFacts) => string | undefined,
): ReadonlyMap<string, readonly PostFacts[]> {
	const groups = new Map<string, PostFacts[]>();
	for (const post of posts) {
		const key = keyOf(post);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [post]);
		else group.push(post);
	}
	return groups;
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
