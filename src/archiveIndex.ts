import type {PostDetails, PostFacts} from './facts.ts';

/**
 * What posts may have in common: the page that they were taken from (`sourceKey`), the path that they are published at,
 * the author and the feed as they are written, or the day of their date in UTC (`2024-03-01`).
 */
export type PostKey = 'source' | 'output' | 'author' | 'feed' | 'day';

/** What archive rules ask of the archive as a whole. */
export interface ArchiveIndex {
	/** Facts of all posts, sorted by path. */
	readonly posts: readonly PostFacts[];
	/**
	 * All posts by what they have in common; those without it are left out. Each map is made when it is first asked for, in
	 * one pass; its lists are sorted by path.
	 */
	postsBy(key: PostKey): ReadonlyMap<string, readonly PostFacts[]>;
	/** The details of a post that rules that are on need; what none needs is missing. */
	detailsOf(post: PostFacts): Partial<PostDetails>;
	/** Whether a path from the archive root (without leading `/`) names a file of the archive. */
	hasFile(path: string): boolean;
	/**
	 * Whether the published archive answers a relative URL that stands in a post.
	 * @param url relative, decoded from HTML; query and fragment are ignored
	 * @param from the post's path from the archive root
	 */
	serves(url: string, from: string): boolean;
	/** The post that was taken from an absolute URL, where exactly one was. */
	findBySource(url: string): PostFacts | undefined;
	/** The path, without `baseurl` and not percent-encoded, at which a post is published. */
	outputPathOf(post: PostFacts): string;
}
