import rule from '../../../rules/authors/no-empty-author.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('Text\n'),
		{name: 'no author: another rule’s matter', post: '---\nlayout: post\ntitle: A\n---\nText\n'},
		{name: 'no front matter', post: 'Text\n'},
		...[
			'佚名',
			'Staff',
			'News Desk',
			'Author Ann',
			'Anonymous Bosch',
			'"{Ann}: notes"',
			'"[Ann Lee]"',
			'"$100 club"',
			'news.example',
			'Admin Ann',
			'Null Ann',
			'Jan Null',
			'nullarbor tales',
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
			'"Ann Lee <ann@news.example>"',
			'"Ann <3 Bo"',
			'"I <b"',
			'\'{"Ann"} Lee\'',
			'\'["Ann" Lee]\'',
			'"Ann Lee, Nonesuch"',
		].map((author) => ({name: `a name: ${author}`, post: post('Text\n', {author})})),
		{name: 'signed so in the article', post: post('<p>by <i>Anonymous</i></p>\n', {author: 'Anonymous'})},
		{
			name: 'people, values and pointers',
			post: post(
				'<div class="byline">Ann Null</div>\n<p>Value: null</p>\n<p>null is a value.</p>\n<p>The rain began on Monday, and it did not end before the pier was under water.</p>\n<div class="byline">null Lee</div>\n',
			),
		},
		{name: 'signed so in Chinese', post: post('作者：匿名\n', {author: '匿名'})},
		{name: 'an anonymous name by option', post: post('Text\n', {author: 'Guest'}), options: {anonymous: []}},
		{name: 'a name by option', post: post('Text\n', {author: 'Admin'}), options: {placeholders: ['unknown']}},
	],
	bad: [
		{
			name: 'bylines in which a program printed what it did not know',
			post: post(
				'<div><i>null 海舟<br>2024-03-12T04:47:12.977Z</i></div>\n<p class="byline">By <span>Ann undefined</span></p>\n<p>作者：null 海舟</p>\n<address>[object Object]</address>\n<div itemprop="author">None</div>\n',
			),
			reports: `
				9 | <div><i>null 海舟<br>2024-03-12T04:47:12.977Z</i></div>
				  |         ^^^^^ warning: Byline \`null 海舟\` holds \`null\`, which a program printed for a name, or a part of one, that it does not know.
				10 | <p class="byline">By <span>Ann undefined</span></p>
				   |                               ^^^^^^^^^^ warning: Byline \`Ann undefined\` holds \`undefined\`, which a program printed for a name, or a part of one, that it does not know.
				11 | <p>作者：null 海舟</p>
				   |       ^^^^^ warning: Byline \`作者：null 海舟\` holds \`null\`, which a program printed for a name, or a part of one, that it does not know.
				12 | <address>[object Object]</address>
				   |          ^^^^^^^^^^^^^^^ warning: Byline \`[object Object]\` holds \`[object Object]\`, which a program printed for a name, or a part of one, that it does not know.
				13 | <div itemprop="author">None</div>
				   |                        ^^^^ warning: Byline \`None\` holds \`None\`, which a program printed for a name, or a part of one, that it does not know.
			`,
			unsafelyFixed: post(
				'<div><i>海舟<br>2024-03-12T04:47:12.977Z</i></div>\n<p class="byline">By <span>Ann</span></p>\n<p>作者：海舟</p>\n<address>[object Object]</address>\n<div itemprop="author">None</div>\n',
			),
		},
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
				  |                 ^^^^^^^^^^^^^ error: Author \`Admin\` is nobody’s name: programs write it where they know no author.
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
				  |                    ^^^^^^^ error: Author \`Unknown\` is nobody’s name: programs write it where they know no author.
			`,
		},
		...[
			'admin',
			'Administrator',
			'Super User',
			'未知作者',
			'undefined',
			'"null"',
			'"[object Object]"',
			'N/A',
			'Администратор',
			'관리자',
			'Amministratore',
			'作者',
		].map((author) => ({
			name: `a placeholder: ${author}`,
			post: post('Text\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} error: Author \`${author.replace(/"/g, '')}\` is nobody’s name: programs write it where they know no author.
			`,
		})),
		...['null Ann Lee', 'Ann undefined', 'null 林小春', 'Ann Lee, None', 'None, Ann Lee'].map((author) => ({
			name: `a part that is not known: ${author}`,
			post: post('Text\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} warning: Author \`${author}\` holds what a program prints for a part of a name that it does not know.
			`,
		})),
		...(
			[
				['"Ann Lee</a>"', 'Ann Lee</a>', 'HTML', 'fixed'],
				['"<span class=fn>Ann Lee</span>"', '<span class=fn>Ann Lee</span>', 'HTML', 'fixed'],
				['"<b>Ann</b>"', '<b>Ann</b>', 'HTML', 'fixed', '"Ann"'],
				['"&lt;strong&gt;Ann Lee&lt;/strong&gt;"', '<strong>Ann Lee</strong>', 'HTML', 'fixed'],
				['"<a href=/ann>Ann Lee</a>"', '<a href=/ann>Ann Lee</a>', 'HTML', 'unsafelyFixed'],
				['"<span>Ann</span><span>Bo</span>"', '<span>Ann</span><span>Bo</span>', 'HTML', undefined],
				['\'{"name": "Ann Lee"}\'', '{"name": "Ann Lee"}', 'JSON', 'fixed', "'Ann Lee'"],
				['\'["Ann Lee"]\'', '["Ann Lee"]', 'JSON', 'fixed', "'Ann Lee'"],
				[
					'\'{"name": "Ann Lee", "url": "/a"}\'',
					'{"name": "Ann Lee", "url": "/a"}',
					'JSON',
					'unsafelyFixed',
					"'Ann Lee'",
				],
				['\'["Ann Lee", "Bo Tarn"]\'', '["Ann Lee", "Bo Tarn"]', 'JSON', undefined],
			] as const
		).map(([written, author, notation, level, name = '"Ann Lee"']) => ({
			name: `code around a name: ${author}`,
			post: post('Text\n', {author: written}),
			reports: `
				5 | author: ${written}
				  |         ${'^'.repeat(written.length)} warning: Author \`${author}\` is written in ${notation}: pages print that, or lists hold it as another name.
			`,
			fixed: level === 'fixed' ? post('Text\n', {author: name}) : undefined,
			unsafelyFixed: level === 'unsafelyFixed' ? post('Text\n', {author: name}) : undefined,
		})),
		...['Anonymous', 'guest author', '匿名'].map((author) => ({
			name: `nobody’s name: ${author}`,
			post: post('Text by the Anonymous Society\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} warning: Author \`${author}\` is nobody’s name: whatever people left unsigned is listed under it.
			`,
		})),
		...[
			'"{{ post.author }}"',
			'"{author}"',
			'"%author%"',
			'"${author}"',
			'"[post_author]"',
			'"<%= author %>"',
			'$author',
		].map((author) => ({
			name: `a variable: ${author}`,
			post: post('Text\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} error: Author \`${author.replace(/"/g, '')}\` is a variable of a template that nothing has replaced.
			`,
		})),
		{
			name: 'a placeholder by option',
			post: post('Text\n', {author: 'Staff'}),
			options: {placeholders: ['...', 'staff']},
			reports: `
				5 | author: Staff
				  |         ^^^^^ error: Author \`Staff\` is nobody’s name: programs write it where they know no author.
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
