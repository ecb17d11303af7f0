import test from 'ava';
import rule from '../../../rules/furniture/no-site-furniture.ts';
import requireImageAlt from '../../../rules/images/require-image-alt.ts';
import validNesting from '../../../rules/markup/valid-nesting.ts';
import {lintPost} from '../../../src/engine/lint.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const article =
	'<p>The ferry sailed again on Monday, after three weeks in the dock, and the pier was full of people who had come to see it, to wave and to be waved at. Its new engine is quieter than the old one, said Ann Lee, who has steered it for twenty years and means to go on until the bridge is built. The city paid for the engine, and the passengers pay for the rest with their tickets.</p>';

/** A body in which the furniture stands on a line of its own. */
const around = (furniture: string): string => post(`<div>\n${article}\n${furniture}\n</div>\n`);

const shareLink = '<a href="https://www.facebook.com/sharer.php?u=a"><img src="/f.png" alt="Facebook"></a>';

testRule(rule, {
	good: [
		{
			name: 'A heading for screen readers that the renderer writes over footnotes.',
			post: post('The pier[^a] was full.\n\n[^a]: Until noon.\n'),
			settings: {renderer: 'commonmark'},
		},
		{
			name: 'Classes that say what an article is about.',
			post: post(
				`<article class="category-newsletters tag-social-media tag-share category-advert tag-hide type-post">\n${article}\n${shareLink}\n</article>\n`,
			),
		},
		{
			name: 'Classes that say it on something smaller.',
			post: around('<div class="tag-ads_1 post-ads_1 category-share">The pier.</div>'),
			options: {adSlots: ['.ads_*', '.tag-*', '.post-*', '.category-*']},
		},
		{
			name: 'Parts of tokens.',
			post: around(
				'<p class="coronavirus field-label-hidden my-share">No virus. <a href="https://www.facebook.com/sharer.php?u=a">Share</a></p><h3 id="ads">Ads</h3>',
			),
		},
		{name: 'The article by its class.', post: around(`<div class="entry-content advert">The pier.</div>`)},
		{name: 'The article by its name.', post: around('<main class="post-tags"><a href="/tag/pier">Pier</a></main>')},
		{name: 'An empty article.', post: around('<div class="hentry advert"></div>')},
		{
			name: 'A class on what holds much of the text.',
			post: post(`<div class="ad-container">\n${article}\n</div>\n<p>The pier was full of people.</p>\n`),
		},
		{name: 'A share of something.', post: around('<div class="share">Her share of the pier is a third.</div>')},
		{
			name: 'A share bar that shows a photo.',
			post: around(`<div class="social"><img src="/photo.jpg" alt="The pier">${shareLink}</div>`),
		},
		{
			name: 'A share bar in which somebody writes.',
			post: around(
				`<div class="social">${shareLink}${'The pier. '.repeat(15)}</div><p>${'The ferry has a new engine. '.repeat(20)}</p>`,
			),
		},
		{
			name: 'A link to an endpoint in a sentence.',
			post: around(`<p>Pages were shared by ${shareLink} in those days.</p>`),
		},
		{name: 'Comments: on some sites they are the article.', post: around('<div class="comment">I was there.</div>')},
		{
			name: 'A list of tags in which somebody writes, or shows something.',
			post: around(
				'<ul class="post-tags"><li>The tags of this year were many, and most of them were new to us.</li></ul><p class="post-tags"><img src="/cloud.png" alt=""></p>',
			),
		},
		{
			name: 'A code block, and what is in it.',
			post: around('<div class="code-block"><pre>&lt;div class="adsbygoogle"&gt;</pre></div>'),
		},
		{
			name: 'A box that has the class of an ad slot elsewhere.',
			post: around('<div class="container ads_1">Two rooms, sea view.</div>'),
		},
		{
			name: 'Text for screen readers that is hidden, empty, a caption, or referred to.',
			post: around(
				'<span class="sr-only" style="display:none">Menu</span><span class="sr-only"></span><table><caption class="visually-hidden">Departures</caption><tbody><tr><td>9:00</td></tr></tbody></table><p>The pier<sup><a href="#n1" id="r1" aria-describedby="notes">1</a></sup></p><h2 class="sr-only" id="notes">Footnotes</h2><ol><li id="n1">Built in 1897.</li></ol>',
			),
		},
		{
			name: 'A sentence that only begins or ends like an advert of the feed.',
			post: around(
				'<p>The post on the pier appeared first on the left.</p><p>A post appeared first on Harbour News.</p>',
			),
		},
		{
			name: 'Words that only look like a label, and labels that a style of the post hides.',
			post: around(
				'<p><span>Caption</span> of the pier</p><p>She wrote: <span>image caption,</span> the pier.</p><p>Image caption, the pier</p><style>.unseen{clip:rect(0 0 0 0)}</style><p><span class="unseen">Image caption, </span>The pier</p>',
			),
		},
		{
			name: 'Room that a picture or player fills, and room that is no picture’s.',
			post: around(
				'<div style="padding-bottom:56.25%;height:0"><img src="/a.jpg" alt="a"></div>\n<div style="padding-bottom:56.25%"><iframe style="position:absolute" src="https://www.youtube.com/embed/a"></iframe></div>\n<div><div style="padding-top:60%"></div><img style="position:absolute;top:0" src="/b.jpg" alt="b"></div>\n<div style="padding-top:40%">The pier</div><span style="padding-top:40%"><img src="/c.jpg" alt="c"></span><div style="padding-bottom:2%"><img src="/d.jpg" alt="d"></div>',
			),
		},
		{
			name: 'Photos that link to their own files, and words that only sound like a button.',
			post: around(
				'<figure><a href="https://img.example/zoom.png" data-lightbox="1"><img src="https://img.example/zoom.png" alt="Zoom"></a><a class="lightbox" href="/b.jpg"><img src="/b-small.jpg" alt="b"></a><figcaption><a href="https://zoom.example/">Zoom</a> <a href="/c.jpg">the pier</a></figcaption></figure>',
			),
		},
		{
			name: 'Room that a style sheet of the post fills.',
			post: around(
				'<style>.box img{position:absolute}</style><div class="box" style="padding-bottom:56.25%"><img src="/a.jpg" alt="a"></div>',
			),
		},
		{name: 'Code.', post: post('```html\n<div class="adsbygoogle"></div>\n```\n')},
		{name: 'Liquid.', post: post('{% raw %}<div class="adsbygoogle"></div>{% endraw %}\n\n`<ins class="advert">`\n')},
		{
			name: 'Lists may be emptied.',
			post: around(`<div class="sharing">${shareLink}</div><ins class="adsbygoogle"></ins>`),
			options: {shareBars: [], adSlots: ['.my-ad']},
		},
	],
	bad: [
		{
			name: 'Empty slots go, with the boxes that they fill; what stands in one is not reported again.',
			post: around(
				'<div class="code-block code-block-1"><div class="container ads_Kx9"><div class="logo"></div><ins class="adsbygoogle"></ins></div></div>\n<div id="atatags-26942-60b7"> <!-- wait --> <script>ad()</script></div>\n<div class="sharedaddy"><span class="st_twitter_large" displaytext="Tweet"></span></div>',
			),
			reports: `
				11 | <div class="code-block code-block-1"><div class="container ads_Kx9"><div class="logo"></div><ins class="adsbygoogle"></ins></div></div>
				   |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The source site left 3 empty boxes in the post: \`.container.ads_Kx9\`, \`#atatags-26942-60b7\`, \`.sharedaddy\`.
			`,
			fixed: around('\n\n'),
		},
		{
			name: 'Slots of other advertisers, and of a paywall.',
			post: around(
				'<section><div id="dfp-ad-top1"></div></section>\n<div id="innity-in-post"></div>\n<div class="cx_paywall_placeholder"></div>',
			),
			reports: `
				11 | <section><div id="dfp-ad-top1"></div></section>
				   |          ^^^^^^^^^^^^^^^^^^^^^^ warning: The source site left 3 empty boxes in the post: \`#dfp-ad-top1\`, \`#innity-in-post\`, \`.cx_paywall_placeholder\`.
			`,
			fixed: around('\n\n'),
		},
		{
			name: 'A box with something else stays; so do items, which are counted.',
			post: around(
				'<div>Advertisement <ins class="advert"></ins></div><ol><li>Bow</li><li><ins class="advert"></ins></li></ol>',
			),
			reports: `
				11 | <div>Advertisement <ins class="advert"></ins></div><ol><li>Bow</li><li><ins class="advert"></ins></li></ol>
				   |                    ^^^^^^^^^^^^^^^^^^^^ warning: The source site left 2 empty boxes in the post: \`.advert\`.
			`,
			fixed: around('<div>Advertisement </div><ol><li>Bow</li><li></li></ol>'),
		},
		{
			name: 'A no-break space is something else.',
			post: around('<div>&nbsp;<ins class="advert"></ins></div>'),
			reports: `
				11 | <div>&nbsp;<ins class="advert"></ins></div>
				   |            ^^^^^^^^^^^^^^^^^^^^ warning: The source site left 1 empty box in the post: \`.advert\`.
			`,
			fixed: around('<div>&nbsp;</div>'),
		},
		{
			name: 'A slot that holds something goes only when asked to; a no-break space is something.',
			post: around(
				'<div class="ad-slot"><iframe src="https://ads.example/1"></iframe></div>\n<div class="ad-slot">&nbsp;</div>',
			),
			reports: `
				11 | <div class="ad-slot"><iframe src="https://ads.example/1"></iframe></div>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: Advertising \`.ad-slot\` is not part of the article.
				12 | <div class="ad-slot">&nbsp;</div>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: Advertising \`.ad-slot\` is not part of the article.
			`,
			unsafelyFixed: around('\n'),
		},
		{
			name: 'Share bars and buttons to like the page.',
			post: around(
				`<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://news.example/2024/a-post?a=b&amp;share=twitter"><span class="screen-reader-text">Tweet</span></a></li></ul></div>\n<div class="field"><div class="service-links">${shareLink}</div></div>\n<div class="social"><iframe src="//platform.twitter.com/widgets/tweet_button.html"></iframe></div>\n<div class="sharedaddy jetpack-likes-widget-wrapper"><h3>Like this:</h3> Loading…</div>`,
			),
			reports: `
				11 | <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://news.example/2024/a-post?a=b&amp;share=twitter"><span class="screen-reader-text">Tweet</span></a></li></ul></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Share bar \`.sharedaddy\` is not part of the article.
				12 | <div class="field"><div class="service-links">${shareLink}</div></div>
				   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Share bar \`.service-links\` is not part of the article.
				13 | <div class="social"><iframe src="//platform.twitter.com/widgets/tweet_button.html"></iframe></div>
				   | ^^^^^^^^^^^^^^^^^^^^ warning: Share bar \`.social\` is not part of the article.
				14 | <div class="sharedaddy jetpack-likes-widget-wrapper"><h3>Like this:</h3> Loading…</div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Like button \`.jetpack-likes-widget-wrapper\` is not part of the article.
			`,
			unsafelyFixed: around('\n\n\n'),
		},
		{
			name: 'Lists of tags and lines of the publishing system.',
			post: around(
				'<div class="submitted">Submitted by <a href="/user/7">Ann Lee</a> on Fri, 03/01/2024</div>\n<span class="cat-links"><a href="/c/pier">Pier</a>, <a href="/c/sea">Sea</a></span>\n<div class="articlekeywordGroup"><div><a href="/tag/pier">#pier</a></div></div>\n<ul class="post-tags"><li>Tagged</li><li><a href="/tag/pier">Pier</a></li></ul>',
			),
			reports: `
				11 | <div class="submitted">Submitted by <a href="/user/7">Ann Lee</a> on Fri, 03/01/2024</div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^ warning: Submit line \`.submitted\` is not part of the article.
				12 | <span class="cat-links"><a href="/c/pier">Pier</a>, <a href="/c/sea">Sea</a></span>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.cat-links\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
				13 | <div class="articlekeywordGroup"><div><a href="/tag/pier">#pier</a></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.articlekeywordGroup\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
				14 | <ul class="post-tags"><li>Tagged</li><li><a href="/tag/pier">Pier</a></li></ul>
				   | ^^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.post-tags\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
			`,
			unsafelyFixed: around('\n\n\n'),
		},
		{
			name: 'What closes a paragraph goes where something else closes it.',
			post: around(
				'<p>The pier.<div class="post-tags"><a href="/tag/pier">Pier</a></div><div>The end.</div></p>\n<p>The sea.<div class="post-tags"><a href="/tag/sea">Sea</a></div>The end.</p>',
			),
			reports: `
				11 | <p>The pier.<div class="post-tags"><a href="/tag/pier">Pier</a></div><div>The end.</div></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.post-tags\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
				12 | <p>The sea.<div class="post-tags"><a href="/tag/sea">Sea</a></div>The end.</p>
				   |            ^^^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.post-tags\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
			`,
			unsafelyFixed: around(
				'<p>The pier.<div>The end.</div></p>\n<p>The sea.<div class="post-tags"><a href="/tag/sea">Sea</a></div>The end.</p>',
			),
		},
		{
			name: 'Adverts of the feed.',
			post: around(
				'<p>The post <a href="https://news.example/2024/a-post">A post</a> appeared first on <a href="https://news.example">Harbour News</a>.</p>\n<p><a href="https://m.example/a">A post</a> was originally published in <a href="https://m.example">Harbour</a> on Medium, where people are continuing\nthe conversation by highlighting and responding to this story.</p>\n<div class="feedflare"><a href="/~ff/1">Comment</a></div>',
			),
			reports: `
				11 | <p>The post <a href="https://news.example/2024/a-post">A post</a> appeared first on <a href="https://news.example">Harbour News</a>.</p>
				   | ^^^ warning: Feed advert \`The post A post appeared first on Harbour News.\` is not part of the article.
				12 | <p><a href="https://m.example/a">A post</a> was originally published in <a href="https://m.example">Harbour</a> on Medium, where people are continuing
				   | ^^^ warning: Feed advert \`A post was originally published in Harbour on Medium, where people are continuing the conversation b…\` is not part of the article.
				14 | <div class="feedflare"><a href="/~ff/1">Comment</a></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^ warning: Feed advert \`.feedflare\` is not part of the article.
			`,
			unsafelyFixed: around('\n\n'),
		},
		{
			name: 'The trailer of a feed goes with the line above it.',
			post: around('<br><hr><div>Get more RSS:<br><a href="https://feedy.example">https://feedy.example</a><br></div>'),
			reports: `
				11 | <br><hr><div>Get more RSS:<br><a href="https://feedy.example">https://feedy.example</a><br></div>
				   |         ^^^^^ warning: Feed advert \`Get more RSS:https://feedy.example\` is not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'A service that makes feeds is known by its site.',
			post: around('<hr><p><a href="https://gazette.example">https://gazette.example</a></p>'),
			options: {feedServices: ['gazette.example']},
			reports: `
				11 | <hr><p><a href="https://gazette.example">https://gazette.example</a></p>
				   |     ^^^ warning: Feed advert \`https://gazette.example\` is not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'Text for screen readers; where a link has no other, it stays.',
			post: around(
				'<h2 class="element-invisible"><a href="/file/9">pier.png</a></h2>\n<p>See <a href="/map"><svg><path d="M0 0h1"></path></svg><span class="sr-only">Map</span></a>.</p>',
			),
			reports: `
				11 | <h2 class="element-invisible"><a href="/file/9">pier.png</a></h2>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Text for screen readers \`.element-invisible\` is shown without the style sheet of its site.
				12 | <p>See <a href="/map"><svg><path d="M0 0h1"></path></svg><span class="sr-only">Map</span></a>.</p>
				   |                                                          ^^^^^^^^^^^^^^^^^^^^^^ warning: Text for screen readers \`.sr-only\` is shown without the style sheet of its site.
			`,
			unsafelyFixed: around(
				'\n<p>See <a href="/map"><svg><path d="M0 0h1"></path></svg><span class="sr-only">Map</span></a>.</p>',
			),
		},
		{
			name: 'Texts for screen readers of one class are one finding.',
			post: around(
				'<p>Ferries<span class="sr-only">, opens in a new window</span></p>\n<p>Trains<span class="sr-only">, opens in a new window</span></p>',
			),
			reports: `
				11 | <p>Ferries<span class="sr-only">, opens in a new window</span></p>
				   |           ^^^^^^^^^^^^^^^^^^^^^^ warning: Text for screen readers \`.sr-only\` is shown without the style sheet of its site (2 places).
			`,
			unsafelyFixed: around('<p>Ferries</p>\n<p>Trains</p>'),
		},
		{
			name: 'Labels for screen readers in classes that nobody knows.',
			post: around(
				'<figure><img src="/a.jpg" alt="a"><p role="text"><span class="b-1gn">图像来源，</span><span lang="en">Harbour News</span></p><figcaption><span role="text"><span class="b-m04">图像加注文字，</span><p>渡轮</p></span></figcaption></figure>\n<p><span>Подпись к фото, </span>Пирс</p>',
			),
			reports: `
				11 | <figure><img src="/a.jpg" alt="a"><p role="text"><span class="b-1gn">图像来源，</span><span lang="en">Harbour News</span></p><figcaption><span role="text"><span class="b-m04">图像加注文字，</span><p>渡轮</p></span></figcaption></figure>
				   |                                                  ^^^^^^^^^^^^^^^^^^^^ warning: Label \`图像来源，\` is for screen readers, and shown without the style sheet of its site (3 places).
			`,
			unsafelyFixed: around(
				'<figure><img src="/a.jpg" alt="a"><p role="text"><span lang="en">Harbour News</span></p><figcaption><span role="text"><p>渡轮</p></span></figcaption></figure>\n<p>Пирс</p>',
			),
		},
		{
			name: 'Buttons that enlarge a picture; what stands beside them stays.',
			post: around(
				'<figure><img src="/a.jpg" alt="a"><div id="zoom-1"><a data-fancybox href="/a/image"><img src="/img/icon-zoom.png"></a><span>Harbour News</span></div></figure>\n<figure><img src="/b.jpg" alt="b"><div><a href="/b.jpg">Enlarge image</a></div></figure>',
			),
			reports: `
				11 | <figure><img src="/a.jpg" alt="a"><div id="zoom-1"><a data-fancybox href="/a/image"><img src="/img/icon-zoom.png"></a><span>Harbour News</span></div></figure>
				   |                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`icon-zoom.png\` only enlarges a picture on the page of its site, and is not part of the article.
				12 | <figure><img src="/b.jpg" alt="b"><div><a href="/b.jpg">Enlarge image</a></div></figure>
				   |                                        ^^^^^^^^^^^^^^^^^ warning: Link \`Enlarge image\` only enlarges a picture on the page of its site, and is not part of the article.
			`,
			unsafelyFixed: around(
				'<figure><img src="/a.jpg" alt="a"><div id="zoom-1"><span>Harbour News</span></div></figure>\n<figure><img src="/b.jpg" alt="b"></figure>',
			),
		},
		{
			name: 'Room for a picture that does not lie in it.',
			post: around(
				'<div style="padding-bottom:56.25%"><picture><img src="/a.jpg" alt="a"></picture></div>\n<div style="color:red;padding-top: 66.6%"><a href="/b"><img src="/b.jpg" alt="b"></a></div>\n<div><div style="padding-bottom:50%"></div><img src="/c.jpg" alt="c"></div>',
			),
			reports: `
				11 | <div style="padding-bottom:56.25%"><picture><img src="/a.jpg" alt="a"></picture></div>
				   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Style \`padding-bottom:56.25%\` keeps an empty area beside a picture that the style sheet of its site would have laid over it (2 places).
				13 | <div><div style="padding-bottom:50%"></div><img src="/c.jpg" alt="c"></div>
				   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Style \`padding-bottom:50%\` keeps an empty area, in which nothing stands.
			`,
			fixed: around(
				'<div style="padding-bottom:56.25%"><picture><img src="/a.jpg" alt="a"></picture></div>\n<div style="color:red;padding-top: 66.6%"><a href="/b"><img src="/b.jpg" alt="b"></a></div>\n<div><img src="/c.jpg" alt="c"></div>',
			),
			unsafelyFixed: around(
				'<div><picture><img src="/a.jpg" alt="a"></picture></div>\n<div style="color:red"><a href="/b"><img src="/b.jpg" alt="b"></a></div>\n<div><img src="/c.jpg" alt="c"></div>',
			),
		},
		{
			name: 'A list of tags goes with the heading of its widget, and leaves that of the article.',
			post: around(
				'<section class="widget widget_tag_cloud"><h2>Pier</h2><div class="tagcloud"><a href="/tag/pier">Pier</a></div></section>\n<div><h3>タグ</h3>\n<p class="post-tags"><a href="/tag/pier">Pier</a></p></div>\n<div><h2>The ferry sails</h2><p class="post-tags"><a href="/tag/pier">Pier</a></p></div>',
			),
			reports: `
				11 | <section class="widget widget_tag_cloud"><h2>Pier</h2><div class="tagcloud"><a href="/tag/pier">Pier</a></div></section>
				   |                                                       ^^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.tagcloud\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
				13 | <p class="post-tags"><a href="/tag/pier">Pier</a></p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.post-tags\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
				14 | <div><h2>The ferry sails</h2><p class="post-tags"><a href="/tag/pier">Pier</a></p></div>
				   |                              ^^^^^^^^^^^^^^^^^^^^^ warning: Tag list \`.post-tags\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
			`,
			unsafelyFixed: around('\n\n<div><h2>The ferry sails</h2></div>'),
		},
		{
			name: 'A box in one that waits, or is painted, goes alone; what is painted itself goes only when that is asked for.',
			post: around(
				'<div class="flourish-embed" data-src="visualisation/123456"><div class="advert"></div></div>\n<div style="background:red"><ins class="adsbygoogle"></ins></div>\n<div class="ad-slot" style="border:1px solid"></div>',
			),
			reports: `
				11 | <div class="flourish-embed" data-src="visualisation/123456"><div class="advert"></div></div>
				   |                                                             ^^^^^^^^^^^^^^^^^^^^ warning: The source site left 2 empty boxes in the post: \`.advert\`, \`.adsbygoogle\`.
				13 | <div class="ad-slot" style="border:1px solid"></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Advertising \`.ad-slot\` is not part of the article.
			`,
			fixed: around(
				'<div class="flourish-embed" data-src="visualisation/123456"></div>\n<div style="background:red"></div>\n<div class="ad-slot" style="border:1px solid"></div>',
			),
			unsafelyFixed: around(
				'<div class="flourish-embed" data-src="visualisation/123456"></div>\n<div style="background:red"></div>\n',
			),
		},
		{
			name: 'What the post refers to stays, and what would take other tags along.',
			post: around(
				'<p><a href="#ad">Skip</a></p><div class="advert" id="ad"></div><p><a href="#pier"><h2 class="sr-only"><a href="/file/9">pier.png</a></h2></a></p>',
			),
			reports: `
				11 | <p><a href="#ad">Skip</a></p><div class="advert" id="ad"></div><p><a href="#pier"><h2 class="sr-only"><a href="/file/9">pier.png</a></h2></a></p>
				   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The source site left 1 empty box in the post: \`.advert\`.
				11 | <p><a href="#ad">Skip</a></p><div class="advert" id="ad"></div><p><a href="#pier"><h2 class="sr-only"><a href="/file/9">pier.png</a></h2></a></p>
				   |                                                                                   ^^^^^^^^^^^^^^^^^^^^ warning: Text for screen readers \`.sr-only\` is shown without the style sheet of its site.
			`,
		},
		{
			name: 'Other sites.',
			post: around(
				'<div class="bar"><a href="https://share.example/?u=a">Share</a></div>\n<p class="like">Like</p>\n<b id="ad-1">Ad</b>\n<p class="topics"><a href="/pier">Pier</a></p>\n<p class="entered">Entered by Ann</p>\n<p class="from-feed">From the feed</p>\n<p><a href="/">Read on</a> at Harbour News!</p>\n<i class="unseen">Unseen</i>\n<aside class="promo"><p>Join us.</p></aside>',
			),
			options: {
				shareBars: ['...', '.bar'],
				shareEndpoints: ['share.example/'],
				likeButtons: ['.like'],
				adSlots: ['b#ad-*'],
				tagLists: ['.topics'],
				submitLines: ['.entered'],
				feedAdverts: ['.from-feed'],
				feedSentences: ['...', 'Read on at …!'],
				screenReaderTexts: ['.unseen'],
				others: ['div .promo'],
			},
			reports: `
				11 | <div class="bar"><a href="https://share.example/?u=a">Share</a></div>
				   | ^^^^^^^^^^^^^^^^^ warning: Share bar \`.bar\` is not part of the article.
				12 | <p class="like">Like</p>
				   | ^^^^^^^^^^^^^^^^ warning: Like button \`.like\` is not part of the article.
				13 | <b id="ad-1">Ad</b>
				   | ^^^^^^^^^^^^^ warning: Advertising \`b#ad-1\` is not part of the article.
				14 | <p class="topics"><a href="/pier">Pier</a></p>
				   | ^^^^^^^^^^^^^^^^^^ warning: Tag list \`.topics\` is not part of the article: what is worth keeping of it belongs into \`tags\`.
				15 | <p class="entered">Entered by Ann</p>
				   | ^^^^^^^^^^^^^^^^^^^ warning: Submit line \`.entered\` is not part of the article.
				16 | <p class="from-feed">From the feed</p>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: Feed advert \`.from-feed\` is not part of the article.
				17 | <p><a href="/">Read on</a> at Harbour News!</p>
				   | ^^^ warning: Feed advert \`Read on at Harbour News!\` is not part of the article.
				18 | <i class="unseen">Unseen</i>
				   | ^^^^^^^^^^^^^^^^^^ warning: Text for screen readers \`.unseen\` is shown without the style sheet of its site.
				19 | <aside class="promo"><p>Join us.</p></aside>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: Furniture \`.promo\` is not part of the article.
			`,
			unsafelyFixed: around('\n\n\n\n\n\n\n\n'),
		},
	],
});

const endpoints: readonly (readonly [string, boolean])[] = [
	['https://twitter.com/intent/tweet?url=a', true],
	['//m.facebook.com/sharer/sharer.php?u=a', true],
	['https://mobile.twitter.com/intent/tweet?url=a', true],
	['HTTPS://www.LinkedIn.com/shareArticle?url=a', true],
	['mailto:?subject=a', true],
	['whatsapp://send?text=a', true],
	['https://news.example/2024/a-post/?share=email', true],
	['mailto:ann@news.example', false],
	['https://twitter.com/annlee', false],
	['https://news.example/share-prices', false],
	['https://nottwitter.com/share', false],
	['', false],
];
for (const [href, isEndpoint] of endpoints) {
	test(`no-site-furniture: ${JSON.stringify(href)} is ${isEndpoint ? 'an' : 'no'} endpoint`, (t) => {
		const findings = lint(rule, {post: around(`<p class="share"><a href="${href}">Share</a></p>`)});
		t.is(findings.length, isEndpoint ? 1 : 0);
	});
}

test('no-site-furniture: pictures and buttons of what had better go are not reported singly', (t) => {
	const furniture =
		'<div class="ad-slot"><p>a</p><img src="/a.jpg"><button onclick="go()"><a href="https://ads.example/">View</a></button></div>';
	const text = around(`${furniture}<p><img src="/b.jpg"></p>`);
	const {findings} = lintPost({path: 'a.md', text}, configWith([requireImageAlt, validNesting, rule]));
	t.deepEqual(
		findings.map(({message}) => message),
		['Advertising `.ad-slot` is not part of the article.', 'Image `/b.jpg` has no `alt` attribute.'],
	);
	const alone = lintPost({path: 'a.md', text}, configWith([requireImageAlt, validNesting]));
	t.is(alone.findings.length, 3);
});

test('no-site-furniture: of empty boxes in each other, each is looked at once', (t) => {
	const boxes = around(`${'<div class="advert">'.repeat(60)}${'</div>'.repeat(60)}`);
	t.is(lint(rule, {post: boxes}).length, 1);
});

/** Boxes in which nothing stands yet. */
const waitingBoxes: readonly string[] = [
	'<div class="flourish-embed" data-src="visualisation/123456"></div>',
	'<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>',
	'<photo-story number="7"></photo-story>',
	'<div class="youtube-player" data-id="dQw4w9WgXcQ"></div>',
	'<div data-vimeo-id="123456789"></div>',
	'<div id="datawrapper-vis-AbCdE"></div>',
	'<blockquote class="twitter-tweet" data-tweet-id="123456789012"></blockquote>',
	'<div data-bg="https://news.example/ferry.jpg"></div>',
	'<div data-background="https://pictures.example/ferry"></div>',
	'<div data-embed-url="https://maps.example/7"></div>',
	'<figure data-src="https://news.example/ferry.jpg" data-alt="The ferry"></figure>',
	'<lazy-img data-src="https://news.example/ferry.jpg"></lazy-img>',
	'<svg><use href="https://news.example/drawings.svg#ferry"></use></svg>',
	'<svg><use xlink:href="/drawings.svg#ferry"></use></svg>',
];

/** Boxes that show something although nothing stands in them. */
const paintedBoxes: readonly string[] = [
	'<div style="width:20%;background:#c00"></div>',
	'<div style="background:linear-gradient(red,blue)"></div>',
	'<div style="Background-Color: rgb(200, 0, 0) !important"></div>',
	'<div style="border:2px solid black"></div>',
	'<div style="border-top:1px solid"></div>',
	'<div style="outline:1px dotted"></div>',
	'<div style="box-shadow:0 0 9px red"></div>',
	'<div role="img" aria-label="A red square"></div>',
	'<table bgcolor="red"></table>',
	'<meter value="3" max="9"></meter>',
];

/** Keeps room, in the style that a box may have of its own. */
const withRoom = (box: string): string =>
	box.includes('style="')
		? box.replace('style="', 'style="padding-bottom:50%;')
		: box.replace(/^<[a-z-]+/, '$& style="padding-bottom:50%"');

for (const box of [...waitingBoxes, ...paintedBoxes]) {
	test(`no-site-furniture: room around ${box} is not empty`, (t) => {
		t.deepEqual(lint(rule, {post: around(`<div style="padding-bottom:50%">${box}</div>`)}), []);
		t.deepEqual(lint(rule, {post: around(`<p>Look:</p>${withRoom(box)}`)}), []);
	});
}
// What is drawn in a tag list is its icon.
for (const box of waitingBoxes.filter((text) => !text.startsWith('<svg'))) {
	test(`no-site-furniture: what ${box} waits for is no furniture`, (t) => {
		t.deepEqual(lint(rule, {post: around(`<div class="sharedaddy">${box}</div>`)}), []);
		t.deepEqual(lint(rule, {post: around(`<div class="post-tags"><div>${box}</div></div>`)}), []);
	});
}

/** What says that the room in a box is not empty, other than by what stands in it. */
const filledElsewhere: readonly string[] = [
	'<style>.square { background: red }</style><div class="square" style="padding-bottom:20%"></div>',
	'<div id="chart" style="padding-bottom:20%"></div><script>draw("#chart")</script>',
	'<div style="padding-bottom:20%"><i class="ferry-map"></i></div><script>draw(".ferry-map")</script>',
	'<div id="chart" style="padding-bottom:20%"></div><script src="/charts.js"></script>',
	'<div style="padding-bottom:20%" title="A red square"></div>',
	'<div style="padding-bottom:20%" data-id="4711"></div>',
	'<div style="padding-bottom:20%"><i class="wistia_embed wistia_async_abcdefghij"></i></div>',
	'<div style="padding-bottom:20%" id="player-4711"></div>',
];
for (const box of filledElsewhere) {
	test(`no-site-furniture: ${box} may be more than room`, (t) => {
		t.deepEqual(lint(rule, {post: around(box)}), []);
	});
}

const emptyRooms: readonly string[] = [
	'<div class="video-container" style="padding-bottom:56.25%"></div>',
	'<div style="padding-bottom:56.25%;background:none;border:0;border-top:0 solid red"></div>',
	'<div style="padding-bottom:56.25%" data-v-1a2b3c data-component="picture-block"><i class="icon"></i></div>',
	'<div style="padding-bottom:56.25%"><svg><use href="#lost"></use></svg></div>',
	'<div style="padding-bottom:56.25%"></div><script>count("page")</script>',
];
for (const box of emptyRooms) {
	test(`no-site-furniture: ${box} is nothing but room`, (t) => {
		const [finding, ...others] = lint(rule, {post: around(box)});
		t.true(finding?.message.endsWith('keeps an empty area, in which nothing stands.'), finding?.message);
		t.is(others.length, 0);
	});
}

test('no-site-furniture: the address of its own page makes an empty slot no waiting picture', (t) => {
	const slot = '<div class="OUTBRAIN" data-src="https://news.example/2024/ferry" data-widget-id="AR_1"></div>';
	const [finding] = lint(rule, {post: around(slot)});
	t.is(finding?.messageId, 'empty');
	t.is(finding?.fix?.safety, 'safe');
});

/** Links beside a picture, and whether they do no more than enlarge it. */
const enlarging: readonly (readonly [figure: string, isZoom: boolean])[] = [
	['<img src="/map.jpg" alt="a"><br><a href="/map-of-the-dock.jpg">Enlarge</a>', false],
	['<img src="/a.jpg" alt="a"><a href="/b.jpg" class="lightbox"><img src="/zoom.png"></a>', false],
	['<img src="/a-300x200.jpg" alt="a"><a href="/a.jpg">Enlarge</a>', true],
	[
		'<img src="https://img.example/small/a.jpg?w=300" alt="a"><a href="https://img.example/large/a.jpg">Enlarge</a>',
		true,
	],
	['<a href="/full/7.jpg"><img src="/a.jpg" alt="a"></a><a href="/full/7.jpg">Enlarge</a>', true],
	['<img src="/blank.gif" data-src="/a.jpg" alt="a"><a href="/a_large.jpg">Enlarge</a>', true],
	['<img src="/b.jpg" alt="b"><img src="/a.jpg" alt="a"><a href="/a.jpg">Enlarge</a>', true],
];
for (const [figure, isZoom] of enlarging) {
	test(`no-site-furniture: ${figure} ${isZoom ? 'shows one picture' : 'leads to another picture'}`, (t) => {
		t.is(lint(rule, {post: around(`<figure>${figure}</figure>`)}).length, isZoom ? 1 : 0);
	});
}
