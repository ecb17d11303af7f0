import type {FrontMatterEntry} from './post.ts';
import type {Role} from './roles.ts';
import type {Range} from './text.ts';

/** Counted up whenever facts of older versions can no longer be judged together with new ones. */
export const factsVersion = 12;

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

/** A name that a front matter gives as that of an author. */
export interface AuthorFact extends Located<string> {
	/** The key behind which it stands. */
	readonly key: string;
	readonly style: FrontMatterEntry['style'];
	/** Where it is a part of what is written there: the name in a link to a note, or one of several in a text. */
	readonly part?: 'link' | 'list';
}

/** What tells texts apart without holding them. */
export interface Fingerprint {
	/** Of the whole file, whatever its line endings. */
	readonly file: string;
	/** Of what the body writes outside of tags and comments, white space left out. */
	readonly words: string;
	/** How many UTF-16 units that is. */
	readonly length: number;
	/** How many of these are letters and digits, but for the title of a heading link and for addresses. */
	readonly letters: number;
}

/**
 * What the page of a post with little text says and leads to, but for what is the post’s own: its title, author, date and address. It
 * is the same wherever one page was captured in place of several.
 */
export interface Gist {
	readonly digest: string;
	/** Whether it says what pages say in place of an article: that it was not found, that one must log in. */
	readonly isExcuse: boolean;
}

/** What says where a site publishes a file with front matter: plain JSON that depends on its text and path alone. */
export interface PageFacts {
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	/** What stands behind `date`, the one key by which Jekyll publishes, whatever else says of what day the post is. */
	readonly published: Located<DateFact> | undefined;
	/** Where the front matter says that the page is published, if it does. */
	readonly permalink: Located<string> | undefined;
	/** What the front matter has in place of the file's name in that path. */
	readonly slug: string | undefined;
	/** Without any, Jekyll copies a file as it is. */
	readonly hasFrontMatter: boolean;
	/** Whether Jekyll makes a page of it: it has front matter, and that does not say `published: false`. */
	readonly isPublished: boolean;
	readonly categories: readonly string[];
	/** Addresses of the site that lead here where its plugin for redirects is on. */
	readonly redirectFrom: readonly string[];
}

/**
 * What archive rules know of every post: small plain JSON that depends on the post's text and path alone, so that it is
 * the same whichever files were asked for, and in whatever order or process they were read. It needs no parsing of the
 * body, so that all posts of an archive can be asked, however few are linted. `packFacts` writes it shorter.
 */
export interface PostFacts extends PageFacts {
	readonly version: typeof factsVersion;
	/** What the front matter says, here and below; else the text. */
	readonly title: Located<string> | undefined;
	/** When it was published: what stands behind the key that has this role. */
	readonly date: (Located<DateFact> & {readonly key: string}) | undefined;
	/** The text behind the first key of authors. */
	readonly author: (Located<string> & Pick<AuthorFact, 'style' | 'part'>) | undefined;
	/** Every name behind all keys of authors: of lists and of mappings with a `name`, too. */
	readonly authors: readonly AuthorFact[];
	/** The URL that the post was taken from. */
	readonly source: Located<string> | undefined;
	/** The feed that delivered it: the first of its `tags`. */
	readonly feed: string | undefined;
	/** What the comment that begins the body says of its time: a number, or what stands for none, such as `NaN`. The range is the comment’s. */
	readonly openingTime: Located<string> | undefined;
	readonly fingerprint: Fingerprint;
	/** Undefined where hardly anything is left but what is the post’s own, and of posts with much text. */
	readonly gist: Gist | undefined;
	/** The roles of which its front matter has a value. */
	readonly filled: readonly Role[];
	/** The roles that its front matter has no key for, and its text says: in the first heading, in bylines. No safe fix rests on them. */
	readonly inText: readonly Role[];
	/** The keys that have a role in it, and nobody has said that they have it. */
	readonly inferredKeys: Readonly<Partial<Record<Role, readonly string[]>>>;
	/** The archives of the web that its text names: where the addresses of their snapshots begin, such as `https://web.archive.org/web/`. */
	readonly snapshotBeginnings: readonly string[];
	/** Keys of its front matter that have a value, the first hundred; undefined where no front matter can be read. */
	readonly keys: readonly string[] | undefined;
	/** Where the first letter of each of these `keys` stands; -1 for one that is written in another way than it is read. */
	readonly keyStarts: readonly number[];
	/** Keys of its front matter that have none, the first hundred. */
	readonly emptyKeys: readonly string[];
	/** Which habits it keeps (`true`) and which it breaks; one that it says nothing of is left out. */
	readonly habits: Readonly<Partial<Record<Habit, boolean>>>;
}

/** What archives that a program made do with every post, beside keys of the front matter. */
export const habits = ['fileName', 'heading', 'timestamp', 'body', 'picture'] as const;

/**
 * `fileName`: the file is named by the beginning of the title. `heading`: the heading link says the title, and leads to the
 * source. `timestamp`: the body begins with a comment that holds its time. `body`: something stands below that. `picture`: the body
 * shows a picture, a film or a frame.
 */
export type Habit = (typeof habits)[number];

/**
 * What most posts of an archive may have in common: a habit, or a key of the front matter. `title`, `date`, `author`, `tags` and
 * `from`, for the source, stand for the keys that have that role; a `date` has also who has one in the name of the file. It takes `share` of a hundred posts, 90 if
 * left out.
 */
export type Convention = Habit | {readonly field: string; readonly share?: number};

/**
 * What an archive says of a convention: so many of all posts that it can be asked of keep it. `isKept` is undefined where
 * these are too few to tell.
 */
export interface ConventionCount {
	readonly kept: number;
	readonly all: number;
	readonly isKept: boolean | undefined;
	/** The keys of the front matter with which posts keep it, the commonest first; none of a habit that is no key. */
	readonly keys: readonly string[];
}

/** How much of what a page holds, whatever of it a reader gets: against this, losses are weighed. */
export interface PageContents {
	/** Of its words, those of Chinese, Japanese and Korean counted twice; code included, and without the title over the article. */
	readonly letters: number;
	/** `<img>`, also those that show nothing, but those in `<noscript>`. */
	readonly images: number;
	/** Frames, films, sounds and what else is embedded, also those that show nothing. */
	readonly embeds: number;
	/** `<a>` with an address, wherever it leads; without that of the title. */
	readonly links: number;
	readonly headings: number;
	/** Where pictures stand, each with all its sources, sorted and apart. Left out where there are none. */
	readonly pictures?: readonly Range[];
	/** Where frames, films, sounds and what else is embedded stands, sorted and apart. Left out where there is none. */
	readonly players?: readonly Range[];
	/** Where those `<img>` stand that a caption describes, sorted and apart. Left out where there are none. */
	readonly captioned?: readonly Range[];
	/** Where those `<img>` stand that have no text at all in their place, sorted and apart. Left out where there are none. */
	readonly nameless?: readonly Range[];
}

/**
 * What archive rules know of a post's page. It takes the parser and the walk, and may be large: it is collected for all
 * posts of the archive when a rule that is on `needs` it, each kind for itself.
 */
export interface PostDetails {
	/** How much of what the page holds. Posts that are linted always have it. */
	readonly contents: PageContents;
	/** Where the links (`<a href>`) of the page lead, those to other places of the web only. */
	readonly links: readonly LinkDetail[];
	/** The text of the page in pieces; `unpackBlocks` reads it. */
	readonly blocks: PackedBlocks;
	/** What the words of the page are compared by; `unpackWords` reads it. */
	readonly words: PackedWords;
}

/** One kind of details. */
export type DetailName = keyof PostDetails;

/** A link to an absolute http(s) URL. */
export interface LinkDetail {
	/** Decoded from HTML. */
	readonly url: string;
	/** The URL as it is written, without quotes. */
	readonly range: Range;
	/**
	 * How it is written: in an attribute of HTML or as the URL of a link of Markdown. `fixed`: nobody can write another one
	 * in its place, for it is shown as text as well, or stands in code.
	 */
	readonly style: 'double-quoted' | 'single-quoted' | 'unquoted' | 'markdown' | 'fixed';
}

/** What tells whether two pages have most words in common, without the words: packed, for most posts have it. */
export type PackedWords = readonly [
	level: number,
	letters: number,
	/** In percent. */
	numberShare: number,
	/** In percent. */
	unpartedShare: number,
	isCorrection: 0 | 1,
	/** Of five characters each, sorted. */
	shingles: string,
];

/** What tells whether two pages have most words in common: runs of their words as numbers, of long texts a sample. */
export interface WordsDetail {
	/** Sorted. */
	readonly shingles: Uint32Array;
	/** Of all runs, those are here that end in so many zero bits. */
	readonly level: number;
	/** How many letters and digits the text has. */
	readonly letters: number;
	/** The share of its words that hold digits, from 0 to 1. */
	readonly numberShare: number;
	/** The share of its words that are signs of scripts that part no words, from 0 to 1. */
	readonly unpartedShare: number;
	/** Whether it says near its beginning or its end that it corrects something. */
	readonly isCorrection: boolean;
}

/** The pieces of a page, without their words: packed, for there are many. */
export type PackedBlocks = readonly [
	/** Each once. */
	signatures: readonly string[],
	/** Of all blocks, one behind the other. */
	digests: string,
	/** Of all blocks, as many each. */
	numbers: readonly number[],
	/** Of all boxes, as many each. */
	boxes: readonly number[],
];

/** A piece of a page: a paragraph, a heading, an item of a list, a line that `<br>` ends. */
export interface BlockDetail {
	/** Of its words, folded, and of the pictures in it: eight characters. */
	readonly digest: string;
	/** The whole of it. */
	readonly range: Range;
	/** How many UTF-16 units of white space and line breaks before and behind it are to go with it; behind it only where none before it are. */
	readonly before: number;
	readonly behind: number;
	/** How many letters it holds, those of Chinese, Japanese and Korean counted twice, and how many of them stand in links. */
	readonly letters: number;
	readonly linked: number;
	/** A selector of what HTML wrote around the words: tags, and names that a person gave. */
	readonly signature: string;
	readonly isHeading: boolean;
	/** Whether it stands in a quotation, or is code. */
	readonly isQuoted: boolean;
	/** Whether it says of itself that it belongs to the article: a byline, a licence, how an author speaks to the readers. */
	readonly isOfArticle: boolean;
	/** Whether the page around it stays as it is when it goes. */
	readonly isRemovable: boolean;
	/** Whether no other part of the page leads to where the post was taken from, or, where that is not known, it may be this one that does. */
	readonly leadsToSource: boolean;
	/** How many pictures, films and frames it shows. */
	readonly pictures: number;
}

/** A box of the page that holds nothing but blocks which follow each other, and can go with them. */
export interface BlockBox {
	/** The first and the last of its blocks, from 0. */
	readonly first: number;
	readonly last: number;
	readonly range: Range;
	/** How many UTF-16 units of white space before it are to go with it. */
	readonly before: number;
}
