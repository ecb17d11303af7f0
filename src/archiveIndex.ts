import type {PostFacts} from './facts.ts';

/** What archive rules ask of the archive as a whole. */
export interface ArchiveIndex {
	/** Facts of all posts, sorted by path. */
	readonly posts: readonly PostFacts[];
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
}
