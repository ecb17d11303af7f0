import test from 'ava';
import {daysOf, isSameMoment, momentOf} from '../../../rules/dates/reading/moments.ts';
import {isoDay} from '../../../src/dates/days.ts';
import {parseDate} from '../../../src/frontMatter/dates.ts';

const same: readonly (readonly [string, string, boolean])[] = [
	['2024-03-01T08:00:00Z', '2024-03-01T16:00:00+08:00', true],
	['2024-03-01T08:00:00.000Z', '2024-03-01T08:00:00.999Z', true],
	['2024-03-01T08:00:00Z', '2024-03-01T08:00:01Z', false],
	['2024-03-01', '2024-03-01', true],
	['2024-03-01', '2024-03-02', false],
	['2024-03-01', '2024-02-29T10:00:00Z', true],
	['2024-03-01', '2024-02-29T09:59:59Z', false],
	['2024-03-02T11:59:59Z', '2024-03-01', true],
	['2024-03-02T12:00:00Z', '2024-03-01', false],
];

for (const [a, b, expected] of same) {
	test(`${a} and ${b} ${expected ? 'can' : 'cannot'} be the same`, (t) => {
		t.is(isSameMoment(moment(a), moment(b)), expected);
	});
}

test('a time may be called by its day in UTC and by its day where it was written', (t) => {
	t.deepEqual(daysOf(moment('2024-03-01T01:00:00+08:00')).map(isoDay), ['2024-02-29', '2024-03-01']);
	t.deepEqual(daysOf(moment('2024-03-01 01:00:00', 'Asia/Taipei')).map(isoDay), ['2024-02-29', '2024-03-01']);
	t.deepEqual(daysOf(moment('2024-03-01', 'Asia/Taipei')).map(isoDay), ['2024-03-01']);
});

function moment(text: string, timezone = 'UTC') {
	const value = parseDate(text);
	if (value === undefined) throw new Error(`${text} is no date.`);
	return momentOf(value, timezone);
}
