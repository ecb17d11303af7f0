import {decodeHTML} from 'entities';
import {compareText} from '../../model/diagnostic.ts';
import type {AuthorFact, PostFacts} from '../../model/facts.ts';
import {groupFinder} from './authorGroups.ts';
import type {Byline, BylineReader} from './byline.ts';
import {inOneForm} from './letterForms.ts';
import {isNameOfSite, siteNamesOf, withoutScrapedParts} from './scrapedParts.ts';
import {mayDiffer} from './wordEnds.ts';

/** A name that a post gives as that of an author. */
export interface Signature {
	readonly post: PostFacts;
	readonly author: AuthorFact;
}

/** One way in which a name is written, with the posts that write it so, sorted by path. */
export interface Spelling {
	/** Decoded from HTML, without quotes around it: how a name is written there is no way to spell it. */
	readonly author: string;
	readonly byline: Byline;
	readonly posts: readonly PostFacts[];
	/** Where they write it; posts may do so more than once. */
	readonly signatures: readonly Signature[];
}

/** A name that is written in more than one way. */
export interface VariedName {
	/** The account, the feed or the site, in which it is. */
	readonly group: string;
	/** The most frequent first. */
	readonly spellings: readonly Spelling[];
}

/** Writes Chinese in simplified characters. */
export type ToSimplified = (text: string) => string;

/** What it takes to compare names. */
export interface NameTools {
	readonly toSimplified: ToSimplified;
	readonly bylines: BylineReader;
}

/**
 * Finds the names that are written in more than one way within one account, feed or site. Posts of which nothing says that
 * equal names are one person there are left out.
 * @param signatures those to compare, sorted by the path of their posts
 * @param posts of the whole archive
 */
export function findVariedNames(
	signatures: readonly Signature[],
	posts: readonly PostFacts[],
	tools: NameTools,
): readonly VariedName[] {
	const groupOf = groupFinder(posts);
	const groups = new Map<string, Map<string, Signature[]>>();
	for (const signature of signatures) {
		const group = groupOf(signature.post);
		if (group === undefined) continue;
		const author = writtenName(signature.author.value);
		const authors = groups.get(group) ?? new Map<string, Signature[]>();
		const others = authors.get(author) ?? [];
		others.push(signature);
		groups.set(group, authors.set(author, others));
	}
	return [...groups].flatMap(([group, authors]) =>
		namesIn(group, authors, tools).map((spellings) => ({group, spellings})),
	);
}

/** A name decoded from HTML, without the quotes around it or the only one: `no-padding` reports those. */
function writtenName(value: string): string {
	const decoded = decodeHTML(value);
	const bare = decoded.replace(/^["“”„«»]|["“”„«»]$/gu, '');
	// Within a name, quotes are those of a nickname.
	return /["“”„«»]/u.test(bare) || bare.trim() === '' ? decoded : bare;
}

/** The names of a group that have several spellings. */
function namesIn(
	group: string,
	authors: ReadonlyMap<string, readonly Signature[]>,
	{toSimplified, bylines}: NameTools,
): readonly (readonly Spelling[])[] {
	// Before words and scripts are loaded that nothing is compared by.
	if (authors.size < 2) return [];
	// Where an author has the group's name, it may be a person's.
	const employer = authors.has(group) ? undefined : group;
	const siteNames = siteNamesOf(group);
	const mayListSite = [...authors.keys()].some((author) => isNameOfSite(author, siteNames));
	const read = [...authors].map(([author, signatures]) => {
		const bare = withoutScrapedParts(author, siteNames, mayListSite);
		const byline = bylineBeside(bylines.read(bare, employer), bare !== author);
		const posts = [...new Set(signatures.map(({post}) => post))];
		return {spelling: {author, byline, posts, signatures}, key: spellingKey(byline.name, toSimplified)};
	});
	const alone = new Set(read.filter(({spelling}) => spelling.byline.desk === undefined).map(({key}) => key));
	const names = new Map<string, Spelling[]>();
	for (const {spelling, key} of read) {
		const isKnown = spelling.byline.desk === undefined || alone.has(key);
		const name = isKnown ? key : spellingKey(spelling.author, toSimplified);
		const others = names.get(name) ?? [];
		others.push(spelling);
		if (name !== '') names.set(name, others);
	}
	return [...names.values()].map((spellings) => ofOnePerson(byFrequency(spellings))).filter(({length}) => length > 1);
}

/** A byline that counts as more than a name where something else stood beside it. */
function bylineBeside(byline: Byline, isMore: boolean): Byline {
	return isMore ? {...byline, hasRole: true} : byline;
}

/** The spellings that are those of the person with the first one. */
function ofOnePerson(spellings: readonly Spelling[]): readonly Spelling[] {
	const isOneAddress = isOne(spellings, ({address}) => address);
	const isOneDesk = isOne(spellings, ({desk}) => desk);
	const [first, ...others] = spellings.filter(({byline}) => {
		// Two people of one name have two addresses, or two employers.
		return (isOneAddress || byline.address === undefined) && (isOneDesk || byline.desk === undefined);
	});
	if (first === undefined) return [];
	return [first, ...others.filter(({byline}) => !mayDiffer(byline.name, first.byline.name))];
}

function isOne(spellings: readonly Spelling[], part: (byline: Byline) => string | undefined): boolean {
	return new Set(spellings.flatMap(({byline}) => part(byline) ?? [])).size <= 1;
}

/**
 * What two spellings of one name have in common: the name without character references, compatibility forms, blanks,
 * invisible characters, marks, the punctuation within names, the script of Chinese, forms of letters, and case. The sign between two names is
 * the letter that stands for it.
 * @returns the same text for spellings of one name; empty for a name of punctuation alone
 */
export function spellingKey(author: string, toSimplified: ToSimplified): string {
	const letters = inOneForm(decodeHTML(author).normalize('NFKC'))
		.replace(/[×✕✖╳]/gu, 'x')
		.replace(ignored, '');
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

function byFrequency(spellings: readonly Spelling[]): readonly Spelling[] {
	return spellings.toSorted((a, b) => b.posts.length - a.posts.length || compareText(a.author, b.author));
}
