import test from 'ava';
import {dateIn, parseDate, parseYamlTimestamp} from '../../src/frontMatter/dates.ts';

// Where Ruby 3.1's `Time.parse` reads the text, it names the same instants.
const read: Readonly<Record<string, string | undefined>> = {
	'2024-03-01': 'date 2024-03-01T00:00:00.000Z',
	'2024-03-01T08:00:00.000Z': 'time 2024-03-01T08:00:00.000Z',
	'2024-03-01T08:00:00.29Z': 'time 2024-03-01T08:00:00.290Z',
	'2024-03-01 16:00:00 +0800': 'time 2024-03-01T08:00:00.000Z',
	'2024-3-1 2:00:00 -6': 'time 2024-03-01T08:00:00.000Z',
	'2024-03-01T13:30+05:30': 'time 2024-03-01T08:00:00.000Z',
	'2024-03-01 08:00:00 UTC': 'time 2024-03-01T08:00:00.000Z',
	'2024-03-01 08:00': 'time 2024-03-01T08:00:00.000Z',
	'2024-02-29T24:00:00Z': 'time 2024-03-01T00:00:00.000Z',
	'2016-12-31T23:59:60Z': 'time 2017-01-01T00:00:00.000Z',
	'0099-03-01': 'date 0099-03-01T00:00:00.000Z',
	'2024-02-29T24:00:01Z': undefined,
	'2024-03-01T08:00:61Z': undefined,
	'2024-02-30': undefined,
	'2024-13-01': undefined,
	'2024-03-01T25:00:00Z': undefined,
	'1 March 2024': undefined,
	'2024-03-01 and more': undefined,
};

for (const [text, expected] of Object.entries(read)) {
	test(`a date is read: ${text}`, (t) => {
		const value = parseDate(text);
		t.is(value === undefined ? undefined : `${value.kind} ${new Date(value.epoch).toISOString()}`, expected);
	});
}

const printed: Readonly<Record<string, string | undefined>> = {
	'Tue Apr 05 2022 00:00:00 GMT+0000 (Coordinated Universal Time)': 'time 2022-04-05T00:00:00.000Z 0',
	'Tue Apr 05 2022 02:00:00 GMT+0200 (Central European Summer Time)': 'time 2022-04-05T00:00:00.000Z 120',
	'Tue, 05 Apr 2022 00:00:00 GMT': 'time 2022-04-05T00:00:00.000Z 0',
	'Tue, 5 Apr 2022 08:00 +0800': 'time 2022-04-05T00:00:00.000Z 480',
	'Tue, 05 Apr 2022 02:00:00 CEST': 'time 2022-04-05T00:00:00.000Z 120',
	'2022-04-05 05:30:00 IST': 'time 2022-04-05T00:00:00.000Z 330',
	'2022-04-04 16:00:00 PST': 'time 2022-04-05T00:00:00.000Z -480',
	'1649116800': 'time 2022-04-05T00:00:00.000Z 0',
	'1649116800000': 'time 2022-04-05T00:00:00.000Z 0',
	'Tue, 31 Apr 2022 00:00:00 GMT': undefined,
	'Tue, 05 Foo 2022 00:00:00 GMT': undefined,
	'164911680': undefined,
};

for (const [text, expected] of Object.entries(printed)) {
	test(`a date that a program has printed is read: ${text}`, (t) => {
		const value = dateIn(text);
		t.is(value && `${value.kind} ${new Date(value.epoch).toISOString()} ${value.zone}`, expected);
		t.is(value?.source, expected === undefined ? undefined : text);
	});
}

test('so is the clock of a computer as a number', (t) => {
	t.is(dateIn(1_649_116_800)?.epoch, Date.UTC(2022, 3, 5));
	t.is(dateIn(1_649_116_800_000)?.epoch, Date.UTC(2022, 3, 5));
});

const timestamps: Readonly<Record<string, string | undefined>> = {
	'2024-03-01': 'date 2024-03-01T00:00:00.000Z',
	'2024-3-1 8:00:00 -6': 'time 2024-03-01T14:00:00.000Z',
	'2016-12-31 23:59:60': 'time 2016-12-31T23:59:59.000Z',
	'0099-03-01': 'date 0099-03-01T00:00:00.000Z',
	'2024-3-1': undefined,
	'2024-03-01 08:00': undefined,
	'2024-03-01 08:60:00': undefined,
	'2024-02-30': undefined,
	' 2024-03-01': undefined,
};

for (const [text, expected] of Object.entries(timestamps)) {
	test(`a timestamp of YAML is read: ${JSON.stringify(text)}`, (t) => {
		const value = parseYamlTimestamp(text);
		t.is(value === undefined ? undefined : `${value.kind} ${new Date(value.epoch).toISOString()}`, expected);
	});
}

test('a date of the front matter may stand in quotes', (t) => {
	t.is(dateIn('2024-03-01')?.source, '2024-03-01');
	t.is(dateIn(parseYamlTimestamp('2024-03-01'))?.source, '2024-03-01');
	for (const value of [undefined, 'spring', 20240301, {}, []]) t.is(dateIn(value), undefined);
});
