import rule from '../../../rules/text/no-cjk-entities.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p>渡輪又開了，it&#39;s&#8217; &#128512; &#x1F600;</p>\n'),
		{name: 'A blank of full width would not be seen.', post: post('<p>&#12288;&#x3000;渡輪</p>\n')},
		{name: 'URLs and other attributes.', post: post('<p><a href="/&#33970;" title="&#33970;">a</a></p>\n')},
		{
			name: 'Code and what shows references.',
			post: post('<pre>&#28193;</pre>\n<p><code>&#28193;</code> &amp;#28193;</p>\n\n\\&#28193;\n'),
		},
		{name: 'A formula.', post: post('Be $$a &#28193;$$ so.\n')},
		{name: 'No characters.', post: post('<p>&#9999999; &#55296; &#xD800;</p>\n')},
	],
	bad: [
		{
			name: 'Runs in HTML and Markdown.',
			post: post(
				'<p>&#28193;&#x8f2a;又&#12290; a&#128512;&#44032;</p>\n\n[The &#28193;&#36650;](https://news.example/) "&#x304B;" &#131072;\n',
			),
			reports: `
				9 | <p>&#28193;&#x8f2a;又&#12290; a&#128512;&#44032;</p>
				  |    ^^^^^^^^^^^^^^^^ warning: The text \`渡輪\` is written as numeric references, so that nobody who searches the files finds it.
				9 | <p>&#28193;&#x8f2a;又&#12290; a&#128512;&#44032;</p>
				  |                     ^^^^^^^^ warning: The text \`。\` is written as numeric references, so that nobody who searches the files finds it.
				9 | <p>&#28193;&#x8f2a;又&#12290; a&#128512;&#44032;</p>
				  |                                        ^^^^^^^^ warning: The text \`가\` is written as numeric references, so that nobody who searches the files finds it.
				11 | [The &#28193;&#36650;](https://news.example/) "&#x304B;" &#131072;
				   |      ^^^^^^^^^^^^^^^^ warning: The text \`渡輪\` is written as numeric references, so that nobody who searches the files finds it.
				11 | [The &#28193;&#36650;](https://news.example/) "&#x304B;" &#131072;
				   |                                                ^^^^^^^^ warning: The text \`か\` is written as numeric references, so that nobody who searches the files finds it.
				11 | [The &#28193;&#36650;](https://news.example/) "&#x304B;" &#131072;
				   |                                                          ^^^^^^^^^ warning: The text \`𠀀\` is written as numeric references, so that nobody who searches the files finds it.
			`,
			fixed: post('<p>渡輪又。 a&#128512;가</p>\n\n[The 渡輪](https://news.example/) "か" 𠀀\n'),
		},
		{
			name: 'Long runs, and such as stand beside marks of emphasis.',
			post: post(`<p>${'&#28193;'.repeat(25)}</p>\n\nthe*&#28193;*\n\n<div>***&#28193;</div>\n`),
			reports: `
				9 | <p>&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;&#28193;</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The text \`渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡\` is written as numeric references, so that nobody who searches the files finds it.
				11 | the*&#28193;*
				   |     ^^^^^^^^ warning: The text \`渡\` is written as numeric references, so that nobody who searches the files finds it.
				13 | <div>***&#28193;</div>
				   |         ^^^^^^^^ warning: The text \`渡\` is written as numeric references, so that nobody who searches the files finds it.
			`,
			fixed: post(`<p>${'渡'.repeat(25)}</p>\n\nthe*&#28193;*\n\n<div>***渡</div>\n`),
		},
	],
});
