import path from 'node:path';
import {findRealPath} from '../files/paths.ts';
import {mayBeTracked} from '../git/trackedFolder.ts';
import type {RunEnvironment} from '../process/environment.ts';
import {type CachePlace, cachePlaceOf, isContinuousIntegration} from './cachePlace.ts';
import {isOwnFolder} from './ownership.ts';
import {PostCache} from './postCache.ts';

/** What tells whether a file is the one that is known: its content, or what the file system says of it. */
export type CacheStrategy = 'content' | 'metadata';

/** Whether and where a run keeps what it finds. */
export interface CacheOptions {
	/** Undefined for what is usual: yes, but where changes are checked by a program. */
	readonly cache: boolean | undefined;
	/** A folder; undefined for the usual one. */
	readonly cacheLocation: string | undefined;
	/**
	 * Undefined: posts that are linted are known by their content, those that the archive's rules only ask by what the file
	 * system says of them.
	 */
	readonly cacheStrategy: CacheStrategy | undefined;
}

/** Where the cache of an archive is, as the options say; undefined where there is no place for it. */
export function placeOfCache(
	{cacheLocation}: Pick<CacheOptions, 'cacheLocation'>,
	root: string,
	{cwd, env}: Pick<RunEnvironment, 'cwd' | 'env'>,
): CachePlace | undefined {
	if (cacheLocation === undefined) return cachePlaceOf(root, env);
	return {folder: path.resolve(cwd, cacheLocation), isInArchive: false};
}

/** Whether a run is to have a cache. */
export function isCacheOn({cache, cacheLocation}: CacheOptions, env: RunEnvironment['env']): boolean {
	return cache ?? (cacheLocation !== undefined || !isContinuousIntegration(env));
}

/**
 * Opens the cache of an archive.
 * @param key what decides what is found in posts, beside the posts
 * @returns or why it is not used, as a clause that can follow a colon
 */
export function openCache(
	{folder, isInArchive}: CachePlace,
	key: string,
	env: RunEnvironment['env'],
): PostCache | {readonly reason: string} {
	const real = findRealPath(folder);
	if (isInArchive && isLed(folder)) return {reason: 'a link leads there'};
	// What is not there yet is made when there is something to write.
	if (real === undefined) return new PostCache(folder, key, {isReadable: false});
	if (!isOwnFolder(folder)) return {reason: 'it is no folder that you alone can write'};
	if (mayBeTracked(real, env)) return {reason: 'git tracks what is in it, or cannot say'};
	return new PostCache(folder, key, {isReadable: true});
}

/** Whether links in an archive decide where `node_modules/.cache` is: they may lead anywhere. */
function isLed(folder: string): boolean {
	const caches = path.dirname(folder);
	const modules = path.dirname(caches);
	const root = findRealPath(path.dirname(modules));
	const real = findRealPath(caches) ?? findRealPath(modules);
	return (
		root === undefined ||
		(real !== path.join(root, 'node_modules', '.cache') && real !== path.join(root, 'node_modules'))
	);
}
