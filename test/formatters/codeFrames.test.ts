import test from 'ava';
import stringWidth from 'string-width';
import {formatCodeframe} from '../../src/formatters/codeFrames.ts';
import {contextOf, fileOf, reportOf} from './reports.ts';

const text = `title\n<p>渡輪 <img src="a.png"> ${'長'.repeat(80)}</p>\n`;
const start = text.indexOf('<img');
const report = reportOf({
	files: [
		fileOf('_posts/a.md', [
			{
				message: 'Image `a.png` has no `alt`.',
				rule: 'require-image-alt',
				range: {start, end: start + 17},
				start: {line: 2, column: 7},
				related: [{path: '_posts/b.md', message: 'The same image.'}],
			},
		]),
		fileOf('_posts/b.md', []),
	],
});

test('each finding is shown with its line and carets', (t) => {
	t.is(
		[...formatCodeframe(report, contextOf(text))].join(''),
		`_posts/a.md:2:7  error  require-image-alt
Image \`a.png\` has no \`alt\`.
↳ _posts/b.md: The same image.

  2 | <p>渡輪 <img src="a.png"> ${'長'.repeat(37)}…
    |         ^^^^^^^^^^^^^^^^^

1 problem
`,
	);
});

test('in a terminal no line is wider than that', (t) => {
	for (const width of [40, 80, 120]) {
		const lines = [...formatCodeframe(report, contextOf(text, {width}))].join('').split('\n');
		t.deepEqual(
			lines.filter((line) => stringWidth(line) > width),
			[],
		);
	}
});

test('nothing is said where nothing is found', (t) => {
	t.is([...formatCodeframe(reportOf({files: [fileOf('a.md', [])]}), contextOf(''))].join(''), '');
});
