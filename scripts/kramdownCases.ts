import type {KramdownOptions} from '../src/model/kramdownOptions.ts';

/** A body, the options that it is rendered with, and our HTML without the white space at tags. */
export interface KramdownCase {
	readonly options: Partial<KramdownOptions>;
	readonly body: string;
	readonly html: string;
}

/** What is easily rendered otherwise than kramdown does. `npm run check:kramdown` compares the bodies with the real one. */
export const kramdownCases: readonly KramdownCase[] = [
	{
		options: {},
		body: 'Tide\n: {:.low}\n        ebb &lt;\n',
		html: '<dl><dt>Tide</dt><dd class="low"><pre><code>ebb &amp;lt;</code></pre></dd></dl>',
	},
	{
		options: {},
		body: 'Tide\n: {:.low} ebb\n\n      flood\n',
		html: '<dl><dt>Tide</dt><dd class="low">ebb<pre><code>flood</code></pre></dd></dl>',
	},
	{
		options: {},
		body: '- {:.a} boat\n-  {:#b}\n\n       code\n- \n{:.c}\n',
		html: '<ul class="c"><li class="a">boat</li><li id="b"><p>code</p></li><li></li></ul>',
	},
	{
		options: {},
		body: '- [ ] nets\n- \n- [x] ropes\n',
		html: '<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />nets</li><li></li><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />ropes</li></ul>',
	},
	{
		options: {},
		body: '* [x]\n\n  ropes\n* [ ]\n  > nets\n',
		html: '<ul><li><p>[x]</p><p>ropes</p></li><li><p>[ ]</p><blockquote><p>nets</p></blockquote></li></ul>',
	},
	{
		options: {},
		body: '- sails\\\n  > mast\n- keel\n',
		html: '<ul><li>sails<blockquote><p>mast</p></blockquote></li><li>keel</li></ul>',
	},
	{
		options: {},
		body: 'Terms *here*\nmore\n: one\n{:auto_ids}\n',
		html: '<dl><dt id="terms-here">Terms<em>here</em></dt><dt id="more">more</dt><dd>one</dd></dl>',
	},
	{
		options: {},
		body: 'Low tide\n: one\n{:auto_ids-t-}\n',
		html: '<dl><dt id="t-low-tide">Low tide</dt><dd>one</dd></dl>',
	},
	{
		options: {},
		body: '- x\n{:toc}\n\n- y\n{:toc}\n\n# Boats\n',
		html: '<ul id="markdown-toc"><li><a href="#boats" id="markdown-toc-boats">Boats</a></li></ul><ul><li>y</li></ul><h1 id="boats">Boats</h1>',
	},
	{
		options: {},
		body: '* here\n{:footnotes}\n\nA boat[^1].\n\n[^1]: Blue.\n',
		html: '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>Blue. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div><p>A boat<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.</p>',
	},
	{
		options: {},
		body: 'A boat[^1].\n\n[^1]: Blue\\\n    red\n\n    # Über\n',
		html: '<p>A boat<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.</p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>Blue\\\nred</p><h1 id="ber">Über</h1><p><a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	},
	{
		options: {hard_wrap: true},
		body: 'A\nboat[^1].\n\n[^1]: Blue\n    red\n',
		html: '<p>A<br />boat<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.</p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>Blue\nred <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	},
	{options: {}, body: '{:.x}\n{::options nothing="1" /}\n{:.y}\nboat\n', html: '<p class="y">boat</p>'},
	{options: {}, body: 'low\n\n{:auto_ids}\n: tide\n', html: '<dl><dt>low</dt><dd><p>tide</p></dd></dl>'},
	{
		options: {},
		body: '![A <i>boat</i>](b.png "t"){:.wide #f standalone}\n{:title="x"}\n\n![Two](c.png){:standalone} boats\n',
		html: '<figure title="x" class="wide" id="f"><img src="b.png" title="t" alt="A<i>boat</i>" /><figcaption>A<i>boat</i></figcaption></figure><p><img src="c.png" alt="Two" />boats</p>',
	},
	{
		options: {},
		body: '<p>*a*</p>\n\n{::options parse_block_html="true" header_offset="1" auto_ids="false" /}\n\n<p>*a*</p>\n\n# Boat\n',
		html: '<p>*a*</p><p><em>a</em></p><h2>Boat</h2>',
	},
	{
		options: {},
		body: '<i>*a*</i> {::options parse_span_html="false" footnote_nr="x" nothing="1" /}<i>*a*</i>\n',
		html: '<p><i><em>a</em></i><i>*a*</i></p>',
	},
	{
		options: {},
		body: '    a  b\t\n{:.show-whitespaces}\n',
		html: '<pre class="show-whitespaces"><code>a<span class="ws-space">⋅</span><span class="ws-space">⋅</span>b<span class="ws-tab-r"></span></code></pre>',
	},
	{
		options: {},
		body: '| a |\n|===|\n| b |\n|---|\n| c |\n',
		html: '<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr><tr><td>c</td></tr></tfoot></table>',
	},
	{
		options: {},
		body: '|---|\n| a |\n|-+-|\n| b |\n|=|\n',
		html: '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
	},
	{
		options: {},
		body: '| a | `b\n| c` | d\n',
		html: '<table><tbody><tr><td>a</td><td>`b</td></tr><tr><td>c`</td><td>d</td></tr></tbody></table>',
	},
	{options: {}, body: '`a | b`\n\n`|  \n|```\n', html: '<p><code>a | b</code></p><p><code>|  \n|</code>``</p>'},
	{
		options: {},
		body: '| a | <b>b | c</b> |\n| `d|e` | f |\n',
		html: '<table><tbody><tr><td>a</td><td><b>b</b></td><td>c&lt;/b></td></tr><tr><td><code>d|e</code></td><td>f</td><td> </td></tr></tbody></table>',
	},
	{options: {}, body: '\\$$a<b$$\n\n\\$$a$$ b\n\nx \\$$a$$\n', html: '<p>\\(a&lt;b\\)</p><p>$$a$$ b</p><p>x $$a$$</p>'},
	{
		options: {math_engine: 'none'},
		body: '$$a$$\n{:.m #n}\n\nx $$b$$\n',
		html: '<div class="m kdmath" id="n">$$a$$</div><p>x<span class="kdmath">$b$</span></p>',
	},
	{options: {}, body: '$$a$$\n{:.m}\n\nx $$b$$\n', html: '<div class="m">\\[a\\]</div><p>x \\(b\\)</p>'},
	{
		options: {},
		body: '<a title="low\n\ntide" href="u">x</a>\n',
		html: '<p>&lt;a title=”low</p><p>tide” href=”u”>x&lt;/a></p>',
	},
	{
		options: {},
		body: '<https://example.org/?a=1&amp;b=2&c> <mailto:me@example.org>\n',
		html: '<p><a href="https://example.org/?a=1&amp;b=2&c">https://example.org/?a=1&amp;b=2&amp;c</a><a href="mailto:me@example.org">me@example.org</a></p>',
	},
	{
		options: {},
		body: '{:ref: .a}\n\n*x*{:.b}{:ref}{:ref}\n\ny\n{:ref}\n{:.b}\n',
		html: '<p><em class="b a a">x</em></p><p class="a b">y</p>',
	},
	{options: {}, body: '\\ \t\n```\n', html: '<p><br />```</p>'},
	{
		options: {input: 'kramdown'},
		body: '# Boat \\#\n\n# Boat \\##\n',
		html: '<h1 id="boat-">Boat #</h1><h1 id="boat--1">Boat #</h1>',
	},
	{
		options: {},
		body: '# Gr&uuml;n &amp; blau\n\n# Gr&uuml;n &amp; blau\n',
		html: '<h1 id="grün--blau">Gr&uuml;n &amp; blau</h1><h1 id="grün--blau-1">Gr&uuml;n &amp; blau</h1>',
	},
	{
		options: {},
		body: '&hellip; &lfloor; &rfloor; &alefsym; &thetasym; &bogus;\n',
		html: '<p>&hellip; &lfloor; &rfloor; &alefsym; &thetasym; &amp;bogus;</p>',
	},
	{
		options: {},
		body: 'Tide\n----\n{: id="" .x}\n\n# Ebb {#e}\n{: id=" "}\n',
		html: '<h2 class="x">Tide</h2><h1>Ebb</h1>',
	},
	{options: {}, body: '#### Tide ####   ##   {#t}\n', html: '<h4 id="t">Tide ####</h4>'},
	{
		options: {},
		body: '<TSV@example.org> <https://TSV.example/TSV>\n\n*[TSV]: Tabs\n',
		html: '<p><a href="mailto:TSV@example.org"><abbr title="Tabs">TSV</abbr>@example.org</a><a href="https://TSV.example/TSV">https://<abbr title="Tabs">TSV</abbr>.example/<abbr title="Tabs">TSV</abbr></a></p>',
	},
	{
		options: {},
		body: '<span markdown="0"><i markdown="1">*a*</i> *b* <u>*c*</u></span>\n',
		html: '<p><span><i><em>a</em></i>*b*<u>*c*</u></span></p>',
	},
	{
		options: {},
		body: '| a | b |\n|-|:-:|-:|-|\n| c |\n',
		html: '<table><thead><tr><th>a</th><th style="text-align: center">b</th></tr></thead><tbody><tr><td>c</td><td style="text-align: center"> </td></tr></tbody></table>',
	},
	{options: {}, body: '<a><svg><tr><input></a>\n', html: '<p><a><svg>&lt;tr><input />&lt;/a></svg></a></p>'},
	{
		options: {},
		body: '<svg><g><input><br></g><path/></svg>\n\n<div><svg><wbr>x</svg><br></div>\n',
		html: '<svg><g><input /><br /></g><path/></svg><div><svg><wbr />x</svg><br></div>',
	},
	{
		options: {html_to_native: true},
		body: '[<img src="a.png">](u) [x](v)\n',
		html: '<p>[<img src="a.png">](u)<a href="v">x</a></p>',
	},
	{
		options: {html_to_native: true},
		body: '<div><h3>Low ” tide\nand   ebb</h3></div>\n',
		html: '<div><h3 id="low-tide-and--ebb">Low ” tide\nand   ebb</h3></div>',
	},
	{
		options: {},
		body: '<div markdown="1">\n# Low ” tide\n</div>\n',
		html: '<div><h1 id="low-tide">Low ” tide</h1></div>',
	},
	{
		options: {html_to_native: true},
		body: '<table><tr><td>a</td></tr></table>\n\n<table><thead></thead><tbody></tbody></table>\n',
		html: '<table><tbody><tr><td>a</td></tr></tbody></table><table><thead></thead><tbody></tbody></table>',
	},
	{
		options: {html_to_native: true},
		body: '<h2><div> Low <b>tide</b> </div> <p>&amp; ebb</p></h2>\n',
		html: '<h2 id="low-tide--ebb"><div>Low<strong>tide</strong></div><p>&amp; ebb</p></h2>',
	},
	{
		options: {html_to_native: true},
		body: '<h3>\n <section> <div>a</div> <div>b</div> </section>\n</h3>\n',
		html: '<h3 id="-ab-"><section><div>a</div><div>b</div></section></h3>',
	},
	{
		options: {html_to_native: true},
		body: '<h2> Low&nbsp;tide <code>a &lt; b</code><textarea>\n x</textarea></h2>\n',
		html: '<h2 id="lowtide-a--b-x"> Low&nbsp;tide<code>a &lt; b</code><textarea>x</textarea></h2>',
	},
	{
		options: {html_to_native: true},
		body: '<h2><div markdown="1">\n* a\n* $$b$$\n\n| c |\n\nd\n: e\n\n> f\n</div></h2>\n',
		html: '<h2 id="abcdef"><div><ul><li>a</li><li>\\[b\\]</li></ul><table><tbody><tr><td>c</td></tr></tbody></table><dl><dt>d</dt><dd>e</dd></dl><blockquote><p>f</p></blockquote></div></h2>',
	},
	{
		options: {html_to_native: true},
		body: '<h2 markdown="1">*Low* <textarea>\n</textarea></h2>\n',
		html: '<h2 id="low-"><em>Low</em><textarea></textarea></h2>',
	},
	{
		options: {html_to_native: true},
		body: 'x <script type="math/tex"><code>a<b>c</b></code> d</script> <script type="math/tex"><u>a</u></script>\n',
		html: '<p>x \\(ac\\) \\(u\\)</p>',
	},
	{
		options: {html_to_native: true},
		body: '## A <script type="math/tex">a  <b></script>\n',
		html: '<h2 id="a-a--">A \\(a  \\)</h2>',
	},
	{
		options: {html_to_native: true},
		body: '<b>\\\nlow</b> <i>tide\\\n</i> <select>\\\n<option>a</option></select>\n',
		html: '<p><strong>\\\nlow</strong><i>tide\\</i><select><option>a</option></select></p>',
	},
	{
		options: {html_to_native: true},
		body: '<div markdown="1">\n<section>a</section>\n{:.x}\n\n<p>b</p>\n{:.x}\n</div>\n',
		html: '<div><section>a</section><p class="x">b</p></div>',
	},
	{
		options: {html_to_native: true},
		body: '<pre>a <div markdown="1">\n<section>b  &lt; c</section>\n\nd\n</div></pre>\n',
		html: '<pre><code>a b  c</code></pre>',
	},
	{
		options: {html_to_native: true},
		body: '<svg><text markdown="span">HTML *HTML*</text></svg>\n\n<p markdown="span">HTML</p>\n\n*[HTML]: h\n',
		html: '<svg><text>HTML<em><abbr title="h">HTML</abbr></em></text></svg><p><abbr title="h">HTML</abbr></p>',
	},
	{
		options: {html_to_native: true},
		body: '<p><a href="u"><ul><li>a</li></ul></a>b</p>\n',
		html: '<p><a href="u"><ul><li>a</li></ul></a>b</p>',
	},
	{
		options: {html_to_native: true},
		body: '<b>a<figure>b</figure></b> <i><figure>c</figure></i>\n',
		html: '<p><strong>a<figure>b</figure></strong><em><figure>c</figure></em></p>',
	},
	{
		options: {html_to_native: true},
		body: 'x <svg><input></svg>\n\n<svg><input>y</svg>\n',
		html: '<p>x<svg><input /></svg></p><svg><input />y</svg>',
	},
];
