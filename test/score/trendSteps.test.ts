import test from 'ava';
import type {TrendStep} from '../../src/score/archiveTrend.ts';
import {chooseSteps, usualPoints, usualStep} from '../../src/score/trendSteps.ts';

const days: readonly (readonly [every: TrendStep, days: readonly string[], chosen: readonly string[]])[] = [
	[
		'day',
		['2024-01-01T00:00Z', '2024-01-01T23:59Z', '2024-01-02T00:00Z'],
		['2024-01-01T00:00Z', '2024-01-01T23:59Z', '2024-01-02T00:00Z'],
	],
	// Sunday, Monday, Sunday, Monday.
	['week', ['2023-12-31', '2024-01-01', '2024-01-07', '2024-01-08'], ['2023-12-31', '2024-01-07', '2024-01-08']],
	['week', ['1969-12-28', '1969-12-29', '1970-01-04', '1970-01-05'], ['1969-12-28', '1970-01-04', '1970-01-05']],
	['month', ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01'], ['2023-12-31', '2024-01-31', '2024-02-01']],
	['year', ['2022-01-01', '2022-06-01', '2022-12-31', '2024-01-01'], ['2022-01-01', '2022-12-31', '2024-01-01']],
	[
		3,
		['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05'],
		['2024-01-01', '2024-01-02', '2024-01-05'],
	],
	[1, ['2024-01-01', '2024-01-02'], ['2024-01-01', '2024-01-02']],
	['month', ['2024-01-01'], ['2024-01-01']],
	['month', [], []],
];

for (const [every, given, chosen] of days) {
	test(`every ${every} of ${given.join(', ')}`, (t) => {
		const commits = given.map((day) => ({day, time: Date.parse(day)}));
		t.deepEqual(
			chooseSteps(commits, every).map(({day}) => day),
			chosen,
		);
	});
}

test('the usual step makes no more points than there are to be', (t) => {
	t.deepEqual([0, 1, 2, usualPoints].map(usualStep), [1, 1, 1, 1]);
	for (let count = 1; count < 2000; count += 13) {
		const commits = Array.from({length: count}, () => ({time: 0}));
		t.true(chooseSteps(commits, usualStep(count)).length <= usualPoints + 1, String(count));
	}
});
