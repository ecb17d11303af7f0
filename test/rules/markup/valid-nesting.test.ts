import rule from '../../../rules/markup/valid-nesting.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Where readers see one heading, or nothing of one.',
			post: post('<div><h2><h3>a</h3></h2><h2>b <h3></h3></h2></div>\n'),
		},
		{name: 'Ids that nothing leads to.', post: post('<div><p id="a">a</p><p id="a">b</p></div>\n')},
		{
			name: 'Links in buttons that lead nowhere, or that nobody sees.',
			post: post('<div><button>a <a href="#">b</a> <a href="/c"></a></button></div>\n'),
		},
		post('<div><p>a <b>b</b></p><ul><li><p>c</p></li></ul><h2>d</h2><h3>e</h3></div>\n'),
		{
			name: 'Inline elements and what only sounds like a block.',
			post: post('<p><span><img src="a.png"></span><video></video><button>b</button><object></object></p>\n'),
		},
		{name: 'Links side by side.', post: post('<p><a href="1">a</a><a href="2">b</a></p>\n\n[c](3)[d](4)\n')},
		{name: 'A block in a link.', post: post('<div><a href="1"><h2>a</h2><div>b</div></a></div>\n')},
		{name: 'Headings side by side.', post: post('<div><h2>a</h2><h2>b</h2></div>\n\n# c\n\n## d\n')},
		{name: 'An empty paragraph.', post: post('<div><p></p><div>a</div></div>\n')},
		{
			name: 'What is never closed is a matter of `renderable-html`.',
			post: post('<div><p>a<p>b</div>\n\n<div><h2>a<h3>b</h3></div>\n\n<div><a href="1">a<a href="2">b</a></div>\n'),
		},
		{
			name: 'Paragraphs of HTML need no end tag.',
			path: '_posts/2024-03-01-a-post.html',
			post: post('<div><p>a<p>b<div>c</div></div>\n'),
		},
		{
			name: 'An id of each its own.',
			post: post('<div><p id="a">a</p><p id="b" data-id="a">b</p><p id="">c</p><p id="">d</p></div>\n'),
		},
		{
			name: 'Drawings, and what stands in for scripts.',
			post: post(
				'<div><svg><g id="a"></g></svg><svg><g id="a"></g></svg><img id="b"><noscript><img id="b"></noscript></div>\n',
			),
		},
		{name: 'Elements that browsers copy.', post: post('<div><b id="a">a<p>b</b>c</p></div>\n')},
		{name: 'Headings of Markdown with one text.', post: post('# a\n\n# a\n')},
		{
			name: 'What Liquid writes is not in the post.',
			post: post('<p>{% highlight js %}\nvar a;\n{% endhighlight %}</p>\n'),
		},
		{name: 'Code.', post: post('```\n<p><div></div></p>\n<p id="a" id="a"></p><p id="a"></p>\n```\n')},
	],
	bad: [
		{
			name: 'A paragraph around nothing but blocks goes.',
			post: post(
				'<div><p><div>a</div></p>\n<p class="b">\n<h2>b</h2>\n<ul><li>c</li></ul>\n</p></div>\n\n<p><blockquote>d</blockquote></p>\n',
			),
			reports: `
				9 | <div><p><div>a</div></p>
				  |         ^^^^^ warning: Element \`<div>\` stands in a paragraph, which browsers end before it.
				11 | <h2>b</h2>
				   | ^^^^ warning: Element \`<h2>\` stands in a paragraph, which browsers end before it.
				15 | <p><blockquote>d</blockquote></p>
				   |    ^^^^^^^^^^^^ warning: Element \`<blockquote>\` stands in a paragraph, which browsers end before it.
			`,
			fixed: post('<div><div>a</div>\n\n<h2>b</h2>\n<ul><li>c</li></ul>\n</div>\n\n<blockquote>d</blockquote>\n'),
		},
		{
			name: 'One that holds text, pictures, paragraphs, or the end of a link stays.',
			post: post(
				'<div><p>a<div>b</div></p>\n<p><div>c</div>d</p>\n<p><img src="a.png"><table></table></p>\n<p id="e"><ul></ul></p>\n<p>f<p>g</p></p></div>\n\n<p>\n    <div>h</div>\n</p>\n',
			),
			reports: `
				9 | <div><p>a<div>b</div></p>
				  |          ^^^^^ warning: Element \`<div>\` stands in a paragraph, which browsers end before it.
				10 | <p><div>c</div>d</p>
				   |    ^^^^^ warning: Element \`<div>\` stands in a paragraph, which browsers end before it.
				11 | <p><img src="a.png"><table></table></p>
				   |                     ^^^^^^^ warning: Element \`<table>\` stands in a paragraph, which browsers end before it.
				12 | <p id="e"><ul></ul></p>
				   |           ^^^^ warning: Element \`<ul>\` stands in a paragraph, which browsers end before it.
				13 | <p>f<p>g</p></p></div>
				   |     ^^^ warning: Element \`<p>\` stands in a paragraph, which browsers end before it.
				16 |     <div>h</div>
				   |     ^^^^^ warning: Element \`<div>\` stands in a paragraph, which browsers end before it.
			`,
		},
		{
			name: 'Paragraphs in paragraphs.',
			post: post('<div><p><p>a</p></p><p><p><p>b</p></p></p></div>\n'),
			reports: `
				9 | <div><p><p>a</p></p><p><p><p>b</p></p></p></div>
				  |         ^^^ warning: Element \`<p>\` stands in a paragraph, which browsers end before it.
				9 | <div><p><p>a</p></p><p><p><p>b</p></p></p></div>
				  |                        ^^^ warning: Element \`<p>\` stands in a paragraph, which browsers end before it.
				9 | <div><p><p>a</p></p><p><p><p>b</p></p></p></div>
				  |                           ^^^ warning: Element \`<p>\` stands in a paragraph, which browsers end before it.
			`,
			fixed: post('<div><p>a</p><p><p><p>b</p></p></p></div>\n'),
		},
		{
			name: 'Headings in headings.',
			post: post('<div><h2>x <h3>a</h3></h2><h2>y <a href="1"><h4>b</h4></a></h2></div>\n'),
			reports: `
				9 | <div><h2>x <h3>a</h3></h2><h2>y <a href="1"><h4>b</h4></a></h2></div>
				  |            ^^^^ warning: Heading \`<h3>\` stands in the heading \`<h2>\`.
				9 | <div><h2>x <h3>a</h3></h2><h2>y <a href="1"><h4>b</h4></a></h2></div>
				  |                                             ^^^^ warning: Heading \`<h4>\` stands in the heading \`<h2>\`.
			`,
		},
		{
			name: 'A button that is nothing but a link goes; one that does something, or shows more, stays.',
			post: post(
				'<div><button class="more"> <a href="/1">View</a> </button>\n<button onclick="go()"><a href="/2">View</a></button>\n<button>Read: <a href="/3">View</a></button></div>\n',
			),
			reports: `
				9 | <div><button class="more"> <a href="/1">View</a> </button>
				  |                            ^^^^^^^^^^^^^ warning: Link \`/1\` stands in a button, where Firefox does not follow it.
				10 | <button onclick="go()"><a href="/2">View</a></button>
				   |                        ^^^^^^^^^^^^^ warning: Link \`/2\` stands in a button, where Firefox does not follow it.
				11 | <button>Read: <a href="/3">View</a></button></div>
				   |               ^^^^^^^^^^^^^ warning: Link \`/3\` stands in a button, where Firefox does not follow it.
			`,
			fixed: post(
				'<div> <a href="/1">View</a> \n<button onclick="go()"><a href="/2">View</a></button>\n<button>Read: <a href="/3">View</a></button></div>\n',
			),
		},
		{
			name: 'Links in links and buttons.',
			post: post(
				'<div><a href="/1">a<a href="/2">b</a>c</a>\n<a href="/3"><div><a href="/4">d</a></div></a><button><b><a href="/5">e</a></b></button></div>\n',
			),
			reports: `
				9 | <div><a href="/1">a<a href="/2">b</a>c</a>
				  |                    ^^^^^^^^^^^^^ warning: Link \`/2\` stands in the link \`/1\`, which browsers end before it.
				10 | <a href="/3"><div><a href="/4">d</a></div></a><button><b><a href="/5">e</a></b></button></div>
				   |                   ^^^^^^^^^^^^^ warning: Link \`/4\` stands in the link \`/3\`, which browsers end before it.
				10 | <a href="/3"><div><a href="/4">d</a></div></a><button><b><a href="/5">e</a></b></button></div>
				   |                                                          ^^^^^^^^^^^^^ warning: Link \`/5\` stands in a button, where Firefox does not follow it.
			`,
		},
		{
			name: 'Ids are told of once.',
			post: post('<div><p id="a">a</p><p ID=a>b</p><p id="a">c</p><a href="#a">d</a></div>\n'),
			reports: `
				9 | <div><p id="a">a</p><p ID=a>b</p><p id="a">c</p><a href="#a">d</a></div>
				  |                        ^^^^ warning: The id \`a\` is given to 3 elements: links to it lead to the first.
			`,
		},
		{
			name: 'Attributes.',
			post: post('<div><img src="a.png" alt="a" SRC="b.png"></div>\n'),
			reports: `
				9 | <div><img src="a.png" alt="a" SRC="b.png"></div>
				  |                               ^^^^^^^^^^^ warning: Attribute \`SRC\` stands more than once in its tag: the page has the last one.
			`,
		},
	],
});
