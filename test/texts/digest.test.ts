import test from 'ava';
import {Random} from '../../scripts/randomChoice.ts';
import {digest, digestBytes} from '../../src/texts/digest.ts';

test('a digest is a number of base 36 without zeros before it', (t) => {
	const random = new Random(7);
	const texts = Array.from({length: 5000}, (_, length) =>
		Array.from({length: length % 40}, () => String.fromCharCode(random.below(0x3000))).join(''),
	);
	const digests = texts.map(digest);
	for (const written of digests) {
		const number = Number.parseInt(written, 36);
		t.true(Number.isSafeInteger(number));
		t.is(number.toString(36), written);
	}
	t.is(new Set(digests).size, new Set(texts).size);
	t.true(digests.some(({length}) => length < 10) && digests.some(({length}) => length === 11 || length === 10));
	t.is(digest('The tide'), digest(['The', 'tide'].join(' ')));
	t.not(digest('The tide'), digest('The tide\0'));
	t.regex(digestBytes(Uint8Array.of(1, 2, 3)), /^[0-9a-z]+$/);
});
