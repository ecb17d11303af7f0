import test from 'ava';
import {framesOf, type LintSurroundings, settledPost} from './lintWith.ts';

function lint(disable: string, surroundings: LintSurroundings = {}) {
	const text = `---\narchivelint: ${disable}\n---\n<p><img src="a.png"></p>\n`;
	const {diagnostics, suppressed} = settledPost(text, {on: ['no-image', 'no-gap'], ...surroundings});
	return {
		standing: diagnostics.map(({rule, message}) => (rule === 'no-image' ? rule : message)),
		suppressed: suppressed.map(({rule, suppression: {kind, reason}}) => [rule, kind, reason]),
	};
}

test('a post can switch a rule off for itself', (t) => {
	t.deepEqual(lint('{disable: [{rule: no-image, reason: it is a gallery}]}'), {
		standing: [],
		suppressed: [['no-image', 'front-matter', 'it is a gallery']],
	});
	t.deepEqual(lint('{disable: [{rule: no-image}]}'), {
		standing: [],
		suppressed: [['no-image', 'front-matter', undefined]],
	});
});

const otherForms: Readonly<Record<string, string>> = {
	'TOML, inline': '+++\narchivelint = {disable = [{rule = "no-image", reason = "b", until = 2024-05-01}]}\n+++\n',
	'TOML, with tables': "+++\n[[archivelint.disable]]\nrule = 'no-image'\nreason = 'b'\nuntil = 2024-05-01\n+++\n",
	JSON: '{"archivelint": {"disable": [{"rule": "no-image", "reason": "b", "until": "2024-05-01"}]}}\n',
};

for (const [name, head] of Object.entries(otherForms))
	test(`a post can switch a rule off in other forms of front matter: ${name}`, (t) => {
		const lintOn = (today: string) =>
			settledPost(`${head}<p><img src="a.png"></p>\n`, {on: ['no-image'], today, generator: 'hugo'});
		const {diagnostics, suppressed} = lintOn('2024-05-01');
		t.deepEqual(diagnostics, []);
		t.deepEqual(
			suppressed.map(({rule, suppression: {kind, reason}}) => [rule, kind, reason]),
			[['no-image', 'front-matter', 'b']],
		);
		t.deepEqual(
			lintOn('2024-05-02').diagnostics.map(({message}) => message),
			['The suppression of `no-image` expired on 2024-05-01: remove or extend it.', 'It is an image.'],
		);
	});

test('head lines have no place for suppressions', (t) => {
	const text = 'Title: A\nArchivelint: no-image\n\n<p><img src="a.png"></p>\n';
	const {diagnostics} = settledPost(text, {on: ['no-image'], generator: 'pelican'});
	t.deepEqual(
		diagnostics.map(({message}) => message),
		['`archivelint` holds no list `disable: [{rule, reason, until}]`.', 'It is an image.'],
	);
});

test('a suppression holds to the end of its last day, and is reported from then on', (t) => {
	const disable = '{disable: [{rule: no-image, until: 2024-05-01}]}';
	t.deepEqual(lint(disable, {today: '2024-05-01T23:59:59Z'}).standing, []);
	t.deepEqual(lint(disable, {today: '2024-05-02'}).standing, [
		'The suppression of `no-image` expired on 2024-05-01: remove or extend it.',
		'no-image',
	]);
});

test('a suppression with a time holds to the end of the day that is written', (t) => {
	const disable = '{disable: [{rule: no-image, until: 2024-4-30 20:00:00 -0500}]}';
	t.deepEqual(lint(disable, {today: '2024-04-30T23:59:59Z'}).standing, []);
	t.deepEqual(lint(disable, {today: '2024-05-01'}).standing, [
		'The suppression of `no-image` expired on 2024-04-30: remove or extend it.',
		'no-image',
	]);
});

const mistakes: Readonly<Record<string, string>> = {
	'no-image': '`archivelint` holds no list `disable: [{rule, reason, until}]`.',
	'{disable: no-image}': '`archivelint` holds no list `disable: [{rule, reason, until}]`.',
	'{disable: [no-image]}': 'An entry of `archivelint.disable` is not a mapping `{rule, reason, until}`.',
	'{disable: [{reason: x}]}': 'An entry of `archivelint.disable` names no `rule`.',
	'{disable: [{rule: no-imag}]}': '`archivelint.disable` names the unknown rule `no-imag`. Did you mean `no-image`?',
	'{disable: [{rule: xyz}]}': '`archivelint.disable` names the unknown rule `xyz`.',
	'{disable: [{rule: readable-post}]}': '`archivelint.disable` names `readable-post`, which nothing switches off.',
	'{disable: [{rule: valid-suppression}]}':
		'`archivelint.disable` names `valid-suppression`, which nothing switches off.',
	'{disable: [{rule: no-image, because: x}]}': 'An entry of `archivelint.disable` has the unknown key `because`.',
	'{disable: [{rule: no-image, until: soon}]}': 'The `until` for disabling `no-image` is not a date `YYYY-MM-DD`.',
	'{disable: [{rule: no-image, reason: 7}]}': 'The `reason` for disabling `no-image` is not a text.',
};

for (const [disable, message] of Object.entries(mistakes)) {
	test(`a mistake switches nothing off: ${disable}`, (t) => {
		t.deepEqual(lint(disable).standing.toSorted(), [message, 'no-image'].toSorted());
	});
}

/** Posts whose front matter says how they are linted, with all that is said of them. */
const cases: Readonly<Record<string, readonly [post: string, frames: string, surroundings?: LintSurroundings]>> = {
	'each entry is reported at its own place': [
		`---
archivelint:
  disable:
    - {rule: no-imag, reason: x}
    - rule: no-emphasis
      until: 2023-01-01
    - rule: no-image
      reason: a gallery
    - rule: no-script
---
<img src="a.png"> <em>b</em>
`,
		`4 |     - {rule: no-imag, reason: x}
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`archivelint.disable\` names the unknown rule \`no-imag\`. Did you mean \`no-image\`?
5 |     - rule: no-emphasis
  |       ^^^^^^^^^^^^^^^^^ warning: The suppression of \`no-emphasis\` expired on 2023-01-01: remove or extend it.
9 |     - rule: no-script
  |       ^^^^^^^^^^^^^^^ warning: The suppression of \`no-script\` is needless: the rule finds nothing that it would hide.
11 | <img src="a.png"> <em>b</em>
   | ^^^^^^^^^^^^^^^^^ error: off by front-matter: a gallery
11 | <img src="a.png"> <em>b</em>
   |                   ^^^^^^^^^^ error: It is emphasis.`,
	],
	'of two entries for the same rule the second is needless': [
		`---
archivelint: {disable: [{rule: no-image}, {rule: no-image, reason: b}]}
---
<img src="a.png">
`,
		`2 | archivelint: {disable: [{rule: no-image}, {rule: no-image, reason: b}]}
  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The suppression of \`no-image\` is needless: the rule finds nothing that it would hide.
4 | <img src="a.png">
  | ^^^^^^^^^^^^^^^^^ error: off by front-matter`,
	],
	'an entry that has expired makes room for the next': [
		`---
archivelint: {disable: [{rule: no-image, until: 2024-04-30}, {rule: no-image, reason: b}]}
---
<img src="a.png">
`,
		`2 | archivelint: {disable: [{rule: no-image, until: 2024-04-30}, {rule: no-image, reason: b}]}
  |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The suppression of \`no-image\` expired on 2024-04-30: remove or extend it.
4 | <img src="a.png">
  | ^^^^^^^^^^^^^^^^^ error: off by front-matter: b`,
	],
	'a rule that did not run is not called needless': [
		'---\narchivelint: {disable: [{rule: no-image}]}\n---\n<em>a</em>\n',
		'4 | <em>a</em>\n  | ^^^^^^^^^^ error: It is emphasis.',
		{on: ['no-emphasis']},
	],
	'a rule that judges an archive is not called needless without one': [
		'---\narchivelint: {disable: [{rule: no-twin}]}\n---\nText\n',
		'',
	],
	'a rule whose finding waits for an archive is not called needless without one': [
		'---\narchivelint: {disable: [{rule: no-gap}]}\n---\n<a href="/missing.pdf">a</a>\n',
		'',
	],
	'reasons are asked for only where the config says so': [
		'---\narchivelint: {disable: [{rule: no-image}, {rule: no-emphasis, reason: ""}]}\n---\n<img src=a> <em>a</em>\n',
		`4 | <img src=a> <em>a</em>
  | ^^^^^^^^^^^ error: off by front-matter
4 | <img src=a> <em>a</em>
  |             ^^^^^^^^^^ error: off by front-matter`,
	],
	'missing reasons': [
		'---\narchivelint: {disable: [{rule: no-image}, {rule: no-emphasis, reason: " "}, {rule: no-script, reason: b}]}\n---\n<img src=a> <em>a</em> <script></script>\n',
		`2 | archivelint: {disable: [{rule: no-image}, {rule: no-emphasis, reason: " "}, {rule: no-script, reason: b}]}
  |                         ^^^^^^^^^^^^^^^^ warning: The suppression of \`no-image\` gives no reason.
2 | archivelint: {disable: [{rule: no-image}, {rule: no-emphasis, reason: " "}, {rule: no-script, reason: b}]}
  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The suppression of \`no-emphasis\` gives no reason.
4 | <img src=a> <em>a</em> <script></script>
  | ^^^^^^^^^^^ error: off by front-matter
4 | <img src=a> <em>a</em> <script></script>
  |             ^^^^^^^^^^ error: off by front-matter
4 | <img src=a> <em>a</em> <script></script>
  |                        ^^^^^^^^^^^^^^^^^ error: off by front-matter: b`,
		{requireReasons: true},
	],
};

for (const [name, [post, frames, surroundings]] of Object.entries(cases)) {
	test(name, (t) => {
		t.is(framesOf(post, {on: ['no-image', 'no-emphasis', 'no-script', 'no-twin', 'no-gap'], ...surroundings}), frames);
	});
}

test('what is known is not reported of suppressions either, and its ids outlive lines and paths', (t) => {
	const text = '---\narchivelint: {disable: [{rule: no-image}]}\n---\nText\n';
	const [needless] = settledPost(text).diagnostics;
	t.is(needless?.messageId, 'needless');
	const moved = settledPost(text.replace('---\n', '---\nlayout: post\n'), {path: 'b.md'}).diagnostics;
	t.deepEqual(
		moved.map(({id}) => id),
		[needless?.id],
	);
	const known = {
		suppressionOf: ({id}: {readonly id: string}) =>
			id === needless?.id ? ({kind: 'baseline', reason: undefined} as const) : undefined,
	};
	const {diagnostics, suppressed} = settledPost(text, {settling: {known}});
	t.deepEqual(diagnostics, []);
	t.is(suppressed.length, 1);
});

test('of a post that cannot be linted, no suppression is called needless', (t) => {
	const text = `---\narchivelint: {disable: [{rule: no-image}]}\n---\n${'<div>'.repeat(2000)}\n`;
	t.deepEqual(
		settledPost(text).diagnostics.map(({rule}) => rule),
		['readable-post'],
	);
});
