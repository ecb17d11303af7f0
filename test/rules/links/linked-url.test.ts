import test from 'ava';
import rule from '../../../rules/links/linked-url.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const good: readonly (readonly [string, string])[] = [
	[
		'A link.',
		'<p><a href="https://a.example/"><b>https://a.example/</b></a></p>\n\n[https://b.example/](https://b.example/) <https://c.example/>',
	],
	[
		'Something that could belong to the path.',
		'<p>https://a.example/wiki/渡輪 https://a.example/b渡輪 https://a.example/é</p>',
	],
	[
		'The name of the next URL.',
		'<p>https://a.example/3xFerry：https://a.example/3xPort: http://a.example/3xDock:https://b</p>',
	],
	[
		'A host that took in the next word.',
		'<p>https://port.comTimetable https://port.comtimetable https://port.comTimetable：@port</p>',
	],
	['URLs that run into a text.', '<p>https://youtu.be/abcdefghijkhttps://bit.ly/abc渡輪</p>'],
	['A URL that was cut.', '<p>https://a.example/time... https://a.example/time… https://a.example/time&hellip;</p>'],
	[
		'Elements and marks within a word.',
		'<p>https://a.example/<wbr>b https://a.example/<b>c</b></p>\n\nhttps://a.example/*d* https://a.example/\\_e https://a.example/`f`',
	],
	['Marks of Markdown around it in HTML.', '<p>*https://a.example/b* **https://a.example/c**</p>'],
	[
		'Signs without a width within it.',
		'<p>https://a.exam\u200bple/b https://a.example/c\u00add https://a.example/e\ufeff/f</p>',
	],
	['Code.', "<p><code>https://a.example/</code> location='https://a.example/' src=https://a.example/</p>"],
	[
		'Code that a text quotes.',
		'<p>圖在：https://a.example/test style=animation-name:x 與 &lt;loc&gt;https://a.example/&lt;/loc&gt;</p>\n' +
			'<p>https://a.example/b" onload=c https://a.example/d&quot;\ne=f https://a.example/g"&gt; https://a.example/h&quot; /&gt;</p>',
	],
	[
		'Tags and links that the renderer prints.',
		'<div><a href=https://a.example/>a</a></div>\n\n[a]b](https://a.example/)',
	],
	[
		'Elements without links.',
		'<div><button>https://a.example/</button><iframe src="a">https://a.example/</iframe><noscript>https://a.example/</noscript></div>',
	],
	[
		'Ports, user names, and hosts without a dot.',
		'<p>https://a.example:8080/b https://a:b@c.example/ http://localhost/a http://192.168.0.1/</p>',
	],
	['Liquid.', '<p>https://a.example/{{ a }} {{ b }}https://a.example/</p>'],
];

testRule(rule, {
	good: good.map(([name, body]) => ({name, post: post(`${body}\n`)})),
	bad: [
		{
			name: 'URLs and what stands around them.',
			post: post(
				lines(
					'<p>See https://a.example/b?c=1&amp;d=2#e, (https://a.example/f_(g)), https://a.example.</p>',
					'<p>渡輪：https://a.example/h，「https://a.example/i」https://a.example/j--------碼頭 &lt;https://a.example/k&gt;</p>',
				),
			),
			reports: `
				9 | <p>See https://a.example/b?c=1&amp;d=2#e, (https://a.example/f_(g)), https://a.example.</p>
				  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/b?c=1&d=2#e\` is not linked.
				9 | <p>See https://a.example/b?c=1&amp;d=2#e, (https://a.example/f_(g)), https://a.example.</p>
				  |                                            ^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/f_(g)\` is not linked.
				9 | <p>See https://a.example/b?c=1&amp;d=2#e, (https://a.example/f_(g)), https://a.example.</p>
				  |                                                                      ^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example\` is not linked.
				10 | <p>渡輪：https://a.example/h，「https://a.example/i」https://a.example/j--------碼頭 &lt;https://a.example/k&gt;</p>
				   |       ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/h\` is not linked.
				10 | <p>渡輪：https://a.example/h，「https://a.example/i」https://a.example/j--------碼頭 &lt;https://a.example/k&gt;</p>
				   |                            ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/i\` is not linked.
				10 | <p>渡輪：https://a.example/h，「https://a.example/i」https://a.example/j--------碼頭 &lt;https://a.example/k&gt;</p>
				   |                                                ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/j\` is not linked.
				10 | <p>渡輪：https://a.example/h，「https://a.example/i」https://a.example/j--------碼頭 &lt;https://a.example/k&gt;</p>
				   |                                                                                  ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/k\` is not linked.
			`,
			fixed: post(
				lines(
					'<p>See <a href="https://a.example/b?c=1&amp;d=2#e">https://a.example/b?c=1&amp;d=2#e</a>, (<a href="https://a.example/f_(g)">https://a.example/f_(g)</a>), <a href="https://a.example">https://a.example</a>.</p>',
					'<p>渡輪：<a href="https://a.example/h">https://a.example/h</a>，「<a href="https://a.example/i">https://a.example/i</a>」<a href="https://a.example/j">https://a.example/j</a>--------碼頭 &lt;<a href="https://a.example/k">https://a.example/k</a>&gt;</p>',
				),
			),
		},
		{
			name: 'Arrows and signs of equality in prose.',
			post: post('<p>The port -&gt;https://a.example/b c = d</p>\n'),
			reports: `
				9 | <p>The port -&gt;https://a.example/b c = d</p>
				  |                  ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/b\` is not linked.
			`,
			fixed: post('<p>The port -&gt;<a href="https://a.example/b">https://a.example/b</a> c = d</p>\n'),
		},
		{
			name: 'A raw ampersand.',
			post: post('<p>https://a.example/?b=1&c=2</p>\n'),
			reports: `
				9 | <p>https://a.example/?b=1&c=2</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/?b=1&c=2\` is not linked.
			`,
			fixed: post('<p><a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&c=2</a></p>\n'),
		},
		{
			name: 'The last of URLs that run into one another.',
			post: post('<p>https://youtu.be/abcdefghijkhttps://youtu.be/-bcdefghijk</p>\n'),
			reports: `
				9 | <p>https://youtu.be/abcdefghijkhttps://youtu.be/-bcdefghijk</p>
				  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://youtu.be/-bcdefghijk\` is not linked.
			`,
			fixed: post(
				'<p><a href="https://youtu.be/abcdefghijk">https://youtu.be/abcdefghijk</a> <a href="https://youtu.be/-bcdefghijk">https://youtu.be/-bcdefghijk</a></p>\n',
			),
		},
		{
			name: 'Markdown.',
			post: post(
				lines(
					'https://a.example/b_c_d and **https://a.example/e** say "https://a.example/f"',
					'',
					'## https://a.example/g',
					'',
					'- "see https://a.example/h" -- it\'s',
					' https://a.example/i',
				),
			),
			reports: `
				9 | https://a.example/b_c_d and **https://a.example/e** say "https://a.example/f"
				  | ^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/b_c_d\` is not linked.
				9 | https://a.example/b_c_d and **https://a.example/e** say "https://a.example/f"
				  |                               ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/e\` is not linked.
				11 | ## https://a.example/g
				   |    ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/g\` is not linked.
				13 | - "see https://a.example/h" -- it's
				   |        ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/h\` is not linked.
				14 |  https://a.example/i
				   |  ^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/i\` is not linked.
			`,
			fixed: post(
				lines(
					'<a href="https://a.example/b_c_d">https://a.example/b_c_d</a> and **<a href="https://a.example/e">https://a.example/e</a>** say "https://a.example/f"',
					'',
					'## <a href="https://a.example/g">https://a.example/g</a>',
					'',
					'- "see <a href="https://a.example/h">https://a.example/h</a>" -- it\'s',
					' <a href="https://a.example/i">https://a.example/i</a>',
				),
			),
		},
		{
			name: 'A URL that is too long to be shown.',
			post: post(
				'<p>https://a.example/2024/03/01/the-ferry-sails-again-after-three-weeks-in-the-dock-of-the-old-harbour-yard</p>\n',
			),
			reports: `
				9 | <p>https://a.example/2024/03/01/the-ferry-sails-again-after-three-weeks-in-the-dock-of-the-old-harbour-yard</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: URL \`https://a.example/2024/03/01/the-ferry-sails-again-after-three-weeks-in-the-dock-of-the-old-harbour-…\` is not linked.
			`,
			fixed: post(
				'<p><a href="https://a.example/2024/03/01/the-ferry-sails-again-after-three-weeks-in-the-dock-of-the-old-harbour-yard">https://a.example/2024/03/01/the-ferry-sails-again-after-three-weeks-in-the-dock-of-the-old-harbour-yard</a></p>\n',
			),
		},
	],
});

/** A body of several lines. */
function lines(...texts: readonly string[]): string {
	return `${texts.join('\n')}\n`;
}

test('linked-url: long texts are read in one go', (t) => {
	for (const part of [
		'https://a.com/)',
		'https://a.com/((',
		'https://a.com/......',
		'https://a.com/____',
		'https://a.com/&',
	]) {
		const text = part.repeat(20_000);
		t.notThrows(() => lint(rule, {post: post(`<p>${text}</p>\n`)}), part);
	}
});
