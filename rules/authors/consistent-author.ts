import {
	defineArchiveRule,
	type Fix,
	type PostFacts,
	type RelatedLocation,
	replace,
	type Settings,
	safe,
	unsafe,
	writeLike,
} from '../../src/authoring.ts';
import {findVariedNames, type SignedPost, type Spelling} from './spelling.ts';

/** A spelling prevails with so many posts, and so many times those of the next. */
const prevailingPosts = 5;
const prevailingRatio = 3;

const shownPlaces = 3;

export default defineArchiveRule({
	id: 'consistent-author',
	description: 'Spell the name of an author the same way in all posts of an account or feed.',
	fix: 'safe and unsafe',
	messages: {
		alias: {text: 'Author `{author}` is spelled `{name}` in the `authors` setting.', severity: 'error'},
		minority: 'Author `{author}` ({posts}) is otherwise spelled `{name}` ({namePosts}).',
		undecided: 'Author `{author}` ({posts}) is also spelled {others}, and no spelling prevails.',
	},
	judge({archive, settings, toSimplified, report}) {
		const signed = archive.posts.filter(isSigned);
		const names = namesByAlias(settings.authors);
		for (const post of signed) {
			const author = post.author.value;
			const name = names.get(author);
			if (name === undefined) continue;
			report({post, at: post.author, message: 'alias', data: {author, name}, fix: rename(post, name, safe)});
		}
		const unlisted = signed.filter(({author}) => !names.has(author.value));
		for (const spellings of findVariedNames(unlisted, toSimplified)) {
			const standard = findListed(spellings, settings.authors) ?? findPrevailing(spellings);
			for (const spelling of deviationsFrom(standard, spellings)) {
				const finding = standard === undefined ? undecided(spelling, spellings) : minority(spelling, standard);
				for (const post of spelling.posts) {
					const fix = standard === undefined ? undefined : rename(post, standard.author, unsafe);
					report({post, at: post.author, ...finding, fix});
				}
			}
		}
	},
});

function minority(spelling: Spelling, standard: Spelling) {
	const {author} = spelling;
	const data = {author, posts: counted(spelling), name: standard.author, namePosts: counted(standard)};
	return {message: 'minority', data, related: placesOf([standard])} as const;
}

function undecided(spelling: Spelling, spellings: readonly Spelling[]) {
	const {author} = spelling;
	const others = spellings.filter((other) => other !== spelling);
	const list = others.map((other) => `\`${other.author}\` (${counted(other)})`).join(', ');
	return {
		message: 'undecided',
		data: {author, posts: counted(spelling), others: list},
		related: placesOf(others),
	} as const;
}

function isSigned(post: PostFacts): post is SignedPost {
	return post.author !== undefined;
}

/** What the setting makes of a spelling; nothing for one that it lists twice, or as the name to use. */
function namesByAlias(authors: Settings['authors']): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const ambiguous = new Set(Object.keys(authors));
	for (const [name, aliases] of Object.entries(authors)) {
		for (const alias of new Set(aliases)) {
			if (names.has(alias)) ambiguous.add(alias);
			names.set(alias, name);
		}
	}
	for (const alias of ambiguous) names.delete(alias);
	return names;
}

/** The only spelling that the setting names as the one to use. What it does not list as an alias stays a guess. */
function findListed(spellings: readonly Spelling[], authors: Settings['authors']): Spelling | undefined {
	const listedOnes = spellings.filter(({author}) => Object.hasOwn(authors, author));
	return listedOnes.length === 1 ? listedOnes[0] : undefined;
}

function findPrevailing([first, second]: readonly Spelling[]): Spelling | undefined {
	if (first === undefined || second === undefined) return first;
	const count = first.posts.length;
	return count >= prevailingPosts && count >= prevailingRatio * second.posts.length ? first : undefined;
}

/** All spellings but the standard; where there is none, all but the most frequent, if there is one. */
function deviationsFrom(standard: Spelling | undefined, spellings: readonly Spelling[]): readonly Spelling[] {
	if (standard !== undefined) return spellings.filter((spelling) => spelling !== standard);
	const [first, second] = spellings;
	return first?.posts.length === second?.posts.length ? spellings : spellings.slice(1);
}

function rename({author}: SignedPost, name: string, level: typeof safe): Fix | undefined {
	// A block scalar ends with its line, and an alias is written elsewhere.
	if (author.style === 'block' || author.style === 'alias') return undefined;
	return level(replace(author.range, writeLike(author.style, name)), {sets: ['author']});
}

/** The first post of each spelling, then more of them. */
function placesOf(spellings: readonly Spelling[]): readonly RelatedLocation[] {
	return spellings
		.flatMap(({author, posts}) => posts.slice(0, shownPlaces).map(({path}, index) => ({author, path, index})))
		.toSorted((a, b) => a.index - b.index)
		.slice(0, shownPlaces)
		.map(({author, path}): RelatedLocation => ({path, message: `The author is \`${author}\` here.`}));
}

function counted({posts}: Spelling): string {
	return posts.length === 1 ? '1 post' : `${posts.length} posts`;
}
