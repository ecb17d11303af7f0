import test from 'ava';
import {firstIndexWhere} from '../../src/texts/binarySearch.ts';

const searches: readonly [title: string, items: readonly number[], least: number, index: number][] = [
	['nothing to search', [], 1, 0],
	['all are', [3, 4], 3, 0],
	['none is', [3, 4], 5, 2],
	['between two', [1, 3, 5, 7], 4, 2],
	['the first of equal ones', [1, 2, 2, 2, 3], 2, 1],
	['an odd number of items', [1, 2, 3], 3, 2],
];

for (const [title, items, least, index] of searches) {
	test(`the first index where something is so: ${title}`, (t) => {
		t.is(
			firstIndexWhere(items, (item) => item >= least),
			index,
		);
	});
}

test('few items of a long list are looked at', (t) => {
	const items = Array.from({length: 100_000}, (_, index) => index);
	let looked = 0;
	firstIndexWhere(items, (item) => {
		looked++;
		return item > 77_777;
	});
	t.true(looked < 20);
});
