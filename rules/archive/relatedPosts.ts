import type {PostFacts, RelatedLocation} from '../../src/authoring.ts';

const shownPlaces = 3;

/**
 * The first of the posts that belong to a finding, each once.
 * @param post that the finding stands in
 */
export function relatedPosts(posts: Iterable<PostFacts>, post: PostFacts, message: string): readonly RelatedLocation[] {
	const shown = new Set<PostFacts>();
	for (const other of posts) {
		if (shown.size === shownPlaces) break;
		if (other !== post) shown.add(other);
	}
	return [...shown].map(({path}) => ({path, message}));
}
