import test from 'ava';
import {learnSourceDays} from '../../src/archive/sourceDays.ts';
import {isoDay} from '../../src/dates/days.ts';
import {surveyPost} from '../../src/engine/lint.ts';
import type {PostFacts} from '../../src/model/facts.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

/** @param from with `Y`, `M` and `D` for the day of the post */
function factsOf(from: string, date: string): PostFacts {
	const [year = '', month = '', day = ''] = date.split('-');
	const url = from.replace('YYYY', year).replace('YY', year.slice(2)).replace('MM', month).replace('DD', day);
	return surveyPost({path: `_posts/${date}-a.md`, text: post('Text\n', {date, from: url})}, configWith([])).facts;
}

function archiveOf(from: string, count = 12): readonly PostFacts[] {
	return Array.from({length: count}, (_, index) => factsOf(from, `2023-05-${String(10 + index)}`));
}

const shapes: readonly string[] = [
	'https://news.example/atYYYYMMDD/a',
	'https://news.example/YYYYMMDD.html',
	'https://news.example/a/YYMMDD7.html',
	'https://news.example/DDMMYYYY/a',
	'https://news.example/MMDDYY-a.html',
	'https://news.example/7YYYYMMDD.html',
	'https://news.example/YYYYMMDD0123.aspx',
	'https://news.example/DD-MM-YYYY/a',
	'https://news.example/YY/MM/DD',
];
for (const shape of shapes) {
	test(`posts teach that ${shape} is a day`, (t) => {
		const odd = factsOf(
			shape.replace('YYYY', '2022').replace('YY', '22').replace('MM', '11').replace('DD', '28'),
			'2023-06-01',
		);
		const found = learnSourceDays([...archiveOf(shape), odd])(odd);
		t.is(found === undefined ? undefined : isoDay(found.day), '2022-11-28');
		t.is(found?.kept, 12);
		t.is(found?.all, 13);
	});
}

const odd = factsOf('https://news.example/at20221128/a', '2023-06-01');
const untaught: readonly (readonly [string, readonly PostFacts[]])[] = [
	['too few posts', archiveOf('https://news.example/atYYYYMMDD/a', 9)],
	['posts of another source', archiveOf('https://other.example/atYYYYMMDD/a')],
	['posts of one day', Array.from({length: 12}, () => factsOf('https://news.example/atYYYYMMDD/a', '2023-05-10'))],
	[
		'too many other digits',
		[
			...archiveOf('https://news.example/atYYYYMMDD/a'),
			...Array.from({length: 5}, () => factsOf('https://news.example/at20110101/a', '2023-05-10')),
		],
	],
];
for (const [name, posts] of untaught) {
	test(`${name} teach nothing`, (t) => {
		t.is(learnSourceDays([...posts, odd])(odd), undefined);
	});
}
