import rule from '../../../rules/markup/no-active-content.ts';
import {post, testRule} from '../../support/testRule.ts';

/** A post that was taken from nowhere. */
const own = {from: ''};

testRule(rule, {
	good: [
		{name: 'A word of a text in angle brackets.', post: post('Files are named <action>\\_<object>.py here.\n')},
		post('<p>A <a href="https://news.example/" class="on">link</a> and <b online="1">text</b>.</p>\n'),
		{
			name: 'Players.',
			post: post(
				'<div><iframe src="//www.youtube.com/embed/a1"></iframe><iframe src="https://player.vimeo.com/video/5"></iframe></div>\n',
			),
		},
		{
			name: 'Frames that show nothing.',
			post: post('<div><iframe src="" width="0"></iframe><iframe></iframe><iframe src="about:blank"></iframe></div>\n'),
		},
		{
			name: 'A frame that waits for a script is no matter of this rule.',
			post: post('<div><iframe data-src="https://frame.example/"></iframe></div>\n'),
		},
		{name: 'A page of the archive’s own site.', post: post('<div><iframe src="/maps/bay.html"></iframe></div>\n')},
		{
			name: 'A written page that may not run code.',
			post: post('<div><iframe sandbox srcdoc="<p>Hi</p>"></iframe></div>\n'),
		},
		{
			name: 'A waiting frame, of whatever host, is the matter of another rule.',
			settings: {frameHosts: []},
			post: post('<div><iframe data-src="https://player.vimeo.com/video/5"></iframe></div>\n'),
		},
		{
			name: 'Another host that is allowed.',
			settings: {frameHosts: ['...', 'maps.example']},
			post: post('<div><iframe src="https://eu.maps.example/bay"></iframe></div>\n'),
		},
		{
			name: 'Data is not run.',
			post: post(
				'<div><script type="application/ld+json">{"@type": "NewsArticle"}</script><script type="text/x-template"><p></p></script></div>\n',
			),
		},
		{name: 'Formulas are written as scripts by the renderer.', post: post('$$\nx^2\n$$\n\nand $$y$$ too.\n')},
		{
			name: 'Names that only look like handlers.',
			post: post('<div><p only="a = 1" one=2 data-onclick="a()" onward="b()">x</p></div>\n'),
		},
		{
			name: 'A handler without code.',
			post: post('<div><img src="https://img.example/a.jpg" alt="" onerror=""></div>\n'),
		},
		{
			name: 'A link that was never meant to lead anywhere.',
			post: post(
				'<div><a href="javascript:void(0);">a</a><a href="javascript:;">b</a><a href="javascript: return false">c</a></div>\n',
			),
		},
		{
			name: 'Addresses that only begin alike.',
			post: post(
				'<div><a href="/javascript:x">a</a><a href="data:image/png;base64,AAAA">b</a><a href="https://news.example/?u=javascript:x()">c</a></div>\n',
			),
		},
		{
			name: 'Links that say what the page is, and files of the own site.',
			post: post(
				'<div><link rel="canonical" href="https://news.example/a"><link rel="stylesheet" href="/style.css"></div>\n',
			),
		},
		{
			name: 'Documents, pictures, sounds and films are shown by the browser itself.',
			post: post(
				'<div><object type="application/pdf" data="https://papers.example/read?id=5"></object><object data="/files/a.pdf#page=2"></object><embed type="application/pdf" src="a.pdf"><object type="image/png" data="a.png"></object></div>\n',
			),
		},
		{name: 'A description.', post: post('<div><meta name="author" content="Ann Lee"></div>\n')},
		{
			name: 'Code and escaped markup.',
			post: post(
				'Write `<script>alert(1)</script>` or `<a onclick="b()">`.\n\n```\n<iframe src="https://frame.example/"></iframe>\n```\n\n<p>&lt;script&gt;alert(1)&lt;/script&gt; and javascript:alert(1)</p>\n',
			),
		},
		{
			name: 'Scripts that are files of the archive, in a post that was taken from nowhere.',
			settings: {siteHosts: ['quay.example']},
			post: post(
				'<div><ul id="list"></ul><script src="/js/list.js"></script><script src="map.js"></script></div>\n\n<script src="https://quay.example/js/map.js"></script>\n',
				own,
			),
		},
		{
			name: 'Scripts that are allowed.',
			options: {allowedScripts: ['static.quay.example/embed', 'kit.example']},
			post: post(
				'<div><script src="https://static.quay.example/embed/a.js"></script><script async src="//kit.example/a.js"></script></div>\n',
			),
		},
		{name: 'A comment.', post: post('<div><!-- <script>alert(1)</script> --></div>\n')},
	],
	bad: [
		{
			name: 'What an author shows of another site is one finding for each host.',
			post: post(
				'<div><p class="codepen">A <a href="https://codepen.io/a">pen</a></p><script async src="https://cpwebassets.codepen.io/assets/embed/ei.js"></script></div>\n\n<div><p class="codepen">B <a href="https://codepen.io/b">pen</a></p><script async src="https://cpwebassets.codepen.io/assets/embed/ei.js"></script></div>\n\n<iframe src="https://codepen.io/a/embed"></iframe> <iframe src="https://codepen.io/b/embed"></iframe> <iframe src="https://map.example/"></iframe>\n',
				own,
			),
			reports: `
				9 | <div><p class="codepen">A <a href="https://codepen.io/a">pen</a></p><script async src="https://cpwebassets.codepen.io/assets/embed/ei.js"></script></div>
				  |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A script shows here (2 places) whatever \`cpwebassets.codepen.io\` puts there today, and that site sees who reads; if it is wanted, add the host to the option \`allowedScripts\`.
				13 | <iframe src="https://codepen.io/a/embed"></iframe> <iframe src="https://codepen.io/b/embed"></iframe> <iframe src="https://map.example/"></iframe>
				   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A frame shows whatever \`codepen.io\` puts there today (2 places), and that site sees who reads; if it is wanted, add the host to \`frameHosts\`.
				13 | <iframe src="https://codepen.io/a/embed"></iframe> <iframe src="https://codepen.io/b/embed"></iframe> <iframe src="https://map.example/"></iframe>
				   |                                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A frame shows whatever \`map.example\` puts there today, and that site sees who reads; if it is wanted, add the host to \`frameHosts\`.
			`,
			unsafelyFixed: post(
				'<div><p class="codepen">A <a href="https://codepen.io/a">pen</a></p></div>\n\n<div><p class="codepen">B <a href="https://codepen.io/b">pen</a></p></div>\n\n<iframe src="https://codepen.io/a/embed"></iframe> <iframe src="https://codepen.io/b/embed"></iframe> <iframe src="https://map.example/"></iframe>\n',
				own,
			),
		},
		{
			name: 'What an author runs goes with `--unsafe` only: demos, handlers, counters.',
			post: post(
				'<div id="map"></div>\n\n<script src="https://kit.example/map.js"></script>\n\n{% asset map.js %}\n\n<div><input type="range" oninput="go(this)"> <a href="https://b.example/" onclick="count()">b</a> <b onload="go()">c</b><link rel="preconnect" href="https://kit.example"></div>\n',
				own,
			),
			reports: `
				11 | <script src="https://kit.example/map.js"></script>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script runs in the browser of whoever opens the post: \`https://kit.example/map.js\`; if it is wanted, add its URL to the option \`allowedScripts\`.
				15 | <div><input type="range" oninput="go(this)"> <a href="https://b.example/" onclick="count()">b</a> <b onload="go()">c</b><link rel="preconnect" href="https://kit.example"></div>
				   |                          ^^^^^^^^^^^^^^^^^^ warning: Attribute \`oninput\` runs code in the reader’s browser: \`go(this)\`.
				15 | <div><input type="range" oninput="go(this)"> <a href="https://b.example/" onclick="count()">b</a> <b onload="go()">c</b><link rel="preconnect" href="https://kit.example"></div>
				   |                                                                           ^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`count()\`.
				15 | <div><input type="range" oninput="go(this)"> <a href="https://b.example/" onclick="count()">b</a> <b onload="go()">c</b><link rel="preconnect" href="https://kit.example"></div>
				   |                                                                                                      ^^^^^^^^^^^^^ warning: Attribute \`onload\` of \`<b>\` holds code that no browser ever runs: \`go()\`.
				15 | <div><input type="range" oninput="go(this)"> <a href="https://b.example/" onclick="count()">b</a> <b onload="go()">c</b><link rel="preconnect" href="https://kit.example"></div>
				   |                                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Whoever opens the post fetches \`https://kit.example\` from another site (\`preconnect\`): that site sees who reads, and the page shows nothing of it.
			`,
			unsafelyFixed: post(
				'<div id="map"></div>\n\n\n\n{% asset map.js %}\n\n<div><input type="range"> <a href="https://b.example/">b</a> <b>c</b></div>\n',
				own,
			),
		},
		{
			name: 'Older hosts of a page that shows code.',
			post: post(
				'<div><script src="https://production-assets.codepen.io/assets/embed/ei.js"></script><script src="//codepen.io/assets/embed/ei.js"></script><script src="//assets.codepen.io/assets/embed/ei.js"></script><script src="https://public.codepenassets.com/embed/index.js"></script></div>\n',
			),
			reports: `
				9 | <div><script src="https://production-assets.codepen.io/assets/embed/ei.js"></script><script src="//codepen.io/assets/embed/ei.js"></script><script src="//assets.codepen.io/assets/embed/ei.js"></script><script src="https://public.codepenassets.com/embed/index.js"></script></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://production-assets.codepen.io/assets/embed/ei.js\`.
				9 | <div><script src="https://production-assets.codepen.io/assets/embed/ei.js"></script><script src="//codepen.io/assets/embed/ei.js"></script><script src="//assets.codepen.io/assets/embed/ei.js"></script><script src="https://public.codepenassets.com/embed/index.js"></script></div>
				  |                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`//codepen.io/assets/embed/ei.js\`.
				9 | <div><script src="https://production-assets.codepen.io/assets/embed/ei.js"></script><script src="//codepen.io/assets/embed/ei.js"></script><script src="//assets.codepen.io/assets/embed/ei.js"></script><script src="https://public.codepenassets.com/embed/index.js"></script></div>
				  |                                                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`//assets.codepen.io/assets/embed/ei.js\`.
				9 | <div><script src="https://production-assets.codepen.io/assets/embed/ei.js"></script><script src="//codepen.io/assets/embed/ei.js"></script><script src="//assets.codepen.io/assets/embed/ei.js"></script><script src="https://public.codepenassets.com/embed/index.js"></script></div>
				  |                                                                                                                                                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://public.codepenassets.com/embed/index.js\`.
			`,
			unsafelyFixed: post('<div></div>\n'),
		},
		{
			name: 'Scripts go, with nothing that a reader sees.',
			post: post(
				'<div>\n<p>a</p>\n<script src="https://stats.example/count.js"></script>\n<p>b <script>count();\n</script>c</p></div>\n\n<script type="module">go()</script>\n\nText.\n',
			),
			reports: `
				11 | <script src="https://stats.example/count.js"></script>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://stats.example/count.js\`.
				12 | <p>b <script>count();
				   |      ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`count();\`.
				15 | <script type="module">go()</script>
				   | ^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`go()\`.
			`,
			fixed: post('<div>\n<p>a</p>\n\n<p>b c</p></div>\n\n\n\nText.\n'),
		},
		{
			name: 'Scripts that are the content.',
			post: post(
				'<div><script src="https://gist.github.com/ann/1.js"></script><script>document.write("<p>Hello</p>")</script></div>\n',
			),
			reports: `
				9 | <div><script src="https://gist.github.com/ann/1.js"></script><script>document.write("<p>Hello</p>")</script></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://gist.github.com/ann/1.js\`.
				9 | <div><script src="https://gist.github.com/ann/1.js"></script><script>document.write("<p>Hello</p>")</script></div>
				  |                                                              ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`document.write("<p>Hello</p>")\`.
			`,
			unsafelyFixed: post('<div></div>\n'),
		},
		{
			name: 'A kind of embed of one’s own.',
			options: {embedScripts: ['...', 'charts.example/embed']},
			post: post('<div><script src="//charts.example/embed/5.js"></script></div>\n'),
			reports: `
				9 | <div><script src="//charts.example/embed/5.js"></script></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`//charts.example/embed/5.js\`.
			`,
			unsafelyFixed: post('<div></div>\n'),
		},
		{
			name: 'A script within Markdown stays: the lines around it would become one paragraph.',
			post: post('One.\n<script>go()</script>\nTwo.\n'),
			reports: `
				10 | <script>go()</script>
				   | ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`go()\`.
			`,
		},
		{
			name: 'Handlers go.',
			post: post(
				'<div><a href="https://news.example/b" onclick="track(\'b\')" ONMOUSEDOWN=go>b</a> <img src="https://img.example/a.jpg" alt="" onerror="this.remove()"></div>\n\nA <b onclick="track()">word</b>.\n',
			),
			reports: `
				9 | <div><a href="https://news.example/b" onclick="track('b')" ONMOUSEDOWN=go>b</a> <img src="https://img.example/a.jpg" alt="" onerror="this.remove()"></div>
				  |                                       ^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`track('b')\`.
				9 | <div><a href="https://news.example/b" onclick="track('b')" ONMOUSEDOWN=go>b</a> <img src="https://img.example/a.jpg" alt="" onerror="this.remove()"></div>
				  |                                                            ^^^^^^^^^^^^^^ warning: Attribute \`onmousedown\` runs code in the reader’s browser: \`go\`.
				9 | <div><a href="https://news.example/b" onclick="track('b')" ONMOUSEDOWN=go>b</a> <img src="https://img.example/a.jpg" alt="" onerror="this.remove()"></div>
				  |                                                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onerror\` runs code in the reader’s browser: \`this.remove()\`.
				11 | A <b onclick="track()">word</b>.
				   |      ^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`track()\`.
			`,
			fixed: post(
				'<div><a href="https://news.example/b">b</a> <img src="https://img.example/a.jpg" alt=""></div>\n\nA <b>word</b>.\n',
			),
		},
		{
			name: 'Handlers that show a picture, lead somewhere or unfold a text.',
			post: post(
				'<div><source onerror="this.srcset=\'https://img.example/b.jpg\'" srcset="https://img.example/a.webp">\n<b onclick="location.href=\'/b\'">b</b>\n<b onclick="unfold.style.display=\'block\'">c</b></div>\n',
			),
			reports: `
				9 | <div><source onerror="this.srcset='https://img.example/b.jpg'" srcset="https://img.example/a.webp">
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onerror\` of \`<source>\` holds code that no browser ever runs: \`this.srcset='https://img.example/b.jpg'\`.
				10 | <b onclick="location.href='/b'">b</b>
				   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`location.href='/b'\`.
				11 | <b onclick="unfold.style.display='block'">c</b></div>
				   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`unfold.style.display='block'\`.
			`,
			unsafelyFixed: post(
				'<div><source srcset="https://img.example/a.webp">\n<b onclick="location.href=\'/b\'">b</b>\n<b>c</b></div>\n',
			),
		},
		{
			name: 'Nobody calls the handler of a source: its picture stays.',
			post: post(
				'<div><picture><source srcset="a.webp" onerror="this.srcset=\'https://img.example/a.jpg\'"><img src="https://img.example/a.jpg" alt="a"></picture></div>\n',
			),
			reports: `
				9 | <div><picture><source srcset="a.webp" onerror="this.srcset='https://img.example/a.jpg'"><img src="https://img.example/a.jpg" alt="a"></picture></div>
				  |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onerror\` of \`<source>\` holds code that no browser ever runs: \`this.srcset='https://img.example/a.jpg'\`.
			`,
			fixed: post(
				'<div><picture><source srcset="a.webp"><img src="https://img.example/a.jpg" alt="a"></picture></div>\n',
			),
		},
		{
			name: 'Alike handlers that nobody calls are one finding, and players call theirs.',
			post: post(
				'<div><picture><source srcset="a.webp" onerror="fall()"><source srcset="a.avif" onerror="fall()"><img src="a.jpg" alt="a"></picture>\n<p onload="count()">b</p><video src="b.mp4" onerror="fall()"></video><audio><source src="c.mp3" onerror="fall()"></audio></div>\n',
			),
			reports: `
				9 | <div><picture><source srcset="a.webp" onerror="fall()"><source srcset="a.avif" onerror="fall()"><img src="a.jpg" alt="a"></picture>
				  |                                       ^^^^^^^^^^^^^^^^ warning: Attribute \`onerror\` of \`<source>\` holds code that no browser ever runs (2 places): \`fall()\`.
				10 | <p onload="count()">b</p><video src="b.mp4" onerror="fall()"></video><audio><source src="c.mp3" onerror="fall()"></audio></div>
				   |    ^^^^^^^^^^^^^^^^ warning: Attribute \`onload\` of \`<p>\` holds code that no browser ever runs: \`count()\`.
				10 | <p onload="count()">b</p><video src="b.mp4" onerror="fall()"></video><audio><source src="c.mp3" onerror="fall()"></audio></div>
				   |                                             ^^^^^^^^^^^^^^^^ warning: Attribute \`onerror\` runs code in the reader’s browser: \`fall()\`.
				10 | <p onload="count()">b</p><video src="b.mp4" onerror="fall()"></video><audio><source src="c.mp3" onerror="fall()"></audio></div>
				   |                                                                                                 ^^^^^^^^^^^^^^^^ warning: Attribute \`onerror\` runs code in the reader’s browser: \`fall()\`.
			`,
			fixed: post(
				'<div><picture><source srcset="a.webp"><source srcset="a.avif"><img src="a.jpg" alt="a"></picture>\n<p>b</p><video src="b.mp4"></video><audio><source src="c.mp3"></audio></div>\n',
			),
		},
		{
			name: 'What is called a document may be a page.',
			post: post(
				'<div><object type="application/pdf" data="https://papers.example/a.html"></object><object type="image/svg+xml" data="a"></object></div>\n',
			),
			reports: `
				9 | <div><object type="application/pdf" data="https://papers.example/a.html"></object><object type="image/svg+xml" data="a"></object></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Element \`<object>\` asks for a plug-in such as Flash, which browsers no longer run: its place stays empty.
				9 | <div><object type="application/pdf" data="https://papers.example/a.html"></object><object type="image/svg+xml" data="a"></object></div>
				  |                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Element \`<object>\` asks for a plug-in such as Flash, which browsers no longer run: its place stays empty.
			`,
		},
		{
			name: 'A chart and its library may be a part of the article; what else is loaded after it is not.',
			post: post(
				'<div><canvas id="boats"></canvas>\n<script src="https://cdn.example/chart.js"></script>\n<script>plot(document.getElementById("boats"), [120, 80])</script>\n<script src="https://stats.example/count.js"></script></div>\n',
			),
			reports: `
				10 | <script src="https://cdn.example/chart.js"></script>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://cdn.example/chart.js\`.
				11 | <script>plot(document.getElementById("boats"), [120, 80])</script>
				   | ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`plot(document.getElementById("boats"), [120, 80])\`.
				12 | <script src="https://stats.example/count.js"></script></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://stats.example/count.js\`.
			`,
			fixed: post(
				'<div><canvas id="boats"></canvas>\n<script src="https://cdn.example/chart.js"></script>\n<script>plot(document.getElementById("boats"), [120, 80])</script>\n</div>\n',
			),
			unsafelyFixed: post('<div><canvas id="boats"></canvas>\n\n\n</div>\n'),
		},
		{
			name: 'Scripts that fill an element by its class or in their address, or draw by a library that is known.',
			post: post(
				'<div><div class="boat-map"></div>\n<script>fill(".boat-map")</script>\n<p id="tides"></p><script src="https://cdn.example/embed.js?into=tides&amp;x=1"></script>\n<script>Highcharts.chart(where, {})</script></div>\n',
			),
			reports: `
				10 | <script>fill(".boat-map")</script>
				   | ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`fill(".boat-map")\`.
				11 | <p id="tides"></p><script src="https://cdn.example/embed.js?into=tides&amp;x=1"></script>
				   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`https://cdn.example/embed.js?into=tides&x=1\`.
				12 | <script>Highcharts.chart(where, {})</script></div>
				   | ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`Highcharts.chart(where, {})\`.
			`,
			unsafelyFixed: post('<div><div class="boat-map"></div>\n\n<p id="tides"></p>\n</div>\n'),
		},
		{
			name: 'The only copy of an address stays.',
			post: post(
				'<p><a href="#" onclick="window.open(\'https://a.example/\')">a</a> <a href="https://b.example/" onclick="window.open(this.href)">b</a></p>\n',
			),
			reports: `
				9 | <p><a href="#" onclick="window.open('https://a.example/')">a</a> <a href="https://b.example/" onclick="window.open(this.href)">b</a></p>
				  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`window.open('https://a.example/')\`.
				9 | <p><a href="#" onclick="window.open('https://a.example/')">a</a> <a href="https://b.example/" onclick="window.open(this.href)">b</a></p>
				  |                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`onclick\` runs code in the reader’s browser: \`window.open(this.href)\`.
			`,
			unsafelyFixed: post(
				'<p><a href="#" onclick="window.open(\'https://a.example/\')">a</a> <a href="https://b.example/">b</a></p>\n',
			),
		},
		{
			name: 'Addresses that are code, however they are written.',
			post: post(
				'[a](javascript:open%28%29)\n\n<div><a href="&#106;ava\tscript&colon;steal()">b</a><area href=" VBScript:x()"><button formaction="data:text/html,<p>Hi">c</button></div>\n',
			),
			reports: `
				9 | [a](javascript:open%28%29)
				  |     ^^^^^^^^^^^^^^^^^^^^^ error: Attribute \`href\` holds code instead of an address: \`javascript:open%28%29\`.
				11 | <div><a href="&#106;ava	script&colon;steal()">b</a><area href=" VBScript:x()"><button formaction="data:text/html,<p>Hi">c</button></div>
				   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Attribute \`href\` holds code instead of an address: \`java script:steal()\`.
				11 | <div><a href="&#106;ava	script&colon;steal()">b</a><area href=" VBScript:x()"><button formaction="data:text/html,<p>Hi">c</button></div>
				   |                                                          ^^^^^^^^^^^^^^^^^^^^ error: Attribute \`href\` holds code instead of an address: \`VBScript:x()\`.
				11 | <div><a href="&#106;ava	script&colon;steal()">b</a><area href=" VBScript:x()"><button formaction="data:text/html,<p>Hi">c</button></div>
				   |                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Attribute \`formaction\` holds code instead of an address: \`data:text/html,<p>Hi\`.
			`,
		},
		{
			name: 'An address in a drawing.',
			post: post('<div><svg><a xlink:href="javascript:go()"></a></svg></div>\n'),
			reports: `
				9 | <div><svg><a xlink:href="javascript:go()"></a></svg></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Attribute \`xlink:href\` holds code instead of an address: \`javascript:go()\`.
			`,
		},
		{
			name: 'Frames.',
			post: post(
				'<div><iframe src="https://notyoutube.com/embed/a"></iframe><iframe srcdoc="<script>go()</script>"></iframe><iframe src="javascript:go()"></iframe></div>\n',
			),
			reports: `
				9 | <div><iframe src="https://notyoutube.com/embed/a"></iframe><iframe srcdoc="<script>go()</script>"></iframe><iframe src="javascript:go()"></iframe></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A frame shows whatever \`notyoutube.com\` puts there today, and that site sees who reads; if it is wanted, add the host to \`frameHosts\`.
				9 | <div><iframe src="https://notyoutube.com/embed/a"></iframe><iframe srcdoc="<script>go()</script>"></iframe><iframe src="javascript:go()"></iframe></div>
				  |                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A frame shows a page that is written out in its attribute \`srcdoc\`.
				9 | <div><iframe src="https://notyoutube.com/embed/a"></iframe><iframe srcdoc="<script>go()</script>"></iframe><iframe src="javascript:go()"></iframe></div>
				  |                                                                                                                    ^^^^^^^^^^^^^^^^^^^^^ error: Attribute \`src\` holds code instead of an address: \`javascript:go()\`.
			`,
		},
		{
			name: 'A player that the config leaves out.',
			settings: {frameHosts: ['youtube.com']},
			post: post('<div><iframe src="https://player.vimeo.com/video/5"></iframe></div>\n'),
			reports: `
				9 | <div><iframe src="https://player.vimeo.com/video/5"></iframe></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A frame shows whatever \`player.vimeo.com\` puts there today, and that site sees who reads; if it is wanted, add the host to \`frameHosts\`.
			`,
		},
		{
			name: 'Plug-ins, forms, and what tells the browser how to treat the page.',
			post: post(
				'<div><object data="a.swf"></object><embed src="a.swf"><form action="https://list.example/join"><input></form>\n<form></form><base href="https://other.example/"><meta http-equiv="refresh" content="0; url=https://other.example/"></div>\n',
			),
			reports: `
				9 | <div><object data="a.swf"></object><embed src="a.swf"><form action="https://list.example/join"><input></form>
				  |      ^^^^^^^^^^^^^^^^^^^^^ warning: Element \`<object>\` asks for a plug-in such as Flash, which browsers no longer run: its place stays empty.
				9 | <div><object data="a.swf"></object><embed src="a.swf"><form action="https://list.example/join"><input></form>
				  |                                    ^^^^^^^^^^^^^^^^^^^ warning: Element \`<embed>\` asks for a plug-in such as Flash, which browsers no longer run: its place stays empty.
				9 | <div><object data="a.swf"></object><embed src="a.swf"><form action="https://list.example/join"><input></form>
				  |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A form sends what a reader enters to \`https://list.example/join\`.
				10 | <form></form><base href="https://other.example/"><meta http-equiv="refresh" content="0; url=https://other.example/"></div>
				   | ^^^^^^ error: A form sends what a reader enters to the page itself.
				10 | <form></form><base href="https://other.example/"><meta http-equiv="refresh" content="0; url=https://other.example/"></div>
				   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Element \`<base>\` acts on the whole page, not only on the article, and may lead its readers elsewhere.
				10 | <form></form><base href="https://other.example/"><meta http-equiv="refresh" content="0; url=https://other.example/"></div>
				   |                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Element \`<meta http-equiv>\` acts on the whole page, not only on the article, and may lead its readers elsewhere.
			`,
		},
		{
			name: 'Links to files of other sites.',
			post: post(
				'<div><link rel="preload" as="font" href="//fonts.example/a.woff"><link rel="preconnect dns-prefetch" href="https://fonts.example"/>\n<link rel="Stylesheet" href="https://cdn.example/style.css"></div>\n',
			),
			reports: `
				9 | <div><link rel="preload" as="font" href="//fonts.example/a.woff"><link rel="preconnect dns-prefetch" href="https://fonts.example"/>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Whoever opens the post fetches \`//fonts.example/a.woff\` from another site (\`preload\`): that site sees who reads, and the page shows nothing of it.
				9 | <div><link rel="preload" as="font" href="//fonts.example/a.woff"><link rel="preconnect dns-prefetch" href="https://fonts.example"/>
				  |                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Whoever opens the post fetches \`https://fonts.example\` from another site (\`preconnect dns-prefetch\`): that site sees who reads, and the page shows nothing of it.
				10 | <link rel="Stylesheet" href="https://cdn.example/style.css"></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Whoever opens the post loads \`https://cdn.example/style.css\` from another site (\`stylesheet\`): that site sees who reads, and may change the page.
			`,
			fixed: post('<div>\n<link rel="Stylesheet" href="https://cdn.example/style.css"></div>\n'),
			unsafelyFixed: post('<div>\n</div>\n'),
		},
		{
			name: 'A post in HTML.',
			path: '_posts/2024-03-01-a-post.html',
			post: post('<p>a</p>\n<script>go()</script>\n<p>b</p>\n'),
			reports: `
				10 | <script>go()</script>
				   | ^^^^^^^^ error: A script of the source runs in the browser of whoever opens the post: \`go()\`.
			`,
			fixed: post('<p>a</p>\n\n<p>b</p>\n'),
		},
	],
});
