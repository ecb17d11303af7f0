import test from 'ava';
import {wordsAt} from '../../src/texts/wordsAt.ts';

const cases: readonly (readonly [written: string, words: string])[] = [
	['<p>The <b>tide</b>, <a href="/x">again</a>.</p>', 'The tide, again.'],
	['<li>One</li>\n<li>two</li>', 'One two'],
	['<p>Tom &amp; Ann</p>', 'Tom & Ann'],
	['## The **tide**', 'The tide'],
	['- [One](https://a.example/)\n- two', 'One - two'],
	['<p>a <!-- not said --> b `c`</p>', 'a b c'],
	['1 < 2 and 2 > 1', '1 < 2 and 2 > 1'],
	['<p class="x', ''],
];

for (const [written, words] of cases) {
	test(`the words of ${JSON.stringify(written)}`, (t) => {
		const text = `before ${written} behind`;
		t.is(wordsAt(text, {start: 7, end: 7 + written.length}), words);
	});
}
