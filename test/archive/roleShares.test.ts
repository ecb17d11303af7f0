import test from 'ava';
import {roleSharesOf} from '../../src/archive/understanding/roleShares.ts';
import {collectFacts} from '../../src/engine/collect.ts';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import {defaultSettings} from '../../src/model/settings.ts';

test('each key of a role is counted, and whether somebody has said that it has the role', (t) => {
	const settings = {
		...defaultSettings,
		keys: {source: ['link', 'original_url']},
		inferredKeys: {date: ['pubDate', 'date']},
	};
	const posts = [
		'title: A\npubDate: 2024-03-01\nlink: https://a.example/1',
		'title: B\npubDate: 2024-03-02\nlink: ""',
		'title: C\ndate: 2024-03-03\nauthors: [Ida]',
		'title: [',
	].map((text, index) => {
		const post = {path: `_posts/${index}.md`, text: `---\n${text}\n---\n`};
		return collectFacts(post, splitFrontMatter(post.text), settings);
	});
	t.deepEqual(
		roleSharesOf(
			posts.map((facts) => ({facts, settings})),
			settings,
		),
		[
			{role: 'title', key: 'title', posts: 3, of: 3, inferred: false, inText: false},
			{role: 'date', key: 'pubDate', posts: 2, of: 3, inferred: true, inText: false},
			{role: 'date', key: 'date', posts: 1, of: 3, inferred: false, inText: false},
			{role: 'author', key: 'authors', posts: 1, of: 3, inferred: false, inText: false},
			{role: 'source', key: 'link', posts: 1, of: 3, inferred: false, inText: false},
		],
	);
});

test('posts are counted whose text says it', (t) => {
	const texts = ['# A\n\nBy Ida Moss\n', '---\nauthor: Ida Moss\n---\n# B\n', 'Words.\n'];
	const posts = texts.map((text, index) =>
		collectFacts({path: `notes/${index}.md`, text}, splitFrontMatter(text), defaultSettings),
	);
	t.deepEqual(
		roleSharesOf(
			posts.map((facts) => ({facts, settings: defaultSettings})),
			defaultSettings,
		),
		[
			{role: 'title', key: 'in the text', posts: 2, of: 3, inferred: false, inText: true},
			{role: 'author', key: 'author', posts: 1, of: 1, inferred: false, inText: false},
			{role: 'author', key: 'in the text', posts: 1, of: 3, inferred: false, inText: true},
		],
	);
});

test('keys that overrides name for some posts are counted in these', (t) => {
	const clips = {...defaultSettings, keys: {source: 'canonical', date: ['clipped', 'date']}};
	const posts = [
		{keys: ['title', 'date', 'canonical'], settings: defaultSettings},
		{keys: ['clipped', 'canonical'], settings: clips},
		{keys: ['from', 'date'], settings: defaultSettings},
	].map(({keys, settings}) => ({facts: {keys, inText: []}, settings}));
	const shares = roleSharesOf(posts, defaultSettings).map(({role, key, posts: count}) => `${role} ${key} ${count}`);
	t.deepEqual(shares, ['title title 1', 'date date 2', 'date clipped 1', 'source from 1', 'source canonical 1']);
});

test('Hugo finds keys in any case; they are told as posts write them', (t) => {
	const hugo = {...defaultSettings, generator: 'hugo' as const, keys: {source: 'canonicalurl'}};
	const posts = [['Title', 'canonicalURL'], ['title', 'canonicalURL'], ['from']].map((keys) => ({
		facts: {keys, inText: []},
		settings: hugo,
	}));
	const shares = roleSharesOf(posts, hugo).map(({role, key, posts: count}) => `${role} ${key} ${count}`);
	t.deepEqual(shares, ['title Title 1', 'title title 1', 'source canonicalURL 2']);
});
