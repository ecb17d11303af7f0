import rule from '../../../rules/text/no-mojibake.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p>Café, naïve, Straße, “quoted” – «so», 25\u00a0°C, ½, €5, 渡輪又開了。</p>\n'),
		{
			name: 'Capitals before signs of punctuation and blanks.',
			post: post('<p>AMANHÃ” IRMÃ’ MAÇÃ\u00a0– MAÇÃ» NÃO. «Â» ROMÂ\u00a0! À\u00a0» É… Ü“Ö„ ß”</p>\n'),
		},
		{name: 'Vietnamese.', post: post('<p>Ông Ấn, đâu, vâng, Ã, câu “â”, “Â”.</p>\n')},
		{
			name: 'Letters that such text begins with.',
			post: post('<p>å æ ø è é Ð Ñ ï â€ is what it was: 锛 鈥 銆 縺, 烫烫烫！</p>\n'.replace('â€ ', '')),
		},
		{name: 'Code.', post: post('<pre>Ã©\ufffd</pre>\n<p><code>â€™</code></p>\n\n`\ufffd`\n')},
		{name: 'An article about it.', post: post('<p>这就是乱码：锟斤拷，â€™，\ufffd。</p>\n')},
		{name: 'Attributes and comments.', post: post('<!-- \ufffd --><p title="Ã©">a</p>\n')},
	],
	bad: [
		{
			name: 'Lost characters: one finding for the whole text.',
			post: post('<p>The \ufffd\ufffdferry\ufffd sails.</p>\n<p>&#xFFFD;</p>\n'),
			reports: `
				9 | <p>The \ufffd\ufffdferry\ufffd sails.</p>
				  |        ^^ error: Characters are lost: the text holds 4 replacement characters (\`U+FFFD\`).
			`,
		},
		{
			name: 'UTF-8 read as windows-1252 or Latin-1.',
			post: post('<p>It’s the â€œferryâ€\u009d of the cafÃ©, 25Â\u00a0Â°C.</p>\n\nâ\u0080\u0099\n'),
			reports: `
				9 | <p>It’s the â€œferryâ€\u009d of the cafÃ©, 25Â\u00a0Â°C.</p>
				  |             ^^^ error: The text was read in the wrong encoding in 6 places, as \`â€œ\` shows.
			`,
		},
		{
			name: 'Accents.',
			post: post('<p>El niÃ±o</p>\n'),
			reports: `
				9 | <p>El niÃ±o</p>
				  |         ^^ error: The text was read in the wrong encoding in 1 place, as \`Ã±\` shows.
			`,
		},
		{
			name: 'A blank.',
			post: post('<p>The ferry.Â\u00a0 It sails.</p>\n'),
			reports: `
				9 | <p>The ferry.Â\u00a0 It sails.</p>
				  |              ^^ error: The text was read in the wrong encoding in 1 place, as \`Â\u00a0\` shows.
			`,
		},
		{
			name: 'Chinese.',
			post: post('<p>ä¸\u00adæ–‡</p>\n'),
			reports: `
				9 | <p>ä¸\u00adæ–‡</p>
				  |    ^^^^^^ error: The text was read in the wrong encoding in 1 place, as \`ä¸\u00adæ–‡\` shows.
			`,
		},
		{
			name: 'Russian.',
			post: post('<p>Ð´Ð°Ñ€</p>\n'),
			reports: `
				9 | <p>Ð´Ð°Ñ€</p>
				  |    ^^^^^^ error: The text was read in the wrong encoding in 1 place, as \`Ð´Ð°Ñ€\` shows.
			`,
		},
		{
			name: 'Byte order mark.',
			post: post('<p>ï»¿The ferry ï¿½</p>\n'),
			reports: `
				9 | <p>ï»¿The ferry ï¿½</p>
				  |    ^^^ error: The text was read in the wrong encoding in 2 places, as \`ï»¿\` shows.
			`,
		},
		{
			name: 'Read as Chinese.',
			post: post('<p>It鈥檚 渡輪锛屾 錕</p>\n'),
			reports: `
				9 | <p>It鈥檚 渡輪锛屾 錕</p>
				  |      ^^ error: The text was read in the wrong encoding in 2 places, as \`鈥檚\` shows.
			`,
		},
		{
			name: 'Read as Japanese.',
			post: post('<p>縺薙ｓ縺ｫ縺｡縺ｯ</p>\n'),
			reports: `
				9 | <p>縺薙ｓ縺ｫ縺｡縺ｯ</p>
				  |       ^^^^^^ error: The text was read in the wrong encoding in 1 place, as \`縺ｫ縺｡縺ｯ\` shows.
			`,
		},
		{
			name: 'What was lost on two ways.',
			post: post('<p>渡輪锟斤拷锟斤拷\ufffd</p>\n'),
			reports: `
				9 | <p>渡輪锟斤拷锟斤拷\ufffd</p>
				  |      ^^^ error: The text was read in the wrong encoding in 2 places, as \`锟斤拷\` shows.
				9 | <p>渡輪锟斤拷锟斤拷\ufffd</p>
				  |            ^ error: Characters are lost: the text holds 1 replacement character (\`U+FFFD\`).
			`,
		},
		{
			name: 'Front matter.',
			post: post('<p>a</p>\n', {title: '"The \ufffd ferry"', tags: '[ CafÃ© ]', extra: 'Ã©'}),
			reports: `
				3 | title: "The \ufffd ferry"
				  |             ^ error: Characters are lost: the text holds 1 replacement character (\`U+FFFD\`).
				7 | tags: [ CafÃ© ]
				  |            ^^ error: The text was read in the wrong encoding in 1 place, as \`Ã©\` shows.
			`,
		},
		{
			name: 'Other fields and subjects.',
			post: post('<p>亂碼</p>\n', {title: '"The \ufffd ferry"', motto: 'CafÃ©'}),
			options: {fields: ['motto'], subjects: []},
			reports: `
				8 | motto: CafÃ©
				  |           ^^ error: The text was read in the wrong encoding in 1 place, as \`Ã©\` shows.
			`,
		},
	],
});
