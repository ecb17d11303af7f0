import rule from '../../../rules/identity/portable-file-name.ts';
import {post, testRule} from '../../support/testRule.ts';

const long = '雨'.repeat(90);

testRule(rule, {
	good: [
		post('Text\n'),
		...[
			'2024-03-01-雨。？｜《雨》.md',
			'2024-03-01-What # 100% [Eng Sub].md',
			'2024-03-01-Rain & tide; snow &c; &pier;.md',
			'2024-03-01-Rain...md',
			'2024-03-01-Rain .md',
			'2024-03-01-Café.md',
			'2024-03-01-👩‍💻.md',
			'2024-03-01-می‌خواهم.md',
			'2024-03-01-❤️.md',
			'2024-03-01-ไทย\u200bไทย.md',
			`2024-03-01-${'雨'.repeat(80)}.md`,
			'2024-03-01-淸明.md',
			'.md',
		].map((name) => ({name, path: `_posts/${name}`, post: post('Text\n')})),
		{name: 'a folder’s name is another matter', path: 'a: b/2024-03-01-rain.md', post: post('Text\n')},
	],
	bad: [
		{
			name: 'references of HTML',
			path: '_posts/2024-03-01-Rain &amp; &quot;tide&#34;.md',
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name holds \`&amp;\`, which only HTML reads as \`&\`; a portable name is \`2024-03-01-Rain & ＂tide＂.md\`.
			`,
		},
		{
			name: 'characters without width, anywhere',
			path: '_posts/2024-03-01-\u200bRain\ufeff today.md',
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name holds U+200B and U+FEFF, which nobody sees; a portable name is \`2024-03-01-Rain today.md\`.
			`,
		},
		{
			name: 'a Chinese character that only looks like the usual one',
			path: '_posts/2024-03-01-\uf9b3.md',
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name holds U+F9B3 for \`靈\` (U+9748), so names that look equal differ; a portable name is \`2024-03-01-靈.md\`.
			`,
		},
		{
			name: 'signs that Windows forbids',
			path: 'archived/2024-03-01/2024-03-01-Rain: "what?" <a|b> \\" 2*3\\4 ?.md',
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name contains \`:\`, \`"\`, \`?\`, \`<\`, \`|\`, \`>\`, \`\\\` and \`*\`, which Windows does not allow; a portable name is \`2024-03-01-Rain： ＂what？＂ ＜a｜b＞ ＂ 2＊3＼4 ？.md\`.
			`,
		},
		{
			name: 'a control character, without title',
			path: '_posts/2024-03-01-a\u0007b.md',
			post: '---\ntitle:\n---\nText\n',
			reports: `
				1 | ---
				  | ^^^ warning: The file name contains U+0007, which Windows does not allow; a portable name is \`2024-03-01-ab.md\`.
			`,
		},
		{
			name: 'half an emoji, without front matter',
			path: '_posts/2024-03-01-雨\uFFFD.md',
			post: 'Text\n',
			reports: `
				1 | Text
				  | ^ warning: The file name contains U+FFFD, which stands for a lost character; a portable name is \`2024-03-01-雨.md\`.
			`,
		},
		{
			name: 'a letter in two pieces',
			path: '_posts/2024-03-01-Cafe\u0301.md',
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name holds U+0065 U+0301 for \`\u00e9\` (U+00E9), so names that look equal differ; a portable name is \`2024-03-01-Caf\u00e9.md\`.
			`,
		},
		{
			name: 'what is left of an emoji that was cut',
			path: '_posts/2024-03-01-雨👩\u200d\u200b.md',
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name holds U+200D and U+200B, which nobody sees; a portable name is \`2024-03-01-雨👩.md\`.
			`,
		},
		{
			name: 'too long',
			path: `_posts/2024-03-01-${long}.md`,
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name is 284 bytes long, more than the 255 of most file systems; a portable name is \`2024-03-01-${'雨'.repeat(80)}.md\`.
			`,
		},
		{
			name: 'too long, in ASCII',
			path: `_posts/2024-03-01-${'r'.repeat(250)}.md`,
			post: post('Text\n'),
			reports: `
				1 | ---
				  | ^^^ warning: The file name is 264 bytes long, more than the 255 of most file systems; a portable name is \`2024-03-01-${'r'.repeat(241)}.md\`.
			`,
		},
	],
});
