import test from 'ava';
import {htmlOf, withoutSpaceAtTags} from './support.ts';

/** Body, and the HTML that kramdown prints for it, white space between tags apart. */
const cases: readonly (readonly [body: string, html: string])[] = [
	// A setext heading needs a blank line before it: directly under a comment the link is a paragraph.
	['<!--7-->\n[t](u)\n------\n', '<!--7--><p><a href="u">t</a>\n——</p>'],
	['<!--7-->\n\n[t](u)\n------\n', '<!--7--><h2 id="t"><a href="u">t</a></h2>'],
	['a\n===\n', '<h1 id="a">a</h1>'],
	['a\nb\n===\n', '<p>a\nb\n===</p>'],
	['# One #\n## Two {#two}\n#three\n', '<h1 id="one">One</h1><h2 id="two">Two</h2><p>#three</p>'],
	['# A\n\n# A\n\n# 甲, B!\n', '<h1 id="a">A</h1><h1 id="a-1">A</h1><h1 id="甲-b">甲, B!</h1>'],
	['* * *\n_ _ _\n', '<hr /><hr />'],
	['one\ntwo  \nthree\\\nfour\n', '<p>one\ntwo<br />three<br />four</p>'],
	// Block elements own everything to their end tag.
	['<div>\n\n    <p>x</p>\n\n# y\n\n</div>\n', '<div><p>x</p># y</div>'],
	['<div>x</div> *y*\n', '<div>x</div><p><em>y</em></p>'],
	['one\n<div>x</div>\ntwo\n', '<p>one</p><div>x</div><p>two</p>'],
	['so <div>x</div>\n', '<p>so &lt;div>x&lt;/div></p>'],
	['<b>*x*</b>\n', '<p><b><em>x</em></b></p>'],
	['<i/>x\n', '<p><i/></i>x</p>'],
	['<div markdown="1">\n*x*\n\n- y\n</div>\n', '<div><p><em>x</em></p><ul><li>y</li></ul></div>'],
	['<p markdown="1">*x*</p>\n', '<p><em>x</em></p>'],
	['<div markdown="0">*x*</div>\n', '<div>*x*</div>'],
	['<div id="" class="c">x</div>\n', '<div class="c">x</div>'],
	['<script>if (a<b) "<div>"</script>\n\n*x*\n', '<script>if (a<b) "<div>"</script><p><em>x</em></p>'],
	['<!-- *a* <b> -->\n\nx <!-- *y* -->\n', '<!-- *a* <b> --><p>x <!-- *y* --></p>'],
	['<!-- open\n', '<p>&lt;!– open</p>'],
	['<p>&copy 1 &amp; &nope; a&b &#169; &#x41;</p>\n', '<p>&amp;copy 1 &amp; &nope; a&b &#169; &#x41;</p>'],
	['&copy 1 &copy; &nope; a&b\n', '<p>&amp;copy 1 &copy; &amp;nope; a&amp;b</p>'],
	['<div>\n<p>one\n</div>\n', '<div><p>one\n&lt;/div></p></div>'],
	['<Foo>x</foo></Foo>\n', '<Foo>x&lt;/foo></Foo>'],
	['<DIV>x</div>\n', '<DIV>x</div>'],
	// Code.
	['    <p>&amp;\n\ttwo\n\n    three\n', '<pre><code>&lt;p>&amp;amp;\ntwo\n\nthree\n</code></pre>'],
	['```js\n<p>\n```\n', '<pre><code class="language-js">&lt;p>\n</code></pre>'],
	['````\n```\n````\n', '<pre><code>```\n</code></pre>'],
	['```\n*x*\n', '<p>```\n<em>x</em></p>'],
	['<div>\n```\n<b>x</b>\n```\n</div>\n', '<div>```<b>x</b>```</div>'],
	// Quotes and lists.
	['> a\nb\n>\n> c\n', '<blockquote><p>a\nb</p><p>c</p></blockquote>'],
	['> > a\n', '<blockquote><blockquote><p>a</p></blockquote></blockquote>'],
	['- a\n- b\n', '<ul><li>a</li><li>b</li></ul>'],
	['- a\n\n- b\n', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
	['1. a\n\n   b\n2. c\n', '<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>'],
	['* a\n  * b\n    1. c\n', '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ul>'],
	[
		'- [ ] a\n- [x] b\n',
		'<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />a</li><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />b</li></ul>',
	],
	['- - a\nb\n', '<ul><li><ul><li>a\nb</li></ul></li></ul>'],
	['- a\n  - b\n\nc\n', '<ul><li>a<ul><li>b</li></ul></li></ul><p>c</p>'],
	[' \ta\n', 'a'],
	['one\n- two\n', '<p>one</p><ul><li>two</li></ul>'],
	['a\nb\n: c\n: d\n', '<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>'],
	['a\n\n: b\n', '<dl><dt>a</dt><dd><p>b</p></dd></dl>'],
	// A line with a pipe is a table.
	['a | b\n', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>'],
	[
		'|a|b|\n|:-|-:|\n|c|`d|e`|\n',
		'<table><thead><tr><th style="text-align: left">a</th><th style="text-align: right">b</th></tr></thead><tbody><tr><td style="text-align: left">c</td><td style="text-align: right"><code>d|e</code></td></tr></tbody></table>',
	],
	[
		'|a\\|b|c|\n|d|\n',
		'<table><tbody><tr><td>a|b</td><td>c</td></tr><tr><td>d</td><td>\u00a0</td></tr></tbody></table>',
	],
	['<!--7-->\na | b\n', '<!--7--><p>a | b</p>'],
	// What prints nothing.
	['[a]: u\n', ''],
	['x\n{:.y}\n\nz\n^\nw\n', '<p class="y">x</p><p>z</p><p>w</p>'],
	['$$\nx<y\n$$\n', '\\[\nx&lt;y\n\\]'],
];

for (const [body, html] of cases) {
	test(JSON.stringify(body), (t) => {
		t.is(htmlOf(body), withoutSpaceAtTags(html));
	});
}
