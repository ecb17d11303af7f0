import test from 'ava';
import rule from '../../../rules/links/named-link.ts';
import {fixText} from '../../../src/index.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const good: readonly (readonly [string, string])[] = [
	[
		'The link does not work, which is the graver fault.',
		'<p><a href="https://https://a.example/"><img src="a.jpg" alt=""></a> <a href="/gone"><img src="b.jpg" alt=""></a></p>',
	],
	['It leads nowhere, which is the graver fault.', '[]()'],
	['Text.', '<p><a href="https://a.example/"><b>a</b></a> [b](https://b.example/)</p>'],
	['An image with text.', '<p><a href="https://a.example/"><picture><img src="a.jpg" alt="a"></picture></a></p>'],
	[
		'An image with another name.',
		'<p><a href="/a"><img src="a.jpg" alt="" title="a"></a><a href="/b"><img src="b.jpg" aria-label="b"></a></p>',
	],
	[
		'An image without the attribute is the fault itself.',
		'<p><a href="https://a.example/"><img src="a.jpg"></a><a href="/b"><img src="a.jpg" alt=""><img src="b.jpg"></a></p>',
	],
	['A drawing with a title.', '<p><a href="/a"><svg><title>a</title><path d="M0"/></svg></a></p>'],
	[
		'A name of its own.',
		'<p><a href="/a" title="a"></a><a href="/b" aria-label="b"><img src="b.jpg"></a><a href="/c" aria-labelledby="c"></a></p>',
	],
	['Anchors.', '<p><a name="a"></a><a id="b"></a><a></a></p>'],
	['The mark beside a heading.', '<h2>a <a class="anchor" id="a" href="#a"></a></h2>'],
	['In noscript.', '<div><noscript><a href="/a"><img src="a.jpg"></a><a href="/b"></a></noscript></div>'],
	['Hidden.', '<div style="display: none"><a href="/a"></a></div><p><a href="/b" aria-hidden="true"></a></p>'],
	['A film.', '<p><a href="/a"><video src="a.mp4"></video></a></p>'],
	['A picture from its style.', '<p><a href="/a" style="display:block;background:url(a.jpg)"></a></p>'],
	['Cut by the browser.', '<div><p><a href="/a"></p><p>a</a></p><a href="/b"><p>b</p><p>c</p></div>'],
	['Cut by another link.', '<p><a href="/a"><a href="/b">b</a></a></p>'],
	['Code and Liquid.', '`<a href="/a"></a>`\n\n<p><a href="/b">{{ b }}</a></p>'],
];

testRule(rule, {
	good: [
		{
			name: 'The path of a snapshot, which leads nowhere: the graver fault.',
			post: post(
				'<a href="/web/20120216182711/https://town.example/"><img src="https://town.example/a.png" alt=""></a>\n',
			),
			archive: {posts: {}},
		},
		{
			name: 'A picture beside a title that leads to the same page.',
			post: post('<div><a href="/a"><img src="a.jpg" alt=""></a><h3><a href="/a">The tide</a></h3></div>\n'),
		},
		...good.map(([name, body]) => ({name, post: post(`${body}\n`)})),
		{
			name: 'Elements of libraries are not looked into.',
			post: post('<p><a href="/a"><amp-img src="a.jpg" alt=""></amp-img></a></p>\n'),
		},
		{
			name: 'Images are let off.',
			post: post('<p><a href="/a"><img src="a.jpg" alt=""></a></p>\n'),
			options: {images: false},
		},
	],
	bad: [
		{
			name: 'Links to one address are one finding.',
			post: post(
				'<p><a href="/a"><img src="a.jpg" alt=""></a> <a href="/b"></a> <a href="/a"><img src="b.jpg" alt=""></a> <a href="/b"></a></p>\n',
			),
			reports: `
				9 | <p><a href="/a"><img src="a.jpg" alt=""></a> <a href="/b"></a> <a href="/a"><img src="b.jpg" alt=""></a> <a href="/b"></a></p>
				  |                                              ^^^^^^^^^^^^^ warning: Link \`/b\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there (2 places).
			`,
			unsafelyFixed: post(
				'<p><a href="/a"><img src="a.jpg" alt=""></a>  <a href="/a"><img src="b.jpg" alt=""></a> </p>\n',
			),
		},
		{
			name: 'Links without content.',
			post: post(
				lines(
					'<p>One <a href="https://a.example/"></a>two<a href=""> </a>three',
					'<a href="https://b.example/"><span class="logo"></span></a><a href="/c">&nbsp;\u200b</a></p>',
				),
			),
			reports: `
				9 | <p>One <a href="https://a.example/"></a>two<a href=""> </a>three
				  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				9 | <p>One <a href="https://a.example/"></a>two<a href=""> </a>three
				  |                                            ^^^^^^^^^^^ warning: Link \`href=""\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				10 | <a href="https://b.example/"><span class="logo"></span></a><a href="/c">&nbsp;\u200b</a></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://b.example/\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				10 | <a href="https://b.example/"><span class="logo"></span></a><a href="/c">&nbsp;\u200b</a></p>
				   |                                                            ^^^^^^^^^^^^^ warning: Link \`/c\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
			`,
			unsafelyFixed: post(lines('<p>One two three', '&nbsp;\u200b</p>')),
		},
		{
			name: 'What a style drew is all that says where a link leads; a link that shares the page may go.',
			post: post(
				lines(
					'<p>Twitter: <a href="https://a.example/"><i class="icon-twitter"></i></a>',
					'<a href="https://b.example/"><span data-icon="&#xe16e;"></span></a>',
					'<a href="https://c.example/?u=https%3A%2F%2Fnews.example%2F2024%2Fa-post"><i class="fa fa-share"></i></a></p>',
				),
			),
			reports: `
				9 | <p>Twitter: <a href="https://a.example/"><i class="icon-twitter"></i></a>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				10 | <a href="https://b.example/"><span data-icon="&#xe16e;"></span></a>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://b.example/\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				11 | <a href="https://c.example/?u=https%3A%2F%2Fnews.example%2F2024%2Fa-post"><i class="fa fa-share"></i></a></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://c.example/?u=https%3A%2F%2Fnews.example%2F2024%2Fa-post\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
			`,
			unsafelyFixed: post(
				lines(
					'<p>Twitter: <a href="https://a.example/"><i class="icon-twitter"></i></a>',
					'<a href="https://b.example/"><span data-icon="&#xe16e;"></span></a>',
					'</p>',
				),
			),
		},
		{
			name: 'A link that ends before the smaller copy of its picture is closed behind it; before another it is empty.',
			post: post(
				lines(
					'<p><a href="https://a.example/ferry-s1600.jpg"></a>',
					'<img src="https://a.example/ferry-s400.jpg" alt="A ferry"> and',
					'<a href="https://a.example/dam.jpg"></a> <img src="https://a.example/pier.jpg" alt="A pier"></p>',
				),
			),
			reports: `
				9 | <p><a href="https://a.example/ferry-s1600.jpg"></a>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/ferry-s1600.jpg\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				11 | <a href="https://a.example/dam.jpg"></a> <img src="https://a.example/pier.jpg" alt="A pier"></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/dam.jpg\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
			`,
			unsafelyFixed: post(
				lines(
					'<p><a href="https://a.example/ferry-s1600.jpg">',
					'<img src="https://a.example/ferry-s400.jpg" alt="A ferry"></a> and',
					' <img src="https://a.example/pier.jpg" alt="A pier"></p>',
				),
			),
		},
		{
			name: 'Something else may lead to it.',
			post: post(
				'<p><a href="https://a.example/" id="a"></a><a href="https://a.example/" name="b"></a><a href="https://a.example/"><i id="c"></i></a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/" id="a"></a><a href="https://a.example/" name="b"></a><a href="https://a.example/"><i id="c"></i></a></p>
				  |                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
			`,
		},
		{
			name: 'The only record of where an article comes from stays; a link to the post’s own page is none.',
			post: post(
				lines(
					'<p><a href="https://mirror.example/read?source=https://paper.example/a"></a>',
					'<a href="https://mirror.example/?u=https%3A%2F%2Fpaper.example%2Fa&amp;x=1"></a>',
					'<a href="https://share.example/?u=https%3A%2F%2Fnews.example%2F2024%2Fa-post&amp;x=1"></a></p>',
				),
			),
			reports: `
				11 | <a href="https://share.example/?u=https%3A%2F%2Fnews.example%2F2024%2Fa-post&amp;x=1"></a></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://share.example/?u=https%3A%2F%2Fnews.example%2F2024%2Fa-post&x=1\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
			`,
			unsafelyFixed: post(
				lines(
					'<p><a href="https://mirror.example/read?source=https://paper.example/a"></a>',
					'<a href="https://mirror.example/?u=https%3A%2F%2Fpaper.example%2Fa&amp;x=1"></a>',
					'</p>',
				),
			),
		},
		{
			name: 'Images without text.',
			post: post(
				lines(
					'<p><a href="https://a.example/big.jpg"><img src="a.jpg" alt=" "></a>',
					'<a href="https://a.example/"><svg width="9"><path d="M0"/></svg></a></p>',
				),
			),
			reports: `
				9 | <p><a href="https://a.example/big.jpg"><img src="a.jpg" alt=" "></a>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/big.jpg\` has no name: its image has no \`alt\` text, so that screen readers spell the address.
				10 | <a href="https://a.example/"><svg width="9"><path d="M0"/></svg></a></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/\` has no name: its image has no \`alt\` text, so that screen readers spell the address.
			`,
		},
		{
			name: 'Links of Markdown.',
			post: post(
				'[](https://a.example/a-page-with-a-long-name/and-another-one/and-the-last) [![](a.jpg)](https://b.example/)\n',
			),
			reports: `
				9 | [](https://a.example/a-page-with-a-long-name/and-another-one/and-the-last) [![](a.jpg)](https://b.example/)
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://a.example/a-page-with-a-long-name/and-another-one/and-the-last\` has nothing in it that a reader could see or click on: only keyboards and screen readers stop there.
				9 | [](https://a.example/a-page-with-a-long-name/and-another-one/and-the-last) [![](a.jpg)](https://b.example/)
				  |                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Link \`https://b.example/\` has no name: its image has no \`alt\` text, so that screen readers spell the address.
			`,
		},
	],
});

/** A body of several lines. */
function lines(...texts: readonly string[]): string {
	return `${texts.join('\n')}\n`;
}

test('named-link: a link in many elements, and many links, are looked at in one go', (t) => {
	t.is(lint(rule, {post: post(`<p><a href="/a">${'<b></b>'.repeat(50_000)}</a></p>\n`)}).length, 1);
	t.is(lint(rule, {post: post(`<p>${'<a href="/a"></a>'.repeat(5_000)}</p>\n`)}).length, 1);
});

test('named-link: the only address of a film or message stays', (t) => {
	const kept = [
		'https://twitter.com/ann/status/123456789012',
		'https://www.youtube.com/watch?v=abcdefghijk',
		'https://youtu.be/abcdefghijk',
		'https://www.instagram.com/p/Cabc123/',
	];
	const removed = [
		'https://twitter.com/ann',
		'https://x.com/intent/post?url=https%3A%2F%2Fnews.example%2F2024%2Fa-post',
		'https://www.youtube.com/@ann',
		'https://vimeo.com/123456789',
	];
	const linkTo = (url: string, words = ''): string => `<a href="${url}">${words}</a>`;
	const named = linkTo('https://vimeo.com/123456789', 'The film');
	// One that goes stands before one that stays.
	const body = [...removed, ...kept].map((url) => linkTo(url)).join('');
	const fixed = fixText(post(`<p>A ${named}${body}</p>\n`), {
		path: '_posts/2024-03-01-a.md',
		config: {rules: {'named-link': 'warn'}},
		fix: 'unsafe',
	});
	t.is(fixed.text, post(`<p>A ${named}${kept.map((url) => linkTo(url)).join('')}</p>\n`));
	t.is(fixed.diagnostics.length, kept.length);
});

const card = '<a href="https://far.example/a" data-iframely-url="//cdn.iframe.ly/abc"></a>';

/** Links that a script fills where it runs, and the script. */
const filled: readonly (readonly [what: string, body: string, script: string])[] = [
	['data for Iframely', `<p>${card}</p>`, '<script async src="//cdn.iframe.ly/embed.js"></script>'],
	[
		'a box of Iframely',
		'<div class="iframely-embed"><div class="iframely-responsive"><a href="https://far.example/a"></a></div></div>',
		'<script async src="https://cdn.iframe.ly/embed.js"></script>',
	],
	[
		'a card of Embedly',
		'<p><a class="embedly-card" href="https://far.example/a"></a></p>',
		'<script async src="//cdn.embedly.com/widgets/platform.js"></script>',
	],
	[
		'a pin of Pinterest',
		'<p><a data-pin-do="embedPin" href="https://www.pinterest.com/pin/99/"></a></p>',
		'<script async defer src="//assets.pinterest.com/js/pinit.js"></script>',
	],
	[
		'a button of Twitter',
		'<p><a class="twitter-share-button" href="https://twitter.com/share"></a></p>',
		'<script async src="https://platform.twitter.com/widgets.js"></script>',
	],
];

for (const [what, body, script] of filled) {
	test(`named-link: ${what} is filled by its script, and left as it is without it`, (t) => {
		for (const text of [post(`${body}\n${script}\n`), ownWork(`${body}\n${script}\n`)])
			t.deepEqual(lint(rule, {post: text}), []);
		for (const text of [post(`${body}\n`), ownWork(`${body}\n`)]) {
			t.is(lint(rule, {post: text}).length, 1);
			const config = {rules: {'named-link': 'warn'}} as const;
			t.is(fixText(text, {path: '_posts/2024-03-01-a.md', config, fix: 'unsafe'}).text, text);
		}
	});
}

test('named-link: a script fills nothing that does not wait for it', (t) => {
	const script = '<script async src="//cdn.iframe.ly/embed.js"></script>';
	t.is(lint(rule, {post: ownWork(`<p><a href="https://far.example/a"></a></p>\n${script}\n`)}).length, 1);
	t.is(lint(rule, {post: ownWork(`<div class="embed"><p>One</p><a href="/a"></a></div>\n${script}\n`)}).length, 1);
	// In a page that was taken from elsewhere, only scripts that are known for it.
	t.is(lint(rule, {post: post(`<p>${card}</p>\n<script src="https://far.example/x.js"></script>\n`)}).length, 1);
	t.is(lint(rule, {post: ownWork(`<p>${card}</p>\n<script src="https://far.example/x.js"></script>\n`)}).length, 0);
});

/** A post that was taken from nowhere. */
function ownWork(body: string): string {
	return post(body)
		.replace(/^from:.*\n/m, '')
		.replace(/^# .*\n/m, '');
}

test('named-link: a link to a note in a link is shown, and one without words is not', (t) => {
	const found = (body: string): number =>
		lint(rule, {post: body, settings: {renderer: 'commonmark', templates: ['obsidian']}}).length;
	t.is(found('A [[[DEX]]](https://far.example/swap) and [**[[DEX|one]]**](https://far.example/b).\n'), 0);
	t.is(found('A [](https://far.example/swap)[[DEX]].\n'), 1);
});
