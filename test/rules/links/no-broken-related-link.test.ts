import test from 'ava';
import rule from '../../../rules/links/no-broken-related-link.ts';
import {fixPost} from '../../../src/engine/fix/index.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'A related block whose links work.',
			post: post(
				'<div class="moreArticle"><div>延伸閱讀</div><a class="moreArticle-link" href="https://news.example/b">b</a></div>',
			),
		},
		{
			name: 'Links outside related blocks are another rule’s.',
			post: post('<p><a href="/a">a</a></p><h2>Related work in physics</h2><p><a href="/b">b</a></p>'),
		},
		{
			name: 'The archive serves the target.',
			post: post('<div class="bottomBox"><a href="/2024/03/01/b.html">b</a></div>'),
			archive: {posts: {'_posts/2024-03-01-b.md': post('B\n')}},
		},
		{
			name: 'The post’s own URL, where it is no related link.',
			post: post(
				'<!--1709280000000-->\n[A post](https://news.example/2024/a-post)\n------\n\n' +
					'<h2>Related</h2><p><a href="https://news.example/b">b</a></p><p>From: <a href="https://news.example/2024/a-post">News</a></p>',
			),
		},
		{
			name: 'Tokens that only contain a name.',
			post: post('<div class="moreArticles related-items related"><p>Text</p></div>'),
		},
		{
			name: 'The article itself is no related block.',
			post: post('<article class="moreArticle entry-content"><p>Text</p></article>'),
		},
		{
			name: 'A section that has another heading.',
			post: post('<section class="collection"><header>Stamps</header><p>Text</p></section>'),
		},
		{
			name: 'An author’s own list without links.',
			post: post('<p>延伸阅读：《春天》，第三版。</p><h3>Related</h3><p>Nothing yet.</p>'),
		},
		{
			name: 'A block of pictures.',
			post: post('<div class="bottomBox"><img src="https://img.example/a.jpg" alt="A road"></div>'),
		},
		{
			name: 'Words of its own are no dead end.',
			post: post(
				'<div class="moreArticle"><h4>The wall</h4><h4>The rink</h4></div>\n<div class="bottomBox"><p>編輯：王小明</p></div>\n' +
					'<div id="jp-relatedposts"><h3>Related</h3><p>Li Xin was born by the sea and has written about ferries since.</p></div>\n',
			),
		},
		{
			name: 'The log of a program’s changes, under a heading that reads like one of a related block.',
			post: post('<h2>See also</h2><pre>1.2 <a href="#fix-12">#12</a> <a href="/issues/3">#3</a></pre>'),
		},
		{
			name: 'A block that Liquid fills.',
			post: post('<div id="jp-relatedposts"><h3>Related</h3>{{ page.related }}</div>'),
			path: 'a.html',
		},
		{
			name: 'Prose with links under such a heading, and in a line that begins with it.',
			post: post(
				'<h3>Related</h3><p>We wrote of <a href="/a">the wall</a> before, and of <a href="/b">the dock</a> at length.</p>\n' +
					'<h3>See also</h3><p>The <a href="/c">wall</a> is a good story.</p>\n' +
					'<div><h2>相关内容</h2></div><div><p>这里是一段文字，里面说到<a href="/d">堤坝</a>和别的许多事情。</p></div>\n' +
					'<p><b>Read also</b></p><p>The wall was mended.</p><ul><li><a href="/e">Its plan</a></li></ul>\n' +
					'<p><b>Related</b> <a href="/f">matters</a> were not spoken of on that day.</p>\n' +
					'<p>Mehr über mich steht im <a href="/g">Archiv</a>, auf <a href="/h">Papier</a> und im <a href="/i">Netz</a>.</p>\n',
			),
		},
		{
			name: 'Contents, tags and sources, whatever stands over them.',
			post: post(
				'<h3>In this series</h3><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li></ul>\n' +
					'<h3>Related</h3><p><a href="/tag/sea">Sea</a>, <a href="/tag/ferry">Ferry</a></p>\n' +
					'<h3>Mehr zum Thema</h3><p><a href="/harbour">Harbour</a>, <a href="/ferries/">Ferries</a>, <a href="/old-docks">Old docks</a>, <a href="/weather">Weather</a></p>\n' +
					'<h3>Further reading</h3><ul><li><a href="https://tides.example/1">Tides</a></li><li><a href="https://docks.example/2">Docks</a></li><li><a href="//walls.example/3">Walls</a></li></ul>\n' +
					'<h3>Further reading</h3><ul><li>Lee, A. (2019). <a href="/book">Walls</a>. Harbour Press, Eastport.</li></ul>\n' +
					'<h3>Related</h3><p><a href="https://news.example/b">The wall is mended</a></p><p>Tags: <a href="/c">Walls</a>, <a href="/d">Docks</a></p>\n',
			),
		},
		{
			name: 'A button to read on is no heading.',
			post: post(
				'<p>The wall was mended.</p><p><a href="https://news.example/b">Read more</a></p><p><a href="/c">The plan</a></p>\n' +
					'<div><span>Read more</span></div><p>The ferry sails again.</p>\n',
			),
		},
		{
			name: 'Headings that head something, have something behind them, or are not seen.',
			post: post(
				'<h3>Related</h3><p>Nothing was said.</p><h2>Related</h2><h3>In the harbour</h3><p>Text</p><h3>Related</h3><img src="https://img.example/a.jpg" alt="A road">\n' +
					'<h3>Related</h3><iframe src="https://www.youtube.com/embed/a"></iframe><h3>Related</h3><h3>Posts</h3><p>Text</p>\n' +
					'<div hidden><h3>Related</h3><ul></ul></div><h3>Most read</h3><h3>Most shared</h3><div>Text</div><h3>Más de 200 barcos</h3>\n',
			),
		},
		{
			name: 'A heading with Liquid behind it.',
			post: post('<div><h3>Related</h3></div>\n{% include related.html %}\n'),
			path: 'a.html',
		},
		{
			name: 'Emptied links beside others are another rule’s, and so are invitations to comment.',
			post: post(
				'<p>The ferry sailed again on Monday, after three weeks in the dock, with forty people and a goat on board.</p>' +
					'<h3>Related</h3><ul><li><a href="/a"></a><a href="https://news.example/b">The wall is mended</a></li><li><a href="/2024/a-post#respond">Write</a></li></ul>\n' +
					'<div id="comments"><div class="comment"><p class="comment-meta">Tom</p>I was there.</div></div>\n',
			),
		},
		{
			name: 'Blocks by setting.',
			post: post('<div class="moreArticle"></div>'),
			settings: {relatedBlocks: ['.promo'], relatedHeadings: ['Mehr']},
		},
	],
	bad: [
		{
			name: 'What only editors reach, and an address cut short.',
			post: post(
				'<p>The ferry sailed again on Monday.</p>\n<div class="moreArticle">\n<a href="http://192.168.1.20/2024/wall">The wall is mended</a>\n' +
					'<a href="https://news.example/?p=33&amp;preview=true">A quay</a>\n<a href="https://news.example/2024/the-sto…">https://news.example/2024/the-sto…</a>\n</div>\n',
			),
			reports: `
				11 | <a href="http://192.168.1.20/2024/wall">The wall is mended</a>
				   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`http://192.168.1.20/2024/wall\` leads to something on one computer, or in one browser, that no reader has.
				12 | <a href="https://news.example/?p=33&amp;preview=true">A quay</a>
				   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://news.example/?p=33&preview=true\` leads to something on one computer, or in one browser, that no reader has.
				13 | <a href="https://news.example/2024/the-sto…">https://news.example/2024/the-sto…</a>
				   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/2024/the-sto…\` may lead nowhere: it ends as a program shows an address that is too long.
			`,
		},
		{
			name: 'Relative links in a block, and in its heading.',
			post: post(
				"<div class='moreArticle flexhalf'><div class='trailing'><a href='/tag?q=&#26149;'>春</a></div>" +
					"<a class='discursive' href='https://news.example/b'>b</a></div>\n",
			),
			reports: `
				9 | <div class='moreArticle flexhalf'><div class='trailing'><a href='/tag?q=&#26149;'>春</a></div><a class='discursive' href='https://news.example/b'>b</a></div>
				  |                                                                  ^^^^^^^^^^^^^^^ error: \`/tag?q=春\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				"<div class='moreArticle flexhalf'><div class='trailing'><a href='https://news.example/tag?q=&#26149;'>春</a></div><a class='discursive' href='https://news.example/b'>b</a></div>\n",
			),
		},
		{
			name: 'What nobody sees before a URL.',
			post: post('<div class="bottomBox"><a href="%20https://news.example/b">b</a></div>\n'),
			reports: `
				9 | <div class="bottomBox"><a href="%20https://news.example/b">b</a></div>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`%20\` stands before \`https://news.example/b\`, so that browsers look for it on the archive’s own site.
			`,
			fixed: post('<div class="bottomBox"><a href="https://news.example/b">b</a></div>\n'),
		},
		{
			name: 'Slashes behind the scheme, and data of the source site.',
			post: post(
				'<div class="bottomBox"><a href="https:////news.example/a">a</a> <a href="https:/news.example/b">b</a></div>\n' +
					'<div class="bottomBox"><a href="https://api.news.example/article/64162199">c</a></div>\n',
			),
			reports: `
				9 | <div class="bottomBox"><a href="https:////news.example/a">a</a> <a href="https:/news.example/b">b</a></div>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https:////news.example/a\` begins with \`https:////\` in place of \`https://\`, which browsers pass over, and other programs do not.
				9 | <div class="bottomBox"><a href="https:////news.example/a">a</a> <a href="https:/news.example/b">b</a></div>
				  |                                                                          ^^^^^^^^^^^^^^^^^^^^^ error: \`https:/news.example/b\` begins with \`https:/\` in place of \`https://\`, so that browsers may look for it on the archive’s own site.
				10 | <div class="bottomBox"><a href="https://api.news.example/article/64162199">c</a></div>
				   |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://api.news.example/article/64162199\` leads to data for programs that the source site keeps, and to no page.
			`,
			fixed: post(
				'<div class="bottomBox"><a href="https://news.example/a">a</a> <a href="https://news.example/b">b</a></div>\n' +
					'<div class="bottomBox"><a href="https://api.news.example/article/64162199">c</a></div>\n',
			),
		},
		{
			name: 'Whatever else cannot work.',
			post: post(
				'<div class="bottomBox"><a href="">a</a> <a href="#">b</a> <a href="javascript:;">c</a> <a href="#part">d</a></div>\n' +
					'<div class="bottomBox"><a href="http://news/">e</a> <a href="http://news.example>f">f</a> <a href="http://http://news.example/g">g</a></div>\n' +
					'<div class="bottomBox"><a href="ttps://news.example/">h</a> <a href="file:///i.html">i</a> <a href="https://news.example/null">j</a></div>\n' +
					'<div class="bottomBox"><a href="春天的照片">k</a> <a href="www.news.example">l</a> <a href="//news.example/m">m</a></div>\n',
			),
			reports: `
				9 | <div class="bottomBox"><a href="">a</a> <a href="#">b</a> <a href="javascript:;">c</a> <a href="#part">d</a></div>
				  |                           ^^^^^^^ error: \`href=""\` leads nowhere.
				9 | <div class="bottomBox"><a href="">a</a> <a href="#">b</a> <a href="javascript:;">c</a> <a href="#part">d</a></div>
				  |                                                  ^ error: \`#\` leads nowhere.
				9 | <div class="bottomBox"><a href="">a</a> <a href="#">b</a> <a href="javascript:;">c</a> <a href="#part">d</a></div>
				  |                                                                    ^^^^^^^^^^^^ error: \`javascript:;\` does nothing: it needs a script of the source site.
				9 | <div class="bottomBox"><a href="">a</a> <a href="#">b</a> <a href="javascript:;">c</a> <a href="#part">d</a></div>
				  |                                                                                                 ^^^^^ error: \`#part\` leads to a place that is not in the post.
				10 | <div class="bottomBox"><a href="http://news/">e</a> <a href="http://news.example>f">f</a> <a href="http://http://news.example/g">g</a></div>
				   |                                 ^^^^^^^^^^^^ error: \`http://news/\` leads nowhere: there can be no host of that name.
				10 | <div class="bottomBox"><a href="http://news/">e</a> <a href="http://news.example>f">f</a> <a href="http://http://news.example/g">g</a></div>
				   |                                                              ^^^^^^^^^^^^^^^^^^^^^ error: \`http://news.example>f\` is not a valid URL, so it leads nowhere.
				10 | <div class="bottomBox"><a href="http://news/">e</a> <a href="http://news.example>f">f</a> <a href="http://http://news.example/g">g</a></div>
				   |                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`http://http://news.example/g\` leads nowhere: it begins with \`http\` twice.
				11 | <div class="bottomBox"><a href="ttps://news.example/">h</a> <a href="file:///i.html">i</a> <a href="https://news.example/null">j</a></div>
				   |                                 ^^^^^^^^^^^^^^^^^^^^ error: \`ttps://news.example/\` leads nowhere: \`http\` is misspelt at its beginning.
				11 | <div class="bottomBox"><a href="ttps://news.example/">h</a> <a href="file:///i.html">i</a> <a href="https://news.example/null">j</a></div>
				   |                                                                      ^^^^^^^^^^^^^^ error: \`file:///i.html\` leads to something on one computer, or in one browser, that no reader has.
				11 | <div class="bottomBox"><a href="ttps://news.example/">h</a> <a href="file:///i.html">i</a> <a href="https://news.example/null">j</a></div>
				   |                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/null\` may lead nowhere: programs write \`null\`, as stands in it, where something is missing.
				12 | <div class="bottomBox"><a href="春天的照片">k</a> <a href="www.news.example">l</a> <a href="//news.example/m">m</a></div>
				   |                                 ^^^^^ error: \`春天的照片\` is text, not an address: it leads nowhere.
				12 | <div class="bottomBox"><a href="春天的照片">k</a> <a href="www.news.example">l</a> <a href="//news.example/m">m</a></div>
				   |                                                       ^^^^^^^^^^^^^^^^ error: \`www.news.example\` has no \`https://\` or \`mailto:\` before it, so that browsers look for it on the archive’s own site.
				12 | <div class="bottomBox"><a href="春天的照片">k</a> <a href="www.news.example">l</a> <a href="//news.example/m">m</a></div>
				   |                                                                                        ^^^^^^^^^^^^^^^^ warning: \`//news.example/m\` has no scheme, so a copy of the page on disk does not find it.
			`,
			fixed: post(
				'<div class="bottomBox"><a href="">a</a> <a href="#">b</a> <a href="javascript:;">c</a> <a href="#part">d</a></div>\n' +
					'<div class="bottomBox"><a href="http://news/">e</a> <a href="http://news.example>f">f</a> <a href="http://news.example/g">g</a></div>\n' +
					'<div class="bottomBox"><a href="ttps://news.example/">h</a> <a href="file:///i.html">i</a> <a href="https://news.example/null">j</a></div>\n' +
					'<div class="bottomBox"><a href="春天的照片">k</a> <a href="www.news.example">l</a> <a href="https://news.example/m">m</a></div>\n',
			),
		},
		{
			name: 'Links to the post itself, however they are written.',
			post: post(
				'<div class="related-item"><a href="http://www.news.example/2024/%61-post/">A post</a></div>\n' +
					'<section class="collection"><h3>Related</h3><a href="https://news.example/2024/a-post#comments">A post</a></section>\n',
			),
			reports: `
				9 | <div class="related-item"><a href="http://www.news.example/2024/%61-post/">A post</a></div>
				  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`http://www.news.example/2024/%61-post/\` leads to the very post that it stands in.
				10 | <section class="collection"><h3>Related</h3><a href="https://news.example/2024/a-post#comments">A post</a></section>
				   |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://news.example/2024/a-post#comments\` leads to the very post that it stands in.
			`,
		},
		{
			name: 'Links to the post itself as the site shows it on telephones.',
			post: post(
				'<div class="related-item"><a href="https://m.news.example/2024/a-post">A post</a></div>\n' +
					'<div class="related-item"><a href="https://m.news.example/2024/another">Another</a></div>\n',
			),
			reports: `
				9 | <div class="related-item"><a href="https://m.news.example/2024/a-post">A post</a></div>
				  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://m.news.example/2024/a-post\` leads to the very post that it stands in.
			`,
		},
		{
			name: 'Blocks that only a heading makes one, and an author’s own list: mended, never removed.',
			post: post(
				'<h2>【延伸閱讀】</h2><ul><li><a href="/a">a</a></li></ul><h2>Then</h2><p>Text</p>\n' +
					'<p>See also: <a href="/b">b</a></p><p>Text</p><ul><li>相关阅读：<a href="/c">c</a></li></ul>\n' +
					'<div class="streamItem--heading">From the same author</div><section><a href="/d">d</a></section>\n' +
					'<p>Text</p><p><strong>Read more</strong></p><ul><li><a href="/e">e</a></li></ul>\n' +
					'<h3>More from Ann Lee</h3><p><a href="/f">f</a></p>\n',
			),
			reports: `
				9 | <h2>【延伸閱讀】</h2><ul><li><a href="/a">a</a></li></ul><h2>Then</h2><p>Text</p>
				  |                                 ^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				10 | <p>See also: <a href="/b">b</a></p><p>Text</p><ul><li>相关阅读：<a href="/c">c</a></li></ul>
				   |                       ^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
				10 | <p>See also: <a href="/b">b</a></p><p>Text</p><ul><li>相关阅读：<a href="/c">c</a></li></ul>
				   |                                                                     ^^ error: \`/c\` is an address of the source site, and leads nowhere in the archive.
				11 | <div class="streamItem--heading">From the same author</div><section><a href="/d">d</a></section>
				   |                                                                              ^^ error: \`/d\` is an address of the source site, and leads nowhere in the archive.
				12 | <p>Text</p><p><strong>Read more</strong></p><ul><li><a href="/e">e</a></li></ul>
				   |                                                              ^^ error: \`/e\` is an address of the source site, and leads nowhere in the archive.
				13 | <h3>More from Ann Lee</h3><p><a href="/f">f</a></p>
				   |                                       ^^ error: \`/f\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<h2>【延伸閱讀】</h2><ul><li><a href="https://news.example/a">a</a></li></ul><h2>Then</h2><p>Text</p>\n' +
					'<p>See also: <a href="https://news.example/b">b</a></p><p>Text</p><ul><li>相关阅读：<a href="https://news.example/c">c</a></li></ul>\n' +
					'<div class="streamItem--heading">From the same author</div><section><a href="https://news.example/d">d</a></section>\n' +
					'<p>Text</p><p><strong>Read more</strong></p><ul><li><a href="https://news.example/e">e</a></li></ul>\n' +
					'<h3>More from Ann Lee</h3><p><a href="https://news.example/f">f</a></p>\n',
			),
		},
		{
			name: 'A heading and its list in a box each, as in cards, tables and definitions; under a line in bold; behind breaks.',
			post: post(
				'<div><h2>相关内容</h2></div><div><ul><li><a href="/a">堤坝修好了</a></li></ul></div>\n' +
					'<aside><h4>Das könnte Sie auch interessieren</h4><article><h5><a href="/b">Die Mauer</a></h5><p>Drei Wochen lang wurde gemauert.</p></article><article><h5><a href="https://news.example/c">Das Dock</a></h5><p>Es wird eine Bücherei.</p></article></aside>\n' +
					'<table><tr><th>Похожие статьи</th></tr><tr><td><a href="/d">Мол достроен</a></td></tr></table>\n' +
					'<div><b>関連記事</b><br><a href="/e">堤防が完成</a><br></div>\n' +
					'<div><div><h3>İLGİLİ HABERLER</h3><a href="https://news.example/all">Tümü</a></div><div><p>3 Mart 2024 <a href="/f">Duvar bitti</a></p></div></div>\n',
			),
			reports: `
				9 | <div><h2>相关内容</h2></div><div><ul><li><a href="/a">堤坝修好了</a></li></ul></div>
				  |                                               ^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				10 | <aside><h4>Das könnte Sie auch interessieren</h4><article><h5><a href="/b">Die Mauer</a></h5><p>Drei Wochen lang wurde gemauert.</p></article><article><h5><a href="https://news.example/c">Das Dock</a></h5><p>Es wird eine Bücherei.</p></article></aside>
				   |                                                                        ^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
				11 | <table><tr><th>Похожие статьи</th></tr><tr><td><a href="/d">Мол достроен</a></td></tr></table>
				   |                                                         ^^ error: \`/d\` is an address of the source site, and leads nowhere in the archive.
				12 | <div><b>関連記事</b><br><a href="/e">堤防が完成</a><br></div>
				   |                              ^^ error: \`/e\` is an address of the source site, and leads nowhere in the archive.
				13 | <div><div><h3>İLGİLİ HABERLER</h3><a href="https://news.example/all">Tümü</a></div><div><p>3 Mart 2024 <a href="/f">Duvar bitti</a></p></div></div>
				   |                                                                                                                 ^^ error: \`/f\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<div><h2>相关内容</h2></div><div><ul><li><a href="https://news.example/a">堤坝修好了</a></li></ul></div>\n' +
					'<aside><h4>Das könnte Sie auch interessieren</h4><article><h5><a href="https://news.example/b">Die Mauer</a></h5><p>Drei Wochen lang wurde gemauert.</p></article><article><h5><a href="https://news.example/c">Das Dock</a></h5><p>Es wird eine Bücherei.</p></article></aside>\n' +
					'<table><tr><th>Похожие статьи</th></tr><tr><td><a href="https://news.example/d">Мол достроен</a></td></tr></table>\n' +
					'<div><b>関連記事</b><br><a href="https://news.example/e">堤防が完成</a><br></div>\n' +
					'<div><div><h3>İLGİLİ HABERLER</h3><a href="https://news.example/all">Tümü</a></div><div><p>3 Mart 2024 <a href="https://news.example/f">Duvar bitti</a></p></div></div>\n',
			),
		},
		{
			name: 'Lines that begin with the words, in a link and before one; the rest of the paragraph is left to others.',
			post: post(
				'<p><strong>LEE TAMBIÉN</strong> <a href="/a">El muro</a></p><p><a href="/b">Citește și: Zidul e gata</a></p>\n' +
					'<p>The wall is mended. <a href="https://news.example/c">Here</a> is the plan.<br>Also read: <a href="/d">The dock</a></p>\n',
			),
			reports: `
				9 | <p><strong>LEE TAMBIÉN</strong> <a href="/a">El muro</a></p><p><a href="/b">Citește și: Zidul e gata</a></p>
				  |                                          ^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				9 | <p><strong>LEE TAMBIÉN</strong> <a href="/a">El muro</a></p><p><a href="/b">Citește și: Zidul e gata</a></p>
				  |                                                                         ^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
				10 | <p>The wall is mended. <a href="https://news.example/c">Here</a> is the plan.<br>Also read: <a href="/d">The dock</a></p>
				   |                                                                                                      ^^ error: \`/d\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<p><strong>LEE TAMBIÉN</strong> <a href="https://news.example/a">El muro</a></p><p><a href="https://news.example/b">Citește și: Zidul e gata</a></p>\n' +
					'<p>The wall is mended. <a href="https://news.example/c">Here</a> is the plan.<br>Also read: <a href="https://news.example/d">The dock</a></p>\n',
			),
		},
		{
			name: 'Headings with nothing under them go with what is left of their boxes, when that is asked for.',
			post: post(
				'<p>Text</p><div class="title"><div>延伸閱讀</div><ul></ul></div><p>Text</p><aside><h4>Related</h4></aside><p>Text</p>\n' +
					'<div><h3>Most read</h3></div><div><ul><li></li></ul></div><p>Text</p><h3>Lees ook</h3><ul><li><a href="/a"></a></li><li><a href="/b"> </a></li></ul>\n' +
					'<h2>Related</h2><h2>Then</h2><p>Text</p><section><h3>もっと読む</h3></section>\n',
			),
			reports: `
				9 | <p>Text</p><div class="title"><div>延伸閱讀</div><ul></ul></div><p>Text</p><aside><h4>Related</h4></aside><p>Text</p>
				  |            ^^^^^^^^^^^^^^^^^^^ warning: Heading \`延伸閱讀\` announces other articles, but nothing that a reader could follow stands under it.
				9 | <p>Text</p><div class="title"><div>延伸閱讀</div><ul></ul></div><p>Text</p><aside><h4>Related</h4></aside><p>Text</p>
				  |                                                                        ^^^^^^^ warning: Heading \`Related\` announces other articles, but nothing that a reader could follow stands under it.
				10 | <div><h3>Most read</h3></div><div><ul><li></li></ul></div><p>Text</p><h3>Lees ook</h3><ul><li><a href="/a"></a></li><li><a href="/b"> </a></li></ul>
				   | ^^^^^ warning: Heading \`Most read\` announces other articles, but nothing that a reader could follow stands under it.
				10 | <div><h3>Most read</h3></div><div><ul><li></li></ul></div><p>Text</p><h3>Lees ook</h3><ul><li><a href="/a"></a></li><li><a href="/b"> </a></li></ul>
				   |                                                                      ^^^^ warning: Heading \`Lees ook\` announces other articles, but nothing that a reader could follow stands under it.
				11 | <h2>Related</h2><h2>Then</h2><p>Text</p><section><h3>もっと読む</h3></section>
				   | ^^^^ warning: Heading \`Related\` announces other articles, but nothing that a reader could follow stands under it.
				11 | <h2>Related</h2><h2>Then</h2><p>Text</p><section><h3>もっと読む</h3></section>
				   |                                         ^^^^^^^^^ warning: Heading \`もっと読む\` announces other articles, but nothing that a reader could follow stands under it.
			`,
			unsafelyFixed: post('<p>Text</p><p>Text</p><p>Text</p>\n<p>Text</p>\n<h2>Then</h2><p>Text</p>\n'),
		},
		{
			name: 'The archive has the target of a box that only its heading makes one.',
			post: post('<p><strong>Baca juga:</strong> <a href="/2024/b">Tembok selesai</a></p>\n'),
			archive: {posts: {'_posts/2024-03-02-b.md': post('B\n', {from: 'https://news.example/2024/b'})}},
			reports: `
				9 | <p><strong>Baca juga:</strong> <a href="/2024/b">Tembok selesai</a></p>
				  |                                         ^^^^^^^ error: \`/2024/b\` is an address of the source site, and leads nowhere in the archive; its article is archived as \`_posts/2024-03-02-b.md\`.
				  | _posts/2024-03-02-b.md: The target is archived here.
			`,
			fixed: post('<p><strong>Baca juga:</strong> <a href="https://news.example/2024/b">Tembok selesai</a></p>\n'),
			unsafelyFixed: post('<p><strong>Baca juga:</strong> <a href="/2024/03/01/b.html">Tembok selesai</a></p>\n'),
		},
		{
			name: 'Blocks under a heading, and what announces one, by setting.',
			post: post(
				'<div class="list"><h3>Related</h3><a href="/a">a</a></div><div class="list"><h3>Ferries</h3></div><p class="teaser">Soon:</p><p><a href="/b">b</a></p>\n',
			),
			settings: {headedRelatedBlocks: ['div.list'], relatedAnnouncements: ['.teaser']},
			reports: `
				9 | <div class="list"><h3>Related</h3><a href="/a">a</a></div><div class="list"><h3>Ferries</h3></div><p class="teaser">Soon:</p><p><a href="/b">b</a></p>
				  |                                            ^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				9 | <div class="list"><h3>Related</h3><a href="/a">a</a></div><div class="list"><h3>Ferries</h3></div><p class="teaser">Soon:</p><p><a href="/b">b</a></p>
				  |                                                                                                                                          ^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<div class="list"><h3>Related</h3><a href="https://news.example/a">a</a></div><div class="list"><h3>Ferries</h3></div><p class="teaser">Soon:</p><p><a href="https://news.example/b">b</a></p>\n',
			),
		},
		{
			name: 'A block and a heading by setting.',
			post: post('<div class="box promo"><a href="/a">a</a></div><h4>Weiterlesen …</h4><p><a href="/b">b</a></p>\n'),
			settings: {relatedBlocks: ['div.promo'], relatedHeadings: ['weiterlesen']},
			reports: `
				9 | <div class="box promo"><a href="/a">a</a></div><h4>Weiterlesen …</h4><p><a href="/b">b</a></p>
				  |                                 ^^ error: \`/a\` is an address of the source site, and leads nowhere in the archive.
				9 | <div class="box promo"><a href="/a">a</a></div><h4>Weiterlesen …</h4><p><a href="/b">b</a></p>
				  |                                                                                  ^^ error: \`/b\` is an address of the source site, and leads nowhere in the archive.
			`,
			fixed: post(
				'<div class="box promo"><a href="https://news.example/a">a</a></div><h4>Weiterlesen …</h4><p><a href="https://news.example/b">b</a></p>\n',
			),
		},
		{
			name: 'Empty blocks go, with the heading that they leave without anything under it.',
			post: post(
				'<div>\n<p>Text</p>\n<div class="jp-relatedposts" id="jp-relatedposts">\n<h3>\n<em>相关</em>\n</h3>\n</div>\n' +
					'<div class="block block-views related"><h2>Perhaps you like</h2><div class="content"></div></div>\n' +
					'<div class="moreArticle"><div class="bottomBox"></div></div>\n</div>\n',
			),
			reports: `
				11 | <div class="jp-relatedposts" id="jp-relatedposts">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`#jp-relatedposts\` announces other articles, but holds no link.
				16 | <div class="block block-views related"><h2>Perhaps you like</h2><div class="content"></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.block-views.related\` announces other articles, but holds no link.
				17 | <div class="moreArticle"><div class="bottomBox"></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.moreArticle\` announces other articles, but holds no link.
			`,
			fixed: post('<div>\n<p>Text</p>\n\n\n\n</div>\n'),
		},
		{
			name: 'No-break spaces, styles and parts of a heading in any order are nothing more than the heading.',
			post: post(
				'<p>Text</p>\n<div class="moreArticle">&nbsp;<h3>相<b>关</b>阅读</h3><style>.more { color: red }</style><p>&nbsp;</p></div>\n',
			),
			reports: `
				10 | <div class="moreArticle">&nbsp;<h3>相<b>关</b>阅读</h3><style>.more { color: red }</style><p>&nbsp;</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.moreArticle\` announces other articles, but holds no link.
			`,
			fixed: post('<p>Text</p>\n\n'),
		},
		{
			name: 'What shows more than a short heading goes only when that is asked for.',
			post: post(
				'<p>Text</p>\n<div class="moreArticle"><h3>Related</h3><svg><path d="M0 0"/></svg></div>\n' +
					'<div id="jp-relatedposts"><input name="q"></div>\n' +
					'<div class="bottomBox"><h3>The harbour wall is mended after three weeks, and the ferry will sail again on Monday</h3></div>\n',
			),
			reports: `
				10 | <div class="moreArticle"><h3>Related</h3><svg><path d="M0 0"/></svg></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.moreArticle\` announces other articles, but holds no link.
				11 | <div id="jp-relatedposts"><input name="q"></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`#jp-relatedposts\` announces other articles, but holds no link.
				12 | <div class="bottomBox"><h3>The harbour wall is mended after three weeks, and the ferry will sail again on Monday</h3></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.bottomBox\` announces other articles, but holds no link.
			`,
			unsafelyFixed: post('<p>Text</p>\n\n\n\n'),
		},
		{
			name: 'What links lead to stays, with the place that they lead to.',
			post: post(
				'<p><a href="#jp-relatedposts">See</a> <a href="#more">More</a></p>\n<div id="jp-relatedposts"><h3>Related</h3></div>\n' +
					'<div class="moreArticle"><h3 id="more">Related</h3></div>\n<map name="m"><area href="#rel"></map><aside id="rel"><h3>Related</h3></aside>\n',
			),
			reports: `
				10 | <div id="jp-relatedposts"><h3>Related</h3></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`#jp-relatedposts\` announces other articles, but holds no link.
				11 | <div class="moreArticle"><h3 id="more">Related</h3></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.moreArticle\` announces other articles, but holds no link.
				12 | <map name="m"><area href="#rel"></map><aside id="rel"><h3>Related</h3></aside>
				   |                                       ^^^^^^^^^^^^^^^^ warning: Heading \`Related\` announces other articles, but nothing that a reader could follow stands under it.
			`,
		},
		{
			name: 'An empty block in one with text, and a block of which the parser made the end up.',
			post: post(
				'<div class="bottomBox"><p>Edited by Li Xin</p><div id="jp-relatedposts"></div></div>\n<div class="moreArticle"><h3>Related</h3>\n',
			),
			reports: `
				9 | <div class="bottomBox"><p>Edited by Li Xin</p><div id="jp-relatedposts"></div></div>
				  |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`#jp-relatedposts\` announces other articles, but holds no link.
				10 | <div class="moreArticle"><h3>Related</h3>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Box \`.moreArticle\` announces other articles, but holds no link.
			`,
			fixed: post('<div class="bottomBox"><p>Edited by Li Xin</p></div>\n<div class="moreArticle"><h3>Related</h3>\n'),
		},
		{
			name: 'Comment forms and other pages of the post itself.',
			post: post('<div class="bottomBox"><a href="?page=2">2</a> <a href="/2024/a-post#comment-form">c</a></div>\n'),
			reports: `
				9 | <div class="bottomBox"><a href="?page=2">2</a> <a href="/2024/a-post#comment-form">c</a></div>
				  |                                 ^^^^^^^ error: \`?page=2\` asks something of the source site, and leads back to the post itself in the archive.
				9 | <div class="bottomBox"><a href="?page=2">2</a> <a href="/2024/a-post#comment-form">c</a></div>
				  |                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/2024/a-post#comment-form\` leads to the page that the post was taken from, and nowhere in the archive.
			`,
			fixed: post(
				'<div class="bottomBox"><a href="https://news.example/2024/a-post?page=2">2</a> <a href="https://news.example/2024/a-post#comment-form">c</a></div>\n',
			),
		},
		{
			name: 'The archive has the target.',
			post: post('<div class="bottomBox"><a href="/2024/b">b</a></div>\n'),
			archive: {posts: {'_posts/2024-03-02-b.md': post('B\n', {from: 'http://www.news.example/2024/b/'})}},
			reports: `
				9 | <div class="bottomBox"><a href="/2024/b">b</a></div>
				  |                                 ^^^^^^^ error: \`/2024/b\` is an address of the source site, and leads nowhere in the archive; its article is archived as \`_posts/2024-03-02-b.md\`.
				  | _posts/2024-03-02-b.md: The target is archived here.
			`,
			fixed: post('<div class="bottomBox"><a href="https://news.example/2024/b">b</a></div>\n'),
			unsafelyFixed: post('<div class="bottomBox"><a href="/2024/03/01/b.html">b</a></div>\n'),
		},
		{
			name: 'Without a source URL nothing is mended.',
			post: post('<div class="bottomBox"><a href="/2024/b">b</a></div>\n', {from: '~'}),
			reports: `
				9 | <div class="bottomBox"><a href="/2024/b">b</a></div>
				  |                                 ^^^^^^^ error: \`/2024/b\` leads nowhere in the archive.
			`,
		},
		{
			name: 'Without a known archive nothing is mended.',
			post: post('<div class="bottomBox"><a href="/2024/b">b</a></div>\n'),
			archive: 'unknown',
			reports: `
				9 | <div class="bottomBox"><a href="/2024/b">b</a></div>
				  |                                 ^^^^^^^ error: \`/2024/b\` is an address of the source site, and leads nowhere in the archive.
			`,
		},
		{
			name: 'Two URLs in one, and a template.',
			post: post(
				'<div class="moreArticle"><a href="https://news.example/ahttps://news.example/b">a</a> <a href="https://news.example/${id}">b</a></div>\n',
			),
			reports: `
				9 | <div class="moreArticle"><a href="https://news.example/ahttps://news.example/b">a</a> <a href="https://news.example/\${id}">b</a></div>
				  |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://news.example/ahttps://news.example/b\` leads nowhere: it is two addresses in one.
				9 | <div class="moreArticle"><a href="https://news.example/ahttps://news.example/b">a</a> <a href="https://news.example/\${id}">b</a></div>
				  |                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`https://news.example/\${id}\` leads nowhere: the source site never filled in its placeholder \`\${id}\`.
			`,
		},
	],
});

/** What shows nothing before a script ran. */
const waitingContents: readonly string[] = [
	'<div class="flourish-embed" data-src="visualisation/123456"></div>',
	'<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>',
	'<article-list count="5"></article-list>',
	'<div data-bg="https://news.example/ferry.jpg"></div>',
	'<div id="datawrapper-vis-AbCdE"></div>',
];
for (const content of waitingContents) {
	test(`no-broken-related-link: ${content} is no dead end`, (t) => {
		t.deepEqual(lint(rule, {post: post(`<div class="moreArticle"><h3>More</h3>${content}</div>\n`)}), []);
		t.deepEqual(lint(rule, {post: post(`<p>Text</p><aside><h3>Related</h3><div>${content}</div></aside>\n`)}), []);
		t.deepEqual(lint(rule, {post: post(`<p>Text</p><div><h3>Related</h3>${content}</div>\n`)}), []);
	});
}

/** Headings over nothing, one after the other. */
const rows: readonly (readonly [name: string, heading: string])[] = [
	['headings', '<h3>Related</h3>'],
	['headings on lines of their own', '<h3>Related</h3>\n'],
	['headings in boxes', '<div><h3>Related</h3></div>\n'],
	['headings with empty boxes behind', '<div><h3>Related</h3></div><div></div>'],
	['two headings in turn', '<h3>Related</h3><h3>Most popular</h3>'],
	['headings with empty lists', '<h3>Related</h3><ul></ul>'],
];
for (const [name, heading] of rows) {
	test(`no-broken-related-link: a row of ${name} goes at once`, (t) => {
		const text = post(`<p>The ferry sails again.</p>\n${heading.repeat(40)}\n`);
		const fixed = fixPost({path: 'a.md', text}, configWith([rule]), {archive: undefined, now: 0}, 'unsafe');
		t.is(fixed.restless, undefined);
		t.notRegex(fixed.text, /<h3>/);
	});
}

test('no-broken-related-link: tabs over one list stay, however many they are', (t) => {
	const tabs = '<h3>Related</h3><h3>Most popular</h3><h3>Most read</h3>';
	const list = '<ul><li><a href="https://news.example/b">The dock</a></li></ul>';
	t.deepEqual(lint(rule, {post: post(`<p>Text</p>${tabs}${list}\n`)}), []);
});

/** What a heading in a box of its own stands over, although it is no list of links. */
const listsOfArticle: readonly string[] = [
	'<div class="recommended"><h2>Recommended</h2></div><ol><li>The Dock, by Ann Lee</li><li>The Quay, by Bob</li></ol>',
	'<div class="popular"><h2>Most popular</h2></div><table><tr><td>The Dock</td><td>2019</td></tr></table>',
	'<aside><h2>Most popular</h2></aside><p></p><div><ul><li>The Dock</li></ul></div><p>Those are the ferries.</p>',
	'<div id="related"><h2>Related</h2></div>\n<dl><dt>The Dock</dt><dd>A novel of six hundred pages, of which the last two hundred are about a ferry</dd></dl>',
];
for (const list of listsOfArticle) {
	test(`no-broken-related-link: ${list} is no heading over nothing`, (t) => {
		t.deepEqual(lint(rule, {post: post(`<p>The ferry sails again.</p>\n${list}\n`)}), []);
	});
}

test('no-broken-related-link: a heading over a field to search in is not over nothing', (t) => {
	const box = '<aside><h3>Related</h3><form><input type="search"></form></aside>';
	t.deepEqual(lint(rule, {post: post(`<p>Text</p>${box}<p>Words</p>\n`)}), []);
});
