import test from 'ava';
import noUnloadedImage from '../../../rules/images/no-unloaded-image.ts';
import rule from '../../../rules/images/require-image-alt.ts';
import namedLink from '../../../rules/links/named-link.ts';
import {fixPost} from '../../../src/engine/fix/index.ts';
import {lintPost} from '../../../src/engine/lint.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Labels name a picture before all else.',
			post: post(
				'<p><img src="a.jpg" aria-label="A red kite"><img src="b.jpg" aria-labelledby="x kite"><span id="kite">A kite</span></p>',
			),
		},
		{
			name: 'Buttons, areas and drawings that have a name, or need none.',
			post: post(
				'<p><input type="image" src="go.png" title="Go"><map><area href="/quay" alt="The quay"><area href="/quay" alt=""><area></map><span role="img">☂</span><a href="/b"><i role="img"></i> The dock</a><svg role="img"></svg> The pier</p>\n<p><svg role="img"><title>A kite</title></svg></p>\n<div role="img" aria-label="A kite"></div>\n<div role="img" aria-hidden="true"></div>\n',
			),
		},
		{
			name: 'What a template makes of it is not known.',
			post: post('{{< gallery src="/a.jpg" >}}\n\n<img src="/b.jpg" {{< alt >}}>\n'),
			settings: {renderer: 'commonmark', templates: ['hugo'] as const},
		},
		{
			name: 'Pictures of marks with words: a caption that Hugo takes for an alternative, and the title of Hexo.',
			post: post('{{< figure src="/a.jpg" caption="The quay" >}}\n'),
			settings: {renderer: 'commonmark', templates: ['hugo'] as const},
		},
		{
			name: 'A picture of Hexo with a title.',
			post: post('{% asset_img quay.jpg The quay %}\n\n{% img /b.jpg "The bay" %}\n'),
			settings: {renderer: 'commonmark', templates: ['nunjucks'] as const},
		},
		{
			name: 'A vault, where embeds are called after their file.',
			post: post('![[quay.jpg]]\n'),
			settings: {renderer: 'commonmark', templates: ['obsidian'] as const},
		},
		post('<p><img src="https://img.example/a.jpg" alt="A red kite over the bay"></p>'),
		post('<p><img src="https://img.example/a.jpg" alt=""></p>'),
		post('<p><img src="https://img.example/a.jpg" alt></p>'),
		{name: 'In Markdown, beside words that it may decorate.', post: post('![](https://img.example/a.jpg) Line 3\n')},
		{name: 'In Markdown, with a title.', post: post('![](https://img.example/a.jpg "A red kite")\n')},
		{name: 'In a link, which is a finding of `named-link`.', post: post('[![](https://img.example/a.jpg)](/b)\n')},
		{
			name: 'Readers with scripts never meet it.',
			post: post('<div><noscript><img src="https://img.example/a.jpg"></noscript></div>'),
		},
		{name: 'A tracking pixel.', post: post('<div><img src="https://count.example/p.gif" width="1" height="1"></div>')},
		{
			name: 'A tracking pixel of no size.',
			post: post('<div><img src="https://count.example/p.gif" style="width:0px; height: 0"></div>'),
		},
		post('<div><img src="https://img.example/line.png" aria-hidden="true"></div>'),
		post('<div aria-hidden="true"><p><img src="https://img.example/line.png"></p></div>'),
		post('<div><img src="https://img.example/line.png" role="presentation"></div>'),
		post('<div><img src="https://img.example/line.png" role="none"></div>'),
		{
			name: 'A counter, and an image whose script has not come.',
			post: post(
				'<div><img src="https://count.example/na/9" height="1" width="1" border="0"><img class="nx" src=""></div>',
			),
		},
		{name: 'An image that shows nothing.', post: post('<div><img class="head" src=""></div>')},
		{
			name: 'A related block.',
			post: post(
				'<div class="related-posts"><h3>Related</h3><a href="/b"><img src="https://img.example/b.jpg">The tide</a></div>',
			),
		},
		{name: 'Code.', post: post('Write `<img src="a.jpg">` and:\n\n```html\n<img src="a.jpg">\n```\n')},
		{
			name: 'Ignored by the beginning of the URL.',
			post: post('<p><img src="https://img.example/icons/a.png"></p>'),
			options: {ignore: ['https://img.example/icons/']},
		},
		{
			name: 'A text, where an empty one would not do.',
			post: post('<p><img src="https://img.example/a.jpg" alt="風箏"></p>'),
			options: {allowEmpty: false},
		},
	],
	bad: [
		{
			name: 'A button, an area of an image, and what says that it is a picture.',
			post: post(
				'<p><input type="image" src="go.png"></p>\n<div><map><area href="/quay"><area href="/dock" alt=""></map></div>\n<div role="img"></div>\n<p><svg role="img"><path d="M0 0L9 9"/></svg></p>\n',
			),
			reports: `
				9 | <p><input type="image" src="go.png"></p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The button with image \`go.png\` has no \`alt\` text: screen readers call it by its address.
				10 | <div><map><area href="/quay"><area href="/dock" alt=""></map></div>
				   |           ^^^^^^^^^^^^^^^^^^^ warning: The area of an image that leads to \`/quay\` has no \`alt\` text: screen readers call it by its address.
				10 | <div><map><area href="/quay"><area href="/dock" alt=""></map></div>
				   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The area of an image that leads to \`/dock\` has no \`alt\` text: screen readers call it by its address.
				11 | <div role="img"></div>
				   | ^^^^^^^^^^^^^^^^ warning: \`<div role="img">\` says that it is a picture, and has no name: neither \`aria-label\` nor \`<title>\`.
				12 | <p><svg role="img"><path d="M0 0L9 9"/></svg></p>
				   |    ^^^^^^^^^^^^^^^^ warning: \`<svg role="img">\` says that it is a picture, and has no name: neither \`aria-label\` nor \`<title>\`.
			`,
		},
		{
			name: 'A list of images of Markdown.',
			post: post('- ![](a.jpg)\n- ![A kite](b.jpg)\n- ![](c.jpg) Line 3\n'),
			reports: `
				9 | - ![](a.jpg)
				  |   ^^^^^^^^^^ warning: Image \`a.jpg\` stands alone in its list item, and nothing between its brackets says what it shows.
			`,
		},
		{
			name: 'A shortcode of Hugo.',
			post: post('{{< figure src="/a.jpg" >}}\n'),
			settings: {renderer: 'commonmark', templates: ['hugo'] as const},
			reports: `
				9 | {{< figure src="/a.jpg" >}}
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`/a.jpg\` has no \`alt\` attribute.
			`,
		},
		{
			name: 'A formula, and a label that leads nowhere: no decoration.',
			post: post(
				'<p>So <img class="latex" src="a.png"> holds.</p>\n<p><img src="b.jpg" aria-labelledby="gone" atl="A kite"></p>\n',
			),
			reports: `
				9 | <p>So <img class="latex" src="a.png"> holds.</p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`a.png\` has no \`alt\` attribute.
				10 | <p><img src="b.jpg" aria-labelledby="gone" atl="A kite"></p>
				   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`b.jpg\` has no \`alt\` attribute.
			`,
		},
		{
			name: 'Images of Markdown that stand alone.',
			post: post('![](https://img.example/a.jpg)\n\n![ ](b.jpg)\n![A kite](c.jpg)\n'),
			reports: `
				9 | ![](https://img.example/a.jpg)
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://img.example/a.jpg\` stands alone in its paragraph, and nothing between its brackets says what it shows.
				11 | ![ ](b.jpg)
				   | ^^^^^^^^^^^ warning: Image \`b.jpg\` stands among other images in its paragraph, and nothing between its brackets says what it shows.
			`,
		},
		{
			name: 'Images of Markdown side by side.',
			post: post('![](a.jpg) ![A kite](c.jpg)\n'),
			reports: `
				9 | ![](a.jpg) ![A kite](c.jpg)
				  | ^^^^^^^^^^ warning: Image \`a.jpg\` stands among other images in its paragraph, and nothing between its brackets says what it shows.
			`,
		},
		{
			name: 'Other loaders.',
			post: post('<p><img data-echo="/a.jpg"></p>'),
			options: {attributes: ['data-echo']},
			reports: `
				9 | <p><img data-echo="/a.jpg"></p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`/a.jpg\` has no \`alt\` attribute.
			`,
			unsafelyFixed: post('<p><img alt="" data-echo="/a.jpg"></p>'),
		},
		{
			post: post('<p>一 <img src="https://img.example/a.jpg"></p>'),
			reports: `
				9 | <p>一 <img src="https://img.example/a.jpg"></p>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://img.example/a.jpg\` has no \`alt\` attribute.
			`,
			unsafelyFixed: post('<p>一 <img alt="" src="https://img.example/a.jpg"></p>'),
		},
		{
			name: 'An image that a reader without scripts does not see has no alt either.',
			post: post('<div style="display: none"><img data-src="https://img.example/b.jpg"/></div>'),
			reports: `
				9 | <div style="display: none"><img data-src="https://img.example/b.jpg"/></div>
				  |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://img.example/b.jpg\` has no \`alt\` attribute.
			`,
			unsafelyFixed: post('<div style="display: none"><img alt="" data-src="https://img.example/b.jpg"/></div>'),
		},
		{
			name: 'One pixel wide, but high.',
			post: post('<div><img src="https://img.example/rule.png" width="1" height="100"></div>'),
			reports: `
				9 | <div><img src="https://img.example/rule.png" width="1" height="100"></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://img.example/rule.png\` has no \`alt\` attribute.
			`,
			unsafelyFixed: post('<div><img alt="" src="https://img.example/rule.png" width="1" height="100"></div>'),
		},
		{
			name: 'A picture that is written out in its URL.',
			post: post('<p><img src="data:image/png;base64,AAAABBBBCCCCDDDDEEEE"></p>'),
			reports: `
				9 | <p><img src="data:image/png;base64,AAAABBBBCCCCDDDDEEEE"></p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`data:image/png;base64,AAAABBBBCCCCDDDDEE…\` has no \`alt\` attribute.
			`,
			unsafelyFixed: post('<p><img alt="" src="data:image/png;base64,AAAABBBBCCCCDDDDEEEE"></p>'),
		},
		{
			name: 'What the page describes is no decoration.',
			post: post(
				'<figure><img src="/a.jpg"><figcaption>The mill</figcaption></figure><p><img src="/b.jpg" title="The weir"></p>',
			),
			reports: `
				9 | <figure><img src="/a.jpg"><figcaption>The mill</figcaption></figure><p><img src="/b.jpg" title="The weir"></p>
				  |         ^^^^^^^^^^^^^^^^^^ warning: Image \`/a.jpg\` has no \`alt\` attribute.
				9 | <figure><img src="/a.jpg"><figcaption>The mill</figcaption></figure><p><img src="/b.jpg" title="The weir"></p>
				  |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`/b.jpg\` has no \`alt\` attribute.
			`,
		},
		{
			name: 'What is all that names its link or button is no decoration; beside words it may be.',
			post: post(
				'<p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img src="/e.jpg"> The quay</a> <a name="x"><img src="/f.jpg"></a></p>',
			),
			reports: `
				9 | <p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img src="/e.jpg"> The quay</a> <a name="x"><img src="/f.jpg"></a></p>
				  |                 ^^^^^^^^^^^^^^^^^^ warning: Image \`/a.jpg\` has no \`alt\` attribute.
				9 | <p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img src="/e.jpg"> The quay</a> <a name="x"><img src="/f.jpg"></a></p>
				  |                                                                              ^^^^^^^^^^^^^^^^^^ warning: Image \`/c.jpg\` has no \`alt\` attribute.
				9 | <p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img src="/e.jpg"> The quay</a> <a name="x"><img src="/f.jpg"></a></p>
				  |                                                                                                             ^^^^^^^^^^^^^^^^^^ warning: Image \`/d.jpg\` has no \`alt\` attribute.
				9 | <p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img src="/e.jpg"> The quay</a> <a name="x"><img src="/f.jpg"></a></p>
				  |                                                                                                                                                      ^^^^^^^^^^^^^^^^^^ warning: Image \`/e.jpg\` has no \`alt\` attribute.
				9 | <p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img src="/e.jpg"> The quay</a> <a name="x"><img src="/f.jpg"></a></p>
				  |                                                                                                                                                                                                  ^^^^^^^^^^^^^^^^^^ warning: Image \`/f.jpg\` has no \`alt\` attribute.
			`,
			unsafelyFixed: post(
				'<p><a href="/b"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg" alt=""><img src="/c.jpg"></a> <button><img src="/d.jpg"></button> <a href="/b"><img alt="" src="/e.jpg"> The quay</a> <a name="x"><img alt="" src="/f.jpg"></a></p>',
			),
		},
		{
			name: 'A caption for two images, and one that only credits, say that they are no decoration.',
			post: post(
				'<figure><img src="/a.jpg"><img src="/b.jpg" alt=""><figcaption>Two mills</figcaption></figure><figure><img src="/c.jpg"><figcaption>Photo: Ida Holm</figcaption></figure>',
			),
			reports: `
				9 | <figure><img src="/a.jpg"><img src="/b.jpg" alt=""><figcaption>Two mills</figcaption></figure><figure><img src="/c.jpg"><figcaption>Photo: Ida Holm</figcaption></figure>
				  |         ^^^^^^^^^^^^^^^^^^ warning: Image \`/a.jpg\` has no \`alt\` attribute.
				9 | <figure><img src="/a.jpg"><img src="/b.jpg" alt=""><figcaption>Two mills</figcaption></figure><figure><img src="/c.jpg"><figcaption>Photo: Ida Holm</figcaption></figure>
				  |                                                                                                       ^^^^^^^^^^^^^^^^^^ warning: Image \`/c.jpg\` has no \`alt\` attribute.
			`,
		},
		{
			name: 'Where empty will not do, nothing can be filled in.',
			post: post('<p><img src="https://img.example/a.jpg" alt=""><img src="https://img.example/b.jpg"></p>'),
			options: {allowEmpty: false, ignore: ['https://img.example/icons/']},
			reports: `
				9 | <p><img src="https://img.example/a.jpg" alt=""><img src="https://img.example/b.jpg"></p>
				  |                                         ^^^^^^ warning: Image \`https://img.example/a.jpg\` has an empty \`alt\` attribute.
				9 | <p><img src="https://img.example/a.jpg" alt=""><img src="https://img.example/b.jpg"></p>
				  |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://img.example/b.jpg\` has no \`alt\` attribute.
			`,
		},
	],
});

const suggestions: readonly (readonly [string, string, readonly string[]])[] = [
	[
		'its caption',
		'<figure><div><img src="a.jpg"></div><figcaption>The <b>"old"</b>\n mill</figcaption></figure>',
		[' alt="The &quot;old&quot; mill"'],
	],
	['its title', '<p><img src="a.jpg" title="The mill &amp; the weir"></p>', [' alt="The mill &amp; the weir"']],
	[
		'its caption and its title',
		'<figure><img src="a.jpg" title="Mill"><figcaption>A mill</figcaption></figure>',
		[' alt="A mill"', ' alt="Mill"'],
	],
	[
		'its caption, not counting the twin',
		'<figure><img data-src="a.jpg"><noscript><img src="a.jpg"></noscript><figcaption>A mill</figcaption></figure>',
		[' alt="A mill"'],
	],
	[
		'nothing, when a caption stands for two',
		'<figure><img src="a.jpg"><img src="b.jpg" alt=""><figcaption>Two mills</figcaption></figure>',
		[],
	],
	[
		'its caption, deep in a figure',
		'<figure><div><img src="a.jpg"></div><div><figcaption><span>Image caption, </span><p>A mill</p></figcaption></div></figure>',
		[' alt="A mill"'],
	],
	[
		'the small print in the next box',
		'<div><div><i>Mon</i></div><img src="a.jpg" width="100%"><div><small style="color: #999;">The mill.</small></div> Text</div>',
		[' alt="The mill."'],
	],
	['slanted words right behind it', '<p><img src="a.jpg"><br><em>The mill</em></p>', [' alt="The mill"']],
	[
		'words in small type',
		'<p style="text-align:center"><img src="a.jpg"><span style="font-size: 8pt;"><strong>The mill</strong></span></p>',
		[' alt="The mill"'],
	],
	[
		'the next row of its table',
		'<table><tbody><tr><td><img src="a.jpg"></td></tr><tr><td><span>The mill</span></td></tr></tbody></table>',
		[' alt="The mill"'],
	],
	[
		'the next cell of its row',
		'<table><tbody><tr><td><img src="a.jpg"></td><td>The mill</td></tr></tbody></table>',
		[' alt="The mill"'],
	],
	[
		'the text of WordPress',
		'<div class="wp-caption"><a href="b.jpg"><img src="a.jpg"></a><p class="wp-caption-text">The mill</p></div>',
		[' alt="The mill"'],
	],
	[
		'the shortcode of WordPress',
		'<p>[caption id="1" width="9"]<img src="a.jpg"> The mill[/caption]</p>',
		[' alt="The mill"'],
	],
	[
		'a line that begins with bold words',
		'<div><img src="a.jpg"><b>Spring</b>: the mill stands still.</div>',
		[' alt="Spring: the mill stands still."'],
	],
	[
		'a centred line under it',
		'<p style="text-align:center"><img src="a.jpg"></p><p style="text-align: center">The mill</p>',
		[' alt="The mill"'],
	],
	['a line below it in a centred paragraph', '<center><img src="a.jpg"><br>The mill</center>', [' alt="The mill"']],
	['a line with the mark of a caption', '<p><img src="a.jpg"></p><p>▲ 磨坊</p>', [' alt="▲ 磨坊"']],
	['nothing, when the paragraph goes on behind it', '<p><img src="a.jpg"> The mill stands still.</p>', []],
	[
		'nothing, when another image stands before it',
		'<p><img src="a.jpg"><img src="b.jpg" alt=""><br><em>Two mills</em></p>',
		[],
	],
	['nothing, when a paragraph of the article comes next', '<p><img src="a.jpg"></p><p>The mill stands still.</p>', []],
	[
		'nothing, when what comes next is large',
		'<p><img src="a.jpg"><span style="font-size:12pt">The mill stands still.</span></p>',
		[],
	],
	[
		'nothing, when only the photographer is named',
		'<figure><img src="a.jpg"><figcaption>© Ida Holm</figcaption></figure>',
		[],
	],
	['nothing, when its title is the name of its file', '<p><img src="a.jpg" title="IMG_1234.jpg"></p>', []],
	[
		'where its link leads',
		'<p><a href="https://www.mills.example/old"><img src="a.jpg"></a></p>',
		[' alt="mills.example"'],
	],
	[
		'nothing, when its link shows it larger, or leads to its own site',
		'<p><a href="https://img.example/b.jpg"><img src="a.jpg"></a></p>',
		[],
	],
	['an attribute that was meant to be `alt`', '<p><img src="a.jpg" atl="A red kite"></p>', [' alt="A red kite"']],
	['its formula', '<p><img src="https://s0.wp.com/latex.php?latex=x%5E2+%2B+1&bg=ffffff"></p>', [' alt="x^2 + 1"']],
	['nothing, when nothing is known', '<p><img src="a.jpg"></p>', []],
];
for (const [what, body, expected] of suggestions) {
	test(`require-image-alt: an image may be described by ${what}`, (t) => {
		const [diagnostic] = lint(rule, {post: post(body)});
		t.deepEqual(
			diagnostic?.suggestions.flatMap(({edits}) => edits.map(({text}) => text)),
			expected,
		);
	});
}

test('require-image-alt: what it fills in takes no name from a link', (t) => {
	const text = post(
		'<p><a href="https://news.example/b"><img src="a.jpg"></a></p>\n<p><a href="https://news.example/c"><img src="b.jpg"><img src="c.jpg"></a></p>\n<p><img src="d.jpg"></p>',
	);
	const {text: fixed} = fixPost(
		{path: 'a.md', text},
		configWith([namedLink, rule]),
		{archive: undefined, now: 0},
		'unsafe',
	);
	t.true(fixed.includes('<img alt="" src="d.jpg">'));
	t.deepEqual(lintPost({path: 'a.md', text: fixed}, configWith([namedLink])).findings, []);
});

test('require-image-alt: what is not there yet needs no description', (t) => {
	const text = post(
		'<div><img data-src="b.jpg"><img src="c.jpg" srcset="data:image/gif;base64,AAAA"><picture><source data-srcset="d.webp" srcset="data:,"><img src="d.jpg"></picture><img src="e.jpg"></div>',
	);
	const {findings} = lintPost({path: 'a.md', text}, configWith([noUnloadedImage, rule]));
	t.deepEqual(
		findings.filter(({rule: id}) => id === rule.id).map(({message}) => message),
		['Image `e.jpg` has no `alt` attribute.'],
	);
});
