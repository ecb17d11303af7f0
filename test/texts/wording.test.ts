import test from 'ava';
import {shorten} from '../../src/texts/wording.ts';

const cuts: readonly [title: string, text: string, shown: string][] = [
	['a short text', 'abc', 'abc'],
	['a text of just the length', 'x'.repeat(100), 'x'.repeat(100)],
	['a longer text', 'x'.repeat(101), `${'x'.repeat(100)}…`],
	['a character of two halves at the end', `${'x'.repeat(99)}𠮷y`, `${'x'.repeat(99)}…`],
	['a character of two halves before the end', `${'x'.repeat(98)}𠮷y`, `${'x'.repeat(98)}𠮷…`],
	['a family at the end', `${'x'.repeat(97)}👨‍👩‍👧`, `${'x'.repeat(97)}…`],
	['a flag at the end', `${'x'.repeat(98)}🇹🇼`, `${'x'.repeat(98)}…`],
	['a letter with a mark at the end', `${'x'.repeat(99)}e\u{301}`, `${'x'.repeat(99)}…`],
	['marks without end', `e${'\u{301}'.repeat(200)}`, `e${'\u{301}'.repeat(99)}…`],
	['a family without end', '👨\u{200d}'.repeat(200), `${'👨\u{200d}'.repeat(33)}…`],
	[
		'a picture that is its own URL',
		`data:image/png;base64,${'A'.repeat(90)}`,
		`data:image/png;base64,${'A'.repeat(18)}…`,
	],
	['words that begin like one', `Data: ${'x'.repeat(90)}`, `Data: ${'x'.repeat(90)}`],
];

for (const [title, text, shown] of cuts) {
	test(`shortened: ${title}`, (t) => {
		t.is(shorten(text), shown);
	});
}
