import test from 'ava';
import rule from '../../../rules/identity/meaningful-title.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const page = (title: string, heading: string, frontMatter: Readonly<Record<string, string>> = {}): string =>
	post(`<article><h1>${heading}</h1><p>Text</p></article>\n`, {title, tags: '[ The Herald, News ]', ...frontMatter});

/** Posts of one title, by their addresses; each a day later than the one before. */
function sameTitle(addresses: readonly string[], bodies: readonly string[]): Readonly<Record<string, string>> {
	const posts = addresses.map((from, index) => {
		const date = `2024-03-${String(index + 2).padStart(2, '0')}`;
		const text = post(`${bodies[index] ?? ''}\n`, {title: 'Ann is live', author: 'Ann', from, date});
		return [`_posts/${date}-ann-is-live.md`, text] as const;
	});
	return Object.fromEntries(posts);
}

const film = (id: number): string => `https://www.youtube.com/watch?v=a1B2c3D4e5${id}`;
const live = (body: string, frontMatter: Readonly<Record<string, string>> = {}): string =>
	post(`${body}\n`, {title: 'Ann is live', author: 'Ann', from: film(0), ...frontMatter});

testRule(rule, {
	good: [
		{
			name: 'A post of a page that another one was taken from: that is told once, by another rule.',
			path: '_posts/2024-03-09-ann-is-live.md',
			post: live('', {from: film(1)}),
			archive: {posts: sameTitle([film(1), film(2), film(3)], [])},
		},
		{
			name: 'A title that one author put over two articles.',
			post: live('Text'),
			archive: {posts: sameTitle([film(1), film(1)], [])},
		},
		{
			name: 'A title that three authors chose.',
			post: live('Text', {author: 'Bo'}),
			archive: {posts: sameTitle([film(1), film(2)], [])},
		},
		{
			name: 'Titles without author.',
			post: live('Text', {author: ''}),
			archive: {posts: {'_posts/a.md': live('Text', {author: ''}), '_posts/b.md': live('Text', {author: ''})}},
		},
		{
			name: 'One article, published in several places with small changes.',
			post: live('The boats came back with the tide.', {from: 'https://news.example/1'}),
			archive: {
				posts: sameTitle(
					['https://medium.com/@ann/live-0123456789ab', 'https://ann.example/live'],
					['The boats came back with the tide!', 'The boats came back, with the tide. (2024)'],
				),
			},
		},
		{
			name: 'One recording on several platforms.',
			post: live('Ann talks.'),
			archive: {
				posts: sameTitle(
					['https://vimeo.com/123456789', 'https://www.bilibili.com/video/BV1a2b3c4d5e'],
					['', 'Ann talks, for an hour and more, of boats.'],
				),
			},
		},
		{
			name: 'One article under several addresses of a site.',
			post: live('The boats came back.', {from: 'https://news.example/1', date: '2024-03-02'}),
			archive: {
				posts: {
					'_posts/a.md': live('The boats came back.', {from: 'https://news.example/2', date: '2024-03-02'}),
					'_posts/b.md': live('The boats came back.', {from: 'https://news.example/3', date: '2024-03-02'}),
				},
			},
		},
		page('"A post"', 'A post'),
		page('"A post"', 'Another post'),
		{name: 'No heading.', post: post('<p>Text</p>\n', {title: '"A post - News"'})},
		{name: 'A series behind a bar.', post: page('"Part 4 | Harbour notes"', 'Part 4')},
		{name: 'The site’s name is part of the heading.', post: page('"A post - The Herald"', 'A post - The Herald')},
		{name: 'The site’s name in another title.', post: page('"A post - The Herald"', 'The post')},
		{name: 'The site’s name is not set off.', post: page('"A post on The Herald"', 'A post on')},
		{name: 'The site’s name is all.', post: page('"- The Herald"', 'The Herald')},
		{name: 'The author’s name.', post: page('"A post - Ann Lee"', 'A post')},
		{name: 'Dash style.', post: page('"A post - a story"', 'A post – a story')},
		{name: 'Quotation style.', post: page('"A \\"good\\" post"', 'A “good” post')},
		{name: 'More marks in the title.', post: page('"A “good” post"', 'A good post')},
		{name: 'Hashtags.', post: page('"#施工#實拍"', '#施工#實拍')},
		{name: 'Two characters.', post: page('"台風"', '台風')},
		{name: 'No letters.', post: page('"…"', '“”')},
		{name: 'No file.', post: post('<p>Text</p>\n', {title: '"Why I left Node.js"'})},
		{name: 'No file either.', post: post('<p>Text</p>\n', {title: '"How to open a .pdf"'})},
		{name: 'A file in the middle.', post: post('<p>Text</p>\n', {title: '"a.mp4 and what it shows"'})},
		{
			name: 'An ending that the config leaves out.',
			post: post('<p>a</p>\n', {title: 'a.mp4'}),
			options: {extensions: []},
		},
		{name: 'A number.', post: page('2020', '2020')},
		{name: 'No front matter.', post: '<h1>A post</h1>\n'},
	],
	bad: [
		{
			name: 'A title that an author puts over every recording.',
			path: '_posts/2024-03-01-ann-is-live.md',
			post: live(''),
			archive: {posts: sameTitle([film(1), film(2), film(3), film(3)], [])},
			reports: `
				3 | title: Ann is live
				  |        ^^^^^^^^^^^ warning: The title \`Ann is live\` stands over 4 articles of \`Ann\`, and tells none of them from the others.
				  | _posts/2024-03-02-ann-is-live.md: This post has the same title.
				  | _posts/2024-03-03-ann-is-live.md: This post has the same title.
				  | _posts/2024-03-04-ann-is-live.md: This post has the same title.
			`,
		},
		{
			name: 'A title that an author puts over articles of one site.',
			path: '_posts/2024-03-01-ann-is-live.md',
			post: live('Text', {from: 'https://news.example/1', date: '2024-03-01'}),
			archive: {posts: sameTitle(['https://news.example/2', 'https://news.example/3'], ['Text', 'Text'])},
			reports: `
				3 | title: Ann is live
				  |        ^^^^^^^^^^^ warning: The title \`Ann is live\` stands over 3 articles of \`Ann\`, and tells none of them from the others.
				  | _posts/2024-03-02-ann-is-live.md: This post has the same title.
				  | _posts/2024-03-03-ann-is-live.md: This post has the same title.
			`,
		},
		{
			name: 'A title that an author puts over articles of three sites.',
			path: '_posts/2024-03-01-ann-is-live.md',
			post: live('Short', {from: 'https://news.example/1', date: '2024-03-01'}),
			archive: {
				posts: sameTitle(
					['https://ann.example/2', 'https://boats.example/3'],
					['The boats came back.', 'The boats came back with the tide, and all who had been out.'],
				),
			},
			reports: `
				3 | title: Ann is live
				  |        ^^^^^^^^^^^ warning: The title \`Ann is live\` stands over 3 articles of \`Ann\`, and tells none of them from the others.
				  | _posts/2024-03-02-ann-is-live.md: This post has the same title.
				  | _posts/2024-03-03-ann-is-live.md: This post has the same title.
			`,
		},
		{
			post: post('<p>Text</p>\n', {title: '"7311693604936813851.mp4"'}),
			reports: `
				3 | title: "7311693604936813851.mp4"
				  |        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title \`7311693604936813851.mp4\` is the name of a file.
			`,
		},
		{
			name: 'Capitals, brackets, and an ending of the config, whatever its case.',
			post: post('<p>Text</p>\n', {title: '看看吧（二）.ODT'}),
			options: {extensions: ['...', 'Odt']},
			reports: `
				3 | title: 看看吧（二）.ODT
				  |        ^^^^^^^^^^ warning: The title \`看看吧（二）.ODT\` is the name of a file.
			`,
		},
		{
			name: 'The site by its tag; blanks and dashes within the title stay.',
			post: page('"A  post - a story - the herald"', 'A post – a story'),
			reports: `
				3 | title: "A  post - a story - the herald"
				  |                          ^^^^^^^^^^^^^ warning: The title ends in the name of the site, \`the herald\`.
			`,
			fixed: page('"A  post - a story"', 'A post – a story'),
		},
		{
			name: 'The site by its host, set off by a bar.',
			post: page("'人權法律和電影（中文版）｜iPort'", '人權法律和電影（中文版）', {
				from: 'https://www.iport.example/a',
			}),
			reports: `
				3 | title: '人權法律和電影（中文版）｜iPort'
				  |                     ^^^^^^ warning: The title ends in the name of the site, \`iPort\`.
			`,
			fixed: page("'人權法律和電影（中文版）'", '人權法律和電影（中文版）', {from: 'https://www.iport.example/a'}),
		},
		{
			name: 'The site by its host, of which a telephone was shown another.',
			post: page("'人權法律和電影（中文版） - iport.example'", '人權法律和電影（中文版）', {
				from: 'https://mobile.iport.example/a',
			}),
			reports: `
				3 | title: '人權法律和電影（中文版） - iport.example'
				  |                     ^^^^^^^^^^^^^^^^ warning: The title ends in the name of the site, \`iport.example\`.
			`,
			fixed: page("'人權法律和電影（中文版）'", '人權法律和電影（中文版）', {from: 'https://mobile.iport.example/a'}),
		},
		{
			name: 'The site’s name and lost signs: one finding at a time.',
			post: page('"Dont look back（中文版）- News"', 'Don’t look back（中文版）⏳'),
			reports: `
				3 | title: "Dont look back（中文版）- News"
				  |                            ^^^^^^ warning: The title ends in the name of the site, \`News\`.
			`,
			fixed: page('"Dont look back（中文版）"', 'Don’t look back（中文版）⏳'),
		},
		{
			name: 'The heading link has the site’s name too.',
			post: post('[A post - News](https://news.example/2024/a-post)\n------\n\n<div><h1>A post</h1></div>\n', {
				title: '"A post - News"',
			}),
			reports: `
				3 | title: "A post - News"
				  |               ^^^^^^^ warning: The title ends in the name of the site, \`News\`.
			`,
		},
		{
			name: 'A folded title.',
			post: page('>-\n  A\n  post - News', '"A post"'),
			reports: `
				5 |   post - News
				  |       ^^^^^^^ warning: The title ends in the name of the site, \`News\`.
			`,
		},
		{
			name: 'A folded title that has lost its marks.',
			post: page('>-\n  A\n  post', '"A post" 😷'),
			reports: `
				3 | title: >-
				  |        ^^ warning: The title has lost \`"\` and \`😷\` of the heading \`"A post" 😷\`.
			`,
		},
		{
			name: 'Slashes.',
			post: page('"A B post"', 'A/B post'),
			reports: `
				3 | title: "A B post"
				  |        ^^^^^^^^^^ warning: The title has lost \`/\` of the heading \`A/B post\`.
			`,
		},
	],
});

test('meaningful-title: the heading is offered as the title', (t) => {
	const [diagnostic] = lint(rule, {post: page("'Its good'", 'It’s “good” 😷')});
	t.deepEqual(
		diagnostic?.suggestions.map(({description}) => description),
		['Use the heading “It’s “good” 😷” as the title.'],
	);
	t.is(diagnostic?.suggestions[0]?.edits[0]?.text, "'It’s “good” 😷'");
});
