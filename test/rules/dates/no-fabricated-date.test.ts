import test from 'ava';
import rule from '../../../rules/dates/no-fabricated-date.ts';
import {applyEdits} from '../../../src/model/text.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const agencyUrl = 'https://www.cna.com.tw/news/afe/202402290123.aspx';

testRule(rule, {
	good: [
		{name: 'A date and its comment.', post: post('<!--1709280000000-->\n')},
		{name: 'No date at all.', post: '---\ntitle: x\n---\n<p>x</p>\n'},
		{name: 'No front matter.', post: '<p>x</p>\n'},
		{name: 'A comment of the source’s page, further down.', post: post('<div><!--null--><!--0--></div>\n')},
		{name: 'A comment that speaks of NaN.', post: post('<!-- NaN is not a number -->\n')},
		{
			name: 'A comment in an archive whose posts do not begin with their time.',
			post: post('<!--null-->\n'),
			archive: {posts: manyPosts(20, () => post('Text\n'))},
		},
		{name: 'A number that is no time.', post: post('<!--123456789-->\n')},
		{
			name: 'A day of an old book.',
			post: post('', {date: '0098-05-04'}),
		},
		{
			name: 'The day before and the day after the first of 1970.',
			post: post('<!--86400000-->\n', {date: '1970-01-02T00:00:00Z'}),
		},
		{name: 'An article of 2001.', post: post('', {date: '2001-08-01T08:30:00Z'})},
		{name: 'A midnight in China of 2002.', post: post('', {date: '2001-12-31T16:00:00.000Z'})},
		{name: 'A midnight in China that is written as such.', post: post('', {date: '2001-08-01T00:00:00+08:00'})},
		{
			name: 'A midnight of 2001 that the source’s URL confirms.',
			post: post('', {date: '2001-07-31T16:00:00.000Z', from: 'https://www.cna.com.tw/news/afe/200108010123.aspx'}),
		},
		{name: 'Now.', post: post('', {date: '2024-06-01T00:00:00Z'}), now: '2024-06-01T00:00:00Z'},
		{
			name: 'Today, where the day has already begun.',
			post: post('', {date: '2024-06-02'}),
			now: '2024-06-01T10:00:00Z',
		},
		{
			name: 'This hour, in the archive’s time zone.',
			post: post('', {date: '2024-06-01 08:00:00'}),
			now: '2024-06-01T00:00:00Z',
			settings: {timezone: 'Asia/Taipei'},
		},
		{
			name: 'Milliseconds in an archive of few posts.',
			post: post('', {date: '2024-03-01T08:00:00.291Z'}),
			archive: {posts: posts(19, '.000Z')},
		},
		{
			name: 'Milliseconds in an archive that writes no fractions.',
			post: post('', {date: '2024-03-01T08:00:00.291Z'}),
			archive: {posts: posts(30, 'Z')},
		},
		{
			name: 'Milliseconds that are a habit of a source.',
			post: post('', {date: '2024-03-01T08:00:00.291Z'}),
			archive: {posts: {...posts(20, '.000Z'), ...posts(3, '.125Z')}},
		},
		{
			name: 'Milliseconds by which Blogger tells posts of one minute apart.',
			post: post('', {date: '2024-03-01T08:00:00.002Z'}),
			archive: {posts: posts(20, '.000Z')},
		},
		{name: 'Days among milliseconds.', post: post('', {date: '2024-03-01'}), archive: {posts: posts(20, '.000Z')}},
	],
	bad: [
		{
			name: 'A comment without time.',
			post: post('<!--NaN-->\n[A post](https://news.example/2024/a-post)\n------\n'),
			reports: `
				9 | <!--NaN-->
				  | ^^^^^^^^^^ warning: What saved the post knew no time for it, as \`<!--NaN-->\` shows: its \`date\` may be the time of the capture.
			`,
		},
		{
			name: 'A comment without front matter.',
			post: '\n<!-- undefined -->\n<p>x</p>\n',
			reports: `
				2 | <!-- undefined -->
				  | ^^^^^^^^^^^^^^^^^^ error: \`<!-- undefined -->\` stands where a date should be.
			`,
		},
		{
			name: 'A date that was never known, nor its comment.',
			post: post('<!--null-->\n', {date: '"Invalid Date"'}),
			reports: `
				4 | date: "Invalid Date"
				  |       ^^^^^^^^^^^^^^ error: \`Invalid Date\` stands where a date should be.
			`,
		},
		{
			name: 'Zero as a time.',
			post: post('<!--0-->\n', {date: '1970-01-01T00:00:00.000Z'}),
			reports: `
				4 | date: 1970-01-01T00:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`1970-01-01T00:00:00.000Z\` is on the first day of 1970, where programs put a date that they do not know.
			`,
		},
		{
			name: 'Zero as a day.',
			post: post('', {date: '1970-01-01'}),
			reports: `
				4 | date: 1970-01-01
				  |       ^^^^^^^^^^ error: \`1970-01-01\` is on the first day of 1970, where programs put a date that they do not know.
			`,
		},
		{
			name: 'Zero as a day of a database.',
			post: post('', {date: '0000-01-01'}),
			reports: `
				4 | date: 0000-01-01
				  |       ^^^^^^^^^^ error: \`0000-01-01\` is in the first year that there is, where programs put a date that they do not know.
			`,
		},
		{
			name: 'Zero as a time of Go and .NET.',
			post: post('', {date: '0001-01-01T00:00:00Z'}),
			reports: `
				4 | date: 0001-01-01T00:00:00Z
				  |       ^^^^^^^^^^^^^^^^^^^^ error: \`0001-01-01T00:00:00Z\` is in the first year that there is, where programs put a date that they do not know.
			`,
		},
		{
			name: 'A date without year, read by JavaScript in China.',
			post: post('', {date: '2001-07-31T16:00:00.000Z'}),
			reports: `
				4 | date: 2001-07-31T16:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`2001-07-31T16:00:00.000Z\` is a midnight of 2001 in China, where JavaScript puts a date without a year.
			`,
		},
		{
			name: '1 January without year.',
			post: post('', {date: '2000-12-31T16:00:00Z'}),
			reports: `
				4 | date: 2000-12-31T16:00:00Z
				  |       ^^^^^^^^^^^^^^^^^^^^ error: \`2000-12-31T16:00:00Z\` is a midnight of 2001 in China, where JavaScript puts a date without a year.
			`,
		},
		{
			name: 'A midnight of 2001 that a URL would confirm, if the config knew its site.',
			post: post('', {date: '2001-07-31T16:00:00.000Z', from: 'https://www.cna.com.tw/news/afe/200108010123.aspx'}),
			settings: {urlShapes: []},
			reports: `
				4 | date: 2001-07-31T16:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`2001-07-31T16:00:00.000Z\` is a midnight of 2001 in China, where JavaScript puts a date without a year.
			`,
		},
		{
			name: 'A second from now.',
			post: post('', {date: '2024-06-01T08:00:01+08:00'}),
			now: '2024-06-01T00:00:00Z',
			reports: `
				4 | date: 2024-06-01T08:00:01+08:00
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`date\` is \`2024-06-01T08:00:01+08:00\`, which is in the future.
			`,
		},
		{
			name: 'A day that has not begun anywhere.',
			post: post('', {date: '2024-06-02'}),
			now: '2024-06-01T09:59:59Z',
			reports: `
				4 | date: 2024-06-02
				  |       ^^^^^^^^^^ error: \`date\` is \`2024-06-02\`, which is in the future.
			`,
		},
		{
			name: 'A comment without time and the time of the fetch have one cause.',
			post: post('<!--NaN-->\n', {date: '2024-03-01T08:00:00.291Z'}),
			archive: {posts: posts(30, '.000Z', '<!--1706781600000-->\n')},
			reports: `
			9 | <!--NaN-->
			  | ^^^^^^^^^^ warning: What saved the post knew no time for it, as \`<!--NaN-->\` shows: its \`date\` may be the time of the capture.
			`,
		},
		{
			name: 'The time of the fetch, below a comment of the page in an archive without timestamps.',
			post: post('<!--null-->\n', {date: '2024-03-01T08:00:00.291Z'}),
			archive: {posts: posts(30, '.000Z')},
			reports: `
				4 | date: 2024-03-01T08:00:00.291Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`date\` is \`2024-03-01T08:00:00.291Z\`, probably the time at which a program fetched the page: 30 of the 31 times in this archive are whole seconds.
			`,
		},
		{
			name: 'The time of the fetch.',
			post: post('', {date: '2024-03-01T08:00:00.291Z'}),
			archive: {posts: {...posts(27, '.000Z'), ...posts(2, '.125Z')}},
			reports: `
				4 | date: 2024-03-01T08:00:00.291Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`date\` is \`2024-03-01T08:00:00.291Z\`, probably the time at which a program fetched the page: 27 of the 30 times in this archive are whole seconds.
			`,
		},
	],
});

const suggested = {
	'of a comment without time': {body: '<!--NaN-->\n', date: '2024-03-01T08:00:00.000Z'},
	'of a date that is yet to come': {body: '', date: '2034-03-01T08:00:00.000Z'},
	'of a date that is zero': {body: '', date: '"1970-01-01T00:00:00Z"'},
};

for (const [name, {body, date}] of Object.entries(suggested)) {
	test(`no-fabricated-date: the day in the source URL is suggested instead ${name}`, (t) => {
		const text = post(body, {date, from: agencyUrl});
		const [diagnostic] = lint(rule, {post: text});
		const [suggestion] = diagnostic?.suggestions ?? [];
		t.is(suggestion?.description, 'Set `date` to 2024-02-29, the day in the source URL.');
		t.is(applyEdits(text, suggestion?.edits ?? []), post(body, {date: '2024-02-29', from: agencyUrl}));
	});
}

test('no-fabricated-date: the time in the comment before the body is suggested instead of that of the fetch', (t) => {
	const suggestionsFor = (comment: string) => {
		const text = post(`<!--${comment}-->\n`, {date: '2024-03-01T08:00:00.291Z'});
		const [diagnostic] = lint(rule, {post: text, archive: {posts: posts(30, '.000Z')}});
		return diagnostic?.suggestions.map(({description}) => description);
	};
	t.deepEqual(suggestionsFor('1709286000000'), [
		'Set `date` to 2024-03-01T09:40:00.000Z, the time in the comment before the body.',
	]);
	t.deepEqual(suggestionsFor('1709280000291'), []);
});

const witnesses: Readonly<Record<string, readonly [from: string, body: string]>> = {
	'source URL': ['https://news.example/lf-02292024082253.html', ''],
	'time of publication': ['https://news.example/a', '<div><time datetime="2024-02-29">Thursday</time></div>\n'],
	'line above the article': ['https://news.example/a', '<div>29/02/2024 - 23:31</div>\n'],
	dateline: ['https://news.example/a', '<p>【港灣時報2024年02月29日訊】海岸邊出現了候鳥。</p>\n'],
};
for (const [place, [from, body]] of Object.entries(witnesses)) {
	test(`no-fabricated-date: the day in the ${place} is suggested`, (t) => {
		const [diagnostic] = lint(rule, {post: post(`<!--NaN-->\n${body}`, {from})});
		t.deepEqual(
			diagnostic?.suggestions.map(({description}) => description),
			[`Set \`date\` to 2024-02-29, the day in the ${place}.`],
		);
	});
}

test('no-fabricated-date: a day in a place that other posts of the source teach is suggested', (t) => {
	const urlOf = (day: string): string => `https://news.example/at202405${day}/a`;
	const others = Array.from({length: 12}, (_, index) => String(10 + index)).map((day) => [
		`_posts/2024-05-${day}-a.md`,
		post('Text\n', {date: `2024-05-${day}`, from: urlOf(day)}),
	]);
	const [diagnostic] = lint(rule, {
		post: post('<!--NaN-->\n', {from: urlOf('28')}),
		archive: {posts: Object.fromEntries(others)},
	});
	t.is(diagnostic?.suggestions[0]?.description, 'Set `date` to 2024-05-28, the day in the source URL.');
});

test('no-fabricated-date: nothing is suggested where the URL holds no day', (t) => {
	const [diagnostic] = lint(rule, {post: post('<!--NaN-->\n')});
	t.deepEqual(diagnostic?.suggestions, []);
});

/** Other posts of an archive, one a minute, whose times end in the same way. */
function posts(count: number, ending: string, body = ''): Readonly<Record<string, string>> {
	const minutes = Array.from({length: count}, (_, index) => String(index).padStart(2, '0'));
	return Object.fromEntries(
		minutes.map((minute) => [
			`_posts/2024-02-01-other-${minute}${ending}.md`,
			post(body, {date: `2024-02-01T10:${minute}:00${ending}`}),
		]),
	);
}
