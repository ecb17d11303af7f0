import test from 'ava';
import {render, slicesOf} from './support.ts';

const templates = ['hugo'] as const;

/** A body, its page, and what no fix may touch; U+FFFC stands for what only the site's build knows. */
const pages: readonly (readonly [body: string, html: string, ...opaque: readonly string[]])[] = [
	[
		'{{< figure src="a.png" alt="A quay" >}}\n',
		'<figure><img src="a.png" alt="A quay"/></figure>\n',
		'{{< figure src="a.png" alt="A quay" >}}',
	],
	[
		'{{< figure src="a.png" caption="Quay & pier" link="/b" width="30" class="c" >}}\n',
		'<figure class="c"><a href="/b"><img src="a.png" alt="Quay &amp; pier" width="30"/></a><figcaption><p>Quay &amp; pier </p></figcaption></figure>\n',
		'{{< figure src="a.png" caption="Quay & pier" link="/b" width="30" class="c" >}}',
	],
	[
		'{{< figure src=`a.png` alt="say \\"so\\"" >}} x\n',
		'<p><figure><img src="a.png" alt="say &quot;so&quot;"/></figure> x</p>\n',
		'{{< figure src=`a.png` alt="say \\"so\\"" >}}',
	],
	[
		'[a]({{< ref "b c.md" >}}) <a href="{{< relref "d.md" >}}">e</a>\n',
		'<p><a href="\ufffc">a</a> <a href="\ufffc">e</a></p>\n',
		'{{< ref "b c.md" >}}',
		'{{< relref "d.md" >}}',
	],
	['[a]: {{% ref "b.md" %}}\n\n[a]\n', '<p><a href="\ufffc">a</a></p>\n', '{{% ref "b.md" %}}'],
	[
		'{{< own a="b" >}}\n\nx **{{< own >}}** 中文**{{<own>}}**中文\n',
		'\ufffc\n<p>x <strong>\ufffc</strong> 中文<strong>\ufffc</strong>中文</p>\n',
		'{{< own a="b" >}}',
		'{{< own >}}',
		'{{<own>}}',
	],
	['a {{< own />}} {{% own %}} b\n', '<p>a \ufffc \ufffc b</p>\n', '{{< own />}}', '{{% own %}}'],
	[
		'{{< box >}}\n*a* <b>{{< own >}}\n{{< /box >}}\n\nb\n',
		'\ufffc\n*a* &lt;b>\ufffc\n\n<p>b</p>\n',
		'{{< box >}}\n*a* <b>{{< own >}}\n{{< /box >}}',
	],
	['{{% box "t" %}}\n*a*\n{{% /box %}}\nb\n', '<p><em>a</em></p>\n<p>b</p>\n', '{{% box "t" %}}', '{{% /box %}}'],
	['a {{% box %}}*b*{{% /box %}} c\n', '<p>a \ufffc<em>b</em>\ufffc c</p>\n', '{{% box %}}', '{{% /box %}}'],
	[
		'{{< highlight go "linenos=table" >}}\nif a < b {}\n{{< /highlight >}}\n',
		'<div class="highlight"><pre tabindex="0"><code class="language-go" data-lang="go">if a &lt; b {}</code></pre></div>\n',
		'{{< highlight go "linenos=table" >}}\nif a < b {}\n{{< /highlight >}}',
	],
	[
		'{{< youtube w7Ft >}}\n',
		'<div><iframe src="https://www.youtube.com/embed/w7Ft" title="YouTube Video" allowfullscreen></iframe></div>\n',
		'{{< youtube w7Ft >}}',
	],
	[
		'{{< vimeo id="12" title="A & b" >}}\n',
		'<div><iframe src="https://player.vimeo.com/video/12" title="A &amp; b" allowfullscreen></iframe></div>\n',
		'{{< vimeo id="12" title="A & b" >}}',
	],
	[
		'{{< gist ida 12 a.go >}}\n',
		'<script src="https://gist.github.com/ida/12.js?file=a.go"></script>\n',
		'{{< gist ida 12 a.go >}}',
	],
	[
		'{{< tweet user="ida" id="12" >}}\n',
		'<blockquote class="twitter-tweet"><p>\ufffc</p><a href="https://twitter.com/ida/status/12">\ufffc</a></blockquote>\n',
		'{{< tweet user="ida" id="12" >}}',
	],
	[
		'`{{< own >}}` {{</* own "a" */>}} {{%/* /own */%}}\n',
		'<p><code>\ufffc</code> {{&lt; own "a" >}} {{% /own %}}</p>\n',
		'`{{< own >}}`',
		'{{</* own "a" */>}}',
		'{{%/* /own */%}}',
	],
	[
		'{{< outer >}}{{< figure src="a.png" >}}{{</* own */>}}{{< /outer >}}\n',
		'\ufffc<figure><img src="a.png"/></figure>{{&lt; own >}}\n',
		'{{< outer >}}{{< figure src="a.png" >}}{{</* own */>}}{{< /outer >}}',
	],
	// Marks at which Hugo stops are text.
	['a {{< own\n', '<p>a {{&lt; own</p>\n', '{{<'],
	['a {{< "b" >}} {{< own "c >}}\n', '<p>a {{&lt; "b" >}} {{&lt; own "c >}}</p>\n', '{{<', '{{<'],
	['a {{< /own >}} {{</* own >}}\n', '<p>a {{&lt; /own >}} {{&lt;/* own >}}</p>\n', '{{< /own >}}', '{{<'],
	['{{< a {{< own >}}\n', '<p>{{&lt; a \ufffc</p>\n', '{{<', '{{< own >}}'],
	['{{ .Params }} {% if %} {{ a\n', '<p>{{ .Params }} {% if %} {{ a</p>\n'],
];

for (const [body, html, ...opaque] of pages) {
	test(`Hugo: ${JSON.stringify(body)}`, (t) => {
		const rendered = render(body, {templates});
		t.is(rendered.html, html);
		t.deepEqual(
			rendered.opaque.map(({start, end}) => body.slice(start, end)),
			opaque,
		);
	});
}

test('HTML of shortcodes stays where that of the post is left out', (t) => {
	const body = '<b>a</b> {{< figure src="a.png" >}}\n\n{{< own >}}\n';
	t.is(
		render(body, {templates, rawHtml: 'omit'}).html,
		'<p><!-- raw HTML omitted -->a<!-- raw HTML omitted --> <figure><img src="a.png"/></figure></p>\n\ufffc\n',
	);
});

test('what a shortcode is given stands at its place', (t) => {
	const body = 'x {{< figure src="a.png" alt="b" >}} y {{< figure src="c&d.png" >}}\n';
	t.deepEqual(slicesOf(body, render(body, {templates}), {name: 'img', attribute: 'src'}), [
		['{{< figure src="a.png" alt="b" >}}', 'a.png'],
		['{{< figure src="c&d.png" >}}', undefined],
	]);
});

test('marks are told of by name, and whether the page shows what the site does', (t) => {
	const body =
		'{{< ref "a" >}} {{< box >}}{{< figure src="b" >}}{{< /box >}} {{% note %}}c{{% /note %}} {{</* d */>}}\n';
	t.deepEqual(
		render(body, {templates}).otherMarks.map(({name, isKnown}) => [name, isKnown]),
		[
			['ref', true],
			['box', false],
			['note', false],
			['note', false],
		],
	);
});
