import type {Settings} from '../../model/settings.ts';
import {readFileNamePattern} from '../../texts/globs.ts';

/** What it depends on whether a folder is a collection. */
export type CollectionSettings = Pick<Settings, 'include' | 'collections'>;

/**
 * The collection in whose folder a file lies. A folder such as `_pages` is none if the config names it in `include` and
 * publishes no collection of that name: what stands in it are pages like any others.
 * @param path from the folder of the site, or from that of its collections
 * @returns undefined for what lies in no collection; posts in folders that are categories are not looked at
 */
export function collectionOf(path: string, {include, collections}: CollectionSettings): string | undefined {
	const name = /^_([^/]*)\//.exec(path)?.[1];
	if (name === undefined || name === 'posts') return name;
	const isPublished = Object.hasOwn(collections, name) && collections[name]?.output === true;
	return !isPublished && include.some((pattern) => entryTest(pattern)(`_${name}`)) ? undefined : name;
}

/**
 * Tells what one entry of `include` or `exclude` stands for: what begins with it, and what Ruby's `File.fnmatch?` takes it for,
 * where `*` also passes `/`.
 */
export function entryTest(pattern: string): (path: string) => boolean {
	const beginning = pattern.replace(/^\//, '');
	const isLike = readFileNamePattern(beginning.replace(/\/$/, ''));
	return (path) => path.startsWith(beginning) || isLike(path);
}
