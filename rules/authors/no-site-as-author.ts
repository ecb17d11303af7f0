import {
	ancestors,
	defineRule,
	type Element,
	type FrontMatter,
	foldSpace,
	hasClassToken,
	option,
	type Post,
	property,
	rewriteScalar,
	scalarsOf,
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
	check({post, options, report}) {
		const [author] = scalarsIn(post.frontMatter, 'author');
		const [feed] = scalarsIn(post.frontMatter, 'tags');
		if (author === undefined || typeof author.value !== 'string' || author.value !== feed?.value) return {};
		if (!/\brel[ \t\r\n\f\v]*=[^>]{0,100}author/i.test(post.text)) return {};
		const name = author.value;
		const bylines = new Set<string>();
		return {
			'<a>'(link) {
				if (isByline(post, link)) bylines.add(nameIn(textOf(link)));
			},
			end() {
				const named = [...bylines].filter((byline) => keyOf(byline) !== '');
				const [byline] = named;
				// Of several, no one can tell which is the author’s.
				if (byline === undefined || named.length > 1) return;
				if (keyOf(byline) === keyOf(name) || options.ignore.some((nothing) => keyOf(nothing) === keyOf(byline))) return;
				const fix = unsafe(rewriteScalar(author, byline), {sets: ['author']});
				report({
					at: author.range,
					message: 'site',
					data: {author: name, byline},
					fix,
				});
			},
		};
	},
});

function scalarsIn(frontMatter: FrontMatter | undefined, key: string) {
	const entry = frontMatter?.entries.get(key);
	return entry === undefined ? [] : scalarsOf(entry);
}

/** A link to the author’s page (https://html.spec.whatwg.org/multipage/links.html#link-type-author) in an article’s header. */
function isByline(post: Post, link: Element): boolean {
	const relations =
		property(link, 'rel')
			?.toLowerCase()
			.split(/[ \t\r\n\f\v]+/) ?? [];
	if (!relations.includes('author')) return false;
	for (const ancestor of ancestors(post, link)) {
		if (ancestor.tagName === 'header' || hasClassToken(ancestor, headers)) return true;
	}
	return false;
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
