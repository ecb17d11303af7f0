import test from 'ava';
import {countedDay, dayAt, findDay, isoDay, isoDayAt, partsOfDay} from '../../src/dates/days.ts';

test('days of the calendar are found, and no others', (t) => {
	t.is(findDay(1970, 1, 1), 0);
	t.is(findDay(2024, 2, 29), 19_782);
	for (const year of [0, 1, 50, 99, 100, 1969, 2024, 9999]) {
		const day = findDay(year, 12, 31);
		t.deepEqual(day === undefined ? undefined : partsOfDay(day), {year, month: 12, dayOfMonth: 31});
	}
	t.is(findDay(2023, 2, 29), undefined);
	t.is(findDay(2024, 13, 1), undefined);
	t.is(findDay(2024, 0, 1), undefined);
	t.is(findDay(2024, 1, 0), undefined);
	t.is(findDay(Number.NaN, 1, 1), undefined);
});

test('a count goes on behind the end of a month', (t) => {
	t.is(isoDay(countedDay(2024, 2, 30)), '2024-03-01');
	t.is(isoDay(countedDay(99, 2, 31)), '0099-03-03');
});

test('the day of an instant depends on the place', (t) => {
	const instant = Date.parse('2024-02-29T16:00:00Z');
	t.is(isoDay(dayAt(instant, 0)), '2024-02-29');
	t.is(isoDay(dayAt(instant, 480)), '2024-03-01');
	t.is(isoDay(dayAt(instant - 1, 480)), '2024-02-29');
	t.is(isoDayAt(instant), '2024-02-29');
	t.is(isoDayAt(-1), '1969-12-31');
	t.is(isoDayAt(253_402_300_800_000), '+010000-01-01');
	t.is(isoDayAt(Number.NaN), undefined);
	t.is(isoDayAt(9e15), undefined);
});
