import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import type {Element, Post} from '../../src/model/post.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {descendants} from '../../src/page/html.ts';
import {imageSourceOf, isTrackingPixel, neverLoads} from '../../src/page/images.ts';
import {sourceSetCandidates} from '../../src/page/sourceSet.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E";

const images: readonly (readonly [string, {readonly source: string | undefined; readonly never: boolean}])[] = [
	['<img src="/a.jpg">', {source: '/a.jpg', never: false}],
	['<img>', {source: undefined, never: true}],
	['<img src="">', {source: undefined, never: true}],
	['<img src=" ">', {source: undefined, never: true}],
	['<img data-src="/a.jpg">', {source: '/a.jpg', never: true}],
	['<img src="/blank.gif" data-src="/a.jpg">', {source: '/a.jpg', never: false}],
	[`<img src="${pixel}" data-src="/a.jpg">`, {source: '/a.jpg', never: true}],
	[`<img src="${pixel}">`, {source: pixel, never: true}],
	[`<img src="${drawing}%3C/svg%3E" data-src="/a.jpg">`, {source: '/a.jpg', never: true}],
	[`<img src="${drawing}%3Cpath d='M0 0h9v9z'/%3E%3C/svg%3E" data-src="/a.jpg">`, {source: '/a.jpg', never: false}],
	['<img src="file:///home/me/a.jpg">', {source: 'file:///home/me/a.jpg', never: true}],
	['<img srcset="/a.jpg 1x">', {source: '/a.jpg', never: false}],
	[`<img srcset="${pixel}" data-srcset="/a.jpg 1x">`, {source: '/a.jpg', never: true}],
	['<picture><source srcset="/a.webp"><img data-src="/a.jpg"></picture>', {source: '/a.jpg', never: false}],
	['<picture><source data-srcset="/a.webp"><img data-src="/a.jpg"></picture>', {source: '/a.jpg', never: true}],
];
for (const [html, {source, never}] of images) {
	test(`${html} shows ${never ? 'nothing' : 'something'}`, (t) => {
		const [post, image] = parseImage(html);
		t.is(imageSourceOf(image), source);
		t.is(neverLoads(post, image), never);
	});
}

const sourceSets: readonly (readonly [string, readonly string[]])[] = [
	['', []],
	[' , ', []],
	['/a.jpg', ['/a.jpg']],
	['/a.jpg 1x, /b.jpg 2x', ['/a.jpg', '/b.jpg']],
	['/a.jpg,\n/b,c.jpg 300w,', ['/a.jpg', '/b,c.jpg']],
	['/a.jpg 1x (x, y), /b.jpg', ['/a.jpg', '/b.jpg']],
	[`${pixel} 1x, /b.jpg 2x`, [pixel, '/b.jpg']],
];
for (const [value, urls] of sourceSets) {
	test(`srcset ${JSON.stringify(value.slice(0, 40))} holds ${urls.length} URLs`, (t) => {
		t.deepEqual(sourceSetCandidates(value), urls);
	});
}

const pixels: readonly (readonly [string, boolean])[] = [
	['<img width="1" height="1">', true],
	['<img width="0" height="1px">', true],
	['<img style="height: 1px; width:1px !important">', false],
	['<img style="max-width:900px;width:0;height: 0px">', true],
	['<img width="1" height="1" style="width: 300px">', false],
	['<img width="1" height="10">', false],
	['<img width="1">', false],
	['<img>', false],
];
for (const [html, expected] of pixels) {
	test(`${html} is ${expected ? 'a' : 'no'} tracking pixel`, (t) => {
		const [, image] = parseImage(html);
		t.is(isTrackingPixel(image), expected);
	});
}

test('a long srcset is read in one go', (t) => {
	t.is(sourceSetCandidates('/a.jpg 1x, '.repeat(100_000)).length, 100_000);
	t.is(sourceSetCandidates(','.repeat(1_000_000)).length, 0);
	t.is(sourceSetCandidates(`a ${'('.repeat(1_000_000)}`).length, 1);
});

function parseImage(html: string): readonly [Post, Element] {
	const post = parsePost({path: '_posts/2024-03-01-a.html', text: html}, defaultSettings);
	const image = [...descendants(post.tree)].find(({tagName}) => tagName === 'img');
	if (image === undefined) throw new Error('The post holds no image.');
	return [post, image];
}
