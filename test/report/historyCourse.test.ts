import test from 'ava';
import {coursesOf, differenceOf, historyRows, placesToName, rangeAround} from '../../src/report/view/historyCourse.ts';
import type {TrendPoint} from '../../src/score/archiveTrend.ts';
import {forEachDimension} from '../../src/score/scoreDimensions.ts';

function pointOf(score: number): TrendPoint {
	const asked: Partial<TrendPoint> = {
		commit: `c${score}`,
		date: '2024-03-01T12:00:00.000Z',
		subject: '',
		posts: 1,
		score,
		dimensions: forEachDimension((name) => (name === 'links' ? score : 100)),
		moved: 0,
		came: [],
		went: [],
		unexplained: 0,
	};
	// Nothing else is asked for.
	return asked as TrendPoint;
}

test('points stand beside those before them', (t) => {
	const points = [98.8, 88.5, 97.1].map(pointOf);
	t.deepEqual(
		historyRows(points).map(({place, before, change}) => [place, before?.score, change]),
		[
			[0, undefined, undefined],
			[1, 98.8, -10.3],
			[2, 88.5, 8.6],
		],
	);
	const {score, dimensions} = coursesOf(points);
	t.deepEqual(score.values, [98.8, 88.5, 97.1]);
	t.deepEqual(
		dimensions.map(({name, values}) => [name, values[1]]),
		[
			['completeness', 100],
			['links', 88.5],
			['accessibility', 100],
			['provenance', 100],
			['consistency', 100],
			['cleanliness', 100],
		],
	);
	t.is(differenceOf(0.1, 0.3), 0.2);
});

const ranges: readonly (readonly [values: readonly number[], lowest: number])[] = [
	[[], 90],
	[[100, 100], 90],
	[[99.9, 90], 90],
	[[89.9, 100], 80],
	[[0, 100], 0],
	[[4.2], 0],
];

for (const [values, lowest] of ranges)
	test(`a chart of ${values.join(', ') || 'nothing'} begins at ${lowest}`, (t) => {
		t.deepEqual(rangeAround(values), [lowest, 100]);
	});

const named: readonly (readonly [count: number, most: number, places: readonly number[]])[] = [
	[0, 8, []],
	[1, 8, [0]],
	[2, 8, [0, 1]],
	[5, 8, [0, 1, 2, 3, 4]],
	[60, 2, [0, 59]],
	[60, 4, [0, 20, 39, 59]],
];

for (const [count, most, places] of named)
	test(`of ${count} places, ${most} are named`, (t) => {
		t.deepEqual(placesToName(count, most), places);
	});
