import test from 'ava';
import stringWidth from 'string-width';
import {renderPage} from '../../src/terminal/terminalPage.ts';

const page = `# no-rope

Disallow [ropes](https://ropes.example) in **all** harbours, \`**code**\` and
what lies across [the bow](../bow.md).

| option | meaning | default |
| --- | --- | --- |
| \`lengths\` | Metres \\| feet of ropes that may stay where they are for the time being. | none |

## Bad

\`\`\`md bad path="_posts/a.md"
# A rope
\t<p>繩</p>
\`\`\`

- One thing
  that goes on.
- Another.
`;

test('a page is laid out for people, plain in a pipe', (t) => {
	t.is(
		renderPage(page, {width: undefined, color: false}),
		`no-rope

  Disallow ropes (https://ropes.example) in all harbours, \`**code**\` and what lies across the bow.

  option     meaning                                                              default
  \`lengths\`  Metres | feet of ropes that may stay where they are for the time being.  none

Bad

  _posts/a.md

    # A rope
      <p>繩</p>

  - One thing that goes on.
  - Another.
`.replace(
			'meaning                                                              default',
			`meaning${' '.repeat(66)}default`,
		),
	);
});

test('in a terminal no line is wider than that, and the widest column of a table is broken', (t) => {
	for (const width of [30, 50, 80]) {
		const lines = renderPage(page, {width, color: true}).split('\n');
		t.deepEqual(
			lines.filter((line) => stringWidth(line) > width),
			[],
		);
	}
	t.true(
		renderPage(page, {width: 60, color: false}).includes(
			'  `lengths`  Metres | feet of ropes that may stay    none\n             where they are for the time being.\n',
		),
		renderPage(page, {width: 60, color: false}),
	);
});

test('what a terminal would obey is written out on a page', (t) => {
	t.is(
		renderPage('# \u001b[31m\n\n```\n\u001b]0;x\n', {width: 80, color: false}),
		'\\u{1b}[31m\n\n    \\u{1b}]0;x\n    \n'.replace('    \n', '\n'),
	);
});
