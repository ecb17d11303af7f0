import rule from '../../../rules/links/no-repeated-tooltip.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Two links.',
			post: post(
				'<p><a href="https://a.example/" title="You are leaving us">a.example</a> <a href="https://b.example/" title="You are leaving us">b.example</a></p>\n',
			),
		},
		{
			name: 'Tooltips that differ.',
			post: post(
				'<p><a href="https://a.example/" title="The port">a.example</a><a href="https://b.example/" title="The pier">b.example</a><a href="https://c.example/" title="The dock">c.example</a></p>\n',
			),
		},
		{
			name: 'Links to one site, which the tooltip may describe.',
			post: post(
				'<p><a href="https://wiki.example/" title="The free encyclopedia">wiki.example</a> <a href="https://www.wiki.example/" title="The free encyclopedia">www.wiki.example</a> <a href="https://m.wiki.example/" title="The free encyclopedia">m.wiki.example</a></p>\n',
			),
		},
		{
			name: 'The source’s own site.',
			post: post(
				'<p><a href="https://news.example/" title="Read on">news.example</a> <a href="https://www.news.example/" title="Read on">www.news.example</a> <a href="/a" title="Read on">a</a> <a href="https://a.example/" title="Read on">b</a></p>\n',
			),
		},
		{
			name: 'The tooltip is the name.',
			post: post(
				'<p><a href="https://a.example/" title="Share"><i></i></a><a href="https://b.example/" title="Share"><i></i></a><a href="https://c.example/" title="Share"><i></i></a></p>\n',
			),
		},
		{
			name: 'The tooltip repeats the words.',
			post: post(
				'<p><a href="https://a.example/" title="Source">Source</a> <a href="https://b.example/" title="Source">Source</a> <a href="https://c.example/" title="Source">Source</a></p>\n',
			),
		},
		{
			name: 'The language or format of the page.',
			post: post(
				'<p><a href="https://a.example/" title="Link auf Englisch">a.example</a> <a href="https://b.example/" title="Link auf Englisch">b.example</a> <a href="https://c.example/" title="Link auf Englisch">c.example</a><a href="https://a.example/" title="PDF">a.example</a> <a href="https://b.example/" title="PDF">b.example</a> <a href="https://c.example/" title="PDF">c.example</a><a href="https://a.example/" title="英文網頁">a.example</a> <a href="https://b.example/" title="英文網頁">b.example</a> <a href="https://c.example/" title="英文網頁">c.example</a></p>\n',
			),
		},
		{
			name: 'A new window, which still opens.',
			post: post(
				'<p><a href="https://a.example/" target="_blank" title="Opens in a new window">a</a> <a href="https://b.example/" target="_blank" title="Opens in a new window">b</a> <a href="https://c.example/" target="_blank" title="Opens in a new window">c</a></p>\n',
			),
		},
		{
			name: 'Mail and places.',
			post: post(
				'<p><a href="mailto:a@port.example" title="Contact us">mailto:a@port.example</a> <a href="tel:12" title="Contact us">tel:12</a> <a href="#a" title="Contact us">#a</a></p>\n',
			),
		},
		{
			name: 'Markdown.',
			post: post('[a](https://a.example "Source") [b](https://b.example "Source") [c](https://c.example "Source")\n'),
		},
	],
	bad: [
		{
			name: 'A notice on all links.',
			post: post(
				'<p><a href="https://a.example/" title="You are leaving News Example">a.example</a> <a href="https://b.example/" title="You are leaving News Example">b.example</a> <a href="https://c.example/" title="You are leaving News Example">c.example</a> <a title="The dock" href="https://d.example/">d</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/" title="You are leaving News Example">a.example</a> <a href="https://b.example/" title="You are leaving News Example">b.example</a> <a href="https://c.example/" title="You are leaving News Example">c.example</a> <a title="The dock" href="https://d.example/">d</a></p>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 3 links to other sites show the same tooltip of the source site: \`You are leaving News Example\`.
			`,
			unsafelyFixed: post(
				'<p><a href="https://a.example/">a.example</a> <a href="https://b.example/">b.example</a> <a href="https://c.example/">c.example</a> <a title="The dock" href="https://d.example/">d</a></p>\n',
			),
		},
		{
			name: 'A credit, which the author may have written: the safe fix leaves it.',
			post: post(
				'<p><a href="https://a.example/" title="Photo: Ida Holm / CC BY 4.0">a.example</a> <a href="https://b.example/" title="Photo: Ida Holm / CC BY 4.0">b.example</a> <a href="https://c.example/" title="Photo: Ida Holm / CC BY 4.0">c.example</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/" title="Photo: Ida Holm / CC BY 4.0">a.example</a> <a href="https://b.example/" title="Photo: Ida Holm / CC BY 4.0">b.example</a> <a href="https://c.example/" title="Photo: Ida Holm / CC BY 4.0">c.example</a></p>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 3 links to other sites show the same tooltip of the source site: \`Photo: Ida Holm / CC BY 4.0\`.
			`,
			unsafelyFixed: post(
				'<p><a href="https://a.example/">a.example</a> <a href="https://b.example/">b.example</a> <a href="https://c.example/">c.example</a></p>\n',
			),
		},
		{
			name: 'White space in it, other attributes, links within elements.',
			post: post(
				'<p><a title=" You are\nleaving us " href="https://a.example/" class="x">a</a> <b><a href="https://b.example/" title="You are leaving us"><i>b</i></a></b>\n<a href="//c.example/" title=\'You are leaving us\'>c</a></p>\n',
			),
			reports: `
				9 | <p><a title=" You are
				  |       ^^^^^^^^^^^^^^^ warning: 3 links to other sites show the same tooltip of the source site: \`You are leaving us\`.
			`,
			unsafelyFixed: post(
				'<p><a href="https://a.example/" class="x">a</a> <b><a href="https://b.example/"><i>b</i></a></b>\n<a href="//c.example/">c</a></p>\n',
			),
		},
		{
			name: 'Links to one site, which say that they lead there.',
			post: post(
				'<p><a href="https://wiki.example/" title="You are leaving us">wiki.example</a> <a href="https://www.wiki.example/" title="You are leaving us">www.wiki.example</a> <a href="https://m.wiki.example/" title="You are leaving us">m.wiki.example</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://wiki.example/" title="You are leaving us">wiki.example</a> <a href="https://www.wiki.example/" title="You are leaving us">www.wiki.example</a> <a href="https://m.wiki.example/" title="You are leaving us">m.wiki.example</a></p>
				  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 3 links to other sites show the same tooltip of the source site: \`You are leaving us\`.
			`,
			unsafelyFixed: post(
				'<p><a href="https://wiki.example/">wiki.example</a> <a href="https://www.wiki.example/">www.wiki.example</a> <a href="https://m.wiki.example/">m.wiki.example</a></p>\n',
			),
		},
		{
			name: 'A window that does not open.',
			post: post(
				'<p><a href="https://a.example/" title="Opens in a new window">a.example</a> <a href="https://b.example/" title="Opens in a new window">b.example</a> <a href="https://c.example/" title="Opens in a new window">c.example</a></p>\n',
			),
			reports: `
				9 | <p><a href="https://a.example/" title="Opens in a new window">a.example</a> <a href="https://b.example/" title="Opens in a new window">b.example</a> <a href="https://c.example/" title="Opens in a new window">c.example</a></p>
				  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 3 links to other sites show the same tooltip of the source site: \`Opens in a new window\`.
			`,
			unsafelyFixed: post(
				'<p><a href="https://a.example/">a.example</a> <a href="https://b.example/">b.example</a> <a href="https://c.example/">c.example</a></p>\n',
			),
		},
	],
});
