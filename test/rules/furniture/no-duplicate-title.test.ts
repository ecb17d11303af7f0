import rule from '../../../rules/furniture/no-duplicate-title.ts';
import {post, testRule} from '../../support/testRule.ts';

const link = '<!--1709280000000-->\n[A post](https://news.example/2024/a-post)\n------\n\n';

testRule(rule, {
	good: [
		post('<article><h1>Another post</h1><p>Text</p></article>\n'),
		{name: 'The heading link.', post: post(`${link}<div>Text</div>\n`)},
		{name: 'The heading link as a heading.', post: post(`${link.replace('\n', '\n\n')}<div>Text</div>\n`)},
		{name: 'Not the first text.', post: post('<article><p>News</p><h1>A post</h1></article>\n')},
		{name: 'A picture comes first.', post: post('<div><img src="a.jpg" alt=""><h1>A post</h1></div>\n')},
		{name: 'No heading.', post: post('<div><p>A post</p><p>Text</p></div>\n')},
		{name: 'The title lost the marks.', post: post('<div><h1>A “post”</h1><p>Text</p></div>\n')},
		{name: 'Other words behind a section.', post: post('<h1>Columns</h1><p>Text</p>\n', {title: '"[Columns] A post"'})},
		{name: 'No letters.', post: post('<div><h1>…</h1><p>Text</p></div>\n', {title: '"…"'})},
		{name: 'Nothing but the heading.', post: post('<article><h1>A post</h1><p> </p></article>\n')},
		{name: 'Nothing but the heading, twice.', post: post(`${link}<div><h1>A post</h1></div>\n`)},
		{name: 'Nothing.', post: post('<script>A post</script>\n')},
		{name: 'No front matter.', post: '<h1>A post</h1>\n'},
	],
	bad: [
		...['"[Columns] A post"', '"【專欄】A post"', '"Opinion | A post"', '"[World] [Live] A post - News"'].map(
			(title) => ({
				name: `The section before the title: ${title}.`,
				post: post('<h1>A post</h1>\n\nText\n', {title}),
				reports: `
				9 | <h1>A post</h1>
				  |     ^^^^^^ warning: The heading repeats the title.
			`,
				unsafelyFixed: post('\n\nText\n', {title}),
			}),
		),
		{
			post: post(
				'<article>\n <header>\n  <h1 class="title">\n   A  post\n  </h1>\n </header>\n <p>Text</p>\n</article>\n',
			),
			reports: `
				12 |    A  post
				   |    ^^^^^^^ warning: The heading repeats the title.
			`,
			unsafelyFixed: post('<article>\n <header>\n  \n </header>\n <p>Text</p>\n</article>\n'),
		},
		{
			name: 'Below the heading link; other marks.',
			post: post(`${link}<div><h3><a href="https://news.example/2024/a-post">A post.</a></h3>Text</div>\n`),
			reports: `
				13 | <div><h3><a href="https://news.example/2024/a-post">A post.</a></h3>Text</div>
				   |                                                     ^^^^^^^ warning: The heading repeats the title.
			`,
			unsafelyFixed: post(`${link}<div>Text</div>\n`),
		},
		{
			name: 'The title has the site’s name.',
			post: post('<div><h1>A post</h1><p>Text</p></div>\n', {title: '"A post - News"'}),
			reports: `
				9 | <div><h1>A post</h1><p>Text</p></div>
				  |          ^^^^^^ warning: The heading repeats the title.
			`,
			unsafelyFixed: post('<div><p>Text</p></div>\n', {title: '"A post - News"'}),
		},
		{
			name: 'A heading of Markdown.',
			post: post('# A post\n\nText\n'),
			reports: `
				9 | # A post
				  |   ^^^^^^ warning: The heading repeats the title.
			`,
			unsafelyFixed: post('\n\nText\n'),
		},
		{
			name: 'A heading with a picture stays.',
			post: post('<div><h1>A post<img src="a.jpg" alt=""></h1><p>Text</p></div>\n'),
			reports: `
				9 | <div><h1>A post<img src="a.jpg" alt=""></h1><p>Text</p></div>
				  |          ^^^^^^ warning: The heading repeats the title.
			`,
		},
	],
});
