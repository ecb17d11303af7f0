import test from 'ava';
import {Random} from '../../scripts/randomChoice.ts';
import {joinSamples, type Sample, sharedBy} from '../../src/archive/sampleJoin.ts';

const least = 0.64;

function sampleOf(numbers: Iterable<number>, level = 0): Sample {
	return {shingles: Uint32Array.from(new Set(numbers)).sort(), level};
}

function pairsOf(samples: readonly Sample[]): readonly string[] {
	const pairs: string[] = [];
	joinSamples(samples, least, (first, second, share) => pairs.push(`${first} ${second} ${share.toFixed(3)}`));
	return pairs.toSorted();
}

/** By comparing each with each. */
function allPairsOf(samples: readonly Sample[]): readonly string[] {
	return samples
		.flatMap((one, first) =>
			samples.flatMap((other, second) => {
				const share = sharedBy(one, other);
				return first < second && share >= least ? [`${first} ${second} ${share.toFixed(3)}`] : [];
			}),
		)
		.toSorted();
}

test('all pairs with the share in common are found, and no others', (t) => {
	const random = new Random(5);
	const few = (count: number): readonly number[] => Array.from({length: count}, () => random.below(2 ** 30));
	const samples = Array.from({length: 60}, () => {
		const numbers = few(40 + random.below(100));
		const kept = numbers.slice(0, Math.ceil(numbers.length * (0.5 + random.next() / 2)));
		return [sampleOf(numbers), sampleOf([...kept, ...few(random.below(20))])];
	}).flat();
	const pairs = pairsOf(samples);
	t.deepEqual(pairs, allPairsOf(samples));
	t.true(pairs.length > 20 && pairs.length < 60);
});

test('a set and a sample of one like it are compared by what both show', (t) => {
	const numbers = Array.from({length: 400}, (_, index) => index * 7);
	const whole = sampleOf(numbers.slice(0, 250));
	const sample = sampleOf(
		numbers.slice(0, 300).filter((number) => number % 2 === 0),
		1,
	);
	t.is(sharedBy(whole, sample).toFixed(3), '0.833');
	t.deepEqual(pairsOf([whole, sample]), ['0 1 0.833']);
	t.is(sharedBy(whole, undefined), 0);
	t.is(sharedBy(sampleOf([]), sampleOf([])), 0);
});

test('what was left out of one of two sets counts in neither', (t) => {
	const whole = sampleOf([1, 2, 3, 4, 5, 6, 7, 8]);
	const part: Sample = {...sampleOf([1, 2, 3, 9]), leftOut: Uint32Array.of(4, 5, 6, 7, 8)};
	t.is(sharedBy(whole, part), 0.75);
	t.is(sharedBy(part, whole), 0.75);
	t.is(sharedBy(whole, {...part, leftOut: Uint32Array.of(4)}), 3 / 7);
	t.is(sharedBy(whole, sampleOf([1, 2, 3, 9])), 3 / 8);
	t.is(sharedBy(whole, sampleOf([1, 2, 3, 9]), 0.5), 0, 'less than is asked for');
});

test('many equal sets are not all compared with each other', (t) => {
	const samples = Array.from({length: 2000}, () => sampleOf([1, 2, 3, 4, 5, 6, 7, 8]));
	const pairs = pairsOf(samples);
	t.true(pairs.length >= samples.length - 1);
	t.true(pairs.length < 13 * samples.length);
});
