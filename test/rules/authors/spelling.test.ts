import test from 'ava';
import {accountOf} from '../../../src/archive/authors/account.ts';
import {spellingKey} from '../../../src/archive/authors/spelling.ts';
import {mayDiffer} from '../../../src/archive/authors/wordEnds.ts';
import {toSimplified} from '../../support/simplified.ts';

const oneName: readonly (readonly string[])[] = [
	[
		'Ann Lee',
		'AnnLee',
		'ann lee',
		' ANN\u00a0LEE\u200b',
		'Ann-Lee',
		'Ann_Lee',
		'Ann·Lee',
		'“Ann Lee”',
		'Ａｎｎ　Ｌｅｅ',
		'Ann&nbsp;Lee',
		'Ann\ufe0f Lee',
	],
	['A. B. Lee', 'A B Lee', 'A.B. Lee,'],
	["Ann O'Hara", 'Ann O’Hara', 'Ann O&#39;Hara'],
	['陳小明', '陈小明', '陳 小明', '【陳小明】'],
	['馬克・吐溫', '马克·吐温', '馬克‧吐溫', '马克—吐温'],
	['José', 'JOSE\u0301'],
	['Weiß', 'WEISS', 'WEIẞ'],
	['Νίκος', 'ΝΊΚΟΣ'],
	['Пётр Семёнов', 'Петр Семенов', 'ПЁТР СЕМЕНОВ'],
	['أحمد إبراهيم', 'احمد ابراهيم'],
	['علی کریمی', 'علي كريمي'],
	['Hoà Thuý', 'Hòa Thúy', 'HÒA THÚY'],
	// Letters of another script that look the same
	['Emil Orlov', 'Emil Оrlov'],
	['Иван Белов', 'Ивaн Белoв'],
];

test('Spellings of one name have one key', (t) => {
	for (const spellings of oneName) {
		t.is(new Set(spellings.map((spelling) => spellingKey(spelling, toSimplified))).size, 1, spellings.join(' | '));
	}
});

test('Different names have different keys', (t) => {
	const names = [
		...oneName.map(([first = '']) => first),
		'Ann Leen',
		'慕容青',
		'慕容清',
		'慕容复',
		'慕容超',
		'Jose',
		'Hoa Thuy',
		'Сара',
		'Capa',
		'राम',
		'रमा',
	];
	t.is(new Set(names.map((name) => spellingKey(name, toSimplified))).size, names.length);
});

test('A name of punctuation has no key', (t) => {
	t.is(spellingKey('【-】', toSimplified), '');
});

const accounts: readonly (readonly [url: string, account: string | undefined])[] = [
	['https://medium.com/@AnnLee/a-post-1f', 'medium.com/@annlee'],
	['https://medium.com/a-magazine/a-post-1f', undefined],
	['https://matters.news/@annlee/a', 'matters.town/@annlee'],
	['https://matters.town/%40annlee/a', 'matters.town/@annlee'],
	['https://www.youtube.com/@AnnLee/videos', 'youtube.com/@annlee'],
	['https://www.youtube.com/channel/UC1', 'youtube.com/channel/uc1'],
	['https://www.youtube.com/watch?v=1', undefined],
	['https://twitter.com/annlee/status/1', 'twitter.com/annlee'],
	['https://x.com/annlee/status/1', 'twitter.com/annlee'],
	['https://x.com/i/events/1', undefined],
	['https://t.me/s/annlee/12', 't.me/annlee'],
	['https://news.example/@annlee/a', undefined],
	['https://medium.com/@%E0%A4%A/a', 'medium.com/@%e0%a4%a'],
	['/@annlee/a', undefined],
	['', undefined],
];

test('The account is named by the address of some sites', (t) => {
	for (const [url, account] of accounts) t.is(accountOf(url), account, url);
});

test('A surname that an apostrophe joins to its first letter is none with an initial before it', (t) => {
	t.true(mayDiffer("O'Reilly", 'O. Reilly'));
	t.true(mayDiffer('Ann O. Hara', 'Ann O’Hara'));
	t.false(mayDiffer("Ann O'Hara", 'Ann O’Hara'));
	t.false(mayDiffer('A. B. Lee', 'A B Lee'));
});
