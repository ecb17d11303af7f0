import test from 'ava';
import {applyEdits, Source} from '../../src/model/text.ts';

const positions: readonly (readonly [text: string, offset: number, position: string])[] = [
	['', 0, '1:1'],
	['ab\ncd', 0, '1:1'],
	['ab\ncd', 2, '1:3'],
	['ab\ncd', 3, '2:1'],
	['ab\r\ncd', 4, '2:1'],
	['ab\rcd', 3, '2:1'],
	['ab\n', 3, '2:1'],
	['ab', 99, '1:3'],
	['\uFEFFab\ncd', 1, '1:1'],
	['\uFEFFab\ncd', 0, '1:1'],
	['\uFEFFab\ncd', 4, '2:1'],
	['𠮷x', 2, '1:3'],
	['a\u2028b', 2, '1:3'],
];

for (const [text, offset, position] of positions) {
	test(`position of ${offset} in ${JSON.stringify(text)}`, (t) => {
		const {line, column} = new Source(text).positionAt(offset);
		t.is(`${line}:${column}`, position);
	});
}

test('lines have no line ending and no byte order mark', (t) => {
	const source = new Source('\uFEFFab\r\ncd\ref\n');
	t.deepEqual(
		[0, 1, 2, 3, 4, 5].map((line) => source.lineText(line)),
		['', 'ab', 'cd', 'ef', '', ''],
	);
	t.is(source.lineCount, 4);
});

test('edits apply in any order', (t) => {
	const edits = [
		{range: {start: 4, end: 5}, text: ''},
		{range: {start: 0, end: 1}, text: 'XY'},
		{range: {start: 3, end: 3}, text: '-'},
	];
	t.is(applyEdits('abcdef', edits), 'XYbc-df');
});

test('overlapping edits and edits outside the text are refused', (t) => {
	const overlapping = [
		{range: {start: 0, end: 2}, text: ''},
		{range: {start: 1, end: 3}, text: ''},
	];
	t.throws(() => applyEdits('abc', overlapping), {instanceOf: RangeError});
	t.throws(() => applyEdits('abc', [{range: {start: 2, end: 4}, text: ''}]), {instanceOf: RangeError});
});
