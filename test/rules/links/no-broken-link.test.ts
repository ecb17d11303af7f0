import test from 'ava';
import rule from '../../../rules/links/no-broken-link.ts';
import type {SiteGenerator} from '../../../src/model/settings.ts';
import {applyEdits} from '../../../src/model/text.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const quoted = {from: '"https://news.example/a\'b?id=1&x=2"'};
const chinese = {from: 'https://news.example/春/a_(b)?id=1&x=2#top'};

/** Links of `notes/walk.md` that lead nowhere. */
interface RelativeLink {
	readonly name: string;
	readonly url: string;
	readonly generator: SiteGenerator;
	readonly files?: readonly string[];
}

const ownPaths: readonly RelativeLink[] = [
	{name: 'a note to come', url: 'missing%20note.md', generator: 'obsidian'},
	{name: 'a note by its name alone', url: 'missing', generator: 'obsidian'},
	{name: 'a picture that a note lacks', url: 'kite.jpg', generator: 'obsidian'},
	{name: 'what begins at the root of a vault', url: '/tag/kites', generator: 'obsidian'},
	{name: 'a file of Markdown', url: '../Ideas/New.md', generator: 'plain'},
	{name: 'a file of Markdown of Jekyll’s', url: '2024-03-01-b.markdown', generator: 'jekyll'},
	{name: 'a name with blanks', url: 'Old%20walks', generator: 'plain'},
	{name: 'a file from the root', url: 'Attachments/kite.jpg', generator: 'plain', files: ['Attachments/kite.jpg']},
	{name: 'a file elsewhere', url: 'kite.pdf', generator: 'jekyll', files: ['media/2023/Kite.pdf']},
	{name: 'beside attachments', url: 'img/kite.jpg', generator: 'jekyll', files: ['notes/img/tide.jpg']},
	{name: 'beside attachments at the root', url: 'img/kite.jpg', generator: 'plain', files: ['img/tide.jpg']},
	{name: 'where other pictures are', url: 'kite.jpg', generator: 'plain', files: ['Attachments/tide.jpg']},
];

const sourcePaths: readonly RelativeLink[] = [
	{name: 'a page', url: 'next.html', generator: 'plain', files: ['Attachments/tide.jpg']},
	{name: 'a page of the root', url: '/2024/tides', generator: 'plain', files: ['Attachments/tide.jpg']},
	{name: 'a picture of a site with none', url: 'img/kite.jpg', generator: 'plain'},
	{name: 'a picture of the root', url: '/img/kite.jpg', generator: 'plain', files: ['Attachments/tide.jpg']},
	{
		name: 'a picture where pictures are kept apart',
		url: 'img/kite.jpg',
		generator: 'plain',
		files: ['assets/tide.jpg'],
	},
	{name: 'a picture of an archive of Jekyll’s', url: 'kite.jpg', generator: 'jekyll', files: ['media/tide.jpg']},
];

testRule(rule, {
	good: [
		{
			name: 'A pictogram that says in its title what somebody did.',
			post: '<table><tr><td><a href="#tool-ida" title="Tools">🔧</a> <a href="#a11y-ida" title="Care">️️️️♿️</a> <a href="#x-ida" title="Work">👩🏽‍💻</a></td></tr></table>\n',
		},
		{
			name: 'A frame of an author that another rule asks about anyway.',
			post: '<iframe src="//codepen.io/a/embed/b"></iframe>\n',
		},
		{
			name: 'An author was on the page of a manual that is called so.',
			post: '[Not a number](https://manual.example/Global_Objects/NaN) <a href="https://manual.example/null/">b</a> [c](https://manual.example/undefined#d)\n',
			archive: {posts: {}},
		},
		{
			name: 'Of a post that was taken from nowhere, nobody knows without the archive where its links lead.',
			post: '---\ntitle: Quay\n---\n<p><a href="/posts/b/">b</a></p>\n',
			archive: 'unknown',
		},
		{
			name: 'Where nobody can say which ids headings have, a place in the page may be there.',
			settings: {renderer: 'commonmark', commonmark: {headingIds: 'unknown'}},
			post: post('See [below](#1a2b3c).\n\n## Quay\n'),
		},
		{
			name: 'A formula holds no links.',
			settings: {renderer: 'commonmark'},
			post: post('The hull is\n\n$$\\operatorname{cave}[f](x) := 1$$\n\nand $[a](b)$ too.\n'),
		},
		{
			name: 'Paths of archives of the web, which `no-capture-residue` reports.',
			post: post(
				'<p>See <a href="/web/20210712002409/https://town.example/bridge">the bridge</a> and <img src="/web/20210712002409im_/https://town.example/bow.jpg" alt="the bow">.</p>\n',
			),
		},
		{
			name: 'Invitations to comment belong to the comment section.',
			post: post(
				`<p>The ferry sailed again on Monday, after three weeks in the dock, with forty people and a goat on board. <a href="#comment-7">Tom</a> <a href="/2024/a-post#respond">Write</a></p>\n<div id="comments"><div class="comment"><p class="comment-meta">Tom</p>I was there.</div></div>\n`,
			),
		},
		{
			name: 'Nobody sees an empty link.',
			post: post('<p><a id="c-1" href="https://news.example/undefined"></a>Words <a href="/b"> </a></p>\n'),
		},
		post('<!--1709280000000-->\n[A post](https://news.example/2024/a-post)\n------\n\n<div>Text</div>\n'),
		{
			name: 'Services of other sites, their manuals, and what is meant as the address of data.',
			post: post(
				'<p><a href="https://api.port.example/article/64162199">a</a> <a href="https://api.news.example/manual">b</a>' +
					' <a href="https://api.news.example/article/64162199">https://api.news.example/article/64162199</a></p>',
			),
		},
		...['files', 'download', 'media', 'images', 'v2/documents', 'public-files', 'attachments/raw', 'export'].map(
			(folder) => ({
				name: `A service that hands out files: ${folder}`,
				post: post(
					`<p>The council published <a href="https://news.example/api/${folder}/123456">the map</a> and <a href="https://api.news.example/${folder}/123456">the plan</a>.</p>`,
				),
			}),
		),
		{
			name: 'An article about a service of its site.',
			post: post('<p>Our new API tells <a href="https://api.news.example/ferry/64162199">where the ferry is</a>.</p>'),
		},
		{
			name: 'Hosts in paths of other sites, letters to friends, networks of one’s own, and dots that are a title’s.',
			post: post(
				'<p><a href="https://proxy.example/https://news.example/b">b</a> <a href="https://news.example/https://port.example/c">c</a> <a href="mailto:?subject=Ferry">d</a>' +
					' <a href="mailto:desk [at] port.example">e</a> <a href="http://192.168.1.1/">f</a> <a href="http://localhost/g">g</a> <a href="https://port.example/And_then...">And then...</a>' +
					' <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fport.example">i</a> <a href="tel:*100#">j</a></p>',
			),
		},
		{name: 'No link at all.', post: post('<p><a name="here">Here</a> <a>there</a></p>')},
		{
			name: 'URLs that look odd and work.',
			post: post(
				'<p><a href="https://httpstatuses.com">a</a> <a href="https://web.archive.org/web/2020/http://news.example/">b</a>' +
					' <a href="https://news.example/春天/路線》">c</a> <a href="http://localhost:4000/a.">d</a>' +
					' <a href="http://www.bad[.]example">e</a> <a href="mailto:editor@news.example">f</a></p>',
			),
		},
		{
			name: 'Fragments with a target, for the top, and for words.',
			post: post(
				'<p><a href="#part">a</a> <a href="#old">b</a> <a href="#%E6%98%A5">c</a> <a href="#top">d</a> <a href="#:~:text=spring">e</a></p>' +
					'<h2 id="part">A</h2><p><a name="old"></a><span id="春">B</span></p>',
			),
		},
		{
			name: 'A file and pages of the archive.',
			post: post(
				'<p><img src="/pictures/a%20b.png" alt=""> <a href="/about.html">a</a> <a href="another.html">b</a> <a href="../01/another">c</a></p>',
			),
			archive: {posts: {'_posts/2024-03-02-another.md': post('Text\n')}, files: ['pictures/a b.png', 'about.md']},
		},
		{
			name: 'The archive below a path.',
			post: post('<p><a href="/blog/about">a</a></p>'),
			archive: {files: ['about.md']},
			settings: {baseurl: '/blog'},
		},
		{
			name: 'The archive’s own folders are another rule’s, whether the file exists or not.',
			post: post(
				'<p><img src="/assets/a.jpg" alt=""> <a href="/files/b.pdf">b</a> <img src="/blog/images/c.png" alt=""></p>',
			),
			archive: {files: ['assets/a.jpg']},
			settings: {baseurl: '/blog'},
		},
		{
			name: 'A folder by setting.',
			post: post('<p><img src="/media/a.jpg" alt=""></p>'),
			settings: {assetFolders: ['/media']},
		},
		{
			name: 'Mail addresses that a host hides.',
			post: post('<p><a href="/cdn-cgi/l/email-protection#0c6d">mail</a></p>'),
		},
		{
			name: 'A manual that speaks of `null` and `undefined`.',
			post: post(
				'<p>See <a href="https://manual.example/operators/null">null</a>, <a href="https://manual.example/undefined">the undefined value</a>.</p>',
			),
		},
		{
			name: 'Folders of these names, in addresses that an author wrote.',
			post: post(
				'<p><a href="https://lists.example/null/5.html">a</a> <a href="/undefined/list">b</a> <img src="https://img.example/NaN/a.png" alt=""></p>',
				{from: ''},
			),
		},
		{
			name: 'A folder `null` that the text of a captured page links to.',
			post: post('<p><a href="https://lists.example/null/5.html?a#b">a</a></p>'),
		},
		{
			name: 'Media that load nothing by their nature.',
			post: post(
				'<p><img src="" alt=""> <img src="data:image/gif;base64,AA" alt=""> <iframe src="about:blank"></iframe> <img src="#" alt=""></p>',
			),
		},
		{
			name: 'A query that asks for the page of the post itself.',
			post: post('<p><a href="?p=3">a</a></p>', {from: 'https://news.example/?p=3'}),
		},
		{
			name: 'Headings and blocks of a note, as Obsidian leads to them.',
			post: post('See [a](#Low%20Tide) and [b](#^list).\n\n## Low Tide\n\n- Rope ^list\n'),
			path: 'Notes/walk.md',
			settings: {
				generator: 'obsidian',
				templates: ['obsidian'],
				postFolders: [''],
				renderer: 'commonmark',
				commonmark: {headingIds: 'obsidian'},
			},
		},
		{
			name: 'Code in place of an address is another rule’s.',
			post: post('<p><a href="javascript:alert(1)">a</a> <a href=" JavaScript:open()">b</a></p>\n'),
		},
		{
			name: 'Code and Liquid.',
			post: post('```\n<a href="/a">a</a>\n```\n\nText with `<a href="/b">b</a>`.\n'),
		},
		{
			name: 'Links in related blocks are another rule’s.',
			post: post(
				'<div class="bottomBox"><a href="/a">a</a></div><h2>延伸閱讀：</h2><ul><li><a href="/b">b</a></li></ul>' +
					'<h2>Then</h2><p>See also: <a href="/c">c</a></p><p><b>Related</b></p><ul><li><a href="/d">d</a></li></ul>' +
					'<div class="streamItem--heading">More</div><section><a href="/e">e</a></section>' +
					'<section class="collection"><header><span> Related </span></header><ul><li><a href="/f">f</a></li></ul></section>' +
					'<h3>More from Ann Lee</h3><div><a href="/g">g</a></div>',
			),
		},
		{
			name: 'Related blocks by setting.',
			post: post('<div class="promo box"><a href="/a">a</a></div><h4>Weiterlesen</h4><p><a href="/b">b</a></p>'),
			settings: {relatedBlocks: ['div.box.promo'], relatedHeadings: ['weiterlesen']},
		},
		{
			name: 'Other lists by setting.',
			post: post(
				'<div class="list"><h3>Related</h3><a href="/a">a</a></div><p class="teaser">Soon:</p><p><a href="/b">b</a></p>',
			),
			settings: {headedRelatedBlocks: ['div.list'], relatedAnnouncements: ['.teaser']},
		},
	],
	bad: [
		{
			name: 'What only the post tells: the source’s host twice, a page that only leads on, an address cut short.',
			post: post(
				'<p><a href="https://news.example/https://www.news.example/b">b</a> <a href="/https://news.example/c">c</a> <a href="https://news.example/www.news.example/d">d</a></p>\n' +
					'<p><a href="https://l.facebook.com/l.php?u=&amp;h=A">e</a> <a href="https://port.example/2024/the-fer...">https://port.example/2024/the-fer...</a> <a href="mailto:">f</a> <a href="mailto:desk at port.example">g</a></p>\n' +
					'<p><a href="https://port.example/[object%20Object]">h</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://news.example/https://www.news.example/b">b</a> <a href="/https://news.example/c">c</a> <a href="https://news.example/www.news.example/d">d</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://news.example/https://www.news.example/b\` leads nowhere: it is two addresses in one.
				9 | <p><a href="https://news.example/https://www.news.example/b">b</a> <a href="/https://news.example/c">c</a> <a href="https://news.example/www.news.example/d">d</a></p>
				  |                                                                             ^^^^^^^^^^^^^^^^^^^^^^^ error: \`/https://news.example/c\` leads nowhere: it is two addresses in one.
				9 | <p><a href="https://news.example/https://www.news.example/b">b</a> <a href="/https://news.example/c">c</a> <a href="https://news.example/www.news.example/d">d</a></p>
				  |                                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://news.example/www.news.example/d\` leads nowhere: it is two addresses in one.
				10 | <p><a href="https://l.facebook.com/l.php?u=&amp;h=A">e</a> <a href="https://port.example/2024/the-fer...">https://port.example/2024/the-fer...</a> <a href="mailto:">f</a> <a href="mailto:desk at port.example">g</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://l.facebook.com/l.php?u=&h=A\` leads nowhere.
				10 | <p><a href="https://l.facebook.com/l.php?u=&amp;h=A">e</a> <a href="https://port.example/2024/the-fer...">https://port.example/2024/the-fer...</a> <a href="mailto:">f</a> <a href="mailto:desk at port.example">g</a></p>
				   |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://port.example/2024/the-fer...\` may lead nowhere: it ends as a program shows an address that is too long.
				10 | <p><a href="https://l.facebook.com/l.php?u=&amp;h=A">e</a> <a href="https://port.example/2024/the-fer...">https://port.example/2024/the-fer...</a> <a href="mailto:">f</a> <a href="mailto:desk at port.example">g</a></p>
				   |                                                                                                                                                             ^^^^^^^ error: \`mailto:\` leads nowhere.
				10 | <p><a href="https://l.facebook.com/l.php?u=&amp;h=A">e</a> <a href="https://port.example/2024/the-fer...">https://port.example/2024/the-fer...</a> <a href="mailto:">f</a> <a href="mailto:desk at port.example">g</a></p>
				   |                                                                                                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`mailto:desk at port.example\` is not a valid URL, so it leads nowhere.
				11 | <p><a href="https://port.example/[object%20Object]">h</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://port.example/[object%20Object]\` may lead nowhere: programs write \`[object%20Object]\`, as stands in it, where something is missing.
			`,
			fixed: post(
				'<p><a href="https://www.news.example/b">b</a> <a href="https://news.example/c">c</a> <a href="https://www.news.example/d">d</a></p>\n' +
					'<p><a href="https://l.facebook.com/l.php?u=&amp;h=A">e</a> <a href="https://port.example/2024/the-fer...">https://port.example/2024/the-fer...</a> <a href="mailto:">f</a> <a href="mailto:desk at port.example">g</a></p>\n' +
					'<p><a href="https://port.example/[object%20Object]">h</a></p>\n',
			),
		},
		{
			name: 'An empty address of Markdown.',
			post: post('See [the ferry]().\n'),
			reports: `
				9 | See [the ferry]().
				  |     ^^^^^^^^^^^^^ error: \`[the ferry]()\` leads nowhere.
			`,
		},
		...[
			'[pier]({{ site.baseurl }}/pier/)',
			'[pier]( {{ site.baseurl }} /pier/ "Pier")',
			'[pier](</pier/{{ site.baseurl }}>)',
			'[pier]({% if page.walk %}/pier/{% endif %})',
			'![pier]({{ page.shore }}{{site.baseurl}}/pier/)',
		].map((link) => ({
			name: `Marks that write nothing here are a part of the address, which is the archive’s own: ${link}`,
			post: post(`See ${link}.\n`, {shore: '""'}),
			archive: {posts: {}},
			reports: `
				10 | See ${link}.
				   |     ${'^'.repeat(link.length)} error: \`/pier/\` leads nowhere in the archive.
			`,
		})),
		{
			name: 'Marks around a bare address are none of it.',
			settings: {renderer: 'commonmark'},
			post: post('{% if page.walk %}https://http://pier.example/{% endif %}\n'),
			reports: `
				9 | {% if page.walk %}https://http://pier.example/{% endif %}
				  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://http://pier.example/\` leads nowhere: it begins with \`http\` twice.
			`,
			fixed: post('{% if page.walk %}http://pier.example/{% endif %}\n'),
		},
		{
			name: 'Pictograms without a title, arrows behind notes, and words.',
			post: '<p><a href="#a">🔧</a> <a href="#b" title="back">↩️</a> <a href="#c" title="C">See 🔧</a></p>\n',
			reports: `
				1 | <p><a href="#a">🔧</a> <a href="#b" title="back">↩️</a> <a href="#c" title="C">See 🔧</a></p>
				  |             ^^ error: \`#a\` leads to a place that is not in the post.
				1 | <p><a href="#a">🔧</a> <a href="#b" title="back">↩️</a> <a href="#c" title="C">See 🔧</a></p>
				  |                                 ^^ error: \`#b\` leads to a place that is not in the post.
				1 | <p><a href="#a">🔧</a> <a href="#b" title="back">↩️</a> <a href="#c" title="C">See 🔧</a></p>
				  |                                                                  ^^ error: \`#c\` leads to a place that is not in the post.
			`,
		},
		{
			name: 'Players have secure addresses.',
			post: '<iframe src="//www.youtube.com/embed/abc"></iframe> <a href="//quay.example/">a</a>\n',
			reports: `
				1 | <iframe src="//www.youtube.com/embed/abc"></iframe> <a href="//quay.example/">a</a>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`//www.youtube.com/embed/abc\` has no scheme, so a copy of the page on disk does not find it.
				1 | <iframe src="//www.youtube.com/embed/abc"></iframe> <a href="//quay.example/">a</a>
				  |                                                              ^^^^^^^^^^^^^^^ warning: \`//quay.example/\` has no scheme, so a copy of the page on disk does not find it.
			`,
			fixed: '<iframe src="https://www.youtube.com/embed/abc"></iframe> <a href="//quay.example/">a</a>\n',
		},
		{
			name: 'A file that is called so but for capitals.',
			post: '![a](images/b.PNG) [c](images/c.png)\n',
			path: 'notes/a.md',
			settings: {site: 'plain', generator: 'plain', renderer: 'commonmark'},
			archive: {posts: {}, files: ['notes/images/b.png']},
			reports: `
				1 | ![a](images/b.PNG) [c](images/c.png)
				  |      ^^^^^^^^^^^^ error: \`images/b.PNG\` leads nowhere in the archive.
				  | notes/images/b.png: This path differs only in upper and lower case.
				1 | ![a](images/b.PNG) [c](images/c.png)
				  |                        ^^^^^^^^^^^^ error: \`images/c.png\` leads nowhere in the archive.
			`,
		},
		{
			name: 'What a program wrote into a post of its own.',
			post: '![a](https://img.example/undefined) [b](/users/null)\n',
			archive: {posts: {}},
			reports: `
				1 | ![a](https://img.example/undefined) [b](/users/null)
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://img.example/undefined\` may lead nowhere: programs write \`undefined\`, as stands in it, where something is missing.
				1 | ![a](https://img.example/undefined) [b](/users/null)
				  |                                         ^^^^^^^^^^^ warning: \`/users/null\` may lead nowhere: programs write \`null\`, as stands in it, where something is missing.
			`,
		},
		{
			name: 'Where a program that fetched the page kept its pictures, the source site had none.',
			path: '_posts/2024-03-01-a-long-walk.md',
			post: post(
				'![A pier](images/a-long-walk/img_001.jpg) ![A dam](media/2024-03-01-a-long-walk/2.png) ![A car](images/cars/2.png)\n',
			),
			reports: `
				9 | ![A pier](images/a-long-walk/img_001.jpg) ![A dam](media/2024-03-01-a-long-walk/2.png) ![A car](images/cars/2.png)
				  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`images/a-long-walk/img_001.jpg\` leads nowhere in the archive.
				9 | ![A pier](images/a-long-walk/img_001.jpg) ![A dam](media/2024-03-01-a-long-walk/2.png) ![A car](images/cars/2.png)
				  |                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`media/2024-03-01-a-long-walk/2.png\` leads nowhere in the archive.
				9 | ![A pier](images/a-long-walk/img_001.jpg) ![A dam](media/2024-03-01-a-long-walk/2.png) ![A car](images/cars/2.png)
				  |                                                                                                 ^^^^^^^^^^^^^^^^^ error: \`images/cars/2.png\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'![A pier](images/a-long-walk/img_001.jpg) ![A dam](media/2024-03-01-a-long-walk/2.png) ![A car](https://news.example/2024/images/cars/2.png)\n',
			),
		},
		...ownPaths.map(({name, url, generator, files = []}) => ({
			name: `What the archive may mean is completed on demand alone: ${name}`,
			post: post(`Words enough [for](${url}) a walk.\n`),
			path: 'notes/walk.md',
			archive: {files},
			settings: {generator, postFolders: ['notes']},
			reports: `
				9 | Words enough [for](${url}) a walk.
				  |                    ${'^'.repeat(url.length)} error: \`${url}\` leads nowhere in the archive.
			`,
			unsafelyFixed: post(`Words enough [for](${new URL(url, 'https://news.example/2024/a-post').href}) a walk.\n`),
		})),
		...sourcePaths.map(({name, url, generator, files = []}) => ({
			name: `What was written for the source site is completed: ${name}`,
			post: post(`Words enough [for](${url}) a walk.\n`),
			path: 'notes/walk.md',
			archive: {files},
			settings: {generator, postFolders: ['notes']},
			reports: `
				9 | Words enough [for](${url}) a walk.
				  |                    ${'^'.repeat(url.length)} error: \`${url}\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(`Words enough [for](${new URL(url, 'https://news.example/2024/a-post').href}) a walk.\n`),
		})),
		{
			name: 'A place that is called as a heading of the post is none of the source.',
			post: post('See [a](#Low%20Tides) and [b](#low_tide).\n\n## Low Tide\n'),
			reports: `
				9 | See [a](#Low%20Tides) and [b](#low_tide).
				  |         ^^^^^^^^^^^^ error: \`#Low%20Tides\` leads to a place that is not in the post.
				9 | See [a](#Low%20Tides) and [b](#low_tide).
				  |                               ^^^^^^^^^ error: \`#low_tide\` leads to a place that is not in the post.
			`,
			fixed: post('See [a](https://news.example/2024/a-post#Low%20Tides) and [b](#low_tide).\n\n## Low Tide\n'),
		},
		{
			name: 'A post that is published at its source has links of its own site.',
			post: post('Words [for](old.html) a [walk](#part).\n', {from: 'https://own.example/posts/walk/'}),
			settings: {siteHosts: ['own.example']},
			reports: `
				9 | Words [for](old.html) a [walk](#part).
				  |             ^^^^^^^^ error: \`old.html\` leads nowhere in the archive.
				9 | Words [for](old.html) a [walk](#part).
				  |                                ^^^^^ error: \`#part\` leads to a place that is not in the post.
			`,
		},
		{
			name: 'Too many slashes behind a scheme, and too few.',
			post: post(
				'<p><a href="https:////files.example/a?b&amp;c">a</a> <a href=\'https:/\\files.example\'>b</a></p>\n' +
					'<p><a href="http:files.example/c">c</a> <img src="https:///files.example/d.jpg" alt="D"></p>\n',
			),
			reports: `
				9 | <p><a href="https:////files.example/a?b&amp;c">a</a> <a href='https:/\\files.example'>b</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https:////files.example/a?b&c\` begins with \`https:////\` in place of \`https://\`, which browsers pass over, and other programs do not.
				9 | <p><a href="https:////files.example/a?b&amp;c">a</a> <a href='https:/\\files.example'>b</a></p>
				  |                                                               ^^^^^^^^^^^^^^^^^^^^^ warning: \`https:/\\files.example\` begins with \`https:/\\\` in place of \`https://\`, which browsers pass over, and other programs do not.
				10 | <p><a href="http:files.example/c">c</a> <img src="https:///files.example/d.jpg" alt="D"></p>
				   |             ^^^^^^^^^^^^^^^^^^^^ error: \`http:files.example/c\` begins with \`http:\` in place of \`http://\`, so that browsers may look for it on the archive’s own site.
				10 | <p><a href="http:files.example/c">c</a> <img src="https:///files.example/d.jpg" alt="D"></p>
				   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https:///files.example/d.jpg\` begins with \`https:///\` in place of \`https://\`, which browsers pass over, and other programs do not.
			`,
			fixed: post(
				'<p><a href="https://files.example/a?b&amp;c">a</a> <a href=\'https://files.example\'>b</a></p>\n' +
					'<p><a href="http://files.example/c">c</a> <img src="https://files.example/d.jpg" alt="D"></p>\n',
			),
		},
		{
			name: 'Data of the source site; the page is known by the address of the source.',
			post: post(
				'<p><a href="https://api.news.example/detail/article/64162199" rel="article">a</a> <a href="https://news.example/wp-json/wp/v2/posts/42">b</a></p>\n',
				{from: 'https://www.news.example/zh/%E6%B5%B7%E5%A0%A4/a-64247089'},
			),
			reports: `
				9 | <p><a href="https://api.news.example/detail/article/64162199" rel="article">a</a> <a href="https://news.example/wp-json/wp/v2/posts/42">b</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://api.news.example/detail/article/64162199\` leads to data for programs that the source site keeps, and to no page.
				9 | <p><a href="https://api.news.example/detail/article/64162199" rel="article">a</a> <a href="https://news.example/wp-json/wp/v2/posts/42">b</a></p>
				  |                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://news.example/wp-json/wp/v2/posts/42\` leads to data for programs that the source site keeps, and to no page.
			`,
			unsafelyFixed: post(
				'<p><a href="https://www.news.example/zh/a-64162199" rel="article">a</a> <a href="https://news.example/?p=42">b</a></p>\n',
				{from: 'https://www.news.example/zh/%E6%B5%B7%E5%A0%A4/a-64247089'},
			),
		},
		{
			name: 'Without a comment section, invitations to comment are links like others.',
			post: post('<p><a href="#respond">Write</a></p>\n'),
			reports: `
				9 | <p><a href="#respond">Write</a></p>
				  |             ^^^^^^^^ error: \`#respond\` leads to a place that is not in the post.
			`,
			fixed: post('<p><a href="https://news.example/2024/a-post#respond">Write</a></p>\n'),
		},
		{
			name: 'URLs that begin at the source’s root or folder.',
			post: post(
				'<p><a href=\'/tag?q=&#26149;\'>a</a> <a href="next.html">b</a> <a href="../c/d?e=1&amp;f=2">c</a> <a href=" ?page=2 ">d</a> <a href=\'./e\'>e</a></p>\n',
			),
			reports: `
				9 | <p><a href='/tag?q=&#26149;'>a</a> <a href="next.html">b</a> <a href="../c/d?e=1&amp;f=2">c</a> <a href=" ?page=2 ">d</a> <a href='./e'>e</a></p>
				  |             ^^^^^^^^^^^^^^^ error: \`/tag?q=春\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><a href='/tag?q=&#26149;'>a</a> <a href="next.html">b</a> <a href="../c/d?e=1&amp;f=2">c</a> <a href=" ?page=2 ">d</a> <a href='./e'>e</a></p>
				  |                                             ^^^^^^^^^ error: \`next.html\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><a href='/tag?q=&#26149;'>a</a> <a href="next.html">b</a> <a href="../c/d?e=1&amp;f=2">c</a> <a href=" ?page=2 ">d</a> <a href='./e'>e</a></p>
				  |                                                                       ^^^^^^^^^^^^^^^^^^ error: \`../c/d?e=1&f=2\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><a href='/tag?q=&#26149;'>a</a> <a href="next.html">b</a> <a href="../c/d?e=1&amp;f=2">c</a> <a href=" ?page=2 ">d</a> <a href='./e'>e</a></p>
				  |                                                                                                          ^^^^^^^^^ error: \`?page=2\` asks something of the source site, and leads back to the post itself in the archive.
				9 | <p><a href='/tag?q=&#26149;'>a</a> <a href="next.html">b</a> <a href="../c/d?e=1&amp;f=2">c</a> <a href=" ?page=2 ">d</a> <a href='./e'>e</a></p>
				  |                                                                                                                                    ^^^ error: \`./e\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<p><a href=\'https://news.example/tag?q=&#26149;\'>a</a> <a href="https://news.example/2024/next.html">b</a> <a href="https://news.example/c/d?e=1&amp;f=2">c</a> <a href=" https://news.example/2024/a-post?page=2 ">d</a> <a href=\'https://news.example/2024/e\'>e</a></p>\n',
			),
		},
		{
			name: 'A Markdown link and image; a source URL with marks that would end them.',
			post: post('Read [on](#part), [more](next.html) and see ![the road](/road.jpg "Road").\n', chinese),
			reports: `
				9 | Read [on](#part), [more](next.html) and see ![the road](/road.jpg "Road").
				  |           ^^^^^ error: \`#part\` leads to a place that is not in the post.
				9 | Read [on](#part), [more](next.html) and see ![the road](/road.jpg "Road").
				  |                          ^^^^^^^^^ error: \`next.html\` is an address of the source site, and leads nowhere in the archive.
				9 | Read [on](#part), [more](next.html) and see ![the road](/road.jpg "Road").
				  |                                                         ^^^^^^^^^ error: \`/road.jpg\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'Read [on](https://news.example/%E6%98%A5/a_(b)?id=1&x=2#part), [more](https://news.example/%E6%98%A5/next.html) and see ![the road](https://news.example/road.jpg "Road").\n',
				chinese,
			),
		},
		{
			name: 'A source URL that Markdown would read as something else.',
			post: post('Read [on](next.html).\n', {from: 'https://news.example/ferry&amp;harbour/a'}),
			reports: `
				9 | Read [on](next.html).
				  |           ^^^^^^^^^ error: \`next.html\` is an address of the source site, and leads nowhere in the archive.
			`,
		},
		{
			name: 'A source URL with a name before an `@` is no page to complete links with.',
			post: post('<p><a href="/b">on</a></p>\n', {from: 'https://news.@example/a'}),
			reports: `
				9 | <p><a href="/b">on</a></p>
				  |             ^^ error: \`/b\` leads nowhere in the archive.
			`,
		},
		{
			name: 'A source URL with a quote and an ampersand.',
			post: post("<p><a href='#part'>on</a></p>\n", quoted),
			reports: `
				9 | <p><a href='#part'>on</a></p>
				  |             ^^^^^ error: \`#part\` leads to a place that is not in the post.
			`,
			fixed: post("<p><a href='https://news.example/a&#39;b?id=1&amp;x=2#part'>on</a></p>\n", quoted),
		},
		{
			name: 'Images and media.',
			post: post(
				'<p><img src="/a.jpg" srcset="/a.jpg 1x, //img.example/b.jpg 2x, https://img.example/c.jpg?d=1&amp;e=2 3x" alt=""></p>\n' +
					'<video src="/v.mp4" poster="/p.jpg"><source src="//img.example/v.webm"></video>\n' +
					'<iframe src="//video.example/embed/5"></iframe>\n' +
					'<picture><source srcset="b.webp"><img src="https://img.example/null/b.jpg" alt=""></picture>\n',
			),
			reports: `
				9 | <p><img src="/a.jpg" srcset="/a.jpg 1x, //img.example/b.jpg 2x, https://img.example/c.jpg?d=1&amp;e=2 3x" alt=""></p>
				  |              ^^^^^^ error: \`/a.jpg\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><img src="/a.jpg" srcset="/a.jpg 1x, //img.example/b.jpg 2x, https://img.example/c.jpg?d=1&amp;e=2 3x" alt=""></p>
				  |                              ^^^^^^ error: \`/a.jpg\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><img src="/a.jpg" srcset="/a.jpg 1x, //img.example/b.jpg 2x, https://img.example/c.jpg?d=1&amp;e=2 3x" alt=""></p>
				  |                                         ^^^^^^^^^^^^^^^^^^^ warning: \`//img.example/b.jpg\` has no scheme, so a copy of the page on disk does not find it.
				10 | <video src="/v.mp4" poster="/p.jpg"><source src="//img.example/v.webm"></video>
				   |             ^^^^^^ error: \`/v.mp4\` is an address of the source site, and leads nowhere in the archive.
				10 | <video src="/v.mp4" poster="/p.jpg"><source src="//img.example/v.webm"></video>
				   |                             ^^^^^^ error: \`/p.jpg\` is an address of the source site, and leads nowhere in the archive.
				10 | <video src="/v.mp4" poster="/p.jpg"><source src="//img.example/v.webm"></video>
				   |                                                  ^^^^^^^^^^^^^^^^^^^^ warning: \`//img.example/v.webm\` has no scheme, so a copy of the page on disk does not find it.
				11 | <iframe src="//video.example/embed/5"></iframe>
				   |              ^^^^^^^^^^^^^^^^^^^^^^^ warning: \`//video.example/embed/5\` has no scheme, so a copy of the page on disk does not find it.
				12 | <picture><source srcset="b.webp"><img src="https://img.example/null/b.jpg" alt=""></picture>
				   |                          ^^^^^^ error: \`b.webp\` is an address of the source site, and leads nowhere in the archive.
				12 | <picture><source srcset="b.webp"><img src="https://img.example/null/b.jpg" alt=""></picture>
				   |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://img.example/null/b.jpg\` may lead nowhere: programs write \`null\`, as stands in it, where something is missing.
			`,
			fixed: post(
				'<p><img src="https://news.example/a.jpg" srcset="https://news.example/a.jpg 1x, https://img.example/b.jpg 2x, https://img.example/c.jpg?d=1&amp;e=2 3x" alt=""></p>\n' +
					'<video src="https://news.example/v.mp4" poster="https://news.example/p.jpg"><source src="https://img.example/v.webm"></video>\n' +
					'<iframe src="https://video.example/embed/5"></iframe>\n' +
					'<picture><source srcset="https://news.example/2024/b.webp"><img src="https://img.example/null/b.jpg" alt=""></picture>\n',
			),
		},
		{
			name: 'What only a person can mend.',
			post: post(
				'<p><a href="">a</a> <a href="#">b</a> <a href>c</a> <a href="javascript:;">d</a> <a href="春天的照片">e</a></p>\n' +
					'<p><a href="play.news.com/">f</a> <a href="editor@news.example">g</a> <a href="http://news.example>h">h</a></p>\n' +
					'<p><a href="http://news/">i</a> <a href="ttps://news.example/">j</a> <a href="file:///C:/k.html">k</a></p>\n' +
					'<p><a href="https://news.example/undefined">l</a></p>\n',
			),
			reports: `
				9 | <p><a href="">a</a> <a href="#">b</a> <a href>c</a> <a href="javascript:;">d</a> <a href="春天的照片">e</a></p>
				  |       ^^^^^^^ error: \`href=""\` leads nowhere.
				9 | <p><a href="">a</a> <a href="#">b</a> <a href>c</a> <a href="javascript:;">d</a> <a href="春天的照片">e</a></p>
				  |                              ^ error: \`#\` leads nowhere.
				9 | <p><a href="">a</a> <a href="#">b</a> <a href>c</a> <a href="javascript:;">d</a> <a href="春天的照片">e</a></p>
				  |                                          ^^^^ error: \`href\` leads nowhere.
				9 | <p><a href="">a</a> <a href="#">b</a> <a href>c</a> <a href="javascript:;">d</a> <a href="春天的照片">e</a></p>
				  |                                                              ^^^^^^^^^^^^ error: \`javascript:;\` does nothing: it needs a script of the source site.
				9 | <p><a href="">a</a> <a href="#">b</a> <a href>c</a> <a href="javascript:;">d</a> <a href="春天的照片">e</a></p>
				  |                                                                                           ^^^^^ error: \`春天的照片\` is text, not an address: it leads nowhere.
				10 | <p><a href="play.news.com/">f</a> <a href="editor@news.example">g</a> <a href="http://news.example>h">h</a></p>
				   |             ^^^^^^^^^^^^^^ error: \`play.news.com/\` has no \`https://\` or \`mailto:\` before it, so that browsers look for it on the archive’s own site.
				10 | <p><a href="play.news.com/">f</a> <a href="editor@news.example">g</a> <a href="http://news.example>h">h</a></p>
				   |                                            ^^^^^^^^^^^^^^^^^^^ error: \`editor@news.example\` has no \`https://\` or \`mailto:\` before it, so that browsers look for it on the archive’s own site.
				10 | <p><a href="play.news.com/">f</a> <a href="editor@news.example">g</a> <a href="http://news.example>h">h</a></p>
				   |                                                                                ^^^^^^^^^^^^^^^^^^^^^ error: \`http://news.example>h\` is not a valid URL, so it leads nowhere.
				11 | <p><a href="http://news/">i</a> <a href="ttps://news.example/">j</a> <a href="file:///C:/k.html">k</a></p>
				   |             ^^^^^^^^^^^^ error: \`http://news/\` leads nowhere: there can be no host of that name.
				11 | <p><a href="http://news/">i</a> <a href="ttps://news.example/">j</a> <a href="file:///C:/k.html">k</a></p>
				   |                                          ^^^^^^^^^^^^^^^^^^^^ error: \`ttps://news.example/\` leads nowhere: \`http\` is misspelt at its beginning.
				11 | <p><a href="http://news/">i</a> <a href="ttps://news.example/">j</a> <a href="file:///C:/k.html">k</a></p>
				   |                                                                               ^^^^^^^^^^^^^^^^^ error: \`file:///C:/k.html\` leads to something on one computer, or in one browser, that no reader has.
				12 | <p><a href="https://news.example/undefined">l</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/undefined\` may lead nowhere: programs write \`undefined\`, as stands in it, where something is missing.
			`,
		},
		{
			name: 'What nobody sees before a URL.',
			post: post(
				'<p><a href="\u00a0https://a.example/">a</a> <a href=" &nbsp;/b">b</a> <img src="%20//c.example/c.png" alt="c"></p>\n' +
					'[d](\ufeffhttps://d.example/)\n{: title="d"}\n',
			),
			reports: `
				9 | <p><a href="\u00a0https://a.example/">a</a> <a href=" &nbsp;/b">b</a> <img src="%20//c.example/c.png" alt="c"></p>
				  |             ^^^^^^^^^^^^^^^^^^^ error: \`U+00A0\` stands before \`https://a.example/\`, so that browsers look for it on the archive’s own site.
				9 | <p><a href="\u00a0https://a.example/">a</a> <a href=" &nbsp;/b">b</a> <img src="%20//c.example/c.png" alt="c"></p>
				  |                                                 ^^^^^^^^^ error: \`U+00A0\` stands before \`/b\`, so that browsers look for it on the archive’s own site.
				9 | <p><a href="\u00a0https://a.example/">a</a> <a href=" &nbsp;/b">b</a> <img src="%20//c.example/c.png" alt="c"></p>
				  |                                                                            ^^^^^^^^^^^^^^^^^^^^ error: \`%20\` stands before \`//c.example/c.png\`, so that browsers look for it on the archive’s own site.
				10 | [d](\ufeffhttps://d.example/)
				   |     ^^^^^^^^^^^^^^^^^^^ error: \`U+FEFF\` stands before \`https://d.example/\`, so that browsers look for it on the archive’s own site.
			`,
			fixed: post(
				'<p><a href="https://a.example/">a</a> <a href=" https://news.example/b">b</a> <img src="https://c.example/c.png" alt="c"></p>\n' +
					'[d](https://d.example/)\n{: title="d"}\n',
			),
		},
		{
			name: 'Quotes and brackets around a URL.',
			post: post(
				'<p><a href="“https://a.example/”">a</a> <a href="\\&quot;https://b.example/\\&quot;">b</a> <a href="%22/c%22">c</a></p>\n' +
					'<p><a href="(https://d.example/d_(e))">d</a> <a href="&quot;https://e.example/">e</a></p>\n',
			),
			reports: `
				9 | <p><a href="“https://a.example/”">a</a> <a href="\\&quot;https://b.example/\\&quot;">b</a> <a href="%22/c%22">c</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^ error: \`“\` stands before \`https://a.example/\`, so that browsers look for it on the archive’s own site.
				9 | <p><a href="“https://a.example/”">a</a> <a href="\\&quot;https://b.example/\\&quot;">b</a> <a href="%22/c%22">c</a></p>
				  |                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`\\"\` stands before \`https://b.example/\`, so that browsers look for it on the archive’s own site.
				9 | <p><a href="“https://a.example/”">a</a> <a href="\\&quot;https://b.example/\\&quot;">b</a> <a href="%22/c%22">c</a></p>
				  |                                                                                                   ^^^^^^^^ error: \`%22\` stands before \`/c\`, so that browsers look for it on the archive’s own site.
				10 | <p><a href="(https://d.example/d_(e))">d</a> <a href="&quot;https://e.example/">e</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`(\` stands before \`https://d.example/d_(e)\`, so that browsers look for it on the archive’s own site.
				10 | <p><a href="(https://d.example/d_(e))">d</a> <a href="&quot;https://e.example/">e</a></p>
				   |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`"\` stands before \`https://e.example/\`, so that browsers look for it on the archive’s own site.
			`,
			fixed: post(
				'<p><a href="https://a.example/">a</a> <a href="https://b.example/">b</a> <a href="https://news.example/c">c</a></p>\n' +
					'<p><a href="https://d.example/d_(e)">d</a> <a href="https://e.example/">e</a></p>\n',
			),
		},
		{
			name: 'Blanks that do not belong to a URL, as they are and as references, and what is one with it.',
			post: post(
				'<p><a href=" \t/a">a</a> <a href="&#32;/b">b</a> <a href=" \u00a0c.html">c</a> <img src="&nbsp;d.png" alt="d"></p>\n',
			),
			reports: `
				9 | <p><a href=" \t/a">a</a> <a href="&#32;/b">b</a> <a href=" \u00a0c.html">c</a> <img src="&nbsp;d.png" alt="d"></p>
				  |             ^^^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><a href=" \t/a">a</a> <a href="&#32;/b">b</a> <a href=" \u00a0c.html">c</a> <img src="&nbsp;d.png" alt="d"></p>
				  |                                  ^^^^^^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><a href=" \t/a">a</a> <a href="&#32;/b">b</a> <a href=" \u00a0c.html">c</a> <img src="&nbsp;d.png" alt="d"></p>
				  |                                                          ^^^^^^^^ error: \`c.html\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><a href=" \t/a">a</a> <a href="&#32;/b">b</a> <a href=" \u00a0c.html">c</a> <img src="&nbsp;d.png" alt="d"></p>
				  |                                                                                    ^^^^^^^^^^^ error: \`d.png\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<p><a href=" \thttps://news.example/a">a</a> <a href="&#32;https://news.example/b">b</a> <a href=" https://news.example/2024/\u00a0c.html">c</a> <img src="https://news.example/2024/&nbsp;d.png" alt="d"></p>\n',
			),
		},
		{
			name: 'One fault of a URL is enough, the worse one.',
			post: post('<p><a href="//news.example/undefined">a</a> <a href="//manual.example/null">null</a></p>\n'),
			reports: `
				9 | <p><a href="//news.example/undefined">a</a> <a href="//manual.example/null">null</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`//news.example/undefined\` may lead nowhere: programs write \`undefined\`, as stands in it, where something is missing.
				9 | <p><a href="//news.example/undefined">a</a> <a href="//manual.example/null">null</a></p>
				  |                                                      ^^^^^^^^^^^^^^^^^^^^^ warning: \`//manual.example/null\` has no scheme, so a copy of the page on disk does not find it.
			`,
			fixed: post('<p><a href="//news.example/undefined">a</a> <a href="https://manual.example/null">null</a></p>\n'),
		},
		{
			name: 'The source URL itself, which stands in the front matter too.',
			post: post('[A post](https://https://news.example/a)\n------\n', {from: 'https://https://news.example/a'}),
			reports: `
				9 | [A post](https://https://news.example/a)
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://https://news.example/a\` leads nowhere: it begins with \`http\` twice.
			`,
		},
		{
			name: 'Two schemes, and another URL behind: a fix would leave what is as broken.',
			post: post('<p><a href="http://https//news.example/x5https://news.example/x">a</a></p>\n'),
			reports: `
				9 | <p><a href="http://https//news.example/x5https://news.example/x">a</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`http://https//news.example/x5https://news.example/x\` leads nowhere: it begins with \`http\` twice.
			`,
		},
		{
			name: 'A scheme too many.',
			post: post(
				'<p><a href="http://https//news.example/a">a</a> <a href="http://http://www.news.example/b">b</a> <a href="http://https://">c</a></p>\n',
			),
			reports: `
				9 | <p><a href="http://https//news.example/a">a</a> <a href="http://http://www.news.example/b">b</a> <a href="http://https://">c</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`http://https//news.example/a\` leads nowhere: it begins with \`http\` twice.
				9 | <p><a href="http://https//news.example/a">a</a> <a href="http://http://www.news.example/b">b</a> <a href="http://https://">c</a></p>
				  |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`http://http://www.news.example/b\` leads nowhere: it begins with \`http\` twice.
				9 | <p><a href="http://https//news.example/a">a</a> <a href="http://http://www.news.example/b">b</a> <a href="http://https://">c</a></p>
				  |                                                                                                           ^^^^^^^^^^^^^^^ error: \`http://https://\` leads nowhere: it begins with \`http\` twice.
			`,
			fixed: post(
				'<p><a href="https://news.example/a">a</a> <a href="http://www.news.example/b">b</a> <a href="http://https://">c</a></p>\n',
			),
		},
		{
			name: 'A scheme too many in what is both the URL and the text of a link.',
			post: post('See <http://https://news.example/a>.\n'),
			reports: `
				9 | See <http://https://news.example/a>.
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`http://https://news.example/a\` leads nowhere: it begins with \`http\` twice.
			`,
			fixed: post('See <https://news.example/a>.\n'),
		},
		{
			name: 'A link that another link cuts is one link.',
			post: post('<div><a href="#part"><div><a href="https://news.example/b">b</a> rest</div></a></div>\n'),
			reports: `
				9 | <div><a href="#part"><div><a href="https://news.example/b">b</a> rest</div></a></div>
				  |               ^^^^^ error: \`#part\` leads to a place that is not in the post.
			`,
			fixed: post(
				'<div><a href="https://news.example/2024/a-post#part"><div><a href="https://news.example/b">b</a> rest</div></a></div>\n',
			),
		},
		{
			name: 'The archive has the target.',
			post: post('<p><a href="/2024/b">b</a></p>\n'),
			archive: {posts: {'_posts/2024-03-02-b.md': post('B\n', {from: 'http://www.news.example/2024/b/'})}},
			reports: `
				9 | <p><a href="/2024/b">b</a></p>
				  |             ^^^^^^^ error: \`/2024/b\` is an address of the source site, and leads nowhere in the archive; its article is archived as \`_posts/2024-03-02-b.md\`.
				  | _posts/2024-03-02-b.md: The target is archived here.
			`,
			fixed: post('<p><a href="https://news.example/2024/b">b</a></p>\n'),
			unsafelyFixed: post('<p><a href="/2024/03/01/b.html">b</a></p>\n'),
		},
		{
			name: 'Without a known archive nothing is mended.',
			post: post('<p><a href="/2024/b">b</a></p>\n'),
			archive: 'unknown',
			reports: `
				9 | <p><a href="/2024/b">b</a></p>
				  |             ^^^^^^^ error: \`/2024/b\` is an address of the source site, and leads nowhere in the archive.
			`,
		},
		{
			name: 'Without a source URL nothing is mended.',
			post: post('<p><a href="/2024/b">b</a> <a href="#part">c</a> <a href="//news.example/d">d</a></p>\n', {
				from: 'the paper',
			}),
			reports: `
				9 | <p><a href="/2024/b">b</a> <a href="#part">c</a> <a href="//news.example/d">d</a></p>
				  |             ^^^^^^^ error: \`/2024/b\` leads nowhere in the archive.
				9 | <p><a href="/2024/b">b</a> <a href="#part">c</a> <a href="//news.example/d">d</a></p>
				  |                                     ^^^^^ error: \`#part\` leads to a place that is not in the post.
				9 | <p><a href="/2024/b">b</a> <a href="#part">c</a> <a href="//news.example/d">d</a></p>
				  |                                                           ^^^^^^^^^^^^^^^^ warning: \`//news.example/d\` has no scheme, so a copy of the page on disk does not find it.
			`,
		},
		{
			name: 'The heading link.',
			post: post('<!--1709280000000-->\n[A post](/2024/a-post)\n------\n\n<div>Text</div>\n'),
			reports: `
				10 | [A post](/2024/a-post)
				   |          ^^^^^^^^^^^^ error: \`/2024/a-post\` leads to the page that the post was taken from, and nowhere in the archive.
			`,
			fixed: post(
				'<!--1709280000000-->\n' +
					'[A post](https://news.example/2024/a-post)\n' +
					'------\n' +
					'\n' +
					'<div>Text</div>\n',
			),
		},
		{
			name: 'Words that only resemble a heading, tokens that only resemble a block.',
			post: post(
				'<h2>Related work in physics</h2><p class="bottomBoxes"><a href="/a">a</a></p>\n<article class="moreArticle"><a href="/b">b</a></article>\n',
			),
			reports: `
				9 | <h2>Related work in physics</h2><p class="bottomBoxes"><a href="/a">a</a></p>
				  |                                                                 ^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				10 | <article class="moreArticle"><a href="/b">b</a></article>
				   |                                       ^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<h2>Related work in physics</h2><p class="bottomBoxes"><a href="https://news.example/a">a</a></p>\n' +
					'<article class="moreArticle"><a href="https://news.example/b">b</a></article>\n',
			),
		},
		{
			name: 'Templates that were never filled in, Liquid apart.',
			post: post(
				'<p><a href="/a/${id}">a</a> <a href="https://share.example/?u=%%share_url%%">b</a> <img src="//img.example/%7B%7Bname%7D%7D.png" alt="c"></p>\n',
			),
			reports: `
				9 | <p><a href="/a/\${id}">a</a> <a href="https://share.example/?u=%%share_url%%">b</a> <img src="//img.example/%7B%7Bname%7D%7D.png" alt="c"></p>
				  |             ^^^^^^^^ error: \`/a/\${id}\` leads nowhere: the source site never filled in its placeholder \`\${id}\`.
				9 | <p><a href="/a/\${id}">a</a> <a href="https://share.example/?u=%%share_url%%">b</a> <img src="//img.example/%7B%7Bname%7D%7D.png" alt="c"></p>
				  |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://share.example/?u=%%share_url%%\` leads nowhere: the source site never filled in its placeholder \`%%share_url%%\`.
				9 | <p><a href="/a/\${id}">a</a> <a href="https://share.example/?u=%%share_url%%">b</a> <img src="//img.example/%7B%7Bname%7D%7D.png" alt="c"></p>
				  |                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`//img.example/%7B%7Bname%7D%7D.png\` leads nowhere: the source site never filled in its placeholder \`%7B%7Bname%7D%7D\`.
			`,
		},
		{
			name: 'Two URLs in one; of two that are the same one is enough.',
			post: post(
				'<p><a href="https://port.example/a.htmlhttps://news.example/b">a</a> <a href="https://port.example/?a=1&amp;b=2https://port.example/?a=1&amp;b=2">b</a></p>\n\n[c](https://port.example/c%20https://port.example/c)\n',
			),
			reports: `
				9 | <p><a href="https://port.example/a.htmlhttps://news.example/b">a</a> <a href="https://port.example/?a=1&amp;b=2https://port.example/?a=1&amp;b=2">b</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://port.example/a.htmlhttps://news.example/b\` leads nowhere: it is two addresses in one.
				9 | <p><a href="https://port.example/a.htmlhttps://news.example/b">a</a> <a href="https://port.example/?a=1&amp;b=2https://port.example/?a=1&amp;b=2">b</a></p>
				  |                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://port.example/?a=1&b=2https://port.example/?a=1&b=2\` leads nowhere: it is two addresses in one.
				11 | [c](https://port.example/c%20https://port.example/c)
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://port.example/c%20https://port.example/c\` leads nowhere: it is two addresses in one.
			`,
			fixed: post(
				'<p><a href="https://port.example/a.htmlhttps://news.example/b">a</a> <a href="https://port.example/?a=1&amp;b=2">b</a></p>\n\n[c](https://port.example/c)\n',
			),
		},
	],
});

test('no-broken-link: of two URLs that differ, each is offered', (t) => {
	const text = post('<a href="https://port.example/a%20https://news.example/b?c=1&amp;d=2">a</a>\n');
	const suggestions = lint(rule, {post: text})[0]?.suggestions ?? [];
	t.deepEqual(
		suggestions.map(({description}) => description),
		['Keep `https://port.example/a` alone.', 'Keep `https://news.example/b?c=1&d=2` alone.'],
	);
	t.deepEqual(
		suggestions.map(({edits}) => applyEdits(text, edits)),
		[post('<a href="https://port.example/a">a</a>\n'), post('<a href="https://news.example/b?c=1&amp;d=2">a</a>\n')],
	);
});
