import path from 'node:path';
import type {Settings} from '../../model/settings.ts';
import {findJekyllFolders} from '../../sites/jekyllFolders.ts';
import type {PlainPages} from '../../sites/plainPosts.ts';
import {tellingStart} from '../../sites/postLikeFiles.ts';
import {type PostPlaces, siteFinder} from '../../sites/postTest.ts';
import {isVault} from '../../sites/vaultLinks.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {readStart} from '../files/readBeginning.ts';
import {type ArchiveSite, readSite} from './readSite.ts';

/** In bytes: so much of a note is looked into for its links. */
const linkedStart = 16_384;

/** An archive as it was listed, and where its posts are. */
export interface ListedSite {
	/** Files that may be posts. */
	readonly candidates: ArchiveFiles;
	readonly places: PostPlaces;
}

/**
 * What the files of an archive say of it where no program does: whether it is a vault of notes, and which of its posts are as
 * Jekyll has them. The same few files are read whatever a run is about.
 * @param asked the setting `site`
 */
export function learnSite(site: ArchiveSite, {candidates, places}: ListedSite, asked: Settings['site']): ArchiveSite {
	const {root} = candidates;
	if (!places.sites.some(({folder, generator}) => folder === '' && generator === 'plain')) return site;
	const siteOf = siteFinder(places.sites);
	const isPlain = (file: string): boolean => siteOf(file)?.folder === '';
	const plain = (bytes: number): PlainPages => ({
		pages: candidates.posts.flatMap(({path: file, ignoredBecause, linkedTo}) =>
			ignoredBecause === undefined && linkedTo === undefined && isPlain(file) ? [file] : [],
		),
		paths: candidates.paths.filter(isPlain),
		startOf: (file) => readStart(path.join(root, file), bytes),
	});
	if (asked === 'auto' && places.sites.length === 1 && isVault(plain(linkedStart)))
		return readSite({root, cwd: root, site: 'obsidian'});
	const jekyllFolders = findJekyllFolders(plain(tellingStart));
	return jekyllFolders.posts.length === 0 ? site : {...site, settings: {...site.settings, jekyllFolders}};
}
