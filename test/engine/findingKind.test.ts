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
	['<div class="share-bar big wide">', '<div.share-bar>'],
	['<div class="share box-hHfPcd sd-qwrtzp">', '<div.share>'],
	['<div class="box-hHfPcd sd-qwrtzp menu-hgvtrql share">', '<div.share>'],
	['<div class="shareBarAtTop">', '<div.shareBarAtTop>'],
	['<img class="alignleft size-large is-style-round wp-block">', '<img.wp-block>'],
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
	['http://http://lock.example/a-1', 'lock.example/*'],
	['https:////lock.example/logs/a-1', 'lock.example/logs/'],
	['/tag?q=rain', '/tag?'],
	['/en/tag/rain', '/en/tag/'],
	['utm_source=feed', 'utm_source'],
	['[gallery ids="1,2"]', '[gallery'],
	['javascript:readOn(17)', 'javascript:readOn'],
	['count(17)', 'count'],
	['U+200B', 'U+200B'],
	['近日遭到', ''],
	['.分享', '.分享'],
	['[sic] it was', '[sic'],
	[7, ''],
];
for (const [value, kind] of values) {
	test(`of ${JSON.stringify(value)} in a message, the kind is ${JSON.stringify(kind)}`, (t) => {
		t.is(kindOf('', {value}), kind);
	});
}

test('a class that the message names says which element it is: the others do not count', (t) => {
	const element = elementOf('<div class="clear share-bar">');
	t.is(kindOf(element, {selector: '.share-bar'}), '<div> .share-bar');
	t.is(kindOf(element, {attribute: 'onclick'}), '<div.clear> onclick');
});

test('the address of a picture does not say whose mistake it is', (t) => {
	t.is(
		kindOf(elementOf('<img class="lazy">'), {url: 'https://img.example/a.jpg', attribute: 'data-src'}),
		'<img.lazy> data-src',
	);
	t.is(kindOf(elementOf('<iframe>'), {url: 'https://frames.example/a'}), '<iframe> frames.example/*');
});
