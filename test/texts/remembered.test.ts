import test from 'ava';
import {remembered} from '../../src/texts/remembered.ts';

test('a question is answered once for each text', (t) => {
	const asked: string[] = [];
	const lengthOf = remembered((text) => {
		asked.push(text);
		return text.length;
	});
	t.deepEqual(['', 'a', '', 'long enough to be a slice', 'a'].map(lengthOf), [0, 1, 0, 25, 1]);
	t.deepEqual(asked, ['', 'a', 'long enough to be a slice']);
});

test('of very many texts, the answers of those that came first are kept, and all are right', (t) => {
	let count = 0;
	const numberOf = remembered((text) => {
		count++;
		return Number(text);
	});
	const texts = Array.from({length: 12_000}, (_, index) => String(index));
	for (let round = 0; round < 2; round++) t.deepEqual(texts.map(numberOf), texts.map(Number));
	t.is(count, 14_000);
});
