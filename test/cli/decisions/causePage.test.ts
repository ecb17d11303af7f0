import test from 'ava';
import {renderCausePage} from '../../../src/cli/decisions/causePage.ts';

const cause = {
	id: 'c-7f3a90b1',
	rule: 'no-broken-link',
	messageId: 'gone',
	source: 'news.example',
	kind: '/tag/',
	findings: 30,
	posts: 12,
	harm: 'broken',
	severity: 'error',
	fixes: {safe: 20, unsafe: 10},
	example: '`/tag/1` leads nowhere.',
	first: {path: '_posts/2024-03-01-a.md', start: {line: 9, column: 1, offset: 0}, end: {line: 9, column: 2, offset: 1}},
} as const;

const patch = [
	'@@ -1,40 +1,40 @@',
	' context',
	...Array.from({length: 40}, (_, line) => `-old ${line}`),
	...Array.from({length: 40}, (_, line) => `+new ${line}`),
].join('\n');

const page = {
	cause,
	place: {index: 1, of: 3},
	rule: undefined,
	diffs: ['The fix', 'The unsafe fix'].map((title) => ({title, path: 'a.md', patch})),
};

/** The question, an answer for each fix and three more, a blank line, what is said of the chosen one, and the keys. */
const question = 9;

for (const height of [24, 30, 60]) {
	test(`in ${height} rows, what stands above the diffs is still to be seen with the question`, (t) => {
		const text = renderCausePage(page, {width: 80, height, color: false});
		const rows = text.split('\n').length - 1;
		// A blank line stands before everything.
		t.true(rows - 1 + question <= height, String(rows));
		t.is(text.split('\n').filter((line) => line.startsWith('-old 0')).length, 2);
		t.is(text.split('\n').filter((line) => line.startsWith('+new 0')).length, 2);
	});
}

test('a terminal that does not say how high it is gets diffs of usual length', (t) => {
	const text = renderCausePage(page, {width: 80, height: undefined, color: false});
	t.is(text.split('\n').filter((line) => /^[+-]/.test(line)).length, 26);
});
