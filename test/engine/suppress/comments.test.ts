import test from 'ava';
import {fixPost} from '../../../src/engine/fix/index.ts';
import {configOf, framesOf, type LintSurroundings, settledPost} from './lintWith.ts';

/** Bodies with all that is said of them. */
const cases: Readonly<Record<string, readonly [body: string, frames: string, surroundings?: LintSurroundings]>> = {
	'from a comment to the end of the post': [
		`<img src="a">

<!-- archivelint-disable no-image -- a gallery -->

<img src="b">
`,
		`1 | <img src="a">
  | ^^^^^^^^^^^^^ error: It is an image.
5 | <img src="b">
  | ^^^^^^^^^^^^^ error: off by comment: a gallery`,
	],
	'up to the comment that switches it on again': [
		`<!-- archivelint-disable no-image, no-emphasis -- a
gallery -->

<img src="a"> <em>a</em>

<!-- archivelint-enable no-image -->

<img src="b"> <em>b</em>

<!-- archivelint-enable -->

<img src="c"> <em>c</em>
`,
		`4 | <img src="a"> <em>a</em>
  | ^^^^^^^^^^^^^ error: off by comment: a gallery
4 | <img src="a"> <em>a</em>
  |               ^^^^^^^^^^ error: off by comment: a gallery
8 | <img src="b"> <em>b</em>
  | ^^^^^^^^^^^^^ error: It is an image.
8 | <img src="b"> <em>b</em>
  |               ^^^^^^^^^^ error: off by comment: a gallery
12 | <img src="c"> <em>c</em>
   | ^^^^^^^^^^^^^ error: It is an image.
12 | <img src="c"> <em>c</em>
   |               ^^^^^^^^^^ error: It is emphasis.`,
	],
	'a line': [
		`<p>
<img src="a">
<img src="b"> <!-- archivelint-disable-line no-image --> <img src="c">
<img src="d">
</p>
`,
		`2 | <img src="a">
  | ^^^^^^^^^^^^^ error: It is an image.
3 | <img src="b"> <!-- archivelint-disable-line no-image --> <img src="c">
  | ^^^^^^^^^^^^^ error: off by comment
3 | <img src="b"> <!-- archivelint-disable-line no-image --> <img src="c">
  |                                                          ^^^^^^^^^^^^^ error: off by comment
4 | <img src="d">
  | ^^^^^^^^^^^^^ error: It is an image.`,
	],
	'the next line, counted from the end of the comment': [
		`<p>
<img src="a"> <!-- archivelint-disable-next-line no-image
-- because --> <img src="b">
<img src="c">
<img src="d">
</p>
`,
		`2 | <img src="a"> <!-- archivelint-disable-next-line no-image
  | ^^^^^^^^^^^^^ error: It is an image.
3 | -- because --> <img src="b">
  |                ^^^^^^^^^^^^^ error: It is an image.
4 | <img src="c">
  | ^^^^^^^^^^^^^ error: off by comment: because
5 | <img src="d">
  | ^^^^^^^^^^^^^ error: It is an image.`,
	],
	'the last line without a line break': [
		'<p>a\n<!-- archivelint-disable-next-line no-image -->\n<img src="a"></p>',
		`3 | <img src="a"></p>
  | ^^^^^^^^^^^^^ error: off by comment`,
	],
	'in a paragraph of Markdown': [
		'Text <!-- archivelint-disable-line no-emphasis -- so be it --> and *emphasis*.\n',
		`1 | Text <!-- archivelint-disable-line no-emphasis -- so be it --> and *emphasis*.
  |                                                                    ^^^^^^^^^^ error: off by comment: so be it`,
	],
	'only the first of several that hold is needed': [
		`<!-- archivelint-disable no-image -->
<!-- archivelint-disable no-image -->
<p>
<!-- archivelint-disable-next-line no-image -->
<img src="a">
</p>
`,
		`2 | <!-- archivelint-disable no-image -->
  |                          ^^^^^^^^ warning: The suppression of \`no-image\` is needless: the rule finds nothing that it would hide.
4 | <!-- archivelint-disable-next-line no-image -->
  |                                    ^^^^^^^^ warning: The suppression of \`no-image\` is needless: the rule finds nothing that it would hide.
5 | <img src="a">
  | ^^^^^^^^^^^^^ error: off by comment`,
	],
	'needless: one rule of two, and an end of nothing': [
		`<!-- archivelint-enable no-image -->

<!-- archivelint-enable -->

<!-- archivelint-disable-next-line no-image, no-emphasis -->
*a*
`,
		`1 | <!-- archivelint-enable no-image -->
  |                         ^^^^^^^^ warning: The comment is needless: no comment before it switches \`no-image\` off.
3 | <!-- archivelint-enable -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The comment is needless: no comment before it switches a rule off.
5 | <!-- archivelint-disable-next-line no-image, no-emphasis -->
  |                                    ^^^^^^^^ warning: The suppression of \`no-image\` is needless: the rule finds nothing that it would hide.
6 | *a*
  | ^^^ error: off by comment`,
	],
	'rules that did not run are not called needless': [
		'<!-- archivelint-disable no-image, no-twin -->\n',
		'',
		{on: ['no-twin']},
	],
	'rules that protect readers pay no heed': [
		`<!-- archivelint-disable no-script, no-image -- trust me -->

<script>a()</script> <img src="a">
`,
		`1 | <!-- archivelint-disable no-script, no-image -- trust me -->
  |                          ^^^^^^^^^ error: Comments have no effect on \`no-script\`, which protects readers: only the front matter and the config switch it off.
3 | <script>a()</script> <img src="a">
  | ^^^^^^^^^^^^^^^^^^^^ error: It is a script.
3 | <script>a()</script> <img src="a">
  |                      ^^^^^^^^^^^^^ error: off by comment: trust me`,
	],
	'mistakes switch nothing off': [
		`<!-- archivelint-disable no-imag -->

<!-- archivelint-disable valid-suppression, readable-post -->

<!-- archivelint-disable -->

<!-- archivelint-disable , -- no-image -->

<!-- archivelint-disable-next-lines no-image -->

<!-- archivelint-ignore no-image -->

<!-- archivelint-enable no-images -->

<!-- archivelint-disable no-image no-emphasis -->

<p><!-- archivelint-disable-line no-image
--> <img src="a"></p>
`,
		`1 | <!-- archivelint-disable no-imag -->
  |                          ^^^^^^^ error: The comment names the unknown rule \`no-imag\`. Did you mean \`no-image\`?
3 | <!-- archivelint-disable valid-suppression, readable-post -->
  |                          ^^^^^^^^^^^^^^^^^ error: The comment names \`valid-suppression\`, which nothing switches off.
3 | <!-- archivelint-disable valid-suppression, readable-post -->
  |                                             ^^^^^^^^^^^^^ error: The comment names \`readable-post\`, which nothing switches off.
5 | <!-- archivelint-disable -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The comment \`archivelint-disable\` names no rule.
7 | <!-- archivelint-disable , -- no-image -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The comment \`archivelint-disable\` names no rule.
9 | <!-- archivelint-disable-next-lines no-image -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`archivelint-disable-next-lines\` is not a comment that archivelint knows. Did you mean \`archivelint-disable-next-line\`?
11 | <!-- archivelint-ignore no-image -->
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`archivelint-ignore\` is not a comment that archivelint knows.
13 | <!-- archivelint-enable no-images -->
   |                         ^^^^^^^^^ error: The comment names the unknown rule \`no-images\`. Did you mean \`no-image\`?
15 | <!-- archivelint-disable no-image no-emphasis -->
   |                          ^^^^^^^^^^^^^^^^^^^^ error: The comment names the unknown rule \`no-image no-emphasis\`.
17 | <p><!-- archivelint-disable-line no-image
   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A comment \`archivelint-disable-line\` must stand on one line.
18 | --> <img src="a"></p>
   |     ^^^^^^^^^^^^^ error: It is an image.`,
	],
	'missing reasons': [
		`<!-- archivelint-disable no-image, no-emphasis -- -->

<img src="a"> *a*

<!-- archivelint-enable -->

<!-- archivelint-disable-next-line no-image -- a - b -- c -->
<img src="b">
`,
		`1 | <!-- archivelint-disable no-image, no-emphasis -- -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The suppression of \`no-image\`, \`no-emphasis\` gives no reason.
3 | <img src="a"> *a*
  | ^^^^^^^^^^^^^ error: off by comment
3 | <img src="a"> *a*
  |               ^^^ error: off by comment
8 | <img src="b">
  | ^^^^^^^^^^^^^ error: off by comment: a - b -- c`,
		{requireReasons: true},
	],
	'what the front matter switches off needs no comment': [
		`---
archivelint: {disable: [{rule: no-image, reason: a}]}
---
<!-- archivelint-disable no-image -- b -->
<img src="a">
`,
		`4 | <!-- archivelint-disable no-image -- b -->
  |                          ^^^^^^^^ warning: The suppression of \`no-image\` is needless: the rule finds nothing that it would hide.
5 | <img src="a">
  | ^^^^^^^^^^^^^ error: off by front-matter: a`,
	],
};

for (const [name, [body, frames, surroundings]] of Object.entries(cases)) {
	test(`comments: ${name}`, (t) => {
		t.is(framesOf(body, surroundings), frames);
		t.is(framesOf(body.replaceAll('\n', '\r\n'), surroundings), frames, 'With CRLF line endings.');
	});
}

/** What looks like a comment of ours and is none. */
const inert: readonly string[] = [
	'`<!-- archivelint-disable no-image -->`',
	'    <!-- archivelint-disable no-image -->',
	'~~~\n<!-- archivelint-disable no-image -->\n~~~',
	'```html\n<!-- archivelint-disable no-image -->\n```',
	'<p title="<!-- archivelint-disable no-image -->">a</p>',
	'<pre><!-- archivelint-disable no-image --></pre>',
	'<p><code><b><!-- archivelint-disable no-image --></b></code></p>',
	'<template><!-- archivelint-disable no-image --></template>',
	'<textarea><!-- archivelint-disable no-image --></textarea>',
	'<script><!-- archivelint-disable no-image --></script>',
	'<style><!-- archivelint-disable no-image --></style>',
	'{% comment %}<!-- archivelint-disable no-image -->{% endcomment %}',
	'{::comment}\narchivelint-disable no-image\n{:/comment}',
	'Text {::comment}archivelint-disable no-image{:/} text',
	'<!--[if IE]> <!-- archivelint-disable no-image --><![endif]-->',
	'<!-- note: archivelint-disable no-image -->',
	'<!-- eslint-disable no-image -->',
	'<!-- Archivelint-disable no-image -->',
	'<!-- archivelint -->',
	'&lt;!-- archivelint-disable no-image --&gt;',
	'\\<!-- archivelint-disable no-image -->',
	'<? archivelint-disable no-image ?>',
	'<! archivelint-disable no-image >',
	'<!-- archivelint-disable no-image',
];

for (const body of inert) {
	for (const path of ['a.md', 'a.html']) {
		// What is code for kramdown, or a mark of its own, is nothing of the kind in a page of HTML.
		if (path === 'a.html' && !/^(?:<|&|\{%)/.test(body)) continue;
		test(`inert in ${path}: ${body}`, (t) => {
			const text = `${body}\n\n<img src="a">\n`;
			const {diagnostics, suppressed} = settledPost(text, {path, on: ['no-image']});
			t.deepEqual(suppressed, []);
			const isHidden = path === 'a.html' && body === '<!-- archivelint-disable no-image';
			t.deepEqual(
				diagnostics.map(({rule}) => rule),
				isHidden ? [] : ['no-image'],
			);
		});
	}
}

test('comments do nothing, good or bad, unless the config heeds them', (t) => {
	const text = '<!-- archivelint-disable no-image, no-rule -->\n<!-- archivelint-x -->\n<img src="a">\n';
	t.is(framesOf(text, {inlineComments: false}), '3 | <img src="a">\n  | ^^^^^^^^^^^^^ error: It is an image.');
});

test('comments are heeded in pages of HTML as well', (t) => {
	const text = '---\nlayout: post\n---\n<div><!--archivelint-disable-next-line no-image-->\n<img src="a"></div>\n';
	t.is(framesOf(text, {path: 'a.html'}), '5 | <img src="a"></div>\n  | ^^^^^^^^^^^^^ error: off by comment');
});

test('what is switched off is not mended, and stays switched off when text above it is', (t) => {
	const text = [
		'<p><img src="a" title="a"></p>',
		'<!-- archivelint-disable-next-line no-image -- as it was -->',
		'<p><img src="b" title="b"></p>',
		'',
	].join('\n');
	const context = {archive: undefined, now: 0};
	const {text: mended} = fixPost({path: 'a.md', text}, configOf({}), context, 'unsafe');
	t.is(mended, text.replace('<img src="a" title="a">', ''));
	const {text: whole} = fixPost({path: 'a.md', text}, configOf({inlineComments: false}), context, 'unsafe');
	t.is(whole, text.replace(/<img[^>]*>/g, ''));
});

test('long names and reasons are cut', (t) => {
	const name = 'x'.repeat(10_000);
	const reason = 'y'.repeat(10_000);
	const text = `<!-- archivelint-disable ${name} -->\n\n<!-- archivelint-disable no-image -- ${reason} -->\n\n<img src="a">\n`;
	const {diagnostics, suppressed} = settledPost(text);
	t.deepEqual(
		diagnostics.map(({message}) => message),
		[`The comment names the unknown rule \`${'x'.repeat(100)}…\`.`],
	);
	t.is(suppressed[0]?.suppression.reason, `${'y'.repeat(500)}…`);
});
