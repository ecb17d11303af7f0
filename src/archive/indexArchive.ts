import {isoDayAt} from '../dates/days.ts';
import type {ArchiveIndex, PostKey} from '../model/archiveIndex.ts';
import {compareText} from '../model/diagnostic.ts';
import type {ConventionCount, PageFacts, PostDetails, PostFacts} from '../model/facts.ts';
import {defaultSettings, type Settings} from '../model/settings.ts';
import {fileLinkTest} from '../sites/fileLinks.ts';
import {outputFileOf, outputPathOf, sitePathOf} from '../sites/jekyll/permalink.ts';
import {namesInPostUrl, postUrlNames} from '../sites/jekyll/postUrlNames.ts';
import {publicationTest} from '../sites/jekyll/publication.ts';
import {isAsJekyll, otherSite} from '../sites/otherSites.ts';
import {siteFinder} from '../sites/postTest.ts';
import {groupBy} from '../texts/groups.ts';
import {pathOnOwnSite} from '../urls/ownSite.ts';
import {isRelativePath, isRootRelative, resolvePath, withoutBase} from '../urls/sitePaths.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {encodeUrlPart} from '../urls/urls.ts';
import {countConvention} from './conventions.ts';
import {type DuplicateGroup, findDuplicates, isFarFuller} from './duplicates.ts';
import {filesByLikeness, findAlike, likeness} from './fileLikeness.ts';
import {nameTest} from './fileNames.ts';
import {linkTargetFinder} from './linkTarget.ts';
import {namedPostFinder} from './namedPosts.ts';
import {ownPathTest} from './ownPaths.ts';
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
	/** How many posts keep a convention, by the JSON of it, where that was counted before; takes what is counted now. */
	readonly conventions?: Pick<Map<string, ConventionCount>, 'get' | 'set'> | undefined;
}

/**
 * Builds the lookups that archive rules and relative URLs need. Each is made when it is first asked for, in one pass over
 * the archive, and answers in constant time.
 */
export function indexArchive(contents: ArchiveContents, settings: Settings): ArchiveIndex {
	const {innerSites} = settings;
	if (innerSites.length === 0) return indexSite(contents, settings);
	const isOuter = ({path}: PageFacts): boolean => !innerSites.some(({folder}) => path.startsWith(`${folder}/`));
	const main = indexSite({...contents, pages: (contents.pages ?? []).filter(isOuter)}, settings);
	const inner = innerSites.map((site) => ({
		folder: site.folder,
		index: once(() => indexSite(partOf(contents, site.folder), {...settings, ...ownOfSites, ...site.settings})),
	}));
	const indexOf = siteFinder(inner);
	const of = (path: string): ArchiveIndex => indexOf(path)?.index() ?? main;
	return {
		...main,
		isSiteKnown: true,
		serves: (url, from) => of(from).serves(url, from),
		mayMeanOwnFile: (url, from) => of(from).mayMeanOwnFile(url, from),
		pageFromFile: (url, from) => of(from).pageFromFile(url, from),
		hasTarget: (tag, argument) =>
			[main, ...inner.map(({index}) => index())].some((one) => one.hasTarget(tag, argument)),
		findFile: (url, from) => of(from).findFile(url, from) ?? main.findFile(url, from),
		outputPathOf: (post) => of(post.path).outputPathOf(post),
		linkTargetOf: (post, now) => of(post.path).linkTargetOf(post, now),
	};
}

/** What lies in a folder. */
function partOf({posts, pages = [], details, files}: ArchiveContents, folder: string): ArchiveContents {
	const isIn = (path: string): boolean => path.startsWith(`${folder}/`);
	return {
		posts: posts.filter((post) => isIn(post.path)),
		pages: pages.filter((page) => isIn(page.path)),
		details,
		files: [...files].filter(isIn),
	};
}

/** Settings of a site that hold for no other. */
const ownOfSites: Partial<Settings> = {
	permalink: defaultSettings.permalink,
	baseurl: '',
	url: '',
	siteHosts: [],
	siteFolder: '',
	collectionsFolder: '',
	defaults: [],
	plugins: defaultSettings.plugins,
	publication: {},
	exclude: [],
	include: [],
	collections: {},
};

function indexSite(contents: ArchiveContents, settings: Settings): ArchiveIndex {
	const {pages = [], details, files} = contents;
	const sorted = once(() => contents.posts.toSorted((a, b) => compareText(a.path, b.path)));
	const allFiles = once(() => [...files]);
	const filePaths = once(() => new Set(allFiles().map((path) => path.normalize('NFC'))));
	const isPublic = publicationTest(settings);
	const isJekylls = isAsJekyll(settings.generator);
	const other = once(() => otherSite({files: allFiles(), pages: [...pages, ...sorted()]}, settings));
	const pathOf = (post: PostFacts): string | undefined => {
		if (isJekylls) return isMade(post, settings) && isPublic(post.path) ? outputPathOf(post, settings) : undefined;
		const paths = other().pathsOf(post);
		return paths.length === 1 ? paths[0] : undefined;
	};
	const isShownFile = once(() => fileLinkTest(allFiles(), settings.siteFolder));
	const site = once(() => publishedSite({files: allFiles(), pages: [...pages, ...sorted()]}, settings));
	const byPath = once(() => new Map(sorted().map((post) => [post.path, post])));
	const byLikeness = once(() => filesByLikeness(allFiles()));
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
			if (path === undefined) return undefined;
			return isJekylls ? outputFileOf(path, post, settings) : path;
		},
	};
	const postsBy: ArchiveIndex['postsBy'] = (key) => {
		const known = groups.get(key) ?? groupBy(sorted(), keys[key]);
		groups.set(key, known);
		return known;
	};

	const conventions = contents.conventions ?? new Map<string, ConventionCount>();
	const sourceDays = once(() => learnSourceDays(sorted()));
	const snapshotHosts = once(() => hostsByBeginning(sorted()));
	const fullest = once(() => fullestByCopy(findDuplicates({postsBy}, settings)));
	const addressOf = (path: string): string => {
		const post = isJekylls ? byPath().get(path) : undefined;
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
		return path !== undefined && filePaths().has(path.slice(1).normalize('NFC'));
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
		if (!isJekylls) {
			const own = pathOnOwnSite(url, settings);
			return (own !== undefined && isOfNeighbour(url, own, settings.baseurl)) || other().serves(own ?? url, from);
		}
		// Where no program is known, files may be shown as they lie.
		if (settings.generator === 'plain' && isShownFile()(url, from)) return true;
		const address = addressFor(url, from);
		const path = address === undefined ? undefined : withoutBase(address, settings.baseurl);
		if (pathOnOwnSite(url, settings) !== undefined && isOfAnotherSite(url, path)) return true;
		return (path !== undefined && site().answers(path)) || isFileBeside(url, from);
	};

	const pageFromFile = (url: string, from: string): string | undefined => {
		if (!isJekylls) return undefined;
		const path = isRelativePath(url) ? resolvePath(url, `/${sitePathOf(from, settings) ?? from}`) : undefined;
		if (path === undefined || !site().answers(path)) return undefined;
		// Where the source site has the page, too, only the archive's own posts are what is meant more likely.
		const files = [path, `${path}.html`, `${path}/index.html`, `${path}index.html`];
		const isPost = files.some((file) => postsBy('output').has(file));
		if (!isPost && byPath().get(from)?.source !== undefined) return undefined;
		const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
		return settings.baseurl + path.split('/').map(encodeUrlPart).join('/') + rest;
	};

	const isOwnPath = once(() => ownPathTest(allFiles(), settings));
	const named = once(() => nameTest(allFiles()));
	const namedPost = once(() => namedPostFinder(sorted()));
	const targets = once(() => linkTargets({files: allFiles(), pages: [...pages, ...sorted()], isPublic}, settings));
	const postNames = once(
		() => new Set(sorted().flatMap((post) => (pathOf(post) === undefined ? [] : postUrlNames(post, settings)))),
	);
	const hasTarget: ArchiveIndex['hasTarget'] = (tag, argument) =>
		tag === 'link'
			? targets().has(argument.normalize('NFC'))
			: namesInPostUrl(argument)?.some((name) => postNames().has(name)) === true;

	return {
		get posts() {
			return sorted();
		},
		postsBy,
		sourceDayOf: (post) => sourceDays()(post),
		countConvention: (convention) => {
			const key = JSON.stringify(convention);
			const known = conventions.get(key);
			if (known !== undefined) return known;
			const count = countConvention(sorted(), convention, settings);
			conventions.set(key, count);
			return count;
		},
		detailsOf: ({path}) => details?.get(path) ?? {},
		hasFile: (path) => filePaths().has(path.normalize('NFC')),
		isSiteKnown: isJekylls || settings.generator === 'obsidian' || Object.keys(settings.publication).length > 0,
		serves,
		mayMeanOwnFile: (url, from) => isOwnPath()(url, from),
		pageFromFile,
		hasTarget,
		hasNamed: (target) => named()(target),
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
		findByName: (url, from) => {
			const path = resolvePath(url, addressOf(from));
			return path === undefined ? undefined : namedPost()(withoutBase(path, settings.baseurl) ?? path);
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

/** Whether a URL on the site's own host may lead to another site there: beside `baseurl`, or to another project of a user. */
function isOfNeighbour(url: string, path: string, baseurl: string): boolean {
	if (baseurl !== '') return withoutBase(path.replace(/[?#].*$/s, ''), baseurl) === undefined;
	return /\.git(?:hub|lab)\.io[:/]/i.test(url) && /^\/[^/]+\//.test(path);
}

/** The folders that hold a file, with a slash before them: `/docs`, `/docs/_posts`. */
function foldersAround(path: string): readonly string[] {
	const segments = path.split('/').slice(0, -1);
	return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}

/** The fullest post of each article, by the paths of its other posts. */
function fullestByCopy(groups: readonly DuplicateGroup[]): ReadonlyMap<string, PostFacts> {
	return new Map(groups.flatMap(({kept, others}) => others.map(({post}) => [post.path, kept] as const)));
}

function once<T>(make: () => T): () => T {
	let made: {readonly value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}
