import test from 'ava';
import rule from '../../../rules/images/no-noscript-twin.ts';
import noUnloadedImage from '../../../rules/images/no-unloaded-image.ts';
import {fixPost} from '../../../src/engine/fix/index.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {post, testRule} from '../../support/testRule.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

testRule(rule, {
	good: [
		{
			name: 'Another picture.',
			post: post('<p><img src="/a.jpg"><noscript><img src="/b.jpg"></noscript></p>'),
		},
		{
			name: 'Pictures that only their query tells apart.',
			post: post('<p><img src="/show.php?id=1"><noscript><img src="/show.php?id=2"></noscript></p>'),
		},
		{
			name: 'Something stands between.',
			post: post(
				'<p><img src="/a.jpg"> The ferry. <noscript><img src="/a.jpg"></noscript></p><p><img src="/b.jpg"><iframe src="/c"></iframe><noscript><img src="/b.jpg"></noscript></p>',
			),
		},
		{
			name: 'More than an image.',
			post: post(
				'<p><img src="/a.jpg"><noscript><img src="/a.jpg"> Switch scripts on.</noscript></p><p><img src="/b.jpg"><noscript><img src="/b.jpg"><img src="/c.jpg"></noscript></p><p><img src="/d.jpg"><noscript><iframe src="/d.jpg"></iframe></noscript></p>',
			),
		},
		{
			name: 'No image before it, and none after it.',
			post: post(
				'<div><p>The ferry.</p><noscript><img src="/a.jpg"></noscript><p>The pier.</p><img src="/a.jpg"></div>',
			),
		},
		{
			name: 'A counter of readers.',
			post: post('<noscript><img src="https://count.example/1.gif" width="1"></noscript>'),
		},
		{name: 'Nothing in it.', post: post('<p><img src="/a.jpg"><noscript></noscript><noscript><img></noscript></p>')},
		{name: 'Code.', post: post('`<img src="/a.jpg"><noscript><img src="/a.jpg"></noscript>`\n')},
		{
			name: 'Liquid.',
			post: post('<p><img src="/a.jpg"><noscript><img src="/a.jpg" alt="{{ page.title }}"></noscript></p>'),
		},
		{
			name: 'The first copy does not load: that is another finding, and the fix of this one comes after it.',
			post: post(
				`<p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>\n<p><img src="/b.jpg" srcset="${pixel}"><noscript><img src="/b.jpg"></noscript></p>\n<p><picture><source srcset="${pixel}"><img src="/c.jpg"></picture><noscript><img src="/c.jpg"></noscript></p>\n`,
			),
		},
		{
			name: 'Other loaders.',
			post: post(
				'<p><img data-one="/b.jpg"><noscript><img src="/b.jpg"></noscript></p>\n<p><img data-two="/c.jpg 2x"><noscript><img src="/c.jpg"></noscript></p>\n',
			),
			options: {attributes: ['data-one'], setAttributes: ['...', 'data-two']},
		},
	],
	bad: [
		...[
			[
				'<p><noscript><img src="/a.jpg" alt="The &quot;ferry&quot;" title="Photo: Ida Holm"></noscript><img src="/a.jpg"></p>',
				'<p><img alt="The &quot;ferry&quot;" title="Photo: Ida Holm" src="/a.jpg"></p>',
			],
			[
				'<p><img src="/a.jpg" alt=""><noscript><img src="/a.jpg" alt="The ferry"></noscript></p>',
				'<p><img src="/a.jpg" alt="The ferry"></p>',
			],
			[
				'<p><img src="/a.jpg" alt=" A ferry "><noscript><img src="/a.jpg" alt="The ferry"></noscript></p>',
				'<p><img src="/a.jpg" alt=" A ferry "></p>',
			],
		].map(([written = '', fixed = '']) => ({
			name: `What the copy alone says goes to the image: ${written}`,
			post: post(`${written}\n`),
			reports: `
				9 | ${written}
				  | ${' '.repeat(written.indexOf('<noscript>'))}^^^^^^^^^^ warning: Image \`/a.jpg\` has a second copy in \`<noscript>\`.
			`,
			fixed: post(`${fixed}\n`),
		})),
		{
			name: 'Words in the `<picture>` would go with it: it has no fix.',
			post: post(
				'<p><picture><span>Photo: Ann Lee</span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Pier"></picture><noscript><img src="https://n.example/c.jpg"></noscript></p>\n',
			),
			reports: `
				9 | <p><picture><span>Photo: Ann Lee</span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Pier"></picture><noscript><img src="https://n.example/c.jpg"></noscript></p>
				  |                                                                                                                   ^^^^^^^^^^ error: Image \`https://n.example/c.jpg\` is not shown: its only good copy is in \`<noscript>\`.
			`,
		},
		{
			name: 'The first copy loads: the second goes. Queries ask for another size.',
			post: post(
				'<p><img src="https://img.example/a.jpg?w=600"><noscript><img src="https://img.example/a.jpg?w=900"></noscript></p>\n<figure><a href="/b"><picture><img src="/b.jpg"></picture></a> <!-- lazy -->\n<noscript><picture><source srcset="/b.webp"><img src="/b.jpg"></picture></noscript><figcaption>The pier</figcaption></figure>\n',
			),
			reports: `
				9 | <p><img src="https://img.example/a.jpg?w=600"><noscript><img src="https://img.example/a.jpg?w=900"></noscript></p>
				  |                                               ^^^^^^^^^^ warning: Image \`https://img.example/a.jpg?w=900\` has a second copy in \`<noscript>\`.
				11 | <noscript><picture><source srcset="/b.webp"><img src="/b.jpg"></picture></noscript><figcaption>The pier</figcaption></figure>
				   | ^^^^^^^^^^ warning: Image \`/b.jpg\` has a second copy in \`<noscript>\`.
			`,
			fixed: post(
				'<p><img src="https://img.example/a.jpg?w=600"></p>\n<figure><a href="/b"><picture><img src="/b.jpg"></picture></a> <!-- lazy -->\n<figcaption>The pier</figcaption></figure>\n',
			),
		},
		{
			name: 'The copy may come first, and there may be two.',
			post: post(
				'<p><noscript><img src="/a.jpg"></noscript><img class="lazyload" src="/a.jpg"></p>\n<p><img src="/b.jpg"><noscript><img src="/b.jpg"></noscript>\n<noscript><img src="/b.jpg?s=2"></noscript></p>\n',
			),
			reports: `
				9 | <p><noscript><img src="/a.jpg"></noscript><img class="lazyload" src="/a.jpg"></p>
				  |    ^^^^^^^^^^ warning: Image \`/a.jpg\` has a second copy in \`<noscript>\`.
				10 | <p><img src="/b.jpg"><noscript><img src="/b.jpg"></noscript>
				   |                      ^^^^^^^^^^ warning: Image \`/b.jpg\` has a second copy in \`<noscript>\`.
				11 | <noscript><img src="/b.jpg?s=2"></noscript></p>
				   | ^^^^^^^^^^ warning: Image \`/b.jpg?s=2\` has a second copy in \`<noscript>\`.
			`,
			fixed: post('<p><img class="lazyload" src="/a.jpg"></p>\n<p><img src="/b.jpg">\n</p>\n'),
		},
		{
			name: 'The first copy is spoilt, or hides itself: the good one takes its place, and its description.',
			post: post(
				`<p><a href="/a"><img alt="The &quot;pier&quot;" src="${pixel}" data-lazy-src="https://img.example/a.jpg?w=9&amp;is-pending-load=1#038;ssl=1"></a><noscript><img src="https://img.example/a.jpg?w=9&amp;ssl=1" alt=""></noscript></p>\n<p><img src="/b.jpg" style="display: none" alt="The ferry"> <noscript><img src="/b.jpg?s=1"></noscript></p>\n`,
			),
			options: {attributes: ['data-lazy-src']},
			reports: `
				9 | <p><a href="/a"><img alt="The &quot;pier&quot;" src="${pixel}" data-lazy-src="https://img.example/a.jpg?w=9&amp;is-pending-load=1#038;ssl=1"></a><noscript><img src="https://img.example/a.jpg?w=9&amp;ssl=1" alt=""></noscript></p>
				  | ${' '.repeat(`<p><a href="/a"><img alt="The &quot;pier&quot;" src="${pixel}" data-lazy-src="https://img.example/a.jpg?w=9&amp;is-pending-load=1#038;ssl=1"></a>`.length)}^^^^^^^^^^ error: Image \`https://img.example/a.jpg?w=9&ssl=1\` is not shown: its only good copy is in \`<noscript>\`.
				10 | <p><img src="/b.jpg" style="display: none" alt="The ferry"> <noscript><img src="/b.jpg?s=1"></noscript></p>
				   |                                                             ^^^^^^^^^^ error: Image \`/b.jpg?s=1\` is not shown: its only good copy is in \`<noscript>\`.
			`,
			fixed: post(
				'<p><a href="/a"><img src="https://img.example/a.jpg?w=9&amp;ssl=1" alt="The &quot;pier&quot;"></a></p>\n<p><img alt="The ferry" src="/b.jpg?s=1"> </p>\n',
			),
		},
		{
			name: 'A placeholder gives way, and so does a picture without a picture.',
			post: post(
				'<p><img src="/placeholder.gif" data-lazy-src="/b.jpg?is-pending-load=1"><noscript><img src="/b.jpg"></noscript></p>\n<p><picture><source srcset="data:," media="print"><img data-lazy-src="/c.jpg?is-pending-load=1"></picture><noscript><picture><source srcset="/c.webp"><img src="/c.jpg"></picture></noscript></p>\n',
			),
			reports: `
				9 | <p><img src="/placeholder.gif" data-lazy-src="/b.jpg?is-pending-load=1"><noscript><img src="/b.jpg"></noscript></p>
				  |                                                                         ^^^^^^^^^^ error: Image \`/b.jpg\` is not shown: its only good copy is in \`<noscript>\`.
				10 | <p><picture><source srcset="data:," media="print"><img data-lazy-src="/c.jpg?is-pending-load=1"></picture><noscript><picture><source srcset="/c.webp"><img src="/c.jpg"></picture></noscript></p>
				   |                                                                                                           ^^^^^^^^^^ error: Image \`/c.jpg\` is not shown: its only good copy is in \`<noscript>\`.
			`,
			fixed: post('<p><img src="/b.jpg"></p>\n<p><picture><source srcset="/c.webp"><img src="/c.jpg"></picture></p>\n'),
		},
		{
			name: 'An image that names no picture at all is shown by the copy beside it; a counter is none.',
			post: post(
				'<p><span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="The ferry" data-nimg="fill"><noscript><img src="/a.jpg"></noscript></span></p>\n<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><noscript><img src="https://count.example/1" width="1" height="1"></noscript></p>\n',
			),
			reports: `
				9 | <p><span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="The ferry" data-nimg="fill"><noscript><img src="/a.jpg"></noscript></span></p>
				  |                                                                                                 ^^^^^^^^^^ error: Image \`/a.jpg\` is not shown: its only good copy is in \`<noscript>\`.
			`,
			fixed: post(
				'<p><span><img alt="The ferry" src="/a.jpg"></span></p>\n<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><noscript><img src="https://count.example/1" width="1" height="1"></noscript></p>\n',
			),
		},
		{
			name: 'What holds a link or stands in something hidden is only reported.',
			post: post(
				'<p><img src="/a.jpg"><noscript><a href="/a"><img src="/a.jpg"></a></noscript></p>\n<p hidden><img src="/b.jpg"><noscript><img src="/b.jpg"></noscript></p>\n',
			),
			reports: `
				9 | <p><img src="/a.jpg"><noscript><a href="/a"><img src="/a.jpg"></a></noscript></p>
				  |                      ^^^^^^^^^^ warning: Image \`/a.jpg\` has a second copy in \`<noscript>\`.
				10 | <p hidden><img src="/b.jpg"><noscript><img src="/b.jpg"></noscript></p>
				   |                             ^^^^^^^^^^ warning: Image \`/b.jpg\` has a second copy in \`<noscript>\`.
			`,
		},
	],
});

test('no-noscript-twin: goes once no-unloaded-image has mended the first copy', (t) => {
	const text = post('<p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>\n');
	const fixed = fixPost(
		{path: 'a.md', text},
		configWith([rule, noUnloadedImage]),
		{archive: undefined, now: 0},
		'safe',
	);
	t.is(fixed.text, post('<p><img src="/a.jpg" data-src="/a.jpg"></p>\n'));
	t.deepEqual(fixed.dropped, []);
});

test('no-noscript-twin: the words of the copy in an element of AMP are those of its image', (t) => {
	const fix = (body: string) =>
		fixPost(
			{path: 'a.md', text: post(body)},
			configWith([rule, noUnloadedImage]),
			{archive: undefined, now: 0},
			'safe',
		);
	const fixed = fix(
		'<div><amp-img src="/w.jpg"><noscript><img src="/w.jpg" alt="The captain at the wheel"></noscript></amp-img></div>\n',
	);
	t.is(fixed.text, post('<div><img alt="The captain at the wheel" src="/w.jpg"></div>\n'));
	t.deepEqual(fixed.dropped, []);
});
