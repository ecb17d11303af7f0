import path from 'node:path';
import {type ArchiveFiles, listArchive} from '../files/archiveFiles.ts';
import {findArchiveRoot} from '../files/archiveRoot.ts';
import {foldersToList} from '../files/chooseFiles.ts';
import type {IgnorePatterns} from '../files/ignoreFiles.ts';
import type {Target} from '../files/targets.ts';
import {type Configs, configFileName} from './configs.ts';
import type {RunOptions} from './runOptions.ts';

/** The archive that a run looks at. */
export interface Archive {
	/** Absolute. */
	readonly root: string;
	readonly files: ArchiveFiles;
}

/** Finds the root of the archive and lists its files, as far as they are needed. */
export function findArchive(
	targets: readonly Target[],
	configs: Configs,
	options: Pick<RunOptions, 'archive' | 'config' | 'root'>,
	cwd: string,
): Archive {
	const place = folderOf(targets, cwd);
	const {config, folder, file} = configs.forFolder(place);
	const {postFolders} = config.base.settings;
	const root = findArchiveRoot(targets, {
		cwd,
		root: options.root,
		configFolder: file === undefined ? undefined : folder,
		postFolders,
	});
	const list = (ignores: readonly IgnorePatterns[]): ArchiveFiles =>
		listArchive(root, {postFolders, ignores, ...(options.archive ? {} : {below: foldersToList(targets, root)})});
	const ignores = file === undefined ? [] : [{folder, patterns: config.ignores, origin: 'the config'}];
	const files = list(ignores);
	const nested = nestedIgnores(files, configs, options, file);
	return {root, files: nested.length === 0 ? files : list([...ignores, ...nested])};
}

/** What configs further down ignore: they are known only when the archive has been listed. */
function nestedIgnores(
	files: ArchiveFiles,
	configs: Configs,
	options: Pick<RunOptions, 'config'>,
	known: string | undefined,
): readonly IgnorePatterns[] {
	if (options.config !== undefined) return [];
	return files.paths
		.filter((file) => path.posix.basename(file) === configFileName)
		.map((file) => configs.forFolder(path.join(files.root, path.dirname(file))))
		.filter(({file, config}) => file !== known && config.ignores.length > 0)
		.map(({folder, config}) => ({folder, patterns: config.ignores, origin: 'a config'}));
}

/** The folder whose config speaks for the archive: that of the first target that there is. */
function folderOf(targets: readonly Target[], cwd: string): string {
	for (const target of targets) {
		if (target.kind === 'file') return path.dirname(target.path);
		if (target.kind !== 'unusable') return target.path;
	}
	return cwd;
}
