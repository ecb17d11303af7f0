import {readdirSync, rmdirSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {isJudgementName} from './judgementFile.ts';
import {isOwnFolder} from './ownership.ts';
import {isSegmentName} from './segment.ts';
import {openSegment} from './segmentReader.ts';

/** Configs for which posts are kept at a time. */
const mostKeys = 4;

/** Bytes that all of them may come to. */
const mostBytes = 1024 ** 3;

/** Milliseconds after which the cache of an archive goes: 90 days. */
const longestDisuse = 90 * 24 * 60 * 60 * 1000;

/** What is kept for one program with one config. */
export interface KeptKey {
	/** Absolute. */
	readonly folder: string;
	/** Milliseconds since 1970: when it was of use, to within an hour. */
	readonly usedAt: number;
	readonly bytes: number;
}

/** What the cache of an archive holds, what was of use last first. */
export function keysIn(folder: string): readonly KeptKey[] {
	if (!isOwnFolder(folder)) return [];
	return readdirSync(folder)
		.filter(isHash)
		.map((name) => path.join(folder, name))
		.filter(isOwnFolder)
		.map((key) => ({
			folder: key,
			usedAt: statSync(key).mtimeMs,
			bytes: filesOf(key).reduce((sum, file) => sum + bytesOf(file), 0),
		}))
		.toSorted((a, b) => b.usedAt - a.usedAt);
}

/** How many posts are known for a key. */
export function countPosts({folder}: KeptKey): number {
	const paths = new Set<string>();
	for (const file of segmentsOf(folder)) for (const post of openSegment(file)?.paths ?? []) paths.add(post);
	return paths.size;
}

/**
 * Keeps the cache of an archive within its limits.
 * @param current the folder of the key that was written last: it goes only when it is too large by itself
 */
export function evictOldKeys(folder: string, current: string): void {
	const keys = keysIn(folder).toSorted((a, b) => Number(b.folder === current) - Number(a.folder === current));
	let bytes = 0;
	for (const [index, key] of keys.entries()) {
		bytes += key.bytes;
		if (index >= mostKeys || bytes > mostBytes) removeKey(key);
	}
}

/**
 * Removes the caches of archives that nobody has linted for long, among those of a user.
 * @param folder the cache of one of them
 */
export function forgetOtherArchives(folder: string, now: number): void {
	const caches = path.dirname(folder);
	if (!isHash(path.basename(folder)) || !isOwnFolder(caches)) return;
	for (const name of readdirSync(caches).filter(isHash)) {
		const other = path.join(caches, name);
		const [last] = keysIn(other);
		if (other !== folder && (last?.usedAt ?? 0) < now - longestDisuse) clearCache(other);
	}
}

/** Removes the cache of an archive, and nothing else that may lie there. */
export function clearCache(folder: string): void {
	for (const key of keysIn(folder)) removeKey(key);
	if (!isOwnFolder(folder)) return;
	const rest = readdirSync(folder);
	if (rest.length === 1 && rest[0] === '.gitignore') rmSync(path.join(folder, '.gitignore'));
	removeEmpty(folder);
}

/** What keys, and archives among the caches of a user, are called. */
function isHash(name: string): boolean {
	return /^[0-9a-f]{32}$/.test(name);
}

function removeKey({folder}: KeptKey): void {
	for (const file of filesOf(folder)) rmSync(file, {force: true});
	removeEmpty(folder);
}

function removeEmpty(folder: string): void {
	try {
		rmdirSync(folder);
	} catch {
		// Another run has just written into it, or something else lies there.
	}
}

/** All that was written there. */
function filesOf(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => isSegmentName(name) || isJudgementName(name))
		.map((name) => path.join(folder, name));
}

function segmentsOf(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter(isSegmentName)
		.map((name) => path.join(folder, name));
}

function bytesOf(file: string): number {
	return statSync(file, {throwIfNoEntry: false})?.size ?? 0;
}
