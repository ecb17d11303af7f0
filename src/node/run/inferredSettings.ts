import path from 'node:path';
import {inferKeys} from '../../engine/inferKeys.ts';
import {roles} from '../../model/roles.ts';
import type {Settings} from '../../model/settings.ts';
import {ownHostsIn} from '../../sites/ownHosts.ts';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {readStart} from '../files/readBeginning.ts';
import {hashOfPath} from './shard.ts';
import {siteFolderAt} from './siteFolders.ts';

/** So many posts say which key has which role: the more, the longer every hook takes. */
const sampleSize = 128;

/** Bytes of a post that hold its front matter. */
const enough = 16_384;

/**
 * Infers of an archive which keys of the front matter have which role. A sample of its posts tells, and always the same one,
 * whichever files a run is about: those whose paths have the lowest hashes. It is read from the disk.
 * @param settings what holds for the archive without that
 */
export function inferredSettings(
	{root, posts}: Pick<ArchiveFiles, 'root' | 'posts'>,
	settings: Settings,
): Partial<Settings> {
	if (roles.every((role) => settings.keys[role] !== undefined)) return {};
	const own = posts.filter(({ignoredBecause, linkedTo}) => ignoredBecause === undefined && linkedTo === undefined);
	const sample = sampleOf(own.map((post) => post.path));
	const folder = siteFolderAt(path.join(root, settings.siteFolder));
	const siteHosts = [...settings.siteHosts, ...ownHostsIn(folder)];
	return inferKeys(
		sample.flatMap((post) => {
			const text = readStart(path.join(root, post), enough);
			return text === undefined ? [] : [{path: post, text}];
		}),
		{...settings, siteHosts},
	);
}

/** The paths with the lowest hashes, by these. To sort all would take longer than to read the sample. */
function sampleOf(paths: readonly string[]): readonly string[] {
	const hashes = Float64Array.from(paths, hashOfPath);
	const highest = hashes.toSorted()[sampleSize - 1] ?? Number.POSITIVE_INFINITY;
	return paths
		.flatMap((place, index) => {
			const hash = hashes[index] ?? 0;
			return hash <= highest ? [{place, hash}] : [];
		})
		.toSorted((a, b) => a.hash - b.hash || (a.place < b.place ? -1 : 1))
		.slice(0, sampleSize)
		.map(({place}) => place);
}
