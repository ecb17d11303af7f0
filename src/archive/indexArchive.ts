import type {ArchiveIndex, OutlinedPost, SharedKey} from '../model/archiveIndex.ts';
import type {ConventionCount, PageFacts, PostDetails, PostFacts} from '../model/facts.ts';
import {defaultSettings, type InnerSite, type Settings, settingsAround} from '../model/settings.ts';
import {siteFinder} from '../sites/postTest.ts';
import {once} from '../texts/once.ts';
import {resolvePath, withoutBase} from '../urls/sitePaths.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {countConvention, isKeptAmong} from './conventions.ts';
import {type DuplicateGroup, findDuplicates, isFarFuller} from './duplicates.ts';
import {nameTest} from './fileNames.ts';
import {linkTargetFinder} from './linkTarget.ts';
import {namedPostFinder} from './namedPosts.ts';
import {ownPathTest} from './ownPaths.ts';
import {postGroups, sharingGroups} from './postGroups.ts';
import {outlineOf} from './postOutline.ts';
import {postsBesideFinder} from './postsBeside.ts';
import {sharedKeyOf, sharedMarkOf} from './sharedKeys.ts';
import {fileFinder} from './siteFiles.ts';
import {siteLinks} from './siteLinks.ts';
import {type SiteView, viewSite} from './siteView.ts';
import {hostsByBeginning} from './snapshotHosts.ts';
import {learnSourceDays} from './sourceDays.ts';
import {tagTargetTest} from './tagTargets.ts';

/** What is known of the archive as a whole. Plain data. */
export interface ArchiveContents {
	/** Facts of every post. */
	readonly posts: readonly PostFacts[];
	/**
	 * Finds those of them, sorted by path, from which all others differ in a key: the others need no facts. Left out where nobody
	 * can tell them apart without.
	 * @param markOf makes the mark of a post of which none is kept, as `sharedMarkOf` does
	 */
	readonly mayShare?: ((key: SharedKey, markOf: (post: PostFacts) => number) => readonly PostFacts[]) | undefined;
	/** All of them in outline, sorted by path. Left out where nobody knows that without their facts. */
	readonly outlines?: (() => readonly OutlinedPost[]) | undefined;
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
	const inner = innerSites.filter(({folder}) => folder !== '');
	if (inner.length === 0) return indexSite(contents, settings);
	const around = settingsAround(settings);
	const isOutside = outsideTest(inner);
	const {pages = [], details, files, conventions, mayShare, outlines: inOutline} = contents;
	const main = indexSite(
		{
			// Whoever keeps the archive makes them when they are asked for.
			get posts() {
				return contents.posts;
			},
			pages: pages.filter(isOutside),
			details,
			files,
			conventions,
			mayShare,
			outlines: inOutline,
		},
		around,
	);
	const sites = inner.map(({folder, settings: own}) => ({
		folder,
		index: once(() => indexSite(partOf(contents, folder), {...defaultSettings, ...own})),
	}));
	const siteOf = siteFinder(sites);
	const of = (path: string): ArchiveIndex => siteOf(path)?.index() ?? main;
	const outputs = once(
		() =>
			new Map([
				...[...main.postsBy('output')].map(([output, posts]) => [output, posts.filter(isOutside)] as const),
				// Each is served elsewhere.
				...sites.flatMap(({folder, index}) =>
					[...index().postsBy('output')].map(([output, posts]) => [`${folder}: ${output}`, posts] as const),
				),
			]),
	);
	return {
		...main,
		get posts() {
			return main.posts;
		},
		get outlines() {
			return main.outlines;
		},
		postsBy: (key) => (key === 'output' ? outputs() : main.postsBy(key)),
		isSiteKnown: true,
		serves: (url, from) => of(from).serves(url, from),
		mayMeanOwnFile: (url, from) => of(from).mayMeanOwnFile(url, from),
		pageFromFile: (url, from) => of(from).pageFromFile(url, from),
		hasTarget: (tag, argument) =>
			[main, ...sites.map(({index}) => index())].some((one) => one.hasTarget(tag, argument)),
		findFile: (url, from) => of(from).findFile(url, from) ?? main.findFile(url, from),
		outputPathOf: (post) => of(post.path).outputPathOf(post),
		linkTargetOf: (post, now) => of(post.path).linkTargetOf(post, now),
	};
}

function outsideTest(sites: readonly InnerSite[]): (page: PageFacts) => boolean {
	return ({path}) => !sites.some(({folder}) => path.startsWith(`${folder}/`));
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

function indexSite(contents: ArchiveContents, settings: Settings): ArchiveIndex {
	const view = viewSite(contents, settings);
	const {posts, pathOf} = view;
	const postsBy = postGroups(view);
	const sharedBy = sharingGroups(
		settings,
		(key) => contents.mayShare?.(key, (post) => sharedMarkOf(post, key, settings)) ?? posts(),
	);
	const outlines = once(
		() => contents.outlines?.() ?? posts().map((facts) => ({path: facts.path, outline: outlineOf(facts), facts})),
	);
	const sourceDays = once(() => learnSourceDays(posts()));
	const snapshotHosts = once(() => hostsByBeginning(posts()));
	const fullest = once(() => fullestByCopy(findDuplicates({sharedBy}, settings)));
	const isOwnPath = once(() => ownPathTest(view.files(), settings));
	const named = once(() => nameTest(view.files()));
	return {
		get posts() {
			return posts();
		},
		get outlines() {
			return outlines();
		},
		postsBy,
		sharedBy,
		sharedKeyOf: (post, key) => sharedKeyOf(post, key, settings),
		sourceDayOf: (post) => sourceDays()(post),
		countConvention: conventionCounter(view, contents.conventions),
		isFieldKeptBeside: besideTest(view),
		detailsOf: ({path}) => contents.details?.get(path) ?? {},
		hasFile: (path) => view.filePaths().has(path.normalize('NFC')),
		isSiteKnown: view.isJekylls || settings.generator === 'obsidian' || Object.keys(settings.publication).length > 0,
		mayMeanOwnFile: (url, from) => isOwnPath()(url, from),
		...siteLinks(view, postsBy),
		hasTarget: tagTargetTest(view),
		hasNamed: (target) => named()(target),
		findFile: fileFinder(view),
		snapshotHostOf: (beginning) => snapshotHosts().get(beginning),
		findBySource: (url) => {
			const key = sourceKeyOf(url, settings.trackingParameters);
			const found = key === undefined ? undefined : postsBy('source').get(key);
			return found?.length === 1 ? found[0] : undefined;
		},
		findByName: nameFinder(view),
		findFullerCopy: (post) => {
			const fuller = fullest().get(post.path);
			return fuller !== undefined && isFarFuller(fuller, post) ? fuller : undefined;
		},
		outputPathOf: pathOf,
		linkTargetOf: linkTargetFinder({postsBy, outputPathOf: pathOf}, settings.baseurl),
	};
}

/** Whether the posts beside a path keep a field. */
function besideTest({posts, settings}: SiteView): ArchiveIndex['isFieldKeptBeside'] {
	const postsBeside = once(() => postsBesideFinder(posts()));
	const known = new Map<string, boolean>();
	return (field, path) => {
		const beside = postsBeside()(path);
		if (beside === undefined) return false;
		const key = `${field}\n${beside.place}`;
		const isKept = known.get(key) ?? isKeptAmong(beside.posts, field, settings);
		known.set(key, isKept);
		return isKept;
	};
}

function conventionCounter(
	{posts, settings}: SiteView,
	counted: ArchiveContents['conventions'] = new Map<string, ConventionCount>(),
): ArchiveIndex['countConvention'] {
	return (convention) => {
		const key = JSON.stringify(convention);
		const known = counted.get(key);
		if (known !== undefined) return known;
		const count = countConvention(posts(), convention, settings);
		counted.set(key, count);
		return count;
	};
}

function nameFinder({posts, addressOf, settings}: SiteView): ArchiveIndex['findByName'] {
	const namedPost = once(() => namedPostFinder(posts()));
	return (url, from) => {
		const path = resolvePath(url, addressOf(from));
		return path === undefined ? undefined : namedPost()(withoutBase(path, settings.baseurl) ?? path);
	};
}

/** The fullest post of each article, by the paths of its other posts. */
function fullestByCopy(groups: readonly DuplicateGroup[]): ReadonlyMap<string, PostFacts> {
	return new Map(groups.flatMap(({kept, others}) => others.map(({post}) => [post.path, kept] as const)));
}
