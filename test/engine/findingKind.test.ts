import test from 'ava';
import {kindOf} from '../../src/engine/findings/findingKind.ts';
import {parsePost} from '../../src/engine/parse.ts';
import type {Element} from '../../src/model/post.ts';
import {defaultSettings} from '../../src/model/settings.ts';

function elementOf(html: string): Element {
	const [element] = parsePost({path: 'page.html', text: html}, defaultSettings).tree.children;
	if (element?.type !== 'element') throw new Error('The page begins with no element.');
	return element;
}

const elements: readonly (readonly [html: string, kind: string])[] = [
	['<div class="share-bar big wide">', '<div.share-bar.big>'],
	['<div class="post-1234 share" id="ad-77">', '<div.share>'],
	['<div id="related">', '<div#related>'],
	['<a class="bbc-1gnhmg2">', '<a>'],
	['<img class="wdAUwEkxSXQjBoQ">', '<img>'],
	['<p>', '<p>'],
];
for (const [html, kind] of elements) {
	test(`of ${html}, what a person named is its kind`, (t) => {
		t.is(kindOf(elementOf(html), {}), kind);
	});
}

const values: readonly (readonly [value: string | number, kind: string])[] = [
	['https://www.news.example/tag/rain?q=1', 'news.example/tag/'],
	['https://i2.wp.example/a/b.png', 'i#.wp.example/a/'],
	['//cdn.example/2024/01/a.png', 'cdn.example/*/'],
	['https://news.example/', 'news.example/'],
	['https://news.example/333', 'news.example/*'],
	['https://news.example/333.aspx', 'news.example/*.aspx'],
	['/article/333', '/article/'],
	['onerror', 'onerror'],
	['utm_source', 'utm_source'],
	['.share-bar', '.share-bar'],
	['At night, the harbour sleeps', ''],
	['IMG_2041', ''],
	[7, ''],
];
for (const [value, kind] of values) {
	test(`of ${JSON.stringify(value)} in a message, the kind is ${JSON.stringify(kind)}`, (t) => {
		t.is(kindOf('', {value}), kind);
	});
}
