import test from 'ava';
import {packWords, unpackWords} from '../../src/archive/packWords.ts';

test('packed words say the same', (t) => {
	const words = {
		shingles: Uint32Array.of(0, 1, 63, 64, 123_456_789, 2 ** 30 - 1),
		level: 3,
		letters: 1234,
		numberShare: 0.25,
		unpartedShare: 0.5,
		isCorrection: true,
	};
	t.deepEqual(unpackWords(packWords(words)), words);
	t.is(JSON.stringify(packWords(words)).length, 49);
	const none = {...words, shingles: new Uint32Array(), isCorrection: false};
	t.deepEqual(unpackWords(packWords(none)), none);
});
