import test from 'ava';
import {randomPage} from '../../scripts/htmlPieces.ts';
import {plainTree} from '../../scripts/plainTree.ts';
import {randomFrom} from '../../scripts/random.ts';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';

const pages: Readonly<Record<string, string>> = {
	'text and tags': '<p class="a b" id=c>One <b>two</b> three</p>\n<hr>',
	'attributes of all kinds':
		'<a HREF=\'/x?a=1&amp;b\' title="a &lt; b" data-a hidden download=x.pdf tabindex=2 rel="a  b">x</a>',
	'an attribute twice, and two that mean one property': '<p class=a class=b classname=c for=x htmlfor=y>x',
	'names that every object has': '<p constructor toString=1 __proto__=2 hasOwnProperty>x</p>',
	'quotes, signs and an equals sign where none belongs': '<p =a a=> <p a"b=1> <p a=b"c> <p / a / b/>x',
	'a name that looks like a selector': '<x-a.b class=c>x</x-a.b><y#z id=q>y',
	references: 'a &amp; b &notit; &copy=1 &#x80; &#0; &;  &amp; <b>&lt;</b>',
	'marks that are no tags': 'a < b </> c <1> </1> <! d> <?e?> </ f> <',
	comments: '<!-- a --> <!--> <!---> b <!-- c',
	'elements without end tags': '<ul><li>a<li>b<ul><li>c</ul><p>d<p>e<table><tr><td>f<td>g',
	'end tags without elements': 'a</p>b</div></b></br>c</p></p>',
	'formatting across blocks': '<b><p>a</b>b</p><a href=1>c<a href=2>d<i><div>e</i>f</div>',
	'what a table pushes out': '<table>a<b>b<tr>c<td>d</td>e</table>f',
	'text that is no HTML':
		'<script>a<b>&amp;</script><style>c<d></style><textarea>\n<e>&lt;</textarea><title>f<g></title>',
	'a line break right behind <pre>': '<pre>\na</pre><pre>\n\nb</pre><listing>\n c</listing>',
	'drawings and formulas':
		'<svg viewbox="0 0 1 1"><lineargradient id=a xlink:href=#b /><foreignobject><p>a</svg><math><mi>x<template>y</template></math>',
	templates: '<template><p>a</p>b</template><div><template><tr><td>c</template>',
	'sections of formulas, closed and not': '<math>a<![CDATA[b]]>c</math><svg>\f<![CDATA[',
	'carriage returns and NUL': 'a\r\nb\rc\0<p>d\r\n</p>\0',
	'lone surrogates and signs of two units': '\ud800a😀<b>😀</b>\udc00<col>\udc00&#13',
	nothing: '',
	'blanks alone': ' \n\t ',
	'a tag that is not closed': 'a<p class="b',
};

for (const [name, html] of Object.entries(pages)) {
	test(`the lean parser makes the tree of rehype-parse: ${name}`, (t) => {
		t.deepEqual(treeOf(html, 'lean'), treeOf(html, 'rehype-parse'));
	});
}

test('the lean parser makes the trees of rehype-parse from pages that are put together at random', (t) => {
	const random = randomFrom(1);
	for (let index = 0; index < 1500; index++) {
		const html = randomPage(random);
		t.deepEqual(treeOf(html, 'lean'), treeOf(html, 'rehype-parse'), JSON.stringify(html));
	}
});

test('the places in a tree are the same in whatever order they are asked for', (t) => {
	const rangesOf = (order: 'forwards' | 'backwards') => {
		const {tree} = parsePost({path: 'page.html', text: '<i>b</i></p>a</p></p>'}, defaultSettings);
		const nodes = order === 'forwards' ? tree.children : tree.children.toReversed();
		const ranges = nodes.map((node) => (node.type === 'doctype' ? undefined : node.data?.location.range));
		return order === 'forwards' ? ranges : ranges.toReversed();
	};
	t.deepEqual(rangesOf('backwards'), rangesOf('forwards'));
	t.is(rangesOf('forwards').length, 5);
});

function treeOf(text: string, parser: 'lean' | 'rehype-parse'): unknown {
	return plainTree(parsePost({path: 'page.html', text}, {...defaultSettings, parser}).tree);
}
