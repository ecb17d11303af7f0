import rule from '../../../rules/authors/no-site-as-author.ts';
import {post, testRule} from '../../support/testRule.ts';

const feed = {author: 'News of the Day', tags: '[ News of the Day ]'};
const link = (name: string): string => `<a href="https://news.example/a" rel="author">${name}</a>`;
const header = (content: string): string => `<article><header><h1>Rain</h1>${content}</header><p>Text</p></article>\n`;

const source = 'https://news.example/2024/rain';
const paragraph =
	'<p>It rained on all the boats in the harbour, and nobody had thought of bringing in the sails before it did.</p>';

/** Bylines of Ann Lee, by what they are known by. */
const bylines: Readonly<Record<string, string>> = {
	'an address': `<div><address>Ann Lee</address>${paragraph}</div>`,
	'an address with a word for the role': `<div><address>By Ann Lee</address>${paragraph}</div>`,
	'a link to the author’s page behind the article': `<div>${paragraph}<div><span> Author： </span> <a href="/authors/ann">Ann Lee</a></div></div>`,
	'a link to the author’s page in Chinese': `<div>${paragraph}<div><span>作者：</span><a href="/cn/%E4%BD%9C%E8%80%85/ann/">Ann Lee</a></div></div>`,
	'a link to the author’s page, alone before the first paragraph': `<div><span><a href="https://www.news.example/people/ann">Ann Lee</a></span> 1 March 2024${paragraph}</div>`,
	'a link to a columnist’s page': `<div><p>By <a href="/columnist/ann-lee">Ann Lee</a></p>${paragraph}</div>`,
	'the first italics, with a date in the next line': `<div><i>null Ann Lee<br>2024-03-12T04:47:12Z</i>${paragraph}</div>`,
	'the first italics, with a date behind them': `<div><p><i>Ann Lee</i> · March 12, 2024</p>${paragraph}</div>`,
	'an item of a list': `<ul><li>By Ann Lee</li><li>12 March 2024</li><li>World</li></ul>${paragraph}`,
	'a marked item of a list': `<ul><li class="author">Ann Lee</li><li>World Affairs</li></ul>${paragraph}`,
	'what the theme marks': `<div><span class="byline">by Ann Lee</span>${paragraph}</div>`,
	'two bylines of one name': `<div><address>ANN LEE</address><span itemprop="author">Ann Lee</span>${paragraph}</div>`,
};

/** What is no byline of the article. */
const others: Readonly<Record<string, string>> = {
	'a postal address': `<address>12 Pier Road, Harbour Town</address>${paragraph}`,
	'an address behind the article': `${paragraph}<address>Harbour Museum</address>`,
	'an address of a desk': `<address>Culture Desk</address>${paragraph}`,
	'an address of an agency': `<address>By Reuters</address>${paragraph}`,
	'a link in a sentence': `<p>When I met <a href="/people/ann">Ann Lee</a>, she had lost her boat and was looking for another one.</p>`,
	'a link to somebody’s page elsewhere': `<p>By <a href="https://radio.example/people/ann">Ann Lee</a></p>${paragraph}`,
	'a link of the translator': `${paragraph}<p>翻譯：<a href="/people/ann">Ann Lee</a></p>`,
	'a link without a word for the role behind the article': `${paragraph}<p><a href="/people/ann">Ann Lee</a></p>`,
	'a link to all authors': `<p>By <a href="/authors/">Ann Lee</a></p>${paragraph}`,
	'a link beside the article': `<aside>By <a href="/author/ann">Ann Lee</a></aside>${paragraph}`,
	'links of two authors': `<p>By <a href="/author/ann">Ann Lee</a> and <a href="/author/bo">Bo Tarn</a></p>${paragraph}`,
	'italics without a date': `<p><i>Ann Lee</i></p>${paragraph}`,
	'later italics': `<p><i>Summary</i></p><p><i>Ann Lee</i> 2024-03-01</p>${paragraph}`,
	'italics in the article': `${paragraph}<p><i>Ann Lee</i> 2024-03-01</p>`,
	'a list without a word for the role': `<ul><li>World Affairs</li><li>12 March 2024</li></ul>${paragraph}`,
	'the byline of a photograph': `<figure><span class="author">Ann Lee</span></figure>${paragraph}`,
	'a hidden byline': `<div style="display: none"><address>Ann Lee</address></div>${paragraph}`,
};

testRule(rule, {
	good: [
		{
			name: 'an element that is called like what every object has',
			post: post('<constructor>By Ann Lee</constructor>\n', {...feed, from: source}),
		},
		...Object.entries(others).map(([name, body]) => ({name, post: post(`${body}\n`, {...feed, from: source})})),
		{
			name: 'two authors, of whom one is the feed',
			post: post(header(link('Ann Lee')), {...feed, author: '[ News of the Day, Bo ]'}),
		},
		{
			name: 'a word for the role that the setting does not have',
			post: post(`<ul><li>By Ann Lee</li></ul>${paragraph}\n`, feed),
			settings: {bylineWords: ['Skipper …']},
		},
		post('Text\n'),
		{name: 'no front matter', post: header(link('Ann Lee'))},
		{name: 'another author than the feed', post: post(header(link('Ann Lee')), {...feed, author: 'Bo'})},
		{name: 'no feed', post: post(header(link('Ann Lee')), {...feed, tags: '[ ]'})},
		{name: 'no byline', post: post(header('by Ann Lee'), feed)},
		{
			name: 'words in the text',
			post: post(header('<p>作者：林小春　撰文：林小春　翻译、采写：王小秋</p>'), feed),
		},
		{name: 'a byline outside the header', post: post(`<p>${link('Ann Lee')}</p>\n`, feed)},
		{name: 'two authors', post: post(header(`${link('Ann Lee')} and ${link('Bo')}`), feed)},
		{
			name: 'the headers of two articles',
			post: post(header(link('Ann Lee')) + header(link('Bo')), feed),
		},
		{name: 'the feed’s own name', post: post(header(link('NEWS of the&nbsp;Day')), feed)},
		{name: 'a byline without text', post: post(header(link('<img src="https://news.example/a.png">')), feed)},
		{name: 'a byline that says nothing', post: post(header(link('Admin')), feed)},
		{
			name: 'a byline that says nothing, by option',
			post: post(header(link('News Desk')), feed),
			options: {ignore: ['...', 'news desk']},
		},
		{
			name: 'another relation',
			post: post(header('<a rel="nofollow" title="author" href="https://a.example/">Ann</a>'), feed),
		},
	],
	bad: [
		...Object.entries(bylines).map(([name, body]) => ({
			name,
			post: post(`${body}\n`, {...feed, from: source}),
			reports: `
					5 | author: News of the Day
					  |         ^^^^^^^^^^^^^^^ warning: Author \`News of the Day\` is the name of the feed, but the byline of the article names \`Ann Lee\`.
				`,
			unsafelyFixed: post(`${body}\n`, {...feed, author: 'Ann Lee', from: source}),
		})),
		{
			name: 'the only item of a list',
			post: post(header(link('Ann Lee')), {...feed, author: '[ News of the Day ]'}),
			reports: `
				5 | author: [ News of the Day ]
				  |           ^^^^^^^^^^^^^^^ warning: Author \`News of the Day\` is the name of the feed, but the byline of the article names \`Ann Lee\`.
			`,
			unsafelyFixed: post(header(link('Ann Lee')), {...feed, author: '[ Ann Lee ]'}),
		},
		{
			name: 'a byline in the header',
			post: post(header(link('Ann Lee')), feed),
			reports: `
				5 | author: News of the Day
				  |         ^^^^^^^^^^^^^^^ warning: Author \`News of the Day\` is the name of the feed, but the byline of the article names \`Ann Lee\`.
			`,
			unsafelyFixed: post(header(link('Ann Lee')), {...feed, author: 'Ann Lee'}),
		},
		{
			name: 'a portrait and a name, in a box of the theme, with several relations',
			post: post(
				'<div class="entry-header big">' +
					'<a rel="author" href="https://news.example/a"><img src="https://news.example/a.png" alt="Ann"></a>' +
					'<a href="https://news.example/a" rel="nofollow Author">\n  By Ann Lee\n</a></div>\n',
				{author: '"News"', tags: 'News'},
			),
			reports: `
				5 | author: "News"
				  |         ^^^^^^ warning: Author \`News\` is the name of the feed, but the byline of the article names \`Ann Lee\`.
			`,
			unsafelyFixed: post(
				'<div class="entry-header big">' +
					'<a rel="author" href="https://news.example/a"><img src="https://news.example/a.png" alt="Ann"></a>' +
					'<a href="https://news.example/a" rel="nofollow Author">\n  By Ann Lee\n</a></div>\n',
				{author: '"Ann Lee"', tags: 'News'},
			),
		},
	],
});
