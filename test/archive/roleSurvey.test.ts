import test from 'ava';
import {RoleSurvey, type SurveySettings} from '../../src/archive/roleSurvey.ts';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import type {Settings} from '../../src/model/settings.ts';

interface Case {
	readonly name: string;
	/** The front matter of each post. */
	readonly posts: readonly string[];
	readonly settings?: Partial<SurveySettings>;
	readonly inferred: Settings['inferredKeys'];
}

/** As many posts as are wanted, each written from its number. */
function many(count: number, write: (number: number) => string): readonly string[] {
	return Array.from({length: count}, (_, index) => write(index + 1));
}

const cases: readonly Case[] = [
	{name: 'no post', posts: [], inferred: {}},
	{
		name: 'keys that have their roles anyway',
		posts: many(
			4,
			(number) =>
				`title: Post ${number}\ndate: 2024-01-0${number}\nauthor: Ida\nfrom: https://a.example/${number}\ntags: [a]`,
		),
		inferred: {},
	},
	{
		name: 'others beside keys that most posts have',
		posts: [
			...many(
				3,
				(number) => `date: 2024-01-0${number}\nfrom: https://a.example/${number}\npublished: 2024-01-0${number}`,
			),
			...many(2, (number) => `pubDate: 2024-01-0${number}\nurl: https://a.example/x${number}`),
		],
		inferred: {},
	},
	{
		name: 'a date of a feed',
		posts: many(3, (number) => `pubDate: Tue Apr 0${number} 2022 00:00:00 GMT+0000 (Coordinated Universal Time)`),
		inferred: {date: ['pubDate', 'date']},
	},
	{
		name: 'a switch of Jekyll is no date',
		posts: many(5, (number) => `published: ${number === 3 ? 'false' : 'true'}\ncreated: 2024-01-0${number}`),
		inferred: {date: ['created', 'date']},
	},
	{name: 'nor is a switch alone', posts: many(5, () => 'published: true'), inferred: {}},
	{
		name: 'several keys that have one role together, the usual one first where posts have it',
		posts: [
			...many(2, (number) => `date: 2024-01-0${number}`),
			...many(3, (number) => `created_at: 2024-01-0${number}`),
			...many(3, (number) => `published_at: 2024-01-0${number}`),
		],
		inferred: {date: ['date', 'published_at', 'created_at']},
	},
	{
		name: 'keys of a few posts',
		posts: [...many(9, (number) => `title: ${number}`), 'uploader: Ida'],
		inferred: {},
	},
	{
		name: 'authors in lists and in mappings',
		posts: ['byline: Ida Moss', 'byline: [Ida Moss, Ben Tarn]', 'byline:\n  - name: Ida Moss'],
		inferred: {author: ['byline', 'author', 'authors']},
	},
	{name: 'an address is no author', posts: many(3, (number) => `creator: https://a.example/${number}`), inferred: {}},
	{
		name: 'an address of another site',
		posts: many(3, (number) => `url: https://news.example.org/${number}`),
		inferred: {source: ['url', 'from']},
	},
	{name: 'an address on the own site', posts: many(3, (number) => `url: /posts/${number}/`), inferred: {}},
	{
		name: 'a whole address on the own site',
		posts: many(3, (number) => `canonicalURL: https://notes.example/${number}`),
		settings: {siteHosts: ['notes.example']},
		inferred: {},
	},
	{
		name: 'a `guid` that is no address beside one that is',
		posts: many(3, (number) => `guid: a1b2-${number}\nlink: https://news.example.org/${number}`),
		inferred: {source: ['link', 'from']},
	},
	{
		name: 'a `guid` that is an address',
		posts: many(3, (number) => `guid: https://news.example.org/?p=${number}`),
		inferred: {source: ['guid', 'from']},
	},
	{
		name: 'links to many sites are what a link-blog writes of',
		posts: many(6, (number) => `link: https://site${number}.example/post`),
		inferred: {},
	},
	{
		name: 'links to two sites are, too',
		posts: many(6, (number) => `link: https://site${number % 2}.example/post`),
		inferred: {},
	},
	{
		name: 'a capture beside the page that was captured',
		posts: many(
			3,
			(number) =>
				`url_wayback_machine: https://web.archive.org/web/2019/http://a.example/${number}\noriginal_url: http://a.example/${number}`,
		),
		inferred: {source: ['original_url', 'url_wayback_machine', 'from']},
	},
	{name: 'the name of a source', posts: many(3, () => 'source: The Harbour News'), inferred: {}},
	{
		name: 'a `from` that names the sender of a letter',
		posts: many(3, (number) => `from: Ida Moss <ida${number}@a.example>\nsource_url: https://a.example/${number}`),
		inferred: {source: ['source_url']},
	},
	{
		name: 'such a `from` alone: then no key holds the source',
		posts: many(3, () => 'from: ida@a.example'),
		inferred: {source: []},
	},
	{
		name: 'a `from` whose addresses are all broken is still one',
		posts: many(3, (number) => `from: /2024/${number}`),
		inferred: {},
	},
	{
		name: 'categories where there are no tags',
		posts: many(3, () => 'categories: [letters]'),
		inferred: {tags: ['categories', 'tags']},
	},
	{
		name: 'case counts for Jekyll',
		posts: many(3, (number) => `PubDate: 2024-01-0${number}`),
		inferred: {},
	},
	{
		name: 'and does not for Hugo',
		posts: many(3, (number) => `Date: 2024-01-0${number}\nCanonicalURL: https://a.example/${number}`),
		settings: {generator: 'hugo'},
		inferred: {source: ['CanonicalURL', 'from']},
	},
	{name: 'front matter that cannot be read', posts: ['pubDate: [', 'pubDate: "'], inferred: {}},
];

for (const {name, posts, settings, inferred} of cases) {
	test(`roles are inferred: ${name}`, (t) => {
		for (const order of [posts, posts.toReversed()]) {
			const survey = new RoleSurvey({generator: 'jekyll', siteHosts: [], ...settings});
			for (const post of order) survey.add(splitFrontMatter(`---\n${post}\n---\n`).frontMatter);
			t.deepEqual(survey.inferredKeys(), inferred);
		}
	});
}

const doubts: readonly (readonly [
	name: string,
	write: (number: number) => string,
	hosts: readonly string[],
	isDoubtful: boolean,
])[] = [
	['as the files are named', (number) => `url: https://a.example/2024/walk-${number}/`, [], true],
	[
		'as the files are named, with endings',
		(number) => `canonical_url: https://a.example/Walk-${number}.html`,
		[],
		true,
	],
	['otherwise than the files are named', (number) => `url: https://a.example/p/${number}00`, [], false],
	['of many sites', (number) => `url: https://a${number}.example/walk-${number}`, [], false],
	['behind a key that says what it is', (number) => `original_url: https://a.example/walk-${number}`, [], false],
	['of another site than the archive’s own', (number) => `url: https://a.example/walk-${number}`, ['b.example'], false],
];
for (const [name, write, siteHosts, isDoubtful] of doubts) {
	test(`whether addresses are those of the posts themselves is not known: ${name}`, (t) => {
		const survey = new RoleSurvey({generator: 'plain', siteHosts});
		for (const number of [1, 2, 3, 4]) {
			const {frontMatter} = splitFrontMatter(`---\n${write(number)}\n---\n`);
			survey.add(frontMatter, `posts/2024-01-0${number}-walk-${number}.md`);
		}
		t.is(survey.inferredKeys().source?.length, 2);
		t.is(survey.isSourceDoubtful(), isDoubtful);
	});
}

test('the site’s own address is no source, with `www.` or without', (t) => {
	const survey = new RoleSurvey({generator: 'plain', siteHosts: ['www.a.example']});
	for (const number of [1, 2, 3])
		survey.add(splitFrontMatter(`---\nurl: https://a.example/${number}\n---\n`).frontMatter);
	t.deepEqual(survey.inferredKeys(), {});
});
