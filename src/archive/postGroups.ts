import {isoDayAt} from '../dates/days.ts';
import type {ArchiveIndex, PostKey} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import {outputFileOf} from '../sites/jekyll/permalink.ts';
import {groupBy} from '../texts/groups.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import type {SiteView} from './siteView.ts';

/** Makes the question which posts have something in common. */
export function postGroups({settings, posts, pathOf, isJekylls}: SiteView): ArchiveIndex['postsBy'] {
	/** What each key of posts is made of; undefined leaves a post out. */
	const keys: {readonly [Key in PostKey]: (post: PostFacts) => string | undefined} = {
		source: ({source}) => (source === undefined ? undefined : sourceKeyOf(source.value, settings.trackingParameters)),
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
