import rule from '../../../rules/identity/rendered-heading.ts';
import {post, testRule} from '../../support/testRule.ts';

/** A post whose heading link has a text, and whose title says what it means. */
const titled = (text: string, title = text): string =>
	post(`<!--1709280000000-->\n[${text}](https://news.example/a_b_c)\n------\n\n<div>\n<p>*Text*</p>\n</div>\n`, {
		title: JSON.stringify(title),
	});

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
		titled('A post'),
		{name: 'No heading link.', post: post('<p>A] post</p>\n')},
		titled('德意志帝国       [Eng Sub] vs [B]'),
		titled('a | b | c'),
		titled('Ah ^_^ and snake_case_word'),
		titled('"Quotes" -- dashes --- dots... it\'s <<that>> — “so” – ‘so’'),
		titled('5 * 3 < 20 & 7 > 3'),
		titled('Fish &amp; chips'),
		titled('Fish & chips', 'Fish &amp; chips'),
		titled('A\u00a0post'),
		{name: 'Escaped already.', post: titled('A\\] \\*b\\* \\<c>', 'A] *b* <c>')},
		{name: 'Backslashes that escape nothing.', post: titled('A \\o/ \\ b')},
		{name: 'Markup that is meant.', post: titled('The <em>Titanic</em>, H<sub>2</sub>O')},
		{name: 'Pairs within pairs.', post: titled('The <b>new <i>Titanic</i></b>')},
		{name: 'Liquid.', post: titled('{{ page.title }}]')},
		{name: 'Another title.', post: titled('A \\[post\\]', 'Something else')},
	],
	bad: [
		{
			name: 'Code.',
			post: titled('How `fetch` works'),
			reports: `
				10 | [How \`fetch\` works](https://news.example/a_b_c)
				   |  ^^^^^^^^^^^^^^^^^ warning: The heading link \`How \`fetch\` works\` is shown as \`How fetch works\`.
			`,
			fixed: titled('How \\`fetch\\` works', 'How `fetch` works'),
		},
		{
			name: 'A tag that is a word of the title.',
			post: titled('How <b> came to be'),
			reports: `
				10 | [How <b> came to be](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`How <b> came to be\` is printed as text, not as a link, because \`<b>\` in it is read as a tag.
			`,
			fixed: titled('How \\<b> came to be', 'How <b> came to be'),
		},
		{
			name: 'A bracket too many.',
			post: titled('中美]貿易 [a]'),
			reports: `
				10 | [中美]貿易 [a]](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`中美]貿易 [a]\` is printed as text, not as a link, because a \`]\` in it has no \`[\` before it.
			`,
			fixed: titled('中美\\]貿易 [a]', '中美]貿易 [a]'),
		},
		{
			name: 'A bracket too many at the end.',
			post: titled('說聲謝謝【VLOG]'),
			reports: `
				10 | [說聲謝謝【VLOG]](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`說聲謝謝【VLOG]\` is printed as text, not as a link, because a \`]\` in it has no \`[\` before it.
			`,
			fixed: titled('說聲謝謝【VLOG\\]', '說聲謝謝【VLOG]'),
		},
		{
			name: 'A bracket that is never closed.',
			post: titled('A [b c'),
			reports: `
				10 | [A [b c](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`A [b c\` is printed as text, not as a link, because a \`[\` in it has no \`]\` behind it.
			`,
			fixed: titled('A \\[b c', 'A [b c'),
		},
		{
			name: 'What looks like the definition of a link.',
			post: titled('中]: b'),
			reports: `
				10 | [中]: b](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`中]: b\` is printed as text, not as a link, because a \`]\` in it has no \`[\` before it.
			`,
			fixed: titled('中\\]\\: b', '中]: b'),
		},
		{
			name: 'Stars.',
			post: titled('①*②*③ a****b'),
			reports: `
				10 | [①*②*③ a****b](https://news.example/a_b_c)
				   |  ^^^^^^^^^^^^ warning: The heading link \`①*②*③ a****b\` is shown as \`①②③ a**b\`.
			`,
			fixed: titled('①\\*②\\*③ a\\*\\*\\*\\*b', '①*②*③ a****b'),
		},
		{
			name: 'Underscores, tildes and dollars.',
			post: titled('_a_ b_c ~~d~~ $$e$$ *'),
			reports: `
				10 | [_a_ b_c ~~d~~ $$e$$ *](https://news.example/a_b_c)
				   |  ^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`_a_ b_c ~~d~~ $$e$$ *\` is shown as \`a b_c d \\(e\\) *\`.
			`,
			fixed: titled('\\_a\\_ b_c \\~\\~d\\~\\~ \\$\\$e\\$\\$ \\*', '_a_ b_c ~~d~~ $$e$$ *'),
		},
		{
			name: 'A caret that opens a footnote, which no backslash escapes.',
			post: titled('^_^ and _so_ on'),
			reports: `
				10 | [^_^ and _so_ on](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`^_^ and _so_ on\` is printed as text, not as a link.
			`,
			fixed: titled('&#94;\\_^ and \\_so\\_ on', '^_^ and _so_ on'),
		},
		{
			name: 'A text in angle brackets.',
			post: titled('《思想之光——<青年论坛>纪事》'),
			reports: `
				10 | [《思想之光——<青年论坛>纪事》](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`《思想之光——<青年论坛>纪事》\` is printed as text, not as a link, because \`<青年论坛>\` in it is read as a tag.
			`,
			fixed: titled('《思想之光——\\<青年论坛>纪事》', '《思想之光——<青年论坛>纪事》'),
		},
		{
			name: 'A backslash of the title.',
			post: titled('\\(o)/ wins\\'),
			reports: `
				10 | [\\(o)/ wins\\](https://news.example/a_b_c)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`\\(o)/ wins\\\` is printed as text, not as a link.
			`,
			fixed: titled('\\\\(o)/ wins\\\\', '\\(o)/ wins\\'),
		},
		{
			name: 'Escapes are left as they are.',
			post: titled('\\*a\\* *b* \\] c', '*a* *b* ] c'),
			reports: `
				10 | [\\*a\\* *b* \\] c](https://news.example/a_b_c)
				   |  ^^^^^^^^^^^^^^ warning: The heading link \`\\*a\\* *b* \\] c\` is shown as \`*a* b ] c\`.
			`,
			fixed: titled('\\*a\\* \\*b\\* \\] c', '*a* *b* ] c'),
		},
		{
			name: 'What no backslash mends.',
			post: titled('A post').replace('a_b_c)', 'a)_b)'),
			reports: `
				10 | [A post](https://news.example/a)_b)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The heading link \`A post\` is printed as text, not as a link.
			`,
		},
	],
});
