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
		...[
			'On my blog [audio src="x.mp3"] prints a player. [code] is a tag; [/code] ends it.',
			'<p>The tag [youtube https://films.example/1] shows a film.</p>',
			'You write "[gallery ids="1,2"]", and pictures appear.',
			'[audio src="x.mp3"] prints a player.',
			'Wrap it in [embed] and [/embed].',
			'Put it into [code]...[/code] or [sourcecode][/sourcecode] first.',
			'Hard-wrapped lines speak of [video mp4="x.mp4"]\nand go on.',
			'用 [audio src="x.mp3"] 可以播放。',
		].map((words) => ({name: `Words about shortcodes: ${words}`, post: post(`${words}\n`)})),
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
		...[
			[
				'A caption with markup is one caption.',
				'<p>[caption id="x"]<img src="/a.jpg" alt="a"> The <b>old</b> quay<br>at <a href="https://a.example/">night</a>[/caption]</p>',
				'<figure><img src="/a.jpg" alt="a"><figcaption>The <b>old</b> quay<br>at <a href="https://a.example/">night</a></figcaption></figure>',
			],
			[
				'A caption that is all markup.',
				'<p>[caption id="x"]<img src="/a.jpg" alt="a"><br><i>The quay</i>[/caption]</p>',
				'<figure><img src="/a.jpg" alt="a"><figcaption><br><i>The quay</i></figcaption></figure>',
			],
			[
				'The paragraph’s attributes stay.',
				'<p id="c" lang="en" title="1923" style="color:red">\n[caption id="x"]<img src="/a.jpg" alt="a"> The quay[/caption]\n</p>',
				'<figure id="c" lang="en" title="1923" style="color:red">\n<img src="/a.jpg" alt="a"><figcaption>The quay</figcaption>\n</figure>',
			],
			[
				'Of a picture without words the brackets go.',
				'<div>[caption id="x" align="alignnone" width="3"]<img src="/a.jpg" alt="a"> [/caption]</div>',
				'<div><img src="/a.jpg" alt="a"> </div>',
			],
			[
				'Words in an attribute.',
				'<p>[caption id="x" caption="Photo: Ida Holm"]<img src="/a.jpg" alt="a">[/caption]</p>',
			],
			[
				'Words in an attribute and behind the picture.',
				'<p>[wp_caption caption=’A ferry’ id="x"]<img src="/a.jpg" alt="a"> At dock[/wp_caption]</p>',
			],
			[
				'Attributes that a figure has not.',
				'<p align="center">[caption id="x"]<img src="/a.jpg" alt="a"> Quay[/caption]</p>',
			],
			['Words around.', '<p>Look: [caption id="x"]<img src="/a.jpg" alt="a"> The quay[/caption] there.</p>'],
			['Words first.', '<p>[caption id="x"]The quay <img src="/a.jpg" alt="a"> at night[/caption]</p>'],
			[
				'No picture.',
				'<p>[caption id="x"]<iframe src="https://www.youtube.com/embed/1"></iframe> A film[/caption]</p>',
			],
			[
				'Another picture behind the words.',
				'<p>[caption id="x"]<img src="/a.jpg" alt="a"> One <img src="/b.jpg" alt="b"> two[/caption]</p>',
			],
		].map(([name = '', written = '', fixed]) => {
			const [mark = ''] = /\[\w+[^\]]*\]/.exec(written) ?? [];
			const before = written.slice(0, written.indexOf(mark));
			const line = before.split('\n').length - 1;
			const number = String(9 + line);
			const badCase = {
				name,
				post: post(`${written}\n`),
				reports: `
				${number} | ${written.split('\n')[line] ?? ''}
				${' '.repeat(number.length)} | ${' '.repeat(before.split('\n')[line]?.length ?? 0)}${'^'.repeat(mark.length)} error: Shortcode \`${mark}\` is printed as text.
			`,
			};
			return fixed === undefined ? badCase : Object.assign(badCase, {fixed: post(`${fixed}\n`)});
		}),
		...[
			'We sailed. [audio src="x.mp3"] Listen to it.',
			'We sailed\n[youtube https://films.example/1]\nand came back.',
			'A word [tooltip text="a"]here[/tooltip] and there.',
			'See [embed]https://films.example/1[/embed] for more.',
			'Type [code]ls[/code] to see them.',
			'[gallery ids="1"]\nof the quay',
		].map((words) => {
			const [mark = ''] = /\[\w+[^\]]*\]/.exec(words) ?? [];
			const before = words.slice(0, words.indexOf(mark)).split('\n');
			const number = String(8 + before.length);
			return {
				name: `Shortcodes beside words: ${words}`,
				post: post(`${words}\n`),
				reports: `
				${number} | ${words.split('\n')[before.length - 1] ?? ''}
				${' '.repeat(number.length)} | ${' '.repeat(before.at(-1)?.length ?? 0)}${'^'.repeat(mark.length)} error: Shortcode \`${mark}\` is printed as text.
			`,
			};
		}),
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
