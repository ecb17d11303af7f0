import test from 'ava';
import rule from '../../../rules/markup/no-liquid.ts';
import {defineRule, rangeOf} from '../../../src/authoring.ts';
import {lintPost} from '../../../src/engine/lint.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Marks that a text speaks of.',
			post: post('Write\n\n&#123;% raw %}\n\nbefore it, and\n\n&#123;% endraw %}\n\nbehind it.\n'),
		},
		{name: 'Lone marks of the end.', post: post('a }} b %} c } } { { d {\n')},
		{name: 'A single brace.', post: post('{a} and { {b} } and {: c}\n')},
		{name: 'Raw text.', post: post('{% raw %}{{ a {% b %} {{c}}{% endraw %}\n')},
		{name: 'A Liquid comment.', post: post('{% comment %} {{ a }} {% b %} {{c}} {% endcomment %}\n')},
		{
			name: 'Values that the site knows.',
			post: post('[a]({{ site.url }}/b) {{ page.title | escape }} {{- jekyll.version -}}\n'),
		},
		{
			name: 'Values that the post makes.',
			post: post(
				'{% assign a = 1 %}{{ a }}{% for b in site.tags %}{{ b[0] }} {{ forloop.index }}{% endfor %}{% capture c %}d{% endcapture %}{{c}}\n',
			),
		},
		{
			name: 'Values that are written out.',
			post: post('{{ "{{" }} {{ \'b\' | upcase }} {{ 5 }} {{ -1.5 }} {{ true }}\n'),
		},
		{
			name: 'Filters that make something of nothing.',
			post: post('{{ a | default: "b" }} {{ a | upcase | append: "c" }}\n'),
		},
		{
			name: 'Tags of Liquid and Jekyll, in their places.',
			archive: {files: ['a.md', '_posts/2024-03-01-a.md'], posts: {'_posts/2024-03-01-a.md': post('a\n')}},
			post: post(
				'{% if a %}b{% elsif c %}d{% else %}e{% endif %}{% case a %}{% when 1 %}b{% else %}c{% endcase %}{% unless a %}b{% endunless %}{% tablerow a in site.b %}{% cycle "c", "d" %}{% endtablerow %}\n\n{% include note.html %}{% include_relative a.md %}{% link a.md %}{% post_url 2024-03-01-a %}{% increment a %}\n\n{% highlight js %}\nlet a = {b: 1};\n{% endhighlight %}\n',
			),
		},
		{
			name: 'Tags of a plugin.',
			options: {tags: ['...', 'film', 'aside']},
			post: post('{% film a1 %}{% aside %}b{% endaside %}\n'),
		},
		{
			name: 'Tags that the code of the site registers.',
			settings: {pluginTags: ['*', 'film', 'aside']},
			post: post('{% film a1 %}{% aside %}b{% endaside %}\n'),
		},
		{name: 'Values of a plugin.', options: {variables: ['...', 'books']}, post: post('{{ books.first }}\n')},
		{
			name: 'Marks of another generator.',
			settings: {generator: 'hugo'},
			post: post('[a]({{< ref "b" >}}) {{ c }} {% d %} {{\n'),
		},
		{name: 'Liquid is switched off.', post: post('a {{ b {% c\n', {render_with_liquid: 'false'})},
		{
			name: 'In a tag that is printed for want of it: that is what a reader sees, and what `renderable-html` says.',
			post: post('<p data-set="{{" x}}>a</p>\n'),
		},
		{
			name: 'Shortcodes of Hugo, whose sites have no Liquid.',
			post: post(
				'See [the first]({{< ref "2020-01-02-first-walk" >}}).\n\n{{< figure src="quay.jpg" alt="The quay" >}}\n\n{{% note %}}Bring a lantern.{{% /note %}}\n',
			),
		},
		{name: 'Escaped already.', post: post('&#123;{ a }} &#123;% b %}\n')},
	],
	bad: [
		{
			name: 'Marks around the post whose braces were escaped.',
			post: post('&#123;% raw %}\n\nText\n\n&#123;% endraw %}\n'),
			reports: `
				9 | &#123;% raw %}
				  | ^^^^^^^^^^^^^^ error: The page shows \`&#123;% raw %}\` above the post, and \`&#123;% endraw %}\` below it: written so, Liquid does not read them.
			`,
			unsafelyFixed: post('\n\nText\n\n\n'),
		},
		{
			name: 'Tags of a site whose plugins nobody knows: each once.',
			settings: {pluginTags: ['*']},
			post: post('{% film a1 %} and {% film a2 %} {% aside %}b{% endaside %}\n'),
			reports: `
				9 | {% film a1 %} and {% film a2 %} {% aside %}b{% endaside %}
				  | ^^^^^^^^^^^^^ warning: The build of the site stops at the Liquid tag \`film\`, unless one of its plugins knows it.
				9 | {% film a1 %} and {% film a2 %} {% aside %}b{% endaside %}
				  |                                 ^^^^^^^^^^^ warning: The build of the site stops at the Liquid tag \`aside\`, unless one of its plugins knows it.
			`,
		},
		{
			name: 'What stops the build, in text and attributes.',
			post: post(
				'Vue’s {{ and 100 {% more\n\n<p title="{{">The set {{{ 1 }</p>\n\n[a {% b](https://news.example/ "{{ c")\n',
			),
			reports: `
				9 | Vue’s {{ and 100 {% more
				  |       ^^ error: The build of the site stops at \`{{\`, which has no closing \`}}\`.
				9 | Vue’s {{ and 100 {% more
				  |                  ^^ error: The build of the site stops at \`{%\`, which is not a complete Liquid tag.
				11 | <p title="{{">The set {{{ 1 }</p>
				   |           ^^ error: The build of the site stops at \`{{\`, which has no closing \`}}\`.
				11 | <p title="{{">The set {{{ 1 }</p>
				   |                       ^^^ error: The build of the site stops at \`{{{\`, which has no closing \`}}\`.
				13 | [a {% b](https://news.example/ "{{ c")
				   |    ^^ error: The build of the site stops at \`{%\`, which is not a complete Liquid tag.
				13 | [a {% b](https://news.example/ "{{ c")
				   |                                 ^^ error: The build of the site stops at \`{{\`, which has no closing \`}}\`.
			`,
			fixed: post(
				'Vue’s &#123;{ and 100 &#123;% more\n\n<p title="&#123;{">The set &#123;&#123;{ 1 }</p>\n\n[a &#123;% b](https://news.example/ "&#123;{ c")\n',
			),
		},
		{
			name: 'Blocks without end, and tags without block.',
			post: post('{% if a %} b {% endfor %} {% else %} {%= c %} {% raw %}\n'),
			reports: `
				9 | {% if a %} b {% endfor %} {% else %} {%= c %} {% raw %}
				  | ^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`if\`, which is never closed.
				9 | {% if a %} b {% endfor %} {% else %} {%= c %} {% raw %}
				  |              ^^^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`endfor\`, which belongs to no block.
				9 | {% if a %} b {% endfor %} {% else %} {%= c %} {% raw %}
				  |                                      ^^ error: The build of the site stops at \`{%\`, which is not a complete Liquid tag.
				9 | {% if a %} b {% endfor %} {% else %} {%= c %} {% raw %}
				  |                                               ^^^^^^^^^ error: The build of the site stops at the Liquid tag \`raw\`, which is never closed.
			`,
			fixed: post('&#123;% if a %} b &#123;% endfor %} &#123;% else %} &#123;%= c %} &#123;% raw %}\n'),
		},
		{
			name: 'Tags that lack what belongs behind their name.',
			post: post(
				"a {% assign b %} c {%- if -%} d {% endif %}\n\n`{% for x %}` e `{% endfor %}`, {% include 'f.html' %}\n",
			),
			reports: `
				9 | a {% assign b %} c {%- if -%} d {% endif %}
				  |   ^^^^^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`assign\`, which has no valid argument.
				9 | a {% assign b %} c {%- if -%} d {% endif %}
				  |                    ^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`if\`, which has no valid argument.
				11 | \`{% for x %}\` e \`{% endfor %}\`, {% include 'f.html' %}
				   |  ^^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`for\`, which has no valid argument.
				11 | \`{% for x %}\` e \`{% endfor %}\`, {% include 'f.html' %}
				   |                                 ^^^^^^^^^^^^^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`include\`, which has no valid argument.
			`,
			fixed: post(
				"a &#123;% assign b %} c &#123;%- if -%} d &#123;% endif %}\n\n`{% raw %}{% for x %}{% endraw %}` e `{% raw %}{% endfor %}{% endraw %}`, &#123;% include 'f.html' %}\n",
			),
		},
		{
			name: 'A plugin may know the tag.',
			post: post('{% film a1 %}\n'),
			reports: `
				9 | {% film a1 %}
				  | ^^^^^^^^^^^^^ error: The build of the site stops at the Liquid tag \`film\`, which is unknown.
			`,
			unsafelyFixed: post('&#123;% film a1 %}\n'),
		},
		{
			name: 'Text that would vanish.',
			post: post('Say {{bbox}} and {{ a.b | currency }}, {{ }}.\n'),
			reports: `
				9 | Say {{bbox}} and {{ a.b | currency }}, {{ }}.
				  |     ^^^^^^^^ warning: \`{{bbox}}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				9 | Say {{bbox}} and {{ a.b | currency }}, {{ }}.
				  |                  ^^^^^^^^^^^^^^^^^^^^ warning: \`{{ a.b | currency }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				9 | Say {{bbox}} and {{ a.b | currency }}, {{ }}.
				  |                                        ^^^^^ warning: \`{{ }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
			`,
			fixed: post('Say &#123;{bbox}} and &#123;{ a.b | currency }}, &#123;{ }}.\n'),
		},
		{
			name: 'Tags that name what is not there; what other marks come to nobody knows.',
			post: post('[a]({% post_url 2019-09-09-none %}) [b]({% link none.md %}) [c]({% link {{ page.next }} %})\n'),
			reports: `
				9 | [a]({% post_url 2019-09-09-none %}) [b]({% link none.md %}) [c]({% link {{ page.next }} %})
				  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The build of the site stops at \`{% post_url 2019-09-09-none %}\`, because there is no such post.
				9 | [a]({% post_url 2019-09-09-none %}) [b]({% link none.md %}) [c]({% link {{ page.next }} %})
				  |                                         ^^^^^^^^^^^^^^^^^^ error: The build of the site stops at \`{% link none.md %}\`, because there is no such file.
			`,
		},
		{
			name: 'In a URL or a name it may be empty, and the link works: it is not shown.',
			post: post('<p><a href="{{root}}/a/">a</a></p>\n\n[b]({{root}}/b/)\n'),
			reports: `
				9 | <p><a href="{{root}}/a/">a</a></p>
				  |             ^^^^^^^^ warning: \`{{root}}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				11 | [b]({{root}}/b/)
				   |     ^^^^^^^^ warning: \`{{root}}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
			`,
		},
		{
			name: 'In code, references would be shown: it becomes raw text.',
			post: post(
				'`{{ a }}`\n\n```html\n<p>{{ b }}</p>\n{% c %}\n```\n\n    {{ d }\n\n{% highlight html %}\n{{ e }}\n{% endhighlight %}\n\n<div><!-- {{ f }} --><script type="text/x">{{ g }}</script></div>\n',
			),
			reports: `
				9 | \`{{ a }}\`
				  |  ^^^^^^^ warning: \`{{ a }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				12 | <p>{{ b }}</p>
				   |    ^^^^^^^ warning: \`{{ b }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				13 | {% c %}
				   | ^^^^^^^ error: The build of the site stops at the Liquid tag \`c\`, which is unknown.
				16 |     {{ d }
				   |     ^^ error: The build of the site stops at \`{{\`, which has no closing \`}}\`.
				19 | {{ e }}
				   | ^^^^^^^ warning: \`{{ e }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				22 | <div><!-- {{ f }} --><script type="text/x">{{ g }}</script></div>
				   |           ^^^^^^^ warning: \`{{ f }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				22 | <div><!-- {{ f }} --><script type="text/x">{{ g }}</script></div>
				   |                                            ^^^^^^^ warning: \`{{ g }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
			`,
			fixed: post(
				'`{% raw %}{{ a }}{% endraw %}`\n\n```html\n<p>{% raw %}{{ b }}{% endraw %}</p>\n{% c %}\n```\n\n    {% raw %}{{{% endraw %} d }\n\n{% highlight html %}\n{% raw %}{{ e }}{% endraw %}\n{% endhighlight %}\n\n<div><!-- {% raw %}{{ f }}{% endraw %} --><script type="text/x">{% raw %}{{ g }}{% endraw %}</script></div>\n',
			),
			unsafelyFixed: post(
				'`{% raw %}{{ a }}{% endraw %}`\n\n```html\n<p>{% raw %}{{ b }}{% endraw %}</p>\n{% raw %}{% c %}{% endraw %}\n```\n\n    {% raw %}{{{% endraw %} d }\n\n{% highlight html %}\n{% raw %}{{ e }}{% endraw %}\n{% endhighlight %}\n\n<div><!-- {% raw %}{{ f }}{% endraw %} --><script type="text/x">{% raw %}{{ g }}{% endraw %}</script></div>\n',
			),
		},
		{
			name: 'Code that is written as HTML.',
			post: post('<p>a</p>\n<pre><code>{{ a }}</code></pre>\n'),
			reports: `
				10 | <pre><code>{{ a }}</code></pre>
				   |            ^^^^^^^ warning: \`{{ a }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
			`,
			fixed: post('<p>a</p>\n<pre><code>&#123;{ a }}</code></pre>\n'),
		},
		{
			name: 'What seems to be one output may be more.',
			post: post('a {{ b, c {{ d }}\n'),
			reports: `
				9 | a {{ b, c {{ d }}
				  |   ^^^^^^^^^^^^^^^ warning: \`{{ b, c {{ d }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
			`,
			fixed: post('a &#123;{ b, c &#123;{ d }}\n'),
		},
		{
			name: 'A post in HTML.',
			path: '_posts/2024-03-01-a-post.html',
			post: post('<p>{{ a }} <code>{{ b</code></p>\n'),
			reports: `
				9 | <p>{{ a }} <code>{{ b</code></p>
				  |    ^^^^^^^ warning: \`{{ a }}\` is missing from the page: Jekyll takes it for a variable, and knows none of that name.
				9 | <p>{{ a }} <code>{{ b</code></p>
				  |                  ^^ error: The build of the site stops at \`{{\`, which has no closing \`}}\`.
			`,
			fixed: post('<p>&#123;{ a }} <code>&#123;{ b</code></p>\n'),
		},
	],
});

const unwantedPart = defineRule({
	id: 'unwanted-part',
	description: 'No asides.',
	messages: {aside: 'An aside.'},
	check: ({report}) => ({
		'<aside>': (aside) => report({at: aside, message: 'aside', covers: rangeOf(aside)}),
	}),
});

const stopping: readonly string[] = [
	'{% bad %}',
	'{% endfor %}',
	'{% if a %}',
	'{{ a',
	'{% post_url 2024-03-01-none %}',
	'{% link none.md %}',
];
for (const mark of stopping) {
	for (const pluginTags of [[], ['*']]) {
		test(`no-liquid: ${mark} stops the build in an unwanted part, too, with ${pluginTags.length} tags`, (t) => {
			const config = configWith([unwantedPart, rule], {}, {pluginTags});
			const text = `<p>Ferry</p>\n<aside>Use ${mark} now</aside>\n`;
			const {findings} = lintPost({path: '_posts/2024-03-01-a.md', text}, config);
			t.true(findings.some((finding) => finding.rule === 'no-liquid'));
		});
	}
}
