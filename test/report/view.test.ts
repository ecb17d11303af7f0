import test from 'ava';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {PageBody, PageCause} from '../../src/report/pageData.ts';
import {PostColumns} from '../../src/report/postColumns.ts';
import {ArchiveView, noYear} from '../../src/report/view/archiveView.ts';
import {hashOf, type Place, placeAt} from '../../src/report/view/places.ts';
import {daysOfMonth, findStriking} from '../../src/report/view/strikingDays.ts';
import {emptyFacts} from './facts.ts';

const cause = (id: string, rule: string, counts: Partial<PageCause>): PageCause => ({
	id,
	rule,
	source: 'news.example',
	kind: '',
	harm: 'broken',
	severity: 'error',
	message: `${rule} says so.`,
	findings: 0,
	posts: 0,
	safe: 0,
	unsafe: 0,
	examples: [],
	...counts,
});

/** A finding, as far as the columns look at it. */
function found(id: string, line: number): Diagnostic {
	return {cause: {id}, start: {line, column: 1}} as Diagnostic;
}

function viewOf(): ArchiveView {
	const columns = new PostColumns();
	const posts: readonly (readonly [
		path: string,
		host: string,
		day: string | undefined,
		findings: readonly Diagnostic[],
	])[] = [
		['_posts/2024-03-01-a.md', 'news.example', '2024-03-01', [found('c-2', 4), found('c-1', 7), found('c-2', 9)]],
		['_posts/2024-03-02-café.md', 'news.example', '2024-03-02', []],
		['_posts/2023-03-02-c.md', 'lamp.example', '2023-03-02', [found('c-1', 12)]],
		['_posts/d.md', 'lamp.example', undefined, Array.from({length: 30}, (_, index) => found('c-3', index + 1))],
	];
	for (const [path, host, day, diagnostics] of posts)
		columns.add({path, diagnostics}, emptyFacts({path, host, day, author: `Ann of ${host}`}), undefined);
	// Here causes stand in another order than that in which they were met.
	const causes = [
		cause('c-1', 'rule-one', {findings: 2, posts: 2, safe: 2}),
		cause('c-2', 'rule-two', {findings: 2, posts: 1, unsafe: 2}),
		cause('c-3', 'rule-three', {findings: 30, posts: 1}),
	];
	const table = columns.table(causes.map(({id}) => id));
	const body: PageBody = {
		rules: {},
		causes,
		posts: table,
		history: undefined,
		groups: undefined,
		cut: {
			examplesWithoutFrame: 0,
			examplesWithoutExcerpt: 0,
			findingsWithoutLine: columns.findingsWithoutLine,
			authors: 0,
			duplicates: 0,
			templates: 0,
		},
	};
	return new ArchiveView(body);
}

test('columns give back what was found in each post, by causes in their order', (t) => {
	const view = viewOf();
	t.deepEqual(view.found.of(0), [
		{post: 0, cause: 1, count: 2, lines: [4, 9]},
		{post: 0, cause: 0, count: 1, lines: [7]},
	]);
	t.deepEqual(view.found.of(1), []);
	t.deepEqual(
		view.found.of(3).map(({count, lines}) => [count, lines.length]),
		[[30, 20]],
	);
	t.is(view.body.cut.findingsWithoutLine, 10);
	t.deepEqual([...view.counts], [3, 0, 1, 30]);
	t.deepEqual([...view.years], [2024, 2024, 2023, noYear]);
});

const choices = [
	[{}, [0, 1, 2, 3]],
	[{source: 'lamp.example'}, [2, 3]],
	[{source: 'nowhere.example'}, []],
	[{year: 2024}, [0, 1]],
	[{year: noYear}, [3]],
	[{cause: 'c-1'}, [0, 2]],
	[{cause: 'c-9'}, []],
	[{words: '2024 NEWS'}, [0, 1]],
	[{words: '  -c.md '}, [2]],
	[{words: 'Cafe\u0301'}, [1]],
	[{days: [19783, 19783]}, [0]],
	[{source: 'news.example', cause: 'c-2', year: 2024}, [0]],
] as const;

for (const [choice, posts] of choices)
	test(`posts that are chosen: ${JSON.stringify(choice)}`, (t) => {
		t.deepEqual(viewOf().postsOf(choice), posts);
	});

const causeChoices = [
	[{}, ['c-1 2 in 2', 'c-2 2 in 1', 'c-3 30 in 1']],
	[{source: 'news.example'}, ['c-1 1 in 1', 'c-2 2 in 1']],
	[{year: 2023}, ['c-1 1 in 1']],
	[{rule: 'rule-three'}, ['c-3 30 in 1']],
	[{fix: 'safe'}, ['c-1 2 in 2']],
	[{fix: 'none'}, ['c-3 30 in 1']],
	[{harm: 'lost'}, []],
	[{words: 'TWO says'}, ['c-2 2 in 1']],
] as const;

for (const [choice, causes] of causeChoices)
	test(`causes that are chosen: ${JSON.stringify(choice)}`, (t) => {
		const chosen = viewOf().causesOf(choice);
		t.deepEqual(
			chosen.map(({cause: {id}, findings, posts}) => `${id} ${findings} in ${posts}`),
			causes,
		);
	});

test('sums by source and year, by day, and of a cause by year', (t) => {
	const view = viewOf();
	t.deepEqual(
		view
			.bySourceAndYear()
			.map(({name, all, years}) => [name, all.posts, all.findings, all.affected, [...years.keys()]]),
		[
			['lamp.example', 2, 31, 2, [2023, noYear]],
			['news.example', 2, 3, 1, [2024]],
		],
	);
	t.deepEqual(
		[...view.byDay({source: 'news.example'})],
		[
			[19783, {posts: 1, findings: 3, affected: 1}],
			[19784, {posts: 1, findings: 0, affected: 0}],
		],
	);
	t.deepEqual(
		[...view.yearsOfCause(0)],
		[
			[2023, 1],
			[2024, 1],
		],
	);
});

test('what strikes in a calendar: a gap, a crowded day, a bad month', (t) => {
	const day = (posts: number, findings: number) => ({posts, findings, affected: 0});
	const days = new Map(Array.from({length: 100}, (_, index) => [19_700 + index, day(2, 2)]));
	t.deepEqual(findStriking(days), {gaps: [], crowded: [], badMonths: [], usual: {posts: 2, perPost: 1}});
	for (let gone = 19_720; gone < 19_750; gone++) days.delete(gone);
	days.set(19_760, day(40, 40));
	for (let bad = 19_783; bad < 19_800; bad++) days.set(bad, day(2, 30));
	const {gaps, crowded, badMonths} = findStriking(days);
	t.deepEqual(gaps, [{first: 19_720, last: 19_749}]);
	t.deepEqual(crowded, [{day: 19_760, posts: 40}]);
	t.deepEqual(
		badMonths.map(({month, perPost}) => [month, perPost]),
		[['2024-03', 15]],
	);
	t.deepEqual(daysOfMonth('2024-02'), [19754, 19782]);
});

test('a place of the page is read back from its address', (t) => {
	const places: readonly Place[] = [
		{part: 'about', choice: {}},
		{part: 'history', choice: {}},
		{part: 'causes', choice: {source: 'news.example/&=#?', rule: 'no-x', harm: 'lost', fix: 'safe', words: '文 章'}},
		{part: 'posts', choice: {cause: 'c-12345678', year: 0, days: [-3, 19783]}},
	];
	for (const place of places) t.deepEqual(placeAt(hashOf(place)), place);
	for (const hash of ['', '#', '#nowhere', '#constructor', '#?source=x']) t.is(placeAt(hash), undefined);
});
