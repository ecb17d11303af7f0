import test from 'ava';
import {renderKramdown} from '../../../src/render/kramdown/index.ts';
import {applyLiquid, readLiquid} from '../../../src/render/liquid/readLiquid.ts';
import {htmlOf, render} from '../kramdown/support.ts';

const cases: readonly (readonly [body: string, html: string, ...opaque: readonly string[]])[] = [
	['a {{ b | c }} d\n', '<p>a \ufffc d</p>', '{{ b | c }}'],
	['[a]({{ site.url }}/b)\n', '<p><a href="\ufffc/b">a</a></p>', '{{ site.url }}'],
	['{% if a %}*b* {% else %}c{% endif %}\n', '<p><em>b</em>c</p>', '{% if a %}', '{% else %}', '{% endif %}'],
	['{% include b.html c=d e="f g" %}a\n', '<p>a</p>', '{% include b.html c=d e="f g" %}'],
	['a {%- b -%} c\n', '<p>ac</p>', '{%- b -%}'],
	['{% raw %}{{ *a* }}{% endraw %}\n', '<p>{{<em>a</em>}}</p>', '{% raw %}{{ *a* }}{% endraw %}'],
	[
		'a{% comment %} {{ <p> }} {% x %} {% endcomment %}b\n',
		'<p>ab</p>',
		'{% comment %} {{ <p> }} {% x %} {% endcomment %}',
	],
	[
		'{% highlight rb %}\na < b\n{% endhighlight %}\n',
		'<figure class="highlight"><pre><code class="language-rb" data-lang="rb">a &lt; b</code></pre></figure>',
		'{% highlight rb %}\na < b\n{% endhighlight %}',
	],
	['a }} b %} c { d\n', '<p>a }} b %} c { d</p>'],
	[
		'`a` b\n\n    c\n\n```\nd\n```\n',
		'<p><code>a</code>b</p><pre><code>c</code></pre><pre><code>d</code></pre>',
		'`a`',
		'    c\n',
		'```\nd\n```',
	],
];

for (const [body, html, ...opaque] of cases) {
	test(JSON.stringify(body), (t) => {
		t.is(htmlOf(body), html);
		t.deepEqual(
			render(body).opaque.map(({start, end}) => body.slice(start, end)),
			opaque,
		);
	});
}

const stops: readonly (readonly [body: string, html: string, ...faults: readonly string[]])[] = [
	['a {{ b\n', '<p>a {{ b</p>', 'unclosed output {{'],
	['a {{ b } {{ c }}\n', '<p>a {{ b } \ufffc</p>', 'unclosed output {{'],
	['a {{{{ b } c\n', '<p>a {{{{ b } c</p>', 'unclosed output {{{{'],
	['a {{{% assign b = 1 %}\n', '<p>a {{</p>', 'unclosed output {{'],
	['a {% b\n', '<p>a {% b</p>', 'unclosed tag {%'],
	['a {% %} b\n', '<p>a {% %} b</p>', 'unclosed tag {%'],
	['a {% if b %} c\n', '<p>a {% if b %} c</p>', 'open tag {% if b %}'],
	['a {% endif %} b\n', '<p>a {% endif %} b</p>', 'stray tag {% endif %}'],
	['a {% else %} b\n', '<p>a {% else %} b</p>', 'stray tag {% else %}'],
	[
		'{% if a %}b{% for c in d %}e{% endif %}{% endfor %}\n',
		'<p>b{% for c in d %}e{% endfor %}</p>',
		'open tag {% for c in d %}',
		'stray tag {% endfor %}',
	],
	['{% case a %}{% when b %}c{% elsif d %}{% endcase %}\n', '<p>c{% elsif d %}</p>', 'stray tag {% elsif d %}'],
	['a {% assign b %} c\n', '<p>a {% assign b %} c</p>', 'malformed tag {% assign b %}'],
	['a {%- for b -%} c {% endfor %}\n', '<p>a {%- for b -%} c</p>', 'malformed tag {%- for b -%}'],
	["a {% include 'b.html' %}\n", '<p>a {% include ‘b.html’ %}</p>', "malformed tag {% include 'b.html' %}"],
	['a {% raw %} {{ b }}\n', '<p>a {% raw %} \ufffc</p>', 'open tag {% raw %}'],
	['a {% comment %} *b*\n', '<p>a {% comment %}<em>b</em></p>', 'open tag {% comment %}'],
	['a {% comment %} {% comment %} b {% endcomment %} c\n', '<p>a {% comment %}  c</p>', 'open tag {% comment %}'],
	[
		'{% highlight js %}\na {{ b\n{% endhighlight %}\n',
		'<figure class="highlight"><pre><code class="language-js" data-lang="js">a {{ b</code></pre></figure>',
		'unclosed output {{',
	],
	['{% comment %}{% if a %}{% endcomment %}b\n', '<p>b</p>', 'open tag {% if a %}'],
	['{% comment %}{{% endcomment %}b\n', '<p>b</p>', 'unclosed output {'],
	['{% comment %}{{ <p> {% x %}{% endcomment %}b\n', '<p>b</p>', 'unclosed output {{'],
	['{% comment %}{% if %}{% endif %}{% endcomment %}b\n', '<p>b</p>', 'malformed tag {% if %}'],
	['{% comment %}{% if a %}{% when %}{% endif %}{% endcomment %}b\n', '<p>b</p>', 'stray tag {% when %}'],
	['{% comment %}{% raw %}{% endcomment %}b\n', '<p>b</p>', 'open tag {% raw %}'],
	['{% comment %}{% {% endcomment %}b\n', '<p>b</p>', 'unclosed tag {%'],
	['{% comment %}{% b{% endcomment %}c\n', '<p>{% comment %}c</p>', 'open tag {% comment %}'],
	['<a title="{{">b</a>\n', '<p><a title="{{">b</a></p>', 'unclosed output {{'],
];

for (const inside of [
	'{% x %}{% endif %}{% else %}{% elsif %}{% endraw %}',
	'{% if a %}{% else %}{% endif %}{{ b | }}{{ }}',
	'{% comment %}{% if a %}{% endif %}{% endcomment %}{% x %}',
	'{% raw %}{% endcomment %}{{ {% endraw %}',
]) {
	test(`the build goes on at a comment with ${inside}`, (t) => {
		const body = `{% comment %}${inside}{% endcomment %}b\n`;
		t.deepEqual(render(body).marks, []);
		t.is(htmlOf(body), '<p>b</p>');
	});
}

for (const [body, html, ...faults] of stops) {
	test(`the build stops at ${JSON.stringify(body)}: the mark is text, and is told of`, (t) => {
		const {marks} = render(body);
		t.is(htmlOf(body), html);
		t.deepEqual(
			marks.flatMap(({kind, fault, range}) =>
				fault === undefined ? [] : [`${fault} ${kind} ${body.slice(range.start, range.end)}`],
			),
			faults,
		);
	});
}

test('marks are told of with their names and contents, but not those in `raw` and `comment`', (t) => {
	const body =
		'{{ a | b }}{% raw %}{{ c }}{% endraw %}{% comment %}{{ d }}{% endcomment %}{% highlight js %}{{ e }}{% raw %}{{ f }}{% endraw %}{% endhighlight %}{% include g.html %}\n';
	const {marks, html} = render(body);
	t.deepEqual(
		marks.map(({kind, name, content}) => `${kind} ${name}: ${body.slice(content.start, content.end)}`),
		['output :  a | b ', 'tag highlight: js ', 'output :  e ', 'tag endhighlight: ', 'tag include: g.html '],
	);
	t.true(html.includes('>\ufffc{{ f }}</code>'));
});

test('marks can be read as text', (t) => {
	const body = 'a {{ b }} {{ c }} {% if d %} {{ e }}\n';
	const literal = [
		{start: 2, end: 9},
		{start: 18, end: 28},
	];
	const templated = readLiquid(body, {start: 0, end: body.length}, {literal});
	const {html} = renderKramdown(body, templated);
	t.is(html, '<p>a {{ b }} \ufffc {% if d %} \ufffc</p>\n');
	t.deepEqual(
		templated.marks.map(({range}) => body.slice(range.start, range.end)),
		['{{ c }}', '{{ e }}'],
	);
});

test('Liquid can be switched off', (t) => {
	const body = 'a {{ b\n';
	const {html, failure, opaque} = renderKramdown(body, applyLiquid(body, {start: 0, end: body.length}, {runs: false}));
	t.is(failure, undefined);
	t.is(html, '<p>a {{ b</p>\n');
	t.deepEqual(opaque, []);
});
