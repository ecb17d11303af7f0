import test from 'ava';
import {quantile} from '../../bench/quantile.ts';

test('shares of numbers in any order', (t) => {
	const numbers = [5, 1, 4, 2, 3];
	t.deepEqual(
		[0, 0.5, 1].map((share) => quantile(numbers, share)),
		[1, 3, 5],
	);
	t.deepEqual(numbers, [5, 1, 4, 2, 3]);
	t.is(quantile([], 0.5), Number.NaN);
});
