import test from 'ava';
import rule from '../../../rules/links/recorded-original.ts';
import {applyEdits} from '../../../src/model/text.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Recorded under any key.',
			post: post('<a href="https://mirror.example/read?source=https://paper.example/a"></a>\n', {
				from: 'https://mirror.example/ferry',
				canonical_url: 'https://www.paper.example/a/',
			}),
		},
		{
			name: 'Links of other sites that say something.',
			post: post('<p><a href="https://share.example/?source=https://paper.example/a">Share</a></p>\n', {
				from: 'https://mirror.example/ferry',
			}),
		},
		{
			name: 'Pages of the site itself.',
			post: post(
				'<p><a href="/login?source=https://mirror.example/ferry">Log in</a> <a href="https://share.example/?source=https%3A%2F%2Fmirror.example%2Fferry"></a></p>\n',
				{from: 'https://mirror.example/ferry'},
			),
		},
		{
			name: 'Front pages, and what is no URL.',
			post: post(
				'<p><a href="/read?source=https://paper.example/">a</a> <a href="/read?source=rss-https://paper.example/a">b</a> <a href="/read?source=feed">c</a></p>\n',
				{from: 'https://mirror.example/ferry'},
			),
		},
		{
			name: 'Other parameters.',
			post: post('<p><a href="/out?url=https://paper.example/a">a</a></p>\n', {from: 'https://mirror.example/ferry'}),
		},
		{
			name: 'A link of the article, through the site.',
			post: post(
				'<p>The <a href="/out?url=https://paper.example/a">original sails</a> were <b>sold</b>, says <a href="/out?url=https://paper.example/a">the original</a>.</p>\n',
				{from: 'https://mirror.example/ferry'},
			),
		},
		{
			name: 'Other parameters that the config names.',
			options: {labelledParameters: ['go']},
			post: post('<p><a href="/out?url=https://paper.example/a">Original</a></p>\n', {
				from: 'https://mirror.example/ferry',
			}),
		},
		{
			name: 'A list of articles.',
			post: post(
				'<p><a href="/read?source=https://paper.example/a">a</a> <a href="/read?source=https://paper.example/b">b</a></p>\n',
				{from: 'https://mirror.example/ferry'},
			),
		},
		{
			name: 'A link of the other site to its own page.',
			post: post('<p><a href="https://paper.example/subscribe?source=https://paper.example/a"></a></p>\n', {
				from: 'https://mirror.example/ferry',
			}),
		},
		{
			name: 'No source.',
			post: post('<p><a href="https://mirror.example/read?source=https://paper.example/a"></a></p>\n', {from: ''}),
		},
	],
	bad: [
		{
			name: 'A link that says that it leads to the original.',
			post: post('<p><a href="/out?url=https%3A%2F%2Fpaper.example%2Fa">閱讀原文</a></p>\n', {
				from: 'https://mirror.example/ferry',
			}),
			reports: `
				9 | <p><a href="/out?url=https%3A%2F%2Fpaper.example%2Fa">閱讀原文</a></p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The address of a link alone names \`https://paper.example/a\`, of which the article is a copy: write that into the front matter, as \`original\`.
			`,
		},
		{
			name: 'A link without words on the aggregator’s site, more than once.',
			post: post(
				'<p>The ferry.</p>\n<a class="a" href="https://mirror.example/read?source=https://paper.example/a"></a> <a href="/read?source=https%3A%2F%2Fpaper.example%2Fa&amp;b=1">The original</a>\n',
				{from: 'https://mirror.example/ferry'},
			),
			reports: `
				10 | <a class="a" href="https://mirror.example/read?source=https://paper.example/a"></a> <a href="/read?source=https%3A%2F%2Fpaper.example%2Fa&amp;b=1">The original</a>
				   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The address of a link alone names \`https://paper.example/a\`, of which the article is a copy: write that into the front matter, as \`original\`.
			`,
		},
		{
			name: 'A link that nobody sees on another site.',
			post: post('<p><a href="https://mirror.example/read?source=https://paper.example/a"> </a></p>\n'),
			reports: `
				9 | <p><a href="https://mirror.example/read?source=https://paper.example/a"> </a></p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The address of a link alone names \`https://paper.example/a\`, of which the article is a copy: write that into the front matter, as \`original\`.
			`,
		},
		{
			name: 'Another parameter.',
			post: post('<p><a href="/read?orig=https://paper.example/a">a</a></p>\n', {from: 'https://mirror.example/ferry'}),
			options: {parameters: ['orig']},
			reports: `
				9 | <p><a href="/read?orig=https://paper.example/a">a</a></p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The address of a link alone names \`https://paper.example/a\`, of which the article is a copy: write that into the front matter, as \`original\`.
			`,
		},
	],
});

test('recorded-original: the suggestion writes the key above the source', (t) => {
	const body = '<a href="https://mirror.example/read?source=https://paper.example/a"></a>\n';
	const text = post(body, {from: 'https://mirror.example/ferry'});
	for (const [given, lineEnding] of [
		[text, '\n'],
		[text.replaceAll('\n', '\r\n'), '\r\n'],
	] as const) {
		const [suggestion] = lint(rule, {post: given})[0]?.suggestions ?? [];
		t.is(suggestion?.description, 'Add `original: https://paper.example/a` to the front matter.');
		const start = given.indexOf('from:');
		t.deepEqual(suggestion?.edits, [
			{range: {start, end: start}, text: `original: "https://paper.example/a"${lineEnding}`},
		]);
	}
	t.deepEqual(lint(rule, {post: post(body)})[0]?.suggestions.length, 1);
});

const forms: readonly (readonly [generator: 'hugo' | 'pelican', before: string, after: string])[] = [
	[
		'hugo',
		'+++\ntitle = "A"\nfrom = \'https://mirror.example/ferry\'\n+++\n',
		"+++\ntitle = \"A\"\noriginal = 'https://paper.example/a'\nfrom = 'https://mirror.example/ferry'\n+++\n",
	],
	[
		'hugo',
		'{\n  "from": "https://mirror.example/ferry"\n}\n',
		'{\n  "original": "https://paper.example/a",\n  "from": "https://mirror.example/ferry"\n}\n',
	],
	[
		'hugo',
		'{"title": "A", "from": "https://mirror.example/ferry"}\n',
		'{"title": "A", "original": "https://paper.example/a", "from": "https://mirror.example/ferry"}\n',
	],
	[
		'pelican',
		'Title: A\nFrom: https://mirror.example/ferry\n',
		'Title: A\nOriginal: https://paper.example/a\nFrom: https://mirror.example/ferry\n',
	],
];

for (const [generator, before, after] of forms)
	test(`recorded-original: the suggestion writes the key as the form has it: ${JSON.stringify(before)}`, (t) => {
		const body = '\n<a href="https://mirror.example/read?source=https://paper.example/a"></a>\n';
		const [finding] = lint(rule, {post: before + body, settings: {generator}});
		t.is(applyEdits(before + body, finding?.suggestions[0]?.edits ?? []), after + body);
	});
