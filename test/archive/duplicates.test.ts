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

test('each post is told once, however many ways there are in which it is like others', (t) => {
	const film = (day: string, title: string, body: string): PostFacts =>
		factsOf(`_posts/2024-03-${day}-film.md`, body, {
			from: 'https://youtu.be/a1B2c3D4e5F',
			title,
			date: `2024-03-${day}T08:00:00.000Z`,
		});
	const film2 = film('21', 'Boats that we like, by Ann', 'Long words.');
	const films = [
		film('01', 'Boats we like, by Ann', 'Words.'),
		film('02', 'Boats we like, by Ann', 'Words.'),
		film('11', 'Boats we like by Ann', ''),
		film2,
		{...film2, path: `archived/2024-03-21/${film2.path.slice('_posts/'.length)}`},
		film('28', 'Gulls', 'Other words.'),
	];
	const groups = groupsOf(films);
	t.is(groups.length, 1);
	t.deepEqual(groups[0]?.map((line) => line.split(' ')[0]).toSorted(), [
		'_posts/2024-03-01-film.md',
		'_posts/2024-03-02-film.md',
		'_posts/2024-03-11-film.md',
		'_posts/2024-03-21-film.md',
		'archived/2024-03-21/2024-03-21-film.md',
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
