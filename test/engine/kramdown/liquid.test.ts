import test from 'ava';
import {renderKramdown} from '../../../src/engine/kramdown/index.ts';
import {htmlOf, render} from './support.ts';

const cases: readonly (readonly [body: string, html: string, ...opaque: readonly string[]])[] = [
	['a {{ b | c }} d\n', '<p>a \ufffc d</p>', '{{ b | c }}'],
	['[a]({{ site.url }}/b)\n', '<p><a href="\ufffc/b">a</a></p>', '{{ site.url }}'],
	['{% if a %}*b* {% else %}c{% endif %}\n', '<p><em>b</em>c</p>', '{% if a %}', '{% else %}', '{% endif %}'],
	['a {%- b -%} c\n', '<p>ac</p>', '{%- b -%}'],
	['{% raw %}{{ *a* }}{% endraw %}\n', '<p>{{<em>a</em>}}</p>', '{% raw %}{{ *a* }}{% endraw %}'],
	['a{% comment %} {{ <p> {% x %} {% endcomment %}b\n', '<p>ab</p>', '{% comment %} {{ <p> {% x %} {% endcomment %}'],
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

const failures: readonly (readonly [body: string, offset: number])[] = [
	['a {{ b\n', 2],
	['a {{ b } c }}\n', 2],
	['a {% b\n', 2],
	['a {% if b %} c\n', 2],
	['a {% endif %}\n', 2],
	['a {% raw %} b\n', 2],
	['a {% comment %} b\n', 2],
];

for (const [body, offset] of failures) {
	test(`the build stops at ${JSON.stringify(body)}`, (t) => {
		const {failure} = render(body);
		t.is(failure?.guard, 'liquid');
		t.is(failure?.offset, offset);
	});
}

test('Liquid can be switched off', (t) => {
	const body = 'a {{ b\n';
	const {html, failure, opaque} = renderKramdown(body, {start: 0, end: body.length}, {liquid: false});
	t.is(failure, undefined);
	t.is(html, '<p>a {{ b</p>\n');
	t.deepEqual(opaque, []);
});
