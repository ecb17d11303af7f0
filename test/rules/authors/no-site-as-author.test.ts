import rule from '../../../rules/authors/no-site-as-author.ts';
import {post, testRule} from '../../support/testRule.ts';

const feed = {author: 'News of the Day', tags: '[ News of the Day ]'};
const link = (name: string): string => `<a href="https://news.example/a" rel="author">${name}</a>`;
const header = (content: string): string => `<article><header><h1>Rain</h1>${content}</header><p>Text</p></article>\n`;

testRule(rule, {
	good: [
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
