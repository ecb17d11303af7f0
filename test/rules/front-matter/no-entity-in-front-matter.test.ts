import rule from '../../../rules/front-matter/no-entity-in-front-matter.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p>Sun &amp; rain</p>\n'),
		{name: 'no front matter', post: '<p>Sun &amp; rain</p>\n'},
		{name: 'the characters themselves', post: post('Text\n', {title: '"Sun & rain"', author: 'Ann & Bo'})},
		{name: 'no reference of HTML', post: post('Text\n', {title: '"R&B; &copy 2024, &;, &#;, &#x; and &"'})},
		{name: 'a URL', post: post('Text\n', {from: 'https://news.example/?a=1&amp;b=2'})},
		{name: 'other keys by option', post: post('Text\n', {title: '"Sun &amp; rain"'}), options: {fields: ['author']}},
		{name: 'a value that is no text', post: post('Text\n', {author: '{name: Ann &amp; Bo}'})},
		{name: 'an anchor of YAML', post: post('Text\n', {title: '&amp "Sun"'})},
	],
	bad: [
		{
			name: 'references in all fields and styles',
			post: post('Text\n', {
				title: '"Sun &amp; rain &quot;today&quot;"',
				author: 'Ann &#38; Bo',
				tags: "[ News &#x26; more, 'Bo&#39;s' ]",
			}),
			reports: `
				3 | title: "Sun &amp; rain &quot;today&quot;"
				  |             ^^^^^ warning: The front matter’s \`title\` holds \`&amp;\`, which only HTML reads as \`&\`.
				3 | title: "Sun &amp; rain &quot;today&quot;"
				  |                        ^^^^^^ warning: The front matter’s \`title\` holds \`&quot;\`, which only HTML reads as \`"\`.
				3 | title: "Sun &amp; rain &quot;today&quot;"
				  |                                   ^^^^^^ warning: The front matter’s \`title\` holds \`&quot;\`, which only HTML reads as \`"\`.
				5 | author: Ann &#38; Bo
				  |             ^^^^^ warning: The front matter’s \`author\` holds \`&#38;\`, which only HTML reads as \`&\`.
				7 | tags: [ News &#x26; more, 'Bo&#39;s' ]
				  |              ^^^^^^ warning: The front matter’s \`tags\` holds \`&#x26;\`, which only HTML reads as \`&\`.
				7 | tags: [ News &#x26; more, 'Bo&#39;s' ]
				  |                              ^^^^^ warning: The front matter’s \`tags\` holds \`&#39;\`, which only HTML reads as \`'\`.
			`,
			fixed: post('Text\n', {
				title: '"Sun & rain \\"today\\""',
				author: 'Ann & Bo',
				tags: "[ News & more, 'Bo''s' ]",
			}),
		},
		{
			name: 'a comma and a reference: quotes where YAML wants them',
			post: post('Text\n', {author: 'Ann, Bo &amp; more', tags: '\n- "a"\n- b&nbsp;c'}),
			reports: `
				5 | author: Ann, Bo &amp; more
				  |                 ^^^^^ warning: The front matter’s \`author\` holds \`&amp;\`, which only HTML reads as \`&\`.
				9 | - b&nbsp;c
				  |    ^^^^^^ warning: The front matter’s \`tags\` holds \`&nbsp;\`, which only HTML reads as U+00A0.
			`,
			fixed: post('Text\n', {author: '"Ann, Bo & more"', tags: '\n- "a"\n- "b\u00a0c"'}),
		},
		{
			name: 'brackets stay: they would begin a tag',
			post: post('Text\n', {title: '"&lt;Rain&#62; &amp; sun"'}),
			reports: `
				3 | title: "&lt;Rain&#62; &amp; sun"
				  |         ^^^^ warning: The front matter’s \`title\` holds \`&lt;\`, which only HTML reads as \`<\`.
				3 | title: "&lt;Rain&#62; &amp; sun"
				  |                 ^^^^^ warning: The front matter’s \`title\` holds \`&#62;\`, which only HTML reads as \`>\`.
				3 | title: "&lt;Rain&#62; &amp; sun"
				  |                       ^^^^^ warning: The front matter’s \`title\` holds \`&amp;\`, which only HTML reads as \`&\`.
			`,
			fixed: post('Text\n', {title: '"&lt;Rain&#62; & sun"'}),
		},
		{
			name: 'a title that speaks of HTML stays',
			post: post('Text\n', {title: '"What is &amp;nbsp; for?"'}),
			reports: `
				3 | title: "What is &amp;nbsp; for?"
				  |                 ^^^^^ warning: The front matter’s \`title\` holds \`&amp;\`, which only HTML reads as \`&\`.
			`,
		},
		{
			name: 'controls and blocks of lines stay',
			post: post('Text\n', {title: '"Sun&#0; rain"', author: '>\n  Ann &amp; Bo'}),
			reports: `
				3 | title: "Sun&#0; rain"
				  |            ^^^^ warning: The front matter’s \`title\` holds \`&#0;\`, which only HTML reads as \`\uFFFD\`.
				6 |   Ann &amp; Bo
				  |       ^^^^^ warning: The front matter’s \`author\` holds \`&amp;\`, which only HTML reads as \`&\`.
			`,
		},
	],
});
