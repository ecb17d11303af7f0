import rule from '../../../rules/dates/no-early-update.ts';
import {post, testRule} from '../../support/testRule.ts';

const published = '<time class="entry-date published" datetime="2024-03-21T00:05:00+08:00">21 March</time>';
const updated = (time: string): string => `<time class="updated" datetime="${time}">a day</time>`;

testRule(rule, {
	good: [
		post(`<p>${published} ${updated('2024-03-25T13:43:00+08:00')}</p>\n`),
		{name: 'The same day, earlier.', post: post(`<p>${published} ${updated('2024-03-21T00:04:00+08:00')}</p>\n`)},
		{name: 'The same day in another zone.', post: post(`<p>${published} ${updated('2024-03-21T00:00:00Z')}</p>\n`)},
		{name: 'No time of publication.', post: post(`<p>${updated('2024-02-26T13:43:00+08:00')}</p>\n`)},
		{
			name: 'One time, called both.',
			post: post(
				`<p>${published}<time class="published updated" datetime="2024-02-26T13:43:00+08:00">a day</time></p>\n`,
			),
		},
		{
			name: 'A card of another article.',
			post: post(`<div><p>${published}</p></div><div><div><p>${updated('2024-02-26')}</p></div></div>\n`),
		},
		{
			name: 'Comments.',
			post: post(`<div class="comments"><p>${published} ${updated('2024-02-26')}</p></div>\n`),
		},
		{
			name: 'Names of schema.org, updated later.',
			post: post(
				'<div><time itemprop="datePublished" datetime="2024-03-21">a</time> <meta itemprop="dateModified" content="2024-03-22"></div>\n',
			),
		},
		{name: 'No dates.', post: post(`<p>${published} ${updated('yesterday')} <time class="updated">a</time></p>\n`)},
	],
	bad: [
		{
			name: 'Weeks before, in the line above the article and in that below it.',
			post: post(`<p>${published} ${updated('2024-02-26T13:43:00+08:00')}</p>\n`.repeat(2)),
			reports: `
				9 | <p><time class="entry-date published" datetime="2024-03-21T00:05:00+08:00">21 March</time> <time class="updated" datetime="2024-02-26T13:43:00+08:00">a day</time></p>
				  |                                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The source says that it updated the article on \`2024-02-26T13:43:00+08:00\`, before it was published on \`2024-03-21T00:05:00+08:00\`.
			`,
		},
		{
			name: 'The day before, in spans, and in a title.',
			post: post(
				`<p><span>${published}</span> <span><abbr class="updated" title="2024-03-20">a day</abbr></span></p>\n`,
			),
			reports: `
				9 | <p><span><time class="entry-date published" datetime="2024-03-21T00:05:00+08:00">21 March</time></span> <span><abbr class="updated" title="2024-03-20">a day</abbr></span></p>
				  |                                                                                                                                            ^^^^^^^^^^ warning: The source says that it updated the article on \`2024-03-20\`, before it was published on \`2024-03-21T00:05:00+08:00\`.
			`,
		},
		{
			name: 'Names of schema.org and Open Graph.',
			post: post(
				'<div><time itemprop="datePublished" datetime="2024-03-21">a</time> <meta itemprop="dateModified" content="2024-02-26"></div>\n<div><meta property="article:published_time" content="2024-03-21"><meta property="article:modified_time" content="2024-02-27"></div>\n',
			),
			reports: `
				9 | <div><time itemprop="datePublished" datetime="2024-03-21">a</time> <meta itemprop="dateModified" content="2024-02-26"></div>
				  |                                                                                                           ^^^^^^^^^^ warning: The source says that it updated the article on \`2024-02-26\`, before it was published on \`2024-03-21\`.
				10 | <div><meta property="article:published_time" content="2024-03-21"><meta property="article:modified_time" content="2024-02-27"></div>
				   |                                                                                                                   ^^^^^^^^^^ warning: The source says that it updated the article on \`2024-02-27\`, before it was published on \`2024-03-21\`.
			`,
		},
	],
});
