import test from 'ava';
import {clockAt, instantOfClock, isTimeZone} from '../../src/dates/timeZones.ts';

const clocks: readonly (readonly [string, string, string])[] = [
	['2024-03-01T08:00:00Z', 'UTC', '2024-03-01T08:00:00.000Z'],
	['2024-03-01T08:00:00Z', 'Asia/Taipei', '2024-03-01T00:00:00.000Z'],
	['2024-03-01T08:00:00Z', 'Asia/Nowhere', '2024-03-01T08:00:00.000Z'],
	['1900-01-01T08:05:43Z', 'Asia/Shanghai', '1900-01-01T00:00:00.000Z'],
	['0000-03-01T08:00:00Z', 'Etc/GMT-8', '0000-03-01T00:00:00.000Z'],
	['2024-01-15T08:00:00Z', 'America/New_York', '2024-01-15T13:00:00.000Z'],
	['2024-07-15T08:00:00Z', 'America/New_York', '2024-07-15T12:00:00.000Z'],
	['2024-03-31T01:30:00Z', 'Europe/Berlin', '2024-03-31T00:30:00.000Z'],
	['2024-03-31T03:30:00Z', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
];

for (const [clock, timezone, instant] of clocks) {
	test(`a clock in ${timezone} that shows ${clock.slice(0, -1)}`, (t) => {
		t.is(new Date(instantOfClock(Date.parse(clock), timezone)).toISOString(), instant);
	});
}

test('a clock shows the time of its zone, to the millisecond', (t) => {
	const instant = Date.parse('2024-02-29T16:00:00.123Z');
	const shown = (timezone: string): string => new Date(clockAt(instant, timezone)).toISOString();
	t.is(shown('UTC'), '2024-02-29T16:00:00.123Z');
	t.is(shown('Asia/Taipei'), '2024-03-01T00:00:00.123Z');
	t.is(shown('Asia/Kathmandu'), '2024-02-29T21:45:00.123Z');
	t.is(shown('America/New_York'), '2024-02-29T11:00:00.123Z');
	t.is(shown('Asia/Nowhere'), '2024-02-29T16:00:00.123Z');
});

test('time zones are known by name', (t) => {
	t.true(isTimeZone('Asia/Taipei'));
	t.false(isTimeZone('Asia/Nowhere'));
	t.false(isTimeZone(''));
});
