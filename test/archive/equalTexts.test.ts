import test from 'ava';
import {findDuplicates} from '../../src/archive/duplicates.ts';
import {findEqualTexts} from '../../src/archive/equalTexts.ts';
import {indexArchive} from '../../src/archive/indexArchive.ts';
import {surveyPost} from '../../src/engine/lint.ts';
import {configWith, settingsWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

const sentence =
	'The ferry was built for two hundred people, and a thousand came to the pier on the first day of spring.\n';
const article = sentence.repeat(12);
const notice = sentence.repeat(3);
const line = sentence.repeat(2);

interface Written {
	readonly body?: string;
	/** Empty for none. */
	readonly from: string;
	readonly title?: string;
	readonly front?: Readonly<Record<string, string>>;
}

function twinsAmong(posts: readonly Written[], isReversed = false): readonly string[] {
	const surveyed = posts.map(({body = article, from, title = 'The ferry', front}, number) =>
		surveyPost(
			{path: `_posts/${number}.md`, text: post(body, {title: `"${title}"`, from, author: 'Ann Lee', ...front})},
			configWith([]),
		),
	);
	const facts = surveyed.map((one) => one.facts);
	const settings = settingsWith({});
	const index = indexArchive({posts: isReversed ? facts.toReversed() : facts, files: []}, settings);
	return findEqualTexts(index, findDuplicates(index, settings), settings).flatMap(({others}) =>
		others.map(({post: {path}, of, reason}) => `${path} ${reason.is} ${of.path}`),
	);
}

const [here, there] = ['https://news.example/ferry', 'https://reprints.example/1'];

const found: readonly (readonly [name: string, posts: readonly Written[], twins: readonly string[]])[] = [
	['the first', [{from: here}, {from: there}], ['_posts/1.md first _posts/0.md']],
	[
		'the older',
		[
			{from: here, front: {date: '2024-03-04T08:00:00.000Z'}},
			{from: there, front: {date: '2024-03-01T08:00:00.000Z'}},
		],
		['_posts/0.md older _posts/1.md'],
	],
	['the one with a source', [{from: ''}, {from: there}], ['_posts/0.md sourced _posts/1.md']],
	[
		'the page itself',
		[{from: `https://web.archive.org/web/20200101000000/${here}`}, {from: there}],
		['_posts/0.md firstHand _posts/1.md'],
	],
	['the one with an author', [{from: here, front: {author: ''}}, {from: there}], ['_posts/0.md filled _posts/1.md']],
	[
		'one of four, on two hosts',
		[{from: here}, {from: there}, {from: `${here}-2`}, {from: `${there}2`}],
		['_posts/1.md first _posts/0.md', '_posts/2.md first _posts/0.md', '_posts/3.md first _posts/0.md'],
	],
	[
		'short, under other titles',
		[
			{from: here, body: notice},
			{from: there, body: notice, title: 'Spring'},
		],
		['_posts/1.md first _posts/0.md'],
	],
];
for (const [name, posts, twins] of found) {
	test(`of equal texts, ${name} is kept`, (t) => {
		t.deepEqual(twinsAmong(posts), twins);
		t.deepEqual(twinsAmong(posts, true), twins);
	});
}

const silent: readonly (readonly [name: string, posts: readonly Written[]])[] = [
	['less than 200 letters', [here, there].map((from) => ({from, body: line}))],
	[
		'less than 200 letters and many addresses',
		[here, there].map((from) => ({from, body: `${line}${'[a](https://podcasts.example/about/us) '.repeat(9)}\n`})),
	],
	['one page', [here, `${here}?utm_source=feed`].map((from) => ({from}))],
	['no sources', ['', ''].map((from) => ({from}))],
	['films', ['a1B2c3D4e5F', 'b1B2c3D4e5F'].map((id) => ({from: `https://www.youtube.com/watch?v=${id}`}))],
	['a short text under three sources of a host', ['', '-2', '-3'].map((end) => ({from: here + end, body: notice}))],
	['a farewell under five', Array.from({length: 5}, (_, number) => ({from: `${here}-${number}`}))],
	['notices of a series', [3, 4].map((day) => ({from: `${here}-${day}`, body: notice, title: `Ferry on ${day} May`}))],
	['others', [{from: here}, {from: there, body: `${article}!`}]],
];
for (const [name, posts] of silent) {
	test(`no twins: ${name}`, (t) => {
		t.deepEqual(twinsAmong(posts), []);
	});
}
