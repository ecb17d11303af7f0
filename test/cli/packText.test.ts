import {inflateRawSync} from 'node:zlib';
import test from 'ava';
import {packText} from '../../src/cli/report/packText.ts';

/** Many lines that are alike, and not quite. */
const lines = Array.from(
	{length: 20_000},
	(_, index) => `https://news.example/${(index * 7919) % 20_011}/港の灯 🖼 ${index % 97}\n`,
);

const texts: readonly (readonly [name: string, pieces: readonly string[]])[] = [
	['nothing', []],
	['an empty piece', ['']],
	['a letter', ['a']],
	['two letters', ['a', 'b']],
	['signs of several bytes', ['é港🖼', 'x'.repeat(70_000), '🖼'.repeat(50_000), 'é']],
	['many pieces', lines],
	['one piece', [lines.join('')]],
];

for (const [name, pieces] of texts)
	test(`what is packed in parts unpacks as a whole: ${name}`, (t) => {
		const packed = [...packText(pieces)].join('');
		t.regex(packed, /^[\w+/]*={0,2}$/);
		t.is(inflateRawSync(Buffer.from(packed, 'base64')).toString(), pieces.join(''));
	});

test('a part repeats what the one before it has said', (t) => {
	const lengthOf = (...pieces: readonly string[]): number => [...packText(pieces)].join('').length;
	const first = lines.slice(0, 2000).join('');
	t.true(first.length > 2 ** 16, 'It fills a part.');
	const again = first.slice(-8000);
	t.true(lengthOf(first, again) - lengthOf(first) < lengthOf(again) / 4);
	const parts = [...packText(lines)];
	t.true(parts.length > 8);
	t.true(parts.every((part) => part.length < 100_000));
});
