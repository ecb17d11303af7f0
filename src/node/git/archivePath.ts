import path from 'node:path';
import type {ArchiveFiles} from '../files/archiveFiles.ts';
import {pathFrom} from '../files/paths.ts';
import type {Repository, TrackedFile} from './repository.ts';

/** The path of a file from the archive root; none for what lies outside. */
export function archivePath(
	{path: file}: Pick<TrackedFile, 'path'>,
	{top}: Repository,
	{realRoot}: ArchiveFiles,
): readonly string[] {
	// Git writes paths without `.` and `..`.
	if (realRoot === top) return [file];
	const found = pathFrom(realRoot, path.join(top, file));
	return found === undefined ? [] : [found];
}
