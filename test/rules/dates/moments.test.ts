import test from 'ava';
import {daysOf, isSameMoment, momentOf} from '../../../rules/dates/reading/moments.ts';
import {findUrlDay, urlShapesOption} from '../../../rules/dates/reading/urlShapes.ts';
import {isoDay} from '../../../src/dates/days.ts';
import {parseDate} from '../../../src/frontMatter/dates.ts';
import {parseUrl} from '../../../src/urls/urls.ts';

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

const shapes = [
	...urlShapesOption.default,
	'archive.example/n1/YYYY/MMDD/c +08:00',
	'daily.example/*/YYYY-MM/DD/c_ +08:00',
	'week.example/*/YYYYMMDD- +01:00',
];

const urls: Readonly<Record<string, string | undefined>> = {
	'https://www.cna.com.tw/news/afe/202403010123.aspx': '2024-03-01',
	'http://cna.com.tw/news/afe/202403010123.aspx?from=x': '2024-03-01',
	'http://politics.archive.example/n1/2024/0301/c1001-1.html': '2024-03-01',
	'http://www.daily.example/politics/2024-03/01/c_1.htm': '2024-03-01',
	'https://week.example/%E4%B8%AD%E5%9B%BD/20240301-spring': '2024-03-01',
	'https://www.cna.com.tw/news/afe/202402300123.aspx': undefined,
	'https://notcna.com.tw/news/afe/202403010123.aspx': undefined,
	'https://write.example/at20240301/spring': undefined,
	'cna.com.tw/news/afe/202403010123.aspx': undefined,
};

for (const [url, expected] of Object.entries(urls)) {
	test(`the day in a URL: ${url}`, (t) => {
		const found = findUrlDay(parseUrl(url), shapes);
		t.is(found === undefined ? undefined : isoDay(found.day), expected);
	});
}

function moment(text: string, timezone = 'UTC') {
	const value = parseDate(text);
	if (value === undefined) throw new Error(`${text} is no date.`);
	return momentOf(value, timezone);
}
