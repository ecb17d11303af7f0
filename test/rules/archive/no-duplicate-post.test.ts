import rule from '../../../rules/archive/no-duplicate-post.ts';
import {post, testRule} from '../../support/testRule.ts';

const path = '_posts/2024-03-01-the-tide.md';
const other = '_posts/2024-03-01-a-tide.md';
const full = 'The tide came back, and all the boats with it. Nobody had seen them for a year.\n';
const short = 'The tide came back.\n';

function taken(from: string, body = short, frontMatter: Readonly<Record<string, string>> = {}): string {
	return post(body, {title: 'The tide', from, ...frontMatter});
}

/** Of more than 200 letters. */
const ferry =
	'The ferry was built for two hundred people and a hundred bicycles, and on the first day of spring more than a thousand came to the pier. The captain took the oldest first, then the children, and those who had brought a cake. All others walked around the bay.\n';

function film(body: string, frontMatter: Readonly<Record<string, string>>): string {
	return taken('https://www.youtube.com/watch?v=a1B2c3D4e5F', body, frontMatter);
}

const matters = 'https://matters.town/@ann/%E6%BD%AE%E6%B0%B4-bafyrei';
const [firstId, secondId] = ['a'.repeat(52), 'b'.repeat(52)];
const page = 'https://news.example/tide';

function bare(body: string): string {
	return `---\ntitle: The tide\ndate: 2024-03-01T08:00:00.000Z\nfrom: ${page}\n---\n${body}`;
}

testRule(rule, {
	good: [
		{name: 'Alone.', path, post: taken(page)},
		{
			name: 'Equal titles, texts and dates of different pages.',
			path,
			post: taken(page),
			archive: {posts: {[other]: taken(`${page}-2`)}},
		},
		{
			name: 'Posts without source.',
			path,
			post: post(short, {from: ''}),
			archive: {posts: {[other]: post(short, {from: ''})}},
		},
		{
			name: 'A live stream at one address, three days later, under another title, with the same text below it.',
			path,
			post: film(short, {title: 'The tide, live', date: '2024-03-04T08:00:00.000Z'}),
			archive: {posts: {[other]: film(full, {title: 'The storm, live', date: '2024-03-01T08:00:00.000Z'})}},
		},
		{
			name: 'Two of a series at the address of what a channel streams.',
			path,
			post: taken('https://www.twitch.tv/boats', short, {title: 'Boats we like', date: '2024-03-08T08:00:00.000Z'}),
			archive: {
				posts: {
					[other]: taken('https://www.twitch.tv/boats', full, {
						title: 'Boats we liked',
						date: '2024-03-01T08:00:00.000Z',
					}),
				},
			},
		},
		{
			name: 'A page that shows something else every week, under nearly the same title.',
			path,
			post: taken(page, short, {title: 'The weather at sea', date: '2024-03-08T08:00:00.000Z'}),
			archive: {
				posts: {[other]: taken(page, full, {title: 'The weather by the sea', date: '2024-03-01T08:00:00.000Z'})},
			},
		},
		{
			name: 'The next of a series on a channel that streams day and night.',
			path,
			post: film(short, {title: 'Boats we like, 4', date: '2024-03-08T08:00:00.000Z'}),
			archive: {posts: {[other]: film(full, {title: 'Boats we like, 3', date: '2024-03-01T08:00:00.000Z'})}},
		},
		{
			name: 'Data without words that was asked for at one address.',
			path,
			post: taken('https://data.example/api?days=', '', {title: 'March'}),
			archive: {posts: {[other]: taken('https://data.example/api?days=', '', {title: 'April'})}},
		},
		{
			name: 'A diary of Matters: equal titles, other ids.',
			path,
			post: taken(matters + firstId, short),
			archive: {posts: {[other]: taken(matters + secondId, full, {date: '2024-03-02T09:10:11.000Z'})}},
		},
		{
			name: 'Parameters that name the page.',
			path,
			post: taken('https://news.example/?p=1'),
			archive: {posts: {[other]: taken('https://news.example/?p=2', full)}},
		},
		{
			name: 'One long text below two films.',
			path,
			post: taken('https://www.youtube.com/watch?v=a1B2c3D4e5F', ferry),
			archive: {posts: {[other]: taken('https://www.youtube.com/watch?v=b1B2c3D4e5F', ferry)}},
		},
		{
			name: 'One text under three sources of a host.',
			path,
			post: taken(page, ferry),
			archive: {posts: {[other]: taken(`${page}-2`, ferry), '_posts/2024-03-02-tide.md': taken(`${page}-3`, ferry)}},
		},
		{
			name: 'The fullest post is not reported.',
			path,
			post: taken(page, full),
			archive: {posts: {[other]: taken(page)}},
		},
	],
	bad: [
		{
			name: 'A recording that was posted again, a week later, under nearly the same title.',
			path,
			post: film(short, {title: 'Boats we like, with Ann', date: '2024-03-08T08:00:00.000Z'}),
			archive: {posts: {[other]: film(full, {title: 'Boats we like with Ann!', date: '2024-03-01T08:00:00.000Z'})}},
			reports: `
				6 | from: https://www.youtube.com/watch?v=a1B2c3D4e5F
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and holds 16 characters of text where that, the fuller one, holds 63.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'A recording without words, whose title was written anew.',
			path,
			post: film('', {title: 'Boats we like, with Ann (replay)', date: '2024-03-18T08:00:00.000Z'}),
			archive: {
				posts: {
					[other]: film('', {title: 'Boats that we like, with Ann', date: '2024-03-01T08:00:00.000Z'}),
					'_posts/2024-03-09-x.md': film('', {title: 'Something else', date: '2024-03-09T08:00:00.000Z'}),
				},
			},
			reports: `
				6 | from: https://www.youtube.com/watch?v=a1B2c3D4e5F
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and neither has any text.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'A recording on a host that the config names.',
			path,
			settings: {playerHosts: ['films.example']},
			post: taken('https://films.example/video/1234567', short, {
				title: 'Boats we like, with Ann',
				date: '2024-03-18T08:00:00.000Z',
			}),
			archive: {
				posts: {
					[other]: taken('https://films.example/video/1234567', full, {
						title: 'Boats that we like, with Ann',
						date: '2024-03-01T08:00:00.000Z',
					}),
				},
			},
			reports: `
				6 | from: https://films.example/video/1234567
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and holds 16 characters of text where that, the fuller one, holds 63.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'A copy.',
			path,
			post: bare(short),
			archive: {posts: {[other]: bare(short)}},
			reports: `
				4 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The post is a copy of \`_posts/2024-03-01-a-tide.md\`.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'A copy in a folder that the site leaves out.',
			path: 'old/_posts/2024-03-01-the-tide.md',
			post: bare(short),
			archive: {posts: {[other]: bare(short)}},
			settings: {exclude: ['old/']},
			reports: `
				4 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post is a copy of \`_posts/2024-03-01-a-tide.md\`, and the site publishes only one of them.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'A copy of data without words.',
			path,
			post: bare(''),
			archive: {posts: {[other]: bare('')}},
			reports: `
				4 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The post is a copy of \`_posts/2024-03-01-a-tide.md\`.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'One name in two folders.',
			path,
			post: taken(page),
			archive: {posts: {'archived/2024-03-01/2024-03-01-the-tide.md': taken(page, full)}},
			reports: `
				6 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The post has the name of \`archived/2024-03-01/2024-03-01-the-tide.md\`, and was taken from the same page.
				  | archived/2024-03-01/2024-03-01-the-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'A date in the wrong time zone.',
			path,
			post: taken(page),
			archive: {posts: {[other]: taken(page, full, {date: '2024-02-29T16:00:00.000Z'})}},
			reports: `
				6 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and has a date that is 16 hours later.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'The same words in other markup.',
			path,
			post: taken(page, '<div>The tide\ncame back.</div>\n'),
			archive: {
				posts: {'_posts/2023-01-01-a.md': taken(page, '<p>The tide <b>came</b> back.</p>\n', {date: '2023-01-01'})},
			},
			reports: `
				6 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2023-01-01-a.md\`, and has the same text.
				  | _posts/2023-01-01-a.md: This post was taken from the same page.
			`,
		},
		{
			name: 'Another title, on the next day.',
			path,
			post: taken(`${page}/?utm_source=feed#top`),
			archive: {
				posts: {
					[other]: taken('http://m.news.example/tide', full, {title: 'A tide', date: '2024-03-02T09:10:11.000Z'}),
				},
			},
			reports: `
				6 | from: https://news.example/tide/?utm_source=feed#top
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and holds 16 characters of text where that, the fuller one, holds 63.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'The same page, but for a parameter that the config knows to track.',
			path,
			post: taken(`${page}?ref=home`),
			settings: {trackingParameters: ['...', 'ref']},
			archive: {posts: {[other]: taken(page, full)}},
			reports: `
				6 | from: https://news.example/tide?ref=home
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and holds 16 characters of text where that, the fuller one, holds 63.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'Another version on Matters, encoded twice.',
			path,
			post: taken(`https://matters.news/@ann/%25E6%25BD%25AE%25E6%25B0%25B4-bafyrei${firstId}`),
			archive: {posts: {[other]: taken(matters + secondId, full)}},
			reports: `
				6 | from: https://matters.news/@ann/%25E6%25BD%25AE%25E6%25B0%25B4-bafyreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from another version of the same page as \`_posts/2024-03-01-a-tide.md\`, and holds 16 characters of text where that, the fuller one, holds 63.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'One name in two folders, of another version.',
			path,
			post: taken(matters + firstId),
			archive: {posts: {'archived/2024-03-01/2024-03-01-the-tide.md': taken(matters + secondId, full)}},
			reports: `
				6 | from: https://matters.town/@ann/%E6%BD%AE%E6%B0%B4-bafyreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The post has the name of \`archived/2024-03-01/2024-03-01-the-tide.md\`, and was taken from another version of the same page.
				  | archived/2024-03-01/2024-03-01-the-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'The same text under another title, which the heading link repeats.',
			path,
			post: taken(page, `[The tide](${page})\n------\n\n${short}`),
			archive: {
				posts: {
					'_posts/2024-03-01-a-tide.md': taken(page, `[A tide, again](${page})\n------\n\n${short}`, {
						title: 'A tide, again',
					}),
				},
			},
			reports: `
				6 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and has the same text.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'Nothing but a title, beside the article.',
			path,
			post: taken(page, `[The tide](${page})\n------\n\nThe tide\n`),
			archive: {posts: {'_posts/2024-03-01-a-tide.md': taken(page, full.repeat(3))}},
			reports: `
				6 | from: https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The post holds hardly more than its title: \`_posts/2024-03-01-a-tide.md\` holds the article.
			`,
		},
		{
			name: 'Nothing but titles, which differ.',
			path,
			post: film('[The Tide](https://news.example/a)\n------\n', {title: 'The Tide'}),
			archive: {posts: {[other]: film('[The tide!](https://news.example/a)\n------\n', {title: 'The tide!'})}},
			reports: `
				6 | from: https://www.youtube.com/watch?v=a1B2c3D4e5F
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post was taken from the same page as \`_posts/2024-03-01-a-tide.md\`, and has the same text.
				  | _posts/2024-03-01-a-tide.md: This post was taken from the same page.
			`,
		},
		{
			name: 'The same words under another source.',
			path,
			post: taken('https://reprints.example/1', ferry, {title: 'A ferry'}),
			archive: {posts: {[other]: taken(page, ferry, {date: '2024-02-01T08:00:00.000Z'})}},
			reports: `
				6 | from: https://reprints.example/1
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post has the same words as \`_posts/2024-03-01-a-tide.md\`, which was taken from another page. Keep that one: it is 29 days older.
				  | _posts/2024-03-01-a-tide.md: This post has the same words.
			`,
		},
		{
			name: 'The same words, and no source.',
			path,
			post: taken('', ferry),
			archive: {posts: {[other]: taken(page, ferry), '_posts/2024-03-02-a.md': taken('', ferry)}},
			reports: `
				3 | title: The tide
				  |        ^^^^^^^^ warning: The post has the same words as \`_posts/2024-03-01-a-tide.md\`. Keep that one: it says what it was taken from.
				  | _posts/2024-03-01-a-tide.md: This post has the same words.
				  | _posts/2024-03-02-a.md: This post has the same words.
			`,
		},
		{
			name: 'The same words, taken from a snapshot.',
			path,
			post: taken(`https://web.archive.org/web/20240301000000/${page}`, ferry),
			archive: {posts: {[other]: taken('https://reprints.example/1', ferry)}},
			reports: `
				6 | from: https://web.archive.org/web/20240301000000/https://news.example/tide
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post has the same words as \`_posts/2024-03-01-a-tide.md\`, which was taken from another page. Keep that one: it was taken from the page itself and not from a snapshot of it.
				  | _posts/2024-03-01-a-tide.md: This post has the same words.
			`,
		},
	],
});
