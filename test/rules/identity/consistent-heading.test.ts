import rule from '../../../rules/identity/consistent-heading.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {post, testRule} from '../../support/testRule.ts';

const url = 'https://news.example/2024/a-post';

const heading = (text: string, target = url): string =>
	`<!--1709280000000-->\n[${text}](${target})\n------\n\n<div>Text</div>\n`;

const mirrored = post(heading('A post', 'https://mirror.example/a-post'));

testRule(rule, {
	good: [
		{
			name: 'Emphasis that shows the title.',
			post: post(
				'<!--1709280000000-->\n[The *harbour* wall](https://news.example/2024/a-post)\n------\n\n<div>Text</div>\n',
				{
					title: 'The harbour wall',
				},
			),
		},
		post(heading('A post')),
		{name: 'No heading link.', post: post('<article><h1>Another post</h1><p>Text</p></article>\n')},
		{name: 'Blanks and U+00A0.', post: post(heading('A\u00a0 post '), {title: '"A  post"'})},
		{name: 'Invisible characters.', post: post(heading('\u200bA post'))},
		{name: 'Quotation marks.', post: post(heading('The "old" \\d'), {title: '"The \\"old\\" \\\\d"'})},
		{name: 'Backslash escapes.', post: post(heading('A \\[post\\] \\*'), {title: '"A [post] *"'})},
		{name: 'References.', post: post(heading('Fish & chips'), {title: 'Fish &amp; chips'})},
		{name: 'The dots are kept.', post: post(heading('And then...'), {title: '"And then..."'})},
		{name: 'Balanced and unbalanced brackets.', post: post(heading('A [b] c] d'), {title: '"A [b] c] d"'})},
		{name: 'A number as title.', post: post(heading('2020'), {title: '2020'})},
		{
			name: 'References in a URL.',
			post: post(heading('A post', 'https://news.example/?a=1&amp;b=2'), {from: 'https://news.example/?a=1&b=2'}),
		},
		{
			name: 'Tracking in one of the URLs.',
			post: post(heading('A post', 'https://blog.example/a?b=1'), {
				from: 'https://blog.example/a?source=rss-12ab------2&b=1&utm_source=feed',
			}),
		},
		{name: 'A URL in angle brackets and with a title.', post: post(heading('A post', `<${url}> "A post"`))},
		{name: 'A link of the article’s own.', post: post('[Our partner](https://partner.example/)\n------\n\nText\n')},
		{
			name: 'Another comment and a link of the article’s own.',
			post: post('<!-- more -->\n[Our partner](https://partner.example/)\n------\n\nText\n'),
		},
		{name: 'No heading: nothing under the link.', post: post('<!--1709280000000-->\n[Else](https://b.example/)\n')},
		{name: 'No link under the comment.', post: post('<!--1709280000000-->\nElse\n------\n')},
		{name: 'A comment without an end.', post: post('<!--1709280000000\n[Else](https://b.example/)\n------\n')},
		{name: 'Liquid.', post: post(heading('{{ page.title }}'))},
		{name: 'No front matter.', post: heading('A post')},
		{
			name: 'Another key for the source.',
			post: post(heading('A post', 'https://b.example/'), {link: 'https://b.example/'}),
			settings: {source: 'link'},
		},
		{name: 'Heading links that all lead to a mirror.', post: mirrored, archive: {posts: manyPosts(20, () => mirrored)}},
	],
	bad: [
		{
			name: 'Most other heading links agree.',
			post: mirrored,
			archive: {
				posts: {...manyPosts(19, () => post(heading('A post'))), '_posts/2024-02-02-bare.md': post('Text\n')},
			},
			reports: `
				10 | [A post](https://mirror.example/a-post)
				   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The heading link leads to \`https://mirror.example/a-post\`, but \`from\` is \`https://news.example/2024/a-post\`; 19 of 20 heading links agree.
			`,
		},
		{
			name: 'A config that wants them to agree.',
			post: mirrored,
			archive: {posts: manyPosts(20, () => mirrored)},
			options: {always: true},
			reports: `
				10 | [A post](https://mirror.example/a-post)
				   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The heading link leads to \`https://mirror.example/a-post\`, but \`from\` is \`https://news.example/2024/a-post\`.
			`,
		},
		{
			post: post(heading('A post', 'https://news.example/2024/another')),
			reports: `
				10 | [A post](https://news.example/2024/another)
				   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The heading link leads to \`https://news.example/2024/another\`, but \`from\` is \`https://news.example/2024/a-post\`.
			`,
		},
		{
			name: 'A parameter that chooses the page is no tracking.',
			post: post(heading('A post', 'https://v.example/watch'), {from: 'https://v.example/watch?v=1'}),
			reports: `
				10 | [A post](https://v.example/watch)
				   |          ^^^^^^^^^^^^^^^^^^^^^^^ error: The heading link leads to \`https://v.example/watch\`, but \`from\` is \`https://v.example/watch?v=1\`.
			`,
		},
		{
			name: 'Without a timestamp, if the text agrees.',
			post: post('[A post](https://b.example/)\n------\n\nText\n'),
			reports: `
				9 | [A post](https://b.example/)
				  |          ^^^^^^^^^^^^^^^^^^ error: The heading link leads to \`https://b.example/\`, but \`from\` is \`https://news.example/2024/a-post\`.
			`,
		},
		{
			name: 'The title lost its dots.',
			post: post(heading('找個... 房子...'), {title: '"找個 房子..."'}),
			reports: `
				3 | title: "找個 房子..."
				  |        ^^^^^^^^^^ warning: The title has lost the \`...\` of the heading link, which says \`找個... 房子...\`.
			`,
			fixed: post(heading('找個... 房子...'), {title: '"找個... 房子..."'}),
		},
		{
			name: 'The title lost its dots, and is written without quotation marks.',
			post: post(heading('Is it ... "over"'), {title: 'Is it  "over"'}),
			reports: `
				3 | title: Is it  "over"
				  |        ^^^^^^^^^^^^^ warning: The title has lost the \`...\` of the heading link, which says \`Is it ... "over"\`.
			`,
			fixed: post(heading('Is it ... "over"'), {title: '"Is it ... \\"over\\""'}),
		},
		{
			name: 'A folded title is left to a person.',
			post: post(heading('And then...'), {title: '>-\n  And then'}),
			reports: `
				3 | title: >-
				  |        ^^ warning: The title has lost the \`...\` of the heading link, which says \`And then...\`.
			`,
		},
		{
			name: 'Another title; a generator without a time writes NaN.',
			post: post(heading('An old post').replace('1709280000000', 'NaN')),
			reports: `
				10 | [An old post](https://news.example/2024/a-post)
				   |  ^^^^^^^^^^^ warning: The heading link says \`An old post\`, but the title is \`A post\`.
			`,
		},
		{
			name: 'A long text is shortened.',
			post: post(heading(`An ${'old, '.repeat(30)}post`)),
			reports: `
				10 | [An ${'old, '.repeat(30)}post](https://news.example/2024/a-post)
				   |  ${'^'.repeat(157)} warning: The heading link says \`An ${'old, '.repeat(19)}ol…\`, but the title is \`A post\`.
			`,
		},
	],
});
