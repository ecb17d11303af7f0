import {isoDayAt} from '../dates/days.ts';
import type {ArchiveIndex, PostKey, SharedKey} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import {outputFileOf} from '../sites/jekyll/permalink.ts';
import {groupBy} from '../texts/groups.ts';
import {sharedKeyOf} from './sharedKeys.ts';
import type {SiteView} from './siteView.ts';

/** Makes the question which posts have something in common. */
export function postGroups({settings, posts, pathOf, isJekylls}: SiteView): ArchiveIndex['postsBy'] {
	/** What each key of posts is made of; undefined leaves a post out. */
	const keys: {readonly [Key in PostKey]: (post: PostFacts) => string | undefined} = {
		source: (post) => sharedKeyOf(post, 'source', settings),
		author: ({author}) => author?.value,
		feed: ({feed}) => feed,
		day: ({date}) => (date === undefined ? undefined : isoDayAt(date.value.epoch)),
		output: (post) => {
			const path = pathOf(post);
			if (path === undefined) return undefined;
			return isJekylls ? outputFileOf(path, post, settings) : path;
		},
	};
	const groups = new Map<PostKey, ReadonlyMap<string, readonly PostFacts[]>>();
	return (key) => {
		const known = groups.get(key) ?? groupBy(posts(), keys[key]);
		groups.set(key, known);
		return known;
	};
}

/**
 * Makes the question which posts share something.
 * @param mayShare finds those that can share a key, sorted by path
 */
export function sharingGroups(
	settings: SiteView['settings'],
	mayShare: (key: SharedKey) => readonly PostFacts[],
): ArchiveIndex['sharedBy'] {
	const groups = new Map<SharedKey, ReadonlyMap<string, readonly PostFacts[]>>();
	return (key) => {
		const known = groups.get(key) ?? onlyShared(groupBy(mayShare(key), (post) => sharedKeyOf(post, key, settings)));
		groups.set(key, known);
		return known;
	};
}

function onlyShared<T>(groups: ReadonlyMap<string, readonly T[]>): ReadonlyMap<string, readonly T[]> {
	return new Map([...groups].filter(([, {length}]) => length > 1));
}
