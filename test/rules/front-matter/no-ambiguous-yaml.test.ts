import test from 'ava';
import rule from '../../../rules/front-matter/no-ambiguous-yaml.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

/** What Jekyll and YAML 1.2 make of a text that both read as the same. */
const changed: readonly (readonly [string, string])[] = [
	['2023', 'the number `2023`'],
	['1.5', 'the number `1.5`'],
	['true', '`true`'],
	['False', '`false`'],
	['.inf', 'the number `Infinity`'],
];

const differing: readonly (readonly [string, string, string])[] = [
	['12:30', 'the number `750`', 'text'],
	['yes', '`true`', 'text'],
	['Off', '`false`', 'text'],
	['0777', 'the number `511`', 'the number `777`'],
	['1_000', 'the number `1000`', 'text'],
	['1,000', 'the number `1000`', 'text'],
	['0x1f', 'the number `31`', 'the number `31`'],
	['2023-01-01', 'a date', 'text'],
	['08', 'text', 'the number `8`'],
	['1e3', 'text', 'the number `1000`'],
	['0o17', 'text', 'the number `15`'],
];

testRule(rule, {
	good: [
		{
			name: 'other forms mark each text',
			post: '+++\ntitle = "yes" # no comment of YAML\ntags = ["12:30", "null"]\ndate = 2024-03-01\n+++\nText\n',
			settings: {generator: 'hugo'},
		},
		{name: 'head lines are texts', post: 'Title: yes #1\nTags: 12:30, *a\n\nText\n', settings: {generator: 'pelican'}},
		post('Text\n'),
		{name: 'no front matter', post: 'Text\n'},
		{name: 'front matter that does not parse: another rule’s finding', post: '---\nauthor: *x\n---\nText\n'},
		...[
			'Ann Lee',
			'(臺)中央社CNA',
			'Ann, Bo & more',
			'y',
			'n',
			'nope',
			'C#',
			'a#b',
			"'yes'",
			'"2023"',
			'2023年',
			'24h',
			'No. 5',
			'{name: Ann}',
			'[ Ann Lee, Bo ]',
			'[ Ann, Bo, Cy ]',
			'[ ann, bo ]',
			'\n- name: Ann\n  url: https://news.example/',
			'"Ann" # and others',
			'',
			'# nobody',
		].map((author) => ({name: `an author: ${author}`, post: post('Text\n', {author})})),
		...['[ News, Rain ]', '\n- News\n- Rain', '[ ]', '', '~', '[ a ] # few', '[ "2023" ]', '# a few\n- a'].map(
			(tags) => ({
				name: `tags: ${tags}`,
				post: post('Text\n', {tags}),
			}),
		),
		{
			name: 'values that are no text',
			post: post('Text\n', {comments: 'True', published: 'false', order: '3', weight: '1.5', updated: '2024-03-01'}),
		},
		{name: 'an author that is nothing', post: post('Text\n', {author: 'null'})},
		{name: 'nothing, a permalink, a comment', post: post('Text\n', {layout: 'null', permalink: ':title # so'})},
		{name: 'anchors that are meant', post: post('Text\n', {title: '&t Rain', subtitle: '*t', author: '!!str Ann'})},
		{name: 'a title in several lines', post: post('Text\n', {title: 'The\n  rain'})},
		{
			name: 'Hugo shows a number as it is written',
			post: post('Text\n', {title: '2010'}),
			settings: {generator: 'hugo'},
		},
		{name: 'other fields', post: post('Text\n', {title: '2023'}), options: {fields: ['author']}},
	],
	bad: [
		...changed.map(([title, reading]) => ({
			name: `no text: ${title}`,
			post: post('Text\n', {title}),
			reports: `
				3 | title: ${title}
				  |        ${'^'.repeat(title.length)} warning: The text \`${title}\` in \`title\` is ${reading} for YAML.
			`,
			fixed: post('Text\n', {title: `"${title}"`}),
		})),
		...differing.map(([author, jekyll, core]) => ({
			name: `two readings: ${author}`,
			post: post('Text\n', {author}),
			reports:
				jekyll === core
					? `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} warning: The text \`${author}\` in \`author\` is ${jekyll} for YAML.
			`
					: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} warning: The value \`${author}\` of \`author\` is ${jekyll} for YAML 1.1 and ${core} for YAML 1.2.
			`,
			fixed: post('Text\n', {author: `"${author}"`}),
		})),
		{
			name: 'nothing may be meant',
			post: post('Text\n', {title: 'null', tags: '[ ~ ]'}),
			reports: `
				3 | title: null
				  |        ^^^^ warning: The text \`null\` in \`title\` is nothing for YAML.
				7 | tags: [ ~ ]
				  |         ^ warning: The text \`~\` in \`tags\` is nothing for YAML.
			`,
			unsafelyFixed: post('Text\n', {title: '"null"', tags: '[ "~" ]'}),
		},
		{
			name: 'items of lists',
			post: post('Text\n', {tags: '[ 2023, On, Re: rain, [Eng Sub] ]', categories: '\n- 2023\n- News: rain'}),
			reports: `
				7 | tags: [ 2023, On, Re: rain, [Eng Sub] ]
				  |         ^^^^ warning: The text \`2023\` in \`tags\` is the number \`2023\` for YAML.
				7 | tags: [ 2023, On, Re: rain, [Eng Sub] ]
				  |               ^^ warning: The value \`On\` of \`tags\` is \`true\` for YAML 1.1 and text for YAML 1.2.
				7 | tags: [ 2023, On, Re: rain, [Eng Sub] ]
				  |                   ^^^^^^^^ warning: The text \`Re: rain\` in \`tags\` is a mapping for YAML.
				7 | tags: [ 2023, On, Re: rain, [Eng Sub] ]
				  |                             ^^^^^^^^^ warning: The text \`[Eng Sub]\` in \`tags\` is a list for YAML.
				9 | - 2023
				  |   ^^^^ warning: The text \`2023\` in \`categories\` is the number \`2023\` for YAML.
				10 | - News: rain
				   |   ^^^^^^^^^^ warning: The text \`News: rain\` in \`categories\` is a mapping for YAML.
			`,
			fixed: post('Text\n', {
				tags: '[ "2023", "On", "Re: rain", "[Eng Sub]" ]',
				categories: '\n- "2023"\n- "News: rain"',
			}),
		},
		{
			name: 'a title in brackets',
			post: post('Text\n', {title: '[Breaking, new]'}),
			reports: `
				3 | title: [Breaking, new]
				  |        ^^^^^^^^^^^^^^^ warning: The text \`[Breaking, new]\` in \`title\` is a list for YAML.
			`,
			fixed: post('Text\n', {title: '"[Breaking, new]"'}),
		},
		{
			name: 'a title in braces, an author in a mapping of brackets',
			post: post('Text\n', {title: '{rain}', author: '[ Ann: Lee ]'}),
			reports: `
				3 | title: {rain}
				  |        ^^^^^^ warning: The text \`{rain}\` in \`title\` is a mapping for YAML.
				5 | author: [ Ann: Lee ]
				  |           ^^^^^^^^ warning: The text \`Ann: Lee\` in \`author\` is a mapping for YAML.
			`,
			fixed: post('Text\n', {title: '"{rain}"', author: '[ "Ann: Lee" ]'}),
		},
		...['[[Ann Lee]]', '[[People/Ann Lee|Ann]]', '[[Lee, Ann]]'].map((author) => ({
			name: `a link between notes: ${author}`,
			post: post('Text\n', {author}),
			settings: {templates: ['obsidian'] as const},
			reports: `
				5 | author: ${author}
				  |         ${'^'.repeat(author.length)} warning: The text \`${author}\` in \`author\` is a list for YAML.
			`,
			fixed: post('Text\n', {author: `"${author}"`}),
		})),
		{
			name: 'links between notes in a list',
			post: post('Text\n', {author: '[[[Ann Lee]], Bo]', authors: '\n- [[Ann Lee]]\n- Bo'}),
			settings: {templates: ['obsidian']},
			reports: `
				5 | author: [[[Ann Lee]], Bo]
				  |          ^^^^^^^^^^^ warning: The text \`[[Ann Lee]]\` in \`author\` is a list for YAML.
				9 | - [[Ann Lee]]
				  |   ^^^^^^^^^^^ warning: The text \`[[Ann Lee]]\` in \`authors\` is a list for YAML.
			`,
			fixed: post('Text\n', {author: '["[[Ann Lee]]", Bo]', authors: '\n- "[[Ann Lee]]"\n- Bo'}),
		},
		{
			name: 'a list in a list that may be anything',
			post: post('Text\n', {author: '[[Ann Lee]]', tags: '[[Eng Sub]]'}),
			reports: `
				5 | author: [[Ann Lee]]
				  |         ^^^^^^^^^^^ warning: The text \`[[Ann Lee]]\` in \`author\` is a list for YAML.
				7 | tags: [[Eng Sub]]
				  |       ^^^^^^^^^^^ warning: The text \`[[Eng Sub]]\` in \`tags\` is a list for YAML.
			`,
		},
		{
			name: 'a symbol',
			post: post('Text\n', {author: ':ann'}),
			reports: `
				5 | author: :ann
				  |         ^^^^ warning: The text \`:ann\` in \`author\` is a symbol for Ruby.
			`,
			fixed: post('Text\n', {author: '":ann"'}),
		},
		{
			name: 'what looks like a comment to YAML alone',
			post: post('Text\n', {title: 'Rain #1 of "many"', author: '#ann', tags: '\n- C #sharp'}),
			reports: `
				3 | title: Rain #1 of "many"
				  |             ^^^^^^^^^^^^ warning: The text in \`title\` loses \`#1 of "many"\`, which is a comment for YAML.
				5 | author: #ann
				  |         ^^^^ warning: The text in \`author\` loses \`#ann\`, which is a comment for YAML.
				8 | - C #sharp
				  |     ^^^^^^ warning: The text in \`tags\` loses \`#sharp\`, which is a comment for YAML.
			`,
			fixed: post('Text\n', {title: '"Rain #1 of \\"many\\""', author: '"#ann"', tags: '\n- "C #sharp"'}),
		},
		{
			name: 'what may be a comment',
			post: post('Text\n', {title: 'Rain # 1', author: 'Ann  #staff'}),
			reports: `
				3 | title: Rain # 1
				  |             ^^^ warning: The text in \`title\` loses \`# 1\`, which is a comment for YAML.
				5 | author: Ann  #staff
				  |              ^^^^^^ warning: The text in \`author\` loses \`#staff\`, which is a comment for YAML.
			`,
			unsafelyFixed: post('Text\n', {title: '"Rain # 1"', author: '"Ann  #staff"'}),
		},
		{
			name: 'a comment that swallows the next item',
			post: post('Text\n', {tags: '[ C #sharp, D\n  ]'}),
			reports: `
				7 | tags: [ C #sharp, D
				  |           ^^^^^^^^^ warning: The text in \`tags\` loses \`#sharp, D\`, which is a comment for YAML.
			`,
		},
		{
			name: 'anchors and tags',
			post: post('Text\n', {title: '!wow rain #1', subtitle: '!wow', author: '&ka Lee', tags: '[ &x y, a ]'}),
			reports: `
				3 | title: !wow rain #1
				  |        ^^^^ warning: The text in \`title\` loses \`!wow\`, which is a tag for YAML.
				3 | title: !wow rain #1
				  |                  ^^ warning: The text in \`title\` loses \`#1\`, which is a comment for YAML.
				5 | author: &ka Lee
				  |         ^^^ warning: The text in \`author\` loses \`&ka\`, which is an anchor for YAML.
				7 | tags: [ &x y, a ]
				  |         ^^ warning: The text in \`tags\` loses \`&x\`, which is an anchor for YAML.
				8 | subtitle: !wow
				  |           ^^^^ warning: The text in \`subtitle\` loses \`!wow\`, which is a tag for YAML.
			`,
			fixed: post('Text\n', {title: '"!wow rain #1"', subtitle: '"!wow"', author: '"&ka Lee"', tags: '[ "&x y", a ]'}),
		},
		{
			name: 'an anchor or a tag alone, in lists',
			post: post('Text\n', {tags: '[!wow, a, &x]', categories: '\n- !wow\n- b'}),
			reports: `
				7 | tags: [!wow, a, &x]
				  |        ^^^^ warning: The text in \`tags\` loses \`!wow\`, which is a tag for YAML.
				7 | tags: [!wow, a, &x]
				  |                 ^^ warning: The text in \`tags\` loses \`&x\`, which is an anchor for YAML.
				9 | - !wow
				  |   ^^^^ warning: The text in \`categories\` loses \`!wow\`, which is a tag for YAML.
			`,
			fixed: post('Text\n', {tags: '["!wow", a, "&x"]', categories: '\n- "!wow"\n- b'}),
		},
		{
			name: 'a question mark, which makes a key of what follows',
			post: post('Text\n', {tags: '[ ? why, a ]', categories: '\n-  ?  why not'}),
			reports: `
				7 | tags: [ ? why, a ]
				  |         ^^^^^ warning: The text \`? why\` in \`tags\` is a mapping for YAML.
				9 | -  ?  why not
				  |    ^^^^^^^^^^ warning: The text \`?  why not\` in \`categories\` is a mapping for YAML.
			`,
			fixed: post('Text\n', {tags: '[ "? why", a ]', categories: '\n-  "?  why not"'}),
		},
		{
			name: 'the author’s name is split in the tags',
			post: post('Text\n', {author: 'Smith, John', tags: '[ Smith, John ]', categories: '[Smith, John]'}),
			reports: `
				7 | tags: [ Smith, John ]
				  |         ^^^^^^^^^^^ warning: The name \`Smith, John\` in \`tags\` is 2 texts for YAML.
				8 | categories: [Smith, John]
				  |              ^^^^^^^^^^^ warning: The name \`Smith, John\` in \`categories\` is 2 texts for YAML.
			`,
			fixed: post('Text\n', {author: 'Smith, John', tags: '[ "Smith, John" ]', categories: '["Smith, John"]'}),
		},
		{
			name: 'two words that may be one author',
			post: post('Text\n', {author: '[ McSmith, John ]'}),
			reports: `
				5 | author: [ McSmith, John ]
				  |           ^^^^^^^^^^^^^ warning: The name \`McSmith, John\` in \`author\` is 2 texts for YAML.
			`,
			unsafelyFixed: post('Text\n', {author: '[ "McSmith, John" ]'}),
		},
		{
			name: 'two readings under a key that holds no text',
			post: post('Text\n', {comments: 'no', order: '0777', start: '12:30'}),
			reports: `
				8 | comments: no
				  |           ^^ warning: The value \`no\` of \`comments\` is \`false\` for YAML 1.1 and text for YAML 1.2.
				9 | order: 0777
				  |        ^^^^ warning: The value \`0777\` of \`order\` is the number \`511\` for YAML 1.1 and the number \`777\` for YAML 1.2.
				10 | start: 12:30
				   |        ^^^^^ warning: The value \`12:30\` of \`start\` is the number \`750\` for YAML 1.1 and text for YAML 1.2.
			`,
			fixed: post('Text\n', {comments: 'false', order: '0777', start: '12:30'}),
		},
	],
});

test('no-ambiguous-yaml: Hugo shows another text than these', (t) => {
	const found = (given: Readonly<Record<string, string>>): number =>
		lint(rule, {post: post('Text\n', given), settings: {generator: 'hugo'}}).length;
	for (const title of ['1.10', '1e3', '007', '1_000', 'true', '2010-01-02', '2010 # of ours'])
		t.is(found({title}), 1, title);
	t.is(found({tags: '[ 2010 ]'}), 1);
});
