import test from 'ava';
import {dayOfSomeCalendar} from '../../src/dates/calendars.ts';
import {isoDay} from '../../src/dates/days.ts';
import {findWrittenDate, longestDateLine} from '../../src/dates/writtenDates.ts';

const lines: readonly (readonly [line: string, days: string, written?: string])[] = [
	['10/05/2023 - 15:12', '2023-05-10 2023-10-05'],
	['23.05.2023', '2023-05-23'],
	['05/23/2023', '2023-05-23'],
	['Mon, 20 Nov 2023 00:05:15 GMT', '2023-11-20', '20 Nov 2023 00:05:15 GMT'],
	['Ann 2022-12-30T11:44:35.585Z', '2022-12-30', '2022-12-30T11:44:35.585Z'],
	['2023/5/1 8:00', '2023-05-01'],
	['2023年 5月 1日', '2023-05-01'],
	['2023년 5월 1일', '2023-05-01'],
	['中華民國112年5月1日', '2023-05-01'],
	['令和元年5月1日', '2019-05-01'],
	['平成31年4月30日', '2019-04-30'],
	['Sept. 3rd, 2023', '2023-09-03'],
	['September 3rd, 2023', '2023-09-03'],
	['3. März 2023', '2023-03-03'],
	['1er août 2023', '2023-08-01'],
	['3 de maio de 2023', '2023-05-03'],
	['3 мая 2023', '2023-05-03'],
	['3 września 2023', '2023-09-03'],
	['3 Eylül 2023', '2023-09-03'],
	['3 Agustus 2023', '2023-08-03'],
	['๓ พฤษภาคม ๒๕๖๖', '2023-05-03'],
	['۱۳ اردیبهشت ۱۴۰۲', '2023-05-03'],
	['٣ مايو ٢٠٢٣', '2023-05-03'],
	['14. 3. 2023', '2023-03-14'],
	['2023. 3. 14.', '2023-03-14', '2023. 3. 14'],
	['14/03/23', '2023-03-14 2014-03-23'],
	['03.04.22', '2022-04-03 2022-03-04 2003-04-22'],
	['112/03/14', '2023-03-14'],
	['14 mars 2023 à 10h15', '2023-03-14'],
	['14 maart 2023 om 10:15', '2023-03-14'],
	['2023.03.14 오전 10:15', '2023-03-14'],
	['2023年3月14日（火）10時15分', '2023-03-14'],
	['2023. március 14.', '2023-03-14'],
	['2023 m. kovo 14 d.', '2023-03-14'],
	['2023. gada 14. marts', '2023-03-14'],
	['14 tháng 3 năm 2023', '2023-03-14'],
	['2023 оны 3 сарын 14', '2023-03-14'],
	['Tue Mar 14 10:15:00 UTC 2023', '2023-03-14', 'Mar 14 10:15:00 UTC 2023'],
	['14. maaliskuuta 2023', '2023-03-14'],
	['14 Μαρτίου 2023', '2023-03-14'],
	['14 martie 2023', '2023-03-14'],
	['14. ožujka 2023', '2023-03-14'],
	['14. listopada 2022', '2022-11-14 2022-10-14'],
	['14 NİSAN 2023', '2023-04-14'],
	['14 d’abril de 2023', '2023-04-14'],
	['14 במרץ 2023', '2023-03-14'],
	['14 मार्च 2023', '2023-03-14'],
	['১৪ মার্চ ২০২৩', '2023-03-14'],
	['14 كانون الثاني 2023', '2023-01-14'],
	['14 آذار/مارس 2023', '2023-03-14'],
	['1 or 2 May', ''],
	['1 May 2023 or 2 May 2023', ''],
	['31 April 2023', ''],
	['1 of 2023', ''],
	['192.168.2023.1', ''],
	[`1 May 2023${' '.repeat(longestDateLine)}`, ''],
];
for (const [line, days, written] of lines) {
	test(`${JSON.stringify(line.slice(0, 40))} names ${days || 'no day'}`, (t) => {
		const date = findWrittenDate(line, 2022);
		t.is(date?.days.map(isoDay).join(' ') ?? '', days);
		if (date !== undefined) t.is(line.slice(date.start, date.end), written ?? line);
	});
}

test('a line names an instant only with seconds and a zone', (t) => {
	const instantOf = (line: string) => findWrittenDate(line, 2022)?.instant;
	t.deepEqual(instantOf('2023-05-01 08:00:05 +08:00'), {epoch: Date.parse('2023-05-01T00:00:05Z'), minutesEast: 480});
	t.deepEqual(instantOf('1 May 2023 08:00:05 EDT'), {epoch: Date.parse('2023-05-01T12:00:05Z'), minutesEast: -240});
	t.deepEqual(instantOf('Mon May 01 2023 08:00:05 GMT+0800 (CST)'), {
		epoch: Date.parse('2023-05-01T00:00:05Z'),
		minutesEast: 480,
	});
	for (const line of [
		'2023-05-01 下午 8:00:05 +08:00',
		'2023-05-01 08:00 Z',
		'2023-05-01 08:00:05',
		'2023-05-01 08:00:05 XYZT',
	])
		t.is(instantOf(line), undefined);
});

const calendars: readonly (readonly [string, number, string | undefined])[] = [
	['2024-03-01', 2023, '2024-03-01'],
	['2567-03-01', 2024, '2024-03-01'],
	['1402-12-11', 2024, '2024-03-01'],
	['1403-12-30', 2024, '2025-03-20'],
	['1402-12-30', 2024, undefined],
	['1404-01-01', 2024, '2025-03-21'],
	['1380-01-01', 2001, '2001-03-21'],
	['1445-08-20', 2024, undefined],
	['113-03-01', 2024, '2024-03-01'],
	['5784-03-01', 2024, undefined],
];
for (const [written, about, day] of calendars) {
	test(`${written}, about ${about}, is ${day ?? 'no day that is known'}`, (t) => {
		const [year = 0, month = 0, dayOfMonth = 0] = written.split('-').map(Number);
		const found = dayOfSomeCalendar({year, month, dayOfMonth}, about);
		t.is(found === undefined ? undefined : isoDay(found), day);
	});
}
