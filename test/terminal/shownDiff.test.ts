import test from 'ava';
import {firstDifference, shownDiff} from '../../src/terminal/shownDiff.ts';

const filler = 'The ferry sails again. '.repeat(40);
const head = '--- a/渡輪 "x".md\n+++ b/渡輪 "x".md\n';

test('in a terminal, lines that take the place of others are cut around the first difference', (t) => {
	const patch = `${head}@@ -1,4 +1,4 @@\n context ${filler}\n-${filler}width=100%${filler}\n--- a list ${filler}old\n+${filler}width="100%"${filler}\n+-- a list ${filler}new\n context\n`;
	const lines = shownDiff(patch, 80).split('\n');
	t.deepEqual(lines.slice(0, 3), [...head.trimEnd().split('\n'), '@@ -1,4 +1,4 @@']);
	t.regex(lines[3] ?? '', /^ context The ferry .*…$/);
	t.regex(lines[4] ?? '', /^-….*width=100%.*…$/);
	t.regex(lines[5] ?? '', /^-….*old$/);
	t.regex(lines[6] ?? '', /^\+….*width="100%".*…$/);
	t.regex(lines[7] ?? '', /^\+….*new$/);
	t.is(lines[8], ' context');
	for (const line of lines) t.true(line.length <= 80, line);
});

test('in a file or a pipe, lines are whole', (t) => {
	const patch = `${head}@@ -1 +1 @@\n-${filler}\n+${filler}.\n`;
	t.is(shownDiff(patch, undefined), patch.trimEnd());
});

test('what a terminal would obey is escaped, wherever it stands', (t) => {
	const patch = `${head}@@ -1,2 +1,2 @@\n-a\u001b[31m\n+b\u001b]0;x\u0007\n \u202e\n\\ No newline at end of file\n`;
	for (const width of [80, undefined]) t.notRegex(shownDiff(patch, width), /[\0-\x09\x0b-\x1f\x7f\u202e]/);
	t.regex(shownDiff(patch, 80), /\\ No newline at end of file$/);
});

test('names in quotes are shown as they are', (t) => {
	const patch = '--- "a/\\"x\\" \\010\\\\.md"\n+++ "b/\\"x\\" \\010\\\\.md"\n@@ -1 +1 @@\n-a\n+b\n';
	t.deepEqual(shownDiff(patch, 80).split('\n').slice(0, 2), ['--- a/"x" \\u{8}\\.md', '+++ b/"x" \\u{8}\\.md']);
});

test('lines that come or go without others are cut at their end', (t) => {
	const [, , , line = ''] = shownDiff(`${head}@@ -0,0 +1 @@\n+${filler}\n`, 80).split('\n');
	t.regex(line, /^\+The ferry.*…$/);
});

test('what nobody sees is written out, in a terminal and elsewhere', (t) => {
	const patch = `${head}@@ -1 +1 @@\n-a\u200Bb\n+ab\n`;
	for (const width of [80, undefined])
		t.deepEqual(shownDiff(patch, width).split('\n').slice(-2), [String.raw`-a\u{200b}b`, '+ab']);
});

test('where two texts begin to differ', (t) => {
	t.is(firstDifference('abc', 'abd'), 2);
	t.is(firstDifference('abc', 'abcd'), 3);
	t.is(firstDifference('', 'a'), 0);
	t.is(firstDifference('-abc', '+abd', 1), 3);
});
