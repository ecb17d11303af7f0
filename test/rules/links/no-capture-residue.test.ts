import rule from '../../../rules/links/no-capture-residue.ts';
import {post, testRule} from '../../support/testRule.ts';

const snapshot = 'https://web.archive.org/web/20120216182711';
const named = {posts: {'_posts/2024-03-02-b.md': post(`<a href="${snapshot}/https://port.example/">a</a>\n`)}};
const ambiguous = {
	posts: {
		'_posts/2024-03-02-b.md': post(
			`<a href="https://mirror.example/web/20120216182711/https://port.example/">a</a> <a href="${snapshot}/https://port.example/">a</a>\n`,
		),
	},
};

testRule(rule, {
	good: [
		{
			name: 'A link to a snapshot that its author meant.',
			post: post(
				'<p>It <a href="https://web.archive.org/web/20190301000000/https://port.example/">was</a> <a href="https://port.example/">so</a>.</p>\n',
			),
		},
		{
			name: 'An author who proves each source by a snapshot of its own time.',
			post: post(
				'<p><a href="https://web.archive.org/web/20190301000001/https://a.example/">a</a> <a href="https://web.archive.org/web/20190302000000/https://b.example/">b</a> <a href="https://archive.ph/2019.03.03-000000/https://c.example/">c</a> <a href="https://web.archive.org/web/20200101000000/https://d.example/">d</a></p>\n',
			),
		},
		{
			name: 'Two links of one time.',
			post: post(
				'<p><a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a></p>\n',
			),
		},
		{
			name: 'Links that show a page without the toolbar, or as it came.',
			post: post(
				'<p><a href="https://web.archive.org/web/20120216182711if_/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711id_/https://b.example/">b</a></p>\n',
			),
		},
		{
			name: 'All captures of a page.',
			post: post(
				'<p><a href="https://web.archive.org/web/*/https://a.example/">a</a> <a href="https://archive.ph/AbC12">b</a></p>\n',
			),
		},
		{
			name: 'A path that the site publishes.',
			post: post('<p><a href="/web/2012/https:/a.example/">a</a></p>\n'),
			archive: {files: ['web/2012/https:/a.example/index.html']},
		},
		{
			name: 'Paths of sites that only look like it.',
			post: post(
				'<p><a href="/web/20120216/ferry.html">a</a> <a href="/2012/https://a.example/">b</a> <a href="/web/design/https">c</a> <a href="https://port.example/web/2012/https://a.example/">d</a> <a href="https://port.example/amp/s/news">e</a></p>\n',
			),
		},
		{
			name: 'Where the post was taken from.',
			post: post(
				'[A post](https://web.archive.org/web/20120216182711/https://news.example/2024/a-post)\n------\n\nText\n',
				{from: 'https://web.archive.org/web/20120216182711/https://news.example/2024/a-post'},
			),
		},
		{
			name: 'Pictures of servers that sites use of themselves.',
			post: post(
				'<img src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1" alt="The quay"><img src="https://port.example/_next/image?url=https%3A%2F%2Fport.example%2Fquay.jpg" alt="The quay">\n',
			),
		},
		{
			name: 'A translation that its author meant.',
			post: post(
				'<p>In <a href="https://translate.google.com/translate?sl=de&amp;tl=en&amp;u=https%3A%2F%2Fport.example%2F">English</a> or <a href="https://www-port-example.translate.goog/?_x_tr_sl=de">so</a>, from <a href="https://port.example/">German</a>.</p>\n',
			),
		},
		{
			name: 'Comments that speak of such things.',
			post: post('<!-- saved from oblivion -->\n<!-- The toolbar of the Wayback Machine is gone. -->\nText\n'),
		},
		{
			name: 'Links that nobody sees.',
			post: post('<p>Text <a id="a" href="/web/20120216182711/https://a.example/"></a></p>\n'),
		},
		{
			name: 'Code shows addresses.',
			post: post(
				'`/web/20120216182711/https://a.example/`\n\n<pre>&lt;a href="/web/2012/http://a.example/"&gt;</pre>\n',
			),
		},
	],
	bad: [
		{
			name: 'A path that has lost its host: nothing says which it was.',
			post: post(
				'<p>See <a href="/web/20120216182711/https://town.example/bridge">the bridge</a> and <img src=" /web/20120216182711im_/https://town.example/bow.jpg" alt="the bow">.</p>\n',
			),
			reports: `
				9 | <p>See <a href="/web/20120216182711/https://town.example/bridge">the bridge</a> and <img src=" /web/20120216182711im_/https://town.example/bow.jpg" alt="the bow">.</p>
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/bridge\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p>See <a href="/web/20120216182711/https://town.example/bridge">the bridge</a> and <img src=" /web/20120216182711im_/https://town.example/bow.jpg" alt="the bow">.</p>
				  |                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711im_/https://town.example/bow.jpg\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			unsafelyFixed: post(
				'<p>See <a href="https://web.archive.org/web/20120216182711/https://town.example/bridge">the bridge</a> and <img src=" https://web.archive.org/web/20120216182711im_/https://town.example/bow.jpg" alt="the bow">.</p>\n',
			),
		},
		{
			name: 'Another post names the archive of the web.',
			post: post(
				`<p>See <a href='/web/20120216182711/https://town.example/?a=1&amp;b=2'>the bridge</a>.</p>\n\nSee [the bow](/web/2012/http://town.example/bow).\n`,
			),
			archive: named,
			reports: `
				9 | <p>See <a href='/web/20120216182711/https://town.example/?a=1&amp;b=2'>the bridge</a>.</p>
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/?a=1&b=2\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				11 | See [the bow](/web/2012/http://town.example/bow).
				   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/2012/http://town.example/bow\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			fixed: post(
				`<p>See <a href='https://web.archive.org/web/20120216182711/https://town.example/?a=1&amp;b=2'>the bridge</a>.</p>\n\nSee [the bow](https://web.archive.org/web/2012/http://town.example/bow).\n`,
			),
		},
		{
			name: 'Two archives of the web have such paths.',
			post: post('<p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>\n'),
			archive: ambiguous,
			reports: `
				9 | <p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			unsafelyFixed: post(
				'<p>See <a href="https://web.archive.org/web/20120216182711/https://town.example/">the bridge</a>.</p>\n',
			),
		},
		{
			name: 'The post names it by its toolbar.',
			post: post(
				'<p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>\n<div id="wm-ipp-base"><p>12 captures</p></div>\n',
			),
			reports: `
				9 | <p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				10 | <div id="wm-ipp-base"><p>12 captures</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^ warning: The toolbar of the Wayback Machine is part of the article.
			`,
			fixed: post(
				'<p>See <a href="https://web.archive.org/web/20120216182711/https://town.example/">the bridge</a>.</p>\n<div id="wm-ipp-base"><p>12 captures</p></div>\n',
			),
			unsafelyFixed: post(
				'<p>See <a href="https://web.archive.org/web/20120216182711/https://town.example/">the bridge</a>.</p>\n\n',
			),
		},
		{
			name: 'The post was taken from there.',
			post: post(
				'<p><a href="/wayback/20120216182711/https://town.example/">The bridge</a>, <a href="https://arquivo.pt/wayback/20120216182711/https://town.example/bow">the bow</a>.</p>\n',
				{from: 'https://arquivo.pt/wayback/20120216182711/https://news.example/2024/a-post'},
			),
			reports: `
				9 | <p><a href="/wayback/20120216182711/https://town.example/">The bridge</a>, <a href="https://arquivo.pt/wayback/20120216182711/https://town.example/bow">the bow</a>.</p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/wayback/20120216182711/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p><a href="/wayback/20120216182711/https://town.example/">The bridge</a>, <a href="https://arquivo.pt/wayback/20120216182711/https://town.example/bow">the bow</a>.</p>
				  |                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at arquivo.pt in the place of \`https://town.example/bow\`.
			`,
			fixed: post(
				'<p><a href="https://arquivo.pt/wayback/20120216182711/https://town.example/">The bridge</a>, <a href="https://arquivo.pt/wayback/20120216182711/https://town.example/bow">the bow</a>.</p>\n',
				{from: 'https://arquivo.pt/wayback/20120216182711/https://news.example/2024/a-post'},
			),
		},
		{
			name: 'No archive is known.',
			post: post('<p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>\n'),
			archive: 'unknown',
			reports: `
				9 | <p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			unsafelyFixed: post(
				'<p>See <a href="https://web.archive.org/web/20120216182711/https://town.example/">the bridge</a>.</p>\n',
			),
		},
		{
			name: 'Steps up, no slash at the beginning, any time.',
			post: post(
				'<p><a href="../../web/2012id_/https://town.example/">a</a> <a href="web/2016*/http:/town.example/">b</a> <a href="/web/*/https://town.example/">c</a> <a href="/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>\n',
			),
			reports: `
				9 | <p><a href="../../web/2012id_/https://town.example/">a</a> <a href="web/2016*/http:/town.example/">b</a> <a href="/web/*/https://town.example/">c</a> <a href="/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`../../web/2012id_/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p><a href="../../web/2012id_/https://town.example/">a</a> <a href="web/2016*/http:/town.example/">b</a> <a href="/web/*/https://town.example/">c</a> <a href="/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>
				  |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`web/2016*/http:/town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p><a href="../../web/2012id_/https://town.example/">a</a> <a href="web/2016*/http:/town.example/">b</a> <a href="/web/*/https://town.example/">c</a> <a href="/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>
				  |                                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/*/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p><a href="../../web/2012id_/https://town.example/">a</a> <a href="web/2016*/http:/town.example/">b</a> <a href="/web/*/https://town.example/">c</a> <a href="/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>
				  |                                                                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/o/AbC12/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p><a href="../../web/2012id_/https://town.example/">a</a> <a href="web/2016*/http:/town.example/">b</a> <a href="/web/*/https://town.example/">c</a> <a href="/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>
				  |                                                                                                                                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/wayback/20120216182711/http://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			unsafelyFixed: post(
				'<p><a href="https://web.archive.org/web/2012id_/https://town.example/">a</a> <a href="https://web.archive.org/web/2016*/http:/town.example/">b</a> <a href="https://web.archive.org/web/*/https://town.example/">c</a> <a href="https://archive.ph/o/AbC12/https://town.example/">d</a> <a href="/wayback/20120216182711/http://town.example/">e</a></p>\n',
			),
		},
		{
			name: 'A site that nobody can say what it publishes.',
			post: post('<p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>\n'),
			archive: named,
			settings: {generator: 'hugo'},
			reports: `
				9 | <p>See <a href="/web/20120216182711/https://town.example/">the bridge</a>.</p>
				  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			unsafelyFixed: post(
				'<p>See <a href="https://web.archive.org/web/20120216182711/https://town.example/">the bridge</a>.</p>\n',
			),
		},
		{
			name: 'Pictures, also of several sizes, and a link with the mark of a picture.',
			post: post(
				'<img src="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg" srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x, https://town.example/c.jpg 3x" alt="a"><a href="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg">a</a> <a href="https://web.archive.org/web/20120216182711/https://town.example/">the page’s own time</a>\n',
			),
			reports: `
				9 | <img src="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg" srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x, https://town.example/c.jpg 3x" alt="a"><a href="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg">a</a> <a href="https://web.archive.org/web/20120216182711/https://town.example/">the page’s own time</a>
				  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://town.example/a.jpg\`.
				9 | <img src="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg" srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x, https://town.example/c.jpg 3x" alt="a"><a href="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg">a</a> <a href="https://web.archive.org/web/20120216182711/https://town.example/">the page’s own time</a>
				  |                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://town.example/b.jpg\`.
				9 | <img src="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg" srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x, https://town.example/c.jpg 3x" alt="a"><a href="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg">a</a> <a href="https://web.archive.org/web/20120216182711/https://town.example/">the page’s own time</a>
				  |                                                                                                                                                                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://town.example/a.jpg\`.
				9 | <img src="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg" srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x, https://town.example/c.jpg 3x" alt="a"><a href="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg">a</a> <a href="https://web.archive.org/web/20120216182711/https://town.example/">the page’s own time</a>
				  |                                                                                                                                                                                                                                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://town.example/\`.
			`,
		},
		{
			name: 'Most links are of one time.',
			post: post(
				'<p><a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a href="https://web.archive.org/web/20120216182711/https://c.example/">c</a> <a href="https://d.example/">d</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a href="https://web.archive.org/web/20120216182711/https://c.example/">c</a> <a href="https://d.example/">d</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://a.example/\`.
				9 | <p><a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a href="https://web.archive.org/web/20120216182711/https://c.example/">c</a> <a href="https://d.example/">d</a></p>
				  |                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://b.example/\`.
				9 | <p><a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a href="https://web.archive.org/web/20120216182711/https://c.example/">c</a> <a href="https://d.example/">d</a></p>
				  |                                                                                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://c.example/\`.
			`,
		},
		{
			name: 'Original addresses are restored where that is wanted.',
			post: post(
				`<p><a href="/web/20120216182711/https://town.example/?a=1&amp;b=2">a</a> <img srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x" src='https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg' alt="a"> <img alt="c" src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1"></p>\n\n[b](/web/2012/http://town.example/b) <a href="../wayback/20120216182711/http:/town.example/">c</a>\n`,
			),
			archive: named,
			settings: {restoreOriginalUrls: true},
			reports: `
				9 | <p><a href="/web/20120216182711/https://town.example/?a=1&amp;b=2">a</a> <img srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x" src='https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg' alt="a"> <img alt="c" src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1"></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://town.example/?a=1&b=2\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				9 | <p><a href="/web/20120216182711/https://town.example/?a=1&amp;b=2">a</a> <img srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x" src='https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg' alt="a"> <img alt="c" src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1"></p>
				  |                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://town.example/b.jpg\`.
				9 | <p><a href="/web/20120216182711/https://town.example/?a=1&amp;b=2">a</a> <img srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x" src='https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg' alt="a"> <img alt="c" src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1"></p>
				  |                                                                                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A tool wrote the address of a snapshot at web.archive.org in the place of \`https://town.example/a.jpg\`.
				9 | <p><a href="/web/20120216182711/https://town.example/?a=1&amp;b=2">a</a> <img srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x" src='https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg' alt="a"> <img alt="c" src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1"></p>
				  |                                                                                                                                                                                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The picture comes from wp.com, which fetches \`https://port.example/quay.jpg\` for whoever opens the post.
				11 | [b](/web/2012/http://town.example/b) <a href="../wayback/20120216182711/http:/town.example/">c</a>
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/2012/http://town.example/b\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
				11 | [b](/web/2012/http://town.example/b) <a href="../wayback/20120216182711/http:/town.example/">c</a>
				   |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`../wayback/20120216182711/http:/town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			fixed: post(
				`<p><a href="https://web.archive.org/web/20120216182711/https://town.example/?a=1&amp;b=2">a</a> <img srcset="https://web.archive.org/web/20120216182711im_/https://town.example/b.jpg 2x" src='https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg' alt="a"> <img alt="c" src="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1"></p>\n\n[b](https://web.archive.org/web/2012/http://town.example/b) <a href="../wayback/20120216182711/http:/town.example/">c</a>\n`,
			),
			unsafelyFixed: post(
				'<p><a data-snapshot="https://web.archive.org/web/20120216182711/https://town.example/?a=1&amp;b=2" href="https://town.example/?a=1&amp;b=2">a</a> <img data-snapshot="https://web.archive.org/web/20120216182711im_/https://town.example/a.jpg" srcset="https://town.example/b.jpg 2x" src="https://town.example/a.jpg" alt="a"> <img data-snapshot="https://i0.wp.com/port.example/quay.jpg?w=600&amp;ssl=1" alt="c" src="https://port.example/quay.jpg"></p>\n\n[b](https://web.archive.org/web/2012/http://town.example/b) <a data-snapshot="../wayback/20120216182711/http:/town.example/" href="http://town.example/">c</a>\n',
			),
		},
		{
			name: 'Mail addresses.',
			post: post(
				'<p><a href="/web/20120216182711/mailto:ann@town.example">Ann</a> <a href="https://web.archive.org/web/20120216182711/mailto:bo@town.example">Bo</a></p>\n',
			),
			reports: `
				9 | <p><a href="/web/20120216182711/mailto:ann@town.example">Ann</a> <a href="https://web.archive.org/web/20120216182711/mailto:bo@town.example">Bo</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/mailto:ann@town.example\` opens no mail: an archive of the web wrote itself before \`mailto:ann@town.example\`.
				9 | <p><a href="/web/20120216182711/mailto:ann@town.example">Ann</a> <a href="https://web.archive.org/web/20120216182711/mailto:bo@town.example">Bo</a></p>
				  |                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://web.archive.org/web/20120216182711/mailto:bo@town.example\` opens no mail: an archive of the web wrote itself before \`mailto:bo@town.example\`.
			`,
			fixed: post('<p><a href="mailto:ann@town.example">Ann</a> <a href="mailto:bo@town.example">Bo</a></p>\n'),
		},
		{
			name: 'A link that has the archive save a page.',
			post: post(
				'<p><a href="https://web.archive.org/save/https://town.example/">a</a> <a href="/save/_embed/https://town.example/b">b</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://web.archive.org/save/https://town.example/">a</a> <a href="/save/_embed/https://town.example/b">b</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://web.archive.org/save/https://town.example/\` has an archive of the web save \`https://town.example/\`, instead of leading there.
				9 | <p><a href="https://web.archive.org/save/https://town.example/">a</a> <a href="/save/_embed/https://town.example/b">b</a></p>
				  |                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`/save/_embed/https://town.example/b\` has an archive of the web save \`https://town.example/b\`, instead of leading there.
			`,
			unsafelyFixed: post('<p><a href="https://town.example/">a</a> <a href="https://town.example/b">b</a></p>\n'),
		},
		{
			name: 'Copies of search engines.',
			post: post(
				'<p><a href="https://webcache.googleusercontent.com/search?q=cache:aB3dE5fG7hI8:https://town.example/bridge+bridge&amp;hl=en">a</a> <a href="http://www.google.com/search?q=cache:town.example/bow">b</a> <a href="https://cache.baiducontent.com/c?m=9d78d513">c</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://webcache.googleusercontent.com/search?q=cache:aB3dE5fG7hI8:https://town.example/bridge+bridge&amp;hl=en">a</a> <a href="http://www.google.com/search?q=cache:town.example/bow">b</a> <a href="https://cache.baiducontent.com/c?m=9d78d513">c</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://webcache.googleusercontent.com/search?q=cache:aB3dE5fG7hI8:https://town.example/bridge+bridg…\` leads to a copy that Google kept for a while, and not to the page itself.
				9 | <p><a href="https://webcache.googleusercontent.com/search?q=cache:aB3dE5fG7hI8:https://town.example/bridge+bridge&amp;hl=en">a</a> <a href="http://www.google.com/search?q=cache:town.example/bow">b</a> <a href="https://cache.baiducontent.com/c?m=9d78d513">c</a></p>
				  |                                                                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`http://www.google.com/search?q=cache:town.example/bow\` leads to a copy that Google kept for a while, and not to the page itself.
				9 | <p><a href="https://webcache.googleusercontent.com/search?q=cache:aB3dE5fG7hI8:https://town.example/bridge+bridge&amp;hl=en">a</a> <a href="http://www.google.com/search?q=cache:town.example/bow">b</a> <a href="https://cache.baiducontent.com/c?m=9d78d513">c</a></p>
				  |                                                                                                                                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://cache.baiducontent.com/c?m=9d78d513\` leads to a copy that Baidu kept for a while, and not to the page itself.
			`,
			unsafelyFixed: post(
				'<p><a href="https://town.example/bridge">a</a> <a href="http://town.example/bow">b</a> <a href="https://cache.baiducontent.com/c?m=9d78d513">c</a></p>\n',
			),
		},
		{
			name: 'A link that says that it leads to a copy, or has the page beside it, stays as it is; an example of a query is none.',
			post: post(
				'<p><a href="https://www.google.com/search?q=cache:town.example/a">Google’s cache</a></p>\n' +
					'<p><a href="https://www.google.com/search?q=cache:town.example/b">Copy</a>, <a href="http://town.example/b">deleted</a></p>\n' +
					'<p>Ask for <a href="https://www.google.com/search?q=cache:town.example">cache:town.example</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://www.google.com/search?q=cache:town.example/a">Google’s cache</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://www.google.com/search?q=cache:town.example/a\` leads to a copy that Google kept for a while, and not to the page itself.
				10 | <p><a href="https://www.google.com/search?q=cache:town.example/b">Copy</a>, <a href="http://town.example/b">deleted</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://www.google.com/search?q=cache:town.example/b\` leads to a copy that Google kept for a while, and not to the page itself.
			`,
		},
		{
			name: 'AMP caches.',
			post: post(
				'<p><a href="https://town-example.cdn.ampproject.org/v/s/town.example/bridge?a=1&amp;amp_js_v=0.1&amp;usqp=mq331AQ#referrer=https%3A%2F%2Fwww.google.com">a</a> <a href="https://www.google.com/amp/s/town.example/bow">b</a> <img src="https://town-example.cdn.ampproject.org/ii/w820/s/town.example/a.jpg" alt="a"></p>\n\n[c](https://www.google.de/amp/town.example/c)\n',
			),
			reports: `
				9 | <p><a href="https://town-example.cdn.ampproject.org/v/s/town.example/bridge?a=1&amp;amp_js_v=0.1&amp;usqp=mq331AQ#referrer=https%3A%2F%2Fwww.google.com">a</a> <a href="https://www.google.com/amp/s/town.example/bow">b</a> <img src="https://town-example.cdn.ampproject.org/ii/w820/s/town.example/a.jpg" alt="a"></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://town-example.cdn.ampproject.org/v/s/town.example/bridge?a=1&amp_js_v=0.1&usqp=mq331AQ#referr…\` is a copy that ampproject.org keeps for phones, and not the page or picture itself.
				9 | <p><a href="https://town-example.cdn.ampproject.org/v/s/town.example/bridge?a=1&amp;amp_js_v=0.1&amp;usqp=mq331AQ#referrer=https%3A%2F%2Fwww.google.com">a</a> <a href="https://www.google.com/amp/s/town.example/bow">b</a> <img src="https://town-example.cdn.ampproject.org/ii/w820/s/town.example/a.jpg" alt="a"></p>
				  |                                                                                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://www.google.com/amp/s/town.example/bow\` is a copy that google.com keeps for phones, and not the page or picture itself.
				9 | <p><a href="https://town-example.cdn.ampproject.org/v/s/town.example/bridge?a=1&amp;amp_js_v=0.1&amp;usqp=mq331AQ#referrer=https%3A%2F%2Fwww.google.com">a</a> <a href="https://www.google.com/amp/s/town.example/bow">b</a> <img src="https://town-example.cdn.ampproject.org/ii/w820/s/town.example/a.jpg" alt="a"></p>
				  |                                                                                                                                                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://town-example.cdn.ampproject.org/ii/w820/s/town.example/a.jpg\` is a copy that ampproject.org keeps for phones, and not the page or picture itself.
				11 | [c](https://www.google.de/amp/town.example/c)
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://www.google.de/amp/town.example/c\` is a copy that google.com keeps for phones, and not the page or picture itself.
			`,
			fixed: post(
				'<p><a href="https://town.example/bridge?a=1">a</a> <a href="https://town.example/bow">b</a> <img src="https://town-example.cdn.ampproject.org/ii/w820/s/town.example/a.jpg" alt="a"></p>\n\n[c](http://town.example/c)\n',
			),
			unsafelyFixed: post(
				'<p><a href="https://town.example/bridge?a=1">a</a> <a href="https://town.example/bow">b</a> <img src="https://town.example/a.jpg" alt="a"></p>\n\n[c](http://town.example/c)\n',
			),
		},
		{
			name: 'A page that was saved through a translator.',
			post: post(
				'<p><a href="https://old--town-example.translate.goog/a?b=1&amp;_x_tr_sl=de&amp;_x_tr_tl=en">a</a> <a href="https://translate.google.com/translate?sl=de&amp;tl=en&amp;u=https%3A%2F%2Ftown.example%2Fb">b</a> <a href="https://translate.googleusercontent.com/translate_c?u=http://town.example/c">c</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://old--town-example.translate.goog/a?b=1&amp;_x_tr_sl=de&amp;_x_tr_tl=en">a</a> <a href="https://translate.google.com/translate?sl=de&amp;tl=en&amp;u=https%3A%2F%2Ftown.example%2Fb">b</a> <a href="https://translate.googleusercontent.com/translate_c?u=http://town.example/c">c</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://old--town-example.translate.goog/a?b=1&_x_tr_sl=de&_x_tr_tl=en\` leads to translate.goog, which translates \`https://old-town.example/a?b=1\` for whoever opens it.
				9 | <p><a href="https://old--town-example.translate.goog/a?b=1&amp;_x_tr_sl=de&amp;_x_tr_tl=en">a</a> <a href="https://translate.google.com/translate?sl=de&amp;tl=en&amp;u=https%3A%2F%2Ftown.example%2Fb">b</a> <a href="https://translate.googleusercontent.com/translate_c?u=http://town.example/c">c</a></p>
				  |                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://translate.google.com/translate?sl=de&tl=en&u=https%3A%2F%2Ftown.example%2Fb\` leads to translate.google.com, which translates \`https://town.example/b\` for whoever opens it.
				9 | <p><a href="https://old--town-example.translate.goog/a?b=1&amp;_x_tr_sl=de&amp;_x_tr_tl=en">a</a> <a href="https://translate.google.com/translate?sl=de&amp;tl=en&amp;u=https%3A%2F%2Ftown.example%2Fb">b</a> <a href="https://translate.googleusercontent.com/translate_c?u=http://town.example/c">c</a></p>
				  |                                                                                                                                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://translate.googleusercontent.com/translate_c?u=http://town.example/c\` leads to translate.googleusercontent.com, which translates \`http://town.example/c\` for whoever opens it.
			`,
			unsafelyFixed: post(
				'<p><a href="https://old-town.example/a?b=1">a</a> <a href="https://town.example/b">b</a> <a href="http://town.example/c">c</a></p>\n',
			),
		},
		{
			name: 'Servers that fetch pictures of others.',
			post: post(
				'<img src="https://images.weserv.nl/?url=ssl:town.example/a.jpg&amp;w=600" alt="a">\n<img src="https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Ftown.example%2Fb.jpg&amp;f=1" alt="b">\n<img src="https://camo.githubusercontent.com/0123456789abcdef0123456789abcdef01234567/68747470733a2f2f746f776e2e6578616d706c652f632e6a7067" alt="c">\n',
			),
			settings: {restoreOriginalUrls: true},
			reports: `
				9 | <img src="https://images.weserv.nl/?url=ssl:town.example/a.jpg&amp;w=600" alt="a">
				  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The picture comes from images.weserv.nl, which fetches \`https://town.example/a.jpg\` for whoever opens the post.
				10 | <img src="https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Ftown.example%2Fb.jpg&amp;f=1" alt="b">
				   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The picture comes from external-content.duckduckgo.com, which fetches \`https://town.example/b.jpg\` for whoever opens the post.
				11 | <img src="https://camo.githubusercontent.com/0123456789abcdef0123456789abcdef01234567/68747470733a2f2f746f776e2e6578616d706c652f632e6a7067" alt="c">
				   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The picture comes from camo.githubusercontent.com, which fetches \`https://town.example/c.jpg\` for whoever opens the post.
			`,
			unsafelyFixed: post(
				'<img data-snapshot="https://images.weserv.nl/?url=ssl:town.example/a.jpg&amp;w=600" src="https://town.example/a.jpg" alt="a">\n<img data-snapshot="https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Ftown.example%2Fb.jpg&amp;f=1" src="https://town.example/b.jpg" alt="b">\n<img data-snapshot="https://camo.githubusercontent.com/0123456789abcdef0123456789abcdef01234567/68747470733a2f2f746f776e2e6578616d706c652f632e6a7067" src="https://town.example/c.jpg" alt="c">\n',
			),
		},
		{
			name: 'They stay otherwise.',
			post: post(
				'<img src="https://wsrv.nl/?url=town.example/a.jpg" alt="a"> <img src="https://archive.ph/AbC12/0123456789abcdef0123456789abcdef01234567.png" alt="b">\n',
			),
			reports: `
				9 | <img src="https://wsrv.nl/?url=town.example/a.jpg" alt="a"> <img src="https://archive.ph/AbC12/0123456789abcdef0123456789abcdef01234567.png" alt="b">
				  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The picture comes from wsrv.nl, which fetches \`http://town.example/a.jpg\` for whoever opens the post.
				9 | <img src="https://wsrv.nl/?url=town.example/a.jpg" alt="a"> <img src="https://archive.ph/AbC12/0123456789abcdef0123456789abcdef01234567.png" alt="b">
				  |                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The picture \`https://archive.ph/AbC12/0123456789abcdef0123456789abcdef01234567.png\` is a copy that archive.ph keeps of one of another site.
			`,
		},
		{
			name: 'Pages that count clicks.',
			post: post(
				'<p><a href="https://www.google.com/url?q=https%3A%2F%2Ftown.example%2Fa&amp;sa=D">a</a> <a href="https://href.li/?https://town.example/b">b</a> <a href="https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Ftown.example%2Fc">c</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://www.google.com/url?q=https%3A%2F%2Ftown.example%2Fa&amp;sa=D">a</a> <a href="https://href.li/?https://town.example/b">b</a> <a href="https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Ftown.example%2Fc">c</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://town.example/a\` goes through www.google.com.
				9 | <p><a href="https://www.google.com/url?q=https%3A%2F%2Ftown.example%2Fa&amp;sa=D">a</a> <a href="https://href.li/?https://town.example/b">b</a> <a href="https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Ftown.example%2Fc">c</a></p>
				  |                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://town.example/b\` goes through href.li.
				9 | <p><a href="https://www.google.com/url?q=https%3A%2F%2Ftown.example%2Fa&amp;sa=D">a</a> <a href="https://href.li/?https://town.example/b">b</a> <a href="https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Ftown.example%2Fc">c</a></p>
				  |                                                                                                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://town.example/c\` goes through steamcommunity.com.
			`,
			fixed: post(
				'<p><a href="https://town.example/a">a</a> <a href="https://town.example/b">b</a> <a href="https://town.example/c">c</a></p>\n',
			),
		},
		{
			name: 'Scripts and styles.',
			post: post(
				'<script src="https://web-static.archive.org/_static/js/wombat.js?v=1"></script>\n\n<script>__wm.init("https://web.archive.org/web");</script>\n\n<link rel="stylesheet" href="/_static/css/banner-styles.css">\n',
			),
			reports: `
				9 | <script src="https://web-static.archive.org/_static/js/wombat.js?v=1"></script>
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`<script src="https://web-static.archive.org/_static/js/wombat.js?v=1"></script>\` came into the page with the Wayback Machine, or got its address there.
				11 | <script>__wm.init("https://web.archive.org/web");</script>
				   | ^^^^^^^^ warning: \`<script>__wm.init("https://web.archive.org/web");</script>\` came into the page with the Wayback Machine, or got its address there.
				13 | <link rel="stylesheet" href="/_static/css/banner-styles.css">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`<link rel="stylesheet" href="/_static/css/banner-styles.css">\` came into the page with the Wayback Machine, or got its address there.
			`,
			fixed: post('\n\n\n\n\n'),
		},
		{
			name: 'A toolbar between its comments.',
			post: post(
				'<!-- BEGIN WAYBACK TOOLBAR INSERT -->\n<div id="wm-ipp-base"><p>12 captures</p></div>\n<!-- END WAYBACK TOOLBAR INSERT -->\n\nText\n\n<!-- playback timings (ms): load 312 -->\n<!-- FILE ARCHIVED ON 18:27:11 Feb 16, 2012 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 03:22:11 May 02, 2020. -->\n',
			),
			reports: `
				9 | <!-- BEGIN WAYBACK TOOLBAR INSERT -->
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The toolbar of the Wayback Machine is part of the article.
				15 | <!-- playback timings (ms): load 312 -->
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment, which no reader sees, says that the Wayback Machine saved the page.
				16 | <!-- FILE ARCHIVED ON 18:27:11 Feb 16, 2012 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 03:22:11 May 02, 2020. -->
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment, which no reader sees, says that the Wayback Machine saved the page.
			`,
			fixed: post(
				'<!-- BEGIN WAYBACK TOOLBAR INSERT -->\n<div id="wm-ipp-base"><p>12 captures</p></div>\n<!-- END WAYBACK TOOLBAR INSERT -->\n\nText\n\n\n<!-- FILE ARCHIVED ON 18:27:11 Feb 16, 2012 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 03:22:11 May 02, 2020. -->\n',
			),
			unsafelyFixed: post('\n\nText\n\n\n\n'),
		},
		{
			name: 'The comments of a toolbar that is gone, around the article.',
			post: post('<!-- BEGIN WAYBACK TOOLBAR INSERT -->\n\nText\n\n<!-- END WAYBACK TOOLBAR INSERT -->\n'),
			reports: `
				9 | <!-- BEGIN WAYBACK TOOLBAR INSERT -->
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment, which no reader sees, says that the Wayback Machine saved the page.
				13 | <!-- END WAYBACK TOOLBAR INSERT -->
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment, which no reader sees, says that the Wayback Machine saved the page.
			`,
			fixed: post('\n\nText\n\n\n'),
		},
		{
			name: 'Toolbars of others, one in another.',
			post: post(
				'<div id="DIVALREADY"><div id="DIVSHARE">Share</div></div>\n\n<div id="bN015htcoyT__google-cache-hdr">This is Google’s cache.</div>\n\nText\n',
			),
			reports: `
				9 | <div id="DIVALREADY"><div id="DIVSHARE">Share</div></div>
				  | ^^^^^^^^^^^^^^^^^^^^^ warning: The toolbar of archive.today is part of the article.
				11 | <div id="bN015htcoyT__google-cache-hdr">This is Google’s cache.</div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The toolbar of Google’s cache is part of the article.
			`,
			unsafelyFixed: post('\n\n\n\nText\n'),
		},
		{
			name: 'Notes of browsers and tools.',
			post: post(
				`<!-- saved from url=(0035)https://news.example/2024/a-post -->\n<!-- Mirrored from town.example/a by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 12 Feb 2017 10:11:12 GMT -->\n<!--\n Page saved with SingleFile\n url: https://news.example/2024/a-post\n saved date: Sat Jan 01 2022\n-->\nText\n`,
			),
			reports: `
				9 | <!-- saved from url=(0035)https://news.example/2024/a-post -->
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment, which no reader sees, says that a browser saved the page.
				10 | <!-- Mirrored from town.example/a by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 12 Feb 2017 10:11:12 GMT -->
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Only this comment of HTTrack says that the page was saved from \`http://town.example/a\`.
				11 | <!--
				   | ^^^^ warning: A comment, which no reader sees, says that SingleFile saved the page.
			`,
			unsafelyFixed: post(
				`\n<!-- Mirrored from town.example/a by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 12 Feb 2017 10:11:12 GMT -->\n\nText\n`,
			),
		},
		{
			name: 'Deep in one another.',
			post: post('<p><a href="/web/20120216182711/https://web.archive.org/web/2011/https://town.example/">a</a></p>\n'),
			reports: `
				9 | <p><a href="/web/20120216182711/https://web.archive.org/web/2011/https://town.example/">a</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/web/20120216182711/https://web.archive.org/web/2011/https://town.example/\` was rewritten by an archive of the web, whose host is lost: it leads nowhere in this archive.
			`,
			fixed: post(
				'<p><a href="https://web.archive.org/web/20120216182711/https://web.archive.org/web/2011/https://town.example/">a</a></p>\n',
			),
		},
	],
});
