import {type Dirent, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Problem} from '../../model/report.ts';
import {codeOf, reasonOf} from './fileErrors.ts';
import {type IgnorePatterns, type IgnoreRules, ignoreFileNames, readIgnoreRules} from './ignoreFiles.ts';
import {ancestorsOf, findRealPath, isWithin, joinSlashed, pathFrom} from './paths.ts';

/** A post of the archive: a file that is linted without being named. */
export interface ArchivePost {
	/** From the archive root, with `/`. */
	readonly path: string;
	/** Why it is left out, as a clause that can follow “because”; undefined when it is linted. */
	readonly ignoredBecause: string | undefined;
	/** For a post that is reached through a symbolic link: what it really is, from the archive root. */
	readonly linkedTo: string | undefined;
}

/** What there is in an archive. */
export interface ArchiveFiles {
	/** Absolute. */
	readonly root: string;
	/** The same with all symbolic links followed. */
	readonly realRoot: string;
	/** All files, ignored ones included, from the archive root, with `/`, sorted by code units. */
	readonly paths: readonly string[];
	/** The posts among them, in the same order. */
	readonly posts: readonly ArchivePost[];
	/** Why a post is left out that is not there, and would be: as a clause that can follow “because”; undefined for one that would be linted. */
	readonly whyIgnored: (path: string) => string | undefined;
	/** Folders that are links out of the archive, and therefore not entered, from the archive root. */
	readonly outwardFolders: readonly string[];
	/** Folders and ignore files that cannot be read. */
	readonly problems: readonly Problem[];
}

/** How an archive is listed. */
export interface ListingOptions {
	/** Whether a file is a post, by its path from the archive root. */
	readonly isPost: (path: string) => boolean;
	/** What the config ignores. */
	readonly ignores?: readonly IgnorePatterns[];
	/** Only what lies below these folders, from the archive root; the whole archive when absent. */
	readonly below?: readonly string[];
}

/** Names of folders that are never entered: built sites, packages, and git's own. */
export const skippedFolders: ReadonlySet<string> = new Set(['_site', 'node_modules', 'vendor', '.git']);

/**
 * Lists an archive in one walk: all files, and the posts among them. Links to folders inside the archive are followed,
 * links out of it are not, and no loop is entered.
 * @param root absolute
 */
export function listArchive(root: string, options: ListingOptions): ArchiveFiles {
	const problems: Problem[] = [];
	const report = (problem: Problem) => problems.push(problem);
	const realRoot = findRealPath(root) ?? root;
	const rules = readIgnoreRules(root, options.ignores ?? [], report);
	const walk: Walk = {root, realRoot, isPost: options.isPost, files: [], outwardFolders: [], report};
	for (const folder of startingFolders(options.below ?? [''])) {
		const pending = enterFolder(walk, folder, rulesAbove(rules, folder));
		for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
			for (const folder of readFolder(walk, next)) pending.push(folder);
		}
	}
	const files = walk.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	return {
		root,
		realRoot,
		paths: files.map((file) => file.path),
		posts: files.flatMap(({post}) => post ?? []),
		whyIgnored: whyIgnoredUnder(rules),
		outwardFolders: walk.outwardFolders.toSorted(),
		problems,
	};
}

/** Says of any path why it is left out. What ignore files say is read once for each folder. */
function whyIgnoredUnder(rules: IgnoreRules): ArchiveFiles['whyIgnored'] {
	const known = new Map<string, IgnoreRules>();
	return (place) => {
		const folder = folderOf(place);
		let own = known.get(folder);
		if (own === undefined) {
			own = rulesAbove(rules, folder).within(folder, ignoreFileNames);
			known.set(folder, own);
		}
		return own.reasonFor(place) ?? draftReason(place);
	};
}

function folderOf(place: string): string {
	return place.slice(0, Math.max(0, place.lastIndexOf('/')));
}

interface Walk {
	readonly root: string;
	readonly realRoot: string;
	readonly isPost: ListingOptions['isPost'];
	readonly files: {readonly path: string; readonly post: ArchivePost | undefined}[];
	readonly outwardFolders: string[];
	readonly report: (problem: Problem) => void;
}

interface Folder {
	readonly path: string;
	/** What holds in the folder around it. */
	readonly rules: IgnoreRules;
	/** Where it really is, from the archive root, when a link led here. */
	readonly linkedTo: string | undefined;
}

function startingFolders(below: readonly string[]): string[] {
	return [...new Set(below)].filter(
		(folder) =>
			!folder.split('/').some((name) => skippedFolders.has(name)) &&
			!below.some((other) => other !== folder && isWithin(other, folder)),
	);
}

/** A folder that was asked for may itself be reached through links. */
function enterFolder(walk: Walk, folder: string, rules: IgnoreRules): Folder[] {
	const place = findRealPath(path.join(walk.root, folder));
	const real = place === undefined ? folder : pathFrom(walk.realRoot, place);
	if (real !== undefined) return [{path: folder, rules, linkedTo: real === folder ? undefined : real}];
	walk.outwardFolders.push(folder);
	return [];
}

function rulesAbove(rules: IgnoreRules, folder: string): IgnoreRules {
	return ancestorsOf(folder).reduce((inner, outerFolder) => inner.within(outerFolder, ignoreFileNames), rules);
}

/** Takes down the files of a folder. Returns the folders in it that are to be read. */
function readFolder(walk: Walk, folder: Folder): Folder[] {
	const entries = entriesOf(walk, folder);
	const ignoreFiles = entries.filter((entry) => ignoreFileNames.has(entry.name)).map((entry) => entry.name);
	const rules = ignoreFiles.length === 0 ? folder.rules : folder.rules.within(folder.path, ignoreFiles);
	const inner: Folder[] = [];
	for (const entry of entries) {
		const place = joinSlashed(folder.path, entry.name);
		const linkedTo = folder.linkedTo === undefined ? undefined : joinSlashed(folder.linkedTo, entry.name);
		if (entry.isFile()) addFile(walk, place, linkedTo, rules);
		else if (entry.isDirectory() && !skippedFolders.has(entry.name)) inner.push({path: place, rules, linkedTo});
		else if (entry.isSymbolicLink()) inner.push(...followLink(walk, {path: place, rules, linkedTo}));
	}
	return inner;
}

function entriesOf(walk: Walk, folder: Folder): Dirent[] {
	try {
		return readdirSync(path.join(walk.root, folder.path), {withFileTypes: true});
	} catch (error) {
		// A folder may be removed while the archive is read.
		if (codeOf(error) !== 'ENOENT' || folder.path === '') {
			const name = folder.path === '' ? `The archive root \`${walk.root}\`` : 'The folder';
			walk.report({path: folder.path || undefined, message: `${name} cannot be read: ${reasonOf(error)}.`});
		}
		return [];
	}
}

function addFile(walk: Walk, place: string, linkedTo: string | undefined, rules: IgnoreRules): void {
	const post = walk.isPost(place)
		? {path: place, ignoredBecause: rules.reasonFor(place) ?? draftReason(place), linkedTo}
		: undefined;
	walk.files.push({path: place, post});
}

/** Why drafts are left out: the site publishes none of them. */
export const draftsReason = 'it is a draft';

function draftReason(place: string): string | undefined {
	return `/${place}`.includes('/_drafts/') ? draftsReason : undefined;
}

function followLink(walk: Walk, link: Folder): Folder[] {
	const absolute = path.join(walk.root, link.path);
	const target = findRealPath(absolute);
	const stats = target === undefined ? undefined : statSync(target, {throwIfNoEntry: false});
	if (target === undefined || stats === undefined) return [];
	const linkedTo = pathFrom(walk.realRoot, target);
	if (stats.isFile()) addLinkedFile(walk, link, linkedTo);
	if (!stats.isDirectory() || skippedFolders.has(path.basename(link.path))) return [];
	if (linkedTo === undefined) walk.outwardFolders.push(link.path);
	// Links inside linked folders stay unread: otherwise a few of them that cross make endless or exponential walks.
	const isFollowed = linkedTo !== undefined && link.linkedTo === undefined && !isWithin(linkedTo, link.path);
	return isFollowed ? [{...link, linkedTo}] : [];
}

/** Why links out of the archive are left out. */
export const outwardReason = 'it is a link out of the archive';

function addLinkedFile(walk: Walk, link: Folder, linkedTo: string | undefined): void {
	if (linkedTo !== undefined) return addFile(walk, link.path, linkedTo, link.rules);
	const post = walk.isPost(link.path) ? {path: link.path, ignoredBecause: outwardReason, linkedTo} : undefined;
	walk.files.push({path: link.path, post});
}
