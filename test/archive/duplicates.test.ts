import test from 'ava';
import {findDuplicates} from '../../src/archive/duplicates.ts';
import {indexArchive} from '../../src/archive/indexArchive.ts';
import {surveyPost} from '../../src/engine/lint.ts';
import type {PostFacts} from '../../src/model/facts.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

function factsOf(path: string, body: string, frontMatter: Readonly<Record<string, string>>): PostFacts {
	return surveyPost({path, text: post(body, frontMatter)}, configWith([])).facts;
}

/** Posts of three pages, of which one is a live stream that was used for two articles. */
const posts: readonly PostFacts[] = [
	...[1, 2, 3].map((day) =>
		factsOf(`_posts/2024-03-0${day}-tide.md`, 'Tide. '.repeat(day), {
			from: 'https://news.example/tide',
			title: `Tide ${day}`,
			date: `2024-03-0${day}T08:00:00.000Z`,
		}),
	),
	...['05', '06', '25', '26'].map((day) =>
		factsOf(`archived/2024-03-${day}/2024-03-${day}-live.md`, 'Live.', {
			from: 'https://news.example/live',
			title: `Live ${day}`,
			date: `2024-03-${day}T08:00:00.000Z`,
		}),
	),
	factsOf('_posts/2024-03-01-a.md', 'Alone.', {from: 'https://news.example/a'}),
	factsOf('_posts/2024-03-01-b.md', 'Alone.', {from: 'https://news.example/b'}),
];

function groupsOf(facts: readonly PostFacts[]) {
	const archive = indexArchive({posts: facts, files: []}, defaultSettings);
	return findDuplicates(archive, defaultSettings).map(({kept, others}) =>
		[kept.path].concat(others.map(({post: {path}, of, kind}) => `${path} ${kind} ${of.path}`)),
	);
}

test('posts are grouped by page and by what they show of it', (t) => {
	t.deepEqual(groupsOf(posts), [
		[
			'_posts/2024-03-03-tide.md',
			'_posts/2024-03-02-tide.md revision _posts/2024-03-03-tide.md',
			'_posts/2024-03-01-tide.md revision _posts/2024-03-03-tide.md',
		],
		[
			'archived/2024-03-05/2024-03-05-live.md',
			'archived/2024-03-06/2024-03-06-live.md same-words archived/2024-03-05/2024-03-05-live.md',
		],
		[
			'archived/2024-03-25/2024-03-25-live.md',
			'archived/2024-03-26/2024-03-26-live.md same-words archived/2024-03-25/2024-03-25-live.md',
		],
	]);
});

test('the order of the posts changes nothing', (t) => {
	const expected = groupsOf(posts);
	for (let turn = 1; turn < posts.length; turn++) {
		const turned = [...posts.slice(turn), ...posts.slice(0, turn)];
		t.deepEqual(groupsOf(turned), expected);
		t.deepEqual(groupsOf(turned.toReversed()), expected);
	}
});
