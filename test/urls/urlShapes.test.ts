import test from 'ava';
import {isoDay} from '../../src/dates/days.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {urlDayFinder, urlShapeForm} from '../../src/urls/urlShapes.ts';
import {parseUrl} from '../../src/urls/urls.ts';

const shapes = [
	...defaultSettings.urlShapes,
	'archive.example/n1/YYYY/MMDD/c +08:00',
	'daily.example/*/YYYY-MM/DD/c_ +08:00',
	'week.example/*/YYYYMMDD- +01:00',
];

const findUrlDay = urlDayFinder(shapes);

const urls: Readonly<Record<string, string | undefined>> = {
	'https://www.cna.com.tw/news/afe/202403010123.aspx': '2024-03-01',
	'http://cna.com.tw/news/afe/202403010123.aspx?from=x': '2024-03-01',
	'http://politics.archive.example/n1/2024/0301/c1001-1.html': '2024-03-01',
	'http://www.daily.example/politics/2024-03/01/c_1.htm': '2024-03-01',
	'https://week.example/%E4%B8%AD%E5%9B%BD/20240301-spring': '2024-03-01',
	'https://any.example/2024/03/01/spring': '2024-03-01',
	'https://any.example/2024/02/30/spring': undefined,
	'https://any.example/2024/03/01/2024-03-02-spring': undefined,
	'https://www.cna.com.tw/news/afe/202402300123.aspx': undefined,
	'https://notcna.com.tw/news/afe/202403010123.aspx': undefined,
	'https://write.example/at20240301/spring': undefined,
	'https://any.example/spring?id=7&newsdate=2024-03-01': '2024-03-01',
	'https://any.example/spring?date=20240301': '2024-03-01',
	'https://any.example/spring?date=20240230': undefined,
	'https://any.example/spring?since=2024-03-01': undefined,
	'https://any.example/spring?date=2024-03-01-7': undefined,
	'cna.com.tw/news/afe/202403010123.aspx': undefined,
};

for (const [url, expected] of Object.entries(urls)) {
	test(`the day in a URL: ${url}`, (t) => {
		const found = findUrlDay(parseUrl(url));
		t.is(found === undefined ? undefined : isoDay(found.day), expected);
	});
}

test('shapes have the form that a config is held to', (t) => {
	for (const shape of shapes) t.regex(shape, urlShapeForm.pattern);
	for (const shape of ['news.example/YYYY/MM +08:00', 'news.example/YYYY/MM/DD', '/YYYY/MM/DD +08:00'])
		t.notRegex(shape, urlShapeForm.pattern);
});
