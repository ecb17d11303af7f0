import test from 'ava';
import {Random} from '../../scripts/randomChoice.ts';
import {type Sentences, TextMaker} from '../../scripts/twinTexts.ts';
import {indexArchive} from '../../src/archive/indexArchive.ts';
import {findNearTwins} from '../../src/archive/nearTwins.ts';
import {surveyPost} from '../../src/engine/lint.ts';
import {configWith, settingsWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

const config = {...configWith([]), details: ['words'] as const};
const maker = new TextMaker('english', new Random(3));

interface Written {
	readonly text: Sentences;
	readonly host?: string;
	readonly title?: string;
	readonly author?: string;
	readonly day?: number;
}

/** Finds the twins among posts that are written as they follow: the path of each that is not to be kept, and of the one that is. */
function twinsAmong(posts: readonly Written[], isReversed = false): readonly string[] {
	const surveyed = posts.map(({text, host, title, author, day = 1}, number) =>
		surveyPost(
			{
				path: `_posts/${number}.md`,
				text: post(maker.paragraphsOf(text).join('\n\n'), {
					title: `"${title ?? maker.title()}"`,
					author: author ?? 'Ann Lee',
					from: `https://${host ?? 'news.example'}/${number}`,
					date: `2024-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
				}),
			},
			config,
		),
	);
	const ordered = isReversed ? surveyed.toReversed() : surveyed;
	const details = new Map(ordered.map(({facts, details: found}) => [facts.path, found]));
	const index = indexArchive(
		{posts: ordered.map(({facts}) => facts), details, files: [...details.keys()]},
		settingsWith({}),
	);
	return findNearTwins(index, settingsWith({})).flatMap(({others}) =>
		others.map(({post: {path}, of, reason}) => `${path} ${reason.is} ${of.path}`),
	);
}

const article = maker.sentences(60);
const most = maker.changed(article, 0.85);
const others = Array.from({length: 20}, () => ({text: maker.sentences(60)}));

test('of posts with most words in common, the fullest is kept, whatever the order', (t) => {
	const posts = [{text: article.slice(0, 50)}, ...others, {text: article}];
	t.deepEqual(twinsAmong(posts), ['_posts/0.md fuller _posts/21.md']);
	t.deepEqual(twinsAmong(posts, true), ['_posts/0.md fuller _posts/21.md']);
});

test('of about as many words, the older one is kept, or the one with a date', (t) => {
	const cut = article.map((sentence, index) => (index % 8 === 0 ? sentence.toReversed() : sentence));
	t.deepEqual(
		twinsAmong([
			{text: article, day: 4},
			{text: cut, day: 2},
		]),
		['_posts/0.md older _posts/1.md'],
	);
});

test('three are one group', (t) => {
	const posts = [{text: article}, {text: article.slice(0, 52)}, {text: article.slice(0, 50)}];
	t.deepEqual(twinsAmong(posts), ['_posts/1.md fuller _posts/0.md', '_posts/2.md fuller _posts/0.md']);
});

test('a chain of versions is told link by link', (t) => {
	const posts = [article, article.slice(0, 44), article.slice(0, 32)].map((text) => ({text}));
	t.deepEqual(twinsAmong(posts), ['_posts/1.md fuller _posts/0.md', '_posts/2.md fuller _posts/1.md']);
});

test('what a part of the posts of a host repeats is no common text', (t) => {
	const appeal = maker.sentences(20);
	const short = [1, 2].map(() => ({text: [...maker.sentences(4), ...appeal]}));
	const long = others.map(({text}) => ({text: [...text, ...appeal]}));
	t.deepEqual(twinsAmong([...short, ...long]), []);
	t.is(twinsAmong([...short, ...others]).length, 1, 'Nobody else repeats it.');
});

test('what the posts of one host repeat counts neither in its own nor in those of others', (t) => {
	const appeal = maker.sentences(40);
	const copied = {text: [...article, ...appeal]};
	const ofHost = others.map(({text}) => ({text: [...text, ...appeal]}));
	const reprint = {text: [...article.slice(0, 55), ...appeal], host: 'reprints.example', day: 3};
	t.deepEqual(twinsAmong([copied, ...ofHost, reprint]), ['_posts/21.md fuller _posts/0.md']);
});

const chinese = new TextMaker('chinese', new Random(4)).sentences(40);

const silent: readonly (readonly [name: string, posts: readonly Written[]])[] = [
	['a text, and it with a short translation', [{text: chinese}, {text: [...chinese, ...maker.sentences(20)]}]],
	['half of the text', [{text: article}, {text: article.slice(0, 30)}]],
	[
		'parts',
		[
			{text: article, title: 'The tide (Part 1)'},
			{text: most, title: 'The tide (Part 2)'},
		],
	],
	['a correction', [{text: article}, {text: [['correction', 'of', 'the', 'tide'], ...article.slice(1)]}]],
	['films', [article, most].map((text) => ({text, host: 'www.youtube.com'}))],
	[
		'short notices under numbered titles',
		[
			{text: article.slice(0, 8), title: 'The tide on 3 May'},
			{text: article.slice(0, 7), title: 'The tide on 4 May'},
		],
	],
	['three short texts of a host', [8, 7, 6].map((count) => ({text: article.slice(0, count)}))],
	['equal words, which are another finding', [{text: article}, {text: article}]],
	['less than 200 letters', [3, 2].map((count) => ({text: article.slice(0, count)}))],
];
for (const [name, posts] of silent) {
	test(`no near twins: ${name}`, (t) => {
		t.deepEqual(twinsAmong(posts), []);
	});
}

test('data are no twins, however alike', (t) => {
	const rows = Array.from({length: 80}, (_, row) => [maker.word(), String(row * 17)]);
	const changed = rows.map(([name = '', value = ''], row) => [name, row % 20 === 0 ? '5' : value]);
	t.deepEqual(twinsAmong([{text: rows}, {text: changed}]), []);
});
