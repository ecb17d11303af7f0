import {decodeHTML} from 'entities';
import {compareText} from '../../model/diagnostic.ts';
import type {PostFacts} from '../../model/facts.ts';
import {accountOf} from './account.ts';

/** A post that names its author. */
export type SignedPost = PostFacts & {readonly author: NonNullable<PostFacts['author']>};

/** One way in which a name is written, with the posts that write it so, sorted by path. */
export interface Spelling {
	/** Decoded from HTML: how a name is written there is no way to spell it. */
	readonly author: string;
	readonly posts: readonly SignedPost[];
}

/** A name that is written in more than one way. */
export interface VariedName {
	/** The account, or the feed, in which it is. */
	readonly group: string;
	/** The most frequent first. */
	readonly spellings: readonly Spelling[];
}

/** Writes Chinese in simplified characters. */
export type ToSimplified = (text: string) => string;

/**
 * Finds the names that are written in more than one way within one account or, where the source URL names none, one feed.
 * Posts without account and feed are left out: nothing says that equal names are one person there.
 * @param posts sorted by path
 * @param isBlog whether all posts are of one place, whatever their tags
 */
export function findVariedNames(
	posts: readonly SignedPost[],
	toSimplified: ToSimplified,
	isBlog: boolean,
): readonly VariedName[] {
	const keys = new Map<string, string>();
	const names = new Map<string, {readonly group: string; readonly spellings: Map<string, SignedPost[]>}>();
	for (const post of posts) {
		const author = decodeHTML(post.author.value);
		const group = isBlog ? wholeBlog : groupOf(post);
		const key = keys.get(author) ?? spellingKey(author, toSimplified);
		keys.set(author, key);
		if (group === undefined || key === '') continue;
		const name = JSON.stringify([group, key]);
		const {spellings} = names.get(name) ?? {spellings: new Map<string, SignedPost[]>()};
		const others = spellings.get(author) ?? [];
		others.push(post);
		names.set(name, {group, spellings: spellings.set(author, others)});
	}
	return [...names.values()]
		.filter(({spellings}) => spellings.size > 1)
		.map(({group, spellings}) => ({group, spellings: byFrequency(spellings)}));
}

/**
 * What two spellings of one name have in common: the name without character references, compatibility forms, blanks,
 * invisible characters, marks, the punctuation within names, the script of Chinese, and case.
 * @returns the same text for spellings of one name; empty for a name of punctuation alone
 */
export function spellingKey(author: string, toSimplified: ToSimplified): string {
	const letters = decodeHTML(author).normalize('NFKC').replace(ignored, '');
	return foldCase(toSimplified(letters));
}

/** Lower case is what tells names in other cases apart least, but for two letters (https://www.unicode.org/Public/UNIDATA/CaseFolding.txt). */
function foldCase(text: string): string {
	return text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

/**
 * Blanks, controls and format characters; marks that belong to no script (variation selectors, loose accents), but not
 * the vowel signs of Indic scripts, which tell names apart; punctuation within names.
 */
const ignored = /[\p{Z}\p{Cc}\p{Cf}\p{Script=Inherited}\-‐–—·•‧・|'‘’"“”()[\]【】_,.]/gu;

/** The group of all posts of a blog. */
const wholeBlog = 'blog';

function groupOf({source, feed}: PostFacts): string | undefined {
	return (source === undefined ? undefined : accountOf(source.value)) ?? feed;
}

function byFrequency(spellings: ReadonlyMap<string, readonly SignedPost[]>): readonly Spelling[] {
	return [...spellings]
		.map(([author, posts]) => ({author, posts}))
		.toSorted((a, b) => b.posts.length - a.posts.length || compareText(a.author, b.author));
}
