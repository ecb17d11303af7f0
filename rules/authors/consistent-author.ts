import {
	defineArchiveRule,
	type Fix,
	findAuthorClusters,
	isSigned,
	namesByAlias,
	type PostFacts,
	type RelatedLocation,
	replace,
	type SignedPost,
	type Spelling,
	safe,
	shorten,
	unsafe,
	writeLike,
} from '../../src/authoring.ts';

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
		const names = namesByAlias(settings.authors);
		const places = new Map<string, readonly RelatedLocation[]>();
		for (const post of archive.posts) {
			const name = isSigned(post) ? names.get(post.author.value) : undefined;
			if (name === undefined || !isSigned(post)) continue;
			const related = places.get(name) ?? placesOf([{author: name, posts: archive.postsBy('author').get(name) ?? []}]);
			places.set(name, related);
			const data = {author: post.author.value, name};
			report({post, at: post.author, message: 'alias', data, fix: rename(post, name, safe), related});
		}
		for (const {spellings, standard} of findAuthorClusters(archive.posts, settings.authors, toSimplified)) {
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
	const list = others.map((other) => `\`${shorten(other.author)}\` (${counted(other)})`).join(', ');
	return {
		message: 'undecided',
		data: {author, posts: counted(spelling), others: list},
		related: placesOf(others),
	} as const;
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
function placesOf(
	spellings: readonly {readonly author: string; readonly posts: readonly PostFacts[]}[],
): readonly RelatedLocation[] {
	return spellings
		.flatMap(({author, posts}) => posts.slice(0, shownPlaces).map(({path}, index) => ({author, path, index})))
		.toSorted((a, b) => a.index - b.index)
		.slice(0, shownPlaces)
		.map(({author, path}): RelatedLocation => ({path, message: `The author is \`${author}\` here.`}));
}

function counted({posts}: Spelling): string {
	return posts.length === 1 ? '1 post' : `${posts.length} posts`;
}
