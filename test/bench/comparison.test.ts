import test from 'ava';
import {comparisonTable, ratioOf, verdictsOn} from '../../bench/comparison.ts';

const times = new Map([
	['bare', [100, 200, 110]],
	['lint', [150, 320, 165]],
	['empty', [10, 10, 10]],
]);

test('a ratio is the median of what the rounds say, each of itself', (t) => {
	t.is(ratioOf(times, 'lint', 'bare'), 1.5);
	t.is(ratioOf(times, 'bare', 'lint').toFixed(3), '0.667');
	t.is(ratioOf(times, 'lint', 'nobody'), Number.NaN);
});

test('a table tells medians, extremes, and ratios with three digits', (t) => {
	t.is(
		comparisonTable(times, {'× bare': 'bare', '× empty': 'empty'}),
		[
			'        median    least     most  × bare  × empty',
			'bare    110 ms   100 ms   200 ms    1.00     11.0',
			'lint    165 ms   150 ms   320 ms    1.50     16.5',
			'empty  10.0 ms  10.0 ms  10.0 ms   0.091     1.00',
			'',
		].join('\n'),
	);
});

test('a limit holds or is broken; one whose subject was not run is left out', (t) => {
	t.deepEqual(
		verdictsOn(times, [
			{subject: 'lint', reference: 'bare', most: 1.8},
			{subject: 'lint', reference: 'empty', most: 12},
			{subject: 'nobody', reference: 'empty', most: 12},
		]),
		[
			{isKept: true, line: 'lint: 1.50 × bare, at most 1.8  holds'},
			{isKept: false, line: 'lint: 16.5 × empty, at most 12  BROKEN'},
		],
	);
});
