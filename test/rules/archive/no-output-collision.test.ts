import rule from '../../../rules/archive/no-output-collision.ts';
import {post, testRule} from '../../support/testRule.ts';

const path = '_posts/2024-03-01-b tide.md';

/** The post of each case is published at `/2024/03/01/b-tide.html`. */
const tide = post('Text\n');

testRule(rule, {
	good: [
		{name: 'Alone.', path, post: tide},
		{
			name: 'Another day.',
			path,
			post: tide,
			archive: {posts: {'_posts/2024-03-02-b-tide.md': post('', {date: '2024-03-02'})}},
		},
		{
			name: 'Another category.',
			path,
			post: tide,
			archive: {posts: {'_posts/2024-03-01-b-tide.md': post('', {categories: '[ Sea ]'})}},
		},
		{
			name: 'Letters of any script stay.',
			path: '_posts/2024-03-01-潮水.md',
			post: tide,
			archive: {posts: {'_posts/2024-03-01-潮汐.md': post('')}},
		},
		{
			name: 'The other one is not published.',
			path,
			post: tide,
			archive: {posts: {'_posts/2024-03-01-b-tide.md': post('', {published: 'false'})}},
		},
		{
			name: 'The other one has no front matter, so that Jekyll does not look at it.',
			path,
			post: tide,
			archive: {posts: {'_posts/2024-03-01-b-tide.md': 'Text\n'}},
		},
		{
			name: 'The other one is excluded.',
			path,
			post: tide,
			settings: {exclude: ['old/']},
			archive: {posts: {'old/_posts/2024-03-01-b-tide.md': post('', {permalink: '/2024/03/01/b-tide.html'})}},
		},
		{
			name: 'The other one is a draft.',
			path,
			post: tide,
			archive: {posts: {'_drafts/2024-03-01-b-tide.md': post('', {permalink: '/2024/03/01/b-tide.html'})}},
		},
		{
			name: 'The site has no such collection.',
			path,
			post: tide,
			settings: {collections: {posts: {output: true}}},
			archive: {posts: {'_old/2024-03-01-b-tide.md': post('', {permalink: '/2024/03/01/b-tide.html'})}},
		},
		{
			name: 'A page and a folder.',
			path: 'archived/a.md',
			post: tide,
			archive: {posts: {'archived/a/index.md': post('')}},
		},
		{
			name: 'Times of day are part of the path.',
			path,
			post: tide,
			settings: {permalink: '/:year/:hour:minute/:title/'},
			archive: {posts: {'_posts/2024-03-01-b-tide.md': post('', {date: '2024-03-01T09:00:00.000Z'})}},
		},
	],
	bad: [
		{
			name: 'What goes badly with addresses is dropped.',
			path: '_posts/2024-03-01-【b】tide!.md',
			post: tide,
			archive: {posts: {'_posts/2024-03-01-[b]tide!.md': post('')}},
			reports: `
				1 | ---
				  | ^ error: The post is published as \`/2024/03/01/b-tide!.html\`, and so is \`_posts/2024-03-01-[b]tide!.md\`.
				  | _posts/2024-03-01-[b]tide!.md: This post has the same path.
			`,
		},
		{
			name: 'The time zone of the site moves a date to the same day.',
			path,
			post: tide,
			settings: {timezone: 'Asia/Taipei'},
			archive: {posts: {'_posts/2024-02-29-b-tide.md': post('', {date: '2024-02-29T20:00:00.000Z'})}},
			reports: `
				1 | ---
				  | ^ error: The post is published as \`/2024/03/01/b-tide.html\`, and so is \`_posts/2024-02-29-b-tide.md\`.
				  | _posts/2024-02-29-b-tide.md: This post has the same path.
			`,
		},
		{
			name: 'A permalink of its own.',
			path,
			post: post('Text\n', {permalink: '/tide'}),
			archive: {posts: {'_posts/2023-03-01-a.md': post('', {permalink: '/tide.html'})}},
			reports: `
				8 | permalink: /tide
				  |            ^^^^^ error: The post is published as \`/tide.html\`, and so is \`_posts/2023-03-01-a.md\`.
				  | _posts/2023-03-01-a.md: This post has the same path.
			`,
		},
		{
			name: 'A slug of its own.',
			path,
			post: post('Text\n', {slug: 'a tide'}),
			archive: {posts: {'_posts/2024-03-01-a-tide.md': post('')}},
			reports: `
				1 | ---
				  | ^ error: The post is published as \`/2024/03/01/a-tide.html\`, and so is \`_posts/2024-03-01-a-tide.md\`.
				  | _posts/2024-03-01-a-tide.md: This post has the same path.
			`,
		},
		{
			name: 'Pages with pretty paths.',
			path: 'archived/a/index.md',
			post: tide,
			settings: {permalink: 'pretty'},
			archive: {posts: {'archived/a.md': post('')}},
			reports: `
				1 | ---
				  | ^ error: The post is published as \`/archived/a/index.html\`, and so is \`archived/a.md\`.
				  | archived/a.md: This post has the same path.
			`,
		},
		{
			name: 'A collection with a template of its own.',
			path: '_tales/b.md',
			post: tide,
			settings: {collections: {posts: {output: true}, tales: {output: true, permalink: '/t/:year/'}}},
			archive: {posts: {'_tales/a.md': post('')}},
			reports: `
				1 | ---
				  | ^ error: The post is published as \`/t/2024/index.html\`, and so is \`_tales/a.md\`.
				  | _tales/a.md: This post has the same path.
			`,
		},
		{
			name: 'Letters in two cases.',
			path: '_posts/2024-03-01-tide.md',
			post: tide,
			archive: {posts: {'_posts/2024-03-01-Tide.md': post('')}},
			reports: `
				1 | ---
				  | ^ error: The path of the post differs from \`_posts/2024-03-01-Tide.md\` in nothing but upper and lower case: a checkout on Windows or macOS keeps only one of the two.
				  | _posts/2024-03-01-Tide.md: This post has the same path.
			`,
		},
		{
			name: 'Accents in two encodings; without front matter the finding stands at the beginning.',
			path: '_posts/2024-03-01-caf\u00E9.md',
			post: 'Text\n',
			archive: {posts: {'_posts/2024-03-01-cafe\u0301.md': post('')}},
			reports: `
				1 | Text
				  | ^ error: The path of the post differs from \`_posts/2024-03-01-cafe\u0301.md\` in nothing but the Unicode normalization: a checkout on macOS keeps only one of the two.
				  | _posts/2024-03-01-cafe\u0301.md: This post has the same path.
			`,
		},
	],
});
