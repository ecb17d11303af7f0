import type {FrontMatterEntry} from './post.ts';
import type {Range} from './text.ts';

/** Counted up whenever facts of older versions can no longer be judged together with new ones. */
export const factsVersion = 1;

/** A front matter value with its place. */
export interface Located<T> {
	readonly value: T;
	readonly range: Range;
}

/** A date with what it takes to judge it without its post. */
export interface DateFact {
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	readonly epoch: number;
	/** As written, without quotes. */
	readonly source: string;
}

/**
 * What archive rules know of a post: small plain JSON that depends on the post's text and path alone, so that it is the
 * same whichever files were asked for, and in whatever order or process they were read.
 */
export interface PostFacts {
	readonly version: typeof factsVersion;
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	readonly title: Located<string> | undefined;
	readonly date: Located<DateFact> | undefined;
	readonly author: (Located<string> & {readonly style: FrontMatterEntry['style']}) | undefined;
	/** The URL that the post was taken from. */
	readonly source: Located<string> | undefined;
	/** The feed that delivered it: the first of its `tags`. */
	readonly feed: string | undefined;
	/** Where the front matter says that the post is published, if it does. */
	readonly permalink: string | undefined;
	readonly categories: readonly string[];
	/** The rules that the post switches off for itself. */
	readonly disabled: readonly Disabling[];
}

/** One rule that a post switches off for itself. */
export interface Disabling {
	readonly rule: string;
	readonly reason: string | undefined;
	/** The last day on which it holds, as `YYYY-MM-DD`; undefined for ever. */
	readonly until: string | undefined;
}
