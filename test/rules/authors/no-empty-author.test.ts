import rule from '../../../rules/authors/no-empty-author.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('Text\n'),
		{name: 'no author: another rule’s matter', post: '---\nlayout: post\ntitle: A\n---\nText\n'},
		{name: 'no front matter', post: 'Text\n'},
		...[
			'Anonymous',
			'佚名',
			'news.example',
			'Admin Ann',
			'unknown pleasures',
			'X',
			'404',
			'"007"',
			'🌸',
			'"❤️"',
			'"@ann"',
			'々',
			'{name: Ann}',
			'[ {name: Ann}, {url: a} ]',
			'[ Ann, Bo ]',
			'Ann & Bo',
			'"www"',
		].map((author) => ({name: `a name: ${author}`, post: post('Text\n', {author})})),
		{name: 'a name by option', post: post('Text\n', {author: 'Admin'}), options: {placeholders: ['unknown']}},
	],
	bad: [
		{
			name: 'nothing',
			post: post('Text\n', {author: ''}),
			reports: `
				5 | author: 
				  | ^^^^^^ error: \`author\` is empty.
			`,
		},
		{
			name: 'null',
			post: post('Text\n', {author: '~'}),
			reports: `
				5 | author: ~
				  |         ^ error: \`author\` is empty.
			`,
		},
		{
			name: 'blanks and what nobody sees',
			post: post('Text\n', {author: '" &nbsp;\u200b"'}),
			reports: `
				5 | author: " &nbsp;\u200b"
				  |         ^^^^^^^^^^ error: \`author\` is empty.
			`,
		},
		{
			name: 'in `authors`, and as the name of a mapping',
			post: post('Text\n', {author: '{name: ""}', authors: '[ Ann, {name: Admin}, ~ ]'}),
			reports: `
				5 | author: {name: ""}
				  |                ^^ error: \`author\` is empty.
				8 | authors: [ Ann, {name: Admin}, ~ ]
				  |                 ^^^^^^^^^^^^^ error: Author \`Admin\` means that the author is unknown.
				8 | authors: [ Ann, {name: Admin}, ~ ]
				  |                                ^ error: \`authors\` is empty.
			`,
		},
		{
			name: 'an empty list',
			post: post('Text\n', {author: '[ ]'}),
			reports: `
				5 | author: [ ]
				  |         ^^^ error: \`author\` is empty.
			`,
		},
		{
			name: 'an item of a list',
			post: post('Text\n', {author: '[ Ann, "", Unknown ]'}),
			reports: `
				5 | author: [ Ann, "", Unknown ]
				  |                ^^ error: \`author\` is empty.
				5 | author: [ Ann, "", Unknown ]
				  |                    ^^^^^^^ error: Author \`Unknown\` means that the author is unknown.
			`,
		},
		...['admin', 'Administrator', 'undefined', '"null"', '"[object Object]"', 'N/A'].map((author) => ({
			name: `a placeholder: ${author}`,
			post: post('Text\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} error: Author \`${author.replace(/"/g, '')}\` means that the author is unknown.
			`,
		})),
		{
			name: 'a placeholder by option',
			post: post('Text\n', {author: 'Staff'}),
			options: {placeholders: ['...', 'staff']},
			reports: `
				5 | author: Staff
				  |         ^^^^^ error: Author \`Staff\` means that the author is unknown.
			`,
		},
		...['https://news.example/people/7', '//news.example/', 'www.news.example', 'mailto://ann@news.example'].map(
			(author) => ({
				name: `a URL: ${author}`,
				post: post('Text\n', {author}),
				reports: `
					5 | author: ${author}
					  |         ${'^'.repeat(author.length)} error: Author \`${author}\` is a URL.
				`,
			}),
		),
		...['"-"', '"* * *"', '——', '"&#35;"', '"~=~"'].map((author) => ({
			name: `punctuation: ${author}`,
			post: post('Text\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} error: Author \`${author.replace(/"/g, '').replace('&#35;', '#')}\` holds no letter and no digit.
			`,
		})),
		{
			name: 'a URL without end',
			post: post('Text\n', {author: `https://news.example/${'a'.repeat(100)}`}),
			reports: `
				5 | author: https://news.example/${'a'.repeat(100)}
				  |         ${'^'.repeat(121)} error: Author \`https://news.example/${'a'.repeat(79)}…\` is a URL.
			`,
		},
	],
});
