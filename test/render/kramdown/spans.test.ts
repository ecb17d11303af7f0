import test from 'ava';
import {htmlOf, withoutSpaceAtTags} from './support.ts';

/** The text of a paragraph, and the HTML that kramdown prints inside its `<p>`. */
const cases: readonly (readonly [text: string, html: string])[] = [
	[
		'*a* **b** ***c*** _d_ __e__',
		'<em>a</em> <strong>b</strong> <strong><em>c</em></strong> <em>d</em> <strong>e</strong>',
	],
	['a*b*c a_b_c * d * ** e', 'a<em>b</em>c a_b_c * d * ** e'],
	['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
	['~~a~~ ~~ b ~~', '<del>a</del> ~~ b ~~'],
	['x ~~*a* [b](u)~~', 'x <del><em>a</em> <a href="u">b</a></del>'],
	['`<b>` `` a ` b `` ` c', '<code>&lt;b></code> <code>a ` b</code> ` c'],
	[
		'[a](u) [b](u "t") [c](<d e>) [f](g h)',
		'<a href="u">a</a> <a href="u" title="t">b</a> <a href="d e">c</a> <a href="g h">f</a>',
	],
	['[a](/b_(c)) [d](e(f(g))h)', '<a href="/b_(c)">a</a> <a href="e(f(g))h">d</a>'],
	['[甲](https://example.org/乙?「丙」)', '<a href="https://example.org/乙?「丙」">甲</a>'],
	['[a [b] c](u) [d]e](u)', '<a href="u">a [b] c</a> [d]e](u)'],
	['[a](u?b=1&c=2&lt=3)', '<a href="u?b=1&c=2&amp;lt=3">a</a>'],
	['![a *b*](i.png)', '<img src="i.png" alt="a *b*" />'],
	['[![a](i)](u)', '<a href="u"><img src="i" alt="a" /></a>'],
	['[none] [a][none] [^1]', '[none] [a][none] [^1]'],
	[
		'<https://example.org/?a&b> <me@example.org>',
		'<a href="https://example.org/?a&b">https://example.org/?a&amp;b</a> <a href="mailto:me@example.org">me@example.org</a>',
	],
	['https://example.org www.example.org', 'https://example.org www.example.org'],
	['"a" \'b\' don\'t \'90s "甲"', '“a” ‘b’ don’t ’90s “甲”'],
	['a😷"\\* b😷\' c', 'a😷”* b😷’ c'],
	['a -- b --- c ... <<d>>', 'a – b — c … «d»'],
	['\\*a\\* \\[b](c) \\<d> \\` \\x', '*a* [b](c) &lt;d> ` \\x'],
	[
		'<span>*a*</span> <code>*b*</code> <u>*c* &amp; &copy</u>',
		'<span><em>a</em></span> <code>*b*</code> <u>*c* &amp; &amp;copy</u>',
	],
	['x <svg>*a*</svg>', 'x <svg>*a*</svg>'],
	['a <3 b < c', 'a &lt;3 b &lt; c'],
	['x $$a<b$$', 'x \\(a&lt;b\\)'],
	['*a*{:.b} c{:.d}', '<em class="b">a</em> c{:.d}'],
];

for (const [text, html] of cases) {
	test(text, (t) => {
		t.is(htmlOf(`${text}\n`), withoutSpaceAtTags(`<p>${html}</p>`));
	});
}

test('links find their definitions wherever those stand', (t) => {
	t.is(
		htmlOf('[a][1] [b] ![c][ Pic ] [d][]\n\n[1]: /u "t"\n[B]: <v w>\n[ pic ]: i.png\n[d]: x\n'),
		'<p><a href="/u" title="t">a</a><a href="v w">b</a><img src="i.png" alt="c" /><a href="x">d</a></p>',
	);
});
