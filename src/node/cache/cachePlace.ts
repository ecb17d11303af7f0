import {statSync} from 'node:fs';
import path from 'node:path';
import {hashOf} from '../files/readPost.ts';
import {type Environment, userCaches} from '../process/userCaches.ts';

/** Whether a program that checks changes runs this one: each of them says so in `CI`. */
export function isContinuousIntegration({CI}: Environment): boolean {
	return CI !== undefined && !['', '0', 'false'].includes(CI.toLowerCase());
}

/** Where the cache of an archive is, if it is not named. */
export interface CachePlace {
	/** Absolute. */
	readonly folder: string;
	/** Whether it lies in the archive, whose links may lead anywhere. */
	readonly isInArchive: boolean;
}

/**
 * Where the cache of an archive is: in `node_modules` of its root, else in the user's folder for caches.
 * @param root of the archive, absolute
 * @returns undefined where there is neither
 */
export function cachePlaceOf(root: string, env: Environment): CachePlace | undefined {
	const modules = path.join(root, 'node_modules');
	if (isFolder(modules)) return {folder: path.join(modules, '.cache', 'archivelint'), isInArchive: true};
	const caches = userCaches(env);
	if (caches === undefined) return undefined;
	return {folder: path.join(caches, 'archivelint', hashOf(Buffer.from(root)).slice(0, 32)), isInArchive: false};
}

function isFolder(place: string): boolean {
	return statSync(place, {throwIfNoEntry: false})?.isDirectory() === true;
}
