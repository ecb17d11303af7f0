import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import type {SiteFolder} from '../../sites/siteFolder.ts';
import {skippedFolders} from '../files/archiveFiles.ts';
import {readControlText} from '../files/guardedFile.ts';

/** In bytes. */
const longestSiteFile = 1_000_000;

/** What tells of a site that may lie in a folder, as it is on the disk. */
export function siteFolderAt(place: string): SiteFolder {
	let names: readonly string[] | undefined;
	return {
		get names() {
			names ??= namesIn(place);
			return names;
		},
		read: (name) => readIfThere(path.join(place, name)),
		list: (folder) => namesIn(path.join(place, folder)),
	};
}

/** Names of folders in a folder that may hold a site. Those of days, and those that a site has for its own things, hold none; those of years do. */
export function foldersThatMayHoldSites(folder: string): readonly string[] {
	return namesIn(folder).filter(
		(name) =>
			!/^(?:[._]|\d{1,3}$|\d{5,}$|\d{4}-\d{2})/.test(name) &&
			!skippedFolders.has(name) &&
			isFolder(path.join(folder, name)),
	);
}

/** What lies in some folders that may hold sites, from where they are named. */
export function foldersBelow(root: string, folders: readonly string[]): readonly string[] {
	return folders.flatMap((folder) =>
		foldersThatMayHoldSites(path.join(root, folder)).map((name) => `${folder}/${name}`),
	);
}

/** The text of a small file that many sites do not have. */
export function readIfThere(file: string): string | undefined {
	try {
		return readControlText(file, longestSiteFile);
	} catch {
		return undefined;
	}
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).toSorted();
	} catch {
		// No folder, or none that may be read: what is wrong with the archive's own is told when it is listed.
		return [];
	}
}

function isFolder(place: string): boolean {
	return statSync(place, {throwIfNoEntry: false})?.isDirectory() === true;
}
