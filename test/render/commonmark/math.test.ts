import test from 'ava';
import {fixText, lintText, resolveConfig, rules} from '../../../src/index.ts';
import {type CommonmarkOptions, commonmarkExtensions} from '../../../src/model/commonmarkOptions.ts';
import {renderCommonmark} from '../../../src/render/commonmark/index.ts';
import {withoutTemplate} from '../../../src/render/rendering.ts';

function renderText(body: string, extensions: CommonmarkOptions['extensions'] = [...commonmarkExtensions]) {
	return renderCommonmark(body, withoutTemplate({start: 0, end: body.length}), {extensions});
}

const math = (formula: string): string => `<code class="language-math">${formula}</code>`;
const block = (formula: string): string => `<pre>${math(`${formula}\n`)}</pre>`;

/** Bodies with formulas, and their pages. */
const formulas: readonly (readonly [body: string, html: string])[] = [
	['The $f$ is.', `<p>The ${math('f')} is.</p>`],
	['$[a](b)$ too, $a_1 b_2$, $x*y*z$.', `<p>${math('[a](b)')} too, ${math('a_1 b_2')}, ${math('x*y*z')}.</p>`],
	['$$\\operatorname{cave}[f](x) := 1$$', `<p>${math('\\operatorname{cave}[f](x) := 1')}</p>`],
	['a $$ [b](c) $$ d', `<p>a ${math(' [b](c) ')} d</p>`],
	['a $`[b](c)`$ d $`\\$`$', `<p>a ${math('[b](c)')} d ${math('\\$')}</p>`],
	['$a < b & <c>$', `<p>${math('a &lt; b & &lt;c>')}</p>`],
	['中$[x](y)$文，($z$)', `<p>中${math('[x](y)')}文，(${math('z')})</p>`],
	['$a\\$b$ and $c\\\\$', `<p>${math('a\\$b')} and ${math('c\\\\')}</p>`],
	['$$ a \\text{if $b$} $$', `<p>${math(' a \\text{if $b$} ')}</p>`],
	['*a $b* c$ d*', `<p><em>a ${math('b* c')} d</em></p>`],
	['[a $[b](c)$](d)', `<p><a href="d">a ${math('[b](c)')}</a></p>`],
	['# A $x_1$', `<h1 id="a-x_1">A ${math('x_1')}</h1>`],
	['$a\nb$', `<p>${math('a b')}</p>`],
	['> $$a\n> b$$', `<blockquote>\n${block('a\nb')}\n</blockquote>`],
	['$$\na\n$$\n', `${block('a')}\n`],
	['    $$\n    a\n    $$\n', '<pre><code>$$\na\n$$\n</code></pre>\n'],
	['a\n$$\n- b\n=\n\n# [c](d)\n$$  \ne', `<p>a</p>\n${block('- b\n=\n\n# [c](d)')}\n<p>e</p>`],
	['$$ \\begin{x}\n- b\n\\end{x} $$\ne', `${block(' \\begin{x}\n- b\n\\end{x} ')}\n<p>e</p>`],
	['- a\n  $$\n  [b](c)\n  $$\n- d', `<ul>\n<li>a\n${block('[b](c)')}\n</li>\n<li>d</li>\n</ul>`],
	['> $$\n> [a](b)\n> $$\nc', `<blockquote>\n${block('[a](b)')}\n</blockquote>\n<p>c</p>`],
	['```math\n[a](b)\n```', block('[a](b)')],
	[
		'|a|\n|-|\n|$[b](c)$|',
		`<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>${math('[b](c)')}</td>\n</tr>\n</tbody>\n</table>`,
	],
];

for (const [body, html] of formulas) {
	test(`a formula stands in ${JSON.stringify(body)}`, (t) => {
		const {html: page, opaque} = renderText(body);
		t.is(page, html);
		t.not(opaque.length, 0);
		t.is(renderText(body.replaceAll('\n', '\r\n')).html.replaceAll('\r', ''), html);
	});
}

/** What has dollar signs, and no formula. */
const traps: readonly string[] = [
	'It costs $5 and [$10](b).',
	'From $5 to [a](b) $10-20, or US$ 30.',
	'Between 5$ and [a](b) 10$ or so.',
	'US$5 for [a](b) or US$6.',
	'$5 for [a](b) or NZ$ 6.',
	'The $5/[a](b)/$10 deal',
	'$20,000 and *$30*',
	'\\$a [b](c) \\$',
	'\\$5 [b](c)$',
	'$ a [b](c) $',
	'$a [b](c)\n\nd$',
	'$HOME [b](c) and $PATH',
	'The price range is $$ to [b](c) $$$.',
	'$$$ [b](c) $$$',
	'$5 for `a$` and *b*',
	'`$` [b](c) `$`',
	'<b>$5</b> [a](b) <b>6$</b>',
	'$5 <a href="b$">c</a>',
	'$5 at https://a.example/$ and',
	'$$\n\n[b](c)\n\nPizza $$',
	'$$ open\n\n- [b](c)',
	'$$\n[b](c)',
	'$',
	'$$',
	'$$$$',
	'$ $',
];

for (const body of traps) {
	test(`no formula stands in ${JSON.stringify(body)}`, (t) => {
		const plain = commonmarkExtensions.filter((name) => name !== 'math');
		t.is(renderText(body).html, renderText(body, plain).html);
	});
}

const hostile: Readonly<Record<string, string>> = {
	signs: '$'.repeat(100_000),
	pairs: '$$ '.repeat(50_000),
	'open formulas': '$a '.repeat(50_000),
	'open blocks': '$$\na\n\n'.repeat(8000).replace(/\$\$\n/, '$$$\n'),
	'blocks that nothing closes': '$$a\n'.repeat(8001),
	'formulas with blanks': `$${' '.repeat(100_000)}a$`,
	'formulas over paragraphs': '$$a\n\n'.repeat(8000),
	quotations: '> $$\n'.repeat(20_001),
	slashes: `${'\\'.repeat(100_001)}$`,
};

for (const [name, body] of Object.entries(hostile)) {
	test(`a page is made of what nobody writes: ${name}`, (t) => {
		t.is(renderText(body).failure, undefined);
	});
}

test('no rule looks into formulas, and no fix writes there', (t) => {
	const text =
		'---\ntitle: a\n---\n$$\\cave[f](x) := 1$$ and $[a](b)$, $`[c](d)`$\n\n$$\n[e](https://f.example/?utm_source=g)\n\n<script>h</script>\n$$\n';
	const config = resolveConfig({extends: 'archivelint:recommended', settings: {renderer: 'commonmark'}}, rules);
	const {diagnostics} = lintText(text, {path: 'notes/a.md', config});
	t.deepEqual(
		diagnostics.filter(({range}) => range.start > 18).map(({rule}) => rule),
		[],
	);
	t.is(fixText(text, {path: 'notes/a.md', config, fix: 'unsafe'}).text, text);
});
