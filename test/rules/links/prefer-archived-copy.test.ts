import rule from '../../../rules/links/prefer-archived-copy.ts';
import {post, testRule} from '../../support/testRule.ts';

const tide = {
	posts: {
		'_posts/2024-02-20-the-tide.md': post('Text\n', {from: 'https://news.example/2024/the-tide', date: '2024-02-20'}),
		'_posts/2024-02-21-the (new) ferry [1].md': post('Text\n', {from: 'https://news.example/渡輪', date: '2024-02-21'}),
	},
};
const link = '<a href="https://news.example/2024/the-tide">The tide</a>\n';

function tideAt(path: string, frontMatter: Readonly<Record<string, string>> = {}) {
	const text = post('Text\n', {from: 'https://news.example/2024/the-tide', date: '2024-02-20', ...frontMatter});
	return {posts: {[path]: text}};
}

testRule(rule, {
	good: [
		{name: 'an article that the archive does not hold', post: post(link), archive: {}},
		{
			name: 'a post that links to its own source',
			post: post('[A post](http://www.news.example/2024/a-post/#top)\n------\n\n<p>Text</p>\n'),
			archive: tide,
		},
		{
			name: 'an address that two posts were taken from',
			post: post(link),
			archive: {posts: {...tide.posts, ...tideAt('_posts/2024-02-22-the-tide-again.md').posts}},
		},
		{
			name: 'another page of the same site',
			post: post('<a href="https://news.example/2024/the-tide/2">2</a>\n'),
			archive: tide,
		},
		{name: 'no link', post: post('<img src="https://news.example/2024/the-tide" alt="">\n'), archive: tide},
		{name: 'without a day in its name', post: post(link), archive: tideAt('_posts/the-tide.md')},
		{name: 'a draft', post: post(link), archive: tideAt('_drafts/the-tide.md')},
		{
			name: 'a post of a day to come',
			post: post(link),
			archive: tideAt('_posts/2024-02-20-the-tide.md', {date: '2024-07-01'}),
		},
		{
			name: 'a post whose place another one takes',
			post: post(link),
			archive: {
				posts: {
					...tideAt('_posts/2024-02-20-the-tide.md').posts,
					'_posts/old/2024-02-20-the-tide.markdown': post('Text\n', {
						from: 'https://news.example/old',
						date: '2024-02-20',
					}),
				},
			},
		},
		{name: 'no archive', post: post(link), archive: 'unknown'},
	],
	bad: [
		{
			name: 'HTML; the URL is written another way, and its fragment stays',
			post: post("<p><a href='http://www.news.example/2024/the%2Dtide/#a&amp;b'>The tide</a></p>\n"),
			archive: tide,
			reports: `
				9 | <p><a href='http://www.news.example/2024/the%2Dtide/#a&amp;b'>The tide</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`http://www.news.example/2024/the%2Dtide/#a&b\` is archived here, and published as \`/2024/02/20/the-tide.html\`.
				  | _posts/2024-02-20-the-tide.md: The target is archived here.
			`,
			unsafelyFixed: post("<p><a href='/2024/02/20/the-tide.html#a%26b'>The tide</a></p>\n"),
		},
		{
			name: 'Markdown, below baseurl, with the permalink of the settings',
			post: post('See [the ferry](https://news.example/%E6%B8%A1%E8%BC%AA).\n'),
			archive: tide,
			settings: {baseurl: '/archive', permalink: '/:year/:title/'},
			reports: `
				9 | See [the ferry](https://news.example/%E6%B8%A1%E8%BC%AA).
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/%E6%B8%A1%E8%BC%AA\` is archived here, and published as \`/archive/2024/the-%28new%29-ferry-1/\`.
				  | _posts/2024-02-21-the (new) ferry [1].md: The target is archived here.
			`,
			unsafelyFixed: post('See [the ferry](/archive/2024/the-%28new%29-ferry-1/).\n'),
		},
		{
			name: 'a page outside of `_posts`',
			post: post(link),
			archive: tideAt('archived/2024-02-20/2024-02-20-the tide.md'),
			reports: `
				9 | <a href="https://news.example/2024/the-tide">The tide</a>
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/2024/the-tide\` is archived here, and published as \`/archived/2024-02-20/2024-02-20-the%20tide.html\`.
				  | archived/2024-02-20/2024-02-20-the tide.md: The target is archived here.
			`,
			unsafelyFixed: post('<a href="/archived/2024-02-20/2024-02-20-the%20tide.html">The tide</a>\n'),
		},
		{
			name: 'a URL that is its own text is left to a person',
			post: post('<https://news.example/2024/the-tide>\n'),
			archive: tide,
			reports: `
				9 | <https://news.example/2024/the-tide>
				  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/2024/the-tide\` is archived here, and published as \`/2024/02/20/the-tide.html\`.
				  | _posts/2024-02-20-the-tide.md: The target is archived here.
			`,
		},
	],
});
