import test from 'ava';
import {packFacts, unpackFacts} from '../../src/archive/packFacts.ts';
import {titleKeyOf} from '../../src/archive/titles.ts';
import {neededDetails} from '../../src/engine/collectDetails.ts';
import {lintPost, surveyPost} from '../../src/engine/lint.ts';
import type {PostFacts} from '../../src/model/facts.ts';
import {defineArchiveRule} from '../../src/model/rule.ts';
import type {SiteGenerator} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

const path = '_posts/2024-03-01-a.md';

function factsOf(text: string): PostFacts {
	return surveyPost({path, text}, configWith([])).facts;
}

const texts: readonly string[] = [
	'',
	'Text',
	'---\n',
	post('Text\n'),
	post('\n <!-- 1709280000 -->\nText\n'),
	post('<!--1709280000000-->\nText\n', {title: '2020'}),
	post('Text\n', {tags: '[]', categories: '[ Sea, News ]', author: '"Ann"'}),
	post('Text\n', {
		permalink: '/a',
		slug: 'b',
		published: 'false',
		date: '2024-03-01',
		from: "'https://news.example/a'",
	}),
	post('Text\n', {date: '2024-03-01t08:00:00.5z', title: '""', author: '>-\n  Ann'}),
	post('Text\n', {author: '[ Ann, {name: Bo}, 7 ]', authors: '{name: "Cy", url: /cy}'}),
	post('Text\n', {author: 'Ann', authors: '[ Ann ]'}),
	post('<!--NaN-->\nText\n'),
	post('[a](https://web.archive.org/web/2020/https://port.example/)\n'),
	post('Text\n', {archivelint: '{disable: [{rule: a, reason: b, until: 2024-03-01}]}'}),
];
for (const text of texts) {
	test(`packed facts say the same: ${JSON.stringify(text.slice(0, 200))}`, (t) => {
		const facts = factsOf(text);
		const packed = JSON.parse(JSON.stringify(packFacts(facts))) as ReturnType<typeof packFacts>;
		t.deepEqual(unpackFacts(packed), facts);
		t.deepEqual(lintPost({path, text}, configWith([])).facts, facts, 'Linting gives the same facts.');
	});
}

test('Hugo finds what says where a page is published in any case, other programs as it is written', (t) => {
	const text = post('Text\n', {
		URL: '/harbour/quay/',
		Slug: 'quay',
		Aliases: '[ /old-quay/ ]',
		Categories: '[ Harbour ]',
		Date: '2024-03-02',
	}).replace(/^date: .*\n/m, '');
	const factsIn = (generator: SiteGenerator): PostFacts =>
		surveyPost({path, text}, configWith([], {}, {generator})).facts;
	const {permalink, slug, redirectFrom, categories, published, date} = factsIn('hugo');
	t.deepEqual(
		[permalink?.value, slug, redirectFrom, categories],
		['/harbour/quay/', 'quay', ['/old-quay/'], ['Harbour']],
	);
	t.is(published?.value.source, '2024-03-02');
	t.is(date?.key, 'Date');
	const other = factsIn('jekyll');
	t.deepEqual([other.permalink, other.slug, other.redirectFrom, other.categories], [undefined, undefined, [], []]);
});

test('every name of authors is a fact, with its key and its place', (t) => {
	const text = post('Text\n', {author: '"Ann"', authors: "[ Bo, {name: Cy}, 7, 'Di' ]"});
	t.deepEqual(
		factsOf(text).authors.map(({key, value, style, range}) => [key, value, style, text.slice(range.start, range.end)]),
		[
			['author', 'Ann', 'double-quoted', '"Ann"'],
			['authors', 'Bo', 'plain', 'Bo'],
			['authors', 'Cy', 'collection', '{name: Cy}'],
			['authors', 'Di', 'single-quoted', "'Di'"],
		],
	);
});

test('facts of another version are not read', (t) => {
	const [, ...rest] = packFacts(factsOf('Text'));
	t.is(unpackFacts([1, ...rest]), undefined);
});

const equal: readonly (readonly [string, string])[] = [
	['<p>The tide</p>', '<div>\n\tThe <b>ti</b>de\u00A0</div>\n'],
	['The tide', '<!--1709280000000-->\nThe tide'],
	['[The tide](https://news.example/a)\n------\n', '[The tide](http://news.example/%61)\n---\n'],
];
for (const [one, other] of equal) {
	test(`${JSON.stringify(one)} has the words of ${JSON.stringify(other)}`, (t) => {
		const [first, second] = [factsOf(post(one)).fingerprint, factsOf(post(other)).fingerprint];
		t.is(first.words, second.words);
		t.is(first.length, second.length);
		t.not(first.file, second.file);
	});
}

test('a post is the same whatever its line endings', (t) => {
	const text = post('The\n\ntide\n');
	t.deepEqual(factsOf(`\uFEFF${text.replace(/\n/g, '\r\n')}`).fingerprint, factsOf(text).fingerprint);
});

for (const [body, length] of [
	['', 0],
	['<p> </p>\n<!-- a -->', 0],
	['<p', 2],
	['1 < 2 <3', 5],
	['<!-- a', 5],
	['<'.repeat(9), 9],
	['潮水\u3000', 2],
] as const) {
	test(`${JSON.stringify(body)} has ${length} units of words`, (t) => {
		t.is(factsOf(post(body)).fingerprint.length, length);
	});
}

test('titles are the same when their letters and digits are', (t) => {
	t.is(titleKeyOf('The tide: A&amp;B'), titleKeyOf('the tide —  Ａ＆Ｂ!'));
	t.not(titleKeyOf('The tide 1'), titleKeyOf('The tide 2'));
	t.not(titleKeyOf('🌊'), titleKeyOf('⛵'));
});

const rule = defineArchiveRule({
	id: 'needs-links',
	description: 'Look at links.',
	messages: {},
	needs: ['links'],
	judge() {},
});

test('details are collected where a rule that is on needs them', (t) => {
	const on = configWith([rule]).settingsFor(path, undefined);
	t.deepEqual(neededDetails([rule], on), ['links']);
	t.deepEqual(neededDetails([rule], configWith([]).settingsFor(path, undefined)), []);
	const text = post('<a href="https://news.example/">a</a>\n');
	t.deepEqual(surveyPost({path, text}, configWith([rule])).details, {});
	const config = {...configWith([rule]), details: ['links'] as const};
	t.is(surveyPost({path, text}, config).details.links?.length, 1);
	const {contents: _, ...details} = lintPost({path, text}, config).details;
	t.deepEqual(details, surveyPost({path, text}, config).details);
});

test('links tell where they lead, where that stands, and how it is written', (t) => {
	const text = [
		'<a href="https://a.example/?a=1&amp;b=2">a</a> <a href=\'//b.example\'>b</a>',
		"[d](https://d.example/) <https://e.example/> [f](/f) <a href='HTTP://g.example/'>g</a> <a>h</a>",
		'',
		'{% raw %}<a href="https://i.example/">i</a>{% endraw %}',
		'',
	].join('\n');
	const links = surveyPost({path, text}, {...configWith([]), details: ['links']}).details.links ?? [];
	t.deepEqual(
		links.map(({url, range: {start, end}, style}) => [url, text.slice(start, end), style]),
		[
			['https://a.example/?a=1&b=2', 'https://a.example/?a=1&amp;b=2', 'double-quoted'],
			['https://d.example/', 'https://d.example/', 'markdown'],
			['https://e.example/', 'https://e.example/', 'fixed'],
			['HTTP://g.example/', 'HTTP://g.example/', 'single-quoted'],
			['https://i.example/', 'https://i.example/', 'fixed'],
		],
	);
});

test('links without quotes stand in posts that are taken as they are', (t) => {
	const text = '<a href=https://c.example/>c</a>\n';
	const links = surveyPost({path: 'a.html', text}, {...configWith([]), details: ['links']}).details.links;
	t.deepEqual(links, [{url: 'https://c.example/', range: {start: 8, end: 26}, style: 'unquoted'}]);
});

test('keys are facts: those with a value where they stand, and those without', (t) => {
	const text = '---\ntitle: A\n"date": 2024-03-01\ntags:\nauthor: " "\n"fr\\x6fm": https://news.example/\n---\nText\n';
	const {keys, keyStarts, emptyKeys} = factsOf(text);
	t.deepEqual(keys, ['title', 'date', 'from']);
	t.deepEqual(emptyKeys, ['tags', 'author']);
	t.deepEqual(keyStarts, [4, 14, -1], 'One is written in another way than it is read.');
	t.deepEqual(
		keyStarts.slice(0, 2).map((start) => text.slice(start, start + 5)),
		['title', 'date"'],
	);
});

test('what a page holds is counted of each post that is linted, and of no other', (t) => {
	const text = post(
		[
			'## Heading',
			'',
			'Two words and 港灣, [a link](/a) and <a name="place">a place</a>.',
			'',
			'![](a.png) <img data-src="/b.png">',
			'',
			'<video><source src="a.mp4"><object data="a.swf"></object></video><iframe src="/a"></iframe>',
			'<style>p {color: red}</style><script>run()</script>',
			'',
		].join('\n'),
	);
	const input = {path, text};
	const {contents} = lintPost(input, configWith([])).details;
	const letters = 'HeadingTwowordsandalinkandaplace'.length + 2 * '港灣'.length;
	const title = lintPost({path, text: post('')}, configWith([])).details.contents;
	t.deepEqual(title, {letters: 0, images: 0, embeds: 0, links: 0, headings: 0});
	const {pictures = [], players = [], nameless = [], ...counts} = contents ?? {};
	t.deepEqual(counts, {letters, images: 2, embeds: 2, links: 1, headings: 1});
	t.is(nameless.length, 1);
	t.deepEqual(
		pictures.map(({start, end}) => text.slice(start, end)),
		['![](a.png)', '<img data-src="/b.png">'],
	);
	t.deepEqual(
		players.map(({start, end}) => text.slice(start, end).slice(0, 7)),
		['<video>', '<iframe'],
	);
	t.is(surveyPost(input, configWith([])).details.contents, undefined);
});

test('the title over an article is not counted, and what a caption describes is known', (t) => {
	const title = 'Lamps over the harbour';
	const source = 'https://harbour.example/lamps';
	const fields = {title, from: source};
	const contentsOf = (body: string) => lintPost({path, text: post(body, fields)}, configWith([])).details.contents;
	const generated = `<!--1700000000000-->\n\n[${title}](${source})\n------\n\n`;
	const none = {letters: 0, images: 0, embeds: 0, links: 0, headings: 1};
	for (const over of [generated, `# ${title}\n\n`, `<h1><a href="${source}">${title}</a></h1>\n\n`]) {
		t.deepEqual(contentsOf(over), none, over);
		t.deepEqual(contentsOf(`${over}Words`), {...none, letters: 5}, over);
	}
	t.is(contentsOf('## A heading of its own\n')?.letters, 'Aheadingofitsown'.length);
	t.is(contentsOf(`Words\n\n# ${title}\n`)?.letters, 'Words'.length + title.replaceAll(' ', '').length);
	const figure = '<figure><img src="/a.png"><figcaption>Boats on the quay</figcaption></figure>';
	const text = post(`<img src="/b.png">\n\n${figure}\n`);
	const {contents} = lintPost({path, text}, configWith([])).details;
	const start = text.indexOf('<img src="/a');
	t.deepEqual(contents?.captioned, [{start, end: start + '<img src="/a.png">'.length}]);
	const named = '<img src="/a.png" alt=""><img src="/b.png" aria-label="Boats">';
	t.is(lintPost({path, text: post(`<p>${named}</p>\n`)}, configWith([])).details.contents?.nameless, undefined);
	t.is(contents?.nameless?.length, 2);
	const twins = '<img data-src="/a.png" alt="Boats"><noscript><img src="/a.png" alt="Boats"></noscript>';
	t.is(lintPost({path, text: post(`<p>${twins}</p>\n`)}, configWith([])).details.contents?.images, 1);
	const picture = '<picture><source srcset="/a.webp 1x, /b.webp 2x"><img src="/a.png"></picture>';
	const body = post(`<div>${picture}</div>\n`);
	const at = body.indexOf('<picture>');
	t.deepEqual(lintPost({path, text: body}, configWith([])).details.contents?.pictures, [
		{start: at, end: at + picture.length},
	]);
});
