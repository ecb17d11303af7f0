import type {PostFacts} from '../../src/authoring.ts';

/** A post with a date. */
export type DatedPost = PostFacts & {readonly date: NonNullable<PostFacts['date']>};

/** Whether a post has a date. */
export function isDated(post: PostFacts): post is DatedPost {
	return post.date !== undefined;
}
