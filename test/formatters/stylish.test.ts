import test from 'ava';
import stringWidth from 'string-width';
import {formatters} from '../../src/formatters/index.ts';
import {formatStylish as format} from '../../src/formatters/stylish.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {Report} from '../../src/model/report.ts';
import {contextOf, fileOf, reportOf} from './reports.ts';

const safe: Partial<Diagnostic> = {fix: {safety: 'safe', edits: []}};
const unsafe: Partial<Diagnostic> = {fix: {safety: 'unsafe', edits: []}};
const warning: Partial<Diagnostic> = {severity: 'warning'};

test('findings are aligned under the path of their file', (t) => {
	const report = reportOf({
		files: [
			fileOf('_posts/a.md', [
				{start: {line: 2, column: 14}, message: 'Short.', rule: 'consistent-date'},
				{start: {line: 16, column: 1931}, message: '蒲亭 is wide.', rule: 'no-x', ...warning},
			]),
			fileOf('_posts/clean.md', []),
			fileOf('_posts/b.md', [
				{
					related: [
						{path: '_posts/a.md', message: 'The other one is here.'},
						{path: '_posts/c.md', message: 'And here.'},
					],
				},
			]),
		],
	});
	t.is(
		formatStylish(report, contextOf('')),
		`_posts/a.md
   2:14    error    Short.         consistent-date
  16:1931  warning  蒲亭 is wide.  no-x

_posts/b.md
  1:1  error  There is an x.  no-x
              ↳ _posts/a.md: The other one is here.
              ↳ _posts/c.md: And here.

✖ 3 problems (2 errors, 1 warning)
`,
	);
});

const summaries: readonly [title: string, report: Partial<Report>, output: string][] = [
	['nothing', {}, '✔ 0 posts, no problems.'],
	['one clean post', {files: [fileOf('a.md', [])]}, '✔ 1 post, no problems.'],
	['clean posts', {files: [fileOf('a.md', []), fileOf('b.md', [])]}, '✔ 2 posts, no problems.'],
	['one error', {files: [fileOf('a.md', [{}])]}, '✖ 1 problem (1 error, 0 warnings)'],
	['warnings', {files: [fileOf('a.md', [warning, warning])]}, '✖ 2 problems (0 errors, 2 warnings)'],
	[
		'safe fixes of errors',
		{files: [fileOf('a.md', [safe])]},
		'✖ 1 problem (1 error, 0 warnings)\n  1 error fixable with --fix',
	],
	[
		'safe fixes of warnings',
		{
			files: [
				fileOf('a.md', [
					{...safe, ...warning},
					{...safe, ...warning},
				]),
			],
		},
		'✖ 2 problems (0 errors, 2 warnings)\n  2 warnings fixable with --fix',
	],
	[
		'all kinds of fixes',
		{files: [fileOf('a.md', [safe, safe, {...safe, ...warning}]), fileOf('b.md', [unsafe, {}])]},
		'✖ 5 problems (4 errors, 1 warning)\n  2 errors and 1 warning fixable with --fix, 1 more with --fix --unsafe',
	],
	[
		'unsafe fixes only',
		{files: [fileOf('a.md', [unsafe, {...unsafe, ...warning}])]},
		'✖ 2 problems (1 error, 1 warning)\n  2 problems fixable with --fix --unsafe',
	],
	[
		'fixed, and nothing left',
		{fixing: 'safe', files: [fileOf('a.md', [], {fixed: 2}), fileOf('b.md', [])]},
		'✔ 2 problems fixed in 1 post.\n✔ 2 posts, no problems left.',
	],
	[
		'fixed, and something left',
		{fixing: 'safe', files: [fileOf('a.md', [unsafe], {fixed: 1}), fileOf('b.md', [], {fixed: 12})]},
		'✔ 13 problems fixed in 2 posts.\n✖ 1 problem (1 error, 0 warnings)\n  1 problem fixable with --fix --unsafe',
	],
	[
		'nothing fixed',
		{fixing: 'unsafe', files: [fileOf('a.md', [unsafe])]},
		'Nothing was fixed.\n✖ 1 problem (1 error, 0 warnings)',
	],
	['errors only', {isQuiet: true, files: [fileOf('a.md', [])]}, '✔ 1 post, no errors.'],
	[
		'some causes only',
		{besideCauses: 142, fixing: 'safe', files: [fileOf('a.md', [], {fixed: 1})]},
		'✔ 1 problem fixed in 1 post.\n✔ 1 post, no problems of the named causes left.\n  Other causes have 142 findings: `archivelint causes` lists them.',
	],
	[
		'some causes, and nothing else',
		{besideCauses: 0, files: [fileOf('a.md', [{}])]},
		'✖ 1 problem (1 error, 0 warnings)\n  Other causes have no findings.',
	],
	['nothing to fix', {fixing: 'safe', files: [fileOf('a.md', [])]}, '✔ 1 post, no problems.'],
];

for (const [title, report, output] of summaries) {
	test(`the summary: ${title}`, (t) => {
		const blocks = formatStylish(reportOf(report), contextOf('')).trimEnd().split('\n\n');
		t.is(blocks.at(-1), output);
	});
}

test('failures and notices have blocks of their own', (t) => {
	const report = reportOf({
		files: [fileOf('a.md', [])],
		problems: [
			{path: undefined, message: '`gone.md` does not exist.'},
			{path: '_posts/a.md', message: 'It is not written: it changed since it was read.'},
		],
		notices: ['The archive was not judged.'],
	});
	t.is(
		formatStylish(report, contextOf('')),
		`Failures
  \`gone.md\` does not exist.
  _posts/a.md: It is not written: it changed since it was read.

Notices
  The archive was not judged.

✖ 2 failures
`,
	);
});

test('paths are shown as a person types them', (t) => {
	const context = contextOf('', {displayPath: (path) => `../${path}`});
	t.true(formatStylish(reportOf({files: [fileOf('a.md', [{}])]}), context).startsWith('../a.md\n'));
});

test('scraped text cannot write into the terminal', (t) => {
	const evil = '\u{1b}[2J\u{9b}A\r\n\u{202e}x';
	const report = reportOf({
		files: [fileOf(`${evil}.md`, [{message: evil, rule: evil, related: [{path: evil, message: evil}]}])],
		problems: [{path: evil, message: evil}],
		notices: [evil],
	});
	const output = formatStylish(report, contextOf('', {color: false}));
	t.notRegex(output.replaceAll('\n', ''), /[\p{Cc}\u{202a}-\u{202e}]/u);
	t.is(output.split('\n').length, 13);
	t.true(output.startsWith('\\u{1b}[2J\\u{9b}A\\u{d}\\u{a}\\u{202e}x.md\n'));
});

test('a message too long for its line keeps its words, and widens no other line', (t) => {
	const long = `Image \`${'x'.repeat(120)}\` has no \`alt\` attribute.`;
	const files = [
		fileOf('a.md', [
			{message: long, rule: 'require-image-alt'},
			{message: 'Short.', rule: 'no-x'},
			{message: 'Shorter still than the line.', rule: 'no-y'},
		]),
	];
	t.deepEqual(formatStylish(reportOf({files}), contextOf('')).split('\n').slice(1, 4), [
		`  1:1  error  ${long}  require-image-alt`,
		'  1:1  error  Short.                        no-x',
		'  1:1  error  Shorter still than the line.  no-y',
	]);
});

test('in a terminal, a long message goes on in the next line, between words', (t) => {
	const files = [
		fileOf('a.md', [
			{message: 'The link `https://a.example/` leads to a page that is gone.', rule: 'no-x'},
			{message: 'Short.', rule: 'no-broken-related-link'},
			{message: '連結指向一個已經不存在的頁面，讀者什麼也看不到，而且沒有人留下副本。', rule: 'no-y'},
			{
				message: 'It is said twice.',
				rule: 'no-z',
				related: [{path: 'b.md', message: 'It is said here, too, and that is one too many.'}],
			},
		]),
	];
	const report = reportOf({
		files,
		problems: [{path: 'a.md', message: 'It changed while it was linted, and is not reported.'}],
		notices: ['n '.repeat(40)],
	});
	const output = formatStylish(report, contextOf('', {width: 48}));
	t.is(
		output.split('\n').slice(0, 15).join('\n'),
		`a.md
  1:1  error  The link \`https://a.example/\`
              leads to a page that is gone.
              no-x
  1:1  error  Short.  no-broken-related-link
  1:1  error  連結指向一個已經不存在的頁面，讀者
              什麼也看不到，而且沒有人留下副本。
              no-y
  1:1  error  It is said twice.  no-z
              ↳ b.md: It is said here, too, and
                that is one too many.

Failures
  a.md: It changed while it was linted, and is
    not reported.`,
	);
});

test('no line is wider than the terminal, and none loses a character', (t) => {
	const messages = [
		'a '.repeat(60),
		'x'.repeat(200),
		'頁'.repeat(90),
		'👩‍👩‍👧‍👦🇹🇼☝️'.repeat(20),
		`Image \`${'y'.repeat(70)}\` is gone.`,
		' a  b ',
	];
	const files = [
		fileOf(
			'a.md',
			messages.map((message, index) => ({message, rule: `rule-${'z'.repeat(index * 5)}`})),
		),
	];
	const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
	const whole = squeezed(formatStylish(reportOf({files}), contextOf('')));
	for (const width of [40, 60, 80, 81, 120, 200]) {
		const output = formatStylish(reportOf({files}), contextOf('', {width}));
		for (const line of output.split('\n')) t.true(stringWidth(line) <= width, `${width}: ${line}`);
		t.is(squeezed(output), whole);
	}
});

test('colour is used when asked for, and only then', (t) => {
	const report = reportOf({files: [fileOf('a.md', [{}, warning])], problems: [{path: undefined, message: 'No.'}]});
	const plain = formatStylish(report, contextOf(''));
	const colored = formatStylish(report, contextOf('', {color: true}));
	t.notRegex(plain, /\u{1b}/u);
	t.true(colored.includes('\u{1b}[4ma.md\u{1b}[24m'));
	t.true(colored.includes('\u{1b}[31merror  \u{1b}[39m'));
	t.true(colored.includes('\u{1b}[33mwarning\u{1b}[39m'));
	t.is(colored.replaceAll(/\u{1b}\[\d+m/gu, ''), plain);
});

test('the formats have names', (t) => {
	t.deepEqual(
		[...formatters.keys()].join(' '),
		'stylish codeframe compact markdown json jsonl github gitlab sarif junit checkstyle rdjson html',
	);
	t.is(formatters.get('stylish'), format);
});

test('where a terminal can follow links, places and names of rules are links, and take no more room', (t) => {
	const report = reportOf({files: [fileOf('_posts/a b.md', [{path: '_posts/a b.md', start: {line: 2, column: 14}}])]});
	const links = {
		toPlace: (path: string, line?: number) =>
			`file:///${path.replace(' ', '%20')}${line === undefined ? '' : `#${line}`}`,
		toRule: (rule: string) => `https://rules.example/${rule}`,
	};
	const linked = formatStylish(report, contextOf('', {links}));
	const link = (url: string, text: string) => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
	t.is(
		linked.split('\n').slice(0, 2).join('\n'),
		`${link('file:///_posts/a%20b.md', '_posts/a b.md')}\n  ${link('file:///_posts/a%20b.md#2', '2:14')}  error  There is an x.  ${link('https://rules.example/no-x', 'no-x')}`,
	);
	t.deepEqual(
		linked.split('\n').map((line) => stringWidth(line)),
		formatStylish(report, contextOf(''))
			.split('\n')
			.map((line) => stringWidth(line)),
	);
});

function formatStylish(...parts: Parameters<typeof format>): string {
	return [...format(...parts)].join('');
}

/** Findings of one cause, each on a line of its own. */
function alike(
	count: number,
	id: string,
	from = 1,
	path = '_posts/a.md',
	parts: Partial<Diagnostic> = {},
): readonly Partial<Diagnostic>[] {
	return Array.from({length: count}, (_, index) => ({
		...parts,
		path,
		start: {line: from + index, column: 1},
		cause: {id, message: 'found', source: 'news.example', site: 'news.example', kind: ''},
	}));
}

test('in a terminal, of one cause three are shown, and how many more there are', (t) => {
	const report = reportOf({
		files: [
			fileOf('_posts/a.md', [
				...alike(5, 'c-00000001', 10),
				...alike(1, 'c-00000002', 20),
				...alike(2, 'c-00000001', 30),
			]),
			fileOf('_posts/b.md', alike(3, 'c-00000001', 10, '_posts/b.md')),
		],
	});
	t.is(
		formatStylish(report, contextOf('', {width: 80, mostLines: 1000})),
		`_posts/a.md
  10:1  error  There is an x.  no-x
  11:1  error  There is an x.  no-x
  12:1  error  There is an x.  no-x
               … 4 more like this (c-00000001)
  20:1  error  There is an x.  no-x

_posts/b.md
  10:1  error  There is an x.  no-x
  11:1  error  There is an x.  no-x
  12:1  error  There is an x.  no-x

✖ 11 problems (11 errors, 0 warnings)

#  cause       findings  posts  so far  fix   a reader loses
1  c-00000001        10      2    90 %  none  ornament
     no-x · news.example · There is an x.

\`archivelint causes\` lists them all, \`archivelint causes c-00000001\` shows one.
`,
	);
	t.is(formatStylish(report, contextOf('', {width: 80})).match(/There is an x/g)?.length, 11, 'without a limit, all');
});

test('in a terminal, there is an end of lines, and it is said what is behind it', (t) => {
	const files = Array.from({length: 400}, (_, index) => fileOf(`_posts/${index}.md`, alike(6, 'c-00000001')));
	const lines = formatStylish(reportOf({files}), contextOf('', {width: 80, mostLines: 100})).split('\n');
	const end = lines.findIndex((line) => line.startsWith('… '));
	t.true(end > 90 && end <= 100, String(end));
	t.regex(lines.slice(end).join(' '), /^… 2302 more findings in 384 posts: `--max-diagnostics none` prints them all/);
	t.true(lines.includes('✖ 2400 problems (2400 errors, 0 warnings)'));
	const none = formatStylish(reportOf({files}), contextOf('', {width: 80, mostLines: 0}));
	t.regex(none, /^… 2400 more findings in 400 posts/);
});

test('what is shown whole ends in its sums', (t) => {
	const report = reportOf({files: [fileOf('a.md', alike(3, 'c-00000001'))]});
	t.true(
		formatStylish(report, contextOf('', {width: 80, mostLines: 5})).endsWith('✖ 3 problems (3 errors, 0 warnings)\n'),
	);
});

test('no line is wider than the terminal, whatever the causes say', (t) => {
	const message = '蒲亭'.repeat(80);
	const files = Array.from({length: 30}, (_, index) =>
		fileOf(`_posts/${index}.md`, [
			...alike(9, `c-0000${1000 + index}`, 1, undefined, {...safe, message}),
			...alike(9, `c-0000${1000 + index}`, 20, undefined, {...unsafe, message}),
		]),
	);
	for (const width of [40, 80, 120]) {
		const report = formatStylish(reportOf({files}), contextOf('', {width, mostLines: 300}));
		for (const line of report.split('\n')) t.true(stringWidth(line) <= width, line);
	}
});
