import rule from '../../../rules/identity/separated-heading.ts';
import {post, testRule} from '../../support/testRule.ts';

const link = '[A post](https://news.example/2024/a-post)';

testRule(rule, {
	good: [
		post(`<!--1709280000000-->\n\n${link}\n------\n\nText\n`),
		{name: 'No comment.', post: post(`${link}\n------\n\nText\n`)},
		{name: 'No time in the comment.', post: post(`<!-- more -->\n${link}\n------\n\nText\n`)},
		{name: 'No line under it.', post: post(`<!--1709280000000-->\n${link}\n\nText\n`)},
		{name: 'No link.', post: post('<!--1709280000000-->\nA post\n------\n\nText\n')},
		{name: 'A link that is none.', post: post('<!--1709280000000-->\n[A] post](https://news.example/)\n------\n')},
		{name: 'Liquid.', post: post('<!--1709280000000-->\n[{{ page.title }}](https://news.example/)\n------\n')},
	],
	bad: [
		{
			post: post(`<!--1709280000000-->\n${link}\n------\n\n<div>\n<p>Text</p>\n</div>\n`),
			reports: `
				11 | ------
				   | ^^^^^^ warning: The line under the heading link is printed as dashes, because a comment stands directly above.
			`,
			fixed: post(`<!--1709280000000-->\n\n${link}\n------\n\n<div>\n<p>Text</p>\n</div>\n`),
		},
		{
			name: 'A generator without a time; pipes make no table.',
			post: post('<!--NaN-->\n[A | B](https://news.example/2024/a-post)\n---\n\nText | text\n'),
			reports: `
				11 | ---
				   | ^^^ warning: The line under the heading link is printed as dashes, because a comment stands directly above.
			`,
			fixed: post('<!--NaN-->\n\n[A | B](https://news.example/2024/a-post)\n---\n\nText | text\n'),
		},
		{
			name: 'Text right under the line becomes a paragraph of its own.',
			post: post(`<!--1709280000000-->\n${link}\n------\nText\n`),
			reports: `
				11 | ------
				   | ^^^^^^ warning: The line under the heading link is printed as dashes, because a comment stands directly above.
			`,
			fixed: post(`<!--1709280000000-->\n\n${link}\n------\nText\n`),
		},
	],
});
