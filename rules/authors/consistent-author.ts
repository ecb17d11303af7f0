import {decodeHTML} from 'entities';
import {
	type ArchiveIndex,
	bylineReader,
	compareText,
	defineArchiveRule,
	type Fix,
	findAuthorClusters,
	listedAuthorsOf,
	type PostFacts,
	type RelatedLocation,
	rewriteScalar,
	type Signature,
	type Spelling,
	safe,
	shorten,
	signaturesIn,
	unsafe,
} from '../../src/authoring.ts';

const shownPlaces = 3;

export default defineArchiveRule({
	id: 'consistent-author',
	description: 'Spell the name of an author the same way in all posts of an account or feed.',
	harm: 'misleading',
	fix: 'safe and unsafe',
	needsWords: false,
	messages: {
		alias: {text: 'Author `{author}` is spelled `{name}` in the `authors` setting.', severity: 'error'},
		minority: 'Author `{author}` ({posts:post|posts}) is otherwise spelled `{name}` ({namePosts:post|posts}).',
		undecided:
			'Author `{author}` ({posts:post|posts}) is also spelled {others}: not often enough to tell which is right.',
	},
	prepare: ({settings}) => ({listed: listedAuthorsOf(settings.authors), bylines: bylineReader(settings.bylineWords)}),
	judge({archive, settings, prepared: {listed, bylines}, toSimplified, report}) {
		for (const signature of signaturesIn(archive.posts, bylines)) {
			const {post, author} = signature;
			const name = listed.nameByAlias.get(decodeHTML(author.value));
			if (name === undefined) continue;
			const related = placesOf([{author: name, posts: archive.postsBy('author').get(name) ?? []}]);
			const fix = rename(signature, name, breaksLink(signature, name, archive) ? unsafe : safe);
			report({
				post,
				at: author.range,
				message: 'alias',
				data: {author: author.value, name},
				cause: author.value,
				fix,
				related,
			});
		}
		for (const {spellings, standard} of findAuthorClusters(archive.posts, listed, settings, toSimplified)) {
			for (const spelling of deviationsFrom(standard, spellings)) {
				const finding = standard === undefined ? undecided(spelling, spellings) : minority(spelling, standard);
				for (const signature of spelling.signatures) {
					const {post, author} = signature;
					const fix = standard === undefined ? undefined : rename(signature, standard.author, unsafe);
					report({post, at: author.range, ...finding, fix});
				}
			}
		}
	},
});

function minority(spelling: Spelling, standard: Spelling) {
	const {author} = spelling;
	const data = {author, posts: spelling.posts.length, name: standard.author, namePosts: standard.posts.length};
	return {message: 'minority', data, cause: author, related: placesOf([standard])} as const;
}

function undecided(spelling: Spelling, spellings: readonly Spelling[]) {
	const {author, posts} = spelling;
	const others = spellings.filter((other) => other !== spelling);
	const list = others.map((other) => `\`${shorten(other.author)}\` (${other.posts.length})`).join(', ');
	return {
		message: 'undecided',
		data: {author, posts: posts.length, others: list},
		cause: author,
		related: placesOf(others),
	} as const;
}

/** All spellings but the standard; where there is none, all but the most frequent, of several as frequent the oldest. */
function deviationsFrom(standard: Spelling | undefined, spellings: readonly Spelling[]): readonly Spelling[] {
	const most = Math.max(...spellings.map(({posts}) => posts.length));
	const [oldest] = spellings
		.filter(({posts}) => posts.length === most)
		.toSorted((a, b) => compareText(a.posts[0]?.path ?? '', b.posts[0]?.path ?? ''));
	return spellings.filter((spelling) => spelling !== (standard ?? oldest));
}

/** Whether a name is the link to a note that there is, and no note has the other name. */
function breaksLink({author}: Signature, name: string, archive: ArchiveIndex): boolean {
	return author.part === 'link' && archive.hasNamed(author.value) && !archive.hasNamed(name);
}

/** What a byline in the text says, its readers see: whether to change that is for a person to say. */
function rename({post, author}: Signature, name: string, level: typeof safe): Fix | undefined {
	if (post.inText.includes('author')) return undefined;
	return level(rewriteScalar(author, name), {sets: [author.key]});
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
