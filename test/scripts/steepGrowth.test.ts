import test from 'ava';
import {steepGrowth} from '../../scripts/steepGrowth.ts';

/** What a length costs each time that it is measured: the last cost is that of all further times. */
function costs(table: Readonly<Record<number, readonly number[]>>): (length: number) => number {
	const measured = new Map<number, number>();
	return (length) => {
		const [times, all] = [measured.get(length) ?? 0, table[length] ?? []];
		measured.set(length, times + 1);
		return all[Math.min(times, all.length - 1)] ?? Number.NaN;
	};
}

test('a cost that grows as the square of the length is found, whatever noise there is', (t) => {
	const growth = steepGrowth((length) => length ** 2 * (0.8 + 0.4 * Math.random()), 8);
	t.true(growth !== undefined && growth.exponent > 1.3);
});

test('what it is found to cost is the least that was measured', (t) => {
	const growth = steepGrowth(costs({1: [1], 4: [16, 24, 16], 8: [80, 64, 70]}), 1);
	t.deepEqual(growth, {costs: [16, 64], exponent: 2});
});

const noise: readonly (readonly [what: string, table: Readonly<Record<number, readonly number[]>>])[] = [
	['it grows as the length does', {1: [10], 4: [40]}],
	['the longer one was measured at a bad moment', {1: [10], 4: [100, 40]}],
	['the shorter one was measured at a bad moment', {1: [10, 30], 4: [70, 90, 41]}],
	['it begins to grow late, and goes on slowly', {1: [5], 4: [40], 8: [84]}],
];

for (const [what, table] of noise)
	test(`nothing is found where ${what}`, (t) => {
		t.is(steepGrowth(costs(table), 1), undefined);
	});
