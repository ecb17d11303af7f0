import test from 'ava';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import type {FrontMatterProblem} from '../../src/model/post.ts';

type Expected = readonly [slice: string, message: string];

/** Front matter that neither Jekyll nor today's tools can read. */
const broken: Readonly<Record<string, Expected>> = {
	'title: a: b': ['a:', 'Without quotation marks around the value YAML takes `a:` in it for a second key.'],
	'title: a\n  b: c': ['a', 'The lines after this value are indented as if they were part of it.'],
	'title: "a "b" c"': ['b" c"', 'The value ends at the `"` before `b" c"`, as one within it is written `\\"`.'],
	'title: "a': ['"a', 'The quotation mark `"` is never closed.'],
	"title: 'a\nb: c": ["'a", "The quotation mark `'` is never closed."],
	'title: "a\nb: "c"': ['"a', 'The quotation mark `"` is never closed.'],
	'title: "a\\😭"': ['\\😭', '`\\😭` is not an escape sequence.'],
	"title: 'it's'": ["s'", "The value ends at the `'` before `s'`, as one within it is written `''`."],
	'tags: [a, b': ['[a, b', 'The bracket `[` is never closed.'],
	'tags: [#a]': ['[#a]', 'The bracket `[` is never closed.'],
	'tags: [a] b': ['b', 'YAML expects something else than `b` here.'],
	'tags: [a,,b]': [',', 'YAML expects something else than `,` here.'],
	'tags: {a: 1 b: 2}': ['1 b: 2', 'YAML expects something else than `1 b: 2` here.'],
	'author: @a': ['@', 'A value without quotation marks begins with `@`.'],
	'author: `a': ['`', 'A value without quotation marks begins with `` ` ``.'],
	'author: %a': ['%', 'A value without quotation marks begins with `%`.'],
	'author: *a': ['*a', 'The alias `*a` stands for nothing that was named before it.'],
	'author: &a [*a]': ['*a', 'The alias `*a` stands for nothing that was named before it.'],
	'title: "a\\q"': ['\\q', '`\\q` is not an escape sequence.'],
	'title: "a\\xzz"': ['\\x', '`\\x` is not an escape sequence.'],
	'title: "a\\u12"': ['\\u12', '`\\u12` is not an escape sequence.'],
	'a: 1\nno colon': ['no colon', 'The line has no colon that makes it a key with a value.'],
	'no colon\na: 1': ['no colon', 'The line has no colon and so runs on into the next one.'],
	'a:\n  b:\n  \tc': ['\t', 'The indentation holds a tab.'],
	'a: >-\n\tb\nc: d': ['\t', 'The indentation holds a tab.'],
	'a: 1\n\tb: 2': ['\t', 'The indentation holds a tab.'],
};

for (const [yaml, [slice, message]] of Object.entries(broken)) {
	test(`finds the fault in ${JSON.stringify(yaml)}`, (t) => {
		t.deepEqual(problemsOf(yaml), [{kind: 'syntax', breaks: 'both', slice, message}]);
		t.false(isUsable(yaml));
	});
}

/** Front matter that only Jekyll's parser cannot read. */
const foreign: Readonly<Record<string, Expected>> = {
	'title: "\\ud83d\\ude00"': ['\\ud83d', 'The escape `\\ud83d` names half a surrogate pair, which is not a character.'],
	'title: "\\\\ud83d \\U0000dE00"': [
		'\\U0000dE00',
		'The escape `\\U0000dE00` names half a surrogate pair, which is not a character.',
	],
	'title: a\bb': ['\b', 'The front matter holds the character U+0008, which YAML does not allow.'],
	'title: "a\0b"': ['\0', 'The front matter holds the character U+0000, which YAML does not allow.'],
	'# a\u007fb': ['\u007f', 'The front matter holds the character U+007F, which YAML does not allow.'],
	'title: a\u2028b': ['\u2028', 'The front matter holds the character U+2028, which ends a line in YAML 1.1.'],
	'title: a\u0085b': ['\u0085', 'The front matter holds the character U+0085, which ends a line in YAML 1.1.'],
	'author: &amp; a': ['&amp;', '`&amp;` is not a valid anchor in YAML 1.1.'],
	'author: &蒲 a\ntitle: *蒲': ['&蒲', '`&蒲` is not a valid anchor in YAML 1.1.'],
	'tags: [ :a ]': [':', 'A `:` stands in brackets where YAML 1.1 does not take it as text.'],
	'tags: [ a:, b ]': [':', 'A `:` stands in brackets where YAML 1.1 does not take it as text.'],
	'tags: [ ?, b ]': ['?', 'A `?` stands in brackets where YAML 1.1 does not take it as text.'],
	'tags: [ a :]': [':', 'A `:` stands in brackets where YAML 1.1 does not take it as text.'],
	'a: b\ntags\n  : [ c ]': ['tags', 'The line has no colon that makes it a key with a value.'],
	'a: b\n\ufefftags: c': ['\ufeff', 'A byte order mark stands at the beginning of a line.'],
	'a: b\n\t\nc: d': ['\t', 'A tab stands at the beginning of a line.'],
	'tags:\n-\ta': ['\t', 'A tab stands behind `-`, where YAML takes spaces only.'],
	'tags:\n  - - a\n    -\tb': ['\t', 'A tab stands behind `-`, where YAML takes spaces only.'],
	'?\ta': ['\t', 'A tab stands behind `?`, where YAML takes spaces only.'],
	'a:\n \tb': ['\t', 'The indentation holds a tab.'],
	'a: |\n \tb': ['\t', 'The indentation holds a tab.'],
	': a': [':', 'YAML expects a key here.'],
	'a: b\n: c': [':', 'YAML expects a key here.'],
	'a: !b#c d': ['!b#c', '`!b#c` is not a valid tag in YAML 1.1.'],
	'a: "b\nc"\nd: e\n\t\nf: g': ['\t', 'A tab stands at the beginning of a line.'],
};

for (const [yaml, [slice, message]] of Object.entries(foreign)) {
	test(`finds what only Jekyll cannot read in ${JSON.stringify(yaml)}`, (t) => {
		t.deepEqual(problemsOf(yaml), [{kind: 'syntax', breaks: '1.1', slice, message}]);
		t.false(isUsable(yaml));
	});
}

const harmless: readonly string[] = [
	'title: "a\nb" # c\nd: "e"',
	"title: 'a\n\nb'",
	'title: "a\n# b"',
	'tags: [a,\nb,\nc]',
	'tags: [\na\n]\ntitle: b',
	'a: {b: c,\nd: "e\nf"}',
	'a:\tb',
	'a: b\t# c',
	'a: [-]',
	'a: [?b]',
	'title: "a\u2028b"',
	'tags: [a\u2028]',
	'title: a\u2028 b',
	'title: "\\\\ud83d"',
	'title: "\\ud7ff\\ue000"',
	'title: a:b, c#d - e ? f',
	'from: https://news.example/?a=b#c',
	'tags: [ https://news.example/?a=b#c, 蒲亭 ]',
	'title: "a\n \tb"',
	'text: |\n  a\n\n  \tb',
	'a: &b-1 c\nd: *b-1',
];

for (const yaml of harmless) {
	test(`finds no fault in ${JSON.stringify(yaml)}`, (t) => {
		t.deepEqual(problemsOf(yaml), []);
		t.true(isUsable(yaml));
	});
}

test('a duplicate key is a fault of YAML 1.2 alone, at its second place', (t) => {
	const yaml = 'a: 1\nb: {c: 1, c: 2}\n"a": 3';
	t.deepEqual(problemsOf(yaml), [
		{
			kind: 'duplicate-key',
			breaks: '1.2',
			slice: 'c',
			message: 'The key `c` stands more than once in the same mapping.',
		},
		{
			kind: 'duplicate-key',
			breaks: '1.2',
			slice: '"a"',
			message: 'The key `a` stands more than once in the same mapping.',
		},
	]);
	t.true(isUsable(yaml));
});

test('a comment glued to a value, and a second document, are faults of YAML 1.2 alone', (t) => {
	t.deepEqual(problemsOf('a: "b"#c'), [
		{kind: 'syntax', breaks: '1.2', slice: '#c', message: 'A comment begins without a space before its `#`.'},
	]);
	t.deepEqual(problemsOf('a: 1\n--- # more\nb: 2'), [
		{kind: 'syntax', breaks: '1.2', slice: '---', message: 'A second YAML document begins here, which Jekyll ignores.'},
	]);
	t.true(isUsable('a: "b"#c'));
});

for (const [yaml, slice] of [
	['- a\n- b', '- a'],
	['text', 'text'],
	['~', '~'],
	['[a]', '[a]'],
] as const) {
	test(`says that ${JSON.stringify(yaml)} is no mapping`, (t) => {
		const message = 'The front matter is not a mapping of keys to values.';
		t.deepEqual(problemsOf(yaml), [{kind: 'not-a-mapping', breaks: 'both', slice, message}]);
		t.false(isUsable(yaml));
	});
}

const tenfold = [...'bcdefghijklm'].map(
	(name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijklm'[index]}`).join(',')}]\n`,
);
const hostile: Readonly<Record<string, string>> = {
	'deep brackets': `a: ${'['.repeat(60_000)}`,
	'deep lists': '- '.repeat(30_000),
	'deep keys': '? '.repeat(30_000),
	'aliases of aliases': `a: &a [x]\n${tenfold.join('')}`,
	'a chain of aliases': `a0: &a0 x
${numbered(
	2000,
	(next, last) => `a${next}: &a${next} [*a${last}]
`,
)}`,
	'merges of merges': `a0: &a0 {x: 1}
${numbered(
	1000,
	(next, last) => `a${next}: &a${next} {<<: [*a${last}, *a${last}]}
`,
)}`,
	'deep lists behind a foreign line break': `a: x\u2028${'- '.repeat(30_000)}`,
	'closing brackets': `a: ${']'.repeat(60_000)}`,
	'false escapes': `a: "${'\\q'.repeat(30_000)}"`,
	tabs: `a: b\n${'\t\n'.repeat(30_000)}`,
	'foreign line breaks': `a: ${'x\u2028 '.repeat(20_000)}`,
	'more than is read': 'a: b\n'.repeat(20_000),
};

for (const [name, yaml] of Object.entries(hostile)) {
	test.serial(`answers to ${name} without a crash`, (t) => {
		t.notThrows(() => isUsable(yaml));
	});
}

function numbered(count: number, line: (next: number, last: number) => string): string {
	return Array.from({length: count}, (_, index) => line(index + 1, index)).join('');
}

function problemsOf(yaml: string): readonly unknown[] {
	const file = fileWith(yaml);
	const problems = splitFrontMatter(file).frontMatter?.problems ?? [];
	return problems.map(({kind, breaks, message, range}: FrontMatterProblem) => ({
		kind,
		breaks,
		slice: file.slice(range.start, range.end),
		message,
	}));
}

function isUsable(yaml: string): boolean | undefined {
	return splitFrontMatter(fileWith(yaml)).frontMatter?.usable;
}

function fileWith(yaml: string): string {
	return `---\n${yaml}\n---\nText\n`;
}
