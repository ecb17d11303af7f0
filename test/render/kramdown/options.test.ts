import test from 'ava';
import type {KramdownOptions} from '../../../src/model/kramdownOptions.ts';
import {renderKramdown} from '../../../src/render/kramdown/index.ts';
import {withoutTemplate} from '../../../src/render/rendering.ts';
import {withoutSpaceAtTags} from './support.ts';

/** Options, body, and the HTML that kramdown prints for it, white space between tags apart. */
const cases: readonly (readonly [options: Partial<KramdownOptions>, body: string, html: string])[] = [
	[{auto_ids: false}, '# Harbour\n\n## Boats {#boats}\n', '<h1>Harbour</h1><h2 id="boats">Boats</h2>'],
	[
		{auto_id_prefix: 'news-'},
		'# Harbour\n\n# Harbour\n\n## Boats {#boats}\n',
		'<h1 id="news-harbour">Harbour</h1><h1 id="news-harbour-1">Harbour</h1><h2 id="boats">Boats</h2>',
	],
	[
		{hard_wrap: true},
		'The harbour\nis *wide\nand* <b>very\ndeep</b>  \nand \\\\\nold.\n\n- one\n  two\n\n| a\n| b\n\n~~low\ntide~~ [high\ntide](/t)\n\n<div markdown="1">\nno\nbreak\n</div>\n',
		'<p>The harbour<br />is<em>wide<br />and</em><b>very\ndeep</b><br />and \\<br />old.</p><ul><li>one<br />two</li></ul><table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table><p><del>low\ntide</del><a href="/t">high<br />tide</a></p><div><p>no\nbreak</p></div>',
	],
	[
		{hard_wrap: true},
		'- [ ]  \n  done\n',
		'<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />done</li></ul>',
	],
	[
		{header_offset: 2},
		'# One\n\n##### Five\n\n<h1>HTML</h1>\n',
		'<h3 id="one">One</h3><h6 id="five">Five</h6><h1>HTML</h1>',
	],
	[{header_offset: -1}, '# One\n\n### Three\n', '<h1 id="one">One</h1><h2 id="three">Three</h2>'],
	[{smart_quotes: ['apos', 'apos', 'quot', 'quot']}, "It's \"so\" 'good'.\n", "<p>It's \"so\" 'good'.</p>"],
	[{smart_quotes: ['lsaquo', '8250', 'laquo', 'amp']}, "It's \"so\" 'good'.\n", '<p>It›s «so&amp; ‹good›.</p>'],
	[
		{typographic_symbols: {hellip: '...', mdash: '<b>', ndash: '&minus;', laquo_space: '»', raquo: ''}},
		'a... b---c 1--2 << d >> <<e>>\n\n# a...b--c\n',
		'<p>a... b&lt;b>c 1&minus;2 »d » «e</p><h1 id="abc">a...b&minus;c</h1>',
	],
	[
		{gfm_quirks: []},
		'one\n- two\n> three\n# four\n```\nfive\n```\n\n***\n# six\n\n# seven\n',
		'<p>one\n- two\n>three\n# four<code>five</code></p><hr /><p># six</p><h1 id="seven">seven</h1>',
	],
	[{gfm_quirks: []}, '# #\n\n# a#\n', '<p># #</p><h1 id="a">a</h1>'],
	[
		{gfm_quirks: ['paragraph_end', 'no_auto_typographic']},
		'a -- b... << c >> "d"\n- e\n',
		'<p>a -- b... &lt;&lt; c >>“d”</p><ul><li>e</li></ul>',
	],
	[
		{parse_block_html: true},
		'<div>\n*a*\n<pre>*b*</pre>\n<p>*c*</p>\n</div>\n<ul><li>*d*</li></ul>\n<div markdown="0">*e*<div>*f*</div></div>\n<td/>\n',
		'<div><p><em>a</em></p><pre>*b*</pre><p><em>c</em></p></div><ul><li>*d*</li></ul><div>*e*<div>*f*</div></div><td></td>',
	],
	[
		{parse_span_html: false},
		'<b>*a* "b"</b> <span markdown="1">*c* <i>*d*</i></span> *e*\n',
		'<p><b>*a* "b"</b><span><em>c</em><i>*d*</i></span><em>e</em></p>',
	],
	...(
		[
			[
				'<h2 class="c">Low <b>tide</b></h2>\n\n<div><h3>Low tide</h3></div>\n',
				'<h2 id="low-tide" class="c">Low<strong>tide</strong></h2><div><h3 id="low-tide">Low tide</h3></div>',
			],
			['<h2 id="x">a</h2>\n<h2 id="">b</h2>\n', '<h2 id="x">a</h2><h2>b</h2>'],
			['a <i class="c">b</i> <b> c</b> <em>d </em>\n', '<p>a<em class="c">b</em><b>c</b><em>d</em></p>'],
			['<p>a <i>b</i><br class="c">&foo; &lceil; &mdash;</p>\n', '<p>a<em>b</em><br>&amp;foo; ⌉ &mdash;</p>'],
			[
				'<a name="n"><b>a</b></a> <a href="u"><b>b</b></a>\n',
				'<p><a name="n"><strong>a</strong></a><a href="u"><strong>b</strong></a></p>',
			],
			['<p><a name="n"><b>a</b></a></p>\n', '<p><a name="n"><b>a</b></a></p>'],
			['<ul>text<li>a</li></ul>\n', '<ul><li>a</li></ul>'],
			[
				'<pre class="language-js k">a <b>b</b> &lt;</pre>\n',
				'<pre class="k"><code class="language-js">a b &lt;</code></pre>',
			],
			['<pre><code class="language-rb">a</code></pre>\n', '<pre><code class="language-rb">a</code></pre>'],
			[
				'<table>x<tr><td style="text-align: left; color: red">a</td></tr><tr><td style="text-align: left"></td></tr></table>\n',
				'<table><tbody><tr><td style="; color: red; text-align: left">a</td></tr><tr><td style="text-align: left">\u00a0</td></tr></tbody></table>',
			],
			[
				'<table><caption>c</caption><tr><td>a</td></tr></table>\n',
				'<table><caption>c</caption><tr><td>a</td></tr></table>',
			],
			['<script type="math/tex">a < b</script>\n', '\\(a &lt; b\\)'],
			['<p>a</p>\nb *c*\n\n- <p>d</p>\n', '<p>ab<em>c</em></p><ul><li>d</li></ul>'],
			['{:.a}\n<div>b</div>\n\n<section/>\n', '<div>b</div><section/></section>'],
			[
				'<ul><li>a</li></ul>\n{:toc}\n\n<h2>B <a href="u">c</a></h2>\n',
				'<ul id="markdown-toc"><li><a href="#b-c" id="markdown-toc-b-c">B c</a></li></ul><h2 id="b-c">B<a href="u">c</a></h2>',
			],
			['<p>HTML <u>HTML</u></p>\n\n*[HTML]: h\n', '<p><abbr title="h">HTML</abbr><u>HTML</u></p>'],
		] as const
	).map(([body, html]) => [{html_to_native: true}, body, html] as const),
	[
		{math_engine: 'none'},
		'Euler: $$e^{i\\pi} < 0$$.\n\n$$\na & <i>b</i>\n$$\n',
		'<p>Euler:<span class="kdmath">$e^{i\\pi}< 0$</span>.</p><div class="kdmath">$$\na &<i>b</i>$$</div>',
	],
	[
		{link_defs: {'Home  page': ['/home', 'Start'], up: ['/up']}},
		'[home page], [x][UP], [up]\n\n[up]: /down\n',
		'<p><a href="/home" title="Start">home page</a>,<a href="/down">x</a>,<a href="/down">up</a></p>',
	],
	[
		{input: 'kramdown'},
		'#One\n##Two\n\n# Über [uns](/us) 1_a\n\n# 中文\n\n# 中文\n\n#\nNext line\n\n# #\n',
		'<h1 id="one">One</h1><p>##Two</p><h1 id="ber-unsus-1a">Über<a href="/us">uns</a>1_a</h1><h1 id="section">中文</h1><h1 id="section-1">中文</h1><h1 id="next-line">Next line</h1><p># #</p>',
	],
	[
		{input: 'kramdown'},
		'one\n- two\n> three\n\n```\nfour\n```\n\n~~~ ruby\nfive\n~~~\n\n- [ ] six\n\n~~seven~~ \\~ eight\\\nnine  \nten\n',
		'<p>one\n- two\n>three</p><p><code>four</code></p><pre><code class="language-ruby">five</code></pre><ul><li>[ ] six</li></ul><p>~~seven~~ \\~ eight\\\nnine<br />ten</p>',
	],
	[
		{input: 'kramdown', hard_wrap: true, gfm_quirks: ['no_auto_typographic']},
		'one -- two\nthree\n',
		'<p>one – two\nthree</p>',
	],
	[
		{},
		'<div markdown="1">\n# Über uns\n\none\\\ntwo\n</div>\n\n# Über uns\n\n<div markdown="1"/>\n\ntext\n',
		'<div><h1 id="ber-uns">Über uns</h1><p>one\\\ntwo</p></div><h1 id="über-uns">Über uns</h1><div></div><p>text</p>',
	],
	[{}, '   \tone  \n', 'one<br />'],
	[
		{},
		'| a |\n|:-|:-|\n| b |\n',
		'<table><thead><tr><th style="text-align: left">a</th></tr></thead><tbody><tr><td style="text-align: left">b</td></tr></tbody></table>',
	],
	[{}, '# Caf&eacute; open\n', '<h1 id="café-open">Caf&eacute; open</h1>'],
	[{}, '&vellip; &lceil; &rang; &lt;\n', '<p>&vellip; ⌉ \u2329 &lt;</p>'],
	[{}, 'Tide\n====\n{: id=""}\n', '<h1>Tide</h1>'],
	[{}, '## Tide   ##   {#low}\n', '<h2 id="low">Tide</h2>'],
	[
		{},
		'<TSV@example.org>\n\n*[TSV]: Tabs\n',
		'<p><a href="mailto:TSV@example.org"><abbr title="Tabs">TSV</abbr>@example.org</a></p>',
	],
	[{}, '<i markdown="0">*a* <b markdown="1">*c*</b></i>\n', '<p><i>*a*<b><em>c</em></b></i></p>'],
];

for (const [options, body, html] of cases) {
	test(`${JSON.stringify(options)}: ${JSON.stringify(body)}`, (t) => {
		const rendered = renderKramdown(body, withoutTemplate({start: 0, end: body.length}), options);
		t.is(withoutSpaceAtTags(rendered.html), html);
	});
}

test('names of characters that there are not leave the marks as they are', (t) => {
	const body = '"so"\n';
	const options = {smart_quotes: ['nothing', '', 'x y', '99999999999']};
	t.is(renderKramdown(body, withoutTemplate({start: 0, end: body.length}), options).html, '<p>“so”</p>\n');
});

test('tags in formulas that are printed as they stand are counted', (t) => {
	const body = `$$${'<b>'.repeat(100_000)}$$\n`;
	const started = performance.now();
	const {failure} = renderKramdown(body, withoutTemplate({start: 0, end: body.length}), {math_engine: 'none'});
	t.is(failure?.guard, 'element-depth');
	t.true(performance.now() - started < 2000);
});
