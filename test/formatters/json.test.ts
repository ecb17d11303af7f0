import test from 'ava';
import {formatJson as format} from '../../src/formatters/json.ts';
import type {Fix} from '../../src/model/diagnostic.ts';
import {applyEdits, type TextEdit} from '../../src/model/text.ts';
import {contextOf, diagnosticOf, fileOf, reportOf} from './reports.ts';

test('the shape is that of ESLint, clean files included', (t) => {
	const text = 'an x here';
	const report = reportOf({
		files: [
			fileOf('_posts/a.md', [
				{fix: safeFix([edit(3, 4, 'y')]), start: {line: 1, column: 4}, end: {line: 1, column: 5}},
				{severity: 'warning', suggestions: [{description: 'Remove it.', edits: [edit(3, 5, '')]}]},
				{rule: 'readable', messageId: 'encoding', message: 'Not UTF-8.', fatal: true},
			]),
			fileOf('_posts/b.md', [], {
				suppressed: [
					{...diagnosticOf({}), suppression: {kind: 'front-matter', reason: 'It is an example.'}},
					{...diagnosticOf({}), suppression: {kind: 'comment', reason: undefined}},
					{...diagnosticOf({}), suppression: {kind: 'baseline', reason: 'Old.'}},
					{...diagnosticOf({}), suppression: {kind: 'earlier', reason: undefined}},
				],
			}),
		],
	});
	const found = {
		ruleId: 'no-x',
		severity: 2,
		message: 'There is an x.',
		messageId: 'found',
		cause: 'c-00000001',
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 2,
	};
	const output = formatJson(report, contextOf(text));
	t.true(output.endsWith(']\n'));
	t.deepEqual(JSON.parse(output), [
		{
			filePath: '/archive/_posts/a.md',
			messages: [
				{...found, column: 4, endColumn: 5, fix: {range: [3, 4], text: 'y'}},
				{...found, severity: 1, suggestions: [{desc: 'Remove it.', fix: {range: [3, 5], text: ''}}]},
				{...found, ruleId: null, messageId: 'encoding', message: 'Not UTF-8.', fatal: true},
			],
			suppressedMessages: [],
			errorCount: 2,
			fatalErrorCount: 1,
			warningCount: 1,
			fixableErrorCount: 1,
			fixableWarningCount: 0,
			usedDeprecatedRules: [],
		},
		{
			filePath: '/archive/_posts/b.md',
			messages: [],
			suppressedMessages: [
				{...found, suppressions: [{kind: 'directive', justification: 'It is an example.'}]},
				{...found, suppressions: [{kind: 'directive', justification: ''}]},
				{...found, suppressions: [{kind: 'file', justification: 'Old.'}]},
				{...found, suppressions: [{kind: 'file', justification: ''}]},
			],
			errorCount: 0,
			fatalErrorCount: 0,
			warningCount: 0,
			fixableErrorCount: 0,
			fixableWarningCount: 0,
			usedDeprecatedRules: [],
		},
	]);
});

test('no files give an empty list', (t) => {
	t.is(formatJson(reportOf({}), contextOf('')), '[]\n');
});

test('an unsafe fix is the first suggestion', (t) => {
	const fix: Fix = {safety: 'unsafe', edits: [edit(0, 1, 'z')]};
	const suggestions = [{description: 'Do something else.', edits: [edit(1, 1, 'w')]}];
	t.deepEqual(messageOf('abc', {fix, suggestions}), {
		fix: undefined,
		suggestions: [
			{desc: 'Apply the unsafe fix.', fix: {range: [0, 1], text: 'z'}},
			{desc: 'Do something else.', fix: {range: [1, 1], text: 'w'}},
		],
	});
});

const merges: readonly [
	title: string,
	text: string,
	edits: readonly TextEdit[],
	range: readonly number[],
	replacement: string,
][] = [
	['a deletion', 'abcdef', [edit(1, 3, '')], [1, 3], ''],
	['an insertion', 'abcdef', [edit(2, 2, 'X')], [2, 2], 'X'],
	['several, out of order', 'abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A')], [0, 5], 'AbcdE'],
	['insertions at both ends', 'abcdef', [edit(0, 0, '<'), edit(6, 6, '>')], [0, 6], '<abcdef>'],
	['touching ones', 'abcdef', [edit(1, 2, 'B'), edit(2, 3, '')], [1, 3], 'B'],
	['after a byte order mark', '\u{feff}abc', [edit(1, 2, 'A')], [0, 1], 'A'],
	['several after a byte order mark', '\u{feff}abc', [edit(1, 2, 'A'), edit(3, 4, 'C')], [0, 3], 'AbC'],
	['before a byte order mark', '\u{feff}abc', [edit(0, 0, 'X'), edit(2, 2, 'Y')], [0, 1], 'XaY'],
	['across a byte order mark', '\u{feff}abc', [edit(0, 2, '\u{feff}A')], [0, 1], 'A'],
	['after an astral character', '😀abc', [edit(2, 3, 'A')], [2, 3], 'A'],
];

for (const [title, text, edits, range, replacement] of merges) {
	test(`edits become one: ${title}`, (t) => {
		t.deepEqual(messageOf(text, {fix: safeFix(edits)}), {fix: {range, text: replacement}, suggestions: undefined});
	});
}

test('one merged edit has the effect of all', (t) => {
	const text = 'The quick brown fox jumps over the lazy dog.';
	const edits = [edit(4, 9, 'slow'), edit(16, 19, 'snail'), edit(20, 20, 'never '), edit(35, 40, '')];
	const {fix} = messageOf(text, {fix: safeFix(edits)});
	const [start = -1, end = -1] = fix?.range ?? [];
	t.is(applyEdits(text, [edit(start, end, fix?.text ?? '')]), applyEdits(text, edits));
});

test('what would break out of a line is escaped by JSON', (t) => {
	const output = formatJson(reportOf({files: [fileOf('a.md', [{message: '\u{1b}[31m\n\u{d83d}'}])]}), contextOf(''));
	t.true(output.includes('\\u001b[31m\\n\\ud83d'));
});

interface EditedMessage {
	readonly fix: {readonly range: readonly number[]; readonly text: string} | undefined;
	readonly suggestions: unknown;
}

function messageOf(text: string, parts: Parameters<typeof diagnosticOf>[0]): EditedMessage {
	const output = formatJson(reportOf({files: [fileOf('a.md', [parts])]}), contextOf(text));
	const [result] = JSON.parse(output) as {messages: EditedMessage[]}[];
	return {fix: result?.messages[0]?.fix, suggestions: result?.messages[0]?.suggestions};
}

function safeFix(edits: readonly TextEdit[]): Fix {
	return {safety: 'safe', edits};
}

function edit(start: number, end: number, text: string): TextEdit {
	return {range: {start, end}, text};
}

function formatJson(...parts: Parameters<typeof format>): string {
	return [...format(...parts)].join('');
}
