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
	t.deepEqual(roleSharesOf(posts, settings), [
		{role: 'title', key: 'title', posts: 3, of: 3, inferred: false, inText: false},
		{role: 'date', key: 'pubDate', posts: 2, of: 3, inferred: true, inText: false},
		{role: 'date', key: 'date', posts: 1, of: 3, inferred: false, inText: false},
		{role: 'author', key: 'authors', posts: 1, of: 3, inferred: false, inText: false},
		{role: 'source', key: 'link', posts: 1, of: 3, inferred: false, inText: false},
	]);
});

test('posts are counted whose text says it', (t) => {
	const texts = ['# A\n\nBy Ida Moss\n', '---\nauthor: Ida Moss\n---\n# B\n', 'Words.\n'];
	const posts = texts.map((text, index) =>
		collectFacts({path: `notes/${index}.md`, text}, splitFrontMatter(text), defaultSettings),
	);
	t.deepEqual(roleSharesOf(posts, defaultSettings), [
		{role: 'title', key: 'in the text', posts: 2, of: 3, inferred: false, inText: true},
		{role: 'author', key: 'author', posts: 1, of: 1, inferred: false, inText: false},
		{role: 'author', key: 'in the text', posts: 1, of: 3, inferred: false, inText: true},
	]);
});
