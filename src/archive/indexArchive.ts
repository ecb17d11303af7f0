import {isoDayAt} from '../dates/days.ts';
import {outputFileOf, outputPathOf, sitePathOf} from '../jekyll/permalink.ts';
import {namesInPostUrl, postUrlNames} from '../jekyll/postUrlNames.ts';
import {publicationTest} from '../jekyll/publication.ts';
import type {ArchiveIndex, PostKey} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {ConventionCount, PageFacts, PostDetails, PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {pathOnOwnSite} from '../urls/ownSite.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {decodeLeniently, encodeUrlPart, isRelativeUrl, parseUrl} from '../urls/urls.ts';
import {countConvention} from './conventions.ts';
import {type DuplicateGroup, findDuplicates, isFarFuller} from './duplicates.ts';
import {filesByLikeness, findAlike, likeness} from './fileLikeness.ts';
import {linkTargetFinder} from './linkTarget.ts';
import {isMade, publishedSite, type SiteContents} from './publishedSite.ts';
import {learnSourceDays} from './sourceDays.ts';

/** What is known of the archive as a whole. Plain data. */
export interface ArchiveContents {
	/** Facts of every post. */
	readonly posts: readonly PostFacts[];
	/** Facts of the files with front matter that are no posts; none if left out. */
	readonly pages?: readonly PageFacts[];
	/** What rules need to know beside, by the path of the post. */
	readonly details?: Pick<ReadonlyMap<string, Partial<PostDetails>>, 'get'> | undefined;
	/** Every file's path from the archive root, with `/`. */
	readonly files: Iterable<string>;
}

/**
 * Builds the lookups that archive rules and relative URLs need. Each is made when it is first asked for, in one pass over
 * the archive, and answers in constant time.
 */
export function indexArchive({posts, pages = [], details, files}: ArchiveContents, settings: Settings): ArchiveIndex {
	const sorted = posts.toSorted((a, b) => compareText(a.path, b.path));
	const allFiles = [...files];
	const filePaths = new Set(allFiles.map((path) => path.normalize('NFC')));
	const isPublic = publicationTest(settings);
	const pathOf = (post: PostFacts): string | undefined =>
		isMade(post, settings) && isPublic(post.path) ? outputPathOf(post, settings) : undefined;
	const site = once(() => publishedSite({files: allFiles, pages: [...pages, ...sorted]}, settings));
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
		output: (post) => {
			const path = pathOf(post);
			return path === undefined ? undefined : outputFileOf(path, post, settings);
		},
	};
	const postsBy: ArchiveIndex['postsBy'] = (key) => {
		const known = groups.get(key) ?? groupBy(sorted, keys[key]);
		groups.set(key, known);
		return known;
	};

	const conventions = new Map<string, ConventionCount>();
	const sourceDays = once(() => learnSourceDays(sorted));
	const snapshotHosts = once(() => hostsByBeginning(sorted));
	const fullest = once(() => fullestByCopy(findDuplicates({postsBy}, settings)));
	const addressOf = (path: string): string => {
		const post = byPath().get(path);
		return post === undefined ? `/${sitePathOf(path, settings) ?? path}` : outputPathOf(post, settings);
	};
	/** Where a URL leads on the built site, which depends on where the post is published. */
	const addressFor = (url: string, from: string): string | undefined =>
		resolvePath(pathOnOwnSite(url, settings) ?? url, settings.baseurl + addressOf(from));
	/** What a URL asks for in the archive, however its files are shown. */
	const pathsFor = (given: string, from: string): readonly string[] => {
		const url = pathOnOwnSite(given, settings) ?? given;
		return (isRootRelative(url) ? ['/'] : [addressOf(from), `/${from}`]).flatMap((base) => {
			const path = resolvePath(url, base);
			return path === undefined ? [] : [path, withoutBase(path, settings.baseurl) ?? path];
		});
	};
	// Tools that show the repository, and Jekyll's plugin for relative links, start from the post's own folder. There are
	// files, and no pages.
	const isFileBeside = (url: string, from: string): boolean => {
		if (isRootRelative(url) || !settings.plugins.includes('jekyll-relative-links')) return false;
		const path = resolvePath(url, `/${from}`);
		return path !== undefined && filePaths.has(path.slice(1).normalize('NFC'));
	};
	/** Several sites may share a host: beside `baseurl`, and each project of a user of GitHub or GitLab in its own folder. */
	const isOfAnotherSite = (url: string, path: string | undefined): boolean => {
		if (path === undefined) return true;
		const [, first = '', rest] = path.split('/', 3);
		return (
			/\.git(?:hub|lab)\.io(?:[:/]|$)/i.test(url) &&
			settings.baseurl === '' &&
			rest !== undefined &&
			!site().hasFolder(first)
		);
	};
	const serves = (url: string, from: string): boolean => {
		const address = addressFor(url, from);
		const path = address === undefined ? undefined : withoutBase(address, settings.baseurl);
		if (pathOnOwnSite(url, settings) !== undefined && isOfAnotherSite(url, path)) return true;
		return (path !== undefined && site().answers(path)) || isFileBeside(url, from);
	};

	const pageFromFile = (url: string, from: string): string | undefined => {
		const path = isRelativePath(url) ? resolvePath(url, `/${sitePathOf(from, settings) ?? from}`) : undefined;
		if (path === undefined || !site().answers(path)) return undefined;
		// Where the source site has the page, too, only the archive's own posts are what is meant more likely.
		const files = [path, `${path}.html`, `${path}/index.html`, `${path}index.html`];
		const isPost = files.some((file) => postsBy('output').has(file));
		if (!isPost && byPath().get(from)?.source !== undefined) return undefined;
		const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
		return settings.baseurl + path.split('/').map(encodeUrlPart).join('/') + rest;
	};

	const targets = once(() => linkTargets({files: allFiles, pages: [...pages, ...sorted], isPublic}, settings));
	const postNames = once(
		() => new Set(sorted.flatMap((post) => (pathOf(post) === undefined ? [] : postUrlNames(post, settings)))),
	);
	const hasTarget: ArchiveIndex['hasTarget'] = (tag, argument) =>
		tag === 'link'
			? targets().has(argument.normalize('NFC'))
			: namesInPostUrl(argument)?.some((name) => postNames().has(name)) === true;

	return {
		posts: sorted,
		postsBy,
		sourceDayOf: (post) => sourceDays()(post),
		countConvention: (convention) => {
			const key = JSON.stringify(convention);
			const known = conventions.get(key) ?? countConvention(sorted, convention, settings);
			conventions.set(key, known);
			return known;
		},
		detailsOf: ({path}) => details?.get(path) ?? {},
		hasFile: (path) => filePaths.has(path.normalize('NFC')),
		// What no program makes of its files, Jekyll would: as they lie there, but for posts.
		isSiteKnown: settings.generator === 'jekyll' || settings.generator === 'none',
		serves,
		pageFromFile,
		hasTarget,
		findFile: (url, from) => {
			const paths = pathsFor(url, from);
			// The root of the archive need not be that of the site, which may lie in any folder around the post.
			const inFolders = isRootRelative(url)
				? foldersAround(from).flatMap((folder) => paths.map((path) => folder + path))
				: [];
			const found = [...paths, ...inFolders].flatMap((path) => findAlike(path.slice(1), byLikeness()) ?? []);
			return found.toSorted((a, b) => likeness[a.differsIn] - likeness[b.differsIn])[0];
		},
		snapshotHostOf: (beginning) => snapshotHosts().get(beginning),
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
		linkTargetOf: linkTargetFinder({postsBy, outputPathOf: pathOf}, settings.baseurl),
	};
}

/** The archive of the web that posts name, by how the paths of its snapshots begin; where they name several, nobody knows. */
function hostsByBeginning(posts: readonly PostFacts[]): ReadonlyMap<string, string | undefined> {
	const hosts = new Map<string, string | undefined>();
	for (const whole of new Set(posts.flatMap(({snapshotBeginnings}) => snapshotBeginnings))) {
		const host = /^https:\/\/[^/]+/.exec(whole)?.[0] ?? '';
		const beginning = whole.slice(host.length);
		hosts.set(beginning, hosts.has(beginning) ? undefined : host);
	}
	return hosts;
}

/** What the tag `link` finds: what the site publishes, by the path of its file. That of a copied file may begin with a slash, but for those of collections. */
function linkTargets(
	{
		files,
		pages,
		isPublic,
	}: Required<Pick<SiteContents, 'files' | 'pages'>> & {readonly isPublic: (path: string) => boolean},
	settings: Settings,
): ReadonlySet<string> {
	const withFacts = new Map(pages.map((page) => [page.path, page]));
	const found = [...files].flatMap((file) => {
		const path = isPublic(file) ? sitePathOf(file, settings)?.normalize('NFC') : undefined;
		if (path === undefined) return [];
		const page = withFacts.get(file);
		if (page !== undefined && isMade(page, settings)) return [path];
		if (page?.hasFrontMatter === true) return [];
		return path.startsWith('_') ? [path] : [path, `/${path}`];
	});
	return new Set(found);
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

/** Whether a URL is a path that begins where it stands. */
function isRelativePath(url: string): boolean {
	return isRelativeUrl(url) && !/^[\\/?#]/.test(url.trimStart());
}

/** The folders that hold a file, with a slash before them: `/docs`, `/docs/_posts`. */
function foldersAround(path: string): readonly string[] {
	const segments = path.split('/').slice(0, -1);
	return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}

/** A path without `baseurl`; undefined for one that does not begin with it. */
function withoutBase(path: string, baseurl: string): string | undefined {
	if (path === baseurl) return '/';
	return path.startsWith(`${baseurl}/`) ? path.slice(baseurl.length) : undefined;
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
