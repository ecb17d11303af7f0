import test from 'ava';
import {dateShape} from '../../../src/archive/understanding/dateShape.ts';
import {placeOfPost} from '../../../src/archive/understanding/postPlaces.ts';
import {understandArchive} from '../../../src/archive/understanding/understandArchive.ts';
import {surveyPost} from '../../../src/engine/lint.ts';
import {defaultSettings} from '../../../src/model/settings.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';

const shapes: Readonly<Record<string, string>> = {
	'2024-03-01': 'YYYY-MM-DD',
	'2024-3-1': 'YYYY-MM-DD',
	'2024-03-01T08:00:00.000Z': 'YYYY-MM-DDTHH:MM:SS.sssZ',
	'2024-03-01T08:00:00.123456Z': 'YYYY-MM-DDTHH:MM:SS.sssZ',
	'2024-03-01 08:00': 'YYYY-MM-DD HH:MM',
	'2024-03-01 08:00:00 +0800': 'YYYY-MM-DD HH:MM:SS +HHMM',
	'2024-03-01T08:00:00-05:30': 'YYYY-MM-DDTHH:MM:SS-HH:MM',
	'Tue Apr 05 2022 10:00:00 GMT+0000': 'Mmm Mmm 00 0000 00:00:00 GMT+0000',
	'April 5, 2022': 'Month 0, 0000',
};

for (const [source, shape] of Object.entries(shapes))
	test(`${source} has the shape ${shape}`, (t) => t.is(dateShape(source), shape));

const places: readonly (readonly [path: string, place: string])[] = [
	['_posts/2024-03-01-a.md', '_posts'],
	['_posts/2024/03/2024-03-01-a.md', '_posts'],
	['blog/_posts/walks/a.md', 'blog/_posts'],
	['archived/_posts/a.md', 'archived'],
	['content/news/a.md', 'content/news'],
	['notes/2024-03-01-a.md', 'notes'],
	['my_posts/2024-03-01-a.md', 'my_posts'],
	['2024-03-01-a.md', ''],
];

for (const [path, place] of places)
	test(`${path} is a post of ${place === '' ? 'the root' : place}`, (t) =>
		t.is(placeOfPost(path, ['_posts', 'archived', 'content/news']), place));

test('an archive is understood by all its posts', (t) => {
	const texts: Readonly<Record<string, string>> = {
		'_posts/2024-03-01-a.md': '---\ntitle: A\ndate: 2024-03-01\nauthors: [Ann Lee]\nfrom: https://a.example/\n---\n',
		'_posts/2024-03-02-b.md': '---\ntitle: B\ndate: 2024-03-02\nauthors: [Bo]\ntags:\n---\n',
		'_posts/2024-03-03-c.md': '---\ntitle: C\ndate: 2024-03-03T08:00:00Z\nauthor: Cy\n---\n',
		'archived/2024-03-04-d.md': '---\ntilte: D\n---\n',
		'archived/e.md': 'Text\n',
	};
	const settings = {...defaultSettings, generator: 'jekyll' as const};
	const posts = Object.entries(texts).map(([path, text]) => surveyPost({path, text}, configWith([])).facts);
	const {keys, ...understood} = understandArchive(
		posts.map((facts) => ({facts, settings})),
		settings,
	);
	t.deepEqual(understood, {
		site: 'jekyll',
		siteName: 'Jekyll',
		renderers: [{renderer: 'kramdown', posts: 5}],
		posts: 5,
		postFolders: [
			{folder: '_posts', posts: 3},
			{folder: 'archived', posts: 2},
		],
		roles: [
			{role: 'title', key: 'title', posts: 3, of: 4, inferred: false, inText: false},
			{role: 'date', key: 'date', posts: 3, of: 4, inferred: false, inText: false},
			{role: 'author', key: 'author', posts: 1, of: 4, inferred: false, inText: false},
			{role: 'author', key: 'authors', posts: 2, of: 4, inferred: false, inText: false},
			{role: 'source', key: 'from', posts: 1, of: 4, inferred: false, inText: false},
		],
		dates: [
			{shape: 'YYYY-MM-DD', posts: 2},
			{shape: 'YYYY-MM-DDTHH:MM:SSZ', posts: 1},
		],
		datedByName: 1,
		misspelledKeys: [{key: 'tilte', posts: 1, meant: 'title', meantPosts: 3}],
	});
	t.deepEqual(keys.slice(0, 3), [
		{key: 'date', posts: 3},
		{key: 'title', posts: 3},
		{key: 'authors', posts: 2},
	]);
});
