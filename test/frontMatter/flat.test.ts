import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import test from 'ava';
import {readFlatYaml} from '../../src/frontMatter/flat.ts';
import {readYaml} from '../../src/frontMatter/yaml.ts';

const flat: readonly string[] = [
	'layout: post\ntitle: "Rain: a \\"short\\" story"\ndate: 2020-01-02T03:04:05.000Z\n',
	"title: 'It''s raining'\nauthor: Ada Lovelace\ntags: [ Rain, 'a, b', \"c\" ]\ncomments: True\n",
	'from: https://news.example/a?b=c#d\nempty:\n_x-1: 12:30\ntitle: 雨，下雨。😀 \n',
	'title: "Rain"\r\ntags: [a]  \r\n',
	'a: \'\'\nb: ""\nc: a-b [c] {d}, e & f * g\n',
];

for (const yaml of flat) {
	test(`reads without the parser: ${JSON.stringify(yaml)}`, (t) => {
		const source = `---\n${yaml}`;
		t.deepEqual({entries: readFlatYaml(source, 1), problems: []}, readYaml(source, 1));
	});
}

const others: readonly string[] = [
	'',
	'a: b: c\n',
	'a: b # c\n',
	'a: "b" c\n',
	'a: b\n  c\n',
	'a:\n- b\n',
	'a: &x b\n',
	'a: 1\na: 2\n',
	'<<: a\n',
	'a:b\n',
	'a: [b, [c]]\n',
	'a: [b:c]\n',
	'a: [b, ]\n',
	'a: []\n',
	'a: [b\n',
	'a: |\n',
	'a: "\\u0041"\n',
	'a: \tb\n',
	'a: b\u0085c\n',
	'a: b\u2028c\n',
	'a: b\ud800c\n',
	'a: b\ufeffc\n',
	'a: b\rc: d\n',
	'# a\n',
	`a: ${'b'.repeat(20_000)}\n`,
];

test('leaves everything else to the parser', (t) => {
	for (const yaml of others) t.is(readFlatYaml(`---\n${yaml}`, 0), undefined, JSON.stringify(yaml));
});

test('agrees with the parser on the example posts', (t) => {
	const root = 'examples/archive/_posts';
	for (const name of readdirSync(root)) {
		const text = readFileSync(path.join(root, name), 'utf8');
		const source = text.slice(0, text.indexOf('\n---\n') + 1);
		const entries = readFlatYaml(source, 0);
		if (entries !== undefined) t.deepEqual({entries, problems: []}, readYaml(source, 0), name);
	}
});

test('agrees with the parser on random front matter', (t) => {
	const random = randomNumbers(20_260_101);
	const pick = (from: readonly string[]): string => from[random() % from.length] ?? '';
	/** Mostly what is usual, so that many a text as a whole is. */
	const pickUsual = (usual: readonly string[], other: readonly string[]): string =>
		pick(random() % 12 > 0 ? usual : other);
	const repeat = (most: number, write: () => string): string =>
		Array.from({length: random() % (most + 1)}, write).join('');
	const open = (): string => pickUsual(['', '', '"', "'", '['], openings);
	const value = (): string => `${open()}${repeat(6, () => pickUsual(words, pieces))}${pick(closings)}`;
	const line = (): string =>
		[
			pickUsual(['a', 'b', 'title', 'x_y', 'a-b'], keys),
			pickUsual([': '], colons),
			random() % 4 === 0 ? pick(values) : value(),
			pickUsual(['\n'], ends),
		].join('');
	let read = 0;
	for (let count = 0; count < 60_000; count++) {
		const source = `${pick(firstLines)}${line()}${repeat(2, line)}`;
		const entries = readFlatYaml(source, 3);
		if (entries === undefined) continue;
		read++;
		const expected = readYaml(source, 3);
		// The assertion costs a hundred times as much, so that it only shows the difference.
		const isSame = isDeepStrictEqual([...entries], [...expected.entries]) && expected.problems.length === 0;
		if (!isSame) t.deepEqual({entries, problems: []}, expected, JSON.stringify(source));
	}
	t.true(read > 5000, `only ${read} were read without the parser`);
});

const firstLines = ['---\n', '---\n', '---\n', '---\r\n', '--- \n'];
const words = ['a', 'Rain', '雨', '😀', '1', '/', '-', '_', ' ', ' ', ', ', ', ', '.', ':', '#', "''", '\\"'];
const keys = [
	'a',
	'b',
	'title',
	'x_y',
	'y',
	'null',
	'a-b',
	'true',
	'__proto__',
	' a',
	'- a',
	'"a"',
	'1',
	'<<',
	'? a',
	'a b',
];
const colons = [': ', ': ', ': ', ': ', ':', ':  ', ' : '];
const ends = [
	'\n',
	'\n',
	'\n',
	'\n',
	'\n',
	' \n',
	'\r\n',
	'\n\n',
	' # c\n',
	'\t\n',
	'\n  d\n',
	'\n- d\n',
	'\n# d\n',
	'',
];
const openings = ['', '', '', '"', "'", '[', '[ ', '{', '"', "'", '- ', '&a ', '*a', '!', '|', '>', '@', '%', '?'];
const closings = ['', '', '', '"', "'", ']', ' ]', '}', '"', "'", ']', ','];
const pieces = [
	['a', 'b', 'Rain', '雨', '😀', '1', '0', '.', '/', '-', '_', ' ', ' ', ' ', '  ', ', ', ', ', ',', ':', ': ', '#'],
	[' #', '"', "'", "''", '\\', '\\"', '\\\\', '\\n', '\\u0041', '[', ']', '{', '}', '&', '*', '!', '|', '>', '%'],
	['@', '`', '~', '?', '=', '+', '(', ')', '---', '...', '\t', '\r', '\u00a0', '\u0085', '\u2028', '\ufeff'],
	['\u0001', '\u007f', '\ud800', '\u3000', '<<', '0x1', '12:30', '2020-01-02', 'yes', 'null'],
].flat();
const values = [
	['yes', 'On', 'null', '~', '12:30', '017', '08', '1e3', '1.5', '1_000', '0x1f', '.inf', '2020-01-02', '-1', '+1'],
	['2020-01-02 03:04:05 +0800', '2020-13-45', 'https://a.example/?b=c#d', '', '""', "''", '[a, b]', '[ a ]'],
	['["a", \'b\', c d]', '[]', '[a,]', '[a: b]', '"a": b', "'a' 'b'", '"a\\"b"', 'a: b', '[yes, 1, 2020-01-02]'],
].flat();

/** A linear congruential generator (Numerical Recipes), so that each run tries the same. */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 8;
	};
}
