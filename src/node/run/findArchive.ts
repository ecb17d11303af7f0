import path from 'node:path';
import type {ResolvedConfig} from '../../config/index.ts';
import {defaultSettings} from '../../model/settings.ts';
import {type PostPlaces, postTest} from '../../sites/postTest.ts';
import {findUnreadPosts} from '../../sites/unreadPosts.ts';
import {whyNoPost} from '../../sites/whyNoPost.ts';
import {type ArchiveFiles, listArchive} from '../files/archiveFiles.ts';
import {findArchiveRoot} from '../files/archiveRoot.ts';
import {foldersToList} from '../files/chooseFiles.ts';
import type {IgnorePatterns} from '../files/ignoreFiles.ts';
import {isWithin} from '../files/paths.ts';
import type {Target} from '../files/targets.ts';
import type {Configs, PlacedConfig} from './configs.ts';
import {findPosts, foldersOfPosts, isUndecided, type PostTest, wideTest} from './findPosts.ts';
import {inferredSettings} from './inferredSettings.ts';
import {type ListedSite, learnSite} from './learnSite.ts';
import {type ArchiveSite, readSite} from './readSite.ts';
import type {RunOptions} from './runOptions.ts';
import {findSiteAround} from './siteAround.ts';

/** The archive that a run looks at. */
export interface Archive {
	/** Absolute. */
	readonly root: string;
	readonly files: ArchiveFiles;
	/** What its sites say. */
	readonly site: ArchiveSite;
	/** Whether a file is a post, by its path from the root. */
	readonly isPost: PostTest;
	/** Sentences about posts in other languages than Markdown and HTML. */
	readonly unread: readonly string[];
	/** Why a page is no post, as a clause that can follow “because”. */
	readonly whyNoPost: (path: string) => string;
	/** Lists them as if the config named other post folders. */
	readonly listWith: (postFolders: readonly string[]) => ArchiveFiles;
}

/** Finds the root of the archive and lists its files, as far as they are needed. */
export function findArchive(
	targets: readonly Target[],
	configs: Configs,
	options: Pick<RunOptions, 'archive' | 'root'>,
	cwd: string,
): Archive {
	const {
		root,
		config: {config, folder, file},
	} = rootOfTargets(targets, configs, options, cwd);
	const said = readSiteOf(root, configs, cwd);
	const asked = options.archive ? undefined : foldersToList(targets, root);
	const ignores = file === undefined ? [] : [{folder, patterns: config.ignores, origin: 'the config'}];
	const listAs = (site: ArchiveSite): Listed => listSite(root, {site, configs, asked, config, ignores, file});
	const listed = listAs(said);
	const learned = learnSite(said, listed, configs.forFolder(root).config.base.settings.site);
	const {places, files, list} = learned.places === said.places ? listed : listAs(learned);
	const unread = describeUnread(places, files);
	const site = options.archive ? withInferredKeys(learned, files, configs) : learned;
	return {
		root,
		site: {...site, notices: [...site.notices, ...unread]},
		unread,
		isPost: postTest(places),
		whyNoPost: whyNoPost(places, foldersOfPosts(places)),
		files,
		listWith: (folders) => list(postTest({...places, postFolders: folders, usualFolders: []})),
	};
}

/** What decides how an archive is listed, once its sites are known. */
interface Listing {
	readonly site: ArchiveSite;
	readonly configs: Configs;
	/** The folders that are asked for; undefined for all. */
	readonly asked: readonly string[] | undefined;
	readonly config: ResolvedConfig;
	/** What this config ignores. */
	readonly ignores: readonly IgnorePatterns[];
	/** Where it stands; undefined where there is none. */
	readonly file: string | undefined;
}

/** A listed archive, and where its posts are. */
interface Listed extends ListedSite {
	readonly files: ArchiveFiles;
	/** Lists it again. */
	readonly list: (isPost: PostTest) => ArchiveFiles;
}

function listSite(root: string, {site, configs, asked, config, ignores, file}: Listing): Listed {
	const known: PostPlaces = {sites: site.places, ...folderNames(config), plainFolders: new Map(), articles: new Set()};
	const dependsOnFiles = site.places.some(isUndecided);
	const below = dependsOnFiles || asked === undefined ? {} : {below: asked};
	const isCandidate = dependsOnFiles ? wideTest(known) : postTest(known);
	const list = (all: readonly IgnorePatterns[], isPost: PostTest): ArchiveFiles =>
		listArchive(root, {isPost, ignores: all, ...below});
	const first = list(ignores, isCandidate);
	const nested = nestedIgnores(first, configs, file);
	const all = [...ignores, ...nested];
	const candidates = nested.length === 0 ? first : list(all, isCandidate);
	const places = dependsOnFiles ? findPosts(known, candidates) : known;
	const files = dependsOnFiles ? onlyAsked(candidates, postTest(places), asked) : candidates;
	return {candidates, places, files, list: (isPost) => list(all, isPost)};
}

/** Says which posts nobody looks at. */
function describeUnread(places: PostPlaces, {paths, posts}: ArchiveFiles): readonly string[] {
	const unread = findUnreadPosts(
		places,
		paths,
		posts.map(({path: post}) => post),
	);
	return unread.map(({extension, files}) =>
		files === 1
			? `One post ends in \`${extension}\` and is not read: archivelint reads Markdown and HTML.`
			: `${files} posts end in \`${extension}\` and are not read: archivelint reads Markdown and HTML.`,
	);
}

/** Names of folders whose pages are posts: those that the config says, else those that archives mostly have. */
function folderNames(config: ResolvedConfig): Pick<PostPlaces, 'postFolders' | 'usualFolders'> {
	// No folder has this name in a config.
	const unsaid = '';
	const {postFolders} = config.withDefaults({postFolders: [unsaid]}).base.settings;
	return postFolders.includes(unsaid)
		? {postFolders: [], usualFolders: defaultSettings.postFolders}
		: {postFolders, usualFolders: []};
}

/** What the sites of an archive say, and what its posts say of their front matter. */
function withInferredKeys(site: ArchiveSite, files: ArchiveFiles, configs: Configs): ArchiveSite {
	const known = configs.withDefaults(site.settings, files.root).archiveOf(files.root).settings;
	return {...site, settings: {...site.settings, ...inferredSettings(files, known)}};
}

/** What the sites of an archive say, under what its config says of them. */
export function readSiteOf(root: string, configs: Configs, cwd: string): ArchiveSite {
	return readSite({root, cwd, site: configs.forFolder(root).config.base.settings.site});
}

/**
 * What the sites of an archive say, and where none says it, its files.
 * @param root absolute
 */
export function learnSiteOf(root: string, configs: Configs, cwd: string): ArchiveSite {
	const target: Target = {kind: 'folder', argument: root, path: root};
	return findArchive([target], configs, {archive: false, root}, cwd).site;
}

/** Of an archive that was listed as a whole, to know which of its files are posts, what is asked for. */
function onlyAsked(files: ArchiveFiles, isPost: PostTest, below: readonly string[] = ['']): ArchiveFiles {
	const isAsked = (place: string): boolean => below.some((folder) => isWithin(folder, place));
	return {
		...files,
		paths: files.paths.filter(isAsked),
		posts: files.posts.filter((post) => isPost(post.path) && isAsked(post.path)),
	};
}

/** Finds the root of the archive that targets are in, and the config that speaks for it. */
export function rootOfTargets(
	targets: readonly Target[],
	configs: Configs,
	options: Pick<RunOptions, 'root'>,
	cwd: string,
): {readonly root: string; readonly config: PlacedConfig} {
	const places = targets.flatMap((target) => folderOf(target) ?? []);
	// That of the first target that there is speaks for the archive. The others may name plugins that it does not.
	const [config = configs.forFolder(cwd)] = places.map((place) => configs.forFolder(place));
	const root = findArchiveRoot(targets, {
		cwd,
		root: options.root,
		configFolder: config.file === undefined ? undefined : config.folder,
		postFolders: config.config.base.settings.postFolders,
		siteAround: findSiteAround,
	});
	return {root, config};
}

/**
 * Finds the root of the archive that one file is a post of.
 * @param file absolute; it need not exist
 */
export function findRootOf(file: string, configs: Configs, {root}: Pick<RunOptions, 'root'>, cwd: string): string {
	const {config, folder, file: configFile} = configs.forFolder(path.dirname(file));
	return findArchiveRoot([{kind: 'file', argument: file, path: file}], {
		cwd,
		root,
		configFolder: configFile === undefined ? undefined : folder,
		postFolders: config.base.settings.postFolders,
		siteAround: findSiteAround,
	});
}

/** What configs further down ignore: they are known only when the archive has been listed. */
function nestedIgnores(files: ArchiveFiles, configs: Configs, known: string | undefined): readonly IgnorePatterns[] {
	return configs
		.forArchive(files.root, files.paths)
		.filter(({file, config}) => file !== undefined && file !== known && config.ignores.length > 0)
		.map(({folder, config}) => ({folder, patterns: config.ignores, origin: 'a config'}));
}

/** The folder whose config holds for a target. */
function folderOf(target: Target): string | undefined {
	if (target.kind === 'unusable') return undefined;
	return target.kind === 'file' ? path.dirname(target.path) : target.path;
}
