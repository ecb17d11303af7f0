import {
	ancestors,
	defineRule,
	type Element,
	foldSpace,
	hasClassToken,
	option,
	type Post,
	property,
	rewriteScalar,
	scalarsOf,
	shorten,
	spellingKey,
	textOf,
	unsafe,
} from '../../src/authoring.ts';
import {placeholders} from './placeholders.ts';

export default defineRule({
	id: 'no-site-as-author',
	description: 'Disallow the feed’s name as author where the article’s byline names a person.',
	fix: 'unsafe',
	options: {
		ignore: option.strings(placeholders, 'Names in bylines that say nothing of the author. Case does not count.'),
	},
	messages: {site: 'Author `{author}` is the name of the feed, but the byline of the article names `{byline}`.'},
	prepare: ({options}) => ({ignored: new Set(options.ignore.map(keyOf))}),
	check({post, prepared: {ignored}, report}) {
		const [author] = scalarsOf(post.frontMatter?.entries.get('author'));
		const [feed] = scalarsOf(post.frontMatter?.entries.get('tags'));
		if (author === undefined || typeof author.value !== 'string' || author.value !== feed?.value) return {};
		if (!mayHoldByline.test(post.text)) return {};
		const name = author.value;
		const bylines = new Set<string>();
		return {
			'<a>'(link) {
				if (isByline(post, link)) bylines.add(nameIn(textOf(link)));
			},
			end() {
				const [byline, ...others] = [...bylines].filter((text) => keyOf(text) !== '');
				// Of several, no one can tell which is the author’s.
				if (byline === undefined || others.length > 0) return;
				if (keyOf(byline) === keyOf(name) || ignored.has(keyOf(byline))) return;
				const fix = unsafe(rewriteScalar(author, byline), {sets: ['author']});
				const data = {author: shorten(name), byline: shorten(byline)};
				report({at: author.range, message: 'site', data, fix});
			},
		};
	},
});

/** Asked of every post: few name an author so. */
const mayHoldByline = /\brel[ \t\r\n\f\v]*=[^>]{0,100}author/i;

/** A link to the author’s page (https://html.spec.whatwg.org/multipage/links.html#link-type-author) in an article’s header. */
function isByline(post: Post, link: Element): boolean {
	const relations = (property(link, 'rel') ?? '').toLowerCase().split(/[ \t\r\n\f\v]+/);
	if (!relations.includes('author')) return false;
	return [...ancestors(post, link)].some((around) => around.tagName === 'header' || hasClassToken(around, headers));
}

/** The name in a byline, without the word before it. */
function nameIn(byline: string): string {
	return foldSpace(byline).replace(/^(?:by[: ]|作者[：:]) ?/i, '');
}

/** What themes call the head of an article. */
const headers: ReadonlySet<string> = new Set([
	'entry-header',
	'post-header',
	'article-header',
	'entry-meta',
	'post-meta',
	'byline',
]);

function keyOf(name: string): string {
	return spellingKey(name, (text) => text);
}
