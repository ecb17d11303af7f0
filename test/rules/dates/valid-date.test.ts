import {spawnSync} from 'node:child_process';
import test from 'ava';
import {findMisreading} from '../../../rules/dates/rubyDate.ts';
import rule from '../../../rules/dates/valid-date.ts';
import {isoDay} from '../../../src/dates/days.ts';
import {applyEdits} from '../../../src/model/text.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

/** Strings of front matter as Hugo 0.111 reads them, and those that it takes for the first day of the year 1. */
const readByHugo: readonly string[] = [
	'2024-03-01',
	'2024-03-01 08:00:00',
	'2024-03-01 8:00:00',
	'2024-03-01T08:00:00',
	'2024-03-01T08:00:00.000Z',
	'2024-03-01T08:00:00+0800',
	'2024-03-01 08:00:00 +08:00',
	'01 Mar 2024',
	'Fri, 01 Mar 2024 08:00:00 GMT',
	'Fri Mar 1 08:00:00 2024',
];

const unreadByHugo: readonly string[] = [
	'2023-13-05',
	'2022-02-30',
	'2023-02-29T10:00:00Z',
	'next Monday',
	'2024-03-01 08:00',
	'2024-03-01T24:00:00Z',
	'2024-03-01 08:00:00 UTC',
	'2024/03/01',
	'20240301',
	'March 1, 2024',
	'1/3/2024',
	'2024年3月1日',
	'Fri Mar 01 2024 08:00:00 GMT+0000 (Coordinated Universal Time)',
];

testRule(rule, {
	good: [
		{
			name: 'dates as other programs read them',
			post: '+++\ntitle = "A post"\ndate = "March 1, 2024"\n+++\n\nText\n',
			settings: {generator: 'astro'},
		},
		...readByHugo.map((date) => ({
			name: `what Hugo reads: ${date}`,
			post: `+++\ntitle = "A post"\nDate = "${date}"\n+++\n\nText\n`,
			settings: {generator: 'hugo'} as const,
		})),
		{
			name: 'another key of Hugo’s, which only its templates read',
			post: post('', {clipped: 'March 1, 2024'}),
			settings: {generator: 'hugo', keys: {date: 'clipped'}},
		},
		{name: 'a date of TOML', post: '+++\ndate = 2024-03-01T08:00:00+08:00\n+++\nText\n', settings: {generator: 'hugo'}},
		{name: 'forms that Hugo reads', post: post('', {date: '1709280000000'}), settings: {generator: 'hugo'}},
		{name: 'words that Eleventy reads', post: post('', {date: 'git Last Modified'}), settings: {generator: 'eleventy'}},
		{
			name: 'a key that Jekyll does not read',
			post: post('', {posted: '1709280000'}),
			settings: {keys: {date: 'posted'}},
		},
		post(''),
		{name: 'No date, no front matter.', post: '---\ntitle: x\n---\nText\n'},
		{name: 'A body alone.', post: 'Text\n'},
		{name: 'A date in quotes.', post: post('', {date: '"2024-03-01 08:00:00 +0800"'})},
		{name: 'Forms that Ruby reads.', post: post('', {date: 'March 1, 2024'})},
		{name: 'An empty date is another rule’s.', post: post('', {date: ''})},
		{name: 'So is an empty list.', post: post('', {date: '[]'})},
		{name: 'So is what stands for a date that nobody knew.', post: post('', {date: 'Invalid Date'})},
		{name: 'So is front matter that cannot be read.', post: '---\ndate: today\n  title: "x\n---\nText\n'},
	],
	bad: [
		...unreadByHugo.flatMap((date) =>
			[`+++\ndate = "${date}"\n+++\nText\n`, `---\ndate: "${date}"\n---\nText\n`].map((text) => ({
				name: `what Hugo does not read: ${JSON.stringify(text)}`,
				post: text,
				settings: {generator: 'hugo', urlShapes: []} as const,
				reports: `
					2 | ${text.split('\n')[1] ?? ''}
					  | ${' '.repeat(text.indexOf('"') - 4)}${'^'.repeat(date.length + 2)} error: \`${date}\` is not a date that Hugo can read: it takes it for the first day of the year 1, or stops there.
				`,
			})),
		),
		{
			name: 'a day of YAML that Hugo does not read',
			post: post('', {date: '2024-3-1'}),
			settings: {generator: 'hugo', urlShapes: []},
			reports: `
				4 | date: 2024-3-1
				  |       ^^^^^^^^ error: \`2024-3-1\` is not a date that Hugo can read: it takes it for the first day of the year 1, or stops there.
			`,
		},
		{
			name: 'What no program reads.',
			post: post('', {date: 'yesterday'}),
			settings: {generator: 'astro', urlShapes: []},
			reports: `
				4 | date: yesterday
				  |       ^^^^^^^^^ error: \`yesterday\` is not a date.
			`,
		},
		{
			name: 'A day that is on no calendar, behind another key.',
			post: post('', {pubDate: '2024-02-30'}),
			settings: {keys: {date: 'pubDate'}, urlShapes: []},
			reports: `
				8 | pubDate: 2024-02-30
				  |          ^^^^^^^^^^ error: \`2024-02-30\` is not a day of the calendar: programs read it as 2024-03-01, or stop there.
			`,
		},
		{
			name: 'A word.',
			post: post('', {date: 'yesterday'}),
			settings: {urlShapes: []},
			reports: `
				4 | date: yesterday
				  |       ^^^^^^^^^ error: \`yesterday\` is not a date that Jekyll can read: its build stops there.
			`,
		},
		{
			name: 'What may be a date, or not.',
			post: post('', {date: '2024-03#-01T08:00:00Z'}),
			reports: `
				4 | date: 2024-03#-01T08:00:00Z
				  |       ^^^^^^^^^^^^^^^^^^^^^ error: \`2024-03#-01T08:00:00Z\` is not written as a date: Jekyll stops there, or guesses.
			`,
		},
		{
			name: 'A switch.',
			post: post('', {date: 'yes'}),
			reports: `
				4 | date: yes
				  |       ^^^ error: \`true\` is not a date that Jekyll can read: its build stops there.
			`,
		},
		{
			name: 'The clock of a computer.',
			post: post('', {date: '1709280000000'}),
			reports: `
				4 | date: 1709280000000
				  |       ^^^^^^^^^^^^^ error: \`1709280000000\` is not a date that Jekyll can read: its build stops there.
			`,
		},
		{
			name: 'A month that no year has, in quotes.',
			post: post('', {date: '"2024-13-01"'}),
			reports: `
				4 | date: "2024-13-01"
				  |       ^^^^^^^^^^^^ error: \`2024-13-01\` is not a date that Jekyll can read: its build stops there.
			`,
		},
		{
			name: 'A day that the month does not have.',
			post: post('', {date: '2023-02-29T08:00:00Z'}),
			reports: `
				4 | date: 2023-02-29T08:00:00Z
				  |       ^^^^^^^^^^^^^^^^^^^^ error: \`2023-02-29T08:00:00Z\` is not a day of the calendar: Jekyll reads it as 2023-03-01.
			`,
		},
		{
			name: 'A list, and a mapping.',
			post: post('', {date: '[2024-03-01]'}),
			reports: `
				4 | date: [2024-03-01]
				  |       ^^^^^^^^^^^^ error: A list or mapping stands where a date should be.
			`,
		},
	],
});

test('valid-date: the days of the source URL and of the file name are suggested', (t) => {
	const from = 'https://blog.example/2024/02/29/a-post';
	const [diagnostic] = lint(rule, {
		post: post('', {date: 'today', from}),
		path: '_posts/2024-03-01-a-post.md',
		settings: {urlShapes: ['blog.example/YYYY/MM/DD/* +00:00']},
	});
	t.deepEqual(
		diagnostic?.suggestions.map(({description}) => description),
		['Set `date` to 2024-02-29, the day in the source URL.', 'Set `date` to 2024-03-01, the day in the file name.'],
	);
	const [suggestion] = diagnostic?.suggestions ?? [];
	t.is(applyEdits(post('', {date: 'today', from}), suggestion?.edits ?? []), post('', {date: '2024-02-29', from}));
});

/** What Jekyll makes of texts: `reads` what is meant, takes them for another day, `stops`, or may do anything. */
const readings: Readonly<Record<string, string>> = {
	'2024-03-01': 'reads',
	'2024-3-1': 'reads',
	'2024-03-01 24:00': 'reads',
	'2024-03-01 23:59:60': 'reads',
	'2024-03-01T10:00:00+23:59': 'reads',
	'2024-03-01-title': 'reads',
	'2024/3/1': 'reads',
	'2024.03.01 08:00': 'reads',
	'1/3/2024': 'reads',
	'1 March 2024': 'reads',
	'20240301': 'reads',
	'20240301T080000': 'reads',
	'2024-03-01T08': 'reads',
	'2024-03-01 8:0': 'reads',
	'2024-03-01 下午3:00': 'reads',
	'2024-Mar-01': 'reads',
	'Fri Mar 01 2024 08:00:00 GMT+0800 (CST)': 'reads',
	'01.03.24 08:00': 'reads',
	'20240301 08:00': 'reads',
	Marsch: 'anything',
	'01 mars 2024': 'anything',
	'3 hours ago': 'anything',
	'2024-03-01 25:00 +0800': 'anything',
	'2024-03-0108:00': 'anything',
	'2024-0*3-01': 'anything',
	'2024-03': 'stops',
	'2024–03–01': 'anything',
	'2024030108': 'anything',
	'202403': 'anything',
	'': 'stops',
	someday: 'stops',
	三天前: 'stops',
	'２０２４-０３-０１': 'stops',
	'2024': 'stops',
	'2024年3月1日': 'stops',
	'2024 年 03 月 01 日': 'stops',
	'1709280000': 'stops',
	'1709280000000': 'stops',
	'20241301': 'stops',
	'0000-00-00': 'stops',
	'2024-00-01': 'stops',
	'2024-13-01': 'stops',
	'2024-13-01 08:00:00 +0800': 'stops',
	'2024-03-00': 'stops',
	'2024-03-32': 'stops',
	'2024/03/32': 'stops',
	'2024-03-01 25:00': 'stops',
	'2024-03-01T24:01:00Z': 'stops',
	'2024-03-01 08:60': 'stops',
	'2024-03-01 08:00:61': 'stops',
	'2024-02-30': '2024-03-01',
	'2023-02-31 08:00:00 +0000': '2023-03-03',
	'2024/04/31': '2024-05-01',
	'2024-11-31T23:00:00Z': '2024-12-01',
};

for (const [text, expected] of Object.entries(readings)) {
	test(`${JSON.stringify(text)}: ${expected}`, (t) => {
		const misreading = findMisreading(text);
		const kinds = {unreadable: 'stops', unclear: 'anything'} as const;
		if (typeof misreading === 'object') t.is(isoDay(misreading.countedTo), expected);
		else t.is(misreading === undefined ? 'reads' : kinds[misreading], expected);
	});
}

const ruby =
	'require "time"; STDIN.each_line(chomp: true) { |text| puts((Time.parse(text).utc.strftime("%F") rescue "stops")) }';
const hasRuby = spawnSync('ruby', ['-e', 'require "time"']).status === 0;

(hasRuby ? test : test.skip)('Ruby itself says the same', (t) => {
	const certain = Object.entries(readings).filter(([, reading]) => reading !== 'anything');
	const {stdout} = spawnSync('ruby', ['-e', ruby], {
		input: certain.map(([text]) => text).join('\n'),
		encoding: 'utf8',
		env: {...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8'},
	});
	const answers = stdout.trimEnd().split('\n');
	const found = certain.map(([text, reading], index) => {
		const answer = answers[index] ?? '';
		return [text, reading === 'reads' && answer !== 'stops' ? reading : answer];
	});
	t.deepEqual(found, certain);
});
