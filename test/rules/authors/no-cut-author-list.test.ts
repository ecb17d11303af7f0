import rule from '../../../rules/authors/no-cut-author-list.ts';
import {post, testRule} from '../../support/testRule.ts';

/** A list of authors that is reported, and the end of it that the message names. */
const cutLists: readonly (readonly [author: string, end: string])[] = [
	['"Ann Lee, Bo Kern &#38; more"', '& more'],
	['Ann Lee, Bo Kern & more', '& more'],
	['Ann Lee and Bo Kern and more', 'and more'],
	['Ann Lee, and 3 others', 'and 3 others'],
	['Ann Lee and two others', 'and two others'],
	['Ann Lee, Bo Kern, +2 more', '+2 more'],
	['Ann Lee & others', '& others'],
	['Ann Lee, Bo Kern, others', 'others'],
	['Ann Lee, Bo Kern, ...', '...'],
	['Ann Lee, Bo Kern, …', '…'],
	['Lee et al.', 'et al.'],
	['Lee, Kern, et al', 'et al'],
	['Anna Lehm u. a.', 'u. a.'],
	['Anna Lehm und andere', 'und andere'],
	['Anne Lac et autres', 'et autres'],
	['Ana Lago y otros', 'y otros'],
	['Анна Лес и др.', 'и др.'],
	['王小明、李春等', '等'],
	['王小明,李春 等人', '等人'],
	['王小明 李春 等', '等'],
	['王小明等', '等'],
	['王小明等人', '等人'],
	['王小明、李春等著', '等著'],
	['山田花子、海野光ほか', 'ほか'],
	['山田花子 他2名', '他2名'],
	['김철수 외 2명', '외 2명'],
];

testRule(rule, {
	good: [
		post('Text\n'),
		{name: 'no front matter', post: 'Text\n'},
		...[
			'Ann Lee, Bo Kern',
			'Coffee & more',
			'Lofts, Boats & More',
			'Mark Moore',
			'Dana Etal',
			'Others',
			'"& more"',
			'Well...',
			'Wait, what...',
			'人人平等',
			'自由、平等',
			'王不等',
			'何平等',
			'我还在等',
			'等等',
			'等人',
			'他',
			'海野 花他',
			'我和 他',
			'Meyer, E. A.',
			'Schmidt, U. A.',
			'[ Ann, Bo ]',
			'[ others ]',
			'{name: Ann}',
			'2024',
		].map((author) => ({name: `names: ${author}`, post: post('Text\n', {author})})),
		{
			name: 'a channel that is called so',
			post: post('Text\n', {author: 'Ropes, knots & more', tags: '[ "Ropes, knots & more", rope ]'}),
		},
	],
	bad: [
		...cutLists.map(([author, end]) => ({
			name: author,
			post: post('Text\n', {author}),
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} warning: The list of authors ends in \`${end}\`: the others are not named.
			`,
		})),
		{
			name: 'the last item of a list',
			post: post('Text\n', {author: '[ Ann Lee, others ]', authors: '[ {name: Bo}, 等 ]'}),
			reports: `
				5 | author: [ Ann Lee, others ]
				  |                    ^^^^^^ warning: The list of authors ends in \`others\`: the others are not named.
				8 | authors: [ {name: Bo}, 等 ]
				  |                        ^ warning: The list of authors ends in \`等\`: the others are not named.
			`,
		},
		{
			name: 'a name of many units',
			post: post('Text\n', {author: `${'a, '.repeat(100)}b & more`}),
			reports: `
				5 | author: ${'a, '.repeat(100)}b & more
				  |         ${'^'.repeat(308)} warning: The list of authors ends in \`& more\`: the others are not named.
			`,
		},
	],
});
