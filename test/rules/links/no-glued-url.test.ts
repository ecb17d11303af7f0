import test from 'ava';
import rule from '../../../rules/links/no-glued-url.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const good: readonly (readonly [string, string])[] = [
	[
		'Punctuation ends a URL.',
		'「https://bit.ly/abc」 https://bit.ly/abc，渡輪。「https://bit.ly/abc」https://youtu.be/abcdefghijk：渡輪 https://port.example/a——渡輪',
	],
	[
		'Signs and brackets within a path.',
		'https://wiki.example/wiki/★ https://wiki.example/wiki/Lucky☆Star https://port.example/hello-🎉-ferry-1 https://port.example/Report（final）.pdf https://port.example/tag/【渡輪】 https://port.example/search?q=★渡輪',
	],
	['A page that is a sign.', 'https://emoji.example/👉 https://emoji.example/？'],
	['Signs behind punctuation.', 'https://port.example/a. ►渡輪 https://port.example/a.►渡輪'],
	[
		'A colon without a label.',
		'https://port.example/old: https://port.example/new https://t.me/ferrynews：https://t.me/a',
	],
	[
		'A scheme with a letter too many, or with another one before it.',
		'hhttps://port.example httphttps://port.example view-source:https://port.example git+https://port.example',
	],
	['A URL within an encoded path.', 'https://reader.example/feed%2Fhttps://port.example/a'],
	['Words that end before it.', 'Ferry: https://port.example （https://port.example） 渡輪https://port.example'],
	[
		'Addresses that end.',
		'ferry@port.com ferry@port.com，渡輪 ferry@port.com（渡輪） ferry@port.com.tw <a href="mailto:a@port.com">a@port.com渡輪</a>',
	],
	[
		'Names in all scripts, and other ends of hosts.',
		'ferry@port.com渡輪.tw ferry@port.ferry渡輪 https://media.example/@a.com渡輪 https://a:b@port.com渡輪',
	],
	[
		'Japanese and Korean set no space before particles.',
		'ferry@port.comまで ferry@port.jpに送る ferry@port.com으로 보내',
	],
	[
		'Nor do they behind URLs.',
		'https://www.naver.com에서 확인하세요 https://port.co.kr/index.html에 https://github.com/ferry/dock를 https://port.comをご覧ください https://bit.ly/abcはこちら https://youtu.be/abcdefghijkから https://port.com부터 https://port.comより',
	],
	[
		'Parts of a path that are to be filled in.',
		'https://port.example/api/【id】 https://port.example/api/【編號】 https://port.example/api/【id】/posts/【n】 https://port.example/?id=【id】',
	],
	['A path that goes on behind a word.', 'https://t.me/ferry渡輪/5'],
	[
		'White space of all kinds.',
		'https://bit.ly/abc 渡輪 https://bit.ly/abc\u3000渡輪 https://bit.ly/abc&nbsp;渡輪 https://bit.ly/abc<br>渡輪',
	],
	[
		'Paths hold all scripts.',
		'https://zh.wiki.example/wiki/渡輪 https://zh.wiki.example/wiki/T-3渡輪 https://port.example/a渡輪',
	],
	[
		'Tags and searches do.',
		'https://twitter.com/hashtag/ferry渡輪 https://twitter.com/search?q=渡輪 https://www.instagram.com/explore/tags/a渡輪/',
	],
	[
		'Names do.',
		'https://www.youtube.com/@渡輪 https://www.youtube.com/c/ferry渡輪 https://www.youtube.com/hashtag/渡輪 https://www.facebook.com/FerryNews渡輪-1234567',
	],
	['Hosts do.', 'https://www.渡輪.example https://渡輪.tw/ https://port.tw渡輪.tw https://port.com渡輪/timetable'],
	['No host.', 'https://account上查看 https://渡輪'],
	['A host of no known end.', 'https://port.example渡輪'],
	[
		'A URL within another one.',
		'https://web.archive.org/web/2020/https://port.example/ https://a.example/?u=https://port.example/ https://https://port.example',
	],
	[
		'A line drawn behind it.',
		'https://youtu.be/abcdefghijk--------渡輪 https://bit.ly/abc--------渡輪 https://www.port.com/a=====渡輪',
	],
	['A slip of the pen.', 'https://youtu.be/abcdefghijkl https://www.youtube.com/watch?v=abcdefghijklm&amp;t=1'],
	[
		'A word of Latin letters may belong to the id.',
		'https://t.me/ferrynewsDiscord：渡輪 https://t.me/ferrynewsDonate：https://pay.example/a',
	],
	[
		'The text of a link.',
		'<a href="https://bit.ly/abc">https://bit.ly/abc渡輪</a> <a href="/a"><b>https://bit.ly/abc渡輪</b></a>',
	],
	['Code.', '<code>https://bit.ly/abc渡輪</code><samp>https://bit.ly/abc渡輪</samp>'],
	['Liquid.', 'https://bit.ly/{{ id }}渡輪'],
];

testRule(rule, {
	good: good.map(([name, text]) => ({name, post: post(`<p>${text}</p>\n`)})),
	bad: [
		{
			name: 'Files and donations.',
			post: post(
				'<p>https://port.example/2024/ferry.html渡輪 https://port.example/a.aspx更多 https://paypal.me/ferry?locale.x=zh_TW加入</p>\n',
			),
			reports: `
				9 | <p>https://port.example/2024/ferry.html渡輪 https://port.example/a.aspx更多 https://paypal.me/ferry?locale.x=zh_TW加入</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/2024/ferry.html\` runs into \`渡輪\`.
				9 | <p>https://port.example/2024/ferry.html渡輪 https://port.example/a.aspx更多 https://paypal.me/ferry?locale.x=zh_TW加入</p>
				  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/a.aspx\` runs into \`更多\`.
				9 | <p>https://port.example/2024/ferry.html渡輪 https://port.example/a.aspx更多 https://paypal.me/ferry?locale.x=zh_TW加入</p>
				  |                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://paypal.me/ferry?locale.x=zh_TW\` runs into \`加入\`.
			`,
			fixed: post(
				'<p>https://port.example/2024/ferry.html 渡輪 https://port.example/a.aspx 更多 https://paypal.me/ferry?locale.x=zh_TW 加入</p>\n',
			),
		},
		{
			name: 'The name of a channel.',
			post: post(
				'<p>頻道：https://www.youtube.com/ferrynews訂閱 https://www.youtube.com/results?search_query=渡輪</p>\n',
			),
			reports: `
				9 | <p>頻道：https://www.youtube.com/ferrynews訂閱 https://www.youtube.com/results?search_query=渡輪</p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://www.youtube.com/ferrynews\` runs into \`訂閱\`.
			`,
			fixed: post(
				'<p>頻道：https://www.youtube.com/ferrynews 訂閱 https://www.youtube.com/results?search_query=渡輪</p>\n',
			),
		},
		{
			name: 'Short links in Chinese.',
			post: post('<p>影片：https://bit.ly/2YsRD8D哈嘍，大家好！訂閱：https://reurl.cc/a1b2c每天更新</p>\n'),
			reports: `
				9 | <p>影片：https://bit.ly/2YsRD8D哈嘍，大家好！訂閱：https://reurl.cc/a1b2c每天更新</p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/2YsRD8D\` runs into \`哈嘍\`.
				9 | <p>影片：https://bit.ly/2YsRD8D哈嘍，大家好！訂閱：https://reurl.cc/a1b2c每天更新</p>
				  |                                       ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://reurl.cc/a1b2c\` runs into \`每天更新\`.
			`,
			fixed: post('<p>影片：https://bit.ly/2YsRD8D 哈嘍，大家好！訂閱：https://reurl.cc/a1b2c 每天更新</p>\n'),
		},
		{
			name: 'A label belongs to the text behind it, whatever the id in front of it.',
			post: post(
				'<p>https://bit.ly/R48RDZFacebook粉專 https://reurl.cc/a1b2cinstagram追蹤 https://t.me/ferry_newsYouTube頻道</p>\n',
			),
			reports: `
				9 | <p>https://bit.ly/R48RDZFacebook粉專 https://reurl.cc/a1b2cinstagram追蹤 https://t.me/ferry_newsYouTube頻道</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48RDZ\` runs into \`Facebook粉專\`.
				9 | <p>https://bit.ly/R48RDZFacebook粉專 https://reurl.cc/a1b2cinstagram追蹤 https://t.me/ferry_newsYouTube頻道</p>
				  |                                    ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://reurl.cc/a1b2c\` runs into \`instagram追\`.
				9 | <p>https://bit.ly/R48RDZFacebook粉專 https://reurl.cc/a1b2cinstagram追蹤 https://t.me/ferry_newsYouTube頻道</p>
				  |                                                                      ^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://t.me/ferry_news\` runs into \`YouTube頻道\`.
			`,
			fixed: post(
				'<p>https://bit.ly/R48RDZ Facebook粉專 https://reurl.cc/a1b2c instagram追蹤 https://t.me/ferry_news YouTube頻道</p>\n',
			),
		},
		{
			name: 'Another word at the end of an id may belong to either: nobody can tell where the space goes.',
			post: post('<p>https://bit.ly/R48RDZDonate支持 https://bit.ly/R48RDFB粉專</p>\n'),
			reports: `
				9 | <p>https://bit.ly/R48RDZDonate支持 https://bit.ly/R48RDFB粉專</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48RDZDonate\` runs into \`支持\`.
				9 | <p>https://bit.ly/R48RDZDonate支持 https://bit.ly/R48RDFB粉專</p>
				  |                                  ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48RDFB\` runs into \`粉專\`.
			`,
		},
		{
			name: 'Links that run into one another.',
			post: post(
				'<p>https://youtu.be/abcdefghijkhttps://youtu.be/-bcdefghij_https://a.example/b?c=1http://d.example/ferry.</p>\n',
			),
			reports: `
				9 | <p>https://youtu.be/abcdefghijkhttps://youtu.be/-bcdefghij_https://a.example/b?c=1http://d.example/ferry.</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtu.be/abcdefghijk\` runs into \`https://youtu.be\`.
				9 | <p>https://youtu.be/abcdefghijkhttps://youtu.be/-bcdefghij_https://a.example/b?c=1http://d.example/ferry.</p>
				  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtu.be/-bcdefghij_\` runs into \`https://a.example\`.
				9 | <p>https://youtu.be/abcdefghijkhttps://youtu.be/-bcdefghij_https://a.example/b?c=1http://d.example/ferry.</p>
				  |                                                            ^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/b?c=1\` runs into \`http://d.example\`.
			`,
			fixed: post(
				'<p>https://youtu.be/abcdefghijk https://youtu.be/-bcdefghij_ https://a.example/b?c=1 http://d.example/ferry.</p>\n',
			),
		},
		{
			name: 'Ids of a fixed length.',
			post: post(
				lines(
					'<p>https://youtu.be/abcdefghijkSubscribe now. https://www.youtube.com/watch?v=abcdefghijk02:15 The dock.</p>',
					'<p>https://youtube.com/channel/UCabcdefghijklmnopqrstuv訂閱 https://m.youtube.com/watch?v=abcdefghijk&amp;t=1m5s渡輪</p>',
				),
			),
			reports: `
				9 | <p>https://youtu.be/abcdefghijkSubscribe now. https://www.youtube.com/watch?v=abcdefghijk02:15 The dock.</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtu.be/abcdefghijk\` runs into \`Subscribe\`.
				9 | <p>https://youtu.be/abcdefghijkSubscribe now. https://www.youtube.com/watch?v=abcdefghijk02:15 The dock.</p>
				  |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://www.youtube.com/watch?v=abcdefghijk\` runs into \`02\`.
				10 | <p>https://youtube.com/channel/UCabcdefghijklmnopqrstuv訂閱 https://m.youtube.com/watch?v=abcdefghijk&amp;t=1m5s渡輪</p>
				   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtube.com/channel/UCabcdefghijklmnopqrstuv\` runs into \`訂閱\`.
				10 | <p>https://youtube.com/channel/UCabcdefghijklmnopqrstuv訂閱 https://m.youtube.com/watch?v=abcdefghijk&amp;t=1m5s渡輪</p>
				   |                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://m.youtube.com/watch?v=abcdefghijk&t=1m5s\` runs into \`渡輪\`.
			`,
			fixed: post(
				lines(
					'<p>https://youtu.be/abcdefghijk Subscribe now. https://www.youtube.com/watch?v=abcdefghijk 02:15 The dock.</p>',
					'<p>https://youtube.com/channel/UCabcdefghijklmnopqrstuv 訂閱 https://m.youtube.com/watch?v=abcdefghijk&amp;t=1m5s 渡輪</p>',
				),
			),
		},
		{
			name: 'Accounts.',
			post: post(
				'<p>https://twitter.com/ferry_news電報：https://t.me/ferrynews船 https://www.facebook.com/ferrynews페리 https://instagram.com/ferry.news/ㄉㄨˋ</p>\n',
			),
			reports: `
				9 | <p>https://twitter.com/ferry_news電報：https://t.me/ferrynews船 https://www.facebook.com/ferrynews페리 https://instagram.com/ferry.news/ㄉㄨˋ</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://twitter.com/ferry_news\` runs into \`電報\`.
				9 | <p>https://twitter.com/ferry_news電報：https://t.me/ferrynews船 https://www.facebook.com/ferrynews페리 https://instagram.com/ferry.news/ㄉㄨˋ</p>
				  |                                     ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://t.me/ferrynews\` runs into \`船\`.
				9 | <p>https://twitter.com/ferry_news電報：https://t.me/ferrynews船 https://www.facebook.com/ferrynews페리 https://instagram.com/ferry.news/ㄉㄨˋ</p>
				  |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://www.facebook.com/ferrynews\` runs into \`페리\`.
				9 | <p>https://twitter.com/ferry_news電報：https://t.me/ferrynews船 https://www.facebook.com/ferrynews페리 https://instagram.com/ferry.news/ㄉㄨˋ</p>
				  |                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://instagram.com/ferry.news/\` runs into \`ㄉㄨˋ\`.
			`,
			fixed: post(
				'<p>https://twitter.com/ferry_news 電報：https://t.me/ferrynews 船 https://www.facebook.com/ferrynews 페리 https://instagram.com/ferry.news/ ㄉㄨˋ</p>\n',
			),
		},
		{
			name: 'Hosts.',
			post: post('<p>https://www.port.com渡輪 https://port.example.comhttps://www.port.com</p>\n'),
			reports: `
				9 | <p>https://www.port.com渡輪 https://port.example.comhttps://www.port.com</p>
				  |    ^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://www.port.com\` runs into \`渡輪\`.
				9 | <p>https://www.port.com渡輪 https://port.example.comhttps://www.port.com</p>
				  |                           ^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example.com\` runs into \`https://www.port.com\`.
			`,
			fixed: post('<p>https://www.port.com 渡輪 https://port.example.com https://www.port.com</p>\n'),
		},
		{
			name: 'Markdown.',
			post: post('The ferry: https://bit.ly/3abcdeF渡輪 and **https://youtu.be/abcdefghijk碼頭**.\n'),
			reports: `
				9 | The ferry: https://bit.ly/3abcdeF渡輪 and **https://youtu.be/abcdefghijk碼頭**.
				  |            ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/3abcdeF\` runs into \`渡輪\`.
				9 | The ferry: https://bit.ly/3abcdeF渡輪 and **https://youtu.be/abcdefghijk碼頭**.
				  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtu.be/abcdefghijk\` runs into \`碼頭\`.
			`,
			fixed: post('The ferry: https://bit.ly/3abcdeF 渡輪 and **https://youtu.be/abcdefghijk 碼頭**.\n'),
		},
		{
			name: 'Signs that begin the next line of a list.',
			post: post(
				'<p>https://bit.ly/abc►渡輪 https://youtu.be/abcdefghijk🎉渡輪 https://www.port.com→渡輪 https://port.example/a/★追蹤 https://reurl.cc/1eQom👉🏽渡輪</p>\n',
			),
			reports: `
				9 | <p>https://bit.ly/abc►渡輪 https://youtu.be/abcdefghijk🎉渡輪 https://www.port.com→渡輪 https://port.example/a/★追蹤 https://reurl.cc/1eQom👉🏽渡輪</p>
				  |    ^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/abc\` runs into \`►渡輪\`.
				9 | <p>https://bit.ly/abc►渡輪 https://youtu.be/abcdefghijk🎉渡輪 https://www.port.com→渡輪 https://port.example/a/★追蹤 https://reurl.cc/1eQom👉🏽渡輪</p>
				  |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtu.be/abcdefghijk\` runs into \`🎉渡輪\`.
				9 | <p>https://bit.ly/abc►渡輪 https://youtu.be/abcdefghijk🎉渡輪 https://www.port.com→渡輪 https://port.example/a/★追蹤 https://reurl.cc/1eQom👉🏽渡輪</p>
				  |                                                           ^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://www.port.com\` runs into \`→渡輪\`.
				9 | <p>https://bit.ly/abc►渡輪 https://youtu.be/abcdefghijk🎉渡輪 https://www.port.com→渡輪 https://port.example/a/★追蹤 https://reurl.cc/1eQom👉🏽渡輪</p>
				  |                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/a/\` runs into \`★追蹤\`.
				9 | <p>https://bit.ly/abc►渡輪 https://youtu.be/abcdefghijk🎉渡輪 https://www.port.com→渡輪 https://port.example/a/★追蹤 https://reurl.cc/1eQom👉🏽渡輪</p>
				  |                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://reurl.cc/1eQom\` runs into \`👉🏽渡輪\`.
			`,
			fixed: post(
				'<p>https://bit.ly/abc ►渡輪 https://youtu.be/abcdefghijk 🎉渡輪 https://www.port.com →渡輪 https://port.example/a/ ★追蹤 https://reurl.cc/1eQom 👉🏽渡輪</p>\n',
			),
		},
		{
			name: 'Drawn lines and brackets.',
			post: post(
				'<p>https://port.example/a－－－－渡輪 https://port.example/b【贊助】 https://bit.ly/abc（粉專） https://port.example/c.html〈渡輪〉 https://port.example/d｜渡輪</p>\n',
			),
			reports: `
				9 | <p>https://port.example/a－－－－渡輪 https://port.example/b【贊助】 https://bit.ly/abc（粉專） https://port.example/c.html〈渡輪〉 https://port.example/d｜渡輪</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/a\` runs into \`－－－－渡輪\`.
				9 | <p>https://port.example/a－－－－渡輪 https://port.example/b【贊助】 https://bit.ly/abc（粉專） https://port.example/c.html〈渡輪〉 https://port.example/d｜渡輪</p>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/b\` runs into \`【贊助\`.
				9 | <p>https://port.example/a－－－－渡輪 https://port.example/b【贊助】 https://bit.ly/abc（粉專） https://port.example/c.html〈渡輪〉 https://port.example/d｜渡輪</p>
				  |                                                            ^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/abc\` runs into \`（粉專\`.
				9 | <p>https://port.example/a－－－－渡輪 https://port.example/b【贊助】 https://bit.ly/abc（粉專） https://port.example/c.html〈渡輪〉 https://port.example/d｜渡輪</p>
				  |                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/c.html\` runs into \`〈渡輪\`.
				9 | <p>https://port.example/a－－－－渡輪 https://port.example/b【贊助】 https://bit.ly/abc（粉專） https://port.example/c.html〈渡輪〉 https://port.example/d｜渡輪</p>
				  |                                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/d\` runs into \`｜渡輪\`.
			`,
			fixed: post(
				'<p>https://port.example/a －－－－渡輪 https://port.example/b 【贊助】 https://bit.ly/abc （粉專） https://port.example/c.html 〈渡輪〉 https://port.example/d ｜渡輪</p>\n',
			),
		},
		{
			name: 'Behind a word that may belong to the id, only a sign is certain.',
			post: post(
				'<p>https://bit.ly/R48Donate►渡輪 https://bit.ly/R48Donate（支持） https://bit.ly/R48Facebook►渡輪 https://bit.ly/R48Facebook（粉專）</p>\n',
			),
			reports: `
				9 | <p>https://bit.ly/R48Donate►渡輪 https://bit.ly/R48Donate（支持） https://bit.ly/R48Facebook►渡輪 https://bit.ly/R48Facebook（粉專）</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48Donate\` runs into \`►渡輪\`.
				9 | <p>https://bit.ly/R48Donate►渡輪 https://bit.ly/R48Donate（支持） https://bit.ly/R48Facebook►渡輪 https://bit.ly/R48Facebook（粉專）</p>
				  |                                ^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48Donate\` runs into \`（支持\`.
				9 | <p>https://bit.ly/R48Donate►渡輪 https://bit.ly/R48Donate（支持） https://bit.ly/R48Facebook►渡輪 https://bit.ly/R48Facebook（粉專）</p>
				  |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48Facebook\` runs into \`►渡輪\`.
				9 | <p>https://bit.ly/R48Donate►渡輪 https://bit.ly/R48Donate（支持） https://bit.ly/R48Facebook►渡輪 https://bit.ly/R48Facebook（粉專）</p>
				  |                                                                                           ^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48\` runs into \`Facebook\`.
			`,
			fixed: post(
				'<p>https://bit.ly/R48Donate ►渡輪 https://bit.ly/R48Donate（支持） https://bit.ly/R48Facebook►渡輪 https://bit.ly/R48 Facebook（粉專）</p>\n',
			),
		},
		{
			name: 'Labels of the next URL.',
			post: post(
				'<p>https://port.example/F182Paypal：https://paypal.me/a https://bit.ly/a1b2cFB: https://fb.example/a https://t.me/ferrynewsDiscord:https://discord.gg/abc</p>\n',
			),
			reports: `
				9 | <p>https://port.example/F182Paypal：https://paypal.me/a https://bit.ly/a1b2cFB: https://fb.example/a https://t.me/ferrynewsDiscord:https://discord.gg/abc</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/F182\` runs into \`Paypal\`.
				9 | <p>https://port.example/F182Paypal：https://paypal.me/a https://bit.ly/a1b2cFB: https://fb.example/a https://t.me/ferrynewsDiscord:https://discord.gg/abc</p>
				  |                                                        ^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/a1b2c\` runs into \`FB\`.
				9 | <p>https://port.example/F182Paypal：https://paypal.me/a https://bit.ly/a1b2cFB: https://fb.example/a https://t.me/ferrynewsDiscord:https://discord.gg/abc</p>
				  |                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://t.me/ferrynews\` runs into \`Discord\`.
			`,
			fixed: post(
				'<p>https://port.example/F182 Paypal：https://paypal.me/a https://bit.ly/a1b2c FB: https://fb.example/a https://t.me/ferrynews Discord:https://discord.gg/abc</p>\n',
			),
		},
		{
			name: 'A label or a word between two URLs.',
			post: post(
				'<p>https://bit.ly/R48RDZFacebookhttps://fb.example/a https://bit.ly/R48RDZDonatehttps://fb.example/b https://port.example/FerryFacebookhttps://fb.example/c</p>\n',
			),
			reports: `
				9 | <p>https://bit.ly/R48RDZFacebookhttps://fb.example/a https://bit.ly/R48RDZDonatehttps://fb.example/b https://port.example/FerryFacebookhttps://fb.example/c</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48RDZ\` runs into \`Facebookht\`.
				9 | <p>https://bit.ly/R48RDZFacebookhttps://fb.example/a https://bit.ly/R48RDZDonatehttps://fb.example/b https://port.example/FerryFacebookhttps://fb.example/c</p>
				  |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`Facebook\` runs into URL \`https://fb.example/a\`.
				9 | <p>https://bit.ly/R48RDZFacebookhttps://fb.example/a https://bit.ly/R48RDZDonatehttps://fb.example/b https://port.example/FerryFacebookhttps://fb.example/c</p>
				  |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/R48RDZDonate\` runs into \`https://fb.example\`.
				9 | <p>https://bit.ly/R48RDZFacebookhttps://fb.example/a https://bit.ly/R48RDZDonatehttps://fb.example/b https://port.example/FerryFacebookhttps://fb.example/c</p>
				  |                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/FerryFacebook\` runs into \`https://fb.example\`.
			`,
			fixed: post(
				'<p>https://bit.ly/R48RDZ Facebook https://fb.example/a https://bit.ly/R48RDZDonatehttps://fb.example/b https://port.example/FerryFacebookhttps://fb.example/c</p>\n',
			),
		},
		{
			name: 'Words that run into a URL.',
			post: post('<p>Facebookhttps://fb.example/a Сайтhttps://port.example/ from 15 HKDhttps://bit.ly/abc渡輪</p>\n'),
			reports: `
				9 | <p>Facebookhttps://fb.example/a Сайтhttps://port.example/ from 15 HKDhttps://bit.ly/abc渡輪</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`Facebook\` runs into URL \`https://fb.example/a\`.
				9 | <p>Facebookhttps://fb.example/a Сайтhttps://port.example/ from 15 HKDhttps://bit.ly/abc渡輪</p>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`Сайт\` runs into URL \`https://port.example/\`.
				9 | <p>Facebookhttps://fb.example/a Сайтhttps://port.example/ from 15 HKDhttps://bit.ly/abc渡輪</p>
				  |                                                                   ^^^^^^^^^^^^^^^^^^^^^ warning: \`HKD\` runs into URL \`https://bit.ly/abc\`.
				9 | <p>Facebookhttps://fb.example/a Сайтhttps://port.example/ from 15 HKDhttps://bit.ly/abc渡輪</p>
				  |                                                                      ^^^^^^^^^^^^^^^^^^ warning: URL \`https://bit.ly/abc\` runs into \`渡輪\`.
			`,
			fixed: post(
				'<p>Facebook https://fb.example/a Сайт https://port.example/ from 15 HKD https://bit.ly/abc 渡輪</p>\n',
			),
		},
		{
			name: 'Addresses.',
			post: post(
				'<p>ferry@port.com渡輪 信箱ferry.news+a@mail.port.com.tw聯絡 a@mail.example影片 ferry@port.co.krフェリー</p>\n',
			),
			reports: `
				9 | <p>ferry@port.com渡輪 信箱ferry.news+a@mail.port.com.tw聯絡 a@mail.example影片 ferry@port.co.krフェリー</p>
				  |    ^^^^^^^^^^^^^^ warning: E-mail address \`ferry@port.com\` runs into \`渡輪\`.
				9 | <p>ferry@port.com渡輪 信箱ferry.news+a@mail.port.com.tw聯絡 a@mail.example影片 ferry@port.co.krフェリー</p>
				  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: E-mail address \`ferry.news+a@mail.port.com.tw\` runs into \`聯絡\`.
				9 | <p>ferry@port.com渡輪 信箱ferry.news+a@mail.port.com.tw聯絡 a@mail.example影片 ferry@port.co.krフェリー</p>
				  |                                                       ^^^^^^^^^^^^^^ warning: E-mail address \`a@mail.example\` runs into \`影片\`.
				9 | <p>ferry@port.com渡輪 信箱ferry.news+a@mail.port.com.tw聯絡 a@mail.example影片 ferry@port.co.krフェリー</p>
				  |                                                                        ^^^^^^^^^^^^^^^^ warning: E-mail address \`ferry@port.co.kr\` runs into \`フェリ\`.
			`,
			fixed: post(
				'<p>ferry@port.com 渡輪 信箱ferry.news+a@mail.port.com.tw 聯絡 a@mail.example 影片 ferry@port.co.kr フェリー</p>\n',
			),
		},
		{
			name: 'A host of the config.',
			post: post('<p>https://port.example/ab12渡輪 https://bit.ly/abc渡輪</p>\n'),
			settings: {shortLinkHosts: ['port.example']},
			reports: `
				9 | <p>https://port.example/ab12渡輪 https://bit.ly/abc渡輪</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://port.example/ab12\` runs into \`渡輪\`.
			`,
			fixed: post('<p>https://port.example/ab12 渡輪 https://bit.ly/abc渡輪</p>\n'),
		},
	],
});

/** A body of several lines. */
function lines(...texts: readonly string[]): string {
	return `${texts.join('\n')}\n`;
}

test('no-glued-url: long texts are read in one go', (t) => {
	const parts = [
		'https://',
		'https://a.',
		'https://a.com',
		'https://youtu.be/abcdefghijk',
		'https://bit.ly/a渡',
		'https://www.facebook.com/abcdefgh-',
		'https://a.com/((((((((((',
		'https://a.com/..........',
		'&amp;',
		'a@',
		'a@b.com渡',
		'a@b.',
		'►',
		'【',
		'https://a.com/b►',
		'https://a.com/b【',
		'Facebookhttps://a.com/b',
	];
	for (const part of parts) {
		const text = part.repeat(20_000);
		t.notThrows(() => lint(rule, {post: post(`<p>${text}</p>\n`)}), part);
		t.notThrows(() => lint(rule, {post: post(`<p>https://bit.ly/${text}</p>\n`)}), part);
	}
	t.notThrows(() => lint(rule, {post: post(`<p>https://a.com/${'-'.repeat(500_000)}${'.'.repeat(500_000)}</p>\n`)}));
});
