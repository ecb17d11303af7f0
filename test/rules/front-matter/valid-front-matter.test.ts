import validFrontMatter from '../../../rules/front-matter/valid-front-matter.ts';
import {post, testRule} from '../../support/testRule.ts';

const heading = (text: string): string =>
	`<!--1709280000000-->\n[${text}](https://news.example/2024/a-post)\n------\n\n<div>Text</div>\n`;

testRule(validFrontMatter, {
	good: [
		post('Text\n'),
		{name: 'an empty mapping', post: '---\n---\nText\n'},
		{name: 'closed by dots', post: '---\nlayout: post\n...\nText\n'},
		{
			name: 'quotation marks and backslashes, escaped',
			post: post(heading('A "good" \\d'), {title: '"A \\"good\\" \\\\d"'}),
		},
		{name: 'TOML', post: '+++\ntitle = "a: b" # c\n[params]\nx = 1\n+++\nText\n', settings: {generator: 'hugo'}},
		{name: 'JSON', post: '{"title": "a", "b": [{}]}\n\nText\n', settings: {generator: 'hugo'}},
		{name: 'JSON of Hexo', post: ';;;\n"title": "a"\n;;;\nText\n', settings: {generator: 'hexo'}},
		{name: 'head lines', post: 'Title: a\nDate: 2024-03-01\n\nText\n', settings: {generator: 'plain'}},
		{name: 'signs that are no syntax where they stand', post: post('Text\n', {title: 'C# & a:b - 50% @home'})},
	],
	bad: [
		{
			name: 'no front matter',
			post: 'Text\n',
			reports: `
				1 | Text
				  | ^ error: The post has no front matter.
			`,
		},
		{
			name: 'never closed',
			post: '---\ntitle: A post\n\nText\n',
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no closing line \`---\`, so the whole file is published as text.
			`,
		},
		{
			name: 'no mapping',
			post: '---\nJust a sentence\n---\nText\n',
			reports: `
				2 | Just a sentence
				  | ^^^^^^^^^^^^^^^ error: The front matter is not a mapping of keys to values.
			`,
		},
		{
			name: 'TOML in a site of Jekyll, which reads none',
			post: '+++\ntitle = "a"\n+++\n\nText\n',
			reports: `
				1 | +++
				  | ^ error: The post has no front matter.
			`,
		},
		{
			name: 'TOML with a quotation mark in a text',
			post: '+++\ntitle = "a "b" c"\n+++\nText\n',
			settings: {generator: 'hugo'},
			reports: `
				2 | title = "a "b" c"
				  |             ^^^^^ error: The value ends at the \`"\` before \`b" c"\`, as one within it is written \`\\"\`.
			`,
		},
		{
			name: 'TOML that is never closed',
			post: '+++\ntitle = "a"\n\nText\n',
			settings: {generator: 'hugo'},
			reports: `
				1 | +++
				  | ^^^ error: The front matter has no closing line \`+++\`, so that it cannot be read.
			`,
		},
		{
			name: 'a key of TOML that stands twice',
			post: '+++\ntitle = "a"\n"title" = "b"\n+++\nText\n',
			settings: {generator: 'plain'},
			reports: `
				3 | "title" = "b"
				  | ^^^^^^^ error: The key \`"title"\` stands more than once in the same table.
			`,
		},
		{
			name: 'JSON with a comma too many',
			post: '{\n  "title": "a",\n}\nText\n',
			settings: {generator: 'hugo'},
			reports: `
				3 | }
				  | ^ error: A key in double quotes is missing before this.
			`,
		},
		{
			name: 'a key of head lines that stands twice',
			post: 'Title: a\nDate: 2024-03-01\ntitle: b\n\nText\n',
			settings: {generator: 'pelican'},
			reports: `
				3 | title: b
				  | ^^^^^ error: The key \`title\` stands more than once in the same mapping.
			`,
		},
		{
			name: 'a key that stands twice',
			post: '---\nlayout: post\ntitle: A\nauthor: B\ntitle: C\n---\nText\n',
			reports: `
				5 | title: C
				  | ^^^^^ error: The key \`title\` stands more than once in the same mapping.
			`,
		},
		{
			name: 'two faults',
			post: '---\nlayout: post\ntitle: A\ntitle: B\ntags: {a: 1, a: 2}\n---\nText\n',
			reports: `
				4 | title: B
				  | ^^^^^ error: The key \`title\` stands more than once in the same mapping.
				5 | tags: {a: 1, a: 2}
				  |              ^ error: The key \`a\` stands more than once in the same mapping.
			`,
		},
		{
			name: 'a colon in a value without quotation marks',
			post: '---\nlayout: post\ntitle: Rain: a report\n---\nText\n',
			reports: `
				3 | title: Rain: a report
				  |        ^^^^^ error: Without quotation marks around the value YAML takes \`Rain:\` in it for a second key.
			`,
		},
		{
			name: 'an escape that only Jekyll refuses',
			post: '---\nlayout: post\ntitle: "Rain \\ud83d\\ude00"\n---\nText\n',
			reports: `
				3 | title: "Rain \\ud83d\\ude00"
				  |              ^^^^^^ error: The escape \`\\ud83d\` names half a surrogate pair, which is not a character.
			`,
		},
		{
			name: 'inner quotation marks; the heading link says what is meant',
			post: `---\nlayout: post\ntitle: "The "great" rain"\n---\n${heading('The "great" rain')}`,
			reports: `
				3 | title: "The "great" rain"
				  |              ^^^^^^^^^^^^ error: The value ends at the \`"\` before \`great" rain"\`, as one within it is written \`\\"\`.
			`,
			fixed: `---\nlayout: post\ntitle: "The \\"great\\" rain"\n---\n${heading('The "great" rain')}`,
		},
		{
			name: 'a backslash that escapes nothing, beside one that does',
			post: `---\nlayout: post\ntitle: "蒲亭\\智者 \\"x\\""\n---\n${heading('蒲亭\\智者 "x"')}`,
			reports: `
				3 | title: "蒲亭\\智者 \\"x\\""
				  |           ^^ error: \`\\智\` is not an escape sequence.
			`,
			fixed: `---\nlayout: post\ntitle: "蒲亭\\\\智者 \\"x\\""\n---\n${heading('蒲亭\\智者 "x"')}`,
		},
		{
			name: 'a backslash before the closing quotation mark',
			post: `---\nlayout: post\ntitle: "Rain\\"\n---\n${heading('Rain\\')}`,
			reports: `
				3 | title: "Rain\\"
				  |        ^^^^^^^ error: The quotation mark \`"\` is never closed.
			`,
			fixed: `---\nlayout: post\ntitle: "Rain\\\\"\n---\n${heading('Rain\\')}`,
		},
		{
			name: 'inner quotation marks, but another heading',
			post: `---\nlayout: post\ntitle: "The "great" rain"\n---\n${heading('The rain')}`,
			reports: `
				3 | title: "The "great" rain"
				  |              ^^^^^^^^^^^^ error: The value ends at the \`"\` before \`great" rain"\`, as one within it is written \`\\"\`.
			`,
		},
		{
			name: 'inner quotation marks, and no heading link',
			post: '---\nlayout: post\ntitle: "The "great" rain"\n---\n<div>The "great" rain</div>\n',
			reports: `
				3 | title: "The "great" rain"
				  |              ^^^^^^^^^^^^ error: The value ends at the \`"\` before \`great" rain"\`, as one within it is written \`\\"\`.
			`,
		},
		{
			name: 'the author cannot be vouched for by the heading',
			post: `---\nlayout: post\ntitle: Rain\nauthor: "Ann "Rain" Lee"\n---\n${heading('Rain')}`,
			reports: `
				4 | author: "Ann "Rain" Lee"
				  |               ^^^^^^^^^^ error: The value ends at the \`"\` before \`Rain" Lee"\`, as one within it is written \`\\"\`.
			`,
		},
		{
			name: 'a second fault that escaping does not mend',
			post: `---\nlayout: post\ntitle: "The "great" rain"\nauthor: @ann\n---\n${heading('The "great" rain')}`,
			reports: `
				3 | title: "The "great" rain"
				  |              ^^^^^^^^^^^^ error: The value ends at the \`"\` before \`great" rain"\`, as one within it is written \`\\"\`.
			`,
		},
	],
});
