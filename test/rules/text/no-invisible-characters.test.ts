import rule from '../../../rules/text/no-invisible-characters.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p>A plain text, «with» signs, – dashes and a\u00a0blank.</p>\n'),
		{
			name: 'Joiners in emoji and letters, and marks of direction.',
			post: post('<p>👩‍🚀 می‌خواهم שלום\u200f! x\u200ey 🏳️‍🌈</p>\n'),
		},
		{
			name: 'Isolates and embeddings are how mixed directions are written.',
			post: post('<p>\u2067שלום\u2069 \u202ax\u202c</p>\n'),
		},
		{name: 'Code is shown as it is.', post: post('<pre>a\u200bb</pre>\n<p><code>c\u00add</code></p>\n\n`e\ufefff`\n')},
		{name: 'Attributes and comments.', post: post('<!-- a\u200bb --><p class="a\u200bb">c</p>\n')},
		{
			name: 'An article about such characters.',
			post: post('<p>The zero-width space, here: “a\u200bb”, parts words. 零宽\u200b\u200b度字符</p>\n'),
		},
		{
			name: 'Scripts that write no blanks between words mark them.',
			post: post('<p>ភាសា\u200bខ្មែរ ไทย\u200babc မြန်မာ&#8203;စာ</p>\n', {tags: '[ ไทย\u200bไทย ]'}),
		},
		{
			name: 'Characters without width in title and author are of another rule.',
			post: post('<p>a</p>\n', {title: '"\u200bA"', author: 'Ann\ufeff Lee'}),
		},
		{
			name: 'Escapes in front matter that stand for what can be seen.',
			post: post('<p>a</p>\n', {title: '"A \\"b\\" \\u4e2d\\tc"'}),
		},
		{
			name: 'A link to a note names a file, which is called so.',
			post: 'See [[Bild\u00adfoto 1.png]], [[Bild\u00adfoto 1.png#A\u00adnker]] and ![[Bild\u00adfoto 1.png]].\n',
			path: 'notes/a.md',
			settings: {renderer: 'commonmark', templates: ['obsidian'] as const},
			archive: {posts: {}, files: ['notes/Bild\u00adfoto 1.png']},
		},
		{name: 'References to other characters.', post: post('<p>it&#39;s&#9;&#10;&#x27;&nbsp;&zwj;&lrm;</p>\n')},
	],
	bad: [
		{
			name: 'A link to a note that names no file, and what is shown in place of a name.',
			post: 'See [[Bild\u00adfoto 2.png]] and [[Bild|Fo\u00adto]].\n',
			path: 'notes/a.md',
			settings: {renderer: 'commonmark', templates: ['obsidian'] as const},
			archive: {posts: {}, files: []},
			reports: `
				1 | See [[Bild\u00adfoto 2.png]] and [[Bild|Fo\u00adto]].
				  |           ^ warning: The text holds the soft hyphen \`U+00AD\`, which shows only at the end of a line, breaks searches and goes along with copied text.
				1 | See [[Bild\u00adfoto 2.png]] and [[Bild|Fo\u00adto]].
				  |                                      ^ warning: The text holds the soft hyphen \`U+00AD\`, which shows only at the end of a line, breaks searches and goes along with copied text.
			`,
		},
		{
			name: 'Soft hyphens in place of dashes: a person has to look at them.',
			post: post('<p>HARBOUR, CA\u00adUC has shown\u00adtwice now\u00adthat tides turn.</p>\n'),
			reports: `
				9 | <p>HARBOUR, CA\u00adUC has shown\u00adtwice now\u00adthat tides turn.</p>
				  |               ^ warning: The text holds the soft hyphen \`U+00AD\` (3 places), which shows only at the end of a line, breaks searches and goes along with copied text.
			`,
		},
		{
			name: 'Control characters, wherever they stand.',
			post: post(
				'<p>The ferry\u0008 sails.\u0001\u0001</p>\n<pre>\u001b[1mls\u001b[0m</pre>\n<p>one\u000btwo \u000cthree</p>\n<!-- \u0002 -->\n',
			),
			reports: `
				9 | <p>The ferry\u0008 sails.\u0001\u0001</p>
				  |             ^ error: The file holds the control character \`U+0008\`, which no feed may hold.
				9 | <p>The ferry\u0008 sails.\u0001\u0001</p>
				  |                     ^^ error: The file holds the control character \`U+0001\`, which no feed may hold.
				10 | <pre>\u001b[1mls\u001b[0m</pre>
				   |      ^ error: The file holds the control character \`U+001B\` (2 places), which no feed may hold.
				11 | <p>one\u000btwo \u000cthree</p>
				   |       ^ error: The file holds the control character \`U+000B\`, which no feed may hold.
				11 | <p>one\u000btwo \u000cthree</p>
				   |            ^ error: The file holds the control character \`U+000C\`, which no feed may hold.
				12 | <!-- \u0002 -->
				   |      ^ error: The file holds the control character \`U+0002\`, which no feed may hold.
			`,
			fixed: post('<p>The ferry sails.</p>\n<pre>[1mls[0m</pre>\n<p>one two three</p>\n<!-- \u0002 -->\n'),
		},
		{
			name: 'Control characters in words that an element has for its reader; a URL without them is another.',
			post: post('<p><img src="https://news.example/a\u0001.png" alt="The \u0002ferry" title="\u000b"></p>\n'),
			reports: `
				9 | <p><img src="https://news.example/a\u0001.png" alt="The \u0002ferry" title="\u000b"></p>
				  |                                    ^ error: The file holds the control character \`U+0001\`, which no feed may hold.
				9 | <p><img src="https://news.example/a\u0001.png" alt="The \u0002ferry" title="\u000b"></p>
				  |                                                    ^ error: The file holds the control character \`U+0002\`, which no feed may hold.
				9 | <p><img src="https://news.example/a\u0001.png" alt="The \u0002ferry" title="\u000b"></p>
				  |                                                                   ^ error: The file holds the control character \`U+000B\`, which no feed may hold.
			`,
			fixed: post('<p><img src="https://news.example/a\u0001.png" alt="The ferry" title=""></p>\n'),
		},
		{
			name: 'Control characters as references.',
			post: post('<p>a&#8;b&#x1B;</p>\n\nc&#1;d\n'),
			reports: `
				9 | <p>a&#8;b&#x1B;</p>
				  |     ^^^^ error: The file holds the control character \`U+0008\`, which no feed may hold.
				9 | <p>a&#8;b&#x1B;</p>
				  |          ^^^^^^ error: The file holds the control character \`U+001B\`, which no feed may hold.
				11 | c&#1;d
				   |  ^^^^ error: The file holds the control character \`U+0001\`, which no feed may hold.
			`,
			fixed: post('<p>ab</p>\n\ncd\n'),
		},
		{
			name: 'Control characters in code of Markdown are reported.',
			post: post('`a\u0008b`\n'),
			reports: `
				9 | \`a\u0008b\`
				  |   ^ error: The file holds the control character \`U+0008\`, which no feed may hold.
			`,
		},
		{
			name: 'A control character breaks the front matter.',
			post: post('<p>a</p>\n', {title: 'The\u0008 ferry', author: '"Ann\u0001 Lee"', extra: "'a\u000cb'"}),
			reports: `
				3 | title: The\u0008 ferry
				  |           ^ error: The file holds the control character \`U+0008\`, which no feed may hold.
				5 | author: "Ann\u0001 Lee"
				  |             ^ error: The file holds the control character \`U+0001\`, which no feed may hold.
				8 | extra: 'a\u000cb'
				  |          ^ error: The file holds the control character \`U+000C\`, which no feed may hold.
			`,
			fixed: post('<p>a</p>\n', {title: 'The ferry', author: '"Ann Lee"', extra: "'ab'"}),
		},
		{
			name: 'An escape that is none: `\\b` was `b` behind a backslash that nobody escaped.',
			post: post('<p>a</p>\n', {title: '"Folder C:\\bin"', tags: '[ "a\\0b", c ]'}),
			reports: `
				3 | title: "Folder C:\\bin"
				  |        ^^^^^^^^^^^^^^^ error: The value of \`title\` holds the control character \`U+0008\`, which no feed may hold.
				7 | tags: [ "a\\0b", c ]
				  |         ^^^^^^ error: The value of \`tags\` holds the control character \`U+0000\`, which no feed may hold.
			`,
		},
		{
			name: 'Characters without width in words, as marks and as references.',
			post: post(
				'<p>at\u200b:\u200b\u200b https://news.example/ <a href="#x">\ufeff<span>@ann</span>\ufeff</a></p>\n<p>a&#8203;b&ZeroWidthSpace;\u200bc &#xFEFF;</p>\n<p>\u200b</p>\n',
			),
			reports: `
				9 | <p>at\u200b:\u200b\u200b https://news.example/ <a href="#x">\ufeff<span>@ann</span>\ufeff</a></p>
				  |      ^ warning: The text holds the invisible character \`U+200B\` (5 places), which breaks searches and goes along with copied text.
				9 | <p>at\u200b:\u200b\u200b https://news.example/ <a href="#x">\ufeff<span>@ann</span>\ufeff</a></p>
				  |                                              ^ warning: The text holds the invisible character \`U+FEFF\` (3 places), which breaks searches and goes along with copied text.
			`,
			fixed: post('<p>at: https://news.example/ <a href="#x"><span>@ann</span></a></p>\n<p>abc </p>\n<p></p>\n'),
		},
		{
			name: 'However many there are of one character, they are one finding.',
			post: post(
				'<p>a \ufeff<a href="#x">@ann</a>\ufeff b \ufeff@bob\ufeff c \ufeff d \ufeff</p>\n<p>\u200b<b>e</b>\ufeff</p>\n<p><i>f</i>\ufeff<b>g</b> h\ufeff</p>\n',
			),
			reports: `
				9 | <p>a \ufeff<a href="#x">@ann</a>\ufeff b \ufeff@bob\ufeff c \ufeff d \ufeff</p>
				  |      ^ warning: The text holds the invisible character \`U+FEFF\` (9 places), which breaks searches and goes along with copied text.
				10 | <p>\u200b<b>e</b>\ufeff</p>
				   |    ^ warning: The text holds the invisible character \`U+200B\`, which breaks searches and goes along with copied text.
			`,
			fixed: post('<p>a <a href="#x">@ann</a> b @bob c  d </p>\n<p><b>e</b></p>\n<p><i>f</i><b>g</b> h</p>\n'),
		},
		{
			name: 'In a heading of Markdown, beside quotation marks and line breaks.',
			post: post(
				'[\u200bThe "ferry"\u200b](https://news.example/2024/a-post)\n------\n\nThe -- \ufeffwall\nis\u200b\nopen, "so"\u200b.\n',
			),
			reports: `
				9 | [\u200bThe "ferry"\u200b](https://news.example/2024/a-post)
				  |  ^ warning: The text holds the invisible character \`U+200B\` (2 places), which breaks searches and goes along with copied text.
				9 | [\u200bThe "ferry"\u200b](https://news.example/2024/a-post)
				  |              ^ warning: The text holds the invisible character \`U+200B\` (2 places), which breaks searches and goes along with copied text.
				12 | The -- \ufeffwall
				   |        ^ warning: The text holds the invisible character \`U+FEFF\`, which breaks searches and goes along with copied text.
			`,
			fixed: post(
				'[The "ferry"\u200b](https://news.example/2024/a-post)\n------\n\nThe -- \ufeffwall\nis\nopen, "so"\u200b.\n',
			),
		},
		{
			name: 'Where markup would come to be, they stay.',
			post: post(
				'<p>&lt;\u200bb> AT&\u200bT; {\u200b{ x }} &\u200bamp;</p>\n\none\n\u200b\ntwo\n\n\u200b- three\n\n\u200b# four\n\n*\u200b*five**\n',
			),
			reports: `
				9 | <p>&lt;\u200bb> AT&\u200bT; {\u200b{ x }} &\u200bamp;</p>
				  |        ^ warning: The text holds the invisible character \`U+200B\`, which breaks searches and goes along with copied text.
				9 | <p>&lt;\u200bb> AT&\u200bT; {\u200b{ x }} &\u200bamp;</p>
				  |               ^ warning: The text holds the invisible character \`U+200B\` (7 places), which breaks searches and goes along with copied text.
			`,
			fixed: post(
				'<p>&lt;b> AT&\u200bT; {\u200b{ x }} &\u200bamp;</p>\n\none\n\u200b\ntwo\n\n\u200b- three\n\n\u200b# four\n\n*\u200b*five**\n',
			),
		},
		{
			name: 'In a tag that the renderer prints.',
			post: post('<div>\n<img \u200bsrc="a.png" alt=""></div>\n'),
			reports: `
				10 | <img \u200bsrc="a.png" alt=""></div>
				   |      ^ warning: The text holds the invisible character \`U+200B\`, which breaks searches and goes along with copied text.
			`,
		},
		{
			name: 'Soft hyphens and overrides of direction.',
			post: post('<p>Donau\u00addampf&shy;schiff \u202eevil\u202c</p>\n', {
				title: 'The Donau\u00addampfschiff',
				author: 'Ann \u202eLee',
			}),
			reports: `
				3 | title: The Donau\u00addampfschiff
				  |                 ^ warning: The text holds the soft hyphen \`U+00AD\` (3 places), which shows only at the end of a line, breaks searches and goes along with copied text.
				5 | author: Ann \u202eLee
				  |             ^ warning: The text holds \`U+202E\`, which reverses the direction of what follows.
				9 | <p>Donau\u00addampf&shy;schiff \u202eevil\u202c</p>
				  |                           ^ warning: The text holds \`U+202E\`, which reverses the direction of what follows.
			`,
			unsafelyFixed: post('<p>Donaudampfschiff \u202eevil\u202c</p>\n', {
				title: 'The Donaudampfschiff',
				author: 'Ann \u202eLee',
			}),
		},
		{
			name: 'In front matter.',
			post: post('<p>a</p>\n', {
				tags: '[ \u200bNews, Sea\u200b, \u200b海, \u200b#x, 12\u200b:30 ]',
				categories: '"a\u200b, b"',
				description: '"\\u200bA ferry"',
				subtitle: '\u200byes',
			}),
			reports: `
				7 | tags: [ \u200bNews, Sea\u200b, \u200b海, \u200b#x, 12\u200b:30 ]
				  |         ^ warning: The text holds the invisible character \`U+200B\` (5 places), which breaks searches and goes along with copied text.
				7 | tags: [ \u200bNews, Sea\u200b, \u200b海, \u200b#x, 12\u200b:30 ]
				  |                   ^ warning: The text holds the invisible character \`U+200B\` (3 places), which breaks searches and goes along with copied text.
			`,
			fixed: post('<p>a</p>\n', {
				tags: '[ \u200bNews, Sea, 海, \u200b#x, 12\u200b:30 ]',
				categories: '"a, b"',
				description: '"\\u200bA ferry"',
				subtitle: '\u200byes',
			}),
		},
		{
			name: 'Other fields.',
			post: post('<p>a</p>\n', {tags: '[ News\u200b ]', motto: '"So\u200b"'}),
			options: {fields: ['motto']},
			reports: `
				8 | motto: "So\u200b"
				  |           ^ warning: The text holds the invisible character \`U+200B\`, which breaks searches and goes along with copied text.
			`,
			fixed: post('<p>a</p>\n', {tags: '[ News\u200b ]', motto: '"So"'}),
		},
		{
			name: 'Other subjects.',
			post: post('<p>The zero-width space is this: a\u200bb.</p>\n'),
			options: {subjects: ['byte order mark']},
			reports: `
				9 | <p>The zero-width space is this: a\u200bb.</p>
				  |                                   ^ warning: The text holds the invisible character \`U+200B\`, which breaks searches and goes along with copied text.
			`,
			fixed: post('<p>The zero-width space is this: ab.</p>\n'),
		},
	],
});
