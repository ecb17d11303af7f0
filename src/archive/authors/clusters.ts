import {decodeHTML} from 'entities';
import type {PostFacts} from '../../model/facts.ts';
import type {ListedAuthors} from './aliases.ts';
import {isRename} from './periods.ts';
import {findVariedNames, type SignedPost, type Spelling, type ToSimplified} from './spelling.ts';

/** A spelling prevails with so many posts, and so many times those of the next. */
const prevailingPosts = 5;
const prevailingRatio = 3;

/** The spellings of one author within an account or a feed. */
export interface AuthorCluster {
	/** The account, or the feed. */
	readonly group: string;
	/** The most frequent first. */
	readonly spellings: readonly Spelling[];
	/** The spelling that is meant; undefined where nobody knows. */
	readonly standard: Spelling | undefined;
}

/**
 * Finds the authors whose names are spelled in several ways, and the spelling that is meant: the one that the setting
 * names, else the one that prevails. What the setting decides already, as aliases, is left out, and so are new names
 * that a channel took at some time.
 * @param posts sorted by path
 */
export function findAuthorClusters(
	posts: readonly PostFacts[],
	listed: ListedAuthors,
	toSimplified: ToSimplified,
): readonly AuthorCluster[] {
	const undecided = posts.filter(isSigned).filter(({author}) => !listed.nameByAlias.has(decodeHTML(author.value)));
	// Where nothing was taken from elsewhere, tags are topics, not feeds.
	const isBlog = posts.every(({source}) => source === undefined);
	return findVariedNames(undecided, toSimplified, isBlog).flatMap(({group, spellings}) => {
		const name = findListed(spellings, listed);
		if (name === undefined && isRename(spellings, prevailingPosts)) return [];
		return [{group, spellings, standard: name ?? findPrevailing(spellings)}];
	});
}

/** Whether a post names its author. */
export function isSigned(post: PostFacts): post is SignedPost {
	return post.author !== undefined;
}

/** The only spelling that the setting names as the one to use. What it does not list as an alias stays a guess. */
function findListed(spellings: readonly Spelling[], {names}: ListedAuthors): Spelling | undefined {
	const [first, ...others] = spellings.filter(({author}) => names.has(author));
	return others.length === 0 ? first : undefined;
}

function findPrevailing([first, second]: readonly Spelling[]): Spelling | undefined {
	if (first === undefined || second === undefined) return first;
	const count = first.posts.length;
	return count >= prevailingPosts && count >= prevailingRatio * second.posts.length ? first : undefined;
}
