import test from 'ava';
import {render, slicesOf} from './support.ts';

const hexo = {templates: ['nunjucks'], isHexo: true} as const;

/** A body, and the page that Hexo makes of it; U+FFFC stands for what only the site's build knows. */
const hexoPages: readonly (readonly [body: string, html: string])[] = [
	['{% asset_img a.png %}\nWords.\n', '<img src="a.png">\n<p>Words.</p>\n'],
	[
		'x {% asset_img left wide /p/a.png 200 50% "A title" "Alt & b" %}\n',
		'<p>x <img src="/p/a.png" width="200" height="50%" title="A title" alt="Alt &amp; b"></p>\n',
	],
	[
		'x {% img a.png %} {% asset_link b.pdf "A report" %}\n',
		'<p>x <img src="a.png"> <a href="b.pdf">A report</a></p>\n',
	],
	[
		'[a]({% post_path spring %}) {% post_link spring %} {% post_link spring "Spring" %}\n',
		'<p><a href="\ufffc">a</a> <a href="\ufffc">\ufffc</a> <a href="\ufffc">Spring</a></p>\n',
	],
	[
		'![]({% asset_path a.png %}) <img src="{% asset_path b.png %}">\n',
		'<p><img src="a.png" alt="" /> <img src="b.png"></p>\n',
	],
	[
		'{% blockquote Ida Moss https://a.example/b %}\nSaid *so*.\n{% endblockquote %}\nNext\n',
		'<blockquote>\n<p>Said <em>so</em>.</p>\n<footer>Ida Moss <cite><a href="https://a.example/b">https://a.example/b</a></cite></footer></blockquote>\n<p>Next</p>\n',
	],
	['{% quote %}\na\n{% endquote %}\n', '<blockquote>\n<p>a</p>\n</blockquote>\n'],
	['{% pullquote left %}\na\n{% endpullquote %}\n', '<blockquote class="pullquote left">\n<p>a</p>\n</blockquote>\n'],
	['{% note warning %}\n- a\n{% endnote %}\n', '<div class="note warning">\n<ul>\n<li>a</li>\n</ul>\n</div>\n'],
	[
		'{% codeblock lang:js %}\nif (a < b) {{ c }}\n{% endcodeblock %}\n',
		'<figure class="highlight"><pre><code>if (a &lt; b) {{ c }}</code></pre></figure>\n',
	],
	['{% raw %}\n{{ a }} *b*\n{% endraw %}\n', '<p>{{ a }} <em>b</em></p>\n'],
	['x {{ a | b }}{# c *d* #}\n', '<p>x \ufffc</p>\n'],
	[
		'`{{ a }}` ``{% b %}``\n\n```\n{% c %}\n```\n',
		'<p><code>{{ a }}</code> <code>{% b %}</code></p>\n<pre><code>{% c %}\n</code></pre>\n',
	],
	[
		'- ```\n  {{ a }}\n  ```\n> ~~~\n> {{ b }}\n\n{{ c }}\n',
		'<ul>\n<li>\n<pre><code>{{ a }}\n</code></pre>\n</li>\n</ul>\n<blockquote>\n<pre><code>{{ b }}\n</code></pre>\n</blockquote>\n<p>\ufffc</p>\n',
	],
	['{% tabs a %}\n*b* <div>\n{% endtabs %}\n\nc\n', '\ufffc\n*b* &lt;div>\n\n<p>c</p>\n'],
	['a {% if b %}c{% else %}*d*{% endif %} {% unknown %}\n', '<p>a c<em>d</em> \ufffc</p>\n'],
	[
		'x {% youtube w7Ft %} {% vimeo 12 %}\n',
		'<p>x <div class="video-container"><iframe src="https://www.youtube.com/embed/w7Ft" allowfullscreen></iframe></div> <div class="video-container"><iframe src="https://player.vimeo.com/video/12" allowfullscreen></iframe></div></p>\n',
	],
	[
		'x {% iframe https://a.example/b 300 200 %} {% gist 12 %}\n',
		'<p>x <iframe src="https://a.example/b" width="300" height="200" allowfullscreen></iframe> <script src="//gist.github.com/12.js"></script></p>\n',
	],
	['x {% link A fine page https://a.example/ true %}\n', '<p>x <a href="https://a.example/">A fine page</a></p>\n'],
	['a\n\n<!-- more -->\n\nb\n', '<p>a</p>\n<!-- more -->\n<p>b</p>\n'],
	// What is not closed is text for Hexo.
	['{{ a {% b {# c {% raw %} d\n', '<p>{{ a \ufffc d</p>\n'],
	['{{ a {% b\n', '<p>{{ a {% b</p>\n'],
	['{% raw %} {{ a }}\n', '<p>{% raw %} \ufffc</p>\n'],
];

for (const [body, html] of hexoPages) test(`Hexo: ${JSON.stringify(body)}`, (t) => t.is(render(body, hexo).html, html));

const eleventyPages: readonly (readonly [body: string, html: string])[] = [
	['{% image "a.png", "Alt" %} *b*\n', '<p>\ufffc <em>b</em></p>\n'],
	['{% if a %}b{% endif %}{% assign c = "d" %}{{ c }} {{ e }}\n', '<p>bd \ufffc</p>\n'],
	['{% box %}*a*{% endbox %} b\n', '<p>\ufffc*a* b</p>\n'],
	['{% raw %}{{ a }}{% endraw %} {% endif %} {{ b\n', '<p>{{ a }}  {{ b</p>\n'],
	['{% set a = 1 %}{% call b() %}c{% endcall %}\n', '<p>c</p>\n'],
	['{% asset_img a.png %}\n', '<p>\ufffc</p>\n'],
	['`{{ a }}`\n', '<p><code>\ufffc</code></p>\n'],
];

for (const [body, html] of eleventyPages) {
	test(`Eleventy: ${JSON.stringify(body)}`, (t) => t.is(render(body, {templates: ['liquid', 'nunjucks']}).html, html));
}

test('what a tag is given stands at its place', (t) => {
	const body = 'x {% asset_img "a b.png" "T" %} {% img c.png %}\n';
	t.deepEqual(slicesOf(body, render(body, hexo), {name: 'img', attribute: 'src'}), [
		['{% asset_img "a b.png" "T" %}', 'a b.png'],
		['{% img c.png %}', 'c.png'],
	]);
});

test('no fix may touch a tag with its text, but the text of a note is one of the post', (t) => {
	const body = '{% tabs %}\na\n{% endtabs %}\n\n{% note %}\nb\n{% endnote %}\n{{ c }}\n';
	t.deepEqual(
		render(body, hexo).opaque.map(({start, end}) => body.slice(start, end)),
		['{% tabs %}\na\n{% endtabs %}', '{% note %}', '{% endnote %}', '{{ c }}'],
	);
});
