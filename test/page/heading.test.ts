import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {sliceOf} from '../../src/model/text.ts';
import {comparableText, findHeadingLink, renderedHeadingOf, showsHeading, spellingsOf} from '../../src/page/heading.ts';

const read = (text: string, path = 'a.md') => parsePost({path, text}, defaultSettings);

const found: readonly (readonly [string, string, string, string | undefined])[] = [
	[
		'<!--1709280000000-->\n[a *b*](https://e.example/)\n------\n',
		'a *b*',
		'https://e.example/',
		'<!--1709280000000-->',
	],
	['\uFEFF<!-- NaN -->\r\n[a](u)\r\n---\r\n', 'a', 'u', '<!-- NaN -->'],
	['<!--undefined-->\r[a](u)\r===\r', 'a', 'u', '<!--undefined-->'],
	['---\nx: y\n---\n\n\n[a] b](u)  \n--\t\n\nText', 'a] b', 'u', undefined],
	['<!-- more -->\n\n[a [b]](https://e.example/(c))\n------', 'a [b]', 'https://e.example/(c)', undefined],
	['[a](<u v> "A title")\n------\n', 'a', 'u v', undefined],
	["[a](u 'A title')\n------\n", 'a', 'u', undefined],
	['[a](u "v)\n------\n', 'a', 'u "v', undefined],
	['[a](b](u)\n------\n', 'a](b', 'u', undefined],
];

for (const [text, words, url, timestamp] of found) {
	test(`finds the heading link: ${JSON.stringify(text)}`, (t) => {
		const heading = findHeadingLink(read(text));
		t.is(heading?.text, words);
		t.is(heading?.url, url);
		t.is(heading && sliceOf(text, heading.urlRange), url);
		t.is(heading && sliceOf(text, heading.textRange), words);
		t.is(heading?.timestamp && sliceOf(text, heading.timestamp), timestamp);
		t.regex(heading ? sliceOf(text, heading.underline) : '', /^[-=]+[ \t]*$/);
	});
}

for (const text of [
	'',
	'[a](u)\n',
	'[a](u)\n-\n',
	'[a](u)\n\n------\n',
	'[a](u) b\n------\n',
	'[a]\n------\n',
	'](u)\n------\n',
	'b [a](u)\n------\n',
	'<!--1--> [a](u)\n------\n',
	'<!--1709280000000\n[a](u)\n------\n',
	'<div></div>\n[a](u)\n------\n',
]) {
	test(`finds no heading link: ${JSON.stringify(text)}`, (t) => {
		t.is(findHeadingLink(read(text)), undefined);
	});
}

test('a page of HTML has no heading link', (t) => {
	t.is(findHeadingLink(read('[a](u)\n------\n', 'a.html')), undefined);
});

test('knows what the renderer made of the heading link', (t) => {
	for (const [text, words, isShown] of [
		['[a "b" -- c...](u)\n---\n', 'a "b" -- c...', true],
		['[a «b»](u)\n---\n', 'a <<b>>', true],
		['[a *b*](u)\n---\n', 'a *b*', false],
		['[a] b](u)\n---\n', 'a] b', false],
		['[a\\] b](u)\n---\n', 'a] b', true],
	] as const) {
		const post = read(text);
		const heading = findHeadingLink(post);
		t.is(heading !== undefined && showsHeading(post, heading, [words]), isShown, text);
		t.is(heading !== undefined && renderedHeadingOf(post, heading) !== undefined, !text.includes('[a] '), text);
	}
});

test('what Markdown may mean, and what readers do not see', (t) => {
	t.deepEqual(spellingsOf('a\\] \\b \\\\'), ['a\\] \\b \\\\', 'a] \\b \\']);
	t.is(comparableText(' a\u00a0 &amp;\u200b\n b'), 'a & b');
});
