import test from 'ava';
import {parsePost} from '../../../src/engine/parse.ts';
import {fixText, lintText, resolveConfig, rules} from '../../../src/index.ts';
import type {CommonmarkOptions} from '../../../src/model/commonmarkOptions.ts';
import {defaultSettings} from '../../../src/model/settings.ts';
import {descendants} from '../../../src/page/html.ts';
import {renderCommonmark} from '../../../src/render/commonmark/index.ts';
import {withoutTemplate} from '../../../src/render/rendering.ts';

function renderText(body: string, options: Partial<CommonmarkOptions> = {}) {
	return renderCommonmark(body, withoutTemplate({start: 0, end: body.length}), options);
}

/** A body, and the page that CommonMark makes of it. */
const pages: readonly (readonly [body: string, html: string])[] = [
	['# One *a*\n\nTwo\n---\n', '<h1 id="one-a">One <em>a</em></h1>\n<h2 id="two">Two</h2>\n'],
	['# 消息 A & B\n# 消息 A & B\n', '<h1 id="消息-a--b">消息 A & B</h1>\n<h1 id="消息-a--b-1">消息 A & B</h1>\n'],
	['> a\n> - b\n>   c\n', '<blockquote>\n<p>a</p>\n<ul>\n<li>b\nc</li>\n</ul>\n</blockquote>\n'],
	['1. a\n\n2. b\n', '<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n'],
	['~~~ js x\n<a> & "b"\n~~~\n', '<pre><code class="language-js">&lt;a> & "b"\n</code></pre>\n'],
	['`a  <b>` **c** ~~d~~\\\ne', '<p><code>a  &lt;b></code> <strong>c</strong> <del>d</del><br />\ne</p>'],
	['[a](/u?b=1&c=2&copy=3 "t")', '<p><a href="/u?b=1&c=2&amp;copy=3" title="t">a</a></p>'],
	['[甲](https://news.example/乙?「丙」)', '<p><a href="https://news.example/乙?「丙」">甲</a></p>'],
	['![a *b* `"c"`](<i j.png>)', '<p><img src="i%20j.png" alt="a b &quot;c&quot;" /></p>'],
	['[a] [b][A]\n\n[a]: /u (t)', '<p><a href="/u" title="t">a</a> <a href="/u" title="t">b</a></p>\n'],
	[
		'<https://a.example/?b&c=d> www.d.example',
		'<p><a href="https://a.example/?b&c=d">https://a.example/?b&c=d</a> <a href="http://www.d.example">www.d.example</a></p>',
	],
	[
		'&copy; &amp; &#0; &#128; &lang\\; &nosuch; & \\& \\<b>',
		'<p>&copy; &amp; &#0; \ufffd &amp;lang; &amp;nosuch; & &amp; &lt;b></p>',
	],
	['<div>\n*a*\n\n*b* <i class=x>c</i>\n</div>', '<div>\n*a*\n<p><em>b</em> <i class=x>c</i></p>\n</div>'],
	[
		'|a|b|\n|-|:-:|\n|`c\\|d`|\n',
		'<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>c|d</code></td>\n<td align="center"></td>\n</tr>\n</tbody>\n</table>\n',
	],
	['- [x] a\n', '<ul>\n<li><input type="checkbox" disabled="" checked="" /> a</li>\n</ul>\n'],
	[
		'a[^n]\n\n[^n]: *b*\n',
		'<p>a<sup><a href="#user-content-fn-n" id="user-content-fnref-n" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup></p>\n<section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2>\n<ol>\n<li id="user-content-fn-n">\n<p><em>b</em> <a href="#user-content-fnref-n" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>',
	],
];

for (const [body, html] of pages) {
	test(`page of ${JSON.stringify(body)}`, (t) => {
		t.is(renderText(body).html, html);
		t.is(renderText(body.replaceAll('\n', '\r\n')).html.replaceAll('\r', ''), html);
		t.is(renderText(`\ufeff${body}`).html, html);
	});
}

const dialects: readonly (readonly [options: Partial<CommonmarkOptions>, body: string, html: string])[] = [
	[{rawHtml: 'escape'}, '<b>a</b>', '<p>&lt;b>a&lt;/b></p>'],
	[{rawHtml: 'filter'}, '<b>a</b> <iframe>', '<p><b>a</b> &lt;iframe></p>'],
	[{rawHtml: 'filter'}, '<script>\na', '&lt;script>\na'],
	[
		{rawHtml: 'omit'},
		'a <b>b</b>\n\n<p>c</p>',
		'<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --></p>\n<!-- raw HTML omitted -->',
	],
	[
		{rawHtml: 'omit'},
		'[a](javascript:b) ![c](data:image/png;d)',
		'<p><a href="">a</a> <img src="data:image/png;d" alt="c" /></p>',
	],
	[{breaks: true}, 'a\nb  \n*c\nd* <i>\ne</i>', '<p>a<br />\nb<br />\n<em>c<br />\nd</em> <i><br />\ne</i></p>'],
	[{headingIds: 'none'}, '# a', '<h1>a</h1>'],
	[{extensions: []}, '~~a~~ https://b.example', '<p>~~a~~ https://b.example</p>'],
	[
		{headingIds: 'hugo'},
		'# A *b* [c](d)!\n# ?\n# 港灣 Ä_1\nx\ny *z*\n---\n# 港灣 Ä_1',
		'<h1 id="a-b-cd">A <em>b</em> <a href="d">c</a>!</h1>\n<h1 id="heading">?</h1>\n<h1 id="港灣-ä_1">港灣 Ä_1</h1>\n<h2 id="y-z">x\ny <em>z</em></h2>\n<h1 id="港灣-ä_1-1">港灣 Ä_1</h1>',
	],
	[
		{headingAttributes: true},
		'# a {#b .c d="e f" onclick="g"}\n# h {i}\nj {.k}\n===\n# `l` {#b} ##',
		'<h1 id="b" class="c" d="e f">a</h1>\n<h1 id="h-i">h {i}</h1>\n<h1 id="j" class="k">j</h1>\n<h1 id="b"><code>l</code></h1>',
	],
	[{headingAttributes: false}, '# a {#b}', '<h1 id="a-b">a {#b}</h1>'],
	[
		{typographer: 'hugo'},
		`"a" 'b' c's '90s d' 'tis -- --- ... >> "*e*" \\"f\\" \`"g"\` [h "i"](j "k 'l'")`,
		'<p>“a” ‘b’ c’s ’90s d’ ’tis – — … » “<em>e</em>” "f" <code>"g"</code> <a href="j" title="k \'l\'">h “i”</a></p>',
	],
	[{typographer: 'hugo'}, '1"" "2"\n\n"3\n\n4"', '<p>1"" “2”</p>\n<p>“3</p>\n<p>4"</p>'],
	[
		{dialect: 'hugo'},
		'~a~ ~~b~~ www.c.example http://localhost/d (http://e.example/f). <g@h.example <i@j.example>',
		'<p>~a~ <del>b</del> <a href="https://www.c.example">www.c.example</a> http://localhost/d (<a href="http://e.example/f)">http://e.example/f)</a>. &lt;g@h.example <a href="mailto:i@j.example">i@j.example</a></p>',
	],
	[
		{dialect: 'hugo'},
		'a[^n] b[^n]\n\n[^n]: c',
		'<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> b<sup id="fnref1:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n<li id="fn:1">\n<p>c\u00a0<a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a>\u00a0<a href="#fnref1:1" class="footnote-backref" role="doc-backlink">↩︎</a></p>\n</li>\n</ol>\n</div>',
	],
	[
		{rawHtml: 'omit'},
		'<!-- a\n-->\n<script>\nb</script>\n\n<div>\nc\n</div>',
		`${'<!-- raw HTML omitted -->\n'.repeat(4)}<!-- raw HTML omitted -->`,
	],
];

for (const [options, body, html] of dialects) {
	test(`page of ${JSON.stringify(body)} with ${JSON.stringify(options)}`, (t) => {
		t.is(renderText(body, options).html, html);
	});
}

/** A body with a tag of its page, and what stands in the file for the element and its attributes. */
const places: readonly (readonly [
	body: string,
	tag: string,
	whole: string,
	attributes: Readonly<Record<string, string>>,
])[] = [
	['a [b *c*](/u?d=1&e=2 "t") f', 'a', '[b *c*](/u?d=1&e=2 "t")', {href: '/u?d=1&e=2', title: 't'}],
	['> a\n> ![b](c.png)\n', 'img', '![b](c.png)', {src: 'c.png', alt: 'b'}],
	['[a][b]\n\n[b]: <https://c.example/&amp;d>', 'a', '[a][b]', {href: 'https://c.example/&amp;d'}],
	['<https://a.example/中>', 'a', '<https://a.example/中>', {href: 'https://a.example/中'}],
	['x https://a.example y', 'a', 'https://a.example', {href: 'https://a.example'}],
	['- a\n\t- **b**\n', 'strong', '**b**', {}],
	['\tx\n\n- \t\ty\n', 'li', '- \t\ty', {}],
	['# a\n\n~~~\nb\n~~~\n', 'pre', '~~~\nb\n~~~', {}],
	['|a|\n|-|\n|[b](c)|\n', 'td', '|[b](c)|', {}],
	['a\r\n<b\r\nid=c>d</b>', 'b', '<b\r\nid=c>d</b>', {id: 'id=c'}],
	['[a\\](b)](c\\*d)', 'a', '[a\\](b)](c\\*d)', {}],
];

const hugo = {dialect: 'hugo', headingIds: 'hugo', headingAttributes: true, typographer: 'hugo'} as const;

const placesInHugo: typeof places = [
	['# "a" [b](c) {.d}', 'a', '[b](c)', {href: 'c'}],
	['(http://a.example/b). c', 'a', 'http://a.example/b)', {href: 'http://a.example/b)'}],
	['"*a* -- "b', 'em', '*a*', {}],
];

for (const [body, tag, whole, attributes] of [...places, ...placesInHugo]) {
	test(`<${tag}> stands where it is written in ${JSON.stringify(body)}`, (t) => {
		const commonmark = placesInHugo.some(([other]) => other === body) ? hugo : {};
		const post = parsePost({path: 'a.md', text: body}, {...defaultSettings, renderer: 'commonmark', commonmark});
		const location = [...descendants(post.tree)].find(({tagName}) => tagName === tag)?.data?.location;
		const slice = ({start, end}: {start: number; end: number}): string => body.slice(start, end);
		t.is(location && slice(location.range), whole);
		t.deepEqual(
			Object.fromEntries([...(location?.attributes ?? [])].map(([name, range]) => [name, slice(range)])),
			attributes,
		);
	});
}

/** What nobody writes ends with one finding, wherever it is. */
const hostile = {
	'block-nesting': '> '.repeat(20_000),
	'inline-nesting': `${'*a **b '.repeat(200)}${'b** a* '.repeat(200)}`,
	'inline-steps': '[a]: b\n'.repeat(80_000),
	'element-depth': '<div>'.repeat(20_000),
};

for (const guard of ['block-nesting', 'inline-nesting', 'inline-steps', 'element-depth'] as const) {
	const body = hostile[guard];
	test(`a post is given up: ${guard}`, (t) => {
		t.is(renderText(body).failure?.guard, guard);
		const config = resolveConfig({extends: 'archivelint:recommended', settings: {renderer: 'commonmark'}}, rules);
		const {diagnostics} = lintText(`---\ntitle: a\n---\n${body}`, {path: '_posts/2024-01-12-a.md', config});
		t.is(diagnostics.filter(({fatal}) => fatal).length, 1);
	});
}

/** What the parser takes far longer for than for a book of that length. */
const endless: readonly (readonly [what: string, body: string])[] = [
	['a quotation that goes on without its mark', '> a\nb\n'.repeat(8000)],
	['definitions by tens of thousands', '[a]: b\n'.repeat(80_000)],
	['blank lines by hundreds of thousands', '\n'.repeat(700_000)],
	['brackets that begin nothing', '['.repeat(700_000)],
	['marks of quotations in each short line', '> > a\n'.repeat(170_000)],
];

for (const [what, body] of endless)
	test(`a post is given up: ${what}`, (t) => {
		t.is(renderText(body).failure?.guard, 'inline-steps');
	});

test('addresses of mail are links in each line that has one', (t) => {
	t.is(
		renderText('a\n\nb@c.example d\ne f@g.example\n\n> -\th@i.example')
			.html.match(/mailto:[^"]+/g)
			?.join(' '),
		'mailto:b@c.example mailto:f@g.example mailto:h@i.example',
	);
});

test('fixes edit links and images of CommonMark', (t) => {
	const config = resolveConfig(
		{rules: {'no-tracking': 'error', 'require-image-alt': 'off'}, settings: {renderer: 'commonmark'}},
		rules,
	);
	const text =
		'- [a](https://b.example/?c=1&fbclid=d) ![e](f.png)\n\t- [g](<h?fbclid=h&j=1>)\n\n[i] https://k.example/?utm_source=h\n\n[i]: /j?utm_medium=k\n';
	const fixed = fixText(text, {path: 'a.md', config, fix: 'unsafe'});
	t.deepEqual(fixed.dropped, []);
	t.is(
		fixed.text,
		'- [a](https://b.example/?c=1) ![e](f.png)\n\t- [g](<h?j=1>)\n\n[i] https://k.example/?utm_source=h\n\n[i]: /j\n',
	);
});
