import test from 'ava';
import {foldSpace} from '../../src/texts/whiteSpace.ts';

const folded: readonly (readonly [text: string, expected: string])[] = [
	['', ''],
	[' ', ''],
	['a', 'a'],
	['a b c', 'a b c'],
	[' a', 'a'],
	['a ', 'a'],
	['a  b', 'a b'],
	['a\nb\t\r\nc', 'a b c'],
	['a\u00a0b', 'a b'],
	['潮\u3000水', '潮 水'],
	['a\u2009b\u2028c\u1680d\ufeffe', 'a b c d e'],
	['a \u00a0 b', 'a b'],
	['“é” – 潮水 ฝน', '“é” – 潮水 ฝน'],
	['a\u200bb\u007fc', 'a\u200bb\u007fc'],
];

/** Titles of tests have no white space that would be folded itself. */
function escape(text: string): string {
	return Array.from(text, (sign) => sign.charCodeAt(0).toString(16)).join(' ');
}

for (const [text, expected] of folded) {
	test(`of “${escape(text)}” white space is folded`, (t) => {
		t.is(foldSpace(text), expected);
		t.is(foldSpace(text), text.replace(/\s+/g, ' ').trim());
	});
}
