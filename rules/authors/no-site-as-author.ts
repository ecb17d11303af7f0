import {decodeHTML} from 'entities';
import {
	authorNamesOf,
	bylineReader,
	defineRule,
	type FrontMatterScalar,
	option,
	type Post,
	rewriteScalar,
	scalarsOf,
	sourceUrlOf,
	spellingKey,
	unsafe,
} from '../../src/authoring.ts';
import {articleBylines} from './articleBylines.ts';
import {placeholders} from './placeholders.ts';

export default defineRule({
	id: 'no-site-as-author',
	description: 'Disallow the feed’s name as author where the article’s byline names a person.',
	harm: 'misleading',
	fix: 'unsafe',
	options: {
		ignore: option.strings(placeholders, 'Names in bylines that say nothing of the author. Case does not count.'),
	},
	messages: {site: 'Author `{author}` is the name of the feed, but the byline of the article names `{byline}`.'},
	prepare: ({options, settings}) => ({
		ignored: new Set(options.ignore.map(keyOf)),
		reader: bylineReader(settings.bylineWords),
	}),
	check({post, settings, prepared: {ignored, reader}, report}) {
		const author = feedAsAuthor(post);
		if (author === undefined || settings.authorKeys.includes(String(author.value)) || !mayHoldByline.test(post.text))
			return {};
		const name = decodeHTML(String(author.value));
		return {
			end() {
				const bylines = articleBylines(post, sourceUrlOf(post), reader);
				const byKey = new Map(bylines.map((byline) => [keyOf(byline), byline]));
				const [byline, ...others] = [...byKey].flatMap(([key, text]) => (key === '' ? [] : [text]));
				// Of several, no one can tell which is the author’s.
				if (byline === undefined || others.length > 0) return;
				if (keyOf(byline) === keyOf(name) || ignored.has(keyOf(byline))) return;
				const fix = unsafe(rewriteScalar(author, byline), {sets: [author.key]});
				report({at: author.range, message: 'site', data: {author: name, byline}, cause: name, fix});
			},
		};
	},
});

/** The only author of a post, if that is the name of its feed. */
function feedAsAuthor({roles}: Post): FrontMatterScalar | undefined {
	const [feed] = scalarsOf(roles.tags[0]);
	const [author, ...others] = roles.author.flatMap(authorNamesOf);
	if (typeof author?.value !== 'string' || others.length > 0) return undefined;
	return author.value === feed?.value ? author : undefined;
}

/** Asked of every post: few name an author so. */
const mayHoldByline =
	/author|byline|作者|%E4%BD%9C%E8%80%85|<(?:address|i|em)[ \t\r\n>]|<li\b|\/(?:people|profiles?|by|staff|columnists?)\//i;

function keyOf(name: string): string {
	return spellingKey(name, (text) => text);
}
