import test from 'ava';
import {codeFrame} from '../../src/terminal/codeFrame.ts';

const cases: readonly {
	readonly title: string;
	readonly text: string;
	readonly marked: string;
	readonly shows: readonly string[];
}[] = [
	{
		title: 'the line with carets under the place',
		text: '{\n\t"a": 1\n}',
		marked: '"a"',
		shows: ['c:2:2: Wrong.', '', '  2 | \t"a": 1', '    | \t^^^'],
	},
	{
		title: 'wide characters take two columns',
		text: '["作者", "x"]',
		marked: '"x"',
		shows: ['c:1:8: Wrong.', '', '  1 | ["作者", "x"]', '    |          ^^^'],
	},
	{
		title: 'carets under wide characters',
		text: '["作者", "x"]',
		marked: '"作者"',
		shows: ['c:1:2: Wrong.', '', '  1 | ["作者", "x"]', '    |  ^^^^^^'],
	},
	{
		title: 'what a terminal would obey is written out',
		text: '["\u001b[31m\u202e", 1]',
		marked: '1]',
		shows: ['c:1:12: Wrong.', '', '  1 | ["\\u{1b}[31m\\u{202e}", 1]', '    |                        ^^'],
	},
	{
		title: 'what a CI server would obey is written out',
		text: '["##[error]x", 1]',
		marked: '1]',
		shows: ['c:1:16: Wrong.', '', '  1 | ["#\\u{23}[error]x", 1]', '    |                     ^^'],
	},
	{
		title: 'of several lines the first',
		text: '{\n"a": {\n"b": 1}}',
		marked: '{\n"b": 1}',
		shows: ['c:2:6: Wrong.', '', '  2 | "a": {', '    |      ^'],
	},
	{
		title: 'a long line is clipped on both sides',
		text: `["${'a'.repeat(200)}", 5, "${'b'.repeat(200)}"]`,
		marked: '5',
		shows: ['c:1:206: Wrong.', '', `  1 | …${'a'.repeat(17)}", 5, "${'b'.repeat(76)}…`, `    | ${' '.repeat(21)}^`],
	},
	{
		title: 'a long line is clipped before its end',
		text: `["${'a'.repeat(200)}", 5]`,
		marked: '5',
		shows: ['c:1:206: Wrong.', '', `  1 | …${'a'.repeat(95)}", 5]`, `    | ${' '.repeat(99)}^`],
	},
	{
		title: 'clipping splits no character',
		text: `["${'😀'.repeat(120)}", 5]`,
		marked: '5',
		shows: ['c:1:246: Wrong.', '', `  1 | …${'😀'.repeat(47)}", 5]`, `    | ${' '.repeat(98)}^`],
	},
	{
		title: 'what is one character on the screen takes its columns once',
		text: '["👨‍👩‍👧 e\u0301", 5]',
		marked: '5',
		shows: ['c:1:17: Wrong.', '', '  1 | ["👨‍👩‍👧 e\u0301", 5]', '    |          ^'],
	},
	{
		title: 'a very long line is clipped on both sides',
		text: `${'長'.repeat(300_000)}5${'長'.repeat(300_000)}`,
		marked: '5',
		shows: ['c:1:300001: Wrong.', '', `  1 | …${'長'.repeat(10)}5${'長'.repeat(39)}…`, `    | ${' '.repeat(21)}^`],
	},
];

for (const {title, text, marked, shows} of cases) {
	test(title, (t) => {
		const start = text.indexOf(marked);
		const range = {start, end: start + marked.length};
		t.is(codeFrame({file: {path: 'c', text}, range, message: 'Wrong.'}), shows.join('\n'));
	});
}

test('the end of a text has a caret too', (t) => {
	const frame = codeFrame({file: {path: 'c', text: '{\n'}, range: {start: 2, end: 2}, message: 'Wrong.'});
	t.is(frame, ['c:2:1: Wrong.', '', '  2 | ', '    | ^'].join('\n'));
});
