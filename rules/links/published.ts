import type {ArchiveIndex, PostFacts} from '../../src/authoring.ts';

/**
 * Where the site shows a post; undefined for one that Jekyll leaves out: in a folder that it does not read, without a day
 * in the name of a file under `_posts`, or of a day to come.
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export function publishedPathOf(post: PostFacts, archive: ArchiveIndex, now: number): string | undefined {
	const path: string | undefined = archive.outputPathOf(post);
	return path === undefined || !isBuilt(post, now) ? undefined : path;
}

/** The posts whose place on the site another post takes as well. */
export function collidingPosts(archive: ArchiveIndex): ReadonlySet<PostFacts> {
	return new Set([...archive.postsBy('output').values()].filter(({length}) => length > 1).flat());
}

/** @see https://jekyllrb.com/docs/structure/ and https://jekyllrb.com/docs/posts/#creating-posts */
function isBuilt({path, date}: PostFacts, now: number): boolean {
	const segments = path.split('/');
	const isPost = segments.slice(0, -1).includes('_posts');
	if (segments.some((segment) => /^[_.#~]/.test(segment) && segment !== '_posts')) return false;
	if (!isPost) return true;
	const hasDay = /^\d{2,4}-\d{1,2}-\d{1,2}-./.test(segments.at(-1) ?? '');
	return hasDay && (date === undefined || date.value.epoch <= now);
}
