import test from 'ava';
import {readTimingTable, shareOfLinting} from '../../bench/timingTable.ts';
import {Timing} from '../../src/node/run/timing.ts';

/** A run in which things take as many milliseconds as they say. */
function tableOf(parts: Readonly<Record<'parsing' | 'judging' | 'reporting', number>>): string {
	let now = 0;
	const timing = new Timing(() => now);
	for (const part of ['parsing', 'judging', 'reporting'] as const) timing.measure(part, () => (now += parts[part]));
	return timing.table();
}

test('the table of --timing is read as it is written', (t) => {
	const times = readTimingTable(tableOf({parsing: 6, judging: 2.5, reporting: 100}));
	t.deepEqual(
		times,
		new Map([
			['(reporting)', 100],
			['(parsing)', 6],
			['(judging)', 2.5],
			['(everything else)', 0],
		]),
	);
});

test('reporting is no part of linting', (t) => {
	const times = readTimingTable(tableOf({parsing: 6, judging: 2, reporting: 100}));
	t.is(
		shareOfLinting(times, (name) => name === '(judging)'),
		0.25,
	);
	t.is(
		shareOfLinting(times, () => true),
		1,
	);
});
