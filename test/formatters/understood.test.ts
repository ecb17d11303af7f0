import test from 'ava';
import {percentOf, understoodInOneLine} from '../../src/formatters/understood.ts';
import type {Role} from '../../src/model/roles.ts';
import type {ArchiveUnderstanding} from '../../src/model/understanding.ts';

const share = (role: Role, key: string, posts: number) => ({
	role,
	key,
	posts,
	of: 1204,
	inferred: false,
	inText: false,
});

const archive: ArchiveUnderstanding = {
	site: 'hugo',
	siteName: 'Hugo',
	renderers: [{renderer: 'commonmark', posts: 1}],
	posts: 1204,
	postFolders: [{folder: 'content/posts', posts: 1204}],
	roles: [share('date', 'date', 1204), share('author', 'author', 1100), share('source', 'canonicalURL', 1084)],
	dates: [],
	datedByName: 0,
	keys: [],
	misspelledKeys: [],
};

const lines: readonly (readonly [about: string, differs: Partial<ArchiveUnderstanding>, line: string])[] = [
	['a site', {}, 'Hugo · content/posts · 1,204 posts · dates date, authors author, sources canonicalURL'],
	[
		'keys that not every post has',
		{roles: [share('date', 'date', 602), share('author', 'author', 60), share('source', 'link', 61)]},
		'Hugo · content/posts · 1,204 posts · dates date (50 %), sources link (5 %)',
	],
	[
		'dates in names of files',
		{datedByName: 700, roles: [share('author', 'author', 1204)]},
		'Hugo · content/posts · 1,204 posts · dates in file names, authors author',
	],
	['nothing but files', {siteName: 'Plain files', roles: []}, 'Plain files · content/posts · 1,204 posts'],
	[
		'several folders',
		{
			posts: 1,
			roles: [],
			postFolders: ['', 'a', 'b', 'c'].map((folder) => ({folder, posts: 1})),
		},
		'Hugo · ./, a and 2 more folders · 1 post',
	],
];

for (const [about, differs, line] of lines)
	test(`one line says what was understood: ${about}`, (t) => t.is(understoodInOneLine({...archive, ...differs}), line));

test('a share is never rounded to all or nothing', (t) => {
	t.deepEqual(
		[
			percentOf(0, 0),
			percentOf(0, 9),
			percentOf(1, 1000),
			percentOf(999, 1000),
			percentOf(1000, 1000),
			percentOf(1, 3),
		],
		['0 %', '0 %', '< 1 %', '> 99 %', '100 %', '33 %'],
	);
});
