import test from 'ava';
import rule from '../../../rules/links/no-tracking.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const good: readonly (readonly [string, string])[] = [
	['Nothing tracks.', '<p><a href="https://port.example/a?line=3&amp;page=2#utm_source=x">a</a></p>'],
	['A parameter that only begins alike.', '<p><a href="https://port.example/a?utm=1&amp;fbclids=2">a</a></p>'],
	['An access token of Medium.', '<p><a href="https://medium.com/p/1?sk=0a1b">a</a></p>'],
	[
		'Pages of WeChat.',
		'<p><a href="https://mp.weixin.qq.com/s?__biz=a&amp;sn=b&amp;chksm=c&amp;sid=d&amp;sig=e">a</a></p>',
	],
	['A source elsewhere.', '<p><a href="https://nei.example/m?source=che01">a</a> <a href="?source=rss">a</a></p>'],
	['Another meaning elsewhere.', '<p><a href="https://port.example/?si=3&amp;igsh=4">a</a></p>'],
	[
		'A page of a web archive is known by its whole address.',
		'<p><a href="https://web.archive.org/web/2020/https://port.example/?utm_source=a">a</a></p>' +
			'<p><a href="https://web.archive.org/web/2020/https:/port.example/?utm_source=a">a</a></p>',
	],
	[
		'An address within an address.',
		'<p><a href="https://share.example/?u=https://port.example/?a=1&amp;utm_source=b">a</a></p>',
	],
	[
		'A signature of all parameters.',
		'<p><img src="https://img.example/a.jpg?utm_source=a&amp;X-Amz-Signature=b" alt="a"></p>',
	],
	['Something else may begin within the value.', '<p><a href="https://a.example/?utm_source=a?page=2">a</a></p>'],
	['Another separator.', '<p><a href="https://a.example/?utm_source=a;page=2">a</a></p>'],
	['No URL of the web.', '<p><a href="mailto:a@port.example?utm_source=a">a</a></p>'],
	['Text, and other attributes.', '<p data-href="https://a.example/?fbclid=1">https://a.example/?fbclid=1</p>'],
	[
		'Code and Liquid.',
		'`<a href="https://a.example/?fbclid=1">`\n\n<p><a href="https://a.example/?fbclid={{ id }}">a</a></p>',
	],
	[
		'A detour without address.',
		'<p><a href="https://www.google.com/url?q=ferry">a</a> <a href="https://google.com/url">a</a></p>',
	],
	['A search.', '<p><a href="https://www.google.com/search?q=https%3A%2F%2Fport.example">a</a></p>'],
	['A picture of the page, signed by nobody.', '<p><a href="https://img.example/eyJidWNrZXQiOiJhYmMifQ.jpg">a</a></p>'],
	['A pixel of nobody known.', '<p><img src="https://port.example/line.gif" width="1" height="1" alt=""></p>'],
	[
		'A picture from a known address.',
		'<p><img src="https://medium.com/_/stat/a.png" width="100" height="1" alt="a"></p>',
	],
];

/** A body of several lines. */
function lines(...texts: readonly string[]): string {
	return `${texts.join('\n')}\n`;
}

/** Marks for those who pay an author, or who ask him where their readers come from. */
const ownMarks = [
	'utm_source=quay',
	'utm_source=npm-quay&utm_medium=referral&utm_campaign=readme',
	'utm_source=github&utm_medium=readme',
	'utm_source=weixinkol&utm_campaign=vip2022&utm_medium=kol',
	'utm_source=10031',
	'utm_source=tide-table&utm_medium=email',
	'utm_source=twitter&utm_campaign=ida%20moss',
	'UTM_SOURCE=Quay',
];

/** Marks of the places that an address was copied from. */
const copiedMarks = [
	'utm_source=tuicool&utm_medium=referral',
	'utm_source=Weibo',
	'utm_source=www.youtube.com',
	'utm_source=weekly&utm_medium=email&utm_campaign=115',
	'utm_source=t.co',
	'utm_source=ig_embed',
	'utm_term=.0b7dc0245ff0',
];

const ownUrl = 'https://medium.com/p/1?source=rss-0a1b------2';

testRule(rule, {
	good: [
		...ownMarks.map((query) => ({
			name: `What an author puts into a link of his own: ${query}`,
			post: post(`[a](https://a.example/?${query})\n`, {from: '', author: 'Ida Moss'}),
			settings: {siteHosts: ['blog.tide-table.example']},
		})),
		...good.map(([name, body]) => ({name, post: post(`${body}\n`)})),
		{
			name: "The post's own address is a matter of its front matter.",
			post: post(`[A post](${ownUrl})\n------\n`, {from: ownUrl}),
		},
		{
			name: 'Lists of a config.',
			post: post(
				'<p><a href="https://a.example/?fbclid=1">a</a><a href="https://www.google.com/url?q=https://b.example">b</a></p>',
			),
			settings: {trackingParameters: ['utm_*']},
			options: {redirects: [], pixels: []},
		},
	],
	bad: [
		{
			name: 'All parameters, the first ones, the last ones, and those between.',
			post: post(
				lines(
					'<p><a href="https://a.example/?utm_source=a&amp;utm_medium=b#c">a</a></p>',
					'<p><a href="https://a.example/?fbclid=a&utm_medium=b&amp;page=2&line=3#c">a</a></p>',
					'<p><a href="/a?page=2&amp;gclid=a&#38;mc_eid=b">a</a></p>',
					"<p><a href='https://a.example/?x=%26&amp;utm_term=.3&amp;y=&#34;&amp;&amp;igshid=1&amp;z'>a</a></p>",
				),
			),
			reports: `
				9 | <p><a href="https://a.example/?utm_source=a&amp;utm_medium=b#c">a</a></p>
				  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=a&utm_medium=b\`.
				10 | <p><a href="https://a.example/?fbclid=a&utm_medium=b&amp;page=2&line=3#c">a</a></p>
				   |                                ^^^^^^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`fbclid=a&utm_medium=b\`.
				11 | <p><a href="/a?page=2&amp;gclid=a&#38;mc_eid=b">a</a></p>
				   |                           ^^^^^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`gclid=a&mc_eid=b\`.
				12 | <p><a href='https://a.example/?x=%26&amp;utm_term=.3&amp;y=&#34;&amp;&amp;igshid=1&amp;z'>a</a></p>
				   |                                          ^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_term=.3&igshid=1\`.
			`,
			fixed: post(
				lines(
					'<p><a href="https://a.example/#c">a</a></p>',
					'<p><a href="https://a.example/?page=2&line=3#c">a</a></p>',
					'<p><a href="/a?page=2">a</a></p>',
					"<p><a href='https://a.example/?x=%26&amp;y=&#34;&amp;&amp;z'>a</a></p>",
				),
			),
		},
		{
			name: 'Links of Markdown; one by reference is mended in its definition, one that shows its URL is not.',
			post: post(
				lines(
					'[a](https://youtu.be/abcdefghijk?si=0a-1b "t"), [b](https://a.example/?b=1&amp;utm_source=x)',
					'',
					'[r][1] <https://a.example/?utm_source=x>',
					'',
					'[1]: https://a.example/?utm_source=r',
				),
			),
			reports: `
				9 | [a](https://youtu.be/abcdefghijk?si=0a-1b "t"), [b](https://a.example/?b=1&amp;utm_source=x)
				  |                                  ^^^^^^^^ warning: The URL tracks its readers by \`si=0a-1b\`.
				9 | [a](https://youtu.be/abcdefghijk?si=0a-1b "t"), [b](https://a.example/?b=1&amp;utm_source=x)
				  |                                                                                ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=x\`.
				11 | [r][1] <https://a.example/?utm_source=x>
				   |                            ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=x\`.
				13 | [1]: https://a.example/?utm_source=r
				   |                         ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=r\`.
			`,
			fixed: post(
				lines(
					'[a](https://youtu.be/abcdefghijk "t"), [b](https://a.example/?b=1)',
					'',
					'[r][1] <https://a.example/?utm_source=x>',
					'',
					'[1]: https://a.example/',
				),
			),
		},
		{
			name: 'A parameter that is written in another way is not mended.',
			post: post('<p><a href="https://a.example/?utm_source=&#97;&amp;b=1">a</a></p>\n'),
			reports: `
				9 | <p><a href="https://a.example/?utm_source=&#97;&amp;b=1">a</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=a\`.
			`,
		},
		{
			name: 'What is escaped twice is another rule’s, and has to be mended first.',
			post: post('<p><a href="https://a.example/?utm_source=a&amp;amp;b=1">a</a></p>\n'),
			reports: `
				9 | <p><a href="https://a.example/?utm_source=a&amp;amp;b=1">a</a></p>
				  |                                ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=a\`.
			`,
		},
		{
			name: 'Detours that name themselves.',
			post: post(
				'<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fport.example%2Fa&amp;data=x">a</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fport.example%2Fa&amp;data=x">a</a></p>
				  |             ${'^'.repeat(93)} warning: The link to \`https://port.example/a\` goes through \`eur01.safelinks.protection.outlook.com\`, which tracks its readers.
			`,
			fixed: post('<p><a href="https://port.example/a">a</a></p>\n'),
		},
		{
			name: 'Feeds of Medium, under hosts of their own too.',
			post: post(
				lines(
					'<p><a href="https://medium.com/p/1?source=rss-a">a</a></p>',
					'<p><a href="https://port.example/p/1?source=rss----0a1b---4">a</a></p>',
				),
			),
			reports: `
				9 | <p><a href="https://medium.com/p/1?source=rss-a">a</a></p>
				  |                                    ^^^^^^^^^^^^ warning: The URL tracks its readers by \`source=rss-a\`.
				10 | <p><a href="https://port.example/p/1?source=rss----0a1b---4">a</a></p>
				   |                                      ^^^^^^^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`source=rss----0a1b---4\`.
			`,
			fixed: post(
				lines('<p><a href="https://medium.com/p/1">a</a></p>', '<p><a href="https://port.example/p/1">a</a></p>'),
			),
		},
		{
			name: 'Images, films and their subtitles.',
			post: post(
				lines(
					'<p><img src="https://a.example/a.jpg?fbclid=1"',
					'srcset="https://a.example/b.jpg?fbclid=2 1x, https://a.example/c.jpg?w=2&amp;fbclid=3 2x" alt="a"></p>',
					'<video poster="https://a.example/a.jpg?gclid=4" src="https://a.example/v.mp4?gclid=5"><track src="https://a.example/v.vtt?gclid=6"></video>',
				),
			),
			reports: `
				9 | <p><img src="https://a.example/a.jpg?fbclid=1"
				  |                                      ^^^^^^^^ warning: The URL tracks its readers by \`fbclid=1\`.
				10 | srcset="https://a.example/b.jpg?fbclid=2 1x, https://a.example/c.jpg?w=2&amp;fbclid=3 2x" alt="a"></p>
				   |                                 ^^^^^^^^ warning: The URL tracks its readers by \`fbclid=2\`.
				10 | srcset="https://a.example/b.jpg?fbclid=2 1x, https://a.example/c.jpg?w=2&amp;fbclid=3 2x" alt="a"></p>
				   |                                                                              ^^^^^^^^ warning: The URL tracks its readers by \`fbclid=3\`.
				11 | <video poster="https://a.example/a.jpg?gclid=4" src="https://a.example/v.mp4?gclid=5"><track src="https://a.example/v.vtt?gclid=6"></video>
				   |                                        ^^^^^^^ warning: The URL tracks its readers by \`gclid=4\`.
				11 | <video poster="https://a.example/a.jpg?gclid=4" src="https://a.example/v.mp4?gclid=5"><track src="https://a.example/v.vtt?gclid=6"></video>
				   |                                                                              ^^^^^^^ warning: The URL tracks its readers by \`gclid=5\`.
				11 | <video poster="https://a.example/a.jpg?gclid=4" src="https://a.example/v.mp4?gclid=5"><track src="https://a.example/v.vtt?gclid=6"></video>
				   |                                                                                                                           ^^^^^^^ warning: The URL tracks its readers by \`gclid=6\`.
			`,
			fixed: post(
				lines(
					'<p><img src="https://a.example/a.jpg"',
					'srcset="https://a.example/b.jpg 1x, https://a.example/c.jpg?w=2 2x" alt="a"></p>',
					'<video poster="https://a.example/a.jpg" src="https://a.example/v.mp4"><track src="https://a.example/v.vtt"></video>',
				),
			),
		},
		{
			name: 'Detours, one of them in front of a tracking parameter.',
			post: post(
				lines(
					'<p><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fport.example%2Fnews%3Fa%3D1%26fbclid%3Dx&amp;h=AT0x">a</a></p>',
					"<p><a href='https://www.google.com.hk/url?sa=t&url=https%3A%2F%2Fport.example%2F%E6%B8%A1%20%7B%7Bx#top'>b</a></p>",
					'<p><a href="https://www.google.com/url?q=https://port.example/?a=1">c</a></p>',
					'',
					'[d](https://www.google.com/url?q=https://port.example/a&sa=D)',
					'[e](https://m.facebook.com/l.php?u=https%3A%2F%2Fport.example%2Fb)',
				),
			),
			reports: `
				9 | <p><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fport.example%2Fnews%3Fa%3D1%26fbclid%3Dx&amp;h=AT0x">a</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/news?a=1&fbclid=x\` goes through \`l.facebook.com\`, which tracks its readers.
				10 | <p><a href='https://www.google.com.hk/url?sa=t&url=https%3A%2F%2Fport.example%2F%E6%B8%A1%20%7B%7Bx#top'>b</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/%E6%B8%A1%20%7B%7Bx#top\` goes through \`www.google.com.hk\`, which tracks its readers.
				11 | <p><a href="https://www.google.com/url?q=https://port.example/?a=1">c</a></p>
				   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/?a=1\` goes through \`www.google.com\`, which tracks its readers.
				13 | [d](https://www.google.com/url?q=https://port.example/a&sa=D)
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/a\` goes through \`www.google.com\`, which tracks its readers.
				14 | [e](https://m.facebook.com/l.php?u=https%3A%2F%2Fport.example%2Fb)
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/b\` goes through \`m.facebook.com\`, which tracks its readers.
			`,
			fixed: post(
				lines(
					'<p><a href="https://port.example/news?a=1">a</a></p>',
					'<p><a href="https://port.example/%E6%B8%A1%20%7B%7Bx#top">b</a></p>',
					'<p><a href="https://port.example/?a=1">c</a></p>',
					'',
					'[d](https://port.example/a)',
					'[e](https://port.example/b)',
				),
			),
		},
		{
			name: 'A detour whose address may end earlier, and those that Markdown cannot hold or shows, are not mended.',
			post: post(
				lines(
					'<p><a href="https://www.google.com/url?q=https://port.example/?a=1&amp;sa=D">a</a></p>',
					'',
					'[b](https://www.google.com/url?q=https://port.example/a%28)',
					'<https://www.google.com/url?q=https://port.example/>',
				),
			),
			reports: `
				9 | <p><a href="https://www.google.com/url?q=https://port.example/?a=1&amp;sa=D">a</a></p>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/?a=1\` goes through \`www.google.com\`, which tracks its readers.
				11 | [b](https://www.google.com/url?q=https://port.example/a%28)
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/a(\` goes through \`www.google.com\`, which tracks its readers.
				12 | <https://www.google.com/url?q=https://port.example/>
				   |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link to \`https://port.example/\` goes through \`www.google.com\`, which tracks its readers.
			`,
		},
		{
			name: 'Angle brackets around a URL are of no matter, but where it is its own words.',
			post: post(
				'[a](<https://sea.example/?utm_source=x&b=1>) [c][c]\n\n[c]: <https://sea.example/?utm_source=y> "C"\n',
			),
			reports: `
				9 | [a](<https://sea.example/?utm_source=x&b=1>) [c][c]
				  |                           ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=x\`.
				11 | [c]: <https://sea.example/?utm_source=y> "C"
				   |                            ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=y\`.
			`,
			fixed: post('[a](<https://sea.example/?b=1>) [c][c]\n\n[c]: <https://sea.example/> "C"\n'),
		},
		{
			name: "The post's own address in its body; the heading link goes with the front matter.",
			post: post(`[A post](${ownUrl})\n------\n\n<p><a href="${ownUrl}">a</a></p>\n`, {from: ownUrl}),
			reports: `
				12 | <p><a href="https://medium.com/p/1?source=rss-0a1b------2">a</a></p>
				   |                                    ^^^^^^^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`source=rss-0a1b------2\`.
			`,
			fixed: post(`[A post](${ownUrl})\n------\n\n<p><a href="https://medium.com/p/1">a</a></p>\n`, {from: ownUrl}),
		},
		{
			name: 'A signed token has no fix.',
			post: post(
				'<p><a href="https://a.example/my?token=eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0&amp;utm_source=a">a</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/my?token=eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0&amp;utm_source=a">a</a></p>
				  |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link carries the key \`eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0\` of one reader: whoever opens the post may be able to act in that reader’s name.
				9 | <p><a href="https://a.example/my?token=eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0&amp;utm_source=a">a</a></p>
				  |                                                                                              ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=a\`.
			`,
			fixed: post(
				'<p><a href="https://a.example/my?token=eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>\n',
			),
		},
		{
			name: 'A link that a reader shared carries a name, and no key.',
			post: post(
				'<p><a href="https://a.example/shared/eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0?utm_source=a">a</a> <a href="https://b.example/p/1?share_id=eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/shared/eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0?utm_source=a">a</a> <a href="https://b.example/p/1?share_id=eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>
				  |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link was made for one reader to share, and says what its site noted of that: \`{"name":"Ann Lee"}\`.
				9 | <p><a href="https://a.example/shared/eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0?utm_source=a">a</a> <a href="https://b.example/p/1?share_id=eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>
				  |                                                                                        ^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=a\`.
				9 | <p><a href="https://a.example/shared/eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0?utm_source=a">a</a> <a href="https://b.example/p/1?share_id=eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>
				  |                                                                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link was made for one reader to share, and says what its site noted of that: \`{"name":"Ann Lee"}\`.
			`,
			fixed: post(
				'<p><a href="https://a.example/shared/eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a> <a href="https://b.example/p/1?share_id=eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiQW5uIExlZSJ9.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>\n',
			),
		},
		{
			name: 'What gives a right is a key also in a link for sharing, and so is what nobody can read.',
			post: post(
				'<p><a href="https://a.example/share/eyJuYW1lIjoiQW5uIExlZSIsInNjb3BlIjoid3JpdGUifQ.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a> <a href="https://b.example/share/eyJAAAAAAAAAAAAAA.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/share/eyJuYW1lIjoiQW5uIExlZSIsInNjb3BlIjoid3JpdGUifQ.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a> <a href="https://b.example/share/eyJAAAAAAAAAAAAAA.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>
				  |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link carries the key \`eyJuYW1lIjoiQW5uIExlZSIsInNjb3BlIjoid3JpdGUifQ.c2lnbmVkLWJ5LXRoZS1wb3J0\` of one reader: whoever opens the post may be able to act in that reader’s name.
				9 | <p><a href="https://a.example/share/eyJuYW1lIjoiQW5uIExlZSIsInNjb3BlIjoid3JpdGUifQ.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a> <a href="https://b.example/share/eyJAAAAAAAAAAAAAA.c2lnbmVkLWJ5LXRoZS1wb3J0">a</a></p>
				  |                                                                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The link carries the key \`eyJAAAAAAAAAAAAAA.c2lnbmVkLWJ5LXRoZS1wb3J0\` of one reader: whoever opens the post may be able to act in that reader’s name.
			`,
		},
		{
			name: 'Pixels, one of them alone in its paragraph.',
			post: post(
				lines(
					'<div>a<img src="https://medium.com/_/stat?event=post.clientViewed&amp;referrerSource=full_rss&amp;postId=1" width="1" height="1" alt=""></div>',
					'',
					'<img src="http://www.facebook.com/tr?id=1" style="width:0;height:0">',
				),
			),
			reports: `
				9 | <div>a<img src="https://medium.com/_/stat?event=post.clientViewed&amp;referrerSource=full_rss&amp;postId=1" width="1" height="1" alt=""></div>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://medium.com/_/stat?event=post.clientViewed&referrerSource=full_rss&postId=1\` is a tracking pixel.
				11 | <img src="http://www.facebook.com/tr?id=1" style="width:0;height:0">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`http://www.facebook.com/tr?id=1\` is a tracking pixel.
			`,
			fixed: post(lines('<div>a</div>', '', '')),
		},
		{
			name: 'In a post that was taken from nowhere, its author may be paid by a parameter, and count readers; a click has no number.',
			post: post(
				lines(
					'[a](https://a.example/?utm_source=weibo) [b](https://b.example/?fbclid=1)',
					'',
					'<p>c<img src="https://pixel.wp.com/g.gif?a=1" width="1" height="1" alt=""></p>',
				),
				{from: ''},
			),
			reports: `
				9 | [a](https://a.example/?utm_source=weibo) [b](https://b.example/?fbclid=1)
				  |                        ^^^^^^^^^^^^^^^^ warning: The URL tracks its readers by \`utm_source=weibo\`.
				9 | [a](https://a.example/?utm_source=weibo) [b](https://b.example/?fbclid=1)
				  |                                                                 ^^^^^^^^ warning: The URL tracks its readers by \`fbclid=1\`.
				11 | <p>c<img src="https://pixel.wp.com/g.gif?a=1" width="1" height="1" alt=""></p>
				   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Image \`https://pixel.wp.com/g.gif?a=1\` is a tracking pixel.
			`,
			fixed: post(
				lines(
					'[a](https://a.example/?utm_source=weibo) [b](https://b.example/)',
					'',
					'<p>c<img src="https://pixel.wp.com/g.gif?a=1" width="1" height="1" alt=""></p>',
				),
				{from: ''},
			),
			unsafelyFixed: post(lines('[a](https://a.example/) [b](https://b.example/)', '', '<p>c</p>'), {from: ''}),
		},
		{
			name: 'A link that the browser cuts into two.',
			post: post('<div><a href="https://a.example/?fbclid=1"><p>a</p><p>b</p></div>\n'),
			reports: `
				9 | <div><a href="https://a.example/?fbclid=1"><p>a</p><p>b</p></div>
				  |                                  ^^^^^^^^ warning: The URL tracks its readers by \`fbclid=1\`.
			`,
			fixed: post('<div><a href="https://a.example/"><p>a</p><p>b</p></div>\n'),
		},
	],
});

test('no-tracking: long URLs are read in one go', (t) => {
	for (const part of ['&utm_a=1', '&', '&amp;', '?', '#', '&#', 'eyJ', 'eyJ0000000000.', 'https:/', 'google.', '%']) {
		const url = `https://www.google.com/url?q=1${part.repeat(100_000)}`;
		t.notThrows(() => lint(rule, {post: post(`<p><a href="${url}">a</a></p>\n`)}), part);
	}
});

test('no-tracking: what an address has from where it was copied is found in posts of an author as well', (t) => {
	const found = (query: string): number =>
		lint(rule, {post: post(`[a](https://a.example/?${query})\n`, {from: ''}), archive: {posts: {}}}).length;
	for (const query of copiedMarks) t.is(found(query), 1, query);
	for (const query of ownMarks.slice(0, 5)) t.is(found(query), 0, query);
	t.is(found('utm_source=quay&fbclid=1'), 1);
});

test('no-tracking: in an archive of others’ pages, a post without a source has lost it', (t) => {
	const one = {
		post: post('[a](https://a.example/?utm_source=quay)\n', {from: ''}),
		archive: {
			posts: {
				'_posts/2024-03-02-b.md': post('B.\n'),
				'_posts/2024-03-03-c.md': post('C.\n'),
			},
		},
	};
	t.is(lint(rule, one).length, 1);
});
