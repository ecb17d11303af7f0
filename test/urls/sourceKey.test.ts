import test from 'ava';
import {defaultSettings} from '../../src/model/settings.ts';
import {sourceKeyOf, sourceVersionOf} from '../../src/urls/sourceKey.ts';

const keyOf = (url: string): string | undefined => sourceKeyOf(url, defaultSettings.trackingParameters);

const id = `bafyrei${'a'.repeat(52)}`;
const otherId = `bafyrei${'b'.repeat(52)}`;

const same: readonly (readonly [string, string])[] = [
	['https://news.example/a', 'http://www.news.example/a/#top'],
	['https://news.example/a', 'https://m.news.example/a?utm_source=feed&fbclid=1'],
	['https://news.example/a?p=1', ' https://news.example/a?utm_medium=x&p=1 '],
	['https://news.example/潮水', 'https://news.example/%E6%BD%AE%E6%B0%B4'],
	['https://news.example/潮水', 'https://news.example/%25E6%25BD%25AE%25E6%25B0%25B4'],
	['https://news.example/潮-a', 'https://news.example/%25E6%25BD%25AE-a'],
	['https://youtu.be/a1B2c3D4e5F?t=5', 'https://www.youtube.com/watch?feature=share&v=a1B2c3D4e5F'],
	['https://youtube.com/shorts/a1B2c3D4e5F', 'https://m.youtube.com/live/a1B2c3D4e5F?si=x'],
	['https://www.youtube-nocookie.com/embed/a1B2c3D4e5F', 'http://music.youtube.com/watch?v=a1B2c3D4e5F'],
	[`https://matters.news/@ann/%E6%BD%AE-${id}`, `https://matters.town/@ann/%25E6%25BD%25AE-${otherId}`],
	['https://medium.com/@ann/tide-1a2b3c4d5e6f?source=rss-1', 'https://ann.medium.com/the-tide-1a2b3c4d5e6f'],
	['https://medium.com/p/1a2b3c4d5e6f', 'https://medium.com/sea/tide-1a2b3c4d5e6f'],
];
for (const [one, other] of same) {
	test(`${one} and ${other} are one page`, (t) => {
		t.not(keyOf(one), undefined);
		t.is(keyOf(one), keyOf(other));
	});
}

const different: readonly (readonly [string, string])[] = [
	['https://news.example/a', 'https://news.example/A'],
	['https://news.example/a?p=1', 'https://news.example/a?p=2'],
	['https://news.example/?source=a', 'https://news.example/?source=b'],
	['https://news.example/100%2525', 'https://news.example/100%25'],
	['https://mobile.example/a', 'https://example.org/a'],
	['https://www.youtube.com/@ann', 'https://www.youtube.com/@bob'],
	['https://www.youtube.com/watch?v=a1B2c3D4e5F', 'https://www.youtube.com/watch?v=a1B2c3D4e5f'],
	[`https://matters.town/@ann/tide-${id}`, `https://matters.town/@bob/tide-${id}`],
	[`https://matters.town/@ann/${id}`, `https://matters.town/@ann/${otherId}`],
	['https://blog.example/tide-1a2b3c4d5e6f', 'https://blog.example/storm-1a2b3c4d5e6f'],
];
for (const [one, other] of different) {
	test(`${one} and ${other} are two pages`, (t) => {
		t.not(keyOf(one), keyOf(other));
	});
}

for (const url of ['', 'news.example/a', 'mailto:a@b.example', 'https://', 'https://[', '%', 'ftp://news.example/a']) {
	test(`${JSON.stringify(url)} is no page`, (t) => {
		t.is(keyOf(url), undefined);
		t.is(sourceVersionOf(url), undefined);
	});
}

test('what tracks readers is the matter of a config', (t) => {
	const url = 'https://news.example/a?ref=home&utm_source=x';
	t.is(sourceKeyOf(url, ['ref']), sourceKeyOf('https://news.example/a?utm_source=x', []));
	t.is(keyOf(url), keyOf('https://news.example/a?ref=home'));
});

test('articles of Matters have versions', (t) => {
	t.is(sourceVersionOf(`https://matters.town/@ann/%E6%BD%AE-${id}`), id);
	t.is(sourceVersionOf(`https://news.example/@ann/tide-${id}`), undefined);
});
