import test from 'ava';
import {rewriteScalar, scalarsOf} from '../../src/frontMatter/frontMatterScalars.ts';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import {applyEdits} from '../../src/model/text.ts';

test('a value and the items of a list are scalars', (t) => {
	const text = '---\na: b\nc: [ d, "e" ]\nf: []\n---\n';
	const entries = [...(splitFrontMatter(text).frontMatter?.entries.values() ?? [])];
	t.deepEqual(
		entries
			.flatMap(scalarsOf)
			.map(({key, value, range, style, isItem}) => [key, value, text.slice(range.start, range.end), style, isItem]),
		[
			['a', 'b', 'b', 'plain', false],
			['c', 'd', 'd', 'plain', true],
			['c', 'e', '"e"', 'double-quoted', true],
		],
	);
});

for (const [yaml, expected] of [
	['b', 'Ann & Bo'],
	["'b'", "'Ann & Bo'"],
	['"b"', '"Ann & Bo"'],
	['[ b, c ]', '[ Ann & Bo, c ]'],
	['|\n  b', undefined],
	['{b: c}', undefined],
	['', undefined],
] as const) {
	test(`a scalar is written anew in its style: ${JSON.stringify(yaml)}`, (t) => {
		const text = `---\na: ${yaml}\n---\n`;
		const [entry] = [...(splitFrontMatter(text).frontMatter?.entries.values() ?? [])];
		const [scalar] = entry === undefined ? [] : scalarsOf(entry);
		const edit = scalar === undefined ? undefined : rewriteScalar(scalar, 'Ann & Bo');
		t.is(edit === undefined ? undefined : applyEdits(text, [edit]), expected && `---\na: ${expected}\n---\n`);
	});
}
