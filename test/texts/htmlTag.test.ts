import test from 'ava';
import {readHtmlTag} from '../../src/texts/htmlTag.ts';

const tags: readonly [text: string, length: number | undefined, attributes: readonly string[]][] = [
	['<p>x', 3, []],
	['</p >x', 5, []],
	['<br/>', 5, []],
	['<a href=x/>', 11, ['href=x/']],
	['<a href = "x>y" b>z', 18, ['href = "x>y"', 'b']],
	["<a title='it' 's'>", 18, ["title='it'", "'s'"]],
	['<a =b c= d>', 11, ['=b', 'c= d']],
	['<a b=>', 6, ['b=']],
	['<a\n\tb/c>', 8, ['b', 'c']],
	['<a href="x>', undefined, []],
	['<a b', undefined, ['b']],
	['<a', undefined, []],
];

for (const [text, length, attributes] of tags) {
	test(`read as browsers do: ${JSON.stringify(text)}`, (t) => {
		const found: string[] = [];
		const end = readHtmlTag(`>${text}`, 1, (attribute) => found.push(`>${text}`.slice(attribute.start, attribute.end)));
		t.is(end, length === undefined ? undefined : length + 1);
		t.deepEqual(found, attributes);
	});
}
