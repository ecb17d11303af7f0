import test from 'ava';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import type {FrontMatterEntry, YamlValue} from '../../src/model/post.ts';

const [day, minute] = [86_400_000, 60_000];
const newYear = Date.UTC(2020, 0, 1);

const scalars: readonly (readonly [source: string, value: YamlValue])[] = [
	...['yes', 'Yes', 'On', 'tRue', 'true'].map((source) => [source, true] as const),
	...['no', 'OFF', 'False', 'false'].map((source) => [source, false] as const),
	...['~', 'null', 'Null', 'NULL', ''].map((source) => [source, undefined] as const),
	...['y', 'n', 'Y', 'N', 'nope', 'yes!', ':foo', '是'].map((source) => [source, source] as const),
	['0', 0],
	['+5', 5],
	['-12', -12],
	['1,000', 1000],
	['1_000', 1000],
	['017', 15],
	['08', '08'],
	['-017', '-017'],
	['0o17', '0o17'],
	['0x1F', 31],
	['-0x1f', -31],
	['0xg', '0xg'],
	['0b101', 5],
	['0b12', '0b12'],
	['1.5', 1.5],
	['-.5', -0.5],
	['1.5e+3', 1500],
	['1e3', '1e3'],
	['1.5e3', '1.5e3'],
	['1.2.3', '1.2.3'],
	['.', '.'],
	['.inf', Infinity],
	['-.INF', -Infinity],
	['12:30', 750],
	['12:30:45', 45_045],
	['-1:30', -90],
	['1:30.5', 90.5],
	['1:60', '1:60'],
	['2020-01-01', {kind: 'date', epoch: newYear, zone: undefined, source: '2020-01-01'}],
	['2020-02-29', {kind: 'date', epoch: newYear + 59 * day, zone: undefined, source: '2020-02-29'}],
	[
		'2020-01-01 10:00:00',
		{kind: 'time', epoch: newYear + 600 * minute, zone: undefined, source: '2020-01-01 10:00:00'},
	],
	[
		'2020-01-01 10:00:00 +0800',
		{kind: 'time', epoch: newYear + 120 * minute, zone: 480, source: '2020-01-01 10:00:00 +0800'},
	],
	[
		'2020-01-01T00:30:00.250-03:30',
		{kind: 'time', epoch: newYear + 240 * minute + 250, zone: -210, source: '2020-01-01T00:30:00.250-03:30'},
	],
	['2020-01-01T00:00:00Z', {kind: 'time', epoch: newYear, zone: 0, source: '2020-01-01T00:00:00Z'}],
	...['2020-1-1', '2020-13-45', '2020-02-30', '2020-01-01 10:00', '2020-01-01T25:00:00Z', '2020-02-30T10:00:00Z'].map(
		(source) => [source, source] as const,
	),
];

for (const [source, value] of scalars) {
	test(`reads ${JSON.stringify(source)} as Jekyll does`, (t) => {
		t.deepEqual(entriesOf(`key: ${source}\n`).get('key')?.value, value);
		t.deepEqual(entriesOf(`key:\n  - ${source}\n`).get('key')?.value, [value]);
		t.is(entriesOf(`key: "${source}"\n`).get('key')?.value, source);
		t.is(entriesOf(`key: '${source}'\n`).get('key')?.value, source);
	});
}

/** A front matter, and of each entry: key, value, the value as written, style, the items as written. */
const mappings: readonly (readonly [yaml: string, entries: readonly (readonly unknown[])[]])[] = [
	['a: b # c\n', [['a', 'b', 'b', 'plain']]],
	['"a b" : "x \\"y\\" \\u00e9"\n', [['a b', 'x "y" é', '"x \\"y\\" \\u00e9"', 'double-quoted']]],
	["'a': 'it''s'\n", [['a', "it's", "'it''s'", 'single-quoted']]],
	[
		'y: n\n1: 2\nyes: no\n',
		[
			['y', 'n', 'n', 'plain'],
			['1', 2, '2', 'plain'],
			['yes', false, 'no', 'plain'],
		],
	],
	[
		'a:\nb:   # nothing\nc: ~\n',
		[
			['a', undefined, '', 'empty'],
			['b', undefined, '', 'empty'],
			['c', undefined, '~', 'plain'],
		],
	],
	[
		'a: !tag b\nc: &name d\ne: *name\n',
		[
			['a', 'b', 'b', 'plain'],
			['c', 'd', 'd', 'plain'],
			['e', 'd', '*name', 'alias'],
		],
	],
	['a: b\n  c\n', [['a', 'b c', 'b\n  c', 'plain']]],
	['a: "b\n  c"\n', [['a', 'b c', '"b\n  c"', 'double-quoted']]],
	[
		'a: |\n  b\n  c\nd: >-\n  e\n',
		[
			['a', 'b\nc\n', '|\n  b\n  c\n', 'block'],
			['d', 'e', '>-\n  e\n', 'block'],
		],
	],
	['a: [ b, "c d", 1 ]\n', [['a', ['b', 'c d', 1], '[ b, "c d", 1 ]', 'collection', ['b', '"c d"', '1']]]],
	[
		'a:\n  - b # c\n  -\n# d\ne: f\n',
		[
			['a', ['b', undefined], '- b # c\n  -', 'collection', ['b', '']],
			['e', 'f', 'f', 'plain'],
		],
	],
	[
		'a:\n- b: c\n  d:\n\n- e\n',
		[['a', [{b: 'c', d: undefined}, 'e'], '- b: c\n  d:\n\n- e', 'collection', ['b: c\n  d:', 'e']]],
	],
	['a: {b: c, d: {e: 1}}\n', [['a', {b: 'c', d: {e: 1}}, '{b: c, d: {e: 1}}', 'collection']]],
	[
		'{a: 1, b: }\n',
		[
			['a', 1, '1', 'plain'],
			['b', undefined, '', 'empty'],
		],
	],
	['? [a, b]\n: c\n', [['[a, b]', 'c', 'c', 'plain']]],
	[
		'a: 1\nb: 2\na: 3\n',
		[
			['b', 2, '2', 'plain'],
			['a', 3, '3', 'plain'],
		],
	],
	[
		'a: &a {b: 1, c: 2}\nb: 0\n<<: *a\nc: 3\n',
		[
			['a', {b: 1, c: 2}, '{b: 1, c: 2}', 'collection'],
			['b', 1, '1', 'plain'],
			['c', 3, '3', 'plain'],
		],
	],
	[
		'<<: [{a: 1}, {a: 2, b: 3}]\n',
		[
			['a', 1, '1', 'plain'],
			['b', 3, '3', 'plain'],
		],
	],
	[
		'__proto__: 1\nconstructor: {__proto__: x}\n',
		[
			['__proto__', 1, '1', 'plain'],
			['constructor', Object.fromEntries([['__proto__', 'x']]), '{__proto__: x}', 'collection'],
		],
	],
	[
		'a: 1\rb: 2\n',
		[
			['a', 1, '1', 'plain'],
			['b', 2, '2', 'plain'],
		],
	],
	['# nothing\n', []],
	['\n', []],
];

for (const [yaml, expected] of mappings) {
	for (const [name, opening, lineBreak] of [
		['', '---\n', '\n'],
		[' after a byte order mark', '\uFEFF---\n', '\n'],
		[' with CRLF', '---\r\n', '\r\n'],
	] as const) {
		test(`finds what is written in ${JSON.stringify(yaml)}${name}`, (t) => {
			const withBreaks = (text: string): string => text.replaceAll('\n', lineBreak);
			const file = `${opening}${withBreaks(yaml)}---${lineBreak}`;
			const frontMatter = splitFrontMatter(file).frontMatter;
			const slice = ({start, end}: {start: number; end: number}): string => file.slice(start, end);
			t.true(frontMatter?.usable);
			t.deepEqual(
				[...(frontMatter?.entries.values() ?? [])].map((entry) => [
					entry.key,
					entry.value,
					slice(entry.valueRange),
					entry.style,
					entry.itemRanges.map(slice),
				]),
				expected.map(([key, value, source, style, items = []]) => [
					key,
					value,
					withBreaks(String(source)),
					style,
					(items as string[]).map(withBreaks),
				]),
			);
			for (const {key, keyRange} of frontMatter?.entries.values() ?? [])
				t.is(slice(keyRange).replace(/^["']|["']$/g, ''), key);
		});
	}
}

test('an empty value stands right after its colon', (t) => {
	t.deepEqual(entriesOf('a:    \nb: 1\n').get('a')?.valueRange, {start: 6, end: 6});
});

test('each item of a list is written in a style of its own', (t) => {
	const entry = entriesOf('a: [ b, \'c\', "d", e: f, [ g ] ]\n').get('a');
	t.deepEqual(entry?.itemStyles, ['plain', 'single-quoted', 'double-quoted', 'collection', 'collection']);
	t.deepEqual(entriesOf('a: b\n').get('a')?.itemStyles, []);
	t.deepEqual(entriesOf('a:\n- b\n- |\n  c\n-\n').get('a')?.itemStyles, ['plain', 'block', 'empty']);
});

function entriesOf(yaml: string): ReadonlyMap<string, FrontMatterEntry> {
	return splitFrontMatter(`---\n${yaml}---\n`).frontMatter?.entries ?? new Map();
}
