import rule from '../../../rules/text/no-raw-markdown.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		...[
			'Two powers 2**10 and 2**3, f**k and s**t, a **/*.js and **/*.ts pattern.',
			'Pass **args and **kwargs, or char **argv, char **envp.',
			'Gold** and silver** are notes, ** and so ** on.',
			'A mask a1**b2**c3, 王**，李**说。',
			'An escape \\*\\*a：\\*\\*b and `**a：**b`.',
			'A call f(**options, **more) and **text** that is read.',
		].map((text) => ({
			name: `Stars that nobody meant for bold words: ${text}`,
			post: post(`${text}\n`),
			settings: {renderer: 'commonmark' as const},
		})),
		{name: 'Markdown where it is read.', post: post('公司必須**確保安全**，詳見 [時刻表](https://port.example/)。\n')},
		{
			name: 'Stars that hide names and words.',
			post: post('<p>王**、李**說 王**和李**說 f**k and s**t ****** 09**-***123</p>\n'),
		},
		{name: 'Powers, masks and notes.', post: post('<p>2**3**4 a12**34**5 * ** *** ** text ** text</p>\n')},
		{
			name: 'What stands between two, which kramdown takes for one.',
			post: post('We show **kites **from **Reef**, and more.\n'),
		},
		{name: 'An odd number of marks.', post: post('<p>**The ferry** sails** again</p>\n')},
		{
			name: 'Code and escapes.',
			post: post(
				'<p><code>**a**</code> `**b**` `[a](https://a.example)` &#96;**c**&#96;</p>\n\n\\*\\*a\\*\\* \\[a](https://port.example/)\n',
			),
		},
		{
			name: 'References are meant to be shown.',
			post: post('<p>a &#42;&#42;ferry&#42;&#42; and &#91;a](https://port.example/) **</p>\n'),
		},
		{name: 'A post about Markdown.', post: post('<p>In Markdown, **words** are bold.</p>\n')},
		{
			name: 'Brackets that make no link.',
			post: post('<p>[1](a) a[0](b) [a] (https://port.example/) [a](ftp.example)</p>\n'),
		},
		{name: 'The text of a link.', post: post('<p><a href="/a">[a](https://port.example/)</a></p>\n')},
		{
			name: 'What stands in brackets in Markdown and is meant so.',
			post: post(
				'He said [sic] (https://port.example/) and [1] (https://port.example/), a[0][1], [Chorus][x2] and [i][j]; [^a] (see [^1]).\n\n' +
					'\\[The ferry] (https://port.example/) and `[the ferry] (https://port.example/)`, [the quay](https://port.example/a "A quay"), [the pier][p].\n\n' +
					'A wall[^2] and [a [small] one](https://port.example/b).\n\n[p]: https://port.example/c\n[^2]: A note.\n',
			),
			settings: {renderer: 'commonmark'},
		},
		{
			name: 'A lesson that shows how links are written.',
			post: post('In Markdown, [the ferry] (https://port.example/) is no link.\n'),
		},
		{name: 'Other subjects.', post: post('<p>Stars, **words**.</p>\n'), options: {subjects: ['stars']}},
	],
	bad: [
		{
			name: 'A mark before a sign or a blank, which CommonMark does not read.',
			post: post('锁。**原理：**它内部。\n\nNote that **kite-two **is mine.\n\n他说**“重点”**在此。\n'),
			settings: {renderer: 'commonmark'},
			reports: `
				9 | 锁。**原理：**它内部。
				  |   ^^^^^^^ warning: The stars of \`**原理：**\` are shown, and the words are not bold: a sign stands inside, and a letter right behind them.
				11 | Note that **kite-two **is mine.
				   |           ^^^^^^^^^^^^^ warning: The stars of \`**kite-two **\` are shown, and the words are not bold: a space stands inside of them.
				13 | 他说**“重点”**在此。
				   |   ^^^^^^^^ warning: The stars of \`**“重点”**\` are shown, and the words are not bold: a sign stands inside, and a letter right behind them.
			`,
			fixed: post('锁。**原理：**它内部。\n\nNote that **kite-two** is mine.\n\n他说**“重点”**在此。\n'),
			unsafelyFixed: post(
				'锁。<strong>原理：</strong>它内部。\n\nNote that **kite-two** is mine.\n\n他说<strong>“重点”</strong>在此。\n',
			),
		},
		{
			name: 'What kramdown does not read.',
			post: post('Note that **kite-two **is mine.\n\nAnd **原理：**它 is read.\n'),
			reports: `
				9 | Note that **kite-two **is mine.
				  |           ^^^^^^^^^^^^^ warning: The stars of \`**kite-two **\` are shown, and the words are not bold: a space stands inside of them.
			`,
			fixed: post('Note that **kite-two** is mine.\n\nAnd **原理：**它 is read.\n'),
		},
		{
			name: 'Strong words.',
			post: post('<div>公司必須**確保**安全。<b>**The ferry**</b> sails, **said:** the captain.</div>\n'),
			reports: `
				9 | <div>公司必須**確保**安全。<b>**The ferry**</b> sails, **said:** the captain.</div>
				  |          ^^^^^^ warning: The stars of \`**確保**\` are shown: in HTML they make nothing bold (3 places).
			`,
			unsafelyFixed: post(
				'<div>公司必須<strong>確保</strong>安全。<b><strong>The ferry</strong></b> sails, <strong>said:</strong> the captain.</div>\n',
			),
		},
		{
			name: 'Beside a URL, and in two lines.',
			post: post('<div>====**時刻表**https://port.example/a ==**多行\n文字**</div>\n'),
			reports: `
				9 | <div>====**時刻表**https://port.example/a ==**多行
				  |          ^^^^^^^ warning: The stars of \`**時刻表**\` are shown: in HTML they make nothing bold (2 places).
			`,
			unsafelyFixed: post(
				'<div>====<strong>時刻表</strong>https://port.example/a ==<strong>多行\n文字</strong></div>\n',
			),
		},
		{
			name: 'Links.',
			post: post(
				'<p>詳見 [時刻表](https://port.example/a?b=1&amp;c=2) and [the &amp; port](https://port.example/).</p>\n',
			),
			reports: `
				9 | <p>詳見 [時刻表](https://port.example/a?b=1&amp;c=2) and [the &amp; port](https://port.example/).</p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`[時刻表](https://port.example/a?b=1&c=2)\` is shown as it is written, and is no link (2 places).
			`,
			unsafelyFixed: post(
				'<p>詳見 <a href="https://port.example/a?b=1&amp;c=2">時刻表</a> and <a href="https://port.example/">the &amp; port</a>.</p>\n',
			),
		},
		{
			name: 'Within details, where the renderer reads no Markdown.',
			post: post('<details><summary>More</summary>\n**Example**\n</details>\n'),
			reports: `
				10 | **Example**
				   | ^^^^^^^^^^^ warning: The stars of \`**Example**\` are shown: in HTML they make nothing bold.
			`,
			unsafelyFixed: post('<details><summary>More</summary>\n<strong>Example</strong>\n</details>\n'),
		},
		{
			name: 'One paragraph is one finding, whatever breaks its lines or sets words apart.',
			post: post('<div>**News**<br>a <i>**Tide**</i><br>**Port**<p>**Sea**</p></div>\n'),
			reports: `
				9 | <div>**News**<br>a <i>**Tide**</i><br>**Port**<p>**Sea**</p></div>
				  |      ^^^^^^^^ warning: The stars of \`**News**\` are shown: in HTML they make nothing bold (3 places).
				9 | <div>**News**<br>a <i>**Tide**</i><br>**Port**<p>**Sea**</p></div>
				  |                                                  ^^^^^^^ warning: The stars of \`**Sea**\` are shown: in HTML they make nothing bold.
			`,
			unsafelyFixed: post(
				'<div><strong>News</strong><br>a <i><strong>Tide</strong></i><br><strong>Port</strong><p><strong>Sea</strong></p></div>\n',
			),
		},
		{
			name: 'A link that a program broke over lines.',
			post: post('See [\n\nThe ferry\n\n](https://port.example/a) now.\n'),
			reports: `
				9 | See [
				  |     ^ warning: \`[ The ferry ](https://port.example/a)\` is shown as it is written: as a link of Markdown it is broken.
			`,
		},
		...(
			[
				['[The ferry] (https://port.example/)', '[The ferry](https://port.example/)'],
				['![The ferry] (https://port.example/a.jpg)', undefined],
				['(The ferry)[https://port.example/]', '[The ferry](https://port.example/)'],
				['[渡輪]（https://port.example/）', '[渡輪](https://port.example/)'],
				['［渡輪］（https://port.example/）', '[渡輪](https://port.example/)'],
				['[The ferry](https://port.example/my ferry.html)', undefined],
				['[The ferry](https://port.example/a_(b)', undefined],
				['[The ferry]({{ site.baseurl }}/ferry/)', undefined],
				['![The ferry]({% link ferry.jpg %})', undefined],
			] as const
		).map(([link, fixed]) => ({
			name: `A link that is none: ${link}`,
			post: post(`Of ${link}\n`),
			settings: {renderer: 'commonmark' as const, templates: []},
			reports: `
				9 | Of ${link}
				  |    ${'^'.repeat(link.length)} warning: \`${link}\` is shown as it is written: as a link of Markdown it is broken.
			`,
			unsafelyFixed: post(`Of ${fixed ?? link}\n`),
		})),
		{
			name: 'References to what is not there.',
			post: post('See [the old ferry][b2] and the wall[^9].\n\n[b]: https://port.example/\n'),
			settings: {renderer: 'commonmark'},
			reports: `
				9 | See [the old ferry][b2] and the wall[^9].
				  |     ^^^^^^^^^^^^^^^^^^^ warning: \`[the old ferry][b2]\` is shown as it is written: nothing in the post says where it leads.
				9 | See [the old ferry][b2] and the wall[^9].
				  |                                     ^^^^ warning: \`[^9]\` is shown as it is written: the post has no such note.
			`,
		},
	],
});
