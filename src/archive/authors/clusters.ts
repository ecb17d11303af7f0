import {decodeHTML} from 'entities';
import type {PostFacts} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import type {ListedAuthors} from './aliases.ts';
import {type BylineReader, bylineReader} from './byline.ts';
import {isRename} from './periods.ts';
import {separateNames} from './severalNames.ts';
import {findVariedNames, type Signature, type Spelling, type ToSimplified} from './spelling.ts';

/** A spelling prevails with so many posts, and so many times those of the next. */
const prevailingPosts = 5;
const prevailingRatio = 3;

/** The spellings of one author within an account, a feed or a site. */
export interface AuthorCluster {
	/** The account, the feed or the site. */
	readonly group: string;
	/** The most frequent first. */
	readonly spellings: readonly Spelling[];
	/** The spelling that is meant; undefined where nobody knows. */
	readonly standard: Spelling | undefined;
}

/**
 * Finds the authors whose names are spelled in several ways, and the spelling that is meant: the one that the setting
 * names, else the best one, else the one that prevails. What the setting decides already, as aliases, is left out, and so
 * are new names that a channel took at some time.
 * @param posts sorted by path
 */
export function findAuthorClusters(
	posts: readonly PostFacts[],
	listed: ListedAuthors,
	{bylineWords, authorKeys}: Pick<Settings, 'bylineWords' | 'authorKeys'>,
	toSimplified: ToSimplified,
): readonly AuthorCluster[] {
	// A key that a data file defines is right as it stands, and two of them are two authors.
	const settled = new Set([...listed.nameByAlias.keys(), ...authorKeys]);
	const tools = {toSimplified, bylines: bylineReader(bylineWords)};
	const undecided = signaturesIn(posts, tools.bylines).filter(({author}) => !settled.has(decodeHTML(author.value)));
	return findVariedNames(undecided, posts, tools).flatMap(({group, spellings}) => {
		const name = findListed(spellings, listed);
		const plain = plainOf(spellings);
		if (name === undefined && plain.length > 1 && isRename(plain, prevailingPosts) && !differInCase(plain)) return [];
		return [{group, spellings, standard: name ?? findPrevailing(casedOf(plain))}];
	});
}

/** All names that posts give as those of their authors; of a text that names several, each of them. */
export function signaturesIn(posts: readonly PostFacts[], bylines: BylineReader): readonly Signature[] {
	return separateNames(
		posts.flatMap((post) => post.authors.map((author) => ({post, author}))),
		bylines,
	);
}

/** The only spelling that the setting names as the one to use. What it does not list as an alias stays a guess. */
function findListed(spellings: readonly Spelling[], {names}: ListedAuthors): Spelling | undefined {
	const [first, ...others] = spellings.filter(({author}) => names.has(author));
	return others.length === 0 ? first : undefined;
}

/** The spellings that are the name alone; all where there are none. */
function plainOf(spellings: readonly Spelling[]): readonly Spelling[] {
	const plain = spellings.filter(
		({byline: {hasRole, address, desk}}) => !hasRole && address === undefined && desk === undefined,
	);
	return plain.length === 0 ? spellings : plain;
}

/** Those that are not in capitals throughout, where others have capitals at the beginning of words alone. */
function casedOf(spellings: readonly Spelling[]): readonly Spelling[] {
	const isCased = spellings.some(({author}) => /^\P{L}*\p{Lu}/u.test(author) && /\p{Ll}/u.test(author));
	return isCased ? spellings.filter(({author}) => !isInCapitals(author)) : spellings;
}

/** Whether a name is in capitals throughout. A short word of its own may be an abbreviation. */
function isInCapitals(name: string): boolean {
	if (/\p{Ll}/u.test(name)) return false;
	return /\p{Lu}[\p{Z}\-.·]+\p{Lu}/u.test(name) || /\p{Lu}{7}/u.test(name);
}

function findPrevailing([first, second]: readonly Spelling[]): Spelling | undefined {
	if (first === undefined || second === undefined) return first;
	const count = first.posts.length;
	return count >= prevailingPosts && count >= prevailingRatio * second.posts.length ? first : undefined;
}

/** Nobody takes a new name that differs in nothing but upper and lower case: it was the site that was changed. */
function differInCase(spellings: readonly Spelling[]): boolean {
	return new Set(spellings.map(({author}) => author.toLowerCase())).size === 1;
}
