import test from 'ava';
import noUnloadedImage from '../../../rules/images/no-unloaded-image.ts';
import rule from '../../../rules/images/require-image-alt.ts';
import {lintPost} from '../../../src/engine/lint.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
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
			name: 'Images of Markdown that stand alone.',
			post: post('![](https://img.example/a.jpg)\n\n![ ](b.jpg)\n![A kite](c.jpg)\n'),
			reports: `
				9 | ![](https://img.example/a.jpg)
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://img.example/a.jpg\` stands alone in its paragraph, and nothing between its brackets says what it shows.
				11 | ![ ](b.jpg)
				   | ^^^^^^^^^^^ warning: Image \`b.jpg\` stands alone in its paragraph, and nothing between its brackets says what it shows.
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
