import test from 'ava';
import {htmlOf, withoutSpaceAtTags} from './support.ts';

/** Body, and the HTML that kramdown prints for it, white space between tags apart. */
const cases: readonly (readonly [body: string, html: string])[] = [
	// Attribute lists on blocks.
	['one\n{:.x #y k="v"}\n', '<p class="x" id="y" k="v">one</p>'],
	['{:.x}\none\n', '<p class="x">one</p>'],
	['one\n\n{:.x}\n\ntwo\n', '<p>one</p><p class="x">two</p>'],
	['one\n{:.x}\ntwo\n{:.y}\n', '<p class="x">one</p><p class="y">two</p>'],
	['{:.x}\n{:.y}\none\n', '<p class="x y">one</p>'],
	['# H\n{:.x}\n', '<h1 class="x" id="h">H</h1>'],
	['# H {#i}\n{:.x}\n', '<h1 id="i" class="x">H</h1>'],
	['# H\n{:#i}\n', '<h1 id="i">H</h1>'],
	['- a\n- b\n{:.x}\n', '<ul class="x"><li>a</li><li>b</li></ul>'],
	['- {:.x} a\n- b\n', '<ul><li class="x">a</li><li>b</li></ul>'],
	['- a\n  {:.x}\n\n- b\n', '<ul><li><p class="x">a</p></li><li><p>b</p></li></ul>'],
	['> a\n{:.x}\n', '<blockquote class="x"><p>a</p></blockquote>'],
	['> a\n> {:.x}\n', '<blockquote><p class="x">a</p></blockquote>'],
	['```js\na\n```\n{:.x}\n', '<pre class="x"><code class="language-js">a</code></pre>'],
	['    a\n{:.language-js .x}\n', '<pre class="x"><code class="language-js">a</code></pre>'],
	['a | b\n{:.x}\n', '<table class="x"><tbody><tr><td>a</td><td>b</td></tr></tbody></table>'],
	['***\n{:.x}\n', '<hr class="x" />'],
	['$$m$$\n{:.x}\n', '<div class="x">\\[m\\]</div>'],
	['$$m$${:.x}\n', '<div class="x">\\[m\\]</div>'],
	['a\n: {:.x} b\n', '<dl><dt>a</dt><dd class="x">b</dd></dl>'],
	['{:.x} a\n: b\n', '<dl><dt class="x">a</dt><dd>b</dd></dl>'],
	['{:.x}\na\n: b\n', '<dl class="x"><dt>a</dt><dd>b</dd></dl>'],
	['a\n{:.x}\n: b\n', '<p class="x">a</p><p>: b</p>'],
	['<div class="a" title=b>a</div>\n{:.x title="c"}\n', '<div class="a x" title="c">a</div>'],
	['<div markdown="1">\n*a*\n</div>\n{:.x}\n', '<div class="x"><p><em>a</em></p></div>'],
	['<!-- c -->\n{:.x}\none\n', '<!-- c --><p>one</p>'],
	['{:.x}\n<!-- c -->\none\n', '<!-- c --><p class="x">one</p>'],
	['{:.x}\nh\n===\n', '<h1 class="x" id="h">h</h1>'],
	['one\n{:.x\n.y}\n', '<p class="x y">one</p>'],
	['one\n{: .x-1 #1 k=v l=\'"\' m="a\\"b\\}c"}\n', '<p class="x-1" l="&quot;" m="a&quot;b}c">one</p>'],
	['one {:.x}\n', '<p>one {:.x}</p>'],
	['one\n{:.x} two\n', '<p>one\n{:.x} two</p>'],
	// Attribute lists behind spans.
	['*a*{:.x} b\n', '<p><em class="x">a</em>b</p>'],
	['*a*{:.x}{:#y}\n', '<p><em class="x" id="y">a</em></p>'],
	['*a* {:.x}\n', '<p><em>a</em>{:.x}</p>'],
	['[a](u){:.x target="_blank"}\n', '<p><a href="u" class="x" target="_blank">a</a></p>'],
	['![a](u "t"){:title="s" .x}\n', '<p><img src="u" title="s" class="x" alt="a" /></p>'],
	[
		'`a`{:.x} <https://u.example>{:.y} ~~b~~{:.z}\n',
		'<p><code class="x">a</code><a href="https://u.example" class="y">https://u.example</a><del class="z">b</del></p>',
	],
	['a $$m$${:.x} b\n', '<p>a<span class="x">$m$</span>b</p>'],
	['<b class=q>a</b>{:.x}\n', '<p><b class="q x">a</b></p>'],
	['a &amp;{:.x} "b"{:.y} c\n', '<p>a &amp; “b” c</p>'],
	['a{:.x}\n', '<p>a{:.x}</p>'],
	['\\{:.x}\n', '<p>{:.x}</p>'],
	['[a][r]{:.y}\n\n[r]: u\n{:.x}\n', '<p><a href="u" class="x y">a</a></p>'],
	// Lists that are defined.
	['one\n{:r .y}\n\n{:r: .x #i}\n', '<p class="x y" id="i">one</p>'],
	['*a*{:r}\n\n{:r: .x}\n{:s: .y}\n{:r: .z}\n', '<p><em class="x z">a</em></p>'],
	['{:a: .x}\n{:b: a .y}\none\n{:b}\n', '<p class="x y">one</p>'],
	['{:r: .x}\none\n{:nope}\n', '<p>one</p>'],
	// Footnotes.
	[
		'a[^1] b[^2] c[^1]\n\n[^2]: two\n[^1]: *one*\n',
		'<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>b<sup id="fnref:2" role="doc-noteref"><a href="#fn:2" class="footnote" rel="footnote">2</a></sup>c<sup id="fnref:1:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p><em>one</em> <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a> <a href="#fnref:1:1" class="reversefootnote" role="doc-backlink">&#8617;<sup>2</sup></a></p></li><li id="fn:2" role="doc-endnote"><p>two <a href="#fnref:2" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	[
		'a[^n]\n\n[^n]:\n    one\n\n    two\n\n        code\n',
		'<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>one</p><p>two</p><pre><code>code</code></pre><p><a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	[
		'a[^n]\n\n[^n]: - one\n',
		'<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><ul><li>one</li></ul><p><a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	[
		'a[^x] [^n] `[^n]` \\[^n]\n\n[^n]: one\n',
		'<p>a[^x]<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup><code>[^n]</code>[^n]</p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>one <a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	[
		'a[^n]\n\n[^n]: b[^m]\n[^m]: c[^m]\n',
		'<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>b<sup id="fnref:m" role="doc-noteref"><a href="#fn:m" class="footnote" rel="footnote">2</a></sup> <a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:m" role="doc-endnote"><p>c<sup id="fnref:m:1" role="doc-noteref"><a href="#fn:m" class="footnote" rel="footnote">2</a></sup> <a href="#fnref:m" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	[
		'- a[^n]\n\n  [^n]: one\n',
		'<ul><li><p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p></li></ul><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>one <a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	['[^n]: never named\n\na\n', '<p>a</p>'],
	['a[^n]\n[^n]: no definition\n', '<p>a[^n]\n[^n]: no definition</p>'],
	[
		'a[^n]\n\n[^n]: one\n{:.x}\nb\n',
		'<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p><p>b</p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>one <a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	// Abbreviations.
	[
		'The HTML and XHTML, HTML5, *HTML* `HTML` [HTML](HTML) HTML.\n\n*[HTML]: Hyper "Text"\n',
		'<p>The<abbr title="Hyper &quot;Text&quot;">HTML</abbr>and XHTML, HTML5,<em><abbr title="Hyper &quot;Text&quot;">HTML</abbr></em><code>HTML</code><a href="HTML"><abbr title="Hyper &quot;Text&quot;">HTML</abbr></a><abbr title="Hyper &quot;Text&quot;">HTML</abbr>.</p>',
	],
	[
		'<div>HTML</div>\n\n<b>HTML</b> <code>HTML</code>\n\n*[HTML]: Hyper\n',
		'<div>HTML</div><p><b><abbr title="Hyper">HTML</abbr></b><code>HTML</code></p>',
	],
	['*[a b]:\n *[c]: d & <e>\n\na b, c, ab\n', '<p><abbr>a b</abbr>,<abbr title="d &amp;<e>">c</abbr>, ab</p>'],
	[
		'*[ab]: x\n*[a]: y\n\nab a aba a-ab\n',
		'<p><abbr title="x">ab</abbr><abbr title="y">a</abbr>aba<abbr title="y">a</abbr>-<abbr title="x">ab</abbr></p>',
	],
	['中 中文\n\n*[中]: x\n{:.y}\n', '<p><abbr title="x" class="y">中</abbr><abbr title="x" class="y">中</abbr>文</p>'],
	// Tables of contents.
	[
		'* x\n{:toc}\n\n# A *b* [c](d)\n\n### C\n\n## D\n\n# E\n{:.no_toc}\n\n# A\n',
		'<ul id="markdown-toc"><li><a href="#a-b-c" id="markdown-toc-a-b-c">A<em>b</em>c</a><ul><li><a href="#c" id="markdown-toc-c">C</a></li><li><a href="#d" id="markdown-toc-d">D</a></li></ul></li><li><a href="#a" id="markdown-toc-a">A</a></li></ul><h1 id="a-b-c">A<em>b</em><a href="d">c</a></h1><h3 id="c">C</h3><h2 id="d">D</h2><h1 class="no_toc" id="e">E</h1><h1 id="a">A</h1>',
	],
	[
		'1. x\n{:toc .y #z}\n\n## B\n\n# A\n',
		'<ol class="y" id="z"><li><a href="#b" id="z-b">B</a></li><li><a href="#a" id="z-a">A</a></li></ol><h2 id="b">B</h2><h1 id="a">A</h1>',
	],
	['1. x\n{:toc}\n', ''],
	['one\n{:toc}\n', '<p>one</p>'],
	// Extensions.
	['{::comment}\n*a*\n{:/comment}\nb\n', '<!-- *a* --><p>b</p>'],
	['a {::comment}*b*{:/} c\n', '<p>a<!-- *b* -->c</p>'],
	['{::nomarkdown}\n<b>*a*</b>\n{:/}\n', '<b>*a*</b>'],
	['a {::nomarkdown}<i>*b*</i>{:/nomarkdown} *c*\n', '<p>a<i>*b*</i><em>c</em></p>'],
	['{::nomarkdown type="latex"}\na\n{:/}\n', ''],
	['{::comment}\na\n', '<p>{::comment}\na</p>'],
	['{::options a="b" /}\n\nc\n', '<p>c</p>'],
	['{::other}\na\n{:/}\n', '<p>{::other}\na\n{:/}</p>'],
	// Headings and line ends in elements with Markdown are none of GFM’s.
	[
		'# A中 b!\n\n<div markdown="1">\n# A中 b!\n\n# 中\n\nx\\\ny\n</div>\n',
		'<h1 id="a中-b">A中 b!</h1><div><h1 id="a-b">A中 b!</h1><h1 id="section">中</h1><p>x\\\ny</p></div>',
	],
];

for (const [body, html] of cases) {
	test(JSON.stringify(body), (t) => {
		t.is(htmlOf(body), withoutSpaceAtTags(html));
	});
}
