import test from 'ava';
import {jsonPieces} from '../../src/texts/jsonPieces.ts';

const values: readonly unknown[] = [
	{},
	[],
	'a "text"',
	12.5,
	null,
	{a: undefined},
	{a: undefined, b: {c: [], d: {}}, '"': [null, undefined, {e: undefined, f: [1, [2]]}]},
	{lists: {long: Array.from({length: 1000}, (_, index) => index), other: ['', '\u2028\ud800', '港']}},
	Array.from({length: 257}, (_, index) => ({index, text: `${index}`.repeat(index % 7)})),
];

for (const [index, value] of values.entries())
	test(`JSON in pieces, ${index}: ${JSON.stringify(value).slice(0, 50)}`, (t) => {
		const pieces = [...jsonPieces(value)];
		t.is(pieces.join(''), JSON.stringify(value));
	});

test('no piece holds a whole list', (t) => {
	const list = Array.from({length: 10_000}, (_, index) => `post ${index}`);
	t.true([...jsonPieces({deep: {list}})].every((piece) => piece.length < 5000));
});
