import rule from '../../../rules/front-matter/no-padding.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		...['"\\"Weird Al\\" Yankovic"', 'Ann “Doc” Lee', 'The 12" Band', "D'Arcy O’Neil", '「小王」'].map((author) => ({
			name: `quotes in a name: ${author}`,
			post: post('Text\n', {author}),
		})),
		post('Text\n'),
		{name: 'no front matter', post: 'Text\n'},
		{
			name: 'doubled spaces inside a title are a style',
			post: post('Text\n', {title: '"【News】  The  rain   [Eng Sub]"'}),
		},
		{name: 'spaces around a title', post: post('Text\n', {title: '" The rain "'})},
		{
			name: 'emoji, Persian, Hebrew',
			post: post('Text\n', {title: '"👩‍💻 می‌خواهم \u200fאבג\u200e"', author: '"👨‍👩‍👧"'}),
		},
		{name: 'words of Khmer and Thai', post: post('Text\n', {title: '"ភាសា\u200bខ្មែរ"', author: '"ภาษา\u200bไทย"'})},
		{name: 'a name with an ideographic blank', post: post('Text\n', {author: '山田\u3000花子'})},
		{name: 'a column of values', post: post('Text\n', {layout: '  post', author: '   Ann Lee'})},
		{name: 'a name in two lines', post: post('Text\n', {author: 'Ann\n  Lee'})},
		{name: 'spaces behind other values', post: post('Text\n', {title: 'A post ', tags: '[ News ] '})},
		{name: 'nothing but spaces: another rule’s matter', post: post('Text\n', {author: '"  "'})},
		{
			name: 'blanks behind a name, which YAML drops',
			post: post('Text\n', {author: 'Ann Lee \t', authors: '[ Ann Lee , Bo ] '}),
		},
		{name: 'a list of names', post: post('Text\n', {authors: '[  Ann Lee , Bo ]'})},
		{name: 'a comment behind a name', post: post('Text\n', {author: 'Ann Lee  # and others'})},
	],
	bad: [
		{
			name: 'Quotes that are part of names.',
			post: post('Text\n', {author: 'Ida Moss"', authors: '["Mara Quill", “Ben Tarn”, {name: "“Jo Fay”"}]'}),
			reports: `
				5 | author: Ida Moss"
				  |         ^^^^^^^^^ warning: Author \`Ida Moss"\` has one quote without the other.
				8 | authors: ["Mara Quill", “Ben Tarn”, {name: "“Jo Fay”"}]
				  |                         ^^^^^^^^^^ warning: Author \`“Ben Tarn”\` is in quotes that are part of the name.
				8 | authors: ["Mara Quill", “Ben Tarn”, {name: "“Jo Fay”"}]
				  |                                     ^^^^^^^^^^^^^^^^^^ warning: Author \`“Jo Fay”\` is in quotes that are part of the name.
			`,
			fixed: post('Text\n', {author: 'Ida Moss"', authors: '["Mara Quill", Ben Tarn, {name: "“Jo Fay”"}]'}),
			unsafelyFixed: post('Text\n', {author: 'Ida Moss', authors: '["Mara Quill", Ben Tarn, {name: "“Jo Fay”"}]'}),
		},
		{
			name: 'One name of two.',
			post: post('Text\n', {authors: '["Mara Quill”, “Ben Tarn"]'}),
			reports: `
				8 | authors: ["Mara Quill”, “Ben Tarn"]
				  |           ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Author \`Mara Quill”, “Ben Tarn\` is one name: the quotes between its parts are letters of it.
			`,
		},
		{
			name: 'spaces before and behind',
			post: post('Text\n', {author: '" Ann Lee  "'}),
			reports: `
				5 | author: " Ann Lee  "
				  |          ^ warning: Author \` Ann Lee  \` has spaces around the name.
			`,
			fixed: post('Text\n', {author: '"Ann Lee"'}),
		},
		{
			name: 'a blank behind, no-break',
			post: post('Text\n', {author: 'Ann Lee\u00a0'}),
			reports: `
				5 | author: Ann Lee\u00a0
				  |                ^ warning: Author \`Ann Lee\u00a0\` has spaces around the name.
			`,
			fixed: post('Text\n', {author: 'Ann Lee'}),
		},
		{
			name: 'doubled spaces',
			post: post('Text\n', {author: 'Ann  B.   Lee', authors: "[ '山田\u3000 花子', Bo ]"}),
			reports: `
				5 | author: Ann  B.   Lee
				  |            ^^ warning: Author \`Ann  B.   Lee\` has 2 spaces in a row.
				8 | authors: [ '山田\u3000 花子', Bo ]
				  |               ^^ warning: Author \`山田\u3000 花子\` has 2 spaces in a row.
			`,
			fixed: post('Text\n', {author: 'Ann B. Lee', authors: "[ '山田\u3000花子', Bo ]"}),
		},
		{
			name: 'invisible characters',
			post: post('Text\n', {title: '"\u200bThe\ufeff  \u201crain\u201d"', author: "'Ann\u2060 Lee'"}),
			reports: `
				3 | title: "\u200bThe\ufeff  \u201crain\u201d"
				  |         ^ warning: The front matter’s \`title\` holds the invisible character U+200B.
				5 | author: 'Ann\u2060 Lee'
				  |             ^ warning: The front matter’s \`author\` holds the invisible character U+2060.
			`,
			fixed: post('Text\n', {title: '"The  \u201crain\u201d"', author: "'Ann Lee'"}),
		},
		{
			name: 'written as an escape',
			post: post('Text\n', {author: '"Ann\\u200b Lee"'}),
			reports: `
				5 | author: "Ann\\u200b Lee"
				  |         ^^^^^^^^^^^^^^^ warning: The front matter’s \`author\` holds the invisible character U+200B.
			`,
			fixed: post('Text\n', {author: '"Ann Lee"'}),
		},
		{
			name: 'a block of lines has no fix',
			post: post('Text\n', {author: '>-\n  Ann  Lee'}),
			reports: `
				6 |   Ann  Lee
				  |      ^^ warning: Author \`Ann  Lee\` has 2 spaces in a row.
			`,
		},
	],
});
