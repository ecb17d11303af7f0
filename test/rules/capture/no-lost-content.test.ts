import test from 'ava';
import rule from '../../../rules/capture/no-lost-content.ts';
import meaningfulTitle from '../../../rules/identity/meaningful-title.ts';
import {lintPost} from '../../../src/engine/lint.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {post, testRule} from '../../support/testRule.ts';
import {captureCases} from './captureCases.ts';

const heading = '<!--1709280000000-->\n[A post](https://news.example/2024/a-post)\n------\n\n';
const words = 'The harbour lay still, and nobody had seen the boat. ';

testRule(rule, {
	good: [
		{
			name: 'A post that is a link to another page.',
			post: '---\nlayout: post\ntitle: Red kites\ndate: 2024-03-01\n---\n[Red kites](https://kites.example/)\n',
		},
		...captureCases.good,
		post(`${heading}<div>\n<p>${words}</p>\n</div>\n`),
		post(`<article><h1>A post</h1><p>${words}</p></article>\n`),
		{name: 'The post begins right under the heading.', post: post(`${heading.trim()}\n${words}\n`)},
		{
			name: 'A video without a description.',
			post: post(heading, {from: 'https://www.youtube.com/watch?v=abc'}),
		},
		{
			name: 'A video whose description is its title.',
			post: post(`${heading}<div>\nA post\n</div>\n`, {from: 'https://youtu.be/abc'}),
		},
		{
			name: 'A video whose front matter is broken: the heading link knows the host.',
			post: post('<!--1709280000000-->\n[A post](https://www.youtube.com/watch?v=abc)\n------\n\n<div></div>\n', {
				author: '@broken',
			}),
		},
		{
			name: 'A host that the config names.',
			post: post(heading, {from: 'https://play.radio.example/1'}),
			settings: {playerHosts: ['...', 'radio.example']},
		},
		{name: 'A data page.', post: post('', {layout: 'table', data: 'censored', from: 'https://api.example/rows?days='})},
		{name: 'A layout that the config leaves out.', post: post(''), options: {layouts: ['article']}},
		{
			name: 'An archive in which every tenth post has no body.',
			post: post(''),
			archive: {posts: manyPosts(29, (number) => post(number < 2 ? '' : words))},
		},
		{name: 'A picture.', post: post(`${heading}<div><img src="https://img.example/a.jpg" alt="A boat"></div>\n`)},
		{name: 'A player.', post: post(`${heading}<div><iframe src="https://player.example/1"></iframe></div>\n`)},
		{name: 'A widget.', post: post(`${heading}<script src="https://code.example/1.js"></script>\n`)},
		{
			name: 'A picture that waits for its script.',
			post: post(`${heading}<noscript><img src="https://img.example/a.jpg"></noscript>\n`),
		},
		{
			name: 'What readers without scripts are told.',
			post: post(`<div><p>${words}</p><noscript>Enable JavaScript and cookies to continue</noscript></div>\n`),
		},
		{name: 'What Liquid writes.', post: post('{{ site.data.rows }}\n')},
		{name: 'To be continued.', post: post(`${heading}<div><p>${words}</p><p>未完待续</p></div>\n`)},
		{
			name: 'A last link to another page.',
			post: post(`<div>${words}<a href="https://news.example/2024/b-post">Read more</a></div>\n`),
		},
		{
			name: 'A link to the source that is not the last.',
			post: post(
				`<div><a href="https://news.example/2024/a-post">Read more</a> ${words}<a href="https://b.example/">b</a></div>\n`,
			),
		},
		{
			name: 'A last link to the source that says nothing.',
			post: post(`<div>${words}<a href="https://news.example/2024/a-post">Original</a></div>\n`),
		},
		{
			name: 'A link without a target is none.',
			post: post(`<div>${words}<a href="https://b.example/">b</a><a name="end">Read more</a></div>\n`),
		},
		{
			name: 'An article about error pages.',
			post: post(`<article><h1>Page not found</h1><p>${words.repeat(40)}</p></article>\n`, {title: 'Page not found'}),
		},
		{
			name: 'Words of error pages in a short text.',
			post: post('<div><p>He looked it up, and read: 404 Not Found. 网站要他输入验证码，他付费订阅了。</p></div>\n'),
		},
		{
			name: 'A title with more than the phrase.',
			post: post(`<div><p>${words}</p></div>\n`, {title: '"Page not found: a love story"'}),
		},
		{name: 'A bare number.', post: post(`<div><p>${words}</p></div>\n`, {title: '"404"'})},
		{
			name: 'Tokens, never substrings.',
			post: post(`<div class="tag-medium-feed-items noBarrierFailsafe"><p>${words}</p></div>\n`),
		},
		{name: 'Text that names the class.', post: post(`<div><p>${words} medium-feed-item</p></div>\n`)},
		{name: 'No front matter: no post.', post: ''},
		{
			name: 'A standfirst over an article.',
			post: post(`<h1>A post</h1><p class="standfirst">Nobody saw it.</p><p>${words}</p>\n`),
		},
		{
			name: 'A standfirst over a picture.',
			post: post('<p class="standfirst">Nobody saw it.</p><img src="https://img.example/a.jpg" alt="A boat">\n'),
		},
		{name: 'A lead is the first paragraph of many short articles.', post: post(`<p class="lead">${words}</p>\n`)},
		{name: 'A class that a config leaves out.', post: post('<p class="dek">A</p>\n'), options: {standfirsts: ['lead']}},
		{name: 'A line about the author, and an article.', post: post(`<p class="byline">Ann</p><p>${words}</p>\n`)},
		{name: 'An article about templates.', post: post('<p>“Content here” is what it said.</p>\n')},
		{name: 'Other templates.', post: post('<p>Content here</p>\n'), options: {templates: ['write here']}},
		{
			name: 'An article of WordPress, and one of a type of its site’s own.',
			post: post(
				`<article class="post-1 post type-post hentry"><p>${words}</p></article><article class="post-2 column type-column hentry type-page-letters"><p>${words}</p></article>\n`,
			),
		},
		{
			name: 'A term of a taxonomy that sounds like a type.',
			post: post(`<article class="post-1 report type-report hentry type-page"><p>${words}</p></article>\n`),
		},
		{
			name: 'A page with a byline: an article that its author wrote as a page.',
			post: post(
				`<article class="post-1 page type-page hentry"><span class="byline">Ann Lee</span><p>${words}</p></article>\n`,
			),
		},
		{
			name: 'An essay that was published as a page.',
			post: post(`<article class="page type-page hentry"><p>${words.repeat(30)}</p></article>\n`),
		},
		{
			name: 'A page that is shown below an article.',
			post: post(
				`<div><p>${words.repeat(3)}</p></div><div class="post-9 page type-page hentry"><p>About our boats.</p></div>\n`,
			),
		},
		{
			name: 'A type that the config leaves out.',
			post: post(`<article class="page type-page hentry"><p>${words}</p></article>\n`),
			options: {pageTypes: ['product']},
		},
		{
			name: 'An article about a privacy policy.',
			post: post(`<p>${words}</p>\n`, {title: '"Privacy policy: a love story"'}),
		},
		{
			name: 'A title that the config leaves out.',
			post: post(`<p>${words}</p>\n`, {title: 'Terms of use'}),
			options: {pageTitles: ['imprint']},
		},
	],
	bad: [
		...captureCases.bad,
		{
			name: 'A title and a standfirst.',
			post: post(`${heading}<div><h1>A post</h1><p class="article-dek">Nobody saw the boat.</p></div>\n`),
			reports: `
				13 | <div><h1>A post</h1><p class="article-dek">Nobody saw the boat.</p></div>
				   |                                            ^^^^^^^^^^^^^^^^^^^^ error: The body holds nothing of the article but its standfirst, \`Nobody saw the boat.\`.
			`,
		},
		{
			name: 'A standfirst, and lines about the author and the day.',
			post: post(
				'<h2 class="subtitle">A post</h2><p class="subtitle">Nobody saw it.</p><p class="byline">By <b>Ann</b></p><time>1 March</time>\n',
			),
			reports: `
				9 | <h2 class="subtitle">A post</h2><p class="subtitle">Nobody saw it.</p><p class="byline">By <b>Ann</b></p><time>1 March</time>
				  |                                                     ^^^^^^^^^^^^^^ error: The body holds nothing of the article but its standfirst, \`Nobody saw it.\`.
			`,
		},
		{
			name: 'A title, and lines about the author and the day.',
			post: post('<h1>A post</h1><p class="byline">By Ann</p><time>1 March</time>\n'),
			reports: `
				9 | <h1>A post</h1><p class="byline">By Ann</p><time>1 March</time>
				  |                                  ^^^^^^ error: The body holds nothing of the article, but what stands around it, such as \`By Ann\`.
			`,
		},
		{
			name: 'Words of a template.',
			post: post(`${heading}<div><p>[Content here…]</p></div>\n`),
			reports: `
				13 | <div><p>[Content here…]</p></div>
				   |         ^^^^^^^^^^^^^^^ error: The body holds nothing but the words of a template, \`[Content here…]\`.
			`,
		},
		{
			name: 'Words of a template that go on.',
			post: post('<p>Lorem ipsum dolor sit amet, consectetur.</p><p>Sed do.</p>\n'),
			reports: `
				9 | <p>Lorem ipsum dolor sit amet, consectetur.</p><p>Sed do.</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The body holds nothing but the words of a template, \`Lorem ipsum dolor sit amet, consectetur. Sed do.\`.
			`,
		},
		{
			name: 'A page of the site.',
			post: post(
				`<article class="post-9 page type-page status-publish hentry"><h1>About us</h1><p>${words}</p><span class="updated" style="display: none">1 March</span></article>\n`,
			),
			reports: `
				9 | <article class="post-9 page type-page status-publish hentry"><h1>About us</h1><p>The harbour lay still, and nobody had seen the boat. </p><span class="updated" style="display: none">1 March</span></article>
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A page of the site was captured, and no article, as \`type-page\` shows.
			`,
		},
		{
			name: 'A long page that is called what pages are called.',
			post: post(`<div class="page type-page hentry"><p>${'Boats. '.repeat(200)}</p></div>\n`, {
				title: 'About us - News',
			}),
			reports: `
				9 | <div class="page type-page hentry"><p>${'Boats. '.repeat(200)}</p></div>
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A page of the site was captured, and no article, as \`type-page\` shows.
			`,
		},
		{
			name: 'An empty page.',
			post: post('<div class="page type-page hentry"></div>\n'),
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'No body, where the other posts have one.',
			post: post(''),
			archive: {posts: manyPosts(30, () => post(words))},
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ error: The body is empty; 30 of 31 posts have one.
			`,
		},
		{
			name: 'Nothing but an empty element, where the other posts have a body.',
			post: post(`${heading}<div>\n<p> </p></div>\n`),
			archive: {posts: manyPosts(30, () => post(`${heading}<img src="https://img.example/a.jpg" alt="A boat">\n`))},
			reports: `
				10 | [A post](https://news.example/2024/a-post)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The body is empty; 30 of 31 posts have one.
			`,
		},
		{
			name: 'Videos and data pages say nothing of the others.',
			post: post(''),
			archive: {
				posts: {
					...manyPosts(30, () => post(words)),
					...manyPosts(
						30,
						() => post('', {from: 'https://youtu.be/abc'}),
						(number) => `video-${number}`,
					),
					...manyPosts(
						30,
						() => post('', {layout: 'table'}),
						(number) => `table-${number}`,
					),
				},
			},
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ error: The body is empty; 30 of 31 posts have one.
			`,
		},
		{
			name: 'A config that names the layouts with a body.',
			post: post(''),
			options: {layouts: ['...']},
			archive: {posts: manyPosts(30, () => post(''))},
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ error: The body is empty.
			`,
		},
		{
			name: 'An item of a plug-in.',
			post: post(`<div class="hentry type-give_forms give_forms"><p>${words}</p></div>\n`),
			reports: `
				9 | <div class="hentry type-give_forms give_forms"><p>The harbour lay still, and nobody had seen the boat. </p></div>
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A page of the site was captured, and no article, as \`type-give_forms\` shows.
			`,
		},
		...['Donation failed', 'Privacy Policy - News', '隱私權政策'].map((title) => ({
			name: `A page by its title: ${title}`,
			post: post(`<p>${words}</p>\n`, {title: `"${title}"`}),
			reports: `
				3 | title: "${title}"
				  |        ${'^'.repeat(title.length + 2)} warning: A page of the site was captured, and no article, as \`${title}\` shows.
			`,
		})),
		{
			name: 'No body, in an archive that is unknown.',
			post: post(''),
			archive: 'unknown',
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'The error page of a server in Go.',
			post: post('<p>404 page not found</p>\n'),
			reports: `
				9 | <p>404 page not found</p>
				  |    ^^^^^^^^^^^^^^^^^^ error: An error page was captured in place of the article: \`404 page not found\`.
			`,
		},
		{
			post: post(`${heading}<div>\n\n</div>\n`),
			reports: `
				10 | [A post](https://news.example/2024/a-post)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'No body at all.',
			post: post(''),
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'Nothing but a tracking pixel.',
			post: post(`${heading}<div><img src="https://count.example/p.gif" width="1" height="1"></div>\n`),
			reports: `
				10 | [A post](https://news.example/2024/a-post)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'Nothing but words for readers without scripts.',
			post: post(`${heading}<noscript>This page needs scripts.</noscript>\n`),
			reports: `
				10 | [A post](https://news.example/2024/a-post)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'A video on a host that the config leaves out.',
			post: post(heading, {from: 'https://www.youtube.com/watch?v=abc'}),
			settings: {playerHosts: []},
			reports: `
				10 | [A post](https://news.example/2024/a-post)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The body is empty.
			`,
		},
		{
			name: 'The title.',
			post: post(`${heading}<div>\nA post\n</div>\n`),
			reports: `
				14 | A post
				   | ^^^^^^ error: The body holds nothing but the title, \`A post\`.
			`,
		},
		{
			name: 'The title right under the heading link.',
			post: post(`${heading.trim()}\nA post\n`),
			reports: `
				12 | A post
				   | ^^^^^^ error: The body holds nothing but the title, \`A post\`.
			`,
		},
		{
			name: 'Nothing but headings.',
			post: post('<article>\n <header>\n  <h1>\n   The post\n  </h1>\n </header>\n <div></div>\n</article>\n'),
			reports: `
				12 |    The post
				   |    ^^^^^^^^ error: The body holds nothing but a heading, \`The post\`.
			`,
		},
		{
			name: 'A teaser.',
			post: post(
				`<div><p>${words}<a href="https://www.news.example/2024/a-post/?from=feed">Continue reading »</a></div>\n`,
			),
			reports: `
				9 | <div><p>${words}<a href="https://www.news.example/2024/a-post/?from=feed">Continue reading »</a></div>
				  | ${' '.repeat(8 + words.length)}${'^'.repeat(80)} error: Only a teaser was captured, as \`Continue reading »\` shows.
			`,
		},
		{
			name: 'A teaser that leads to the page for telephones.',
			post: post(`<div><p>${words}<a href="https://mobile.news.example/2024/a-post/">Continue reading »</a></div>\n`),
			reports: `
				9 | <div><p>${words}<a href="https://mobile.news.example/2024/a-post/">Continue reading »</a></div>
				  | ${' '.repeat(8 + words.length)}${'^'.repeat(73)} error: Only a teaser was captured, as \`Continue reading »\` shows.
			`,
		},
		{
			name: 'A teaser in words of the config.',
			post: post(`<div>${words}<a href="/2024/a-post">Weiter</a></div>\n`),
			options: {teasers: ['weiter']},
			reports: `
				9 | <div>${words}<a href="/2024/a-post">Weiter</a></div>
				  |      ${' '.repeat(words.length)}^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Only a teaser was captured, as \`Weiter\` shows.
			`,
		},
		{
			name: 'The teaser of a feed.',
			post: post(`<div class="medium-feed-item"><p>${words}</p></div>\n`),
			reports: `
				9 | <div class="medium-feed-item"><p>${words}</p></div>
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Only a teaser was captured, as \`medium-feed-item\` shows.
			`,
		},
		{
			name: 'The teaser of a feed that the config names.',
			post: post(`<div><p class="a excerpt">${words}</p><p class="excerpt">b</p></div>\n`),
			options: {teaserClasses: ['excerpt']},
			reports: `
				9 | <div><p class="a excerpt">${words}</p><p class="excerpt">b</p></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^ error: Only a teaser was captured, as \`excerpt\` shows.
			`,
		},
		{
			name: 'A paywall.',
			post: post(`<div>${words}<div class="a BarrierFailsafe__full___2b">Subscribe</div></div>\n`),
			reports: `
				9 | <div>${words}<div class="a BarrierFailsafe__full___2b">Subscribe</div></div>
				  |      ${' '.repeat(words.length)}^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Only what stands before a paywall was captured, as \`Subscribe\` shows.
			`,
		},
		{
			name: 'A paywall that the config names.',
			post: post(`<div>${words}<p class="meter">Subscribe</p></div>\n`),
			options: {paywalls: ['...', 'meter']},
			reports: `
				9 | <div>${words}<p class="meter">Subscribe</p></div>
				  |      ${' '.repeat(words.length)}^^^^^^^^^^^^^^^^^ error: Only what stands before a paywall was captured, as \`Subscribe\` shows.
			`,
		},
		{
			name: 'An error page by its title.',
			post: post(`<div>${words}</div>\n`, {title: '"Page Not Found - The Herald"'}),
			reports: `
				3 | title: "Page Not Found - The Herald"
				  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: An error page was captured in place of the article: \`Page Not Found - The Herald\`.
			`,
		},
		{
			name: 'An error page by its heading.',
			post: post(`<div><h2>Oops! That page can&#8217;t be found.</h2><p>${words}</p></div>\n`),
			reports: `
				9 | <div><h2>Oops! That page can&#8217;t be found.</h2><p>${words}</p></div>
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: An error page was captured in place of the article: \`Oops! That page can’t be found.\`.
			`,
		},
		{
			name: 'An error page by its text, and in words of the config.',
			post: post("<div><p>A post</p><p>We can't find that page just now.</p></div>\n"),
			options: {errorPages: ['we can’t find']},
			reports: `
				9 | <div><p>A post</p><p>We can't find that page just now.</p></div>
				  |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: An error page was captured in place of the article: \`We can't find that page just now.\`.
			`,
		},
		{
			name: 'Another post of the archive has the text.',
			path: '_posts/2024-03-01-ferry.md',
			post: post('<div></div>\n'),
			archive: {
				posts: {
					'archived/2024-03-01/2024-03-01-ferry.md': post(
						`<p>${words.repeat(4)} The ferry sails again, every hour.</p>\n`,
					),
					'_posts/2024-03-02-port.md': post(`<p>${words.repeat(9)}</p>\n`, {from: 'https://news.example/2024/port'}),
				},
			},
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ warning: The body is empty.
				  | archived/2024-03-01/2024-03-01-ferry.md: This post holds more of the article.
			`,
		},
		{
			name: 'Another post of the archive has no more of it.',
			path: '_posts/2024-03-01-ferry.md',
			post: post('<div></div>\n'),
			archive: {posts: {'archived/2024-03-01/2024-03-01-ferry.md': post('<div>A post</div>\n')}},
			reports: `
				3 | title: "A post"
				  |        ^^^^^^^^ warning: The body is empty.
			`,
		},
	],
});

test('no-lost-content: nobody polishes the title of a post that holds nothing', (t) => {
	const rulesFor = (body: string): readonly string[] => {
		const text = post(body, {title: 'clip.mp4'});
		return lintPost({path: 'a.md', text}, configWith([meaningfulTitle, rule])).findings.map(({rule: id}) => id);
	};
	t.deepEqual(rulesFor('<h1>clip.mp4</h1>\n'), ['no-lost-content']);
	t.deepEqual(rulesFor(`<h1>clip.mp4</h1>\n<p>${words}</p>\n`), ['meaningful-title']);
});
