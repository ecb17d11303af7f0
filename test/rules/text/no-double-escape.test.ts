import rule from '../../../rules/text/no-double-escape.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p>Lee &amp; Sons&#8217; &nbsp;<a href="https://news.example/?a=1&amp;b=2&amp;copy=3">a</a></p>\n'),
		{
			name: 'A URL in Markdown.',
			post: post('[a](https://news.example/?a=1&amp;b=2) and <https://news.example/?a=1&b=2>\n'),
		},
		{
			name: 'What is no reference.',
			post: post('<p>R&amp;D; Q&amp;A: a &amp;foo; b <a href="/?a&amp;bar;">c</a></p>\n'),
		},
		{name: 'An escaped reference of Markdown is meant.', post: post('It is \\&#8217; here, &amp;foo;.\n')},
		{
			name: 'Code shows references.',
			post: post('<p><code>&amp;amp;</code></p>\n<pre>&amp;#39;</pre>\n\n`&amp;nbsp;`\n'),
		},
		{
			name: 'An article about references.',
			post: post('<p>Every HTML entity such as &amp;lt; or &amp;amp; begins with &amp;.</p>\n'),
		},
		{
			name: 'Near words that speak of references.',
			post: post(
				'<p>HTML 教學：寫 &amp;amp; 會得到什麼？</p>\n<p>這個<b>實體</b>是 &amp;nbsp;。</p>\n<p>Always escape &amp;quot; twice.</p>\n',
			),
		},
		{
			name: 'Both forms in one text.',
			post: post('<p>Write &amp;lt; and the page shows &lt;.</p>\n'),
		},
		{name: 'Encoded for URLs.', post: post('<p><a href="https://news.example/?q=AT%26amp%3BT">a</a></p>\n')},
	],
	bad: [
		{
			name: 'URLs.',
			post: post(
				'<p><a href="https://news.example/?a=1&amp;amp;b=2&amp;#038;c=3&amp;d=4">a</a> <img src=\'b.png?w=1&#38;amp;amp;h=2\' srcset="c.png?&#x26;#33970; 2x" alt=""></p>\n\n[d](https://news.example/?a=1&amp;amp;b=2)\n',
			),
			reports: `
				9 | <p><a href="https://news.example/?a=1&amp;amp;b=2&amp;#038;c=3&amp;d=4">a</a> <img src='b.png?w=1&#38;amp;amp;h=2' srcset="c.png?&#x26;#33970; 2x" alt=""></p>
				  |                                      ^^^^^^^^^ warning: The URL holds \`&amp;\`, which was escaped twice.
				9 | <p><a href="https://news.example/?a=1&amp;amp;b=2&amp;#038;c=3&amp;d=4">a</a> <img src='b.png?w=1&#38;amp;amp;h=2' srcset="c.png?&#x26;#33970; 2x" alt=""></p>
				  |                                                                                                  ^^^^^^^^^^^^^ warning: The URL holds \`&amp;\`, which was escaped twice.
				9 | <p><a href="https://news.example/?a=1&amp;amp;b=2&amp;#038;c=3&amp;d=4">a</a> <img src='b.png?w=1&#38;amp;amp;h=2' srcset="c.png?&#x26;#33970; 2x" alt=""></p>
				  |                                                                                                                                  ^^^^^^^^^^^^^ warning: The URL holds \`&#33970;\`, which was escaped twice.
				11 | [d](https://news.example/?a=1&amp;amp;b=2)
				   |                              ^^^^^^^^^ warning: The URL holds \`&amp;\`, which was escaped twice.
			`,
			fixed: post(
				'<p><a href="https://news.example/?a=1&amp;b=2&#038;c=3&amp;d=4">a</a> <img src=\'b.png?w=1&amp;h=2\' srcset="c.png?&#33970; 2x" alt=""></p>\n\n[d](https://news.example/?a=1&amp;b=2)\n',
			),
		},
		{
			name: 'Text.',
			post: post('<p>It&amp;#8217;s Lee &amp;amp; Sons&amp;rsquo; ferry.</p>\n\nIt&amp;#x2019;s &amp;amp;quot;here"\n'),
			reports: `
				9 | <p>It&amp;#8217;s Lee &amp;amp; Sons&amp;rsquo; ferry.</p>
				  |      ^^^^^^^^^^^ warning: The text shows \`&#8217;\` instead of what it stands for.
				11 | It&amp;#x2019;s &amp;amp;quot;here"
				   |   ^^^^^^^^^^^^ warning: The text shows \`&#x2019;\` instead of what it stands for.
			`,
			unsafelyFixed: post('<p>It&#8217;s Lee &amp; Sons&rsquo; ferry.</p>\n\nIt&#x2019;s &quot;here"\n'),
		},
		{
			name: 'Words that only hold such a word.',
			post: post('<p>An <a href="/html">identity</a> in https://news.example/html/a.html is Ann&amp;#8217;s.</p>\n'),
			reports: `
				9 | <p>An <a href="/html">identity</a> in https://news.example/html/a.html is Ann&amp;#8217;s.</p>
				  |                                                                              ^^^^^^^^^^^ warning: The text shows \`&#8217;\` instead of what it stands for.
			`,
			unsafelyFixed: post(
				'<p>An <a href="/html">identity</a> in https://news.example/html/a.html is Ann&#8217;s.</p>\n',
			),
		},
		{
			name: 'A URL in an article about references.',
			post: post('<p>HTML entities: &amp;lt; <a href="/?a&amp;amp;b">a</a></p>\n'),
			reports: `
				9 | <p>HTML entities: &amp;lt; <a href="/?a&amp;amp;b">a</a></p>
				  |                                        ^^^^^^^^^ warning: The URL holds \`&amp;\`, which was escaped twice.
			`,
			fixed: post('<p>HTML entities: &amp;lt; <a href="/?a&amp;b">a</a></p>\n'),
		},
		{
			name: 'Other subjects.',
			post: post('<p>Every HTML entity such as &amp;lt; begins so.</p>\n'),
			options: {subjects: ['sgml'], hints: []},
			reports: `
				9 | <p>Every HTML entity such as &amp;lt; begins so.</p>
				  |                              ^^^^^^^^ warning: The text shows \`&lt;\` instead of what it stands for.
			`,
			unsafelyFixed: post('<p>Every HTML entity such as &lt; begins so.</p>\n'),
		},
	],
});
