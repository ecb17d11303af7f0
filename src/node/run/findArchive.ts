import path from 'node:path';
import {type ArchiveFiles, listArchive} from '../files/archiveFiles.ts';
import {findArchiveRoot} from '../files/archiveRoot.ts';
import {foldersToList} from '../files/chooseFiles.ts';
import type {IgnorePatterns} from '../files/ignoreFiles.ts';
import type {Target} from '../files/targets.ts';
import type {Configs, PlacedConfig} from './configs.ts';
import type {RunOptions} from './runOptions.ts';

/** The archive that a run looks at. */
export interface Archive {
	/** Absolute. */
	readonly root: string;
	readonly files: ArchiveFiles;
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
	const {postFolders} = config.base.settings;
	const below = options.archive ? {} : {below: foldersToList(targets, root)};
	const list = (ignores: readonly IgnorePatterns[], folders = postFolders): ArchiveFiles =>
		listArchive(root, {postFolders: folders, ignores, ...below});
	const ignores = file === undefined ? [] : [{folder, patterns: config.ignores, origin: 'the config'}];
	const files = list(ignores);
	const nested = nestedIgnores(files, configs, file);
	const all = [...ignores, ...nested];
	return {root, files: nested.length === 0 ? files : list(all), listWith: (folders) => list(all, folders)};
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
