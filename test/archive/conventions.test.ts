import test from 'ava';
import {countConvention} from '../../src/archive/conventions.ts';
import {surveyPost} from '../../src/engine/lint.ts';
import type {Convention, PostFacts} from '../../src/model/facts.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

const path = '_posts/2024-03-01-a-post.md';

function factsOf(text: string, place = path): PostFacts {
	return surveyPost({path: place, text}, configWith([])).facts;
}

const url = 'https://news.example/2024/a-post';
const heading = `[A post](${url})\n------\n`;

const habits: readonly (readonly [text: string, habits: PostFacts['habits']])[] = [
	['Text\n', {}],
	['---\ntitle: a: b\n---\nText\n', {}],
	['---\nlayout: post\n---\nText\n', {timestamp: false, body: true}],
	[post('Text\n'), {fileName: true, timestamp: false, body: true}],
	[post('Text\n', {title: 'Another'}), {fileName: false, timestamp: false, body: true}],
	[post('Text\n', {title: '一篇'}), {timestamp: false, body: true}],
	[post('<!--1709280000000-->\nText\n'), {fileName: true, timestamp: true, body: true}],
	[post('<!--NaN-->\nText\n'), {fileName: true, timestamp: false, body: true}],
	[post(`<!--1709280000000-->\n${heading}`), {fileName: true, heading: true, timestamp: true, body: false}],
	[post(`${heading}\nText\n`, {from: `${url}s`}), {fileName: true, heading: false, timestamp: false, body: true}],
	[post('[Elsewhere](https://b.example/)\n---\n'), {fileName: true, timestamp: false, body: false}],
	[post('<!-- a -->\n<div><p> </p></div>\n'), {fileName: true, timestamp: false, body: false}],
	[post('<p><img src="a.jpg"></p>\n'), {fileName: true, timestamp: false, body: true, picture: true}],
	[post('![A boat](a.jpg)\n'), {fileName: true, timestamp: false, body: true, picture: true}],
	['![[boat.jpg]]\n', {picture: true}],
	[post('', {layout: 'table'}), {fileName: true, timestamp: false}],
	[post('', {from: 'https://youtu.be/a'}), {fileName: true, timestamp: false}],
];
for (const [text, kept] of habits) {
	test(`habits of ${JSON.stringify(text)}`, (t) => t.deepEqual(factsOf(text).habits, {picture: false, ...kept}));
}

test('keys count where they have a value', (t) => {
	t.deepEqual(factsOf('---\na: 1\nb:\nc: " "\nd: []\ne: [" "]\nf: false\n---\n').keys, ['a', 'f']);
	t.is(factsOf('---\na: b: c\n---\n').keys, undefined);
	t.is(factsOf('Text').keys, undefined);
	const many = Array.from({length: 1000}, (_, number) => `key${number}: a\n`).join('');
	t.is(factsOf(`---\n${many}---\n`).keys?.length, 100);
});

/** What is counted in an archive with so many posts of each kind. */
function count(convention: Convention, kinds: readonly (readonly [number: number, post: PostFacts])[], defaults = {}) {
	const posts = kinds.flatMap(([number, facts]) => Array.from({length: number}, () => facts));
	return countConvention(posts, convention, {...defaultSettings, ...defaults});
}

const complete = factsOf(post('Text\n'));
const bare = factsOf('---\ntitle: A\n---\n');

test('a key is a convention where nine of ten posts have it, and there are twenty', (t) => {
	const of = {field: 'layout'};
	t.deepEqual(
		count(of, [
			[18, complete],
			[2, bare],
		]),
		{kept: 18, all: 20, isKept: true, keys: ['layout']},
	);
	t.false(
		count(of, [
			[17, complete],
			[3, bare],
		]).isKept,
	);
	t.deepEqual(count(of, [[19, complete]]), {kept: 19, all: 19, isKept: undefined, keys: ['layout']});
	t.deepEqual(
		count(of, [
			[19, complete],
			[9, factsOf('Text')],
		]),
		{kept: 19, all: 19, isKept: undefined, keys: ['layout']},
	);
});

test('posts have a body where fewer than one of ten has none', (t) => {
	t.true(
		count('body', [
			[91, complete],
			[9, bare],
		]).isKept,
	);
	t.false(
		count('body', [
			[90, complete],
			[10, bare],
		]).isKept,
	);
});

test('what the site and the name of the file say, posts have', (t) => {
	const defaults = [{scope: {path: '_posts'}, values: {}, keys: ['layout']}];
	t.is(count({field: 'layout'}, [[20, bare]]).kept, 0);
	t.is(count({field: 'layout'}, [[20, bare]], {defaults}).kept, 20);
	t.is(count({field: 'date'}, [[20, bare]]).kept, 20);
	t.is(count({field: 'date'}, [[20, factsOf('---\ntitle: A\n---\n', '_posts/a.md')]]).kept, 0);
});

test('`from` is the key that the setting names', (t) => {
	const text = '---\nlink: https://news.example/\n---\nText\n';
	const {facts} = surveyPost({path, text}, configWith([], {}, {source: 'link'}));
	t.is(count({field: 'from'}, [[20, facts]]).kept, 20);
	t.is(count({field: 'from'}, [[20, factsOf(text)]]).kept, 0);
});
