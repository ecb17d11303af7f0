import test from 'ava';
import {collectFacts} from '../../src/engine/collect.ts';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {readLines} from '../../src/printed/readLines.ts';

/** What facts say by role, each as the file has it at its place; a date as its day, too. */
function printedIn(text: string, path = 'articles/a.md'): Readonly<Record<string, string>> {
	const facts = collectFacts({path, text}, splitFrontMatter(text), {...defaultSettings, generator: 'plain'});
	const day = facts.date === undefined ? '' : new Date(facts.date.value.epoch).toISOString().slice(0, 10);
	return Object.fromEntries(
		facts.inText.flatMap((role) => {
			const located = role === 'tags' ? undefined : facts[role];
			if (located === undefined) return [];
			const written = text.slice(located.range.start, located.range.end);
			return [[role, role === 'date' ? `${written} is ${day}` : written]];
		}),
	);
}

const url = 'https://herald.example/2021/03/first-ferry';
const words = 'The first ferry of the year left the quay at six in the morning, and nobody was there to wave.\n';

/** Bylines above an article, below its heading. */
const above: readonly (readonly [lines: string, said: Readonly<Record<string, string>>])[] = [
	['By Ida Moss', {author: 'Ida Moss'}],
	['*By Ida Moss and Ben Tarn*', {author: 'Ida Moss and Ben Tarn'}],
	['Author: Ida', {author: 'Ida'}],
	['**Author:** [Ida Moss](https://herald.example/ida)', {author: 'Ida Moss'}],
	['- Author: Ida Moss\n- Published: March 3, 2021', {author: 'Ida Moss', date: 'March 3, 2021 is 2021-03-03'}],
	['By Ida Moss | March 3, 2021', {author: 'Ida Moss', date: 'March 3, 2021 is 2021-03-03'}],
	['By Ida Moss // March 3, 2021', {author: 'Ida Moss', date: 'March 3, 2021 is 2021-03-03'}],
	['By Ida Moss on March 3, 2021', {author: 'Ida Moss', date: 'March 3, 2021 is 2021-03-03'}],
	['Published: March 3, 2021', {date: 'March 3, 2021 is 2021-03-03'}],
	['2021-03-03 08:15', {date: '2021-03-03 is 2021-03-03'}],
	['作者：林小春', {author: '林小春'}],
	['作者：林小春　來源：[海岸報](' + url + ')', {author: '林小春', source: url}],
	['> 作者：林小春\n> 原文：' + url, {author: '林小春', source: url}],
	['发布时间：2021-03-03', {date: '2021-03-03 is 2021-03-03'}],
	[
		'作者：林小春 | 發布時間：2021年3月3日 | 來源：' + url,
		{author: '林小春', date: '2021年3月3日 is 2021-03-03', source: url},
	],
	['原文链接: ' + url, {source: url}],
	['[原文链接](' + url + ')', {source: url}],
	['出自「第一班渡輪」：[海岸報](' + url + ')', {source: url}],
	['Source: ' + url, {source: url}],
	['Source: <' + url + '>', {source: url}],
	['*Source: [The Herald](' + url + ')*', {source: url}],
	['Originally published at [The Herald](' + url + ').', {source: url}],
	['This article was first published in [The Herald](' + url + ') on March 3.', {source: url}],
	['(via [The Herald](' + url + '))', {source: url}],
	['Author: Ida Moss | Source: ' + url, {author: 'Ida Moss', source: url}],
	['<p class="byline">By <a href="/ida">Ida Moss</a></p>', {author: 'Ida Moss'}],
	['<p>Source: <a href="' + url + '">The Herald</a></p>', {source: url}],
	['![The quay](quay.jpg)\n\nBy Ida Moss | March 3, 2021', {author: 'Ida Moss', date: 'March 3, 2021 is 2021-03-03'}],
	['Author: Ida &amp; Ben', {author: 'Ida &amp; Ben'}],
	['Via: https://other.example/a\nOriginal: ' + url, {source: url}],
	// Traps
	['By the time we came it was gone', {}],
	['given to us\nby modern machines of:\n_the gift_', {}],
	// A link to a note is one thing, and shows what stands behind its bar.
	['- [[Ida Moss|Tide Table]]\n- [[Log Odds]]', {}],
	['The [[Quay Wall|Harbour Wall]]', {}],
	['See [[The quay · Ida Moss.pdf]] ![[a.png|Ida Moss]]', {}],
	['By [[people/ida|Ida Moss]] | March 3, 2021', {author: 'Ida Moss', date: 'March 3, 2021 is 2021-03-03'}],
	['By the sea, Ida Moss was waiting.', {}],
	['By 2021', {}],
	['Photo: Ida Moss', {}],
	['![The quay](quay.jpg)\nPhoto by Ida Moss', {}],
	['![The quay](quay.jpg)\n\nBy Ida Moss', {}],
	[
		'<figure><img src="a.jpg"><figcaption>By Ida Moss. Source: <a href="' + url + '">Herald</a></figcaption></figure>',
		{},
	],
	['> We left in the morning.\n> By Ida Moss', {}],
	['> By Ida Moss', {}],
	['```\nAuthor: Ida Moss\n```', {}],
	['    Author: Ida Moss', {}],
	['<!-- Author: Ida Moss -->', {}],
	['| Author: Ida Moss |', {}],
	['Translated by Ida Moss', {}],
	['譯者：林小春', {}],
	['Source code: ' + url, {}],
	['Source: the harbour office', {}],
	['Sources: [one](https://a.example/1) and [two](https://a.example/2)', {}],
	['Updated: March 3, 2021', {}],
	['Source: /2021/03/first-ferry', {}],
];
for (const [lines, said] of above) {
	test(`above an article: ${JSON.stringify(lines)}`, (t) => {
		t.deepEqual(printedIn(`# The first ferry\n\n${lines}\n\n${words}\n${words}`), {title: 'The first ferry', ...said});
		t.deepEqual(printedIn(`# The first ferry\r\n\r\n${lines.replace(/\n/g, '\r\n')}\r\n\r\n${words}`), {
			title: 'The first ferry',
			...said,
		});
	});
}

const below: readonly (readonly [lines: string, said: Readonly<Record<string, string>>])[] = [
	['Source: ' + url, {source: url}],
	['---\n\n*Originally published at [The Herald](' + url + ').*', {source: url}],
	['原文：<' + url + '>\n\nTags: sea, ferries', {source: url}],
	['作者：林小春\n來源：' + url, {author: '林小春', source: url}],
	['> 原文链接：' + url, {source: url}],
	['Source: ' + url + '\n\n## Comments\n\nAuthor: Bob\n\nNice.', {source: url}],
	// Traps
	['## Comments\n\nAuthor: Bob\nSource: ' + url, {}],
	['<div id="comments">\n<p>Author: Bob</p>\n</div>', {}],
	['By Bob Reed', {}],
	['Author: Ann\n\nAuthor: Bob', {}],
	['![A chart](chart.png)\nSource: ' + url, {}],
	['> The sea is wide.\n> Source: ' + url, {}],
	['Source: ' + url + '\n\n' + words, {}],
	['via ' + url + '\n\n' + words + '\n' + words, {}],
];
for (const [lines, said] of below) {
	test(`below an article: ${JSON.stringify(lines)}`, (t) => {
		t.deepEqual(printedIn(`# The first ferry\n\n${words}\n${words}\n${lines}\n`), {title: 'The first ferry', ...said});
		const long = `${words}\n`.repeat(200);
		t.deepEqual(printedIn(`# The first ferry\n\n${long}${lines}\n`), {title: 'The first ferry', ...said});
	});
}

for (const [text, title] of [
	['# The *first* ferry #\n', 'The *first* ferry'],
	['The first ferry\n=====\n\nWords.\n', 'The first ferry'],
	['Words.\n\n---\n', undefined],
	['<h1 class="a">The first<br> ferry</h1>\n', 'The first'],
	[`${words}\n${words}\n# Later\n`, undefined],
	['```\n# Code\n```\n', undefined],
	['> # Quoted\n', undefined],
	['## A & B &lt;3\n', 'A & B &lt;3'],
] as const) {
	test(`the title of ${JSON.stringify(text)}`, (t) => {
		t.is(printedIn(text)['title'], title);
	});
}

test('a page of HTML', (t) => {
	const page = `<!DOCTYPE html><html><head><title>Herald</title><script>"By Eve Hart"</script></head>
<body><nav><p>By Nan Vail</p></nav>
<article><h1>The first
ferry</h1><div class="meta">By <b>Ida Moss</b><br>Published: March 3, 2021</div><p>${words}</p>
<p>Source: <a href='${url}'>The Herald</a></p></article><footer>By Nan Vail</footer></body></html>`;
	t.deepEqual(printedIn(page, 'pages/a.html'), {
		title: 'The first\nferry',
		author: 'Ida Moss',
		date: 'March 3, 2021 is 2021-03-03',
		source: url,
	});
});

test('what the front matter says, the text is not asked for', (t) => {
	const text = `---\nauthor: Ben\nfrom: https://a.example/1\n---\n# Ferry\n\nBy Ida Moss\n\nSource: ${url}\n`;
	t.deepEqual(printedIn(text), {title: 'Ferry'});
	t.deepEqual(printedIn('---\ntitle: "\n---\nBy Ida Moss\n'), {}, 'It cannot be read.');
	t.deepEqual(printedIn(`---\ntitle: A\nauthor:\n---\nBy Ida Moss\n\n${words}`), {author: 'Ida Moss'});
});

test('Lines are what the last end tag says whose element was opened before the part that is read', (t) => {
	const text = 'One\n\n---\n\n</pre>\n\nTwo\n\n</blockquote>\n\nThree\n\n> Four\n';
	const {lines} = readLines(text, {start: 0, end: text.length}, false);
	t.deepEqual(
		lines.map(({kind, text: shown}) => [kind, shown]),
		[
			['quotation', 'One'],
			['quotation', 'Two'],
			['plain', 'Three'],
			['quotation', 'Four'],
		],
	);
});
