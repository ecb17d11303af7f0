import type {Convention, ConventionCount, PostDetails, PostFacts} from './facts.ts';

/**
 * What posts may have in common: the page that they were taken from (`sourceKey`), the file that their pages are written to (posts that
 * are not published have none),
 * the author and the feed as they are written, or the day of their date in UTC (`2024-03-01`).
 */
export type PostKey = 'source' | 'output' | 'author' | 'feed' | 'day';

/**
 * What tells that posts may be one article, or one of them the page of another: the page that they were taken from (`sourceKey`), the title
 * (`titleKeyOf`), the author and the title as they are written, the words of the body, the whole file, or what a page says that may have been
 * captured in its place: its gist, and of a post with much text the words. Most posts share none of these with any other.
 */
export type SharedKey = 'source' | 'title' | 'authorAndTitle' | 'words' | 'file' | 'gist';

/** The little of a post that tells whether a rule which looks for what happened to many posts has to look at it. */
export interface Outline {
	/** The site of the page that it was taken from, whichever archive of the web kept it; undefined where it names none. */
	readonly site: string | undefined;
	/** Of its date, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly epoch: number | undefined;
	/** That of its fingerprint. */
	readonly length: number;
	readonly hasTitle: boolean;
	/** Whether the body shows a picture, a film or a frame. */
	readonly hasPicture: boolean;
	/** Whether it has a gist, and whether that is an excuse. */
	readonly gist: 'none' | 'words' | 'excuse';
}

/** A post in outline. */
export interface OutlinedPost {
	readonly path: string;
	readonly outline: Outline;
	/** Read when somebody asks for them. */
	readonly facts: PostFacts;
}

/** A file of the archive, and how its path differs from the one that was asked for. */
export interface FoundFile {
	/** From the archive root, as it is written there. */
	readonly path: string;
	/** Servers take paths that differ in Unicode normalization or in case for different ones. */
	readonly differsIn: 'nothing' | 'normalization' | 'case';
}

/** The day that a post's source URL names, at a place where the posts of that source have their day. */
export interface SourceDay {
	/** The number of days since 1970-01-01. */
	readonly day: number;
	/** The characters of the URL that name it. */
	readonly written: string;
	/** Of so many posts of the source with such a URL, so many have the day in it. */
	readonly kept: number;
	readonly all: number;
}

/** What archive rules ask of the archive as a whole. */
export interface ArchiveIndex {
	/** Facts of all posts, sorted by path. */
	readonly posts: readonly PostFacts[];
	/**
	 * All posts by what they have in common; those without it are left out. Each map is made when it is first asked for, in
	 * one pass; its lists are sorted by path.
	 */
	postsBy(key: PostKey): ReadonlyMap<string, readonly PostFacts[]>;
	/**
	 * The posts that have this in common with another one; the others are left out, and nothing is read of them where an earlier run has
	 * kept what tells them apart. So it is much quicker than to ask for all posts. The lists have two posts or more, and are sorted
	 * by path.
	 */
	sharedBy(key: SharedKey): ReadonlyMap<string, readonly PostFacts[]>;
	/** All posts in outline, sorted by path: nothing else is read of them where an earlier run has kept it. */
	readonly outlines: readonly OutlinedPost[];
	/** Under what `sharedBy` lists a post, and all that share the key with it; undefined for a post that has none. */
	sharedKeyOf(post: PostFacts, key: SharedKey): string | undefined;
	/** How many posts keep a convention; counted when it is first asked for. */
	countConvention(convention: Convention): ConventionCount;
	/**
	 * Whether the posts in the place of that at a path have a key of the front matter, or what fills its role: at least half of those of its
	 * folder. A post whose place holds no other is none of those that do.
	 */
	isFieldKeptBeside(field: string, path: string): boolean;
	/** The day in the source URL of a post, in a shape that the archive's own posts teach; learned when it is first asked for. */
	sourceDayOf(post: PostFacts): SourceDay | undefined;
	/** The details of a post that rules that are on need; what none needs is missing. */
	detailsOf(post: PostFacts): Partial<PostDetails>;
	/** Whether a path from the archive root (without leading `/`) names a file of the archive. */
	hasFile(path: string): boolean;
	/** Whether anybody can say what the site publishes: what other programs than Jekyll make of an archive is not followed. */
	readonly isSiteKnown: boolean;
	/**
	 * Whether the published archive answers a URL that stands in a post, or it leads to another site.
	 * @param url relative, or on the archive's own host; decoded from HTML; query and fragment are ignored
	 * @param from the post's path from the archive root
	 */
	serves(url: string, from: string): boolean;
	/**
	 * Whether whoever wrote a relative URL that leads nowhere may have meant a file of the archive, rather than a page of the source site.
	 * @param url relative, decoded from HTML; query and fragment are ignored
	 * @param from the post's path from the archive root
	 */
	mayMeanOwnFile(url: string, from: string): boolean;
	/**
	 * The URL of the page that somebody means who writes a relative URL from the folder of the post's file, which is not where
	 * the post is published.
	 * @param url relative, decoded from HTML
	 * @param from the post's path from the archive root
	 * @returns undefined where the site has no page there, or the URL may as well mean a page of the site that the post is from
	 */
	pageFromFile(url: string, from: string): string | undefined;
	/**
	 * Whether there is what a tag of Jekyll asks for by its file: else the build of the site stops.
	 * @param argument what stands behind the tag's name: of `post_url` a post without extension, of `link` a path of the site
	 */
	hasTarget(tag: 'post_url' | 'link', argument: string): boolean;
	/**
	 * The file that a relative URL in a post asks for, or the one whose path differs least from it. The site may begin at the
	 * root of the archive, or at any folder around the post.
	 * @param url relative, decoded from HTML; query and fragment are ignored
	 * @param from the post's path from the archive root
	 */
	findFile(url: string, from: string): FoundFile | undefined;
	/**
	 * Whether a file has a name that Obsidian would find it by: the end of its path, `.md` left out or not, in whatever case.
	 * @param target what stands in the brackets; a place in the file behind `#` is ignored
	 */
	hasNamed(target: string): boolean;
	/**
	 * The archive of the web whose snapshots the posts name, where they name one alone with such paths: its scheme and host.
	 * @param beginning of a path that has lost its host: `/web/`
	 */
	snapshotHostOf(beginning: string): string | undefined;
	/** The post that was taken from an absolute URL, where exactly one was. */
	findBySource(url: string): PostFacts | undefined;
	/**
	 * The post that a relative URL in a post names, be it under another permalink than that of the archive: by its file or its title, and
	 * by its day, where the URL has one.
	 * @param url relative, decoded from HTML; query and fragment are ignored
	 * @param from the post's path from the archive root
	 */
	findByName(url: string, from: string): PostFacts | undefined;
	/** The post that holds the same article as another post, and far more words of it. */
	findFullerCopy(post: PostFacts): PostFacts | undefined;
	/** The path, without `baseurl` and not percent-encoded, at which a post is published; undefined if it is not. */
	outputPathOf(post: PostFacts): string | undefined;
	/**
	 * What links of the site write to lead to a post: its path below `baseurl`, encoded. Undefined where it has no page of its
	 * own.
	 * @param now the time of the run, in milliseconds since 1970-01-01T00:00:00Z: posts of later days are not published yet
	 */
	linkTargetOf(post: PostFacts, now: number): string | undefined;
}
