import test from 'ava';
import {Random} from '../../scripts/randomChoice.ts';
import {TextMaker} from '../../scripts/twinTexts.ts';
import {isOfLevel, shinglesOf} from '../../src/texts/shingles.ts';

const counts: readonly (readonly [text: string, runs: number, letters: number])[] = [
	['', 0, 0],
	['one two', 0, 6],
	['one two three', 1, 11],
	['one two three four', 2, 15],
	['one two three one two three', 3, 22],
	['潮水回來了', 2, 5],
	['潮水回 boat tide', 2, 11],
	['เรือกลับมา', 3, 10],
	['Лодки вернулись вчера домой', 2, 24],
	['…—!? 🌊', 0, 2],
];
for (const [text, runs, letters] of counts) {
	test(`${JSON.stringify(text)} has ${runs} runs of words and ${letters} letters`, (t) => {
		const found = shinglesOf([text]);
		t.is(found.sample.length, runs);
		t.is(found.letters, letters);
		t.is(found.level, 0);
	});
}

test('case, signs, white space and where paragraphs end do not count', (t) => {
	const {sample} = shinglesOf(['The tide came back, at noon.', 'All were glad']);
	t.deepEqual(shinglesOf(['the TIDE came—back', 'at\u00A0noon all: “were” glad']).sample, sample);
	t.notDeepEqual(shinglesOf(['The tide came back, at nine.', 'All were glad']).sample, sample);
	t.deepEqual(shinglesOf(['ＡＢＣ café x']).sample, shinglesOf(['abc cafe\u0301 x']).sample);
});

test('of long texts, what the sample holds of a level is the same whatever else is there', (t) => {
	const maker = new TextMaker('english', new Random(1));
	const text = maker.paragraphsOf(maker.sentences(400));
	const [long, half] = [shinglesOf(text), shinglesOf(text.slice(0, 50))];
	t.true(long.sample.length > 100 && long.sample.length <= 256);
	t.true(long.level > half.level);
	const shown = half.sample.filter((shingle) => isOfLevel(shingle, long.level));
	t.true(shown.length > 30);
	t.true(shown.every((shingle) => long.sample.includes(shingle)));
});

test('the share of words with digits is told', (t) => {
	t.is(shinglesOf(['one 2 three 4a']).numberShare, 0.5);
	t.is(shinglesOf([]).numberShare, 0);
});
