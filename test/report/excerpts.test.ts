import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {excerptOf} from '../../src/report/excerpts.ts';
import {post} from '../support/testRule.ts';

/** The excerpt around the first place of a text in a body. */
function excerptAround(body: string, place: string): string | undefined {
	const text = post(body);
	const start = text.indexOf(place);
	return excerptOf(parsePost({path: '_posts/2024-03-01-a.md', text}, defaultSettings), {
		start,
		end: start + place.length,
	});
}

const cases: readonly (readonly [what: string, body: string, place: string, excerpt: string | undefined])[] = [
	['a word', '<p>The old harbour lamp</p>\n', 'old', '<p>The <mark>old</mark> harbour lamp</p>'],
	['a start tag', '<p>A <b class="x">lamp</b></p>\n', '<b class="x">', '<p>A <mark><b>lamp</b></mark></p>'],
	['a block', '<div><p>A lamp</p></div>\n', '<p>', '<div><mark class="block"><p>A lamp</p></mark></div>'],
	[
		'a picture',
		'<p><img src="https://img.example/a.png" alt="A lamp"></p>\n',
		'<img src="https://img.example/a.png" alt="A lamp">',
		'<p><mark><code>🖼 A lamp</code></mark></p>',
	],
	[
		'a picture without words',
		'<p><img src="a.png"></p>\n',
		'<img src="a.png">',
		'<p><mark><code>🖼 a.png</code></mark></p>',
	],
	[
		'a frame',
		'<p>x</p><iframe src="https://player.example/1"></iframe>\n',
		'<iframe',
		'<p>x</p>\n<mark><code>&#x3C;iframe> https://player.example/1</code></mark>',
	],
	[
		'a link',
		'<p><a href="javascript:alert(1)" onclick="alert(1)">Go</a></p>\n',
		'<a href',
		'<p><mark><u>Go</u></mark></p>',
	],
	['a comment', '<p>A<!-- lamp -->B</p>\n', '<!-- lamp -->', '<p>A<mark><code>&#x3C;!-- lamp --></code></mark>B</p>'],
	['a script', '<p>A</p><script>alert(1)</script>\n', '<script>', '<p>A</p>\n<mark><code>&#x3C;script></code></mark>'],
	['Markdown', 'The **old** lamp\n', '**old**', '<p>The <mark><strong>old</strong></mark> lamp</p>'],
];

for (const [what, body, place, excerpt] of cases)
	test(`an excerpt boxes ${what}`, (t) => {
		t.is(excerptAround(body, place)?.trim(), excerpt);
	});

test('the front matter is no part of what a reader gets', (t) => {
	t.is(excerptAround('<p>A</p>\n', 'title:'), undefined);
});

test('nothing of an excerpt runs, loads or looks like the page around it', (t) => {
	const hostile = `<p style="position:fixed" class="x" id="page" onclick="x()">lamp</p><style>*{display:none}</style><link rel="stylesheet" href="x.css"><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><form action="https://evil.example/"><input name="q"><button>Go</button></form><svg><script>alert(1)</script></svg><math><mtext><img src=x onerror=alert(1)></mtext></math><object data="x.swf"></object><video src="x.mp4" autoplay></video><template><img src=x></template>\n`;
	const excerpt = excerptAround(hostile, 'lamp') ?? '';
	t.true(excerpt.includes('<mark>lamp</mark>'));
	t.deepEqual([...new Set(excerpt.match(/<\w[^>]*>/g))].toSorted(), ['<code>', '<mark>', '<p>']);
});

test('of a long post, what stands around the place is shown', (t) => {
	const paragraph = (number: number): string => `<p>Paragraph ${number} ${'x'.repeat(90)}</p>\n`;
	const body = Array.from({length: 400}, (_, number) => paragraph(number)).join('');
	const excerpt = excerptAround(body, 'Paragraph 200 ') ?? '';
	t.true(excerpt.includes('<mark>Paragraph 200 </mark>'));
	t.true(excerpt.includes('Paragraph 199 ') && excerpt.includes('Paragraph 205 '));
	t.true(excerpt.length < 3000);
});
