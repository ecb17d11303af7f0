import test from 'ava';
import {locate, render} from './support.ts';

const heading = '<!--5-->\n[消息 *甲*](https://example.org/n "標")\n------\n';

test('a link of Markdown stands on all of it, its URL on the URL', (t) => {
	const [link] = locate(heading, 'a');
	t.is(link?.whole, '[消息 *甲*](https://example.org/n "標")');
	t.is(link?.startTag, '[');
	t.deepEqual(link?.attributes, {href: 'https://example.org/n', title: '標'});
	t.is(locate(heading, 'em')[0]?.whole, '*甲*');
	t.is(locate(heading, 'em')[0]?.startTag, '*');
});

test('the URL of a link can be edited where it stands', (t) => {
	const body = 'see [x](/y) now\n';
	const {html, map} = render(body);
	const at = html.indexOf('/y');
	t.true(map.isCopied(at, at + 2));
	t.deepEqual(map.toSource(at, at + 2), {start: 8, end: 10});
});

test('the URL of a reference link can be edited in its definition', (t) => {
	const body = '[r][1]\n\n[1]: http://example.org/\n';
	const {html, map} = render(body);
	const at = html.indexOf('http');
	t.true(map.isCopied(at, at + 4));
	t.deepEqual(map.toSource(at, at + 4), {start: 13, end: 17});
	t.is(locate(body, 'a')[0]?.whole, '[r][1]');
});

test('images', (t) => {
	const [image] = locate('a ![two](i.png "t") b', 'img');
	t.is(image?.whole, '![two](i.png "t")');
	t.deepEqual(image?.attributes, {src: 'i.png', alt: 'two', title: 't'});
});

test('quotes, lists, cells: positions lead through the marks before each line', (t) => {
	t.is(locate('> quoted\n> [l](u)\n', 'a')[0]?.whole, '[l](u)');
	t.is(locate('> quoted\n> [l](u)\n', 'a')[0]?.attributes['href'], 'u');
	t.is(locate('- one\n- two\n  <img src="a.png">\n', 'img')[0]?.whole, '<img src="a.png">');
	t.is(locate('| a | [l](u) |\n', 'a')[0]?.whole, '[l](u)');
	t.is(locate('1. x\n\t- <b>y</b>\n', 'b')[0]?.whole, '<b>y</b>');
});

const attributes: readonly (readonly [body: string, element: string, attributes: Readonly<Record<string, string>>])[] =
	[
		['<div><a href=top target=_new>', 'a', {href: 'href=top', target: 'target=_new'}],
		['<div><img src="1.png" SRC="2.png" alt=x>', 'img', {src: 'SRC="2.png"', alt: 'alt=x'}],
		["<p><a title='&quot;q&quot;'>q</a></p>", 'a', {title: "title='&quot;q&quot;'"}],
		['<p><a   href  =  "h"   class = "c" >q</a></p>', 'a', {href: 'href  =  "h"', className: 'class = "c"'}],
		['<p>\r\none\r\n<img\r\n  src="a"\r\n alt="b\r\nc"></p>\r\n', 'img', {src: 'src="a"', alt: 'alt="b\r\nc"'}],
		['<p>好𠮷😭<img alt="像😭"></p>', 'img', {alt: 'alt="像😭"'}],
		['<div><a href="?a=1&lt b=2">x</a></div>', 'a', {href: 'href="?a=1&lt b=2"'}],
		['text <img src=a/> text', 'img', {src: 'src=a'}],
	];

for (const [body, element, expected] of attributes) {
	test(`attributes of ${JSON.stringify(body)}`, (t) => {
		t.deepEqual(locate(body, element)[0]?.attributes, expected);
	});
}

test('offsets are those of the file, whatever stands before the body', (t) => {
	const [image] = locate('\ufeff<p><img src="a"></p>', 'img');
	t.is(image?.whole, '<img src="a">');
});

test('a body of plain HTML is one copied piece', (t) => {
	const body = '<div class="a">\n<p>one &amp; two</p>\n\n<img src="x?a=1&b=2">\n</div>\n\n<p>three</p>\r\n';
	const {html, map} = render(body);
	t.is(html, body);
	t.is(map.chunks.length, 1);
});

test('an element that kramdown closes ends where it does so', (t) => {
	t.is(locate('<div>\n<p>a\n</div>\n', 'div')[0]?.whole, '<div>\n<p>a\n</div>\n');
});
