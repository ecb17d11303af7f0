import test from 'ava';
import {surveyPost} from '../../src/engine/lint.ts';
import type {Gist} from '../../src/model/facts.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

/** The gist of a post of its own: another title, author, day and address each. */
function gistOf(body: string, number = 1): Gist | undefined {
	const address = addressOf(number);
	const text = post(body.replaceAll('ADDRESS', address).replaceAll('TITLE', titleOf(number)), {
		title: titleOf(number),
		from: address,
		author: number === 1 ? 'Ida Moss' : 'Ben Tarn',
	});
	return surveyPost({path: '_posts/2024-03-01-a.md', text}, configWith([])).facts.gist;
}

function addressOf(number: number): string {
	return `https://news.example/stories/the-${number === 1 ? 'ferry-sails' : 'goat-swims'}`;
}

function titleOf(number: number): string {
	return number === 1 ? 'The ferry sails again' : 'A goat swims ashore';
}

const page = '<h1>The last page</h1><p>This paper has been painted blue.</p>';

const same: readonly (readonly [what: string, one: string, other: string])[] = [
	['other titles in headings', `<h2>TITLE</h2>${page}`, `<h2>TITLE</h2>${page}`],
	['heading links', `<!--1709280000000-->\n[TITLE](ADDRESS)\n------\n\n${page}`, `[TITLE](ADDRESS)\n---\n\n${page}`],
	['their own addresses', `${page}<a href="ADDRESS">Here</a>ADDRESS`, `${page}<a href="ADDRESS">Here</a>ADDRESS`],
	['addresses that lead back', `${page}<a href="/in?next=ADDRESS">In</a>`, `${page}<a href="/in?next=ADDRESS">In</a>`],
	['bylines', `- Author: Ida Moss\n- Date: 2019-03-04\n\n${page}`, `- Author: Ben Tarn\n- Date: 2021-11-30\n\n${page}`],
	['ids that servers draw', `${page}<p>Ray ID: 8f3a9be21c</p>`, `${page}<p>Ray ID: 7b20cce4d1</p>`],
	['times and addresses of machines', `${page}<p>10.1.2.3 at 12:00:03</p>`, `${page}<p>10.1.77.9 at 08:15:59</p>`],
	[
		'snapshots of other times',
		`${page}<img src="https://web.archive.org/web/20190301123456im_/https://news.example/a.png">`,
		`${page}<img src="https://web.archive.org/web/20200301123456im_/https://news.example/a.png">`,
	],
	['markup', page, '# The last page\n\nThis *paper* has been painted blue.\n'],
	['scripts and comments', `${page}<script>a = 1;</script>`, `<!-- 2 -->${page}<style>b {}</style>`],
];
for (const [what, one, other] of same) {
	test(`a page is the same in spite of ${what}`, (t) => {
		t.truthy(gistOf(one));
		t.deepEqual(gistOf(one), gistOf(other, 2));
	});
}

const different: readonly (readonly [what: string, one: string, other: string])[] = [
	['words', page, `${page}<p>And green.</p>`],
	['small numbers', `${page}<p>12 boats</p>`, `${page}<p>13 boats</p>`],
	['pictures', `${page}<img src="/a.jpg">`, `${page}<img src="/b.jpg">`],
	[
		'links',
		`${page}<a href="https://sound.example/1">Listen</a>`,
		`${page}<a href="https://sound.example/2">Listen</a>`,
	],
	['links of Markdown', `${page}\n\n[Listen](/talks/1)\n`, `${page}\n\n[Listen](/talks/2)\n`],
];
for (const [what, one, other] of different) {
	test(`pages with other ${what} are different`, (t) => {
		t.not(gistOf(one)?.digest, gistOf(other)?.digest);
	});
}

for (const body of [
	'',
	'<p>TITLE</p>\n',
	'<p>Video</p>\n',
	'<img src="/a.jpg">\n',
	`<p>${'The harbour lay still. '.repeat(300)}</p>\n`,
]) {
	test(`there is no gist of ${JSON.stringify(body.slice(0, 50))}`, (t) => {
		t.is(gistOf(body), undefined);
	});
}

const excuses: readonly (readonly [body: string, isExcuse: boolean])[] = [
	['<p>Page not found</p>', true],
	['<p>You need to enable JavaScript to run this app.</p>', true],
	['<p>Bitte akzeptieren Sie: Alle akzeptieren</p>', true],
	['<p>请登录后继续阅读全文</p>', true],
	['<p>Ce service est temporairement indisponible.</p>', true],
	['<p>The harbour lay still.</p>', false],
	['<p>The harbour lay still.</p><noscript>Please enable JavaScript</noscript>', false],
];
for (const [body, isExcuse] of excuses) {
	test(`${JSON.stringify(body)} ${isExcuse ? 'is' : 'is not'} what pages say in place of an article`, (t) => {
		t.is(gistOf(body)?.isExcuse, isExcuse);
	});
}

test('tags that are not closed take no long time', (t) => {
	t.notThrows(() => gistOf(`<p>Page not found</p>${'<script '.repeat(50_000)}`));
	t.notThrows(() => gistOf(`<p>Page not found</p>${'<script>'.repeat(50_000)}`));
	t.notThrows(() => gistOf(`<p>Page not found</p>${'<a href="'.repeat(50_000)}>`));
});
