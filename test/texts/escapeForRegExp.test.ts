import test from 'ava';
import {escapeForRegExp} from '../../src/texts/escapeForRegExp.ts';

for (const text of ['plain', '.*+?^$()[]{}|\\/', 'a.b', '[a-z]', '蒲𠮷']) {
	for (const flags of ['', 'u', 'i']) {
		test(`as a pattern with the flags "${flags}", a text matches itself: ${text}`, (t) => {
			t.is(new RegExp(escapeForRegExp(text), flags).exec(`x${text}x`)?.[0], text);
		});
	}
}

test('as a pattern, a text matches nothing else', (t) => {
	t.notRegex('axb', new RegExp(escapeForRegExp('a.b')));
});
