import rule from '../../../rules/markup/no-leftover-shortcode.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Words in brackets.',
			post: post('A [link] in brackets, [video], (see [gallery] below), [code], [ref] and [sic].\n\n[video]\n'),
		},
		{name: 'Code.', post: post('`[caption id="a"]` and `[embed]x[/embed]`\n\n    [vc_row]\n')},
		{
			name: 'Links and footnotes.',
			post: post('[video](https://a.example/) [audio][1] [^1]\n\n[1]: https://b.example/\n[^1]: A note.\n'),
		},
		{name: 'Names that nobody lists.', post: post('[boat id="1"] [boat]a[/boat]\n')},
		{name: 'Words in brackets that are all.', post: post('[removed]\n\n[see below]\n')},
		{name: 'A shortcode beside words.', post: post('<p>[boat id="1"]</p><p>A boat.</p>\n')},
		{name: 'A shortcode beside a picture.', post: post('[boat id="1"] ![A boat](https://a.example/b.png)\n')},
		{name: 'Code that is all.', post: post('    [boat_race id="1"]\n')},
		{name: 'A list of one’s own.', options: {shortcodes: ['boat']}, post: post('[gallery ids="1"]\n')},
	],
	bad: [
		...['[give_form id="3"]', '[donation_receipt]', '[boat id="1"]', '[gallery]'].map((shortcode) => ({
			name: `All that the body holds: ${shortcode}`,
			post: post(`<h2>Donate</h2>\n<div><p>${shortcode}</p></div>\n`),
			reports: `
				10 | <div><p>${shortcode}</p></div>
				   |         ${'^'.repeat(shortcode.length)} error: The body holds nothing but the shortcode \`${shortcode}\`, printed as text.
			`,
		})),
		{
			name: 'Several are one finding.',
			post: post(
				'<!--1709280000000-->\n[A post](https://news.example/a)\n------\n\n[vc_row][vc_column]\n\n[/vc_column][/vc_row]\n',
			),
			reports: `
				13 | [vc_row][vc_column]
				   | ^^^^^^^^ error: The body holds nothing but the shortcode \`[vc_row]\`, printed as text.
			`,
		},
		{
			name: 'A caption in a paragraph of HTML becomes one.',
			post: post(
				'<p>[caption id="attachment_12" width="550"]<a href="https://a.example/q.jpg"><img src="https://a.example/q.jpg" alt="The quay"></a> The quay at night[/caption]</p>\n',
			),
			reports: `
				9 | <p>[caption id="attachment_12" width="550"]<a href="https://a.example/q.jpg"><img src="https://a.example/q.jpg" alt="The quay"></a> The quay at night[/caption]</p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Shortcode \`[caption id="attachment_12" width="550"]\` is printed as text.
			`,
			fixed: post(
				'<figure><a href="https://a.example/q.jpg"><img src="https://a.example/q.jpg" alt="The quay"></a><figcaption>The quay at night</figcaption></figure>\n',
			),
		},
		{
			name: 'Elsewhere the brackets go.',
			post: post(
				'<div><p>Look: [caption id="a"]<img src="https://a.example/q.jpg" alt="The quay"> The quay[/caption] there.</p></div>\n',
			),
			reports: `
				9 | <div><p>Look: [caption id="a"]<img src="https://a.example/q.jpg" alt="The quay"> The quay[/caption] there.</p></div>
				  |               ^^^^^^^^^^^^^^^^ error: Shortcode \`[caption id="a"]\` is printed as text.
			`,
			fixed: post('<div><p>Look: <img src="https://a.example/q.jpg" alt="The quay"> The quay there.</p></div>\n'),
		},
		{
			name: 'Others, by their attributes, their address, their end, their name, or because they stand alone.',
			options: {shortcodes: ['...', 'boat_*']},
			post: post(
				'[gallery ids="1,2,3"]\n\n[youtube https://films.example/1]\n\n[embed]https://films.example/1[/embed]\n\n<div>[vc_row]a[/vc_row]</div>\n\n[gallery]\n\n[boat_race]\n',
			),
			reports: `
				9 | [gallery ids="1,2,3"]
				  | ^^^^^^^^^^^^^^^^^^^^^ error: Shortcode \`[gallery ids="1,2,3"]\` is printed as text.
				11 | [youtube https://films.example/1]
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Shortcode \`[youtube https://films.example/1]\` is printed as text.
				13 | [embed]https://films.example/1[/embed]
				   | ^^^^^^^ error: Shortcode \`[embed]\` is printed as text.
				15 | <div>[vc_row]a[/vc_row]</div>
				   |      ^^^^^^^^ error: Shortcode \`[vc_row]\` is printed as text.
				17 | [gallery]
				   | ^^^^^^^^^ error: Shortcode \`[gallery]\` is printed as text.
				19 | [boat_race]
				   | ^^^^^^^^^^^ error: Shortcode \`[boat_race]\` is printed as text.
			`,
		},
	],
});
