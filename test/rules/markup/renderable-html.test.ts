import renderableHtml from '../../../rules/markup/renderable-html.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(renderableHtml, {
	good: [
		{
			name: 'The heading link is a matter of `rendered-heading`.',
			post: post('<!--1709280000000-->\n[讀<潮汐>有感](https://news.example/2024/a-post)\n------\n\n<div>文</div>\n'),
		},
		post('<div><p>紅樹林<br>在<br/>北方<br />。</p><img src=\'a.png\' alt="x" data-size=12 hidden></div>\n'),
		{
			name: 'signs that compare',
			post: post('<p>if (a<b && c>d || i<p) run();</p>\n\nif (a<b && c>d)\n\n<p>n<s || s>t</p>\n'),
		},
		{name: 'names in any case', post: post('<DIV><P>One</p></div>\n')},
		{
			name: 'a name with a prefix, an attribute on two lines',
			post: post('<svg\n  xml:lang = "en"><use xlink:href="#a"></use></svg>\n'),
		},
		{
			name: 'code shows tags',
			post: post('Write `<img ;>` or `</b>`:\n\n```html\n<img src=a.png ;>\n```\n\n    </div>\n'),
		},
		{
			name: 'what looks like a tag and is rightly printed',
			post: post('<div><p>《<1984, Orwell>》<https://news.example/> <ann@news.example> 1 < 2</p></div>\n'),
		},
		{name: 'the same in a paragraph', post: post('《<1984, Orwell>》 I </3 you, 1 <2 and </rant>\n')},
		{name: 'end tags that are nobody’s', post: post('<div>I </3 you </rant></div>\n')},
		{name: 'text in angle brackets with its end tag', post: post('<div><p><角色>船長</角色></p></div>\n')},
		{name: 'a web component with its end tag', post: post('<div><news-card id="a">x</news-card></div>\n')},
		{
			name: 'an attribute twice is another rule’s finding',
			post: post('<div><img src="a.png" src="b.png" alt="x"></div>\n'),
		},
		{name: 'what browsers take for a comment may be text', post: post('<div><![重要]> 文</div>\n')},
		{name: 'a comment and a script', post: post('<!-- <p> --><script>if (a </b> c) d();</script>\n')},
		{
			name: 'a post in HTML is not rendered by kramdown',
			path: '_posts/2024-03-01-a-post.html',
			post: post('<ul><li>One<li>Two</ul><img src=a/b.png></span>\n'),
		},
	],
	bad: [
		{
			name: 'a listing that lost its fence: its lines have numbers, and a value stands in braces',
			post: post(
				'App.jsx\n\n1function App({ value }) {\n\n2  return <input value={value} ref={ref} />;\n\n11    </form>\n\n12</div>\n\n13  );\n',
			),
			reports: `
				13 | 2  return <input value={value} ref={ref} />;
				   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<input>\` is printed as text, because the renderer cannot read \`value={value}\`.
				15 | 11    </form>
				   |       ^^^^^^^ warning: End tag \`</form>\` closes nothing and is printed as text.
				17 | 12</div>
				   |   ^^^^^^ warning: End tag \`</div>\` closes nothing and is printed as text.
			`,
			fixed: post(
				'App.jsx\n\n1function App({ value }) {\n\n2  return &lt;input value={value} ref={ref} />;\n\n11    &lt;/form>\n\n12&lt;/div>\n\n13  );\n',
			),
		},
		{
			name: 'a listing whose lines have no numbers',
			post: post('function close() {\n  print(rest);\n  </div>\n}\n'),
			reports: `
				11 |   </div>
				   |   ^^^^^^ error: End tag \`</div>\` closes nothing and is printed as text.
			`,
			unsafelyFixed: post('function close() {\n  print(rest);\n  \n}\n'),
		},
		{
			name: 'a tag in quotes, and an element with a value in braces whose end tag is there',
			post: post('It writes "</table>" last.\n\n<b class={name}>Bold</b> of JSX.\n'),
			reports: `
				9 | It writes "</table>" last.
				  |            ^^^^^^^^ warning: End tag \`</table>\` closes nothing and is printed as text.
				11 | <b class={name}>Bold</b> of JSX.
				   | ^^^^^^^^^^^^^^^^ error: Tag \`<b>\` is printed as text, because the renderer cannot read \`class={name}\`.
			`,
			fixed: post('It writes "&lt;/table>" last.\n\n&lt;b class={name}>Bold&lt;/b> of JSX.\n'),
		},
		{
			name: 'a number before an end tag is no listing, nor are items of a list',
			post: post('In 2024</span> it rained.\n\n1. one</b>\n2. two\n'),
			reports: `
				9 | In 2024</span> it rained.
				  |        ^^^^^^^ error: End tag \`</span>\` closes nothing and is printed as text.
				11 | 1. one</b>
				   |       ^^^^ error: End tag \`</b>\` closes nothing and is printed as text.
			`,
			fixed: post('In 2024 it rained.\n\n1. one\n2. two\n'),
		},
		{
			name: 'a slip in the name of a tag, and of an end tag',
			post: post('Some <storng>words</strong> here.\n\nMore <strong>words</stong> here.\n\nA <sapn>b</span>.\n'),
			reports: `
				9 | Some <storng>words</strong> here.
				  |      ^^^^^^^^ error: Tags \`<storng>\` and \`</strong>\` do not belong together, though they are meant to: one of them is misspelt.
				11 | More <strong>words</stong> here.
				   |      ^^^^^^^^ error: Tags \`<strong>\` and \`</stong>\` do not belong together, though they are meant to: one of them is misspelt.
				13 | A <sapn>b</span>.
				   |   ^^^^^^ error: Tags \`<sapn>\` and \`</span>\` do not belong together, though they are meant to: one of them is misspelt.
			`,
			unsafelyFixed: post(
				'Some <strong>words</strong> here.\n\nMore <strong>words</strong> here.\n\nA <span>b</span>.\n',
			),
		},
		{
			name: 'a paragraph that begins before a figure and ends within it',
			post: post(
				'<section><p>One</p><p><figure><img src="a.png" alt="x"></p><figcaption>Two</figcaption></figure><p>Three</p></section>\n',
			),
			reports: `
				9 | <section><p>One</p><p><figure><img src="a.png" alt="x"></p><figcaption>Two</figcaption></figure><p>Three</p></section>
				  |                                                        ^^^^ error: End tag \`</p>\` is printed as text, because something in the element is still open.
			`,
			unsafelyFixed: post(
				'<section><p>One</p><figure><img src="a.png" alt="x"><figcaption>Two</figcaption></figure><p>Three</p></section>\n',
			),
		},
		{
			name: 'words stand before the figure',
			post: post('<div><p>One <figure><img src="a.png" alt="x"></p><figcaption>Two</figcaption></figure></div>\n'),
			reports: `
				9 | <div><p>One <figure><img src="a.png" alt="x"></p><figcaption>Two</figcaption></figure></div>
				  |                                              ^^^^ error: End tag \`</p>\` is printed as text, because something in the element is still open.
			`,
		},
		{
			name: 'Tags that a text speaks of.',
			post: post('Deeply nested <div>s need care, and so does <pre>.\n'),
			reports: `
				9 | Deeply nested <div>s need care, and so does <pre>.
				  |               ^^^^^ warning: Tag \`<div>\` is printed as text, because it stands within a paragraph.
				9 | Deeply nested <div>s need care, and so does <pre>.
				  |                                             ^^^^^ warning: Tag \`<pre>\` is printed as text, because it stands within a paragraph.
			`,
		},
		{
			name: 'An end tag that a text speaks of.',
			post: post('The </div> tag ends a part.\n'),
			reports: `
				9 | The </div> tag ends a part.
				  |     ^^^^^^ warning: End tag \`</div>\` closes nothing and is printed as text.
			`,
			unsafelyFixed: post('The  tag ends a part.\n'),
		},
		{
			name: 'Words in angle brackets whose names have dots: all of a paragraph are mended.',
			post: post('Put it under <walk.server> / <rewrite> / <rules> of the file.\n'),
			reports: `
				9 | Put it under <walk.server> / <rewrite> / <rules> of the file.
				  |              ^^^^^^^^^^^^^ error: Text \`<walk.server>\` is read as a tag that is never closed, so that it disappears from the page.
				9 | Put it under <walk.server> / <rewrite> / <rules> of the file.
				  |                              ^^^^^^^^^ error: Text \`<rewrite>\` is read as a tag that is never closed, so that it disappears from the page.
				9 | Put it under <walk.server> / <rewrite> / <rules> of the file.
				  |                                          ^^^^^^^ error: Text \`<rules>\` is read as a tag that is never closed, so that it disappears from the page.
			`,
			fixed: post('Put it under &lt;walk.server> / &lt;rewrite> / &lt;rules> of the file.\n'),
		},
		{
			name: 'One that opens the paragraph.',
			post: post('<rules> of the file and <hosts> of the site.\n'),
			reports: `
				9 | <rules> of the file and <hosts> of the site.
				  | ^^^^^^^ error: Text \`<rules>\` is read as a tag that is never closed, so that it disappears from the page.
				9 | <rules> of the file and <hosts> of the site.
				  |                         ^^^^^^^ error: Text \`<hosts>\` is read as a tag that is never closed, so that it disappears from the page.
			`,
			fixed: post('&lt;rules> of the file and &lt;hosts> of the site.\n'),
		},
		{
			name: 'None of a paragraph is mended where one of them is not surely text; others are.',
			post: post('Use <your-name> and <host>.\n\nUse <port> too.\n'),
			reports: `
				9 | Use <your-name> and <host>.
				  |     ^^^^^^^^^^^ error: Element \`<your-name>\` has no end tag, so it goes on to the end of what is around it.
				9 | Use <your-name> and <host>.
				  |                     ^^^^^^ error: Text \`<host>\` is read as a tag that is never closed, so that it disappears from the page.
				11 | Use <port> too.
				   |     ^^^^^^ error: Text \`<port>\` is read as a tag that is never closed, so that it disappears from the page.
			`,
			fixed: post('Use <your-name> and <host>.\n\nUse &lt;port> too.\n'),
		},
		{
			name: 'With another renderer, what disappears in every browser.',
			post: post('<table><tr><td>a</tr><tr><td>b</td></tr></table>\n\nTurn to the <harbour> now.\n'),
			settings: {markdown: 'redcarpet'},
			reports: `
				11 | Turn to the <harbour> now.
				   |             ^^^^^^^^^ error: Text \`<harbour>\` is read as a tag that is never closed, so that it disappears from the page.
			`,
			fixed: post('<table><tr><td>a</tr><tr><td>b</td></tr></table>\n\nTurn to the &lt;harbour> now.\n'),
		},
		{
			name: 'a sign between attributes',
			post: post('<div><img src="a.png" alt="紅樹林" ; referrerpolicy="no-referrer"></div>\n'),
			reports: `
				9 | <div><img src="a.png" alt="紅樹林" ; referrerpolicy="no-referrer"></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`;\`.
			`,
			fixed: post('<div><img src="a.png" alt="紅樹林" referrerpolicy="no-referrer"></div>\n'),
		},
		{
			name: 'values without quotes',
			post: post(`<div><a href=https://news.example/b>報導</a><img src=a.png width=100% alt=it's></div>\n`),
			reports: `
				9 | <div><a href=https://news.example/b>報導</a><img src=a.png width=100% alt=it's></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`href=https://news.example/b\`.
				9 | <div><a href=https://news.example/b>報導</a><img src=a.png width=100% alt=it's></div>
				  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`src=a.png\`.
			`,
			fixed: post(`<div><a href="https://news.example/b">報導</a><img src="a.png" width="100%" alt="it's"></div>\n`),
		},
		{
			name: 'a quote too many',
			post: post('<div><a href="https://news.example/b" target="_blank"" rel="nofollow">報導</a></div>\n'),
			reports: `
				9 | <div><a href="https://news.example/b" target="_blank"" rel="nofollow">報導</a></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`"\`.
			`,
			fixed: post('<div><a href="https://news.example/b" target="_blank" rel="nofollow">報導</a></div>\n'),
		},
		{
			name: 'quotes within quotes of an attribute for scripts: nothing of it is worth keeping',
			post: post('<div><a class="box" data-box="{"title": "Reef"}" href="b.jpg">礁</a></div>\n'),
			reports: `
				9 | <div><a class="box" data-box="{"title": "Reef"}" href="b.jpg">礁</a></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`title":\`.
			`,
			fixed: post('<div><a class="box" href="b.jpg">礁</a></div>\n'),
		},
		{
			name: 'no blank between attributes, one of them twice: browsers take the first',
			post: post(`<div><img src="a.png"alt="x" SRC='b"c.png' title='say "x"'></div>\n`),
			reports: `
				9 | <div><img src="a.png"alt="x" SRC='b"c.png' title='say "x"'></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`alt="x"\`.
			`,
			fixed: post(`<div><img src="a.png" alt="x" title='say "x"'></div>\n`),
		},
		{
			name: 'a slash too early, a name with a sign',
			post: post('<div>a<br/ >b<input @click="x" disabled></div>\n'),
			reports: `
				9 | <div>a<br/ >b<input @click="x" disabled></div>
				  |       ^^^^^^ error: Tag \`<br>\` is printed as text, because the renderer cannot read \`<br/ >\`.
				9 | <div>a<br/ >b<input @click="x" disabled></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<input>\` is printed as text, because the renderer cannot read \`@click="x"\`.
			`,
			fixed: post('<div>a<br>b<input disabled></div>\n'),
		},
		{
			name: 'in a paragraph of Markdown',
			post: post('See <a href=https://news.example/b>the report</a> and <img src=a.png;b alt="x">.\n'),
			reports: `
				9 | See <a href=https://news.example/b>the report</a> and <img src=a.png;b alt="x">.
				  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`href=https://news.example/b\`.
				9 | See <a href=https://news.example/b>the report</a> and <img src=a.png;b alt="x">.
				  |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`src=a.png;b\`.
			`,
			fixed: post('See <a href="https://news.example/b">the report</a> and <img src="a.png;b" alt="x">.\n'),
		},
		{
			name: 'a whole block: what it holds follows from it',
			post: post('<section class=a/b>\n<p>One "two".</p>\n</section>\n\nThree "four".\n'),
			reports: `
				9 | <section class=a/b>
				  | ^^^^^^^^^^^^^^^^^^^ error: Tag \`<section>\` is printed as text, because the renderer cannot read \`class=a/b\`.
			`,
			fixed: post('<section class="a/b">\n<p>One "two".</p>\n</section>\n\nThree "four".\n'),
		},
		{
			name: 'a rule between paragraphs',
			post: post('One\n\n<hr width=50%>\n\nTwo\n'),
			reports: `
				11 | <hr width=50%>
				   | ^^^^^^^^^^^^^^ error: Tag \`<hr>\` is printed as text, because the renderer cannot read \`width=50%\`.
			`,
			fixed: post('One\n\n<hr width="50%">\n\nTwo\n'),
		},
		{
			name: 'the end tag of an inner block closes the outer one',
			post: post('<section><div><div style=width:50%>礁</div>石</div></section>\n'),
			reports: `
				9 | <section><div><div style=width:50%>礁</div>石</div></section>
				  |               ^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<div>\` is printed as text, because the renderer cannot read \`style=width:50%\`.
			`,
			fixed: post('<section><div><div style="width:50%">礁</div>石</div></section>\n'),
		},
		{
			name: 'a web component',
			post: post('<div><news-card id=a/b>礁</news-card></div>\n'),
			reports: `
				9 | <div><news-card id=a/b>礁</news-card></div>
				  |      ^^^^^^^^^^^^^^^^^^ error: Tag \`<news-card>\` is printed as text, because the renderer cannot read \`id=a/b\`.
			`,
			fixed: post('<div><news-card id="a/b">礁</news-card></div>\n'),
		},
		{
			name: 'without end tag: mending it would open an element',
			post: post('<div><video src=a/b.mp4 controls></div>\n'),
			reports: `
				9 | <div><video src=a/b.mp4 controls></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<video>\` is printed as text, because the renderer cannot read \`src=a/b.mp4\`.
			`,
		},
		{
			name: 'quotes within the words of a title and an alt: the words are put together again',
			post: post(
				'<div><a href="https://news.example/b" title="He said "hello" to me">b</a><img src="c.png" alt="a 5" tall mast"></div>\n',
			),
			reports: `
				9 | <div><a href="https://news.example/b" title="He said "hello" to me">b</a><img src="c.png" alt="a 5" tall mast"></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`hello"\`.
				9 | <div><a href="https://news.example/b" title="He said "hello" to me">b</a><img src="c.png" alt="a 5" tall mast"></div>
				  |                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`mast"\`.
			`,
			fixed: post(
				'<div><a href="https://news.example/b" title="He said &quot;hello&quot; to me">b</a><img src="c.png" alt="a 5&quot; tall mast"></div>\n',
			),
		},
		{
			name: 'words behind an alt without quotes',
			post: post('<div><img src="c.png" alt=a tall mast ;></div>\n'),
			reports: `
				9 | <div><img src="c.png" alt=a tall mast ;></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`;\`.
			`,
			unsafelyFixed: post('<div><img src="c.png" alt="a" tall mast></div>\n'),
		},
		{
			name: 'Liquid takes a quote away: the tag is shown to its own end',
			post: post('<div><p><a href="b" data-x="{{" __html: c }}>c</a></p><p class="d">e</p></div>\n'),
			reports: `
				9 | <div><p><a href="b" data-x="{{" __html: c }}>c</a></p><p class="d">e</p></div>
				  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`__html:\`.
			`,
			fixed: post('<div><p><a href="b" data-x="&#123;{" c>c</a></p><p class="d">e</p></div>\n'),
		},
		{
			name: 'Liquid takes more than one part of a tag away: all are shown at once',
			post: post('<div><a title="{{ nobody }} and {{ nothing }}" c"">d</a></div>\n'),
			reports: `
				9 | <div><a title="{{ nobody }} and {{ nothing }}" c"">d</a></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`c""\`.
			`,
			fixed: post('<div><a title="&#123;{ nobody }} and &#123;{ nothing }}&quot; c&quot;">d</a></div>\n'),
		},
		{
			name: 'a quote that is never closed has swallowed what follows',
			post: post('<div><a href="b>報導</a></div>\n\n<p class="z">文</p>\n'),
			reports: `
				9 | <div><a href="b>報導</a></div>
				  |      ^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`href="b\`.
			`,
		},
		{
			name: 'in a table nothing can be proved',
			post: post('<div><table width=100%><tr><td>x</td></tr></table></div>\n'),
			reports: `
				9 | <div><table width=100%><tr><td>x</td></tr></table></div>
				  |      ^^^^^^^^^^^^^^^^^^ error: Tag \`<table>\` is printed as text, because the renderer cannot read \`width=100%\`.
			`,
		},
		{
			name: 'elements in the wrong order',
			post: post('<div><a class=a/b>x<b>y</a></b></div>\n'),
			reports: `
				9 | <div><a class=a/b>x<b>y</a></b></div>
				  |      ^^^^^^^^^^^^^ error: Tag \`<a>\` is printed as text, because the renderer cannot read \`class=a/b\`.
			`,
		},
		{
			name: 'Liquid stands in the tag',
			post: post('<div><img src="a.png" {{ page.size }} ; alt="x"></div>\n'),
			reports: `
				9 | <div><img src="a.png" {{ page.size }} ; alt="x"></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Tag \`<img>\` is printed as text, because the renderer cannot read \`{{\`.
			`,
		},
		{
			name: 'end tags that close nothing',
			post: post('<div>紅樹林</span><img src="a.png" alt="x"></img></div></div>\n'),
			reports: `
				9 | <div>紅樹林</span><img src="a.png" alt="x"></img></div></div>
				  |         ^^^^^^^ error: End tag \`</span>\` closes nothing and is printed as text.
				9 | <div>紅樹林</span><img src="a.png" alt="x"></img></div></div>
				  |                                         ^^^^^^ error: End tag \`</img>\` closes nothing and is printed as text.
				9 | <div>紅樹林</span><img src="a.png" alt="x"></img></div></div>
				  |                                                     ^^^^^^ error: End tag \`</div>\` closes nothing and is printed as text.
			`,
			fixed: post('<div>紅樹林<img src="a.png" alt="x"></div>\n'),
		},
		{
			name: 'an end tag that browsers read as a line break',
			post: post('<div>一</br>二</div>\n'),
			reports: `
				9 | <div>一</br>二</div>
				  |       ^^^^^ error: End tag \`</br>\` closes nothing and is printed as text.
			`,
			fixed: post('<div>一<br>二</div>\n'),
		},
		{
			name: 'an end tag with attributes',
			post: post('<div>一</div class="box">\n\n二\n'),
			reports: `
				9 | <div>一</div class="box">
				  |       ^^^^^^^^^^^^^^^^^^ error: Tag \`</div>\` is printed as text, because the renderer cannot read \`class="box"\`.
			`,
			fixed: post('<div>一</div>\n\n二\n'),
		},
		{
			name: 'the same, with an element open',
			post: post('<div><p>一</div class="box"></p>\n'),
			reports: `
				9 | <div><p>一</div class="box"></p>
				  |          ^^^^^^^^^^^^^^^^^^ error: Tag \`</div>\` is printed as text, because the renderer cannot read \`class="box"\`.
			`,
		},
		{
			name: 'end tags in the wrong order: one finding',
			post: post('<p><b>一<i>二</b>三</i></p>\n'),
			reports: `
				9 | <p><b>一<i>二</b>三</i></p>
				  |            ^^^^ error: End tag \`</b>\` is printed as text, because something in the element is still open.
			`,
		},
		{
			name: 'no end tag: one finding for all that follows',
			post: post('<div><section><p><em>一</p><p>二</p></section></div>\n'),
			reports: `
				9 | <div><section><p><em>一</p><p>二</p></section></div>
				  |                  ^^^^ error: Element \`<em>\` has no end tag, so that \`</p>\` is printed as text (3 end tags in all).
			`,
		},
		{
			name: 'HTML’s optional end tags',
			post: post('<ul><li>一<li>二</ul>\n'),
			reports: `
				9 | <ul><li>一<li>二</ul>
				  |     ^^^^ error: Element \`<li>\` has no end tag, so it goes on to the end of what is around it.
				9 | <ul><li>一<li>二</ul>
				  |          ^^^^ error: Element \`<li>\` has no end tag, so that \`</ul>\` is printed as text (1 end tag in all).
			`,
		},
		{
			name: 'no end tag, and nothing after it',
			post: post('<div><p>一</p>\n'),
			reports: `
				9 | <div><p>一</p>
				  | ^^^^^ error: Element \`<div>\` has no end tag, so it goes on to the end of what is around it.
			`,
		},
		{
			name: 'an element around a block, and one around two paragraphs',
			post: post('<a href="b">\n<div>一</div>\n</a>\n\nx <strong>y\n\nz</strong>\n'),
			reports: `
				9 | <a href="b">
				  | ^^^^^^^^^^^^ error: Element \`<a>\` is ended before its end tag, which is printed as text.
				13 | x <strong>y
				   |   ^^^^^^^^ error: Element \`<strong>\` is ended before its end tag, which is printed as text.
			`,
		},
		{
			name: 'tags of blocks within a paragraph',
			post: post('一 <div>二</div> 三\n'),
			reports: `
				9 | 一 <div>二</div> 三
				  |   ^^^^^ error: Tag \`<div>\` is printed as text, because it stands within a paragraph.
			`,
		},
		{
			name: 'text in angle brackets',
			post: post('<div><p>讀<潮汐之間>有感</p><p>再讀<潮汐之間>。</p></div>\n'),
			reports: `
				9 | <div><p>讀<潮汐之間>有感</p><p>再讀<潮汐之間>。</p></div>
				  |          ^^^^^^ error: Text \`<潮汐之間>\` is read as a tag that is never closed, so that \`</p>\` is printed as text.
				9 | <div><p>讀<潮汐之間>有感</p><p>再讀<潮汐之間>。</p></div>
				  |                           ^^^^^^ error: Text \`<潮汐之間>\` is read as a tag that is never closed, so that \`</p>\` is printed as text.
			`,
			fixed: post('<div><p>讀&lt;潮汐之間>有感</p><p>再讀&lt;潮汐之間>。</p></div>\n'),
		},
		{
			name: 'text in angle brackets within a paragraph of Markdown',
			post: post('Songs: <Slow River Home> and others\n\n"More" *songs*\n'),
			reports: `
				9 | Songs: <Slow River Home> and others
				  |        ^^^^^^^^^^^^^^^^^ error: Text \`<Slow River Home>\` is read as a tag that is never closed, so that it disappears from the page.
			`,
			fixed: post('Songs: &lt;Slow River Home> and others\n\n"More" *songs*\n'),
		},
		{
			name: '… where Markdown follows in the paragraph',
			post: post('Songs: <Slow River Home> and *others*\n'),
			reports: `
				9 | Songs: <Slow River Home> and *others*
				  |        ^^^^^^^^^^^^^^^^^ error: Text \`<Slow River Home>\` is read as a tag that is never closed, so that it disappears from the page.
			`,
			unsafelyFixed: post('Songs: &lt;Slow River Home> and *others*\n'),
		},
		{
			name: '… with a name that browsers take for text, more than once',
			post: post('看<海星>的人\n\n<Crab> 和 <海星> 的人\n'),
			reports: `
				9 | 看<海星>的人
				  |  ^^^^ error: Text \`<海星>\` is read as a tag that is never closed, so that the renderer adds an end tag to it.
				11 | <Crab> 和 <海星> 的人
				   | ^^^^^^ error: Text \`<Crab>\` is read as a tag that is never closed, so that it disappears from the page.
				11 | <Crab> 和 <海星> 的人
				   |          ^^^^ error: Text \`<海星>\` is read as a tag that is never closed, so that the renderer adds an end tag to it.
			`,
			fixed: post('看&lt;海星>的人\n\n&lt;Crab> 和 &lt;海星> 的人\n'),
		},
		{
			name: 'a line break that is written as an end tag, behind one and with a blank',
			post: post('<div>一<br></br>二</ br>三</div>\n'),
			reports: `
				9 | <div>一<br></br>二</ br>三</div>
				  |           ^^^^^ error: End tag \`</br>\` closes nothing and is printed as text.
				9 | <div>一<br></br>二</ br>三</div>
				  |                 ^^^^^^ error: End tag \`</br>\` closes nothing and is printed as text.
			`,
			fixed: post('<div>一<br>二<br>三</div>\n'),
		},
		{
			name: 'an end tag with a blank too many',
			post: post('<div><b>一</ b>二</div>\n'),
			reports: `
				9 | <div><b>一</ b>二</div>
				  |          ^^^^^ error: Tag \`</b>\` is printed as text, because the renderer cannot read \`</ b>\`.
			`,
			fixed: post('<div><b>一</b>二</div>\n'),
		},
		{
			name: 'an unknown element that is no text',
			post: post('<div><svg><glow>x</svg><o:p>y<tag a="b">z</div>\n'),
			reports: `
				9 | <div><svg><glow>x</svg><o:p>y<tag a="b">z</div>
				  |           ^^^^^^ error: Element \`<glow>\` has no end tag, so that \`</svg>\` is printed as text (1 end tag in all).
				9 | <div><svg><glow>x</svg><o:p>y<tag a="b">z</div>
				  |                        ^^^^^ error: Element \`<o:p>\` has no end tag, so it goes on to the end of what is around it.
				9 | <div><svg><glow>x</svg><o:p>y<tag a="b">z</div>
				  |                              ^^^^^^^^^^^ error: Element \`<tag>\` has no end tag, so that \`</div>\` is printed as text (1 end tag in all).
			`,
		},
		{
			name: 'what is for machines',
			post: post('<div><![CDATA[ x ]]><p>y</p></div>\n'),
			reports: `
				9 | <div><![CDATA[ x ]]><p>y</p></div>
				  |      ^^ error: Markup \`<![CDATA[\` is printed as text.
			`,
		},
		{
			name: 'HTML that a renderer of CommonMark leaves out',
			settings: {renderer: 'commonmark', commonmark: {rawHtml: 'omit'}},
			post: post('A <b>bold</b> word, <!-- none --> and\na <br>.\n\n<div class="note">\nLost.\n</div>\n'),
			reports: `
				9 | A <b>bold</b> word, <!-- none --> and
				  |   ^^^ error: HTML \`<b>\` is left out of the page, because \`rawHtml\` is \`omit\`.
				10 | a <br>.
				   |   ^^^^ error: HTML \`<br>\` is left out of the page, because \`rawHtml\` is \`omit\`.
				12 | <div class="note">
				   | ^^^^^^^^^^^^^^^^^^ error: HTML \`<div class="note">\` is left out of the page, because \`rawHtml\` is \`omit\`.
			`,
		},
		{
			name: 'of tags that Hugo leaves out one after another, the first is reported',
			settings: {renderer: 'commonmark', commonmark: {rawHtml: 'omit'}, generator: 'hugo', templates: ['hugo']},
			post: post('{{< figure src="/a.png" >}}\n\n<p><b>a</b></p>\n\n<p>b</p>\n\nwords <b><i>c</i></b> words <br>\n'),
			reports: `
				11 | <p><b>a</b></p>
				   | ^^^ error: HTML \`<p>\` is left out of the page, because Hugo’s \`markup.goldmark.renderer.unsafe\` is not set.
				15 | words <b><i>c</i></b> words <br>
				   |       ^^^ error: HTML \`<b>\` is left out of the page, because Hugo’s \`markup.goldmark.renderer.unsafe\` is not set.
				15 | words <b><i>c</i></b> words <br>
				   |                             ^^^^ error: HTML \`<br>\` is left out of the page, because Hugo’s \`markup.goldmark.renderer.unsafe\` is not set.
			`,
		},
	],
});
